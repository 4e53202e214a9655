//! What moved over the days: each value by its number, a spark and words.

use ratatui::layout::Rect;

use crate::exercise::snapshot::Trace;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section, Spark};
use crate::wording::{moved_name, since};

/// Columns of a name.
const NAME: u16 = 26;
/// Columns of a number.
const NUMBER: u16 = 4;
/// Columns of the words at the end.
const WORDS: u16 = 12;
/// Columns of a spark, at most.
const SPARK: u16 = 60;

/// Draws the values that moved, as many as there may be rows for.
pub(super) fn draw(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, rows: usize) {
    let traces = &play.snapshot.traces;
    if traces.is_empty() || rows == 0 {
        return;
    }
    let words = canvas.words;
    let note = if traces.len() > rows {
        say!(words, "moved-some", count = rows, total = traces.len())
    } else {
        say!(words, "moved-note", day = play.snapshot.day)
    };
    column.section(canvas, Section::new(&say!(words, "moved-heading")).note(&note, Role::Quiet));
    for trace in traces.iter().take(rows) {
        if let Some(row) = column.row() {
            draw_one(canvas, row, trace, play.snapshot.day);
        }
    }
}

fn draw_one(canvas: &mut Canvas<'_>, row: Rect, trace: &Trace, today: u32) {
    canvas.put_fit(row.x, row.y, NAME - 1, &moved_name(canvas.words, &trace.what), Role::Quiet);
    canvas.put_right(row.x + NAME + NUMBER - 1, row.y, &trace.last().to_string(), Role::Strong);
    let x = row.x + NAME + NUMBER;
    let width = row.width.saturating_sub(NAME + NUMBER + WORDS + 1).min(SPARK);
    let last = u32::from(width.saturating_sub(1)).max(1);
    let values: Vec<u16> = (0..u32::from(width)).map(|at| trace.on(at * today / last)).collect();
    Spark { values: &values }.draw(canvas, Rect { x, width, ..row });
    let since = since(canvas.words, trace.first, trace.last());
    canvas.put(x + width + 1, row.y, &since, Role::Ink);
}
