use ratatui::layout::Rect;

use super::section::Section;
use crate::text::Prose;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;

/// An area that is written from top to bottom: whatever is put takes the rows it needs, the rest stays.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    rest: Rect,
}

impl Column {
    /// An area with nothing in it yet.
    #[must_use]
    pub const fn new(area: Rect) -> Self {
        Self { rest: area }
    }

    /// What is left.
    #[must_use]
    pub const fn rest(self) -> Rect {
        self.rest
    }

    /// How many rows are left.
    #[must_use]
    pub const fn height(self) -> u16 {
        self.rest.height
    }

    /// Leaves rows empty.
    pub fn gap(&mut self, rows: u16) {
        let rows = rows.min(self.rest.height);
        self.rest.y += rows;
        self.rest.height -= rows;
    }

    /// Takes one row, if there is one.
    pub fn row(&mut self) -> Option<Rect> {
        let row = Rect { height: 1, ..self.rest };
        let there = self.rest.height > 0;
        self.gap(1);
        there.then_some(row)
    }

    /// Puts a heading with its rule.
    pub fn section(&mut self, canvas: &mut Canvas<'_>, section: Section<'_>) {
        if self.rest.height > 0 {
            self.rest = section.draw(canvas, self.rest);
        }
    }

    /// Puts one line; a longer one is shortened.
    pub fn line(&mut self, canvas: &mut Canvas<'_>, text: &str, role: Role) {
        if let Some(row) = self.row() {
            canvas.put_fit(row.x, row.y, row.width, text, role);
        }
    }

    /// Puts text over as many rows as it needs.
    pub fn text(&mut self, canvas: &mut Canvas<'_>, text: &str, role: Role) {
        let after = canvas.put_wrapped(self.rest, text, role);
        self.gap(after - self.rest.y);
    }

    /// Puts running text with its emphasis.
    pub fn prose(&mut self, canvas: &mut Canvas<'_>, prose: &Prose, role: Role) {
        let after = canvas.put_prose(self.rest, prose, 0, role);
        self.gap(after - self.rest.y);
    }

    /// Puts a quiet label, and text beside it from so many columns on.
    pub fn labelled(&mut self, canvas: &mut Canvas<'_>, indent: u16, label: &str, text: &str) {
        self.beside(canvas, indent, label, Role::Quiet, |canvas, inner| inner.text(canvas, text, Role::Ink));
    }

    /// Puts a mark, and text beside it.
    pub fn marked(&mut self, canvas: &mut Canvas<'_>, (mark, role): (&str, Role), text: &str) {
        self.beside(canvas, 2, mark, role, |canvas, inner| inner.text(canvas, text, Role::Ink));
    }

    /// Puts something short at the left and writes beside it; at least one row is taken. What stands at the
    /// left wraps at words; where a word of it has no room there, it stands in rows of its own above.
    pub fn beside(
        &mut self,
        canvas: &mut Canvas<'_>,
        indent: u16,
        left: &str,
        role: Role,
        write: impl FnOnce(&mut Canvas<'_>, &mut Self),
    ) {
        if self.rest.height == 0 {
            return;
        }
        let room = Rect { width: indent.saturating_sub(1), ..self.rest };
        let above = longest_word(left) > room.width;
        let label_end = canvas.put_wrapped(if above { self.rest } else { room }, left, role);
        if above {
            self.gap(label_end - self.rest.y);
        }
        let width = self.rest.width.saturating_sub(indent);
        let mut inner = Self::new(Rect { x: self.rest.x + indent, width, ..self.rest });
        write(canvas, &mut inner);
        self.gap((inner.rest.y.max(label_end) - self.rest.y).max(1));
    }
}

/// Columns of the longest word of a text.
fn longest_word(text: &str) -> u16 {
    text.split(' ').map(columns).max().unwrap_or(0)
}
