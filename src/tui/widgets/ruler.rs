use ratatui::layout::Rect;

use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;

/// A value on a line from zero to a whole, with marks on the way.
#[derive(Clone, Copy, Debug)]
pub struct Ruler<'a> {
    /// What there is.
    pub value: u16,
    /// Places on the way.
    pub marks: &'a [u16],
    /// How many of the marks, from the first, were crossed.
    pub crossed: usize,
    /// The end of the line.
    pub whole: u16,
}

impl Ruler<'_> {
    /// Draws it on the first row of an area: heavy up to the value, light behind it. The value stands before a mark.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        let glyphs = canvas.glyphs;
        let last = area.width.saturating_sub(1);
        let column = |value: u16| {
            let column = u32::from(value.min(self.whole)) * u32::from(last) / u32::from(self.whole.max(1));
            u16::try_from(column).unwrap_or(last)
        };
        for at in 0..area.width {
            let reached = at <= column(self.value);
            let (mark, role) =
                if reached { (glyphs.reached, Role::Blue) } else { (glyphs.rest, Role::Hairline) };
            canvas.put(area.x + at, area.y, mark, role);
        }
        for (number, mark) in self.marks.iter().enumerate() {
            let sign = if number < self.crossed { glyphs.crossed } else { glyphs.aim };
            canvas.put(area.x + column(*mark), area.y, sign, Role::Ink);
        }
        canvas.put(area.x + column(self.value), area.y, glyphs.now, Role::Blue);
    }
}
