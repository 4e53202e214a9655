use chrono::{Datelike, NaiveDate, NaiveDateTime};
use ratatui::layout::Rect;

use crate::exercise::{ExerciseCard, ScenarioCard};
use crate::text::{Words, say};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room};
use crate::tui::model::{Offer, Start};
use crate::tui::theme::Role;
use crate::tui::widgets::Section;

/// Draws the first screen: what can be done, and about the scenario that is selected.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, start: &Start) {
    let words = canvas.words;
    let side = match layout.room {
        Room::Narrow => 4,
        Room::Plain => 8,
        _ => 12,
    };
    let width = layout.whole.width.saturating_sub(2 * side).min(if layout.is_wide() { 108 } else { 64 });
    let lift = if layout.is_wide() { 2 } else { 1 };
    let top = layout.whole.height.saturating_sub(if layout.is_wide() { 30 } else { 22 }) / 3 + lift;
    let area = Rect { x: side, y: top, width, height: layout.footer().saturating_sub(top) };
    canvas.put(area.x, area.y, &say!(words, "program-name"), Role::Strong);
    canvas.rule(area.x, area.y + 1, area.width, false);
    canvas.put_fit(area.x, area.y + 2, area.width, &say!(words, "program-about"), Role::Quiet);
    if layout.is_wide() {
        let version = say!(words, "program-version", version = env!("CARGO_PKG_VERSION"));
        canvas.put_right(area.right(), area.y + 2, &version, Role::Quiet);
    }
    let list = Rect { y: area.y + 5, height: area.height.saturating_sub(5), ..area };
    let below = if layout.is_wide() {
        wide_list(canvas, list, start)
    } else {
        let end = list_of(canvas, list, start);
        summary(canvas, Rect { y: end + 1, height: list.bottom().saturating_sub(end + 4), ..list }, start)
    };
    foot(canvas, layout, area, below);
}

/// One offer a row, what it is about beside it.
fn list_of(canvas: &mut Canvas<'_>, area: Rect, start: &Start) -> u16 {
    for (number, offer) in start.offers.iter().enumerate() {
        let y = area.y + u16::try_from(number).unwrap_or(0);
        let selected = number == start.selected;
        let (title, detail) = describe(canvas.words, offer, start.today);
        canvas.put(area.x, y, &title, if selected { Role::Strong } else { Role::Ink });
        canvas.put_fit(area.x + 21, y, area.width.saturating_sub(21), &detail, Role::Quiet);
        mark(canvas, Rect { x: area.x - 2, y, width: area.width + 2, height: 1 }, selected);
    }
    area.y + u16::try_from(start.offers.len()).unwrap_or(0)
}

/// What the selected scenario is about, below the list.
fn summary(canvas: &mut Canvas<'_>, area: Rect, start: &Start) -> u16 {
    let Some(Offer::Learn(card) | Offer::Alone(card)) = start.offers.get(start.selected) else {
        return area.y;
    };
    canvas.put_fit(area.x, area.y, area.width, &card.title, Role::Strong);
    let text = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    canvas.put_prose(text, &card.summary, 0, Role::Ink)
}

/// Two rows an offer at the left, the selected scenario at the right.
fn wide_list(canvas: &mut Canvas<'_>, area: Rect, start: &Start) -> u16 {
    for (number, offer) in start.offers.iter().enumerate() {
        let y = area.y + u16::try_from(number * 3).unwrap_or(0);
        let selected = number == start.selected;
        let (title, detail) = describe(canvas.words, offer, start.today);
        canvas.put(area.x, y, &title, if selected { Role::Strong } else { Role::Ink });
        canvas.put_fit(area.x, y + 1, 44, &detail, Role::Quiet);
        for row in [y, y + 1] {
            mark(canvas, Rect { x: area.x - 2, y: row, width: 48, height: 1 }, selected && row == y);
        }
        if selected {
            canvas.select(Rect { x: area.x - 2, y: y + 1, width: 48, height: 1 });
        }
    }
    let right = Rect { x: area.x + 52, width: area.width.saturating_sub(52), ..area };
    match start.offers.get(start.selected) {
        Some(Offer::Learn(card) | Offer::Alone(card)) => scenario(canvas, right, card),
        Some(Offer::GoOn(card) | Offer::LookBack(card)) => exercise(canvas, right, card, start.today),
        None => {}
    }
    area.y + u16::try_from(start.offers.len() * 3).unwrap_or(0).max(15)
}

