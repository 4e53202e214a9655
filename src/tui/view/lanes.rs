//! The days as lanes: one a kind of event, with today's mark.

use ratatui::layout::Rect;

use crate::debrief::{CourseEntry, Debrief};
use crate::exercise::snapshot::Standing;
use crate::exercise::{CourseLine, Event};
use crate::text::{Calendar, Words, say};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, name_columns};

/// Columns of a lane's name: no fewer, no more.
const NAME: (u16, u16) = (10, 20);
/// Columns behind today, for what is not known yet.
const AHEAD: u16 = 4;
/// Columns from one date above the lanes to the next, at least.
const DATES: u32 = 14;

/// What one lane shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lane {
    Messages,
    Evidence,
    Decisions,
    Measures,
    Ballots,
    Actors,
    /// After the end alone.
    Hidden,
}

/// The days so far, or after the end all of them with what was hidden.
pub(super) struct Lanes<'a> {
    play: &'a Play,
    debrief: Option<&'a Debrief>,
    /// Columns of the names.
    name: u16,
    /// Blank rows between lanes.
    pub(super) gap: u16,
    /// The day of what is selected.
    pub(super) selected: Option<u32>,
}

impl<'a> Lanes<'a> {
    /// What the cell can know.
    pub(super) fn in_sight(words: &Words, play: &'a Play) -> Self {
        Self { play, debrief: None, name: 0, gap: 0, selected: None }.measured(words)
    }

    /// With a lane for what was hidden.
    pub(super) fn after_the_end(words: &Words, play: &'a Play, debrief: &'a Debrief) -> Self {
        Self { play, debrief: Some(debrief), name: 0, gap: 0, selected: None }.measured(words)
    }

    fn measured(self, words: &Words) -> Self {
        let name = name_columns(self.lanes().map(|lane| words.get(lane.name())), NAME);
        Self { name, ..self }
    }

