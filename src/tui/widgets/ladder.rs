use ratatui::layout::Rect;

use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;

/// Two percentages a column, said and warranted, on a scale from 0 at the bottom to 100 at the top.
#[derive(Clone, Debug)]
pub struct Ladder {
    /// Columns from left to right: said (nothing for no view) and warranted.
    pub columns: Vec<(Option<u8>, u8)>,
    /// The words for the seven bands, from the least likely.
    pub bands: [String; 7],
}

/// Columns of the words and numbers before the marks begin, at least.
const WORDS: u16 = 20;

/// From so many points between said and warranted the gap is a warning.
const FAR: u8 = 7;

impl Ladder {
    /// Draws it: words at the left, borders across, marks in columns.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let row = |percent: u8| {
            let height = u32::from(area.height.saturating_sub(1));
            area.y + u16::try_from(height - u32::from(percent.min(100)) * height / 100).unwrap_or(0)
        };
        let before = before(&self.bands);
        let field = Rect { x: area.x + before, width: area.width.saturating_sub(before), ..area };
        for border in [20, 45, 55, 80] {
            canvas.put_right(field.x - 1, row(border), &border.to_string(), Role::Quiet);
            canvas.rule(field.x, row(border), field.width, false);
        }
        for (word, middle) in self.bands.iter().zip([2_u8, 12, 32, 50, 67, 87, 98]) {
            canvas.put_right(field.x - 4, row(middle), word, Role::Quiet);
        }
        for (number, (said, warranted)) in (1..).zip(&self.columns) {
            mark(canvas, self.column(area, number), &row, *said, *warranted);
        }
    }

    /// How many columns of marks an area has room for, with a number of three digits below each.
    #[must_use]
    pub fn room(area: Rect, bands: &[String; 7]) -> usize {
        usize::from(area.width.saturating_sub(before(bands)) / 4).saturating_sub(1)
    }

    /// The column of the nth mark within an area, from 1: for labels below.
    #[must_use]
    pub fn column(&self, area: Rect, number: u16) -> u16 {
        let parts = u16::try_from(self.columns.len() + 1).unwrap_or(u16::MAX);
        let before = before(&self.bands);
        area.x + before + area.width.saturating_sub(before) / parts * number
    }
}

/// Columns of the words and numbers before the marks begin.
fn before(bands: &[String; 7]) -> u16 {
    bands.iter().map(|band| columns(band) + 4).fold(WORDS, u16::max)
}

fn mark(canvas: &mut Canvas<'_>, x: u16, row: &dyn Fn(u8) -> u16, said: Option<u8>, warranted: u8) {
    let glyphs = canvas.glyphs;
    let Some(said) = said else {
        canvas.put(x, row(warranted), glyphs.desk, Role::Ink);
        return;
    };
    let (top, bottom) = (row(said).min(row(warranted)), row(said).max(row(warranted)));
    let role = if said.abs_diff(warranted) >= FAR { Role::Orange } else { Role::Hairline };
    for y in top + 1..bottom {
        canvas.put(x, y, glyphs.between, role);
    }
    // On one row only equal values are one mark.
    let beside = u16::from(row(said) == row(warranted) && said != warranted);
    canvas.put(x + beside, row(warranted), glyphs.desk, Role::Ink);
    canvas.put(x, row(said), glyphs.now, Role::Blue);
}
