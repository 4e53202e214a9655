use super::Session;
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::scenario::index::WindowIx;
use crate::text::say;

/// Questions to the room that find a place on the page; the console has all of them.
const QUESTIONS: usize = 2;

/// The windows that the course can meet, each with what the staff notes on it, in brief.
pub(super) fn section(session: &Session<'_>) -> Section {
    let (words, rules) = (session.words, &session.scenario.rules);
    let course = rules.courses.items().iter().find(|course| course.id == session.head.course);
    let pool = course.map(|course| rules.pool(course)).unwrap_or_default();
    let head = ["book-decision", "book-move", "book-minutes", "book-notes"];
    let rows = (1..).zip(&pool).map(|(number, window)| row(session, (number, *window)));
    let table = Table {
        head: head.map(|key| words.get(key).into()).to_vec(),
        rows: rows.collect(),
        shares: vec![24, 7, 9, 60],
        ..Table::default()
    };
    let how = say!(words, "book-pool", count = pool.len(), decisions = session.course.windows);
    Section::called(words.get("book-windows")).with([Block::note(how), Block::Table(table)])
}

fn row(session: &Session<'_>, (number, window): (usize, WindowIx)) -> Vec<Line> {
    let (rule, staff) = (&session.scenario.rules.windows[window], &session.scenario.staff.windows[window]);
    let ask = &session.scenario.script.windows[window].ask;
    let questions = staff.questions.iter().take(QUESTIONS).map(String::as_str);
    let note = first_sentence(&staff.text.flat());
    let told: Vec<&str> = [note.as_str()].into_iter().chain(questions).collect();
    vec![
        format!("{number}. {ask}").into(),
        rule.move_number.to_string().into(),
        rule.minutes.to_string().into(),
        told.join(" ").trim().into(),
    ]
}

/// The first sentence of a note.
fn first_sentence(text: &str) -> String {
    let ends = text.match_indices(['.', '!', '?', ':']).find(|(at, _)| text[at + 1..].starts_with(' '));
    let sentence = ends.map_or(text, |(at, _)| &text[..at]);
    crate::text::sentence(sentence)
}
