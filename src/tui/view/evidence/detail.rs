use ratatui::layout::Rect;

use super::list::sealed;
use crate::exercise::snapshot::{EvidenceLine, QuestionBoard, Weighed};
use crate::text::{Calendar, say};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::view::message::pattern;
use crate::tui::widgets::{Balance, Column, Section, name_columns};
use crate::wording::{grade_words, listed, weight};

/// The selected item below the list, in a small window.
pub(super) fn in_brief(canvas: &mut Canvas<'_>, area: Rect, play: &Play, item: &EvidenceLine) {
    let words = canvas.words;
    let date = Calendar::starting(play.snapshot.start).short(words, item.day);
    let note = say!(words, "item-note", from = item.from.clone(), date = date);
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&item.title).note(&note, Role::Quiet));
    column.prose(canvas, &item.text, Role::Ink);
    let label = say!(words, "cannot-tell");
    let indent = columns(&label) + 2;
    column.beside(canvas, indent, &label, Role::Quiet, |canvas, inner| {
        inner.prose(canvas, &item.cannot_tell, Role::Ink);
    });
    pattern(canvas, &mut column, &item.sources);
    column.gap(1);
    if column.height() >= 2 {
        column.text(canvas, &sealed(canvas, play), Role::Quiet);
    }
}

/// The selected item at length, in a column of its own.
pub(super) fn at_length(
    canvas: &mut Canvas<'_>,
    area: Rect,
    play: &Play,
    item: &EvidenceLine,
    heading: &str,
) {
    let words = canvas.words;
    let note = if item.new { say!(words, "new") } else { String::new() };
    let mut column = Column::new(area);
    column.section(canvas, Section::new(heading).note(&note, Role::Quiet));
    column.gap(1);
    column.text(canvas, &item.title, Role::Strong);
    column.gap(1);
    column.prose(canvas, &item.text, Role::Ink);
    column.gap(1);
    let calendar = Calendar::starting(play.snapshot.start);
    let facts = [
        ("item-from", item.from.clone()),
        ("item-group", item.group.to_lowercase()),
        ("item-grade", grade_words(words, item.grade)),
        ("item-came", calendar.head(words, item.day)),
    ];
    let indent = name_columns(facts.iter().map(|(label, _)| words.get(label)), (8, 12));
    for (label, text) in &facts {
        column.labelled(canvas, indent, &words.get(label), text);
    }
    column.gap(1);
    let board = &play.snapshot.board[item.question];
    match (&board.reading, &item.weighed) {
        (None, _) => speaks(canvas, &mut column, item),
        (Some(_), weighed) => needle(canvas, &mut column, board, weighed.as_ref()),
    }
    column.gap(1);
    column.section(canvas, Section::new(&say!(words, "cannot-tell")));
    column.gap(1);
    column.prose(canvas, &item.cannot_tell, Role::Quiet);
    if !item.sources.is_empty() {
        column.gap(1);
        pattern(canvas, &mut column, &item.sources);
    }
}

/// For whom an item speaks and against whom, without a weight.
fn speaks(canvas: &mut Canvas<'_>, column: &mut Column, item: &EvidenceLine) {
    let words = canvas.words;
    column.section(canvas, Section::new(&say!(words, "speaks")));
    column.gap(1);
    let (plus, minus) = (canvas.glyphs.plus, canvas.glyphs.minus);
    let indent = name_columns(["stand-for", "stand-against"].map(|key| words.get(key)), (10, 14));
    for (mark, key, answers) in [
        ((plus, Role::Blue), "stand-for", &item.speaks_for),
        ((minus, Role::Orange), "stand-against", &item.speaks_against),
    ] {
        column.beside(canvas, 2, mark.0, mark.1, |canvas, inner| {
            let named =
                if answers.is_empty() { canvas.glyphs.closed.to_owned() } else { listed(words, answers) };
            inner.labelled(canvas, indent, &words.get(key), &named);
        });
    }
}

/// How much an item moves each answer, about the middle.
fn needle(canvas: &mut Canvas<'_>, column: &mut Column, board: &QuestionBoard, weighed: Option<&Weighed>) {
    let words = canvas.words;
    column.section(canvas, Section::new(&say!(words, "needle-heading")));
    column.gap(1);
    let Some(weighed) = weighed else {
        return column.text(canvas, &say!(words, "needle-none"), Role::Ink);
    };
    let most = weighed.decibans.iter().map(|points| points.unsigned_abs()).max().unwrap_or(0);
    let names = board.answers.iter().map(|answer| columns(&answer.short)).max().unwrap_or(0) + 2;
    for (answer, points) in board.answers.iter().zip(&weighed.decibans) {
        let Some(row) = column.row() else { return };
        canvas.put(row.x, row.y, &answer.short, Role::Ink);
        let bar = Rect { x: row.x + names, width: row.width.saturating_sub(names + 5), ..row };
        Balance { value: *points, most }.draw(canvas, bar);
        canvas.put_right(row.right(), row.y, &weight(*points), Role::Ink);
    }
}
