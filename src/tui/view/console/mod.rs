//! The facilitator's console: steps and what to expect at the left, clock, stage and hands at the right.

mod aside;
mod clock;
mod guide;
mod sheets;
mod stage;
mod steps;

pub(super) use sheets::{draw_evaluate, draw_hands, draw_note, draw_stage, draw_sure};

use ratatui::layout::Rect;

use super::more_below;
use crate::tui::canvas::{Canvas, Reach};
use crate::tui::layout::{Layout, Room, below, columns, top};
use crate::tui::model::{Pane, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, Section};

/// Draws the console.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    canvas.airy = layout.is_wide();
    match layout.room {
        Room::Huge => huge(canvas, layout, play),
        Room::Wide => wide(canvas, layout, play),
        Room::Plain => plain(canvas, layout, play),
        Room::Narrow | Room::TooSmall => narrow(canvas, layout, play),
    }
}

/// From 60×18: what is on, what comes next and how much time there is; the rest on a second page.
fn narrow(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let mut column = Column::new(layout.body);
    clock::line(canvas, &mut column, play);
    stage::line(canvas, &mut column, play);
    let rest = column.rest();
    if play.at.pane == Pane::Board {
        return second(canvas, rest, play);
    }
    let rows = steps::rows(play).min(rest.height / 2);
    steps::draw(canvas, top(rest, rows + 1), play);
    guide::draw(canvas, below(rest, rows + 1), play, play.at.scroll);
}

/// The second page of a narrow window, and what stands at the right of others.
fn second(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let written = Roll::write(canvas, area.width, |canvas, column| {
        stack(canvas, column, play, 1, &[aside::hands, aside::objectives, aside::hidden, aside::notes]);
    });
    let hidden = written.show(canvas, area, play.at.scroll);
    note_more(canvas, area, hidden);
}

/// 80×24: everything in two columns; what has no room at the right is read after what to expect.
fn plain(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let areas = columns(layout.body, 46 + (layout.body.width - 78) / 2, 3);
    two_columns(canvas, areas, play, stage::draw, &[aside::hands, aside::hidden, aside::notes]);
}

/// A part of the console, written into a column.
type Part = fn(&mut Canvas<'_>, &mut Column, &Play);

/// Writes parts one below the other.
fn stack(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, gap: u16, parts: &[Part]) {
    for (place, part) in parts.iter().enumerate() {
        column.gap(if place > 0 { gap } else { 0 });
        part(canvas, column, play);
    }
}

/// Steps and what to expect at the left; clock, stage and what else there is at the right.
fn two_columns(
    canvas: &mut Canvas<'_>,
    (left, right): (Rect, Rect),
    play: &Play,
    stage: impl Fn(&mut Canvas<'_>, &mut Column, &Play),
    parts: &[Part],
) {
    let mut column = Column::new(right);
    clock::draw(canvas, &mut column, play);
    column.gap(1);
    stage(canvas, &mut column, play);
    column.gap(1);
    left_column(canvas, left, play);
    after_guide(canvas, column.rest(), play, (1, parts));
}

/// Steps, and below them what to expect.
fn left_column(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let (air, most) = (air(canvas), area.height / 2);
    let rows = 1 + air + steps::rows(play).min(most);
    steps::draw(canvas, top(area, rows), play);
    guide::draw(canvas, below(area, rows + 1), play, play.at.scroll);
}

/// Draws parts, with so many rows between them, that scroll once the guide has been read to its end.
fn after_guide(canvas: &mut Canvas<'_>, area: Rect, play: &Play, (gap, parts): (u16, &[Part])) {
    let guide = canvas.reach;
    let written = Roll::write(canvas, area.width, |canvas, column| stack(canvas, column, play, gap, parts));
    let hidden = written.show(canvas, area, play.at.scroll.saturating_sub(guide.limit));
    note_more(canvas, area, hidden);
    let page = if guide.limit > 0 { guide.page } else { canvas.reach.page };
    canvas.reach = Reach { limit: guide.limit + canvas.reach.limit, page };
}

/// Says in the last row of an area how much is hidden below.
fn note_more(canvas: &mut Canvas<'_>, area: Rect, hidden: usize) {
    if hidden == 0 {
        return;
    }
    let row = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    canvas.clear(row);
    let [_, brief] = more_below(canvas.words, hidden + 1);
    canvas.put_right(row.right(), row.y, &brief, Role::Quiet);
}

/// 100 columns and more: the stage as the room sees it, objectives with their ratings.
fn wide(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let left = if layout.body.width >= 112 { 62 } else { 54 };
    let preview =
        |canvas: &mut Canvas<'_>, column: &mut Column, play: &Play| stage::preview(canvas, column, play, 7);
    let parts: [Part; 4] = [aside::hands, aside::hidden, aside::objectives, aside::notes];
    two_columns(canvas, columns(layout.body, left, 4), play, preview, &parts);
}

/// 160×45 and up: three columns, and nothing that has to be looked for.
fn huge(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let (left, rest) = columns(layout.body, 66, 5);
    let (middle, right) = columns(rest, 42, 5);
    let mut column = Column::new(right);
    stage::preview(canvas, &mut column, play, 12);
    column.gap(2);
    aside::hidden(canvas, &mut column, play);
    let mut column = Column::new(middle);
    clock::draw(canvas, &mut column, play);
    column.gap(1);
    left_column(canvas, left, play);
    after_guide(canvas, column.rest(), play, (2, &[aside::hands, aside::objectives, aside::notes]));
}

/// A heading whose note is left out where it has no room.
fn heading(canvas: &mut Canvas<'_>, column: &mut Column, key: &str, note: &str) {
    let heading = canvas.words.get(key);
    let section = Section::new(&heading);
    let notes = [note.to_owned()];
    column.section(canvas, section.note_of(column.rest().width, &notes, Role::Quiet));
    column.gap(air(canvas));
}

/// An empty row below a heading where the window has room for it.
fn air(canvas: &Canvas<'_>) -> u16 {
    u16::from(canvas.airy)
}
