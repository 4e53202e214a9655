use ratatui::layout::Rect;

use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::Layout;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::widgets::sheet;

/// Draws the palette: what was typed, and the commands that match, each with its key.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, model: &Model, typed: &str, selected: usize) {
    let words = canvas.words;
    let found = model.found();
    let all = model.usable_below().count();
    let width = if layout.is_wide() { 72 } else { 62.min(layout.whole.width.saturating_sub(4)) };
    let height = 16.min(layout.whole.height.saturating_sub(4));
    let note = say!(words, "found-of", found = found.len(), total = all);
    let area = sheet(canvas, (width, height), &say!(words, "find-title").to_uppercase(), &note);
    canvas.put(area.x, area.y + 1, &format!("> {typed}{}", canvas.glyphs.cursor), Role::Strong);
    canvas.rule(area.x, area.y + 2, area.width, false);
    let list = Rect { y: area.y + 3, height: area.height.saturating_sub(5), ..area };
    if found.is_empty() {
        canvas.put_wrapped(list, &say!(words, "find-nothing"), Role::Quiet);
    }
    let first = selected.saturating_sub(usize::from(list.height).saturating_sub(1));
    for (y, (place, row)) in (list.y..list.bottom()).zip(found.iter().enumerate().skip(first)) {
        let here = place == selected;
        canvas.put(list.x, y, &words.get(row.words), if here { Role::Strong } else { Role::Ink });
        canvas.put_right(list.right(), y, &model.keys.key(row.action).to_string(), Role::Key);
        if here {
            canvas.point_at(Rect { x: list.x - 2, y, width: list.width + 2, height: 1 });
        }
    }
    let y = area.bottom().saturating_sub(1);
    canvas.put(area.x, y, &say!(words, "find-keys"), Role::Quiet);
}
