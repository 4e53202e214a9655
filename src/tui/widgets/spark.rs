use ratatui::layout::Rect;

use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;

/// Values from 0 to 100 as a row of steps, one a column. It stands beside the number, never alone.
#[derive(Clone, Copy, Debug)]
pub struct Spark<'a> {
    /// The values, from the left.
    pub values: &'a [u16],
}

/// Which of eight steps a value takes.
fn step(value: u16) -> usize {
    usize::from(value.min(100)) * 7 / 100
}

impl Spark<'_> {
    /// Draws it on the first row of an area; where a font lacks the steps, nothing.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(steps) = canvas.glyphs.spark else { return };
        for (x, value) in (area.x..area.right()).zip(self.values) {
            canvas.put(x, area.y, steps[step(*value)], Role::Ink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_rise_with_the_value() {
        assert_eq!([0, 14, 15, 50, 86, 99, 100, 101].map(step), [0, 0, 1, 3, 6, 6, 7, 7]);
    }
}
