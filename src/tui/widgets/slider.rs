use ratatui::layout::Rect;

use crate::scenario::Band;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;

/// A percentage on a line, with where it stood before or what another says.
#[derive(Clone, Copy, Debug)]
pub struct Slider {
    /// Per cent now.
    pub now: u8,
    /// Another mark: per cent, sign.
    pub other: Option<(u8, &'static str)>,
}

/// The column of a percentage on a line of so many columns.
fn column(percent: u8, width: u16) -> u16 {
    u16::try_from(u32::from(percent.min(100)) * u32::from(width.saturating_sub(1)) / 100).unwrap_or(0)
}

impl Slider {
    /// Draws it over so many columns.
    pub fn draw(self, canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16) {
        let glyphs = canvas.glyphs;
        let now = column(self.now, width);
        canvas.rule(x, y, now, true);
        canvas.rule(x + now, y, width - now, false);
        if let Some((percent, sign)) = self.other {
            canvas.put(x + column(percent, width), y, sign, Role::Ink);
        }
        canvas.put(x + now, y, glyphs.now, Role::Blue);
    }
}

impl Slider {
    /// Draws another's mark on an empty line.
    pub fn mark_alone(canvas: &mut Canvas<'_>, row: Rect, (percent, sign): (u8, &str)) {
        canvas.rule(row.x, row.y, row.width, false);
        canvas.put(row.x + column(percent, row.width), row.y, sign, Role::Ink);
    }
}

/// Draws the ruler of the seven likelihood words: a line of borders, and their numbers below.
pub fn ruler(canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16) {
    let [left, border, right] = canvas.glyphs.ruler;
    canvas.rule(x, y, width, false);
    let mut free = x;
    for percent in Band::BORDERS {
        let at = x + column(percent, width);
        canvas.put(at, y, border, Role::Hairline);
        // Numbers stand under their border, or a little to the right where the one before is too near.
        if width < 20 {
            continue;
        }
        let number = percent.to_string();
        let start = at.saturating_sub(u16::from(number.len() > 1)).max(free);
        free = canvas.put(start, y + 1, &number, Role::Quiet) + 1;
    }
    canvas.put(x, y, left, Role::Hairline);
    canvas.put(x + width - 1, y, right, Role::Hairline);
}
