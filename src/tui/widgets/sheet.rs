use ratatui::layout::Rect;

use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;

/// Draws a sheet on top: everything else turns ghost. Gives the area within the frame and its margins. A note without
/// room is left out.
pub fn sheet(canvas: &mut Canvas<'_>, size: (u16, u16), title: &str, note: &str) -> Rect {
    let whole = canvas.buffer.area;
    let (width, height) = (size.0.min(whole.width), size.1.min(whole.height.saturating_sub(2)));
    let x = whole.x + (whole.width - width) / 2;
    let y = whole.y + 1 + (whole.height.saturating_sub(2 + height)) / 2;
    let area = Rect { x, y, width, height };
    canvas.ghost();
    canvas.clear(area);
    frame(canvas, area);
    let end = canvas.put(area.x + 2, area.y, &format!(" {title} "), Role::Strong);
    if !note.is_empty() && end + 6 + columns(note) <= area.right() {
        canvas.put(area.right() - columns(note) - 4, area.y, &format!(" {note} "), Role::Quiet);
    }
    let inner = Rect {
        x: area.x + 4,
        y: area.y + 1,
        width: area.width.saturating_sub(8),
        height: area.height.saturating_sub(2),
    };
    canvas.page = inner;
    inner
}

fn frame(canvas: &mut Canvas<'_>, area: Rect) {
    let glyphs = canvas.glyphs;
    let [top_left, top_right, bottom_left, bottom_right] = glyphs.corners;
    let across = glyphs.rest.repeat(usize::from(area.width.saturating_sub(2)));
    canvas.put(area.x, area.y, &format!("{top_left}{across}{top_right}"), Role::Blue);
    for y in area.y + 1..area.bottom().saturating_sub(1) {
        canvas.put(area.x, y, glyphs.side, Role::Blue);
        canvas.put(area.right() - 1, y, glyphs.side, Role::Blue);
    }
    canvas.put(area.x, area.bottom() - 1, &format!("{bottom_left}{across}{bottom_right}"), Role::Blue);
}
