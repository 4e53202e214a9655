use ratatui::layout::Rect;

use crate::actions::{Action, Place};
use crate::exercise::snapshot::{AnswerLine, QuestionBoard};
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{Layout, Room};
use crate::tui::model::{Draft, Play, QuestionDraft};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section, Slider, ruler};
use crate::wording::{band_key, since};

/// Draws the ballot: one line an answer, the sum always 100. Nothing of the model is on this page.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, draft: &Draft) {
    let words = canvas.words;
    let gap = layout.air();
    let area = layout.sheet();
    let hidden = !fits(draft, area.height.saturating_sub(1 + gap), gap);
    let (number, total) = (draft.question + 1, draft.questions.len());
    let note = if hidden {
        say!(words, "question-of", number = number, total = total)
    } else {
        say!(words, "ballot-note")
    };
    let mut column = Column::new(area);
    let heading = say!(words, "ballot-heading");
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    column.gap(gap);
    // Where they do not all fit, the one in hand comes first.
    for (place, question) in draft.questions.iter().enumerate().skip(if hidden { draft.question } else { 0 })
    {
        let board = &play.snapshot.board[question.board];
        let line = (place == draft.question).then_some(draft.line);
        let first = draft.questions[..place].iter().map(|before| before.answers).sum();
        Sheet { board, draft: question, first, line, layout }.draw(canvas, &mut column, place + 1);
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

/// Whether all questions fit into so many rows.
fn fits(draft: &Draft, rows: u16, gap: u16) -> bool {
    let needed: usize =
        draft.questions.iter().map(|question| question.answers + 4 + 2 * usize::from(gap)).sum();
    needed <= usize::from(rows) + 1
}

/// An answer's name and the columns before its slider: in brief where there is little room.
pub(super) fn name(layout: Layout, answer: &AnswerLine) -> (&str, u16) {
    if layout.room == Room::Narrow { (&answer.short, 21) } else { (&answer.label, 30) }
}

/// One question of the ballot.
struct Sheet<'a> {
    board: &'a QuestionBoard,
    draft: &'a QuestionDraft,
    /// The number of its first line, counted across questions.
    first: usize,
    /// The line in hand, if it is on this sheet.
    line: Option<usize>,
    layout: Layout,
}

impl Sheet<'_> {
    fn draw(&self, canvas: &mut Canvas<'_>, column: &mut Column, number: usize) {
        let Some(head) = column.row() else { return };
        canvas.put(head.x, head.y, &number.to_string(), Role::Key);
        canvas.put_fit(head.x + 3, head.y, head.width.saturating_sub(34), &self.board.text, Role::Strong);
        keys(canvas, head, self.draft);
        column.gap(self.layout.air());
        for (place, answer) in self.board.answers.iter().enumerate() {
            let Some(row) = column.row() else { return };
            let here = self.line == Some(place);
            let role = if here { Role::Strong } else { Role::Ink };
            let (name, room) = name(self.layout, answer);
            canvas.put_fit(row.x + 2, row.y, room - 3, name, role);
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
        let before = self.board.answers.first().map_or(30, |answer| name(self.layout, answer).1);
        let behind = 21 + 12 * self.layout.air();
        Rect { x: row.x + before, width: row.width.saturating_sub(before + behind), ..row }
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
        if let Some(last) = last.filter(|_| self.layout.is_wide()) {
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
