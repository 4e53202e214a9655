//! What changed since the last decision and is not always in sight.

use ratatui::layout::Rect;

use crate::exercise::snapshot::{Change, Changed};
use crate::text::{Calendar, say, wrap};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::layout::below;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::wording::change;

/// Rows that the latest change takes in so many columns; none where nothing changed.
pub(super) fn latest_rows(canvas: &Canvas<'_>, width: u16, play: &Play) -> u16 {
    play.flashes().next().map_or(0, |changed| rows(canvas, width, changed))
}

/// Rows of a change, beside its mark.
fn rows(canvas: &Canvas<'_>, width: u16, changed: &Changed) -> u16 {
    let lines = wrap(&change(canvas.words, &changed.change), usize::from(width.saturating_sub(2)));
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// Draws changes one below the other, as far as there are rows; the last says how many more there are. Tells what is
/// left below.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let changes: Vec<&Changed> = play.flashes().collect();
    let mut rest = area;
    for (place, changed) in changes.iter().enumerate() {
        let used = rows(canvas, area.width, changed);
        if rest.height == 0 || place > 0 && used > rest.height {
            break;
        }
        let left = rest.height.saturating_sub(used);
        let next = changes.get(place + 1).filter(|next| rows(canvas, area.width, next) > left);
        let more = next.map_or(0, |_| changes.len() - place - 1);
        let (row, end) = (rest, flash(canvas, &mut rest, play, changed, more));
        if place == 0 && matches!(changed.change, Change::Stance(..)) {
            more_of_it(canvas, end, row);
        }
    }
    rest
}

/// One change, since when it holds, and how many more there are; takes the rows that it needs, and tells the column after
/// its text.
fn flash(canvas: &mut Canvas<'_>, rest: &mut Rect, play: &Play, changed: &Changed, more: usize) -> u16 {
    let (words, area) = (canvas.words, *rest);
    let x = canvas.put(area.x, area.y, canvas.glyphs.moved, Role::Blue) + 1;
    let inner = Rect { x, width: area.right().saturating_sub(x), ..area };
    let text = change(words, &changed.change);
    let longer = if more > 0 {
        say!(words, "and-more", text = text.clone(), count = more)
    } else {
        let date = Calendar::starting(play.snapshot.start).month(words, changed.day);
        say!(words, "flash-since", text = text.clone(), date = date)
    };
    let is_dated = matches!(changed.change, Change::Stance(..)) || more > 0;
    let text = if is_dated && columns(&longer) <= inner.width { longer } else { text };
    *rest = below(area, canvas.put_wrapped(inner, &text, Role::Ink) - area.y);
    x + columns(&text)
}

/// The key of the screen that tells more of a stance, where there is room for it.
fn more_of_it(canvas: &mut Canvas<'_>, end: u16, row: Rect) {
    let hint = canvas.words.get("flash-key");
    if end + 5 + columns(&hint) <= row.right() {
        let x = canvas.put(end + 3, row.y, "C", Role::Key);
        canvas.put(x + 1, row.y, &hint, Role::Quiet);
    }
}
