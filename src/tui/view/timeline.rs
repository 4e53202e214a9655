use std::slice;

use ratatui::layout::Rect;

use super::course::write_line;
use super::scroll;
use crate::exercise::{CourseLine, Event};
use crate::text::{Calendar, say};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};

/// Columns of a lane's name.
const NAME: u16 = 10;

/// Draws the course so far: lanes of days above, and what happened below, the newest first, each with its reason.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let snapshot = &play.snapshot;
    let (heading, note) = (say!(words, "timeline-heading"), say!(words, "timeline-note", day = snapshot.day));
    let mut column = Column::new(layout.page());
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet));
    column.gap(layout.air());
    let others = !snapshot.actors.lines.is_empty();
    for lane in Lane::ALL.into_iter().filter(|lane| others || !matches!(lane, Lane::Actors)) {
        if let Some(row) = column.row() {
            lane.draw(canvas, row, &snapshot.timeline, snapshot.day);
        }
    }
    let rest = below(column.rest(), 1);
    let (heading, note) = (say!(words, "timeline-list"), say!(words, "timeline-newest"));
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(true);
    let calendar = Calendar::starting(snapshot.start);
    scroll(canvas, rest, section, (layout.air(), play.at.scroll), |canvas, column| {
        if snapshot.timeline.is_empty() {
            column.text(canvas, &say!(canvas.words, "timeline-none"), Role::Quiet);
        }
        snapshot.timeline.iter().rev().for_each(|line| {
            write_line(canvas, column, calendar, line, slice::from_ref(&line.because));
        });
    });
}

/// What one lane shows.
#[derive(Clone, Copy)]
enum Lane {
    Messages,
    Evidence,
    Decisions,
    Ballots,
    Actors,
}

impl Lane {
    const ALL: [Self; 5] = [Self::Messages, Self::Evidence, Self::Decisions, Self::Ballots, Self::Actors];

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
            Self::Actors => (
                "lane-actors",
                glyphs.moved,
                |event| matches!(event, Event::Diplomacy(happened) if happened.is_theirs()),
            ),
            Self::Ballots => ("lane-ballots", glyphs.before, |event| matches!(event, Event::Balloted(..))),
        }
    }

    /// Draws its days from the first to today.
    fn draw(self, canvas: &mut Canvas<'_>, row: Rect, timeline: &[CourseLine], today: u32) {
        let (name, mark, belongs) = self.of(canvas);
        canvas.put(row.x, row.y, &canvas.words.get(name), Role::Quiet);
        let line = Rect { x: row.x + NAME, width: row.width.saturating_sub(NAME), ..row };
        canvas.rule(line.x, line.y, line.width, false);
        let last = u32::from(line.width.saturating_sub(1));
        for happened in timeline.iter().filter(|line| belongs(&line.event)) {
            let column = happened.day * last / today.max(1);
            canvas.put(line.x + u16::try_from(column).unwrap_or(0), line.y, mark, Role::Blue);
        }
    }
}
