use ratatui::layout::Rect;

use super::ballot::names;
use super::scroll;
use crate::exercise::snapshot::{QuestionBoard, Reading};
use crate::text::say;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::layout::{Layout, Room};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Section, Slider};
use crate::wording::{likelihood, robustness};

/// Draws the desk's reading beside the ballot; whatever does not fit scrolls.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let (heading, note) = (say!(words, "reading-heading"), say!(words, "reading-note"));
    let gap = layout.air();
    let read: Vec<(&QuestionBoard, &Reading)> = read(play).collect();
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(true);
    scroll(canvas, layout.sheet(), section, (gap, play.at.scroll), |canvas, column| {
        for (number, question) in (1..).zip(&read) {
            self::question(canvas, column, layout, number, *question);
            column.gap(1);
        }
        key(canvas, column);
        column.gap(1);
        column.section(canvas, Section::new(&say!(words, "in-words")));
        for (board, reading) in &read {
            column.gap(gap);
            column.text(canvas, &compared(canvas, board, reading), Role::Ink);
            column.text(canvas, &robustness(words, board, reading), Role::Ink);
        }
        column.gap(1);
        column.section(canvas, Section::new(&say!(words, "desk-what")));
        column.gap(gap);
        column.text(canvas, &say!(words, "desk-is"), Role::Quiet);
        column.text(canvas, &say!(words, "reading-weights"), Role::Quiet);
    });
}

/// The questions of this window's ballot in its order, as far as they have a reading.
fn read(play: &Play) -> impl Iterator<Item = (&QuestionBoard, &Reading)> {
    let ballot = play.decision().into_iter().flat_map(|decision| &decision.ballot);
    let boards = ballot.map(|(place, _)| &play.snapshot.board[*place]);
    boards.filter_map(|board| board.reading.as_ref().map(|reading| (board, reading)))
}

/// Draws one question: each answer on its line, with both marks and how far they are apart.
fn question(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    layout: Layout,
    number: usize,
    (board, reading): (&QuestionBoard, &Reading),
) {
    if column.height() == 0 {
        return;
    }
    let row = Rect { height: 1, ..column.rest() };
    let shape = Shape::of(canvas, layout, (board, reading), row.width);
    let slider = Rect { x: row.x + shape.before, width: shape.slider, ..row };
    canvas.put(row.x, row.y, &number.to_string(), Role::Key);
    let [you, desk] = [&shape.you, &shape.desk].map(|(name, end)| (name, slider.right() + end));
    let free = canvas.put_right(desk.1, row.y, desk.0, Role::Quiet).min(you.1 - columns(you.0));
    canvas.put_right(you.1, row.y, you.0, Role::Quiet);
    let question =
        Cell { from: 3, width: free.saturating_sub(row.x + 5), text: &board.text, role: Role::Strong };
    column.cells(canvas, &[question]);
    column.gap(layout.air());
    for ((answer, name), percent) in board.answers.iter().zip(&shape.names).zip(&reading.percent) {
        let cell = Cell { from: 2, width: shape.before.saturating_sub(3), text: name, role: Role::Ink };
        let Some(area) = column.cells(canvas, &[cell]) else { return };
        both(canvas, Rect { y: area.y, ..slider }, you.1, (answer.stated, *percent));
        canvas.put_right(desk.1, area.y, &percent.to_string(), Role::Ink);
        if let Some(you) = answer.stated.filter(|_| layout.room > Room::Narrow) {
            canvas.put_right(area.right(), area.y, &difference(canvas, you, *percent), Role::Quiet);
        }
    }
}

/// How the columns of a question are shared out.
struct Shape<'a> {
    names: Vec<&'a str>,
    /// Columns before the slider.
    before: u16,
    slider: u16,
    /// What stands above the numbers of the ballot and of the desk, and where they end behind the slider.
    you: (String, u16),
    desk: (String, u16),
}

impl<'a> Shape<'a> {
    fn of(
        canvas: &Canvas<'_>,
        layout: Layout,
        (board, reading): (&'a QuestionBoard, &Reading),
        width: u16,
    ) -> Self {
        let (names, before) = names(layout, board);
        let [you, desk] = ["you", "desk"].map(|key| canvas.words.get(key));
        let you_end = 3 + columns(&you).max(3);
        let desk_end = you_end + 2 + columns(&desk).max(4);
        let differences = board.answers.iter().zip(&reading.percent);
        let differences =
            differences.filter_map(|(answer, desk)| Some(difference(canvas, answer.stated?, *desk)));
        // Where there is little room the lines are for the marks; the difference can be read from the numbers.
        let narrow = layout.room == Room::Narrow;
        let tail = if narrow { 0 } else { differences.map(|text| columns(&text) + 2).fold(12, u16::max) };
        let slider = width.saturating_sub(before + desk_end + tail);
        Self { names, before, slider, you: (you, you_end), desk: (desk, desk_end) }
    }
}

/// The line of one answer: what was stated, and where the desk stands.
fn both(canvas: &mut Canvas<'_>, row: Rect, end: u16, (stated, desk): (Option<u8>, u8)) {
    if let Some(now) = stated {
        Slider { now, other: Some((desk, canvas.glyphs.desk)) }.draw(canvas, row.x, row.y, row.width);
        canvas.put_right(end, row.y, &now.to_string(), Role::Strong);
    } else {
        Slider::mark_alone(canvas, row, (desk, canvas.glyphs.desk));
        canvas.put_right(end, row.y, canvas.glyphs.closed, Role::Quiet);
    }
}

fn difference(canvas: &Canvas<'_>, you: u8, desk: u8) -> String {
    let words = canvas.words;
    match i16::from(desk) - i16::from(you) {
        0 => say!(words, "desk-same"),
        by if by > 0 => say!(words, "desk-more", points = by),
        by => say!(words, "desk-less", points = by.unsigned_abs()),
    }
}

fn key(canvas: &mut Canvas<'_>, column: &mut Column) {
    let words = canvas.words;
    let (you, desk) = ((canvas.glyphs.now, Role::Blue), (canvas.glyphs.desk, Role::Ink));
    column.beside(canvas, 3, "", Role::Quiet, |canvas, inner| {
        inner.signs(canvas, 3, &[(you, say!(words, "you-said")), (desk, say!(words, "desk-said"))]);
    });
}

/// What you and the desk say of its leading answer.
fn compared(canvas: &Canvas<'_>, board: &QuestionBoard, reading: &Reading) -> String {
    let words = canvas.words;
    let leader = &board.answers[reading.leader];
    let desk = likelihood(words, reading.percent[reading.leader]);
    if let Some(you) = leader.stated {
        say!(words, "compared", answer = leader.label.clone(), you = likelihood(words, you), desk = desk)
    } else {
        say!(words, "compared-no-view", answer = leader.label.clone(), desk = desk)
    }
}
