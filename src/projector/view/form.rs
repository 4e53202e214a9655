use ratatui::layout::Rect;

use super::foot::Foot;
use super::frame::Frame;
use crate::tui::Role;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::widgets::Digits;

/// Rows of the points of the largest digits. Basis: design; larger ones leave no room for the question beside them.
const LARGEST: u16 = 4;

/// Columns between digits and the words beside them.
const GUTTER: u16 = 4;

/// How the foot is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Digits with points of so many rows, words below them.
    Above(u16),
    /// The smallest digits, words beside them.
    Beside,
    /// In words alone.
    Words,
    /// Nothing to say.
    Nothing,
}

impl Form {
    /// Whether the time is drawn in digits for the last row.
    pub(super) const fn is_large(self) -> bool {
        matches!(self, Self::Above(_) | Self::Beside)
    }
}

/// The foot as cells.
impl Foot {
    /// The ways to draw it in a window, the one that is seen from farthest first.
    pub(super) fn forms(&self, canvas: &Canvas<'_>, frame: Frame) -> Vec<Form> {
        if self.time.is_empty() {
            return vec![if self.notes.is_empty() { Form::Nothing } else { Form::Words }];
        }
        let mut forms = Vec::new();
        if self.large {
            let fits = |scale: &u16| self.digits(*scale).width() + 4 <= frame.whole.width;
            forms.extend((2..=LARGEST).rev().filter(fits).map(Form::Above));
            if self.has_room_beside(canvas, frame.body.width) {
                forms.push(Form::Beside);
            }
            forms.extend((fits(&1)).then_some(Form::Above(1)));
        }
        forms.push(Form::Words);
        forms
    }

    fn digits(&self, scale: u16) -> Digits<'_> {
        Digits::new(&self.time, scale)
    }

    /// Whether all words fit beside the smallest digits.
    fn has_room_beside(&self, canvas: &Canvas<'_>, width: u16) -> bool {
        let digits = self.digits(1);
        let room = width.saturating_sub(digits.width() + GUTTER);
        let longest = |text: &String| text.split(' ').map(columns).max().unwrap_or(0);
        let texts = self.beside();
        let rows: u16 = texts.iter().map(|text| canvas.rows_of(text, room)).sum();
        rows <= digits.height() && texts.iter().all(|text| longest(text) <= room)
    }

    /// Rows of a form.
    pub(super) fn rows(&self, canvas: &Canvas<'_>, form: Form, width: u16) -> u16 {
        match form {
            Form::Above(scale) => self.digits(scale).height() + 2 + self.words_rows(canvas, form, width),
            Form::Beside => self.digits(1).height(),
            Form::Words => 1 + self.words_rows(canvas, form, width),
            Form::Nothing => 0,
        }
    }

    fn is_one_row(&self, form: Form, width: u16) -> bool {
        columns(&self.left(form)) + 4 + columns(&self.right()) <= width
    }

    fn words_rows(&self, canvas: &Canvas<'_>, form: Form, width: u16) -> u16 {
        if self.is_one_row(form, width) {
            return 1;
        }
        let texts = [self.left(form), self.right()];
        texts
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| canvas.rows_of(text, width.saturating_sub(2)))
            .sum()
    }

    /// Draws it at the bottom of an area; digits stand in the middle of what is free above their words.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, frame: Frame, area: Rect, form: Form) {
        let rows = self.rows(canvas, form, area.width);
        let y = area.bottom().saturating_sub(rows);
        match form {
            Form::Nothing => {}
            Form::Words => self.draw_words(canvas, Rect { y, height: rows, ..area }, form),
            Form::Beside => self.draw_beside(canvas, Rect { y, height: rows, ..area }),
            Form::Above(scale) => {
                let digits = self.digits(scale);
                let words = rows - digits.height() - 1;
                let free = y - area.y;
                // Digits a size above the text may be wider than it: they stand in the middle of the window.
                let x = if scale == 1 {
                    area.x
                } else {
                    frame.whole.x + (frame.whole.width - digits.width()) / 2
                };
                digits.draw(canvas, Rect { x, y: y - free / 2, ..area });
                self.draw_words(canvas, Rect { y: area.bottom() - words, height: words, ..area }, form);
            }
        }
    }

    fn draw_beside(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let digits = self.digits(1);
        digits.draw(canvas, area);
        let x = area.x + digits.width() + GUTTER;
        let mut rest = Rect { x, width: area.right().saturating_sub(x), ..area };
        for (place, text) in self.beside().iter().enumerate() {
            let role = if place == 0 { self.label_role() } else { Role::Strong };
            let after = canvas.put_wrapped(rest, text, role);
            let used = if text.is_empty() { 1 } else { after - rest.y };
            rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
        }
    }

    /// Draws a rule and the words below it.
    fn draw_words(&self, canvas: &mut Canvas<'_>, area: Rect, form: Form) {
        canvas.rule(area.x, area.y, area.width, false);
        let row = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let (left, right) = (self.left(form), self.right());
        if self.is_one_row(form, area.width) {
            self.put_left(canvas, row, form);
            canvas.put_right(row.right(), row.y, &right, Role::Strong);
        } else {
            let after = canvas.put_wrapped(
                Rect { width: row.width.saturating_sub(2), ..row },
                &left,
                self.label_role(),
            );
            let rest = Rect {
                y: after,
                height: row.bottom().saturating_sub(after),
                width: row.width.saturating_sub(2),
                ..row
            };
            canvas.put_wrapped(rest, &right, Role::Strong);
        }
    }

    fn put_left(&self, canvas: &mut Canvas<'_>, row: Rect, form: Form) {
        if self.time.is_empty() {
            return;
        }
        let label = self.label_role();
        if form == Form::Words {
            let x = canvas.put(row.x, row.y, &self.time, Role::Strong);
            canvas.put(x + 1, row.y, &self.labels[1], label);
        } else {
            canvas.put(row.x, row.y, &self.labels[0], label);
        }
    }
}
