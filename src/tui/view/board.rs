//! How things stand: ballots, clocks, and all of it on a page of its own.

use ratatui::layout::Rect;

use super::{changes, means};
use crate::exercise::snapshot::{AnswerLine, Clock, QuestionBoard};
use crate::scenario::Band;
use crate::text::{say, wrap};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::layout::{below, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Bars, Column, Gauge, Roll, Section, label_column};
use crate::wording::{self, band_key, counter, since};

/// Draws what the cell said last, question by question; with the change since the ballot before where asked. Where not
/// all of it has room, one row a question.
pub(super) fn ballots(canvas: &mut Canvas<'_>, area: Rect, play: &Play, moves: bool) -> Rect {
    let boards = &play.snapshot.board;
    let bars = bars(canvas, area.width, boards, moves);
    let rows = |board: &QuestionBoard| -> u16 { board.answers.iter().map(|of| bars.rows(&of.short)).sum() };
    if boards.iter().map(|board| 1 + rows(board)).sum::<u16>() > area.height {
        return leading(canvas, area, boards);
    }
    boards.iter().fold(area, |rest, board| ballot(canvas, rest, board, (bars, moves)))
}

/// How the rows of all questions share their columns.
fn bars(canvas: &Canvas<'_>, width: u16, boards: &[QuestionBoard], moves: bool) -> Bars {
    let words = canvas.words;
    let answers = || boards.iter().flat_map(|board| &board.answers);
    let said = || answers().filter_map(|answer| Some((answer.stated?, answer.before)));
    let word =
        label_column(said().map(|(percent, _)| words.get(band_key(Band::of_percent(percent)))), 14) - 1;
    let change = said().filter_map(|(now, before)| Some(since(words, before?, now)));
    let values = word + 4 + if moves { label_column(change, 11) } else { 0 };
    Bars::of(width, label_column(answers().map(|answer| &answer.short), 16), values, 30)
}

/// The heading of a question, with the day of its ballot.
fn question(canvas: &mut Canvas<'_>, area: Rect, heading: &str, board: &QuestionBoard) -> Rect {
    let words = canvas.words;
    let note = match board.stated_on {
        Some(day) if board.no_view => say!(words, "board-no-view", day = day),
        Some(day) => say!(words, "board-stated", day = day),
        None => say!(words, "board-none"),
    };
    Section::new(heading).note(&note, Role::Quiet).draw(canvas, area)
}

fn ballot(canvas: &mut Canvas<'_>, area: Rect, board: &QuestionBoard, (bars, moves): (Bars, bool)) -> Rect {
    let mut rest = question(canvas, area, &board.heading, board);
    let leading = board.answers.iter().filter_map(|answer| answer.stated).max();
    for answer in &board.answers {
        let leads = answer.stated.is_some() && answer.stated == leading;
        let rows = answer_rows(canvas, rest, answer, bars, (leads, moves));
        rest = below(rest, rows);
    }
    rest
}

/// Draws an answer at the top of an area, and tells the rows it takes.
fn answer_rows(
    canvas: &mut Canvas<'_>,
    area: Rect,
    answer: &AnswerLine,
    bars: Bars,
    (leads, moves): (bool, bool),
) -> u16 {
    let words = canvas.words;
    let role = if leads { Role::Strong } else { Role::Ink };
    let (y, x) = (area.y, bars.value(area.x));
    let rows = bars.put_label(canvas, area, &answer.short, role);
    let Some(stated) = answer.stated else {
        canvas.rule(area.x + bars.label, y, bars.gauge, false);
        canvas.put(x, y, canvas.glyphs.closed, Role::Quiet);
        return rows;
    };
    Gauge::of(stated.into(), 100).draw(canvas, area.x + bars.label, y, bars.gauge);
    canvas.put(x, y, &words.get(band_key(Band::of_percent(stated))), role);
    let change = answer.before.filter(|_| moves).map(|before| since(words, before, stated));
    let room = if moves { change.as_deref().map_or(0, columns).max(9) + 2 } else { 0 };
    canvas.put_right(area.right() - room, y, &stated.to_string(), role);
    if let Some(change) = change {
        canvas.put_right(area.right(), y, &change, Role::Quiet);
    }
    rows
}

/// The answer that leads each question, one row each, below the heading of the first ballot; of several that lead, the
/// first.
fn leading(canvas: &mut Canvas<'_>, area: Rect, boards: &[QuestionBoard]) -> Rect {
    let Some(first) = boards.first() else { return area };
    let heading = say!(canvas.words, "board-heading");
    let mut column = Column::new(question(canvas, area, &heading, first));
    let label = label_column(boards.iter().map(|board| &board.heading), 0).min(area.width / 2);
    for board in boards {
        let text = leads(canvas, board).unwrap_or_else(|| canvas.glyphs.closed.to_owned());
        column.labelled(canvas, label, &board.heading, &text);
    }
    column.rest()
}

/// `Veyland likely 58`: the answer that leads a question, if there is one.
fn leads(canvas: &Canvas<'_>, board: &QuestionBoard) -> Option<String> {
    // Of several that lead, the first.
    let lead = board.answers.iter().rev().max_by_key(|answer| answer.stated)?;
    let word = canvas.words.get(band_key(Band::of_percent(lead.stated?)));
    let answer = lead.short.clone();
    Some(say!(canvas.words, "summary-said", answer = answer, word = word, percent = lead.stated?))
}

