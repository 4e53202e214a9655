//! The first step of what is said in public: question, answer, strength.

use super::statement::{LABEL, Page};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Section, name_columns};
use crate::wording::{stated_of, strength, strength_means};

/// Columns of a strength before what it means: no fewer, no more.
const STRENGTH: (u16, u16) = (12, 20);
/// Columns from which on a strength and its meaning stand on one row.
const BESIDE: u16 = 50;

/// Writes the question, the answer and the strengths, as far as one of them.
pub(super) fn write(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>, until: usize) {
    let (words, statement, composed) = (canvas.words, page.statement, page.composed());
    let answer =
        statement.answers.get(composed.answer).map(|answer| answer.label.clone()).unwrap_or_default();
    column.labelled(canvas, LABEL, &words.get("say-question"), &statement.question);
    let count = statement.answers.len();
    let place = say!(words, "say-answers-count", place = composed.answer + 1, count = count);
    let answer = if count > 1 { format!("{answer}   {place}") } else { answer };
    column.beside(canvas, LABEL, &words.get("say-answer"), Role::Quiet, |canvas, inner| {
        inner.text(canvas, &answer, Role::Strong);
    });
    let day = page.play.snapshot.board.get(statement.board).and_then(|board| board.stated_on);
    if let Some(stated) = stated_of(words, statement, composed, day) {
        column.labelled(canvas, LABEL, &words.get("say-you-said"), &stated);
    }
    let wide = column.rest().width < BESIDE;
    column.gap(u16::from(wide));
    column.section(canvas, Section::new(&words.get("say-strength")));
    column.gap(u16::from(wide));
    for row in (0..statement.strengths.len()).take_while(|row| *row <= until) {
        entry(canvas, column, page, row, wide);
    }
}

fn entry(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>, row: usize, apart: bool) {
    let (words, line, here) = (canvas.words, &page.statement.strengths[row], page.is_at(false, row));
    let chosen = page.composed().strength == row;
    let (mark, role) = match (&line.closed, chosen) {
        (Some(_), _) => (canvas.glyphs.closed, Role::Quiet),
        (None, true) => (canvas.glyphs.included, Role::Blue),
        (None, false) => (canvas.glyphs.left_out, Role::Ink),
    };
    let means = match &line.closed {
        Some(reason) => reason.clone(),
        None => strength_means(words, page.statement, page.composed(), line.claim),
    };
    let word_role = if line.closed.is_some() {
        Role::Quiet
    } else if chosen {
        Role::Strong
    } else {
        Role::Ink
    };
    let all = page.statement.strengths.iter().map(|line| strength(words, line.claim));
    let indent = if apart { 4 } else { 4 + name_columns(all, STRENGTH) };
    let whole = column.rest();
    let word = strength(words, line.claim);
    let room = if apart { whole.width.saturating_sub(4) } else { indent - 5 };
    let Some(first) = column.cells(canvas, &[Cell { from: 4, width: room, text: &word, role: word_role }])
    else {
        return;
    };
    canvas.put(first.x + 2, first.y, mark, role);
    let rest = if apart { column.rest() } else { whole };
    let width = rest.width.saturating_sub(indent);
    let mut inner = Column::new(ratatui::layout::Rect { x: rest.x + indent, width, ..rest });
    inner.text(canvas, &means, Role::Quiet);
    column.gap(inner.rest().y.saturating_sub(column.rest().y));
    if here {
        canvas.point_at(first);
    }
}