fn mark(canvas: &mut Canvas<'_>, row: Rect, selected: bool) {
    if selected {
        canvas.put(row.x, row.y, canvas.glyphs.selected, Role::Blue);
        canvas.select(row);
    }
}

fn describe(words: &Words, offer: &Offer, today: NaiveDate) -> (String, String) {
    match offer {
        Offer::Learn(card) => (say!(words, "start-learn"), course(words, card)),
        Offer::Alone(card) => {
            (say!(words, "start-alone"), format!("{}: {}", card.title, course(words, card)))
        }
        Offer::GoOn(card) => (say!(words, "start-go-on"), open(words, card, today)),
        Offer::LookBack(card) => (say!(words, "start-look-back"), finished(words, card, today)),
    }
}

fn course(words: &Words, card: &ScenarioCard) -> String {
    let course = card.courses.first().cloned().unwrap_or_default();
    say!(words, "start-course", minutes = course.minutes, decisions = course.windows)
}

fn open(words: &Words, card: &ExerciseCard, today: NaiveDate) -> String {
    let saved = saved(words, card.saved, today);
    say!(words, "start-open", title = card.title.clone(), day = card.day, saved = saved)
}

fn finished(words: &Words, card: &ExerciseCard, today: NaiveDate) -> String {
    say!(words, "start-finished", title = card.title.clone(), saved = saved(words, card.saved, today))
}

/// `today at 14:05`, or `on 3 March`.
fn saved(words: &Words, when: NaiveDateTime, today: NaiveDate) -> String {
    if when.date() == today {
        say!(words, "saved-today", time = when.format("%H:%M").to_string())
    } else {
        let month = words.get(&format!("month-{}", when.month()));
        say!(words, "saved-on", day = when.day(), month = month)
    }
}

fn scenario(canvas: &mut Canvas<'_>, area: Rect, card: &ScenarioCard) {
    let words = canvas.words;
    let rest = Section::new(&card.title).draw(canvas, area);
    let mut y = canvas.put_prose(Rect { y: rest.y + 1, ..rest }, &card.summary, 0, Role::Ink) + 1;
    let course = card.courses.first().cloned().unwrap_or_default();
    let facts = [
        ("start-lasts", say!(words, "start-minutes", minutes = course.minutes)),
        ("start-decisions", say!(words, "start-windows", decisions = course.windows)),
        ("start-hard-part", card.hard_part.clone()),
    ];
    for (label, text) in facts {
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        let end = canvas.put_wrapped(
            Rect { x: rest.x + 12, y, width: rest.width.saturating_sub(12), height: 3 },
            &text,
            Role::Ink,
        );
        y = end;
    }
    canvas.put(rest.x, y + 1, &say!(words, "start-for-whom"), Role::Strong);
    canvas.put_prose(Rect { y: y + 2, ..rest }, &card.for_whom, 0, Role::Ink);
}

fn exercise(canvas: &mut Canvas<'_>, area: Rect, card: &ExerciseCard, today: NaiveDate) {
    let words = canvas.words;
    let rest = Section::new(&card.title).draw(canvas, area);
    let state = words.get(if card.over { "sessions-over" } else { "sessions-open" });
    let facts = [
        ("start-number", card.number.to_string()),
        ("start-day", card.day.to_string()),
        ("start-state", state),
        ("start-saved", saved(words, card.saved, today)),
    ];
    for (y, (label, text)) in (rest.y + 1..).zip(facts) {
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        canvas.put(rest.x + 12, y, &text, Role::Ink);
    }
}

/// The opening words of a démarche, and what the program promises.
fn foot(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, below: u16) {
    let words = canvas.words;
    let last = layout.footer().saturating_sub(2);
    canvas.put_fit(area.x, last, area.width, &say!(words, "start-offline"), Role::Quiet);
    let quote = say!(words, "start-quote");
    let lines = crate::text::wrap(&quote, usize::from(area.width.min(84)));
    let height = u16::try_from(lines.len()).unwrap_or(0);
    let y = last.saturating_sub(height + 2);
    if y > below {
        for (row, line) in (y..).zip(lines) {
            canvas.put(area.x, row, &line, Role::Quiet);
        }
    }
}
