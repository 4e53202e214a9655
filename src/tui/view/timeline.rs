use std::slice;

use ratatui::layout::Rect;

use super::course::write_line;
use super::{board, under};
use crate::exercise::snapshot::Standing;
use crate::exercise::{CourseLine, Event};
use crate::text::{Calendar, say};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::layout::{Layout, Room, below, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, Section};
use crate::wording::happened;

/// Columns of a lane's name.
const NAME: u16 = 10;
/// Columns of a selected line's mark.
const MARK: u16 = 2;
/// Columns of a date before a line that stands in one row.
const DATE: u16 = 8;

/// Draws the course so far: lanes of days above, and what happened below, the newest first, each with its reason.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let snapshot = &play.snapshot;
    let (heading, note) = (say!(words, "timeline-heading"), say!(words, "timeline-note", day = snapshot.day));
    let mut column = Column::new(layout.page());
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet));
    column.gap(layout.air());
    for lane in Lane::ALL.into_iter().filter(|lane| lane.is_there(play)) {
        if let Some(row) = column.row() {
            lane.draw(canvas, row, play);
        }
    }
    if let Some(row) = column.row() {
        dates(canvas, row, play);
    }
    if let Some(row) = column.row().filter(|_| !snapshot.counters.is_empty()) {
        board::counters(canvas, row, play);
    }
    list(canvas, layout, below(column.rest(), layout.air()), play);
}

/// The first day at the left, today at the right, and between them what the sign of a measure means.
fn dates(canvas: &mut Canvas<'_>, row: Rect, play: &Play) {
    let (words, snapshot) = (canvas.words, &play.snapshot);
    let calendar = Calendar::starting(snapshot.start);
    let today = say!(words, "timeline-today", date = calendar.short(words, snapshot.day));
    let end = canvas.put_right(row.right(), row.y, &today, Role::Quiet);
    let x = canvas.put(row.x + NAME, row.y, &calendar.short(words, 0), Role::Quiet) + 3;
    let legend = canvas.say_signs("timeline-legend");
    if Lane::Measures.is_there(play) && x + columns(&legend) + 3 <= end {
        canvas.put(x, row.y, &legend, Role::Quiet);
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
    let entries = || timeline.iter().rev().enumerate();
    let rolls: Vec<Roll> = entries()
        .map(|(place, line)| {
            Roll::write(canvas, rest.width.saturating_sub(MARK), |canvas, column| {
                if in_full || place == selected {
                    let calendar = Calendar::starting(play.snapshot.start);
                    write_line(canvas, column, calendar, line, slice::from_ref(&line.because));
                } else {
                    in_a_row(canvas, column, play, line);
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
fn in_a_row(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, line: &CourseLine) {
    let Some(row) = column.row() else { return };
    let date = Calendar::starting(play.snapshot.start).short(canvas.words, line.day);
    canvas.put(row.x, row.y, &date, Role::Quiet);
    let (mark, role) = super::course::mark(canvas, &line.event);
    let x = canvas.put(row.x + DATE, row.y, mark, role) + 1;
    canvas.put_fit(x, row.y, row.right().saturating_sub(x), &happened(canvas.words, line), Role::Ink);
}

/// What one lane shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lane {
    Messages,
    Evidence,
    Decisions,
    Measures,
    Ballots,
    Actors,
}

impl Lane {
    const ALL: [Self; 6] =
        [Self::Messages, Self::Evidence, Self::Decisions, Self::Measures, Self::Ballots, Self::Actors];

    fn is_there(self, play: &Play) -> bool {
        match self {
            Self::Actors => !play.snapshot.actors.lines.is_empty(),
            Self::Measures => !play.snapshot.toolbox.measures.is_empty(),
            _ => true,
        }
    }

    /// Its name, its mark, and whether something belongs to it.
    fn of(self, canvas: &Canvas<'_>) -> (&'static str, &'static str, fn(&Event) -> bool) {
        let glyphs = canvas.glyphs;
        match self {
            Self::Messages => ("lane-messages", glyphs.new, |event| matches!(event, Event::Message(..))),
            Self::Evidence => {
                let belongs = |event: &Event| matches!(event, Event::Found(_) | Event::Discredited(_));
                ("lane-evidence", glyphs.plus, belongs)
            }
            Self::Decisions => ("lane-decisions", glyphs.decided, |event| {
                matches!(event, Event::Decided(..) | Event::Silent(_) | Event::Taken(_))
            }),
            Self::Measures => ("lane-measures", glyphs.plus, |event| matches!(event, Event::InEffect(_))),
            Self::Actors => (
                "lane-actors",
                glyphs.moved,
                |event| matches!(event, Event::Diplomacy(happened) if happened.is_theirs()),
            ),
            Self::Ballots => ("lane-ballots", glyphs.before, |event| matches!(event, Event::Balloted(..))),
        }
    }

    /// Draws its days from the first to today, which has a mark of its own.
    fn draw(self, canvas: &mut Canvas<'_>, row: Rect, play: &Play) {
        let (name, mark, belongs) = self.of(canvas);
        let (timeline, today) = (&play.snapshot.timeline, play.snapshot.day);
        canvas.put(row.x, row.y, &canvas.words.get(name), Role::Quiet);
        let line = Rect { x: row.x + NAME, width: row.width.saturating_sub(NAME), ..row };
        canvas.rule(line.x, line.y, line.width, false);
        let last = line.width.saturating_sub(1);
        let column = |day: u32| u16::try_from(day * u32::from(last) / today.max(1)).unwrap_or(last).min(last);
        if self == Self::Measures {
            for (from, until) in running(play) {
                let (from, until) = (column(from), column(until));
                canvas.rule(line.x + from, line.y, until - from + 1, true);
            }
        }
        canvas.put(line.x + last, line.y, canvas.glyphs.aim, Role::Quiet);
        for happened in timeline.iter().filter(|line| belongs(&line.event)) {
            canvas.put(line.x + column(happened.day), line.y, mark, Role::Blue);
        }
    }
}

/// From when to when each measure ran, or until today.
fn running(play: &Play) -> impl Iterator<Item = (u32, u32)> {
    let (timeline, today) = (&play.snapshot.timeline, play.snapshot.day);
    play.snapshot.toolbox.measures.iter().filter_map(move |measure| {
        let taken =
            |line: &&CourseLine| matches!(&line.event, Event::Taken(label) if *label == measure.option.label);
        match measure.standing {
            Standing::Running(days, ..) => Some((today.saturating_sub(days), today)),
            Standing::InEffect(day) => timeline.iter().find(taken).map(|line| (line.day, day)),
            _ => None,
        }
    })
}
