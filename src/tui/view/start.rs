use std::ops::Range;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use ratatui::layout::Rect;

use crate::actions::Place;
use crate::exercise::{ExerciseCard, ScenarioCard};
use crate::text::{Words, say, wrap};
use crate::tui::canvas::{Canvas, Target, columns as width};
use crate::tui::layout::{Layout, Room, columns, top};
use crate::tui::model::{Offer, Start};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};

/// Draws the first screen: what can be done, and about the scenario that is selected.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, start: &Start) {
    let words = canvas.words;
    let page = page(layout);
    let mut column = Column::new(page);
    if let Some(row) = column.row() {
        canvas.put(row.x, row.y, &say!(words, "program-name"), Role::Strong);
    }
    if let Some(row) = column.row() {
        canvas.rule(row.x, row.y, row.width, false);
    }
    about(canvas, &mut column, layout);
    column.gap(if layout.room == Room::Narrow { 1 } else { 2 });
    if layout.is_wide() {
        wide_list(canvas, &mut column, start);
    } else {
        list(canvas, &mut column, start, layout.room == Room::Narrow);
    }
    foot(canvas, layout, page, column.rest().y);
}

/// What the program is; its version where there is room beside that.
fn about(canvas: &mut Canvas<'_>, column: &mut Column, layout: Layout) {
    let (about, row) = (say!(canvas.words, "program-about"), column.rest());
    let version = say!(canvas.words, "program-version", version = env!("CARGO_PKG_VERSION"));
    if layout.is_wide() && width(&about) + 2 + width(&version) <= row.width {
        canvas.put_right(row.right(), row.y, &version, Role::Quiet);
    }
    column.text(canvas, &about, Role::Quiet);
}

/// The page in the middle of the window, a little above its height.
fn page(layout: Layout) -> Rect {
    let (side, widest, rows, lift) = match layout.room {
        Room::TooSmall | Room::Narrow => (4, 64, 22, 1),
        Room::Plain => (8, 64, 22, 1),
        Room::Wide | Room::Huge => (12, 108, 30, 2),
    };
    let y = layout.whole.height.saturating_sub(rows) / 3 + lift;
    let width = layout.whole.width.saturating_sub(2 * side).min(widest);
    Rect { x: side, y, width, height: layout.footer().saturating_sub(y) }
}

/// Rows that stay for the title and the summary of what is selected, and for what the program promises.
const BELOW_LIST: u16 = 8;

/// One offer a row, what it is about beside it; below them what the selected scenario is about.
fn list(canvas: &mut Canvas<'_>, column: &mut Column, start: &Start, narrow: bool) {
    let room = usize::from(column.height().saturating_sub(BELOW_LIST).max(4));
    let shown = around(start.selected, start.offers.len(), room);
    let more = start.offers.len() - shown.end;
    for (number, offer) in start.offers.iter().enumerate().take(shown.end).skip(shown.start) {
        let Some(row) = column.row() else { return };
        let selected = number == start.selected;
        let about = Rect { x: row.x + 21, width: row.width.saturating_sub(21), ..row };
        let (title, detail) = describe(canvas.words, offer, start.today, about.width);
        canvas.put(row.x, row.y, &title, if selected { Role::Strong } else { Role::Ink });
        canvas.put_fit(about.x, about.y, about.width, &detail, Role::Quiet);
        canvas.target(row, Target::Row(Place::Start, number));
        if selected {
            canvas.point_at(Rect { x: row.x - 2, width: row.width + 2, ..row });
        }
    }
    if more > 0 {
        column.line(canvas, &say!(canvas.words, "more-below-count", count = more), Role::Quiet);
    }
    if let Some(Offer::Learn(card) | Offer::Alone(card)) = start.offers.get(start.selected) {
        column.gap(1);
        // The last rows are for what the program promises.
        let last = rows(&promise(canvas, column.rest().width)) + if narrow { 1 } else { 2 };
        if !narrow {
            column.line(canvas, &card.title, Role::Strong);
        }
        let mut text = Column::new(top(column.rest(), column.height().saturating_sub(last)));
        text.prose(canvas, &card.summary, Role::Ink);
        column.gap(text.rest().y - column.rest().y);
    }
}

/// Of so many lines those that fit, with the selected one among them.
fn around(selected: usize, count: usize, room: usize) -> Range<usize> {
    let first = (selected + 1).saturating_sub(room).min(count.saturating_sub(room));
    first..(first + room).min(count)
}

/// Two rows an offer at the left, the selected scenario at the right.
fn wide_list(canvas: &mut Canvas<'_>, column: &mut Column, start: &Start) {
    let (left, right) = columns(column.rest(), 46, 6);
    let mut list = Column::new(left);
    let shown = around(start.selected, start.offers.len(), usize::from(left.height.saturating_sub(2) / 3));
    let more = start.offers.len() - shown.end;
    for (number, offer) in start.offers.iter().enumerate().take(shown.end).skip(shown.start) {
        let selected = number == start.selected;
        let (title, detail) = describe(canvas.words, offer, start.today, left.width);
        let both = list.rest();
        list.line(canvas, &title, if selected { Role::Strong } else { Role::Ink });
        list.line(canvas, &detail, Role::Quiet);
        list.gap(1);
        canvas.target(Rect { height: 2, ..both }, Target::Row(Place::Start, number));
        if selected {
            let band = Rect { x: both.x - 2, width: both.width + 2, ..both };
            canvas.point_at(band);
            canvas.select(Rect { y: band.y + 1, ..band });
        }
    }
    if more > 0 {
        list.line(canvas, &say!(canvas.words, "more-below-count", count = more), Role::Quiet);
    }
    match start.offers.get(start.selected) {
        Some(Offer::Learn(card) | Offer::Alone(card)) => scenario(canvas, right, card, &place(canvas, start)),
        Some(Offer::GoOn(card) | Offer::LookBack(card)) => exercise(canvas, right, card, start.today),
        Some(Offer::Damaged(cards)) => damaged(canvas, right, cards),
        None => {}
    }
    column.gap((left.height - list.height()).max(15));
}

