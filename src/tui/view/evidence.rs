use ratatui::layout::Rect;

use crate::exercise::Level;
use crate::exercise::snapshot::EvidenceLine;
use crate::text::{Calendar, say};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::Section;
use crate::wording::{grade_words, listed};

/// Draws what is in hand: grade, what it speaks for and against, and the selected item at length.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let area = layout.page();
    let items: Vec<&EvidenceLine> = play.items().collect();
    let selected = play.at.item.min(items.len().saturating_sub(1));
    if layout.is_wide() {
        let (left, right) = columns(area, area.width.saturating_sub(38), 4);
        let rest = list(canvas, left, play, &items, selected);
        notes(canvas, below(rest, 1), play, true);
        if let Some(item) = items.get(selected) {
            detail(canvas, right, play, item, selected + 1, items.len());
        }
    } else {
        let detail_rows = 9.min(area.height / 2);
        let upper = Rect { height: area.height - detail_rows, ..area };
        list(canvas, upper, play, &items, selected);
        let lower = Rect { y: upper.bottom(), height: detail_rows, ..area };
        match items.get(selected) {
            Some(item) => short_detail(canvas, lower, play, item),
            None => notes(canvas, lower, play, false),
        }
    }
}

/// The list by groups; gives what is left below it.
fn list(canvas: &mut Canvas<'_>, area: Rect, play: &Play, items: &[&EvidenceLine], selected: usize) -> Rect {
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
        row(canvas, Rect { y, height: 1, ..rest }, item, place == selected);
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
        let room = against_at - for_at - 1;
        leaning(canvas, Rect { x: for_at, width: room, ..area }, glyphs.plus, Role::Blue, &item.speaks_for);
        let room = area.right().saturating_sub(against_at);
        leaning(
            canvas,
            Rect { x: against_at, width: room, ..area },
            glyphs.minus,
            Role::Orange,
            &item.speaks_against,
        );
    }
    if item.new {
        canvas.put(area.x, area.y, glyphs.new, Role::Blue);
    }
    if selected {
        canvas.point_at(area);
    }
}

fn leaning(canvas: &mut Canvas<'_>, area: Rect, mark: &str, role: Role, answers: &[String]) {
    if answers.is_empty() {
        canvas.put(area.x, area.y, canvas.glyphs.closed, Role::Quiet);
        return;
    }
    let x = canvas.put(area.x, area.y, mark, role) + 1;
    let text = answers.join(", ");
    canvas.put_fit(x, area.y, area.right().saturating_sub(x), &text, Role::Ink);
}

/// Grades, what is sealed, and what is still being looked for.
fn notes(canvas: &mut Canvas<'_>, area: Rect, play: &Play, headings: bool) {
    let words = canvas.words;
    let mut y = area.y;
    if headings && area.height > 6 {
        let heading = say!(words, "grades");
        Section::new(&heading).draw(canvas, Rect { y, ..area });
        canvas.put_fit(area.x, y + 2, area.width, &say!(words, "grades-key"), Role::Quiet);
        y += 4;
        let heading = say!(words, "sealed");
        Section::new(&heading).draw(canvas, Rect { y, ..area });
        y += 2;
    }
    let room =
        |y: u16| Rect { y, height: area.bottom().saturating_sub(y), width: area.width.min(64), ..area };
    y = canvas.put_wrapped(room(y), &sealed(canvas, play), Role::Ink);
    if play.snapshot.looked_for > 0 {
        let text = say!(words, "evidence-asked", count = play.snapshot.looked_for);
        canvas.put_wrapped(room(y + 1), &text, Role::Quiet);
    }
}

fn sealed(canvas: &Canvas<'_>, play: &Play) -> String {
    canvas.words.get(match play.snapshot.level {
        _ if play.has_reading() => "sealed-open",
        Level::Guided => "sealed-guided",
        Level::Standard | Level::Expert => "sealed-later",
    })
}

/// The selected item below the list, in a small window.
fn short_detail(canvas: &mut Canvas<'_>, area: Rect, play: &Play, item: &EvidenceLine) {
    let words = canvas.words;
    let calendar = Calendar::starting(play.snapshot.start);
    let note = say!(words, "item-note", from = item.from.clone(), date = calendar.short(words, item.day));
    let rest = Section::new(&item.title).note(&note, Role::Quiet).draw(canvas, area);
    let y = canvas.put_prose(rest, &item.text, 0, Role::Ink);
    let label = words.get("cannot-tell");
    canvas.put(rest.x, y, &label, Role::Quiet);
    let indent = crate::tui::canvas::columns(&label) + 2;
    let room = Rect {
        x: rest.x + indent,
        y,
        width: rest.width.saturating_sub(indent),
        height: rest.bottom().saturating_sub(y),
    };
    let y = canvas.put_prose(room, &item.cannot_tell, 0, Role::Ink) + 1;
    let left = Rect { y, height: rest.bottom().saturating_sub(y), ..rest };
    if left.height >= 2 {
        canvas.put_wrapped(left, &sealed(canvas, play), Role::Quiet);
    }
}

/// The selected item at length, in a column of its own.
fn detail(
    canvas: &mut Canvas<'_>,
    area: Rect,
    play: &Play,
    item: &EvidenceLine,
    number: usize,
    total: usize,
) {
    let words = canvas.words;
    let heading = say!(words, "item-of", number = number, total = total);
    let note = if item.new { say!(words, "new") } else { String::new() };
    let rest = Section::new(&heading).note(&note, Role::Quiet).draw(canvas, area);
    let mut y = canvas.put_wrapped(Rect { y: rest.y + 1, height: 2, ..rest }, &item.title, Role::Strong);
    y = canvas.put_prose(
        Rect { y: y + 1, height: rest.bottom().saturating_sub(y + 1), ..rest },
        &item.text,
        0,
        Role::Ink,
    ) + 1;
    let calendar = Calendar::starting(play.snapshot.start);
    let facts = [
        ("item-from", item.from.clone()),
        ("item-group", item.group.to_lowercase()),
        ("item-grade", grade_words(words, item.grade)),
        ("item-came", calendar.head(words, item.day)),
    ];
    for (label, text) in facts {
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        let room = Rect {
            x: rest.x + 8,
            y,
            width: rest.width.saturating_sub(8),
            height: rest.bottom().saturating_sub(y),
        };
        y = canvas.put_wrapped(room, &text, Role::Ink);
    }
    y += 1;
    let speaks = say!(words, "speaks");
    let rest =
        Section::new(&speaks).draw(canvas, Rect { y, height: area.bottom().saturating_sub(y), ..area });
    y = rest.y + 1;
    let sides = [
        (canvas.glyphs.plus, Role::Blue, "stand-for", &item.speaks_for),
        (canvas.glyphs.minus, Role::Orange, "stand-against", &item.speaks_against),
    ];
    for (mark, role, key, answers) in sides {
        let x = canvas.put(rest.x, y, mark, role) + 1;
        canvas.put(x, y, &words.get(key), Role::Quiet);
        let room = Rect {
            x: rest.x + 12,
            y,
            width: rest.width.saturating_sub(12),
            height: rest.bottom().saturating_sub(y),
        };
        let named = if answers.is_empty() { canvas.glyphs.closed.to_owned() } else { listed(words, answers) };
        y = canvas.put_wrapped(room, &named, Role::Ink).max(y + 1);
    }
    y += 1;
    let cannot = say!(words, "cannot-tell");
    let rest =
        Section::new(&cannot).draw(canvas, Rect { y, height: area.bottom().saturating_sub(y), ..area });
    canvas.put_prose(below(rest, 1), &item.cannot_tell, 0, Role::Quiet);
}
