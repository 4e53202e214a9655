use ratatui::layout::Rect;

use crate::scenario::{Library, Status};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::Section;

/// An entry of the reference: what it is called and what there is to say.
struct Entry {
    name: String,
    text: Vec<String>,
}

/// Draws words and sources: a list, and the selected entry at length.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let area = Rect { width: layout.body.width.min(116), ..layout.body };
    let entries = if play.at.part == 0 { glossary() } else { sources(canvas) };
    let selected = play.at.term.min(entries.len().saturating_sub(1));
    let (left, right) =
        if layout.is_wide() { columns(area, 46, 5) } else { columns(area, 30.min(area.width / 2), 3) };
    let heading = words.get(if play.at.part == 0 { "reference-words" } else { "reference-sources" });
    let note = say!(words, "part-of", number = play.at.part + 1, total = 2);
    let rest = Section::new(&heading).note(&note, Role::Quiet).focused(true).draw(canvas, left);
    let rest = below(rest, u16::from(layout.is_wide()));
    let first = selected
        .saturating_sub(usize::from(rest.height) * 2 / 3)
        .min(entries.len().saturating_sub(rest.height.into()));
    for (y, (place, entry)) in (rest.y..rest.bottom()).zip(entries.iter().enumerate().skip(first)) {
        let here = place == selected;
        canvas.put_fit(
            rest.x + 2,
            y,
            rest.width.saturating_sub(2),
            &entry.name,
            if here { Role::Strong } else { Role::Ink },
        );
        if here {
            canvas.put(rest.x, y, canvas.glyphs.selected, Role::Blue);
            canvas.select(Rect { y, height: 1, ..rest });
        }
    }
    if let Some(entry) = entries.get(selected) {
        at_length(canvas, layout, right, entry);
    }
}

fn at_length(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, entry: &Entry) {
    let heading = canvas.words.get("reference-entry");
    let rest = below(Section::new(&heading).draw(canvas, area), u16::from(layout.is_wide()));
    let mut y = canvas.put_wrapped(Rect { height: 3, ..rest }, &entry.name, Role::Strong) + 1;
    for line in &entry.text {
        y = canvas.put_wrapped(Rect { y, height: rest.bottom().saturating_sub(y), ..rest }, line, Role::Ink)
            + 1;
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
            name: format!("{}  {}", source.id, source.title),
            text: vec![source.published.clone(), source.address.clone(), canvas.words.get(status)],
        }
    });
    sources.collect()
}
