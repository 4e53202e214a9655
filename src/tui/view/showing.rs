//! The second step of what is said in public: with whom, and on what.

use ratatui::layout::Rect;

use super::statement::Page;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};
use crate::wording::{beside, showing};

/// Columns of a name before its reason or cost.
const NAME: u16 = 33;
/// Columns from which on both stand on one row.
const BESIDE: u16 = 64;

/// A line that can be turned, or not.
struct Line<'a> {
    open: bool,
    included: bool,
    risky: bool,
    name: &'a str,
    says: String,
}

/// Writes who may be named and what may be shown, as far as one line of it.
pub(super) fn write(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>, until: usize) {
    let (words, statement, composed) = (canvas.words, page.statement, page.composed());
    let partners = statement.partners.len();
    column.section(canvas, Section::new(&words.get("say-with")));
    if partners == 0 {
        column.text(canvas, &words.get("say-with-none"), Role::Quiet);
    }
    for (row, line) in statement.partners.iter().enumerate().take_while(|(row, _)| *row <= until) {
        let line = Line {
            open: statement.may_name(composed, row),
            included: composed.with.contains(&row),
            risky: false,
            name: &line.name,
            says: beside(words, statement, composed, row),
        };
        entry(canvas, column, &line, page.is_at(true, row));
    }
    if until < partners {
        return;
    }
    column.gap(1);
    let note = words.get("say-show-note");
    column.section(canvas, Section::new(&words.get("say-show")).note(&note, Role::Quiet));
    if statement.items.is_empty() {
        column.text(canvas, &words.get("say-show-none"), Role::Quiet);
    }
    for (place, line) in statement.items.iter().enumerate().take_while(|(place, _)| partners + place <= until)
    {
        let line = Line {
            open: statement.may_show(place),
            included: composed.show.contains(&place),
            risky: line.withheld.is_none() && !line.public && line.discloses > 0,
            name: &line.title,
            says: showing(words, line),
        };
        entry(canvas, column, &line, page.is_at(true, partners + place));
    }
}

fn entry(canvas: &mut Canvas<'_>, column: &mut Column, line: &Line<'_>, here: bool) {
    let glyphs = canvas.glyphs;
    let (mark, role) = match (line.open, line.included) {
        (false, _) => (glyphs.closed, Role::Quiet),
        (true, true) => (glyphs.included, Role::Blue),
        (true, false) => (glyphs.left_out, Role::Ink),
    };
    let Some(first) = column.row() else { return };
    canvas.put(first.x + 2, first.y, mark, role);
    let name = if line.open { Role::Ink } else { Role::Quiet };
    canvas.put(first.x + 4, first.y, line.name, name);
    let apart = first.width < BESIDE;
    let indent = if apart { 4 } else { NAME };
    let rest = if apart { column.rest() } else { Rect { height: column.height() + 1, ..first } };
    let mut inner =
        Column::new(Rect { x: rest.x + indent, width: rest.width.saturating_sub(indent), ..rest });
    if line.risky {
        inner.marked(canvas, (glyphs.attention, Role::Orange), &line.says);
    } else {
        inner.text(canvas, &line.says, Role::Quiet);
    }
    column.gap(inner.rest().y.saturating_sub(column.rest().y));
    if here {
        canvas.point_at(first);
    }
}
