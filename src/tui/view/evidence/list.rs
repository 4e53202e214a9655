use ratatui::layout::Rect;

use crate::actions::{Action, Place};
use crate::exercise::snapshot::EvidenceLine;
use crate::text::say;
use crate::tui::canvas::{Canvas, Target, columns};
use crate::tui::layout::{at_most, below};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};

/// Columns of the titles, with the sign before them.
const TITLE: u16 = 28;

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
    let shape = Shape::of(canvas, rest);
    let mut y = rest.y + gap;
    for (x, heading) in shape.headings() {
        canvas.put(x, y, heading, Role::Quiet);
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
        row(canvas, area, &shape, (item, place == selected));
        canvas.target(area, Target::Row(Place::Evidence, place));
        y += 1;
    }
    below(rest, y.saturating_sub(rest.y))
}

/// How the columns of the list are shared out: what stands above them, and where for and against begin.
struct Shape {
    words: [String; 3],
    speaks_for: u16,
    against: u16,
}

impl Shape {
    fn of(canvas: &Canvas<'_>, area: Rect) -> Self {
        let words = ["grade-heading", "speaks-for", "speaks-against"].map(|key| canvas.words.get(key));
        let [grade, speaks, against] = [0, 1, 2].map(|at| columns(&words[at]));
        let middle = speaks.max(if area.width > 70 { 18 } else { 10 }) + 2;
        let most = area.width.saturating_sub(middle + against);
        let speaks_for = area.x + (TITLE + 2 + grade).min(most);
        Self { words, speaks_for, against: speaks_for + middle }
    }

    /// The headings, each with where it begins.
    fn headings(&self) -> [(u16, &str); 3] {
        let [grade, speaks, against] = &self.words;
        [(self.speaks_for - 2 - columns(grade), grade), (self.speaks_for, speaks), (self.against, against)]
    }

    /// Where the grade stands, before what it speaks for.
    const fn grade(&self) -> u16 {
        self.speaks_for - 4
    }
}

/// Draws an item; all of it stands at length beside the list, or below.
fn row(canvas: &mut Canvas<'_>, area: Rect, shape: &Shape, (item, selected): (&EvidenceLine, bool)) {
    let (words, glyphs) = (canvas.words, canvas.glyphs);
    let role = if selected { Role::Strong } else { Role::Ink };
    let title = shape.grade().saturating_sub(area.x + 3);
    canvas.put_short(area.x + 2, area.y, title, &item.title, role);
    let grade = format!("{}{}", item.grade.letter, item.grade.digit);
    let (for_at, against_at) = (shape.speaks_for, shape.against);
    canvas.put(shape.grade(), area.y, &grade, Role::Ink);
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
    canvas.put_short(x, area.y, area.right().saturating_sub(x), &answers.join(", "), Role::Ink);
}

/// Grades, what is sealed, and what is still being looked for.
pub(super) fn notes(canvas: &mut Canvas<'_>, area: Rect, play: &Play, headings: bool) {
    let words = canvas.words;
    let mut column = Column::new(area);
    if headings && area.height > 6 {
        if play.snapshot.level.shows_legends() {
            column.section(canvas, Section::new(&say!(words, "grades")));
            column.gap(1);
            grades(canvas, &mut column);
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

/// What letters and digits of grades mean: in a row where there is room, else in a row each.
fn grades(canvas: &mut Canvas<'_>, column: &mut Column) {
    let key = say!(canvas.words, "grades-key");
    if columns(&key) <= column.rest().width {
        return column.text(canvas, &key, Role::Quiet);
    }
    for part in key.split("   ") {
        column.text(canvas, part, Role::Quiet);
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
