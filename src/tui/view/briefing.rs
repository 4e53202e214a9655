use ratatui::layout::Rect;

use crate::actions::Place;
use crate::exercise::Dimension;
use crate::text::{say, wrap};
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{Layout, below, columns, middle};
use crate::tui::letter::{BESIDE, LETTER, is_beside, lines, pages, rows};
use crate::tui::model::{Order, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section, label_column};

/// Draws a page of the letter; in a wide window the five dimensions stand beside it.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, page: usize) {
    if is_beside(&play.snapshot, layout) {
        return draw_ranking(canvas, layout, play, &Order::default());
    }
    let column = Column::new(below(middle(layout.body, LETTER), 1));
    letter(canvas, layout, play, column, page);
}

fn letter(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, mut column: Column, page: usize) {
    let words = canvas.words;
    let letter = &play.snapshot.briefing;
    let heading = say!(words, "briefing").to_uppercase();
    if let Some(row) = column.row() {
        canvas.put(row.x, row.y, &heading, Role::Strong);
        if !is_beside(&play.snapshot, layout) {
            let total = pages(&play.snapshot, layout) + 1;
            let page = say!(words, "page-of", page = page + 1, total = total);
            canvas.put_right(row.right(), row.y, &page, Role::Quiet);
        }
    }
    column.gap(1);
    let facts = [("letter-to", &letter.to), ("letter-from", &letter.from), ("letter-about", &letter.about)];
    let indent = label_column(facts.iter().map(|(label, _)| words.get(label)), 8);
    for (label, text) in facts {
        let role = if label == "letter-about" { Role::Strong } else { Role::Ink };
        let label = words.get(label);
        column.beside(canvas, indent, &label, Role::Quiet, |canvas, inner| inner.line(canvas, text, role));
    }
    if let Some(row) = column.row() {
        canvas.rule(row.x, row.y, row.width, false);
    }
    let per_page = rows(layout);
    column.gap(layout.air());
    let text = column.rest();
    let lines = lines(&play.snapshot, text.width.into());
    let shown = lines.iter().skip(page * per_page).take(per_page);
    for (y, line) in (text.y..text.bottom()).zip(shown) {
        canvas.put_pieces(text.x, y, line, Role::Ink);
    }
}

/// Draws the five dimensions in the cell's order, beside the letter where there is room.
pub(super) fn draw_ranking(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, order: &Order) {
    if is_beside(&play.snapshot, layout) {
        let (left, right) = columns(middle(layout.body, 116), BESIDE, 7);
        letter(canvas, layout, play, Column::new(left), 0);
        ranking_beside(canvas, Column::new(right), play, order);
    } else {
        ranking(canvas, Column::new(below(middle(layout.body, LETTER), 1)), order);
    }
}

fn ranking_heading(canvas: &mut Canvas<'_>, column: &mut Column) {
    let words = canvas.words;
    let (heading, note) = (say!(words, "rank-heading"), say!(words, "rank-note"));
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
}

/// One dimension a row, what it means beside it; where that has no room, what the selected one means below
/// all. Which keys move a line is left to the footer where there are no rows for it.
fn ranking(canvas: &mut Canvas<'_>, mut column: Column, order: &Order) {
    let words = canvas.words;
    ranking_heading(canvas, &mut column);
    column.text(canvas, &say!(words, "rank-why"), Role::Ink);
    let names = label_column(order.ranking.iter().map(|dimension| words.get(dimension.key())), 20) + 7;
    let widest = label_column(order.ranking.iter().map(|dimension| meaning(canvas, *dimension)), 0) - 1;
    let beside = names + widest <= column.rest().width;
    for (place, dimension) in order.ranking.iter().enumerate() {
        column.gap(u16::from(beside || place == 0));
        let Some(row) = column.row() else { return };
        if beside {
            canvas.put(row.x + names, row.y, &meaning(canvas, *dimension), Role::Quiet);
        }
        put_dimension(canvas, row, place, order);
    }
    if let Some(dimension) = order.ranking.get(order.selected).filter(|_| !beside) {
        column.gap(1);
        column.beside(canvas, 6, "", Role::Quiet, |canvas, inner| {
            let text = meaning(canvas, *dimension);
            inner.text(canvas, &text, Role::Ink);
        });
    }
    column.gap(if beside { 2 } else { 1 });
    let foot = say!(words, "rank-foot");
    if wrap(&foot, column.rest().width.into()).len() <= column.height().into() {
        column.text(canvas, &foot, Role::Quiet);
    }
}

/// Two rows a dimension; below them why, and what can be practised.
fn ranking_beside(canvas: &mut Canvas<'_>, mut column: Column, play: &Play, order: &Order) {
    let words = canvas.words;
    ranking_heading(canvas, &mut column);
    column.gap(1);
    for (place, dimension) in order.ranking.iter().enumerate() {
        let Some(row) = column.row() else { return };
        put_dimension(canvas, row, place, order);
        column.beside(canvas, 6, "", Role::Quiet, |canvas, inner| {
            let text = meaning(canvas, *dimension);
            inner.text(canvas, &text, Role::Quiet);
        });
    }
    column.gap(1);
    column.text(canvas, &say!(words, "rank-why"), Role::Quiet);
    column.gap(1);
    if play.snapshot.objectives.is_empty() || column.height() < 3 {
        return;
    }
    column.section(canvas, Section::new(&say!(words, "objectives-heading")));
    column.gap(1);
    let plus = (canvas.glyphs.plus, Role::Blue);
    for objective in &play.snapshot.objectives {
        column.marked(canvas, plus, objective);
    }
}

fn put_dimension(canvas: &mut Canvas<'_>, row: Rect, place: usize, order: &Order) {
    let selected = place == order.selected;
    canvas.target(row, Target::Row(Place::Ranking, place));
    let name = canvas.words.get(order.ranking[place].key());
    canvas.put(row.x + 3, row.y, &(place + 1).to_string(), Role::Key);
    canvas.put(row.x + 6, row.y, &name, if selected { Role::Strong } else { Role::Ink });
    if selected {
        canvas.put(row.x + 1, row.y, canvas.glyphs.selected, Role::Blue);
        canvas.select(row);
    }
}

fn meaning(canvas: &Canvas<'_>, dimension: Dimension) -> String {
    canvas.words.get(&format!("{}-meaning", dimension.key()))
}
