use ratatui::layout::Rect;

use super::{more_below, scroll, under};
use crate::actions::Place;
use crate::scenario::{Entry, Library, Part};
use crate::text::say;
use crate::tui::browse::{Browse, Search};
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{Layout, Room, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section, name_columns};
use crate::wording::{entry_at_length, entry_name, part_keys};

/// Draws the reference: a list, and the selected entry at length beside it; in the smallest window one of them.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let browse = &play.at.browse;
    if let Some(search) = &browse.search {
        return draw_search(canvas, layout, search);
    }
    let area = layout.page();
    if layout.room == Room::Narrow {
        if browse.reading {
            at_length(canvas, layout, area, browse);
        } else {
            list(canvas, layout, area, browse);
        }
        return;
    }
    let left = if layout.is_wide() { 50 } else { 34 };
    let (left, right) = columns(area, left, 3 + 2 * layout.air());
    list(canvas, layout, left, browse);
    at_length(canvas, layout, right, browse);
}

/// The list of a part around the selected entry.
fn list(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, browse: &Browse) {
    let (words, library, part) = (canvas.words, Library::bundled(), browse.entry.part);
    let heading = words.get(part_keys(part).0);
    let number = Part::ALL.iter().position(|of| *of == part).unwrap_or(0) + 1;
    let (count, parts) = (library.count(part), Part::ALL.len());
    let names: Vec<String> = (0..count).map(|at| entry_name(library, Entry { part, at })).collect();
    let hidden = show_list(canvas, below(area, 1 + layout.air()), &names, browse.entry.at);
    let [more, short] = more_below(words, hidden);
    let notes = if hidden == 0 {
        vec![say!(words, "reference-note", count = count, part = number, parts = parts)]
    } else {
        let counted = say!(words, "reference-note-more", count = count, hidden = hidden);
        let counted = (layout.room != Room::Plain).then_some(counted);
        counted.into_iter().chain([more, short]).collect()
    };
    let section = Section::new(&heading).note_of(area.width, &notes, Role::Quiet);
    section.focused(!browse.reading).draw(canvas, area);
}

/// Draws a list around its selected line, which is to be read at length beside it or with Enter; tells how many more are below.
pub(super) fn show_list(canvas: &mut Canvas<'_>, area: Rect, lines: &[String], selected: usize) -> usize {
    let height = usize::from(area.height);
    let first = selected.saturating_sub(height * 2 / 3).min(lines.len().saturating_sub(height));
    for (y, (place, line)) in (area.y..area.bottom()).zip(lines.iter().enumerate().skip(first)) {
        let here = place == selected;
        let role = if here { Role::Strong } else { Role::Ink };
        canvas.put_short(area.x + 2, y, area.width.saturating_sub(2), line, role);
        canvas.target(Rect { y, height: 1, ..area }, Target::Row(Place::Reference, place));
        if here {
            canvas.point_at(Rect { y, height: 1, ..area });
        }
    }
    lines.len().saturating_sub(first + height)
}

/// The selected entry in full.
fn at_length(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, browse: &Browse) {
    let (words, library, entry) = (canvas.words, Library::bundled(), browse.entry);
    let heading = words.get(part_keys(entry.part).1);
    let said = entry_at_length(words, library, entry);
    let name = library.name(entry).unwrap_or_default();
    let section = Section::new(&heading).focused(browse.reading);
    scroll(canvas, area, section, (layout.air(), browse.scroll), |canvas, column| {
        column.text(canvas, name, Role::Strong);
        say_entry(canvas, column, &said);
    });
}

/// Columns of a label before its text: no fewer, no more.
const LABEL: (u16, u16) = (13, 20);

/// Writes everything that is said of an entry.
pub(super) fn say_entry(canvas: &mut Canvas<'_>, column: &mut Column, said: &[(String, Vec<String>)]) {
    let indent = name_columns(said.iter().map(|(label, _)| label), LABEL);
    for (label, texts) in said {
        if label.is_empty() {
            column.gap(1);
        }
        let write = |canvas: &mut Canvas<'_>, column: &mut Column| {
            for text in texts {
                column.text(canvas, text, Role::Ink);
            }
        };
        if label.is_empty() {
            write(canvas, column);
            column.gap(1);
        } else {
            column.beside(canvas, indent, label, Role::Quiet, write);
        }
    }
}

/// The search: what was typed, and what was found in all parts.
fn draw_search(canvas: &mut Canvas<'_>, layout: Layout, search: &Search) {
    let (words, library, area) = (canvas.words, Library::bundled(), layout.page());
    let found = search.found();
    let heading = say!(words, "search-title");
    let note = say!(words, "search-note", count = found.len());
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(true);
    let field = below(area, 1 + layout.air());
    canvas.put(field.x, field.y, &format!("> {}{}", search.typed, canvas.glyphs.cursor), Role::Strong);
    let rest = below(field, 2);
    if found.is_empty() {
        let key = if search.typed.trim().is_empty() { "search-empty" } else { "search-nothing" };
        canvas.put_wrapped(rest, &words.get(key), Role::Quiet);
        section.draw(canvas, area);
        return;
    }
    let (left, right) = if layout.is_wide() { columns(rest, 60, 5) } else { (rest, Rect::default()) };
    let lines: Vec<String> = found
        .iter()
        .map(|entry| {
            let part = words.get(part_keys(entry.part).1);
            say!(words, "search-line", part = part, name = entry_name(library, *entry))
        })
        .collect();
    let hidden = show_list(canvas, left, &lines, search.selected);
    under(canvas, area, section, hidden);
    if let Some(entry) = found.get(search.selected).filter(|_| right.width > 0) {
        at_length(canvas, layout, right, &Browse { entry: *entry, ..Browse::default() });
    }
}
