use ratatui::layout::Rect;

use super::message::{sheet_foot, sheet_width};
use super::reference::{say_entry, show_list};
use crate::scenario::{Entry, Library};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, top};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, sheet};
use crate::wording::{entry_at_length, entry_name};

/// The most words that are listed at once.
const LISTED: u16 = 5;

/// Draws what the marked words of a page mean: a list if there are several, and the selected one at length.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    (marked, selected): (&[Entry], usize),
    scroll: usize,
) {
    let (words, library) = (canvas.words, Library::bundled());
    let Some(entry) = marked.get(selected) else { return };
    let said = entry_at_length(words, library, *entry);
    let width = sheet_width(layout);
    let roll = Roll::write(canvas, width - 8, |canvas, column: &mut Column| {
        column.text(canvas, &entry_name(library, *entry), Role::Strong);
        say_entry(canvas, column, &said);
    });
    let count = u16::try_from(marked.len()).unwrap_or(u16::MAX);
    let listed = if count > 1 { count.min(LISTED) } else { 0 };
    let head = if listed > 0 { listed + 2 } else { 1 };
    let height = (roll.rows() + head + 4).min(layout.whole.height.saturating_sub(2));
    let title = say!(words, "meaning-title", count = count).to_uppercase();
    let note = say!(words, "meaning-of", number = selected + 1, total = count);
    let area = below(sheet(canvas, (width, height), &title, if count > 1 { &note } else { "" }), 1);
    if listed > 0 {
        list(canvas, top(area, listed + 1), (marked, selected));
    }
    let text = below(area, head - 1);
    let text = top(text, text.height.saturating_sub(2));
    let hidden = roll.show(canvas, text, scroll);
    let foot = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    sheet_foot(canvas, foot, "act-close", hidden > 0);
}

/// The words of the page, each with its number, and a rule below them.
fn list(canvas: &mut Canvas<'_>, area: Rect, (marked, selected): (&[Entry], usize)) {
    let library = Library::bundled();
    let numbered = (1..).zip(marked).map(|(number, entry)| {
        // A digit chooses the first nine.
        let number = if number <= 9 { number.to_string() } else { " ".to_owned() };
        format!("{number} {}", entry_name(library, *entry))
    });
    let lines: Vec<String> = numbered.collect();
    let rows = area.height - 1;
    // The sign of the selected row stands in the margin.
    let rows = Rect { x: area.x - 2, width: area.width + 2, ..top(area, rows) };
    show_list(canvas, rows, &lines, selected);
    canvas.rule(area.x, rows.bottom(), area.width, false);
}
