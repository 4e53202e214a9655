use ratatui::layout::Rect;

use crate::actions::Place;
use crate::exercise::Level;
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{Layout, Room};
use crate::tui::setup::{Line, Setup};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, Section, label_column};

/// Draws the page on which a session in a room is set up: a line for each choice, every one with a value.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, setup: &Setup) {
    let words = canvas.words;
    let mut column = Column::new(page(layout));
    column.section(canvas, Section::new(&words.get("setup-title")).focused(true));
    let lines = setup.lines();
    let labels: Vec<String> = lines.iter().map(|line| words.get(label(*line))).collect();
    let indent = label_column(&labels, 10);
    let about = words.get("setup-about");
    let taken = Roll::write(canvas, column.rest().width, |canvas, column| {
        for (line, label) in lines.iter().zip(&labels) {
            column.beside(canvas, indent, label, Role::Quiet, |canvas, inner| {
                value(canvas, inner, setup, *line);
            });
        }
        column.text(canvas, &about, Role::Quiet);
    });
    let airy = taken.rows() + u16::try_from(lines.len()).unwrap_or(u16::MAX) < column.height();
    let air = u16::from(layout.room > Room::Narrow && airy);
    column.gap(air);
    for (place, (line, label)) in lines.iter().zip(&labels).enumerate() {
        let row = column.rest();
        let here = *line == setup.line;
        column.beside(canvas, indent, label, Role::Quiet, |canvas, inner| value(canvas, inner, setup, *line));
        canvas.target(Rect { height: 1, ..row }, Target::Row(Place::Setup, place));
        if here {
            canvas.point_at(Rect { x: row.x - 2, width: row.width + 2, height: 1, ..row });
        }
        column.gap(air);
    }
    if let Some(card) = setup.card() {
        column.gap(air);
        let rows = column.height().saturating_sub(4);
        let mut text = Column::new(Rect { height: rows, ..column.rest() });
        if usize::from(rows) >= card.summary.lines(text.rest().width.into()).len() {
            text.prose(canvas, &card.summary, Role::Ink);
            column.gap(text.rest().y - column.rest().y + 1);
        }
    }
    // In the smallest windows what was chosen goes before what is said about it.
    if canvas.rows_of(&about, column.rest().width) <= column.height() {
        column.text(canvas, &about, Role::Quiet);
    }
}

/// The page in the middle of the window.
fn page(layout: Layout) -> Rect {
    let (side, top) = match layout.room {
        Room::TooSmall | Room::Narrow => (4, 0),
        Room::Plain => (8, 1),
        Room::Wide | Room::Huge => (12, 4),
    };
    let width = layout.whole.width.saturating_sub(2 * side).min(84);
    Rect { x: side, y: top, width, height: layout.footer().saturating_sub(top) }
}

const fn label(line: Line) -> &'static str {
    match line {
        Line::Scenario => "setup-scenario",
        Line::Course => "setup-course",
        Line::Posture => "setup-posture",
        Line::Level => "setup-level",
        Line::Seats => "setup-seats",
        Line::Cast => "setup-cast",
        Line::Seed => "setup-seed",
    }
}

/// Writes the value of a line; on the selected one, how it is changed.
fn value(canvas: &mut Canvas<'_>, column: &mut Column, setup: &Setup, line: Line) {
    let words = canvas.words;
    let Some(card) = setup.card() else { return };
    let here = line == setup.line;
    let role = if here { Role::Strong } else { Role::Ink };
    let text = match line {
        Line::Scenario => card.title.clone(),
        Line::Course => card.courses.get(setup.course).map_or_else(String::new, |course| {
            let (minutes, decisions) = (course.minutes, course.windows);
            say!(
                words,
                "setup-course-of",
                course = course.id.clone(),
                minutes = minutes,
                decisions = decisions
            )
        }),
        Line::Posture => card.postures.get(setup.posture).map(|(_, label)| label.clone()).unwrap_or_default(),
        Line::Level => words.get(match setup.level {
            Level::Guided => "setup-level-guided",
            Level::Standard => "setup-level-standard",
            Level::Expert => "setup-level-expert",
        }),
        Line::Seats => return seats(canvas, column, setup, here),
        Line::Cast => typed(canvas, &setup.cast, here, ["setup-cast-none", "setup-cast-hint"]),
        Line::Seed => typed(canvas, &setup.seed, here, ["setup-seed-none", "setup-seed-hint"]),
    };
    column.text(canvas, &text, role);
}

/// What is typed on a line, or what an empty one means.
fn typed(canvas: &Canvas<'_>, text: &str, here: bool, [none, hint]: [&str; 2]) -> String {
    let words = canvas.words;
    match (text.is_empty(), here) {
        (true, true) => format!("{}{}", canvas.glyphs.cursor, words.get(hint)),
        (true, false) => words.get(none),
        (false, true) => format!("{text}{}", canvas.glyphs.cursor),
        (false, false) => text.to_owned(),
    }
}

/// The seats, each with its number and whether it is at the table.
fn seats(canvas: &mut Canvas<'_>, column: &mut Column, setup: &Setup, here: bool) {
    let Some(card) = setup.card() else { return };
    let glyphs = canvas.glyphs;
    let signs: Vec<((&str, Role), String)> = (1..)
        .zip(card.seats.iter().zip(&setup.seats))
        .map(|(number, ((_, title), there))| {
            let mark = if *there { (glyphs.included, Role::Blue) } else { (glyphs.left_out, Role::Hairline) };
            (mark, format!("{number} {title}"))
        })
        .collect();
    column.signs(canvas, 3, &signs);
    if here {
        column.text(canvas, &canvas.words.get("setup-seats-hint"), Role::Quiet);
    }
}