/// The clocks that this scenario tells of: label, text, and the clock itself.
fn told(canvas: &Canvas<'_>, play: &Play) -> Vec<(String, String, Option<Clock>)> {
    let clocks = wording::clocks(canvas.words, &play.snapshot.clocks).into_iter();
    let told = clocks.filter(|(_, _, of)| of.is_none_or(Clock::is_told));
    told.map(|(label, text, of)| (canvas.words.get(label), text, of)).collect()
}

/// Columns of the labels of clocks.
fn clock_labels(told: &[(String, String, Option<Clock>)]) -> u16 {
    label_column(told.iter().map(|(label, ..)| label), 10)
}

/// Rows that the clocks take in so many columns.
pub(super) fn clock_rows(canvas: &Canvas<'_>, width: u16, play: &Play) -> u16 {
    let told = told(canvas, play);
    let room = usize::from(width.saturating_sub(clock_labels(&told)));
    let rows = told.iter().map(|(_, text, _)| wrap(text, room).len()).sum::<usize>();
    u16::try_from(1 + rows).unwrap_or(u16::MAX)
}

/// Draws the four clocks, as far as the cell knows.
pub(super) fn clocks(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let (heading, note) = (say!(canvas.words, "clocks"), say!(canvas.words, "clocks-note"));
    let mut column = Column::new(Section::new(&heading).note(&note, Role::Quiet).draw(canvas, area));
    let told = told(canvas, play);
    let indent = clock_labels(&told);
    for (label, text, of) in &told {
        let row = Rect { height: 1, ..column.rest() };
        let known = of.is_none_or(|clock| clock.days.is_some());
        let role = if known { Role::Strong } else { Role::Quiet };
        column.beside(canvas, indent, label, Role::Quiet, |canvas, inner| inner.text(canvas, text, role));
        let end = row.x + indent + columns(text);
        if let Some(of) = of.filter(|_| column.rest().y > row.y) {
            clock_gauge(canvas, row, end, of);
        }
    }
    column.rest()
}

/// Draws a clock at the end of a row, where what stands there leaves room: on a scale of one and a half times its aim.
pub(super) fn clock_gauge(canvas: &mut Canvas<'_>, row: Rect, end: u16, clock: Clock) {
    const WIDTH: u16 = 9;
    let Some(aim) = clock.aim.map(u32::from).filter(|_| row.right() >= end + WIDTH + 2) else { return };
    let whole = (aim * 3 / 2).max(1);
    let gauge = Gauge { aim: Some(aim), ..Gauge::of(clock.days.unwrap_or(0).min(whole), whole) };
    gauge.draw(canvas, row.right() - WIDTH, row.y, WIDTH);
}

/// Draws counters, as many as fit in a row, as far as there are rows; tells what is left below.
pub(super) fn counters(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let (mut x, mut y) = (area.x, area.y);
    for of in &play.snapshot.counters {
        let text = counter(canvas.words, of);
        if x > area.x && x + columns(&text) > area.right() {
            (x, y) = (area.x, y + 1);
        }
        if y >= area.bottom() {
            break;
        }
        if columns(&text) > area.width {
            let rest = Rect { y, height: area.bottom() - y, ..area };
            (x, y) = (area.x, canvas.put_wrapped(rest, &text, Role::Ink));
        } else {
            x = canvas.put(x, y, &text, Role::Ink) + 3;
        }
    }
    below(area, y - area.y + u16::from(x > area.x))
}

/// Draws all of it one below the other, for windows in which it has a page of its own; it scrolls.
pub(super) fn page(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let roll = Roll::write(canvas, area.width, |canvas, column| {
        let rest = ballots(canvas, column.rest(), play, false);
        let rest = clocks(canvas, rest, play);
        let rest = means::column(canvas, rest, play);
        let rest = changes::draw(canvas, rest, play);
        let rest = counters(canvas, rest, play);
        column.gap(rest.y - column.rest().y);
    });
    let body = top(area, area.height.saturating_sub(1));
    let hidden = roll.show(canvas, body, play.at.scroll);
    if hidden > 0 {
        let text = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put_right(area.right(), body.bottom(), &text, Role::Quiet);
    }
}

/// Draws ballot, clocks, means and a change in a row each, for the narrowest windows.
pub(super) fn summary(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    canvas.rule(area.x, area.y, area.width, false);
    let said = play.snapshot.board.iter().find_map(|board| leads(canvas, board));
    let detect = say!(words, "summary-detect", days = play.snapshot.clocks.detect_at_least);
    let end = canvas.put_right(area.right(), area.y + 1, &detect, Role::Quiet);
    let said = said.unwrap_or_else(|| say!(words, "board-none"));
    canvas.put_fit(area.x, area.y + 1, end.saturating_sub(area.x + 2), &said, Role::Ink);
    means::numbers(canvas, below(area, 2), play, means::after_option(play));
    changes::draw(canvas, below(area, 3), play);
}
