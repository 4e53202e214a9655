use super::Session;
use crate::exercise::room::Plan;
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::say;

/// Moves of a session, so that it turns from one to the next so often less one. Basis: the language.
const MOVES: u16 = 3;

/// The parts of a session with their minutes.
pub(super) fn section(session: &Session<'_>) -> Section {
    let (words, plan) = (session.words, Plan::of(session.course));
    let turning = plan.turning * (MOVES - 1);
    let around = plan.briefing + turning + plan.breaks + plan.hotwash + plan.close;
    let decisions = plan.total.saturating_sub(around);
    let each = decisions / u16::from(session.course.windows.max(1));
    let told = say!(words, "book-decisions", count = session.course.windows, each = each);
    let parts = [
        (words.get("book-briefing"), plan.briefing),
        (told, decisions),
        (words.get("book-turning"), turning),
        (words.get("book-breaks"), plan.breaks),
        (words.get("book-hotwash"), plan.hotwash),
        (words.get("book-close"), plan.close),
    ];
    let (names, minutes): (Vec<String>, Vec<u16>) =
        parts.into_iter().filter(|(_, minutes)| *minutes > 0).unzip();
    let row = |name: &str, cells: Vec<String>| -> Vec<Line> {
        [words.get(name)].into_iter().chain(cells).map(Line::from).collect()
    };
    let minutes = minutes.iter().map(ToString::to_string).collect();
    let table =
        Table { head: row("book-part", names), rows: vec![row("book-minutes", minutes)], ..Table::default() };
    let over = say!(words, "book-over-by", minute = plan.total - plan.hotwash - plan.close);
    Section::called(words.get("book-agenda")).with([Block::Table(table), Block::paragraph(over)])
}
