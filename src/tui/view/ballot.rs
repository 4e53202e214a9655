use ratatui::layout::Rect;

use crate::actions::{Action, Place};
use crate::exercise::snapshot::QuestionBoard;
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::Layout;
use crate::tui::model::{Draft, Play, QuestionDraft};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section, Slider, ruler};
use crate::wording::{band_key, since};

/// Draws the ballot: one line an answer, the sum always 100. Nothing of the model is on this page.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, draft: &Draft) {
    let words = canvas.words;
    let (heading, note) = (say!(words, "ballot-heading"), say!(words, "ballot-note"));
    let gap = layout.air();
    let mut column = Column::new(layout.sheet());
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    column.gap(gap);
    for (place, question) in draft.questions.iter().enumerate().skip(first_shown(draft, column.height(), gap))
    {
        let board = &play.snapshot.board[question.board];
        let line = (place == draft.question).then_some(draft.line);
        let first = draft.questions[..place].iter().map(|before| before.answers).sum();
        Sheet { board, draft: question, first, line, gap }.draw(canvas, &mut column, place + 1);
        column.gap(1 + gap);
    }
    if column.height() > 3 {
        column.section(canvas, Section::new(&say!(words, "how-it-works")));
        column.gap(gap);
        let again = draft.questions.iter().any(|question| question.last.is_some());
        let begin = if again { "how-keep" } else { "how-begin" };
        for key in [begin, "how-sum", "how-words", "how-sure"] {
            column.text(canvas, &words.get(key), Role::Ink);
        }
    }
}

/// The first question that is drawn: where they do not all fit, the one in hand.
fn first_shown(draft: &Draft, rows: u16, gap: u16) -> usize {
    let needed: usize =
        draft.questions.iter().map(|question| question.answers + 4 + 2 * usize::from(gap)).sum();
    if needed > usize::from(rows) + 1 { draft.question } else { 0 }
}

/// One question of the ballot.
struct Sheet<'a> {
    board: &'a QuestionBoard,
    draft: &'a QuestionDraft,
    /// The number of its first line, counted across questions.
    first: usize,
    /// The line in hand, if it is on this sheet.
    line: Option<usize>,
    gap: u16,
}

impl Sheet<'_> {
    fn draw(&self, canvas: &mut Canvas<'_>, column: &mut Column, number: usize) {
        let Some(head) = column.row() else { return };
        canvas.put(head.x, head.y, &number.to_string(), Role::Key);
        canvas.put_fit(head.x + 3, head.y, head.width.saturating_sub(34), &self.board.text, Role::Strong);
        keys(canvas, head, self.draft);
        column.gap(self.gap);
        for (place, answer) in self.board.answers.iter().enumerate() {
            let Some(row) = column.row() else { return };
            let here = self.line == Some(place);
            let role = if here { Role::Strong } else { Role::Ink };
            canvas.put_fit(row.x + 2, row.y, 27, &answer.label, role);
            self.share(canvas, self.slider(row), place);
            canvas.target(row, Target::Row(Place::Ballot, self.first + place));
            if here {
                canvas.point_at(row);
            }
        }
        if let Some(row) = column.row() {
            self.foot(canvas, row);
        }
        // The numbers of the ruler stand below it.
        column.gap(1);
    }

    /// Where the sliders of a row are.
    fn slider(&self, row: Rect) -> Rect {
        Rect { x: row.x + 30, width: row.width.saturating_sub(30 + 21 + 12 * self.gap), ..row }
    }

    /// The share of one answer: where it stands, and where it stood before.
    fn share(&self, canvas: &mut Canvas<'_>, slider: Rect, place: usize) {
        let words = canvas.words;
        let Some(stated) = &self.draft.stated else {
            return canvas.rule(slider.x, slider.y, slider.width, false);
        };
        let (now, last) = (stated[place], self.draft.last.as_ref().map(|last| last[place]));
        let other = last.filter(|last| *last != now).map(|last| (last, canvas.glyphs.before));
        Slider { now, other }.draw(canvas, slider.x, slider.y, slider.width);
        canvas.put_right(slider.right() + 4, slider.y, &now.to_string(), Role::Strong);
        canvas.put(slider.right() + 6, slider.y, &words.get(band_key(Band::of_percent(now))), Role::Ink);
        if let Some(last) = last.filter(|_| self.gap > 0) {
            canvas.put_right(slider.right() + 31, slider.y, &since(words, last, now), Role::Quiet);
        }
    }

    /// The ruler of likelihood words, and what the shares add up to.
    fn foot(&self, canvas: &mut Canvas<'_>, row: Rect) {
        let words = canvas.words;
        let slider = self.slider(row);
        if self.draft.last.is_some() {
            let x = canvas.put(row.x + 2, row.y, canvas.glyphs.before, Role::Ink) + 1;
            canvas.put(x, row.y, &say!(words, "last-ballot"), Role::Quiet);
        }
        ruler(canvas, slider.x, row.y, slider.width);
        if self.draft.stated.is_some() {
            canvas.put_right(slider.right() + 4, row.y, "100", Role::Strong);
            let x = canvas.put(slider.right() + 6, row.y, canvas.glyphs.plus, Role::Blue) + 1;
            canvas.put(x, row.y, &say!(words, "kept-at"), Role::Quiet);
        } else {
            canvas.put(slider.right() + 2, row.y, &say!(words, "no-view"), Role::Strong);
        }
    }
}

/// The two keys that need no moving about.
fn keys(canvas: &mut Canvas<'_>, row: Rect, draft: &QuestionDraft) {
    let words = canvas.words;
    let no_view = say!(words, "act-no-view");
    let mut x = canvas.put_right(row.right(), row.y, &no_view, Role::Quiet);
    x = canvas.put_right(x - 1, row.y, &canvas.key(Action::NoView), Role::Key);
    if draft.last.is_some() {
        x = canvas.put_right(x - 3, row.y, &say!(words, "act-keep"), Role::Quiet);
        canvas.put_right(x - 1, row.y, &canvas.key(Action::KeepLast), Role::Key);
    }
}
