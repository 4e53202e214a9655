use super::Account;
use crate::debrief::Debrief;
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::Words;

/// Rows to fill in with what is to be done.
const ACTIONS: usize = 6;
/// Rows to fill in with who took part.
const PEOPLE: usize = 10;

/// What is to be done, by whom and until when: to fill in.
pub(super) fn improvement(words: &Words) -> Section {
    let head = ["aar-issue", "aar-action", "aar-element", "aar-owner", "aar-starts", "aar-due"];
    Section::called(words.get("aar-improvement")).with([
        Block::note(words.get("aar-improvement-how")),
        Block::Table(empty(words, &head, &[26, 28, 12, 14, 10, 10], ACTIONS)),
    ])
}

/// How the exercise works, and what it cannot say.
pub(super) fn method(words: &Words) -> Section {
    let told = ["model", "knowable", "numbers", "robustness", "invented", "one-play", "people"];
    let told = told.map(|part| words.get(&format!("aar-method-{part}")));
    Section::called(words.get("aar-method")).with([Block::list(told)])
}

/// What makes the exercise again. It holds the truth, so it is told after the end alone.
pub(super) fn code(account: &Account<'_>, debrief: &Debrief) -> Section {
    let (words, head) = (account.words, account.exercise.head());
    let rows = [
        ("aar-code-whole", debrief.session_code.clone()),
        ("aar-code-seed", debrief.seed.to_string()),
        ("aar-code-rules", head.rules.clone()),
        ("aar-code-model", head.model.to_string()),
        ("aar-code-program", head.program.clone()),
        ("aar-code-course", head.course.clone()),
        ("aar-code-country", head.posture.clone().unwrap_or_default()),
    ];
    let rows = rows.into_iter().filter(|(_, text)| !text.is_empty());
    Section::called(words.get("aar-code"))
        .with([Block::note(words.get("aar-code-how"))])
        .with([Block::pairs(28, rows.map(|(key, text)| (words.get(key), text)))])
}

/// Who took part, and who signs: to fill in.
pub(super) fn people(words: &Words) -> Section {
    let head = ["aar-person", "aar-organisation", "aar-role"];
    let signs = ["aar-signed", "aar-signed-on"].map(|key| Block::Field(words.get(key).into()));
    Section::called(words.get("aar-people"))
        .with([Block::Table(empty(words, &head, &[36, 36, 28], PEOPLE))])
        .with([Block::note(words.get("aar-signing"))])
        .with(signs)
}

/// A table to fill in.
fn empty(words: &Words, head: &[&str], shares: &[u8], rows: usize) -> Table {
    Table {
        head: head.iter().map(|key| words.get(key).into()).collect(),
        rows: vec![vec![Line::default(); head.len()]; rows],
        shares: shares.to_vec(),
        to_fill_in: true,
        ..Table::default()
    }
}
