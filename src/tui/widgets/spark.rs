use ratatui::layout::Rect;

use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;

/// Values as a row of steps from their own lowest to their own highest, one a column. It stands beside the number,
/// never alone.
#[derive(Clone, Copy, Debug)]
pub struct Spark<'a> {
    /// The values, from the left.
    pub values: &'a [u16],
}

/// Which of eight steps a value takes between the lowest and the highest; in the middle where they are one.
fn step(value: u16, (low, high): (u16, u16)) -> usize {
    let (above, whole) = (usize::from(value.saturating_sub(low)), usize::from(high.saturating_sub(low)));
    (above * 7).checked_div(whole).unwrap_or(3).min(7)
}

impl Spark<'_> {
    /// Draws it on the first row of an area; where a font lacks the steps, nothing.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(steps) = canvas.glyphs.spark else { return };
        let ends = (self.values.iter().min().copied(), self.values.iter().max().copied());
        let ends = (ends.0.unwrap_or(0), ends.1.unwrap_or(0));
        for (x, value) in (area.x..area.right()).zip(self.values) {
            canvas.put(x, area.y, steps[step(*value, ends)], Role::Ink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_rise_with_the_value() {
        assert_eq!([40, 41, 43, 47, 53, 54].map(|value| step(value, (40, 54))), [0, 0, 1, 3, 6, 7]);
        assert_eq!(step(60, (60, 60)), 3);
    }
}
