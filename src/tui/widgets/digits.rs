use ratatui::layout::Rect;

use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;

/// Rows of a digit, in points.
const HEIGHT: u16 = 5;

/// Digits for the last row of a room: three points wide and five high. A point is twice as wide as it is high, as cells
/// are twice as high as they are wide.
#[derive(Clone, Copy, Debug)]
pub struct Digits<'a> {
    /// Digits and colons; other signs are left out.
    text: &'a str,
    /// Rows of a point.
    scale: u16,
}

impl<'a> Digits<'a> {
    /// Digits whose points are so many rows high.
    #[must_use]
    pub const fn new(text: &'a str, scale: u16) -> Self {
        Self { text, scale }
    }

    /// Columns that they take.
    #[must_use]
    pub fn width(self) -> u16 {
        let points = self.shapes().map(|shape| width_of(shape) + 1).sum::<u16>().saturating_sub(1);
        2 * self.scale * points
    }

    /// Rows that they take.
    #[must_use]
    pub const fn height(self) -> u16 {
        HEIGHT * self.scale
    }

    /// Draws them from the top left corner of an area on.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) {
        let mut x = area.x;
        let point = canvas.glyphs.block.repeat(usize::from(2 * self.scale));
        for shape in self.shapes() {
            for (y, line) in (area.y..).zip(shape.iter().flat_map(|line| (0..self.scale).map(move |_| line)))
            {
                for (place, sign) in (0..).zip(line.bytes()) {
                    if sign == b'#' {
                        canvas.put(x + 2 * self.scale * place, y, &point, Role::Strong);
                    }
                }
            }
            x += 2 * self.scale * (width_of(shape) + 1);
        }
    }

    fn shapes(self) -> impl Iterator<Item = &'static [&'static str; 5]> {
        self.text.chars().filter_map(|sign| match sign {
            ':' => Some(&COLON),
            _ => sign.to_digit(10).map(|digit| &SHAPES[digit as usize]),
        })
    }
}

fn width_of(shape: &[&str; 5]) -> u16 {
    if shape == &COLON { 1 } else { 3 }
}

const COLON: [&str; 5] = [" ", "#", " ", "#", " "];

const SHAPES: [[&str; 5]; 10] = [
    ["###", "# #", "# #", "# #", "###"],
    [" # ", "## ", " # ", " # ", "###"],
    ["###", "  #", "###", "#  ", "###"],
    ["###", "  #", "###", "  #", "###"],
    ["# #", "# #", "###", "  #", "  #"],
    ["###", "#  ", "###", "  #", "###"],
    ["###", "#  ", "###", "# #", "###"],
    ["###", "  #", "  #", "  #", "  #"],
    ["###", "# #", "###", "# #", "###"],
    ["###", "# #", "###", "  #", "###"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_four_digits_takes_seventeen_points() {
        assert_eq!((Digits::new("06:12", 1).width(), Digits::new("06:12", 1).height()), (34, 5));
        assert_eq!((Digits::new("06:12", 2).width(), Digits::new("06:12", 2).height()), (68, 10));
        assert_eq!(Digits::new("", 1).width(), 0);
    }

    #[test]
    fn no_two_digits_look_alike() {
        for (place, shape) in SHAPES.iter().enumerate() {
            assert!(SHAPES[..place].iter().all(|other| other != shape), "{place}");
        }
    }
}
