use super::Session;
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::scenario::index::WindowIx;
use crate::text::{fit, say, sentence, width};

/// Columns of notes that a window has on the page: three lines where there are few windows, two where there are many.
const FEW: (usize, usize) = (9, 240);
const MANY: usize = 155;

/// The windows that the course can meet, each with what the staff notes on it, in brief.
pub(super) fn section(session: &Session<'_>) -> Section {
    let (words, rules) = (session.words, &session.scenario.rules);
    let course = rules.courses.items().iter().find(|course| course.id == session.head.course);
    let pool = course.map(|course| rules.pool(course)).unwrap_or_default();
    let room = if pool.len() <= FEW.0 { FEW.1 } else { MANY };
    let rows = (1..).zip(&pool).map(|(number, window)| row(session, (number, *window), room));
    let table = Table {
        head: ["book-decision", "book-move", "book-notes"].map(|key| words.get(key).into()).to_vec(),
        rows: rows.collect(),
        shares: vec![22, 9, 69],
        ..Table::default()
    };
    let how = say!(words, "book-pool", count = pool.len(), decisions = session.course.windows);
    Section::called(words.get("book-windows")).with([Block::note(how), Block::Table(table)])
}

fn row(session: &Session<'_>, (number, window): (usize, WindowIx), room: usize) -> Vec<Line> {
    let rule = &session.scenario.rules.windows[window];
    let ask = &session.scenario.script.windows[window].ask;
    let when = say!(session.words, "book-move-minutes", number = rule.move_number, minutes = rule.minutes);
    vec![format!("{number}. {ask}").into(), when.into(), notes(session, window, room).into()]
}

/// The first sentence of the note and the questions for the room, as far as there is room for them whole.
fn notes(session: &Session<'_>, window: WindowIx, room: usize) -> String {
    let staff = &session.scenario.staff.windows[window];
    let mut told = String::new();
    for text in [first_sentence(&staff.text.flat())].iter().chain(&staff.questions) {
        if told.is_empty() {
            told = fit(text, room);
        } else if width(&told) + 1 + width(text) <= room {
            told = format!("{told} {text}");
        }
    }
    told
}

/// The first sentence of a note.
fn first_sentence(text: &str) -> String {
    let end = text.match_indices(['.', '!', '?', ':']).find(|(at, _)| text[at + 1..].starts_with(' '));
    match end {
        Some((at, ":")) => sentence(&text[..at]),
        Some((at, _)) => text[..=at].to_owned(),
        None => text.to_owned(),
    }
}
