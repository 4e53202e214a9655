use ratatui::layout::Rect;

use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;

/// A signed number as a bar about the middle: for to the right, against to the left.
#[derive(Clone, Copy, Debug)]
pub struct Balance {
    /// The number.
    pub value: i16,
    /// The largest of those that are drawn together: it fills its half.
    pub most: u16,
}

impl Balance {
    /// Draws it on the first row of an area.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        let glyphs = canvas.glyphs;
        let half = area.width / 2;
        let size = u32::from(self.value.unsigned_abs());
        let length = (size * u32::from(half)).div_ceil(u32::from(self.most.max(1)));
        let length = u16::try_from(length).unwrap_or(half).min(half);
        let middle = area.x + half;
        let (from, role) =
            if self.value < 0 { (middle - length, Role::Orange) } else { (middle + 1, Role::Blue) };
        for x in from..from + length {
            canvas.put(x, area.y, glyphs.reached, role);
        }
        canvas.put(middle, area.y, glyphs.between, Role::Quiet);
    }
}
