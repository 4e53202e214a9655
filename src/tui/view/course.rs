use ratatui::layout::Rect;

use super::lanes::Lanes;
use super::{scroll, scroll_both};
use crate::debrief::{CourseEntry, Debrief, HiddenLine};
use crate::exercise::{Because, CourseLine, Diplomatic, Event};
use crate::text::{Calendar, Words, say};
use crate::tui::canvas::{Canvas, columns as columns_of};
use crate::tui::layout::{Layout, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section, name_columns};
use crate::wording::{because, happened, hidden, moved, order, why};

/// Columns of a date: no fewer, no more.
const DATE: (u16, u16) = (8, 12);

/// Draws how it ended, what was true, and what happened and why; whatever does not fit scrolls.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let Some(debrief) = &play.debrief else { return };
    let area = layout.page();
    let (ended, from) = (ended(canvas, debrief), play.at.scroll);
    if layout.is_wide() {
        let area = days(canvas, area, play, debrief);
        let (left, right) = columns(area, 44, 5);
        let heading = say!(canvas.words, "course-heading");
        scroll_both(
            canvas,
            from,
            (right, Section::new(&heading).focused(true), |canvas, column| {
                course(canvas, column, play, debrief);
            }),
            (left, ended.section(), |canvas, column| summary(canvas, column, debrief)),
        );
    } else {
        scroll(canvas, area, ended.section().focused(true), (0, from), |canvas, column| {
            short_summary(canvas, column, debrief);
            column.section(canvas, Section::new(&say!(canvas.words, "course-heading")));
            course(canvas, column, play, debrief);
            rest(canvas, column, debrief);
        });
    }
}

/// Draws all days as lanes, what was hidden among them, and gives what is left below.
fn days(canvas: &mut Canvas<'_>, area: Rect, play: &Play, debrief: &Debrief) -> Rect {
    let words = canvas.words;
    let lanes = Lanes::after_the_end(words, play, debrief);
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&say!(words, "days-heading", day = debrief.day)));
    lanes.draw(canvas, &mut column);
    lanes.key(canvas, &mut column);
    column.gap(1);
    column.rest()
}

/// The words of the first heading.
struct Ended {
    heading: String,
    note: String,
}

impl Ended {
    fn section(&self) -> Section<'_> {
        Section::new(&self.heading).note(&self.note, Role::Quiet)
    }
}

fn ended(canvas: &Canvas<'_>, debrief: &Debrief) -> Ended {
    let words = canvas.words;
    Ended { heading: say!(words, "ended-heading"), note: say!(words, "ended-note", day = debrief.day) }
}

/// The ending, the truth and what was never found, beside the course.
fn summary(canvas: &mut Canvas<'_>, column: &mut Column, debrief: &Debrief) {
    let words = canvas.words;
    column.text(canvas, &debrief.ending.title, Role::Strong);
    column.gap(1);
    column.prose(canvas, &debrief.ending.text, Role::Ink);
    column.gap(2);
    column.section(canvas, Section::new(&say!(words, "true-heading")));
    for truth in &debrief.truths {
        column.gap(1);
        column.text(canvas, &truth.question, Role::Quiet);
        column.text(canvas, &truth.answer, Role::Strong);
    }
    rest(canvas, column, debrief);
}

/// Evidence that was never found, the cell's own order, and the session code.
fn rest(canvas: &mut Canvas<'_>, column: &mut Column, debrief: &Debrief) {
    let words = canvas.words;
    for (key, titles) in [("not-there", &debrief.not_there), ("not-asked", &debrief.not_asked)] {
        if titles.is_empty() {
            continue;
        }
        column.gap(1);
        column.text(canvas, &words.get(key), Role::Quiet);
        for title in titles {
            let mark = (canvas.glyphs.closed, Role::Quiet);
            column.marked(canvas, mark, title);
        }
    }
    if let Some(ranking) = debrief.ranking {
        column.gap(1);
        column.text(canvas, &say!(words, "your-order"), Role::Quiet);
        column.text(canvas, &order(words, ranking), Role::Ink);
    }
    column.gap(1);
    let (code, seed) = (debrief.session_code.clone(), debrief.seed.to_string());
    column.text(canvas, &say!(words, "session-code", code = code, seed = seed), Role::Quiet);
}

