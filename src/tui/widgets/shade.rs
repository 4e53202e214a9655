use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;

/// From so many decibans a weight is much, and bold.
const MUCH: u16 = 4;

/// A weight of evidence as a shade beside its number: for in blue, against in orange.
#[derive(Clone, Copy, Debug)]
pub struct Shade<'a> {
    /// Decibans.
    pub weight: i16,
    /// The same as a signed number.
    pub number: &'a str,
    /// Columns of the shade.
    pub cells: u16,
}

/// How dark a weight is, from none to much.
const fn depth(weight: i16) -> usize {
    match weight.unsigned_abs() {
        0 => 0,
        1 => 1,
        2..MUCH => 2,
        MUCH.. => 3,
    }
}

impl Shade<'_> {
    /// Draws it on the first row of an area, the number at its right end.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        let mark = canvas.glyphs.weights[depth(self.weight)];
        let role = match self.weight {
            0 => Role::Quiet,
            1.. => Role::Blue,
            _ => Role::Orange,
        };
        let plain = canvas.theme.style(role);
        let is_much = self.weight.unsigned_abs() >= MUCH;
        let style = if is_much { plain.add_modifier(Modifier::BOLD) } else { plain };
        if self.weight == 0 {
            canvas.put_style(area.x + self.cells.saturating_sub(1) / 2, area.y, mark, style);
        } else {
            canvas.put_style(area.x, area.y, &mark.repeat(self.cells.into()), style);
        }
        let start = area.right().saturating_sub(columns(self.number));
        canvas.put_style(start, area.y, self.number, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_darken_with_the_size_of_a_weight() {
        assert_eq!([0, 1, -1, 2, -3, 4, -20].map(depth), [0, 1, 1, 2, 2, 3, 3]);
    }
}
