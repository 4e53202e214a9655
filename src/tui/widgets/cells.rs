//! What stands beside each other in a row, and takes more rows where it has no room in one.

use ratatui::layout::Rect;

use super::column::Column;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;

/// A text in columns of its own.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// Columns before it.
    pub from: u16,
    /// Columns that it may take.
    pub width: u16,
    /// The text.
    pub text: &'a str,
    /// How it is drawn.
    pub role: Role,
}

/// A sign in its role, and what it means.
pub type Sign<'a> = ((&'a str, Role), String);

/// Columns for names and what parts them from the next: as many as the widest needs, within limits; never fewer than
/// the longest word.
pub fn name_columns(names: impl IntoIterator<Item: AsRef<str>>, (least, most): (u16, u16)) -> u16 {
    let (mut widest, mut word) = (0, 0);
    for name in names {
        let name = name.as_ref();
        widest = widest.max(columns(name) + 1);
        word = name.split(' ').map(|word| columns(word) + 1).fold(word, u16::max);
    }
    widest.min(most).max(word).max(least)
}

impl Column {
    /// Puts texts beside each other, each wrapped within its columns, and gives the rows that they take.
    pub fn cells(&mut self, canvas: &mut Canvas<'_>, cells: &[Cell<'_>]) -> Option<Rect> {
        let rest = self.rest();
        if rest.height == 0 {
            return None;
        }
        let mut end = rest.y + 1;
        for cell in cells {
            let area = Rect { x: rest.x + cell.from, width: cell.width, ..rest };
            end = end.max(canvas.put_wrapped(area, cell.text, cell.role));
        }
        let height = end - rest.y;
        self.gap(height);
        Some(Rect { height, ..rest })
    }

    /// Puts signs with what they mean beside each other, over as many rows as they need.
    pub fn signs(&mut self, canvas: &mut Canvas<'_>, gutter: u16, signs: &[Sign<'_>]) {
        let Some(mut row) = self.row() else { return };
        let mut x = row.x;
        for ((mark, role), text) in signs {
            if x > row.x && x + columns(mark) + 1 + columns(text) > row.right() {
                let Some(next) = self.row() else { return };
                (row, x) = (next, next.x);
            }
            x = canvas.put(x, row.y, mark, *role) + 1;
            x = canvas.put(x, row.y, text, Role::Quiet) + gutter;
        }
    }

    /// Puts text where all of it has room; tells whether it had.
    pub fn whole_text(&mut self, canvas: &mut Canvas<'_>, text: &str, role: Role) -> bool {
        let fits = canvas.rows_of(text, self.rest().width) <= self.height();
        if fits {
            self.text(canvas, text, role);
        }
        fits
    }
}