/// The ending and the truth above the course.
fn short_summary(canvas: &mut Canvas<'_>, column: &mut Column, debrief: &Debrief) {
    let words = canvas.words;
    column.text(canvas, &debrief.ending.title, Role::Strong);
    column.prose(canvas, &debrief.ending.text, Role::Ink);
    let label = say!(words, "true-short");
    let indent = columns_of(&label) + 1;
    for truth in &debrief.truths {
        column.beside(canvas, indent, &label, Role::Quiet, |canvas, inner| {
            let (question, answer) = (columns_of(&truth.question), columns_of(&truth.answer));
            if question + 1 + answer > inner.rest().width {
                inner.text(canvas, &truth.question, Role::Ink);
                return inner.text(canvas, &truth.answer, Role::Strong);
            }
            inner.beside(canvas, question + 1, &truth.question, Role::Ink, |canvas, inner| {
                inner.text(canvas, &truth.answer, Role::Strong);
            });
        });
    }
    column.gap(1);
}

/// What happened, line by line.
fn course(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, debrief: &Debrief) {
    let dates = Dates::of(canvas.words, play);
    for entry in &debrief.course {
        match entry {
            CourseEntry::Seen(line, chain) => write_line(canvas, column, dates, line, chain),
            CourseEntry::Hidden(line) => write_hidden(canvas, column, dates, line),
        }
    }
}

/// Dates before what happened.
#[derive(Clone, Copy)]
pub(super) struct Dates {
    calendar: Calendar,
    /// Columns of a date, a mark and what parts them, before the text.
    margin: u16,
}

impl Dates {
    pub(super) fn of(words: &Words, play: &Play) -> Self {
        let calendar = Calendar::starting(play.snapshot.start);
        // Two days of every month, as far apart as can be.
        let dates = (0..24).map(|half| calendar.short(words, half * 15));
        Self { calendar, margin: name_columns(dates, DATE) + 2 }
    }

    /// Puts the date and the mark of a line, and writes beside them.
    pub(super) fn beside(
        self,
        canvas: &mut Canvas<'_>,
        column: &mut Column,
        (day, mark, role): (u32, &str, Role),
        write: impl FnOnce(&mut Canvas<'_>, &mut Column),
    ) {
        let row = column.rest();
        canvas.put(row.x + self.margin - 2, row.y, mark, role);
        let date = self.calendar.short(canvas.words, day);
        column.beside(canvas, self.margin, &date, Role::Quiet, write);
    }
}

/// One event: when, what, why, and what it moved.
pub(super) fn write_line(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    dates: Dates,
    line: &CourseLine,
    chain: &[Because],
) {
    let words = canvas.words;
    let (mark, role) = mark(canvas, &line.event);
    dates.beside(canvas, column, (line.day, mark, role), |canvas, inner| {
        let decided = matches!(line.event, Event::Decided(..) | Event::Taken(_));
        let role = match line.event {
            Event::Weeks(..) => Role::Quiet,
            _ if decided => Role::Strong,
            _ => Role::Ink,
        };
        inner.text(canvas, &happened(words, line), role);
        if !line.remark.is_empty() {
            inner.text(canvas, &line.remark.flat(), Role::Quiet);
        }
        if let Some(why) = because(words, chain) {
            inner.text(canvas, &why, Role::Quiet);
        }
        let moved = moved(words, line);
        if !moved.is_empty() {
            inner.text(canvas, &moved.join("; "), Role::Quiet);
        }
    });
}

/// Something that was out of sight: a sign of its own, a word, and why.
fn write_hidden(canvas: &mut Canvas<'_>, column: &mut Column, dates: Dates, line: &HiddenLine) {
    let words = canvas.words;
    let mark = canvas.glyphs.hidden;
    dates.beside(canvas, column, (line.day, mark, Role::Orange), |canvas, inner| {
        inner.text(canvas, &hidden(words, line), Role::Ink);
        if let Some(why) = why(words, line) {
            inner.text(canvas, &why, Role::Quiet);
        }
    });
}

pub(super) fn mark(canvas: &Canvas<'_>, event: &Event) -> (&'static str, Role) {
    let glyphs = canvas.glyphs;
    match event {
        Event::Decided(..) | Event::Silent(_) | Event::Taken(_) | Event::Split(_) => {
            (glyphs.decided, Role::Blue)
        }
        Event::Balloted(..) => (glyphs.ballot, Role::Blue),
        Event::Message(..) => (glyphs.new, Role::Blue),
        Event::Discredited(_) | Event::DeadlineMissed(_) | Event::Diplomacy(Diplomatic::Exposed(_)) => {
            (glyphs.lost, Role::Orange)
        }
        Event::Found(_) | Event::Law(_) | Event::DeadlineMet(_) | Event::InEffect(_) | Event::Recovered => {
            (glyphs.plus, Role::Blue)
        }
        Event::Noticed(_) => (glyphs.attention, Role::Orange),
        Event::Cleaned => (glyphs.closed, Role::Ink),
        Event::Diplomacy(_) | Event::Consequence => (glyphs.moved, Role::Ink),
        Event::Weeks(..) => (glyphs.moved, Role::Quiet),
    }
}
