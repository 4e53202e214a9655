use std::slice;

use ratatui::layout::Rect;

use super::course::{Dates, write_line};
use super::lanes::Lanes;
use super::{board, moved, under};
use crate::actions::Place;
use crate::exercise::CourseLine;
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{Layout, Room, below, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, Section};
use crate::wording::happened;

/// Columns of a selected line's mark.
const MARK: u16 = 2;

/// Draws the course so far: lanes of days above, what moved, and what happened below, the newest first, each with its
/// reason.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let snapshot = &play.snapshot;
    let (heading, note) = (say!(words, "timeline-heading"), say!(words, "timeline-note", day = snapshot.day));
    let mut column = Column::new(layout.page());
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet));
    if !play.at.no_lanes {
        lanes(canvas, layout, &mut column, play);
    }
    if layout.room == Room::Narrow {
        if let Some(row) = column.row().filter(|_| !snapshot.counters.is_empty()) {
            board::counters(canvas, row, play);
        }
    } else {
        column.gap(layout.air());
        let rows = usize::from(column.height() / 6);
        moved::draw(canvas, &mut column, play, rows);
        column.gap(layout.air());
    }
    list(canvas, layout, column.rest(), play);
}

fn lanes(canvas: &mut Canvas<'_>, layout: Layout, column: &mut Column, play: &Play) {
    let mut lanes = Lanes::in_sight(canvas.words, play);
    let last = play.snapshot.timeline.len().saturating_sub(1);
    let selected = last.checked_sub(play.at.line).and_then(|place| play.snapshot.timeline.get(place));
    lanes.selected = selected.map(|line| line.day);
    lanes.gap = u16::from(layout.room == Room::Huge);
    column.gap(layout.air());
    lanes.draw(canvas, column);
    if layout.room > Room::Narrow && play.snapshot.level.shows_legends() {
        lanes.key(canvas, column);
    }
}

/// What happened: in full where there is room, else in a row each, and the selected line in full.
fn list(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, play: &Play) {
    let (words, timeline) = (canvas.words, &play.snapshot.timeline);
    let (heading, note) = (say!(words, "timeline-list"), say!(words, "timeline-newest"));
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(true);
    let rest = below(area, 1 + layout.air());
    if timeline.is_empty() {
        section.draw(canvas, area);
        canvas.put_wrapped(rest, &say!(words, "timeline-none"), Role::Quiet);
        return;
    }
    let selected = play.at.line.min(timeline.len() - 1);
    let in_full = layout.room >= Room::Wide;
    let dates = Dates::of(words, play);
    let entries = || timeline.iter().rev().enumerate();
    let rolls: Vec<Roll> = entries()
        .map(|(place, line)| {
            Roll::write(canvas, rest.width.saturating_sub(MARK), |canvas, column| {
                if in_full || place == selected {
                    write_line(canvas, column, dates, line, slice::from_ref(&line.because));
                } else {
                    in_a_row(canvas, column, dates, line);
                }
            })
        })
        .collect();
    let first = first_shown(&rolls, selected, rest.height);
    let mut y = rest.y;
    let mut shown = first;
    for (place, roll) in rolls.iter().enumerate().skip(first) {
        if y >= rest.bottom() {
            break;
        }
        let here = top(
            Rect { y, x: rest.x + MARK, width: rest.width.saturating_sub(MARK), height: roll.rows() },
            rest.bottom() - y,
        );
        roll.show(canvas, here, 0);
        canvas.target(here, Target::Row(Place::Timeline, place));
        if place == selected {
            canvas.put(rest.x, y, canvas.glyphs.selected, Role::Blue);
        }
        y += roll.rows();
        shown = place + 1;
    }
    canvas.reach = crate::tui::canvas::Reach::default();
    under(canvas, area, section, rolls.len() - shown);
}

/// The first line that is shown, so that all of the selected one is.
fn first_shown(rolls: &[Roll], selected: usize, height: u16) -> usize {
    let mut room = height;
    let mut first = selected;
    for (place, roll) in rolls[..=selected].iter().enumerate().rev() {
        let Some(left) = room.checked_sub(roll.rows()) else { break };
        (room, first) = (left, place);
    }
    first
}

/// One event in one row; what does not fit is read with Enter.
fn in_a_row(canvas: &mut Canvas<'_>, column: &mut Column, dates: Dates, line: &CourseLine) {
    let (mark, role) = super::course::mark(canvas, &line.event);
    dates.beside(canvas, column, (line.day, mark, role), |canvas, inner| {
        let Some(row) = inner.row() else { return };
        canvas.put_short(row.x, row.y, row.width, &happened(canvas.words, line), Role::Ink);
    });
}
