//! What moved over the days: each value by its number, a spark and words.

use ratatui::layout::Rect;

use crate::exercise::snapshot::Trace;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Section, Spark, name_columns};
use crate::wording::{moved_name, since};

/// Columns of a name: no fewer, no more.
const NAME: (u16, u16) = (26, 36);
/// Columns of a number.
const NUMBER: u16 = 4;
/// Columns of the words at the end: no fewer, no more.
const WORDS: (u16, u16) = (12, 20);
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
    let shown = &traces[..rows.min(traces.len())];
    let name = name_columns(shown.iter().map(|trace| moved_name(words, &trace.what)), NAME);
    let since = name_columns(shown.iter().map(|trace| since(words, trace.first, trace.last())), WORDS);
    for trace in shown {
        draw_one(canvas, column, (name, since), trace, play.snapshot.day);
    }
}

fn draw_one(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    (name, words): (u16, u16),
    trace: &Trace,
    today: u32,
) {
    let what = moved_name(canvas.words, &trace.what);
    let cell = Cell { from: 0, width: name - 1, text: &what, role: Role::Quiet };
    let Some(row) = column.cells(canvas, &[cell]) else { return };
    canvas.put_right(row.x + name + NUMBER - 1, row.y, &trace.last().to_string(), Role::Strong);
    let x = row.x + name + NUMBER;
    let width = row.width.saturating_sub(name + NUMBER + words + 1).min(SPARK);
    let last = u32::from(width.saturating_sub(1)).max(1);
    let values: Vec<u16> = (0..u32::from(width)).map(|at| trace.on(at * today / last)).collect();
    Spark { values: &values }.draw(canvas, Rect { x, width, ..row });
    let since = since(canvas.words, trace.first, trace.last());
    canvas.put(x + width + 1, row.y, &since, Role::Ink);
}
