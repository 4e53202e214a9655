use super::Account;
use crate::exercise::room::{Note, Part, Rating};
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::{Words, closed, say};

/// Rows to fill in under each objective.
const ROWS: usize = 2;

/// The objectives: how they were rated, what was noted on each, and what there is to fill in.
pub(super) fn section(account: &Account<'_>) -> Section {
    let words = account.words;
    let objectives = &account.exercise.scenario().script.objectives;
    let known: Vec<&str> = objectives.items().iter().map(|objective| objective.id.as_str()).collect();
    let each = (1..).zip(objectives.items()).map(|(number, objective)| {
        let notes = notes(account, |of| of == Some(objective.id.as_str()));
        Section::called(say!(words, "aar-objective", number = number, text = objective.text.clone()))
            .with(notes)
            .with([to_fill_in(words)])
    });
    let others = notes(account, |of| of.is_none_or(|id| !known.contains(&id)));
    let others = others.map(|others| Section::called(words.get("aar-other-notes")).with([others]));
    let meanings = Rating::ALL.map(|rating| {
        Line::named(&rating.letter().to_string(), words.get(&format!("rating-means-{}", rating.letter())))
    });
    Section::called(words.get("aar-objectives-rated"))
        .with([Block::Table(ratings(account)), Block::list(meanings)])
        .and(each.chain(others))
}

fn ratings(account: &Account<'_>) -> Table {
    let words = account.words;
    let rows = account.exercise.scenario().script.objectives.items().iter().map(|objective| {
        let rated = account.exercise.room().ratings.get(&objective.id);
        let mark =
            |rating: Rating| words.get(if rated == Some(&rating) { "aar-rated" } else { "aar-unrated" });
        let marks = Rating::ALL.map(|rating| Line::from(mark(rating)));
        [Line::from(&objective.text)].into_iter().chain(marks).collect()
    });
    let letters = Rating::ALL.map(|rating| Line::from(rating.letter().to_string()));
    let head = [Line::from(words.get("aar-objective-head"))].into_iter().chain(letters);
    Table { head: head.collect(), rows: rows.collect(), shares: vec![72, 7, 7, 7, 7], ..Table::default() }
}

/// Notes on one objective, in order.
fn notes(account: &Account<'_>, of: impl Fn(Option<&str>) -> bool) -> Option<Block> {
    let notes = account.exercise.room().notes.iter().filter(|note| of(note.objective.as_deref()));
    let told: Vec<Line> = notes.map(|note| Line::named(&when(account, note), closed(&note.text))).collect();
    (!told.is_empty()).then(|| Block::list(told))
}

/// When something was noted.
fn when(account: &Account<'_>, note: &Note) -> String {
    let words = account.words;
    match note.part {
        Part::Briefing => words.get("aar-in-the-briefing"),
        Part::Decision(number) => {
            say!(words, "aar-at-decision", number = number, day = account.date(note.day))
        }
        Part::Hotwash => words.get("aar-in-the-hotwash"),
        Part::Break => words.get("aar-in-a-break"),
    }
}

fn to_fill_in(words: &Words) -> Block {
    let head = ["aar-strengths", "aar-improve"].map(|key| words.get(key).into()).to_vec();
    Block::Table(Table {
        head,
        rows: vec![vec![Line::default(); 2]; ROWS],
        to_fill_in: true,
        ..Table::default()
    })
}
