use ratatui::layout::Rect;

use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Section};
use crate::wording::work_key;

/// Draws how the analysts' hours are split, and would be.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let (Some(now), Some(shares)) = (play.snapshot.toolbox.split, play.shares()) else { return };
    let weekly = u32::from(play.snapshot.means.hours_weekly);
    let (heading, note) = (say!(words, "split-heading"), say!(words, "split-note", hours = weekly));
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    for (place, (share, percent)) in now.iter().zip(shares).enumerate() {
        let Some(row) = column.row() else { return };
        canvas.put(row.x + 2, row.y, &words.get(work_key(share.work)), Role::Ink);
        Gauge::of(percent.into(), 100).draw(canvas, row.x + 14, row.y, 10);
        let hours = weekly * u32::from(percent) / 100;
        let text = say!(words, "split-share", percent = percent, hours = hours);
        canvas.put(row.x + 25, row.y, &text, Role::Ink);
        if place == play.at.work {
            canvas.point_at(Rect { width: row.width.min(46), ..row });
        }
    }
    let changed = play.at.shares.is_some();
    column.text(canvas, &words.get(if changed { "split-enter" } else { "split-how" }), Role::Quiet);
}
