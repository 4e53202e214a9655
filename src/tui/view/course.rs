use ratatui::layout::Rect;

use crate::report::{CourseLine, Debrief, Event};
use crate::text::{Calendar, say, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::Section;
use crate::wording::{because, happened, movement};

/// One row of the course: mark, its role, text, the text's role, indent.
struct Row {
    date: String,
    mark: Option<(&'static str, Role)>,
    text: String,
    role: Role,
}

/// Draws how it ended, what was true, and what happened and why.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let Some(debrief) = &play.debrief else { return };
    let area = Rect { width: layout.body.width.min(116), ..layout.body };
    if layout.is_wide() {
        let (left, right) = columns(area, 44, 5);
        summary(canvas, left, debrief);
        list(canvas, right, play, debrief);
    } else {
        let rows = summary_rows(debrief, area.width).min(area.height / 2 + 1);
        short_summary(canvas, Rect { height: rows, ..area }, debrief);
        list(canvas, below(area, rows), play, debrief);
    }
}

fn summary(canvas: &mut Canvas<'_>, area: Rect, debrief: &Debrief) {
    let words = canvas.words;
    let (heading, note) = (say!(words, "ended-heading"), say!(words, "ended-note", day = debrief.day));
    let rest = Section::new(&heading).note(&note, Role::Quiet).draw(canvas, area);
    let y =
        canvas.put_wrapped(Rect { y: rest.y + 1, height: 2, ..rest }, &debrief.ending.title, Role::Strong)
            + 1;
    let y = canvas.put_prose(
        Rect { y, height: rest.bottom().saturating_sub(y), ..rest },
        &debrief.ending.text,
        0,
        Role::Ink,
    ) + 2;
    let heading = say!(words, "true-heading");
    let rest = Section::new(&heading)
        .note("", Role::Quiet)
        .draw(canvas, Rect { y, height: area.bottom().saturating_sub(y), ..area });
    let mut y = rest.y + 1;
    for truth in &debrief.truths {
        canvas.put_fit(rest.x, y, rest.width, &truth.question, Role::Quiet);
        y = canvas.put_wrapped(Rect { y: y + 1, height: 2, ..rest }, &truth.answer, Role::Strong) + 1;
    }
    for (key, titles) in [("not-there", &debrief.not_there), ("not-asked", &debrief.not_asked)] {
        if titles.is_empty() {
            continue;
        }
        canvas.put_fit(rest.x, y, rest.width, &words.get(key), Role::Quiet);
        y += 1;
        for title in titles {
            canvas.put(rest.x, y, canvas.glyphs.closed, Role::Quiet);
            canvas.put_fit(rest.x + 2, y, rest.width.saturating_sub(2), title, Role::Ink);
            y += 1;
        }
        y += 1;
    }
    let code = Rect { y: y.max(area.bottom().saturating_sub(3)), height: 2, ..rest };
    canvas.put_wrapped(code, &say!(words, "session-code", code = debrief.session_code.clone()), Role::Quiet);
}

fn summary_rows(debrief: &Debrief, width: u16) -> u16 {
    let text = debrief.ending.text.lines(width.into()).len();
    u16::try_from(3 + text + debrief.truths.len()).unwrap_or(u16::MAX)
}

fn short_summary(canvas: &mut Canvas<'_>, area: Rect, debrief: &Debrief) {
    let words = canvas.words;
    let (heading, note) = (say!(words, "ended-heading"), say!(words, "ended-note", day = debrief.day));
    let rest = Section::new(&heading).note(&note, Role::Quiet).draw(canvas, area);
    canvas.put_fit(rest.x, rest.y, rest.width, &debrief.ending.title, Role::Strong);
    let truths = u16::try_from(debrief.truths.len()).unwrap_or(0);
    let text = Rect { y: rest.y + 1, height: rest.height.saturating_sub(2 + truths), ..rest };
    let mut y = canvas.put_prose(text, &debrief.ending.text, 0, Role::Ink);
    for truth in &debrief.truths {
        let x = canvas.put(rest.x, y, &say!(words, "true-short"), Role::Quiet) + 1;
        let x = canvas.put(x, y, &truth.question, Role::Ink) + 1;
        canvas.put_fit(x, y, rest.right().saturating_sub(x), &truth.answer, Role::Strong);
        y += 1;
    }
}

/// The course as a list that scrolls.
fn list(canvas: &mut Canvas<'_>, area: Rect, play: &Play, debrief: &Debrief) {
    let words = canvas.words;
    let heading = say!(words, "course-heading");
    let rest = Section::new(&heading).focused(true).draw(canvas, area);
    let rest = if area.width > 60 && area.height > 20 { below(rest, 1) } else { rest };
    let calendar = Calendar::starting(play.snapshot.start);
    let rows: Vec<Row> =
        debrief.course.iter().flat_map(|line| rows(canvas, calendar, line, rest.width)).collect();
    let height = usize::from(rest.height);
    let from = canvas.scrolled(rows.len(), rest.height, play.at.scroll);
    for (y, row) in (rest.y..rest.bottom()).zip(rows.iter().skip(from)) {
        canvas.put(rest.x, y, &row.date, Role::Quiet);
        if let Some((mark, role)) = row.mark {
            canvas.put(rest.x + 8, y, mark, role);
        }
        canvas.put(rest.x + 10, y, &row.text, row.role);
    }
    if rows.len() > from + height {
        let text = say!(words, "more-below-count", count = rows.len() - from - height);
        canvas.put_right(area.right(), area.y, &format!(" {text}"), Role::Quiet);
    }
}

fn rows(canvas: &Canvas<'_>, calendar: Calendar, line: &CourseLine, width: u16) -> Vec<Row> {
    let words = canvas.words;
    let room = usize::from(width.saturating_sub(10));
    let mut rows: Vec<Row> = Vec::new();
    for (number, text) in wrap(&happened(words, line), room).into_iter().enumerate() {
        let first = number == 0;
        rows.push(Row {
            date: if first { calendar.short(words, line.day) } else { String::new() },
            mark: first.then(|| mark(canvas, &line.event)),
            text,
            role: if matches!(line.event, Event::Decided(..)) { Role::Strong } else { Role::Ink },
        });
    }
    let mut add = |text: String| {
        rows.extend(wrap(&text, room).into_iter().map(|text| Row {
            date: String::new(),
            mark: None,
            text,
            role: Role::Quiet,
        }));
    };
    if let Event::Decided(_, _, feedback) = &line.event {
        add(feedback.flat());
    }
    because(words, &line.because).into_iter().for_each(&mut add);
    let moved: Vec<String> = line.moved.iter().map(|moved| movement(words, moved)).collect();
    if !moved.is_empty() {
        add(moved.join("; "));
    }
    rows
}

fn mark(canvas: &Canvas<'_>, event: &Event) -> (&'static str, Role) {
    let glyphs = canvas.glyphs;
    match event {
        Event::Decided(..) | Event::Silent(_) => (glyphs.decided, Role::Blue),
        Event::Message(..) | Event::Found(_) => (glyphs.new, Role::Blue),
        Event::Discredited(_) | Event::DeadlineMissed(_) => (glyphs.lost, Role::Orange),
        Event::Law(_) | Event::DeadlineMet(_) => (glyphs.plus, Role::Blue),
        Event::Consequence => (glyphs.moved, Role::Ink),
    }
}