    /// Draws dates and lanes; the key has a row of its own below them.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, column: &mut Column) {
        if let Some(row) = column.row() {
            self.dates(canvas, row);
        }
        for (number, lane) in self.lanes().enumerate() {
            for _ in 0..self.gap * u16::from(number > 0) {
                if let Some(row) = column.row() {
                    let x = self.field(row).x + self.column(row, self.today());
                    canvas.put(x, row.y, canvas.glyphs.between, Role::Quiet);
                }
            }
            if let Some(row) = column.row() {
                self.lane(canvas, row, lane);
            }
        }
    }

    /// Draws what the marks mean.
    pub(super) fn key(&self, canvas: &mut Canvas<'_>, column: &mut Column) {
        let glyphs = canvas.glyphs;
        let mut signs = Vec::new();
        for lane in self.lanes() {
            let mut marks = vec![(lane.mark(canvas), lane.key())];
            match lane {
                Lane::Decisions if self.play.decision().is_some() => {
                    marks.push(((glyphs.before, Role::Blue), "key-open"));
                }
                Lane::Measures => marks.insert(0, ((glyphs.reached, Role::Blue), "key-runs")),
                _ => {}
            }
            signs.extend(marks.into_iter().map(|(mark, key)| (mark, canvas.words.get(key))));
        }
        let gutter = if column.rest().width < 100 { 1 } else { 3 };
        column.signs(canvas, gutter, &signs);
    }

    fn lanes(&self) -> impl Iterator<Item = Lane> {
        use Lane::{Actors, Ballots, Decisions, Evidence, Hidden, Measures, Messages};
        let snapshot = &self.play.snapshot;
        let there = [
            (Messages, true),
            (Evidence, true),
            (Decisions, true),
            (Measures, !snapshot.toolbox.measures.is_empty()),
            (Actors, !snapshot.actors.lines.is_empty()),
            (Ballots, true),
            (Hidden, self.hidden().next().is_some()),
        ];
        there.into_iter().filter(|(_, there)| *there).map(|(lane, _)| lane)
    }

    /// Days of what was hidden; none before the end.
    fn hidden(&self) -> impl Iterator<Item = u32> {
        let course = self.debrief.into_iter().flat_map(|debrief| &debrief.course);
        course.filter(|entry| matches!(entry, CourseEntry::Hidden(_))).map(CourseEntry::day)
    }

    fn today(&self) -> u32 {
        self.debrief.map_or(self.play.snapshot.day, |debrief| debrief.day)
    }

    /// Where the days of a lane are, behind its name.
    fn field(&self, row: Rect) -> Rect {
        Rect { x: row.x + self.name, width: row.width.saturating_sub(self.name), ..row }
    }

    /// The column of a day on a lane.
    fn column(&self, row: Rect, day: u32) -> u16 {
        let ahead = if self.debrief.is_some() { 0 } else { AHEAD };
        let last = self.field(row).width.saturating_sub(1 + ahead);
        u16::try_from(day * u32::from(last) / self.today().max(1)).unwrap_or(last).min(last)
    }

    /// The first day, today, and as many days between them as have room.
    fn dates(&self, canvas: &mut Canvas<'_>, row: Rect) {
        let (words, days) = (canvas.words, self.field(row));
        let calendar = Calendar::starting(self.play.snapshot.start);
        let today = self.today();
        let date = calendar.short(words, today);
        let is_over = self.debrief.is_some();
        let text = if is_over {
            say!(words, "timeline-end", date = date)
        } else {
            say!(words, "timeline-today", date = date)
        };
        let end = (days.x + self.column(row, today) + AHEAD + 1).min(row.right());
        let free = canvas.put_right(end, row.y, &text, Role::Quiet);
        let width = u32::from(self.column(row, today)).max(1);
        let step =
            [1, 2, 7, 14, 28, 56, 91, 182, 364].into_iter().find(|days| days * width / today.max(1) >= DATES);
        for day in (0..today).step_by(usize::try_from(step.unwrap_or(today.max(1))).unwrap_or(1)) {
            let (x, text) = (days.x + self.column(row, day), calendar.short(words, day));
            if x + columns(&text) + 2 <= free {
                canvas.put(x, row.y, &text, Role::Quiet);
            }
        }
    }

    /// Draws one lane from the first day to the last; of two marks in one column the later one shows.
    fn lane(&self, canvas: &mut Canvas<'_>, row: Rect, lane: Lane) {
        let days = self.field(row);
        canvas.put(row.x, row.y, &canvas.words.get(lane.name()), Role::Quiet);
        canvas.rule(days.x, row.y, days.width, false);
        if lane == Lane::Measures {
            for (from, until) in running(self.play) {
                let (from, until) = (self.column(row, from), self.column(row, until));
                canvas.rule(days.x + from, row.y, until - from + 1, true);
            }
        }
        let today = days.x + self.column(row, self.today());
        canvas.put(today, row.y, canvas.glyphs.aim, Role::Quiet);
        let (mark, role) = lane.mark(canvas);
        for day in self.days(lane) {
            let x = days.x + self.column(row, day);
            canvas.put(x, row.y, mark, role);
            if self.selected == Some(day) {
                canvas.select(Rect { x, width: 1, ..row });
            }
        }
        if lane == Lane::Decisions && self.play.decision().is_some() {
            canvas.put(today, row.y, canvas.glyphs.before, Role::Blue);
        }
    }

    /// The days on which something of a lane happened.
    fn days(&self, lane: Lane) -> Vec<u32> {
        if lane == Lane::Hidden {
            return self.hidden().collect();
        }
        let timeline = self.play.snapshot.timeline.iter();
        timeline.filter(|line| lane.holds(&line.event)).map(|line| line.day).collect()
    }
}

impl Lane {
    const fn name(self) -> &'static str {
        match self {
            Self::Messages => "lane-messages",
            Self::Evidence => "lane-evidence",
            Self::Decisions => "lane-decisions",
            Self::Measures => "lane-measures",
            Self::Ballots => "lane-ballots",
            Self::Actors => "lane-actors",
            Self::Hidden => "lane-hidden",
        }
    }

    /// What its mark means.
    const fn key(self) -> &'static str {
        match self {
            Self::Messages => "key-message",
            Self::Evidence => "key-evidence",
            Self::Decisions => "key-decided",
            Self::Measures => "key-effect",
            Self::Ballots => "key-ballot",
            Self::Actors => "key-others",
            Self::Hidden => "key-hidden",
        }
    }

    fn mark(self, canvas: &Canvas<'_>) -> (&'static str, Role) {
        let glyphs = canvas.glyphs;
        match self {
            Self::Messages => (glyphs.new, Role::Blue),
            Self::Evidence | Self::Measures => (glyphs.plus, Role::Blue),
            Self::Decisions => (glyphs.decided, Role::Blue),
            Self::Ballots => (glyphs.ballot, Role::Blue),
            Self::Actors => (glyphs.moved, Role::Ink),
            Self::Hidden => (glyphs.hidden, Role::Orange),
        }
    }

    fn holds(self, event: &Event) -> bool {
        match event {
            Event::Message(..) => self == Self::Messages,
            Event::Found(_) | Event::Discredited(_) => self == Self::Evidence,
            Event::Decided(..) | Event::Silent(_) | Event::Taken(_) => self == Self::Decisions,
            Event::InEffect(_) => self == Self::Measures,
            Event::Balloted(..) => self == Self::Ballots,
            Event::Diplomacy(happened) => self == Self::Actors && happened.is_theirs(),
            _ => false,
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
