use ratatui::layout::Rect;

use super::under;
use crate::actions::Place;
use crate::scenario::{Library, Status};
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{Layout, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};

/// An entry of the reference: what it is called and what there is to say.
struct Entry {
    name: String,
    text: Vec<String>,
}

/// Draws words and sources: a list, and the selected entry at length.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let area = layout.page();
    let entries = if play.at.part == 0 { glossary() } else { sources(canvas) };
    let selected = play.at.term.min(entries.len().saturating_sub(1));
    let left = if layout.is_wide() { 46 } else { 30.min(area.width / 2) };
    let (left, right) = columns(area, left, 3 + 2 * layout.air());
    let heading = words.get(if play.at.part == 0 { "reference-words" } else { "reference-sources" });
    let note = say!(words, "part-of", number = play.at.part + 1, total = 2);
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(true);
    let hidden = list(canvas, below(left, 1 + layout.air()), &entries, selected);
    under(canvas, left, section, hidden);
    if let Some(entry) = entries.get(selected) {
        at_length(canvas, layout, right, entry);
    }
}

/// The list around the selected entry; tells how many more are below.
fn list(canvas: &mut Canvas<'_>, area: Rect, entries: &[Entry], selected: usize) -> usize {
    let height = usize::from(area.height);
    let first = selected.saturating_sub(height * 2 / 3).min(entries.len().saturating_sub(height));
    for (y, (place, entry)) in (area.y..area.bottom()).zip(entries.iter().enumerate().skip(first)) {
        let here = place == selected;
        let role = if here { Role::Strong } else { Role::Ink };
        canvas.put_fit(area.x + 2, y, area.width.saturating_sub(2), &entry.name, role);
        canvas.target(Rect { y, height: 1, ..area }, Target::Row(Place::Reference, place));
        if here {
            canvas.point_at(Rect { y, height: 1, ..area });
        }
    }
    entries.len().saturating_sub(first + height)
}

fn at_length(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, entry: &Entry) {
    let heading = canvas.words.get("reference-entry");
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&heading));
    column.gap(layout.air());
    column.text(canvas, &entry.name, Role::Strong);
    for line in &entry.text {
        column.gap(1);
        column.text(canvas, line, Role::Ink);
    }
}

fn glossary() -> Vec<Entry> {
    let terms = Library::bundled().glossary.iter();
    terms.map(|term| Entry { name: term.term.clone(), text: vec![term.meaning.clone()] }).collect()
}

fn sources(canvas: &Canvas<'_>) -> Vec<Entry> {
    let sources = Library::bundled().sources.iter().map(|source| {
        let status = match source.status {
            Status::Verified => "status-verified",
            Status::Disputed => "status-disputed",
        };
        Entry {
            name: format!("{:<4} {}", source.id, source.title),
            text: vec![source.published.clone(), source.address.clone(), canvas.words.get(status)],
        }
    });
    sources.collect()
}
