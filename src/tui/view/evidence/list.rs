use ratatui::layout::Rect;

use crate::actions::{Action, Place};
use crate::exercise::snapshot::EvidenceLine;
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{at_most, below};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};

/// The list by groups; gives what is left below it.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    play: &Play,
    items: &[&EvidenceLine],
    selected: usize,
) -> Rect {
    let words = canvas.words;
    let board = &play.snapshot.board[play.at.question];
    let note = if play.snapshot.board.len() > 1 {
        say!(words, "question-of", number = play.at.question + 1, total = play.snapshot.board.len())
    } else {
        String::new()
    };
    let rest = Section::new(&board.heading).note(&note, Role::Quiet).focused(true).draw(canvas, area);
    if items.is_empty() {
        let y = canvas.put_wrapped(below(rest, 1), &say!(words, "evidence-none"), Role::Ink);
        return below(rest, y - rest.y);
    }
    let gap = u16::from(rest.width > 76 && rest.height > 20);
    let [grade, speaks, against] = rows_at(rest);
    let mut y = rest.y + gap;
    for (x, key) in [(grade, "grade-heading"), (speaks, "speaks-for"), (against, "speaks-against")] {
        let x = if x == grade { x - 3 } else { x };
        canvas.put_fit(x, y, rest.right().saturating_sub(x), &words.get(key), Role::Quiet);
    }
    y += 1;
    let mut group = "";
    let rows = usize::from(rest.height);
    let skip = if items.len() + 6 > rows { selected.saturating_sub(rows / 3) } else { 0 };
    for (place, item) in items.iter().enumerate().skip(skip) {
        if y + 1 >= rest.bottom() {
            break;
        }
        if item.group != group {
            y += if group.is_empty() { 0 } else { gap };
            canvas.put(rest.x + 2, y, &item.group, Role::Quiet);
            group = &item.group;
            y += 1;
        }
        let area = Rect { y, height: 1, ..rest };
        row(canvas, area, item, place == selected);
        canvas.target(area, Target::Row(Place::Evidence, place));
        y += 1;
    }
    below(rest, y.saturating_sub(rest.y))
}

/// Where grade, for and against begin.
fn rows_at(area: Rect) -> [u16; 3] {
    let for_at = area.x + 35;
    let against = if area.width > 70 { 20 } else { 12 };
    [area.x + 31, for_at, for_at + against]
}

fn row(canvas: &mut Canvas<'_>, area: Rect, item: &EvidenceLine, selected: bool) {
    let (words, glyphs) = (canvas.words, canvas.glyphs);
    let role = if selected { Role::Strong } else { Role::Ink };
    canvas.put_fit(area.x + 2, area.y, 28, &item.title, role);
    let grade = format!("{}{}", item.grade.letter, item.grade.digit);
    let [grade_at, for_at, against_at] = rows_at(area);
    canvas.put(grade_at, area.y, &grade, Role::Ink);
    if item.discredited {
        let x = canvas.put(for_at, area.y, glyphs.lost, Role::Orange) + 1;
        canvas.put(x, area.y, &say!(words, "shown-false"), Role::Ink);
    } else {
        let speaks_for = Rect { x: for_at, width: against_at - for_at - 1, ..area };
        leaning(canvas, speaks_for, (glyphs.plus, Role::Blue), &item.speaks_for);
        let against = Rect { x: against_at, width: area.right().saturating_sub(against_at), ..area };
        leaning(canvas, against, (glyphs.minus, Role::Orange), &item.speaks_against);
    }
    if item.new {
        canvas.put(area.x, area.y, glyphs.new, Role::Blue);
    }
    if selected {
        canvas.point_at(area);
    }
}

fn leaning(canvas: &mut Canvas<'_>, area: Rect, (mark, role): (&str, Role), answers: &[String]) {
    if answers.is_empty() {
        canvas.put(area.x, area.y, canvas.glyphs.closed, Role::Quiet);
        return;
    }
    let x = canvas.put(area.x, area.y, mark, role) + 1;
    canvas.put_fit(x, area.y, area.right().saturating_sub(x), &answers.join(", "), Role::Ink);
}

/// Grades, what is sealed, and what is still being looked for.
pub(super) fn notes(canvas: &mut Canvas<'_>, area: Rect, play: &Play, headings: bool) {
    let words = canvas.words;
    let mut column = Column::new(area);
    if headings && area.height > 6 {
        if play.snapshot.level.shows_legends() {
            column.section(canvas, Section::new(&say!(words, "grades")));
            column.gap(1);
            column.line(canvas, &say!(words, "grades-key"), Role::Quiet);
            column.gap(1);
        }
        column.section(canvas, Section::new(&say!(words, "sealed")));
        column.gap(1);
    }
    let mut column = Column::new(at_most(column.rest(), 64));
    column.text(canvas, &sealed(canvas, play), Role::Ink);
    if play.snapshot.looked_for > 0 {
        column.gap(1);
        column.text(canvas, &say!(words, "evidence-asked", count = play.snapshot.looked_for), Role::Quiet);
    }
}

/// Until when the desk's reading is sealed.
pub(super) fn sealed(canvas: &Canvas<'_>, play: &Play) -> String {
    if play.snapshot.has_reading() {
        return say!(canvas.words, "sealed-open", key = canvas.key(Action::Ballot));
    }
    let beside = play.snapshot.level.shows_reading();
    canvas.words.get(if beside { "sealed-guided" } else { "sealed-later" })
}