/// `scenario 1 of 3`; nothing where there is but one.
fn place(canvas: &Canvas<'_>, start: &Start) -> String {
    let is_scenario = |offer: &&Offer| matches!(offer, Offer::Learn(_) | Offer::Alone(_));
    let total = start.offers.iter().filter(is_scenario).count();
    if total < 2 {
        return String::new();
    }
    say!(canvas.words, "start-scenario-of", number = start.selected + 1, total = total)
}

/// Exercises that cannot be read, by the names of their files.
fn damaged(canvas: &mut Canvas<'_>, area: Rect, cards: &[ExerciseCard]) {
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&say!(canvas.words, "start-damaged")));
    column.gap(1);
    for card in cards.iter().rev() {
        column.marked(canvas, (canvas.glyphs.lost, Role::Orange), &card.title);
    }
    column.gap(1);
    column.text(canvas, &say!(canvas.words, "cannot-nothing-lost"), Role::Quiet);
}

/// What an offer is called, and what it is about: in brief where there is no room for more.
fn describe(words: &Words, offer: &Offer, today: NaiveDate, room: u16) -> (String, String) {
    let titled = |card: &ScenarioCard| format!("{}: {}", card.title, course(words, card));
    let (title, long, brief) = match offer {
        Offer::Learn(card) => ("start-learn", course(words, card), brief_course(words, card)),
        Offer::Alone(card) => ("start-alone", titled(card), card.title.clone()),
        Offer::GoOn(card) => {
            let brief = say!(words, "start-open-brief", title = card.title.clone(), day = card.day);
            ("start-go-on", open(words, card, today), brief)
        }
        Offer::LookBack(card) => ("start-look-back", finished(words, card, today), card.title.clone()),
        Offer::Damaged(cards) => {
            let count = say!(words, "start-damaged-count", count = cards.len());
            ("start-damaged", count.clone(), count)
        }
    };
    (words.get(title), if width(&long) <= room { long } else { brief })
}

fn brief_course(words: &Words, card: &ScenarioCard) -> String {
    let course = card.courses.first().cloned().unwrap_or_default();
    say!(words, "start-minutes", minutes = course.minutes)
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

fn scenario(canvas: &mut Canvas<'_>, area: Rect, card: &ScenarioCard, note: &str) {
    let words = canvas.words;
    let course = card.courses.first().cloned().unwrap_or_default();
    let facts = [
        ("start-lasts", say!(words, "start-minutes", minutes = course.minutes)),
        ("start-decisions", say!(words, "start-windows", decisions = course.windows)),
        ("start-hard-part", card.hard_part.clone()),
    ];
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&card.title).note(note, Role::Quiet));
    column.gap(1);
    column.prose(canvas, &card.summary, Role::Ink);
    column.gap(1);
    for (label, text) in facts {
        column.labelled(canvas, 12, &words.get(label), &text);
    }
    column.gap(1);
    column.line(canvas, &say!(words, "start-for-whom"), Role::Strong);
    column.prose(canvas, &card.for_whom, Role::Ink);
}

fn exercise(canvas: &mut Canvas<'_>, area: Rect, card: &ExerciseCard, today: NaiveDate) {
    let words = canvas.words;
    let state = words.get(if card.over { "sessions-over" } else { "sessions-open" });
    let facts = [
        ("start-number", card.number.to_string()),
        ("start-day", card.day.to_string()),
        ("start-state", state),
        ("start-saved", saved(words, card.saved, today)),
    ];
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&card.title));
    column.gap(1);
    for (label, text) in facts {
        column.labelled(canvas, 12, &words.get(label), &text);
    }
}

/// The opening words of a démarche, and what the program promises.
fn foot(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, below: u16) {
    let words = canvas.words;
    let offline = promise(canvas, area.width);
    let y = layout.footer().saturating_sub(1 + rows(&offline));
    put_lines(canvas, (area.x, y), &offline);
    let quote = wrap(&say!(words, "start-quote"), usize::from(area.width.min(84)));
    let y = y.saturating_sub(rows(&quote) + 2);
    if y > below {
        put_lines(canvas, (area.x, y), &quote);
    }
}

/// What the program promises, in rows of so many columns.
fn promise(canvas: &Canvas<'_>, width: u16) -> Vec<String> {
    wrap(&say!(canvas.words, "start-offline"), width.into())
}

fn put_lines(canvas: &mut Canvas<'_>, (x, y): (u16, u16), lines: &[String]) {
    for (y, line) in (y..).zip(lines) {
        canvas.put(x, y, line, Role::Quiet);
    }
}

fn rows(lines: &[String]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(0)
}
