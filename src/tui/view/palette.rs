use ratatui::layout::Rect;
use ratatui::style::Modifier;
use unicode_segmentation::UnicodeSegmentation;

use crate::actions::{Action, Place, Screen};
use crate::scenario::Library;
use crate::text::{fit_with, say};
use crate::tui::canvas::{Canvas, Target, columns};
use crate::tui::layout::Layout;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::update::{Findable, Found};
use crate::tui::widgets::sheet;

/// Draws the palette: what was typed, what matches with its key, and what the selected command does.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, model: &Model, typed: &str, selected: usize) {
    let words = canvas.words;
    let found = model.found();
    let width = if layout.is_wide() { 72 } else { 62.min(layout.whole.width.saturating_sub(4)) };
    let height = 16.min(layout.whole.height.saturating_sub(4));
    let note = say!(words, "found-of", found = found.len(), total = model.findable().count());
    let area = sheet(canvas, (width, height), &say!(words, "find-title").to_uppercase(), &note);
    canvas.put(area.x, area.y + 1, &format!("> {typed}{}", canvas.glyphs.cursor), Role::Strong);
    canvas.rule(area.x, area.y + 2, area.width, false);
    // What the selected line leads to takes the rows that it needs from the list.
    let text = found.get(selected).map(|found| does(canvas, found)).unwrap_or_default();
    let rows = canvas.rows_of(&text, area.width);
    let list = Rect { y: area.y + 3, height: area.height.saturating_sub(5 + rows), ..area };
    if found.is_empty() {
        canvas.put_wrapped(list, &say!(words, "find-nothing"), Role::Quiet);
    }
    let first = selected.saturating_sub(usize::from(list.height).saturating_sub(1));
    for (y, (place, found)) in (list.y..list.bottom()).zip(found.iter().enumerate().skip(first)) {
        let row = Rect { x: list.x - 2, y, width: list.width + 2, height: 1 };
        line(canvas, Rect { x: list.x, y, ..list }, found, place == selected);
        canvas.target(row, Target::Row(Place::Palette, place));
        if place == selected {
            canvas.point_at(row);
        }
    }
    let y = area.bottom().saturating_sub(1);
    let lines = Rect { y: y.saturating_sub(rows), height: rows, ..area };
    canvas.put_wrapped(lines, &text, Role::Ink);
    canvas.put(area.x, y, &say!(words, "find-keys"), Role::Quiet);
}

/// One line: the name with the typed letters underlined, and at the right the key that does it at once.
fn line(canvas: &mut Canvas<'_>, area: Rect, found: &Found, here: bool) {
    let role = if here { Role::Strong } else { Role::Ink };
    let action = match found.what {
        Findable::Command(row) => row.action,
        Findable::Term(_) => Action::Go(Screen::Reference),
    };
    let edge = canvas.put_right(area.right(), area.y, &canvas.key(action), Role::Key);
    let mut x = area.x;
    // What a line leads to is told below the list.
    let name = fit_with(&found.name, usize::from(edge.saturating_sub(area.x + 1)), canvas.glyphs.more);
    for (place, letter) in name.graphemes(true).enumerate() {
        let style = canvas.theme.style(role);
        let typed = found.letters.contains(&place);
        x = canvas.put_style(
            x,
            area.y,
            letter,
            if typed { style.add_modifier(Modifier::UNDERLINED) } else { style },
        );
    }
    let note = canvas.words.get("find-reference");
    let column = area.x + area.width * 3 / 5;
    if matches!(found.what, Findable::Term(_)) && x < column && column + columns(&note) < edge {
        canvas.put(column, area.y, &note, Role::Quiet);
    }
}

/// What a line leads to, in a sentence; of a word, what it means.
fn does(canvas: &Canvas<'_>, found: &Found) -> String {
    match found.what {
        Findable::Command(row) => canvas.words.get(&row.does()),
        Findable::Term(place) => {
            let term = Library::bundled().glossary.get(place);
            term.map(|term| term.meaning.clone()).unwrap_or_default()
        }
    }
}
