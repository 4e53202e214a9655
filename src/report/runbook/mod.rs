//! The facilitator’s run-book: what to have ready and what comes when on one page, what to say and do on another.

mod agenda;
mod conduct;
mod keys;
mod windows;

use super::document::{Block, Document, Paper, Section};
use crate::exercise::Head;
use crate::report::line::Line;
use crate::scenario::Scenario;
use crate::scenario::script::CourseWords;
use crate::text::{Words, say};

/// What a run-book is made for.
struct Session<'a> {
    words: &'a Words,
    scenario: &'a Scenario,
    head: &'a Head,
    course: &'a CourseWords,
}

/// The run-book of a scenario for a course and a country, as an exercise would be begun with them.
#[must_use]
pub fn run_book(words: &Words, scenario: &Scenario, head: &Head) -> Document {
    let courses = &scenario.script.courses;
    let course = courses.iter().find(|course| course.id == head.course).cloned().unwrap_or_default();
    let session = Session { words, scenario, head, course: &course };
    let about = say!(
        words,
        "book-about",
        course = course.id.clone(),
        minutes = course.minutes,
        decisions = course.windows
    );
    Document {
        language: words.language(),
        title: say!(words, "book-title", title = scenario.script.title.clone()).into(),
        about: about.into(),
        marking: words.get("book-marking").into(),
        paper: Paper::Brief,
        sections: [ready(&session), agenda::section(&session), windows::section(&session)]
            .into_iter()
            .chain(conduct::sections(&session))
            .chain([keys::section(words)])
            .collect(),
    }
}

/// What it is for, who is needed, and how it is set up.
fn ready(session: &Session<'_>) -> Section {
    let (words, script) = (session.words, &session.scenario.script);
    let seats: Vec<String> = script.seats.iter().map(|(_, seat)| seat.title.clone()).collect();
    let objectives = script.objectives.items().iter().map(|objective| objective.text.as_str());
    let aim: Line = say!(words, "book-aim-of", what = script.hard_part.clone()).into();
    let needed = say!(words, "book-needed-what", seats = seats.join(", "));
    let rows = [
        ("book-aim", aim),
        ("book-objectives", objectives.collect::<Vec<_>>().join(" ").into()),
        ("book-needed", needed.into()),
    ];
    let rows = rows.into_iter().filter(|(_, text)| !text.is_empty());
    let steps = [set_up(session), words.get("book-stage"), words.get("book-cards")];
    Section::called(words.get("book-ready"))
        .with([Block::pairs(12, rows.map(|(key, text)| (words.get(key), text))), Block::numbered(steps)])
}

/// The command that begins such a session.
fn set_up(session: &Session<'_>) -> String {
    let head = session.head;
    let called = head.origin.clone().unwrap_or_else(|| head.scenario.clone());
    let option = |name: &str, value: &Option<String>| {
        value.as_ref().map(|value| format!(" --{name} {value}")).unwrap_or_default()
    };
    let posture = head.posture.clone().filter(|_| session.scenario.rules.postures.len() > 1);
    let options = format!("{}{}", option("course", &Some(head.course.clone())), option("posture", &posture));
    say!(session.words, "book-console", command = format!("demarche facilitate {called}{options}"))
}
