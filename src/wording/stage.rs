//! What the stage shows, made of what players may see: no other value is given to it.

use chrono::{DateTime, NaiveDateTime};

use super::values::{grade_words, kind_key};
use crate::exercise::Snapshot;
use crate::exercise::room::Shown;
use crate::exercise::snapshot::{Decision, FeedItem};
use crate::stage::{
    Countdown, Dilemma, Hands, Letter, Message, Page, Question, STAGE_FORMAT, StageLine, StageOption,
};
use crate::text::{Calendar, Prose, Words, say};

/// What a page needs beside the snapshot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The place of a message in the feed.
    pub feed: Option<usize>,
    /// Hands that were counted, of how many seats.
    pub hands: Option<(u16, u16)>,
    /// The last decision: its number, the question, and the option that was taken.
    pub chosen: Option<(u8, String, String)>,
    /// Minutes of the whole session.
    pub minutes: u16,
    /// Minutes of all breaks.
    pub breaks: u16,
}

/// The page of what is to be shown; nothing where it cannot be shown now.
#[must_use]
pub fn stage_page(words: &Words, snapshot: &Snapshot, shown: &Shown, beside: &Beside) -> Option<Page> {
    let here = |window: &String| snapshot.decision.as_ref().filter(|decision| decision.id == *window);
    let hands = beside.hands.map(|(counted, seats)| Hands { counted, seats });
    Some(match shown {
        Shown::Blank => Page::Blank {},
        Shown::Welcome => Page::Welcome {
            objectives: snapshot.objectives.iter().map(Into::into).collect(),
            course: say!(words, "stage-course", minutes = beside.minutes, decisions = snapshot.decisions)
                .into(),
        },
        Shown::Letter => Page::Letter(letter(snapshot)),
        Shown::Message(_) => Page::Message(message(words, snapshot, snapshot.feed.get(beside.feed?)?)),
        Shown::Question(window) => Page::Question(question(snapshot, here(window)?)),
        Shown::Options(window) => Page::Question(options(question(snapshot, here(window)?), here(window)?)),
        Shown::Hands(window) => {
            Page::Question(Question { hands, ..options(question(snapshot, here(window)?), here(window)?) })
        }
        Shown::Chosen(_) => {
            let (number, ask, option) = beside.chosen.as_ref()?;
            Page::Chosen {
                number: *number,
                ask: ask.into(),
                option: option.into(),
                said: Prose::default(),
                hands,
            }
        }
        Shown::Break => Page::Break { minutes: beside.breaks },
        Shown::Ending => {
            let ending = snapshot.ending.as_ref()?;
            Page::Ending { title: (&ending.title).into(), text: ending.text.clone() }
        }
        Shown::Hotwash => Page::Hotwash { steps: hotwash(words) },
    })
}

/// A line of the stage file with a page.
#[must_use]
pub fn stage_line(snapshot: &Snapshot, page: Page, clock: Option<Countdown>) -> StageLine {
    StageLine {
        format: STAGE_FORMAT,
        title: (&snapshot.title).into(),
        date: Calendar::starting(snapshot.start).date(snapshot.day),
        day: snapshot.day,
        clock,
        page,
    }
}

/// The hour and minute of a wall's time, as `14:05`.
#[must_use]
pub fn clock_of(wall: &str) -> String {
    DateTime::parse_from_rfc3339(wall)
        .map_or_else(|_| wall.to_owned(), |time| time.format("%H:%M").to_string())
}

fn letter(snapshot: &Snapshot) -> Letter {
    let briefing = &snapshot.briefing;
    Letter {
        to: (&briefing.to).into(),
        from: (&briefing.from).into(),
        about: (&briefing.about).into(),
        text: briefing.text.clone(),
    }
}

fn message(words: &Words, snapshot: &Snapshot, item: &FeedItem) -> Message {
    let (hour, minute) = item.time;
    let date = Calendar::starting(snapshot.start).date(item.day);
    let sent = date.and_hms_opt(hour.into(), minute.into(), 0);
    Message {
        mode: words.get(kind_key(item.kind)).into(),
        from: (&item.from).into(),
        to: (&item.to).into(),
        sent: sent.unwrap_or_else(|| NaiveDateTime::from(date)),
        title: (&item.title).into(),
        text: item.text.clone(),
        grade: item.grade.map(|grade| grade_words(words, grade)).unwrap_or_default().into(),
    }
}

fn question(snapshot: &Snapshot, decision: &Decision) -> Question {
    let dilemma = &decision.dilemma;
    Question {
        number: decision.number,
        total: snapshot.decisions,
        ask: (&decision.ask_full).into(),
        dilemma: Some(Dilemma {
            between: [(&dilemma.between[0]).into(), (&dilemma.between[1]).into()],
            deadline: (&dilemma.deadline[1]).into(),
            irreversible: (&dilemma.irreversible[1]).into(),
            unknown: (&dilemma.unknown[1]).into(),
        }),
        options: Vec::new(),
        hands: None,
    }
}

/// The same question with the options that are open; the dilemma has been read by then.
fn options(question: Question, decision: &Decision) -> Question {
    let open = decision
        .open()
        .filter_map(|option| Some(StageOption { number: option.number?, label: (&option.label).into() }));
    Question { dilemma: None, options: open.collect(), ..question }
}

/// What the room talks about after the end, facts first, and each one's own commitment last.
fn hotwash(words: &Words) -> Vec<crate::stage::Inert> {
    let steps = ["facts", "roles", "gaps", "transfer", "commitment"];
    steps.map(|step| words.get(&format!("stage-hotwash-{step}")).into()).to_vec()
}
