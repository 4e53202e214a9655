//! What is in hand: before the ballot what it speaks for, after it how much each item counts.

mod detail;
mod fell;
mod grid;
mod list;
mod plan;
mod total;

use ratatui::layout::Rect;

use crate::exercise::snapshot::EvidenceLine;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, columns};
use crate::tui::model::Play;

/// Draws what is in hand, and the selected item at length where there is room.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let area = layout.page();
    let items: Vec<&EvidenceLine> = play.items().collect();
    let selected = play.at.item.min(items.len().saturating_sub(1));
    let is_read = play.snapshot.board[play.at.question].reading.is_some();
    if layout.is_wide() {
        let (left, right) = columns(area, area.width.saturating_sub(38), 4);
        if is_read {
            grid::draw(canvas, layout, left, play);
        } else {
            let rest = list::draw(canvas, left, play, &items, selected);
            list::notes(canvas, below(rest, 1), play, true);
        }
        if let Some(item) = items.get(selected) {
            let heading = say!(canvas.words, "item-of", number = selected + 1, total = items.len());
            detail::at_length(canvas, right, play, item, &heading);
        }
    } else if is_read {
        grid::draw(canvas, layout, area, play);
    } else {
        let detail_rows = 9.min(area.height / 2);
        let upper = Rect { height: area.height - detail_rows, ..area };
        list::draw(canvas, upper, play, &items, selected);
        let lower = Rect { y: upper.bottom(), height: detail_rows, ..area };
        match items.get(selected) {
            Some(item) => detail::in_brief(canvas, lower, play, item),
            None => list::notes(canvas, lower, play, false),
        }
    }
}
