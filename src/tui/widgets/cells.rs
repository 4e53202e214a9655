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
        let mut from = 0;
        for ((mark, role), text) in signs {
            let (before, all) = (columns(mark) + 1, columns(mark) + 1 + columns(text));
            if from > 0 && from + all > self.rest().width {
                self.gap(1);
                from = 0;
            }
            if self.height() == 0 {
                return;
            }
            let rest = self.rest();
            canvas.put(rest.x + from, rest.y, mark, *role);
            let area =
                Rect { x: rest.x + from + before, width: rest.width.saturating_sub(from + before), ..rest };
            let end = canvas.put_wrapped(area, text, Role::Quiet);
            self.gap(end - rest.y - 1);
            from += all + gutter;
        }
        self.gap(1);
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
