use ratatui::layout::Rect;

use super::ballot::name;
use super::scroll;
use crate::exercise::snapshot::{QuestionBoard, Reading};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section, Slider};
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
    let words = canvas.words;
    let Some(row) = column.row() else { return };
    // Where there is little room the lines are for the marks; the difference can be read from the numbers.
    let tail = if layout.room == Room::Narrow { 12 } else { 24 };
    let before = board.answers.first().map_or(30, |answer| name(layout, answer).1);
    let slider = Rect { x: row.x + before, width: row.width.saturating_sub(before + tail), ..row };
    canvas.put(row.x, row.y, &number.to_string(), Role::Key);
    canvas.put_fit(row.x + 3, row.y, row.width.saturating_sub(34), &board.text, Role::Strong);
    canvas.put_right(slider.right() + 6, row.y, &say!(words, "you"), Role::Quiet);
    canvas.put_right(slider.right() + 12, row.y, &say!(words, "desk"), Role::Quiet);
    column.gap(layout.air());
    for (answer, desk) in board.answers.iter().zip(&reading.percent) {
        let Some(row) = column.row() else { return };
        let (name, room) = name(layout, answer);
        canvas.put_fit(row.x + 2, row.y, room - 3, name, Role::Ink);
        both(canvas, Rect { y: row.y, ..slider }, answer.stated, *desk);
        canvas.put_right(slider.right() + 12, row.y, &desk.to_string(), Role::Ink);
        if let Some(you) = answer.stated.filter(|_| layout.room > Room::Narrow) {
            canvas.put_right(row.right(), row.y, &difference(canvas, you, *desk), Role::Quiet);
        }
    }
}

/// The line of one answer: what was stated, and where the desk stands.
fn both(canvas: &mut Canvas<'_>, row: Rect, stated: Option<u8>, desk: u8) {
    let end = row.right() + 6;
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
    let Some(row) = column.row() else { return };
    let x = canvas.put(row.x + 3, row.y, canvas.glyphs.now, Role::Blue) + 1;
    let x = canvas.put(x, row.y, &say!(words, "you-said"), Role::Quiet) + 3;
    let x = canvas.put(x, row.y, canvas.glyphs.desk, Role::Ink) + 1;
    canvas.put(x, row.y, &say!(words, "desk-said"), Role::Quiet);
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
