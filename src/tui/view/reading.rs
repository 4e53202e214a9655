use ratatui::layout::Rect;

use crate::exercise::snapshot::{QuestionBoard, Reading};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, middle};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Section, Slider};
use crate::wording::{likelihood, robustness};

/// Draws the desk's reading beside the ballot.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let area = if layout.is_wide() { middle(layout.body, 104) } else { layout.body };
    let (heading, note) = (say!(words, "reading-heading"), say!(words, "reading-note"));
    let rest = Section::new(&heading).note(&note, Role::Quiet).focused(true).draw(canvas, area);
    let gap = u16::from(layout.is_wide());
    let mut y = rest.y + gap;
    let read: Vec<(&QuestionBoard, &Reading)> = play
        .snapshot
        .board
        .iter()
        .filter_map(|board| board.reading.as_ref().map(|reading| (board, reading)))
        .collect();
    for (number, (board, reading)) in (1..).zip(&read) {
        let room = Rect { y, height: rest.bottom().saturating_sub(y), ..rest };
        y = one(canvas, room, number, board, reading, gap) + 1;
    }
    key(canvas, rest.x + 3, y);
    y += 2;
    for (board, reading) in read {
        let room = Rect { y, height: rest.bottom().saturating_sub(y), ..rest };
        let heading = say!(words, "in-words");
        let text = below(Section::new(&heading).draw(canvas, room), gap);
        let mut row = text.y;
        for line in [compared(canvas, board, reading), robustness(words, board, reading)] {
            row = canvas.put_wrapped(
                Rect { y: row, height: text.bottom().saturating_sub(row), ..text },
                &line,
                Role::Ink,
            );
        }
        y = row + 1;
    }
    let room = Rect { y, height: rest.bottom().saturating_sub(y), ..rest };
    if room.height > 2 {
        let heading = say!(words, "desk-what");
        let text = below(Section::new(&heading).draw(canvas, room), gap);
        canvas.put_wrapped(text, &say!(words, "desk-is"), Role::Quiet);
    }
}

/// Draws one question and tells the row after it.
fn one(
    canvas: &mut Canvas<'_>,
    area: Rect,
    number: usize,
    board: &QuestionBoard,
    reading: &Reading,
    gap: u16,
) -> u16 {
    let words = canvas.words;
    canvas.put(area.x, area.y, &number.to_string(), Role::Key);
    canvas.put_fit(area.x + 3, area.y, area.width.saturating_sub(34), &board.text, Role::Strong);
    let slider = Rect { x: area.x + 30, width: area.width.saturating_sub(30 + 24), ..area };
    canvas.put_right(slider.right() + 6, area.y, &say!(words, "you"), Role::Quiet);
    canvas.put_right(slider.right() + 12, area.y, &say!(words, "desk"), Role::Quiet);
    let mut y = area.y + 1 + gap;
    for (answer, desk) in board.answers.iter().zip(&reading.percent) {
        canvas.put_fit(area.x + 2, y, 27, &answer.label, Role::Ink);
        if let Some(you) = answer.stated {
            Slider { now: you, other: Some((*desk, canvas.glyphs.desk)) }.draw(
                canvas,
                slider.x,
                y,
                slider.width,
            );
            canvas.put_right(slider.right() + 6, y, &you.to_string(), Role::Strong);
            canvas.put_right(area.right(), y, &difference(canvas, you, *desk), Role::Quiet);
        } else {
            canvas.rule(slider.x, y, slider.width, false);
            let at = u32::from(*desk) * u32::from(slider.width - 1) / 100;
            canvas.put(slider.x + u16::try_from(at).unwrap_or(0), y, canvas.glyphs.desk, Role::Ink);
            canvas.put_right(slider.right() + 6, y, canvas.glyphs.closed, Role::Quiet);
        }
        canvas.put_right(slider.right() + 12, y, &desk.to_string(), Role::Ink);
        y += 1;
    }
    y
}

fn difference(canvas: &Canvas<'_>, you: u8, desk: u8) -> String {
    let words = canvas.words;
    match i16::from(desk) - i16::from(you) {
        0 => say!(words, "desk-same"),
        by if by > 0 => say!(words, "desk-more", points = by),
        by => say!(words, "desk-less", points = by.unsigned_abs()),
    }
}

fn key(canvas: &mut Canvas<'_>, x: u16, y: u16) {
    let words = canvas.words;
    let x = canvas.put(x, y, canvas.glyphs.now, Role::Blue) + 1;
    let x = canvas.put(x, y, &say!(words, "you-said"), Role::Quiet) + 3;
    let x = canvas.put(x, y, canvas.glyphs.desk, Role::Ink) + 1;
    canvas.put(x, y, &say!(words, "desk-said"), Role::Quiet);
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
