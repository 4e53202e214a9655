use ratatui::layout::Rect;

use super::feed::Texts;
use super::{aside, board, changes, decision, feed, means, option};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room, below, columns, top};
use crate::tui::model::{Pane, Play};
use crate::tui::theme::Role;

/// Columns from which on there is a third column.
const ROOMY: u16 = 196;

/// Draws the desk: what came in at the left, how things stand at the right, the open decision below.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    match layout.room {
        Room::Huge => huge(canvas, layout, play),
        Room::Wide => wide(canvas, layout, play),
        Room::Plain => plain(canvas, layout, play),
        Room::Narrow | Room::TooSmall => narrow(canvas, layout, play),
    }
}

/// 160×45 and up: the feed over the full height, the decision under the board, the option more closely below it; where
/// there are more columns still, what advisers say and what to practise beside them.
fn huge(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let side = layout.body.x;
    let body = Rect { width: layout.whole.width.saturating_sub(2 * side).min(ROOMY), ..layout.body };
    let roomy = body.width == ROOMY;
    let (left, right) = columns(body, if roomy { 46 } else { 42 }, 6);
    feed::draw(canvas, left, play, Texts::All);
    let (right, beside) = if roomy { columns(right, 98, 6) } else { (right, Rect::default()) };
    aside::draw(canvas, beside, play);
    let (boards, clocks) = columns(top(right, 16), right.width.saturating_sub(4) / 2, 4);
    let changed = board::ballots(canvas, boards, play, false);
    let clocks = board::clocks(canvas, clocks, play);
    let means = means::column(canvas, below(clocks, 2), play);
    let counters = board::counters(canvas, means, play);
    let changed = Rect { y: changed.y.max(right.y + 10), height: 2, ..boards };
    let changed = changes::draw(canvas, changed, play);
    let lower = below(right, 1 + (changed.y.max(counters.y) - right.y).max(12));
    let used = decision::wide_rows(canvas, lower, play);
    decision::wide(canvas, top(lower, used), play);
    option::closer(canvas, below(lower, used + 1), play);
}

/// 100 columns and more: text beside lists, costs in columns.
fn wide(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let rows = decision::wide_rows(canvas, layout.body, play).min(layout.body.height / 2 + 4);
    let upper = top(layout.body, layout.body.height.saturating_sub(rows + 1));
    let left = if layout.body.width >= 112 { 42 } else { 36 };
    let (left, right) = columns(upper, left, 4);
    feed::draw(canvas, left, play, Texts::New);
    let clocks = board::clock_rows(canvas, right.width.saturating_sub(30), play);
    let rest = board::ballots(canvas, top(right, right.height.saturating_sub(clocks + 1)), play, true);
    let rest = Rect { height: right.bottom() - rest.y, ..rest };
    let (clocks, means) = columns(below(rest, 1), right.width.saturating_sub(30), 4);
    let under = (board::clocks(canvas, clocks, play).y + 1).max(means::column(canvas, means, play).y);
    let rest = changes::draw(canvas, below(rest, under - rest.y), play);
    board::counters(canvas, rest, play);
    decision::wide(canvas, below(layout.body, upper.height + 1), play);
}

/// 80×24: means in one strip, the dilemma in two lines.
fn plain(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let rows = decision::plain_rows(canvas, layout.body, play, layout.body.height.saturating_sub(11)).max(10);
    let upper = top(layout.body, layout.body.height.saturating_sub(rows + 1));
    let (left, right) = columns(upper, 29 + (layout.body.width - 78) / 3, 3);
    feed::draw(canvas, left, play, Texts::None);
    let clocks = board::clock_rows(canvas, right.width, play);
    let rest = board::ballots(canvas, top(right, right.height.saturating_sub(clocks)), play, false);
    let rest = Rect { height: right.bottom() - rest.y, ..rest };
    let rest = board::clocks(canvas, rest, play);
    board::counters(canvas, rest, play);
    let strip = Rect { y: upper.bottom(), height: 1, ..layout.body };
    let x = canvas.put(strip.x, strip.y, &say!(canvas.words, "means").to_uppercase(), Role::Strong) + 2;
    let (_, strip) = columns(strip, x - strip.x, 0);
    means::strip(canvas, strip, play, means::after_option(play));
    decision::plain(canvas, below(layout.body, upper.height + 1), play);
}

/// From 60×18: one pane at a time, and three summary lines below the decision.
fn narrow(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    match play.at.pane {
        Pane::Feed => return feed::draw(canvas, layout.body, play, Texts::None),
        Pane::Board => return board::page(canvas, layout.body, play),
        Pane::Decision | Pane::Split => {}
    }
    let summary = if play.flashes().next().is_none() { 3 } else { 4 };
    let upper = top(layout.body, layout.body.height.saturating_sub(summary));
    decision::narrow(canvas, upper, play);
    board::summary(canvas, below(layout.body, upper.height), play);
}
