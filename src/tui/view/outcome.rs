use super::board::clock_gauge;
use super::{moved, scroll, scroll_both};
use crate::debrief::{Damage, DimensionLine, Outcome, TrueClocks};
use crate::text::say;
use crate::tui::canvas::{Canvas, columns as columns_of};
use crate::tui::layout::{Layout, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Gauge, Section, name_columns};
use crate::wording::{cost, reached, taken, true_clocks, why_reached};

/// Columns before the gauge of a dimension, its place and its name; no fewer, no more.
const NAME: (u16, u16) = (22, 26);
/// Columns of the longest word behind it, and of its number: no fewer, no more.
const WORD: (u16, u16) = (14, 22);

/// Columns of the name of a clock: no fewer, no more.
const CLOCK: (u16, u16) = (10, 16);

/// Draws what it came to: dimensions and cost, what was taken, and the clocks as they were.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let Some(outcome) = play.debrief.as_ref().and_then(|debrief| debrief.outcome.as_ref()) else { return };
    let words = canvas.words;
    let (heading, note) = (say!(words, "outcome-heading"), say!(words, "outcome-note"));
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(true);
    let (area, from) = (layout.page(), play.at.scroll);
    match &outcome.damage {
        Some(damage) if layout.is_wide() => {
            let (left, right) = columns(area, 56, 4);
            let heading = say!(words, "taken-heading");
            scroll_both(
                canvas,
                from,
                (left, section, |canvas, column| {
                    dimensions(canvas, column, outcome);
                    costs(canvas, column, damage);
                    moved::draw(canvas, column, play, usize::MAX);
                }),
                (right, Section::new(&heading), |canvas, column| {
                    assets(canvas, column, damage);
                    outcome.clocks.iter().for_each(|clocks| self::clocks(canvas, column, clocks));
                }),
            );
        }
        damage => scroll(canvas, area, section, (layout.air(), from), |canvas, column| {
            dimensions(canvas, column, outcome);
            if let Some(damage) = damage {
                costs(canvas, column, damage);
                column.section(canvas, Section::new(&say!(canvas.words, "taken-heading")));
                assets(canvas, column, damage);
            }
            outcome.clocks.iter().for_each(|clocks| self::clocks(canvas, column, clocks));
            column.gap(1);
            moved::draw(canvas, column, play, usize::MAX);
        }),
    }
}

/// The dimensions in the cell's own order, and all of them under it.
fn dimensions(canvas: &mut Canvas<'_>, column: &mut Column, outcome: &Outcome) {
    let words = canvas.words;
    let all = say!(words, "under-your-order");
    let numbered =
        |(place, line): (u8, &DimensionLine)| format!("{place} {}", words.get(line.dimension.key()));
    let names: Vec<String> = (1..).zip(&outcome.dimensions).map(numbered).collect();
    let counted = outcome.dimensions.iter().filter_map(|line| line.value);
    let shape = Shape {
        name: name_columns(names.iter().chain([&all]), NAME),
        word: name_columns(counted.map(|value| reached(words, value)), WORD),
    };
    for (name, line) in names.iter().zip(&outcome.dimensions) {
        if let Some(value) = line.value {
            measure(canvas, column, &shape, (name, value), &reached(words, value));
        } else {
            column.labelled(canvas, shape.name, name, &say!(words, "not-counted"));
        }
        for reason in &line.reasons {
            column.beside(canvas, 2, "", Role::Quiet, |canvas, inner| {
                inner.text(canvas, &why_reached(canvas.words, reason), Role::Quiet);
            });
        }
    }
    column.gap(1);
    measure(canvas, column, &shape, (&all, outcome.under_your_order), "");
    column.gap(1);
}

/// Columns of a name, and of the word behind its gauge and its number.
struct Shape {
    name: u16,
    word: u16,
}

/// A value from 0 to 100: its name, a gauge, the number, a word.
fn measure(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    shape: &Shape,
    (name, value): (&str, u16),
    word: &str,
) {
    let room = column.rest().width;
    let width = room.saturating_sub(shape.name + 5 + shape.word).clamp(4, 20);
    let end = shape.name + width + 4;
    let cells = [
        Cell { from: 0, width: shape.name - 1, text: name, role: Role::Quiet },
        Cell { from: end + 1, width: room.saturating_sub(end + 1), text: word, role: Role::Ink },
    ];
    let Some(row) = column.cells(canvas, &cells) else { return };
    Gauge::of(value.into(), 100).draw(canvas, row.x + shape.name, row.y, width);
    canvas.put_right(row.x + end, row.y, &value.to_string(), Role::Strong);
}

/// What was lost, the assumption beside it.
fn costs(canvas: &mut Canvas<'_>, column: &mut Column, damage: &Damage) {
    column.section(canvas, Section::new(&say!(canvas.words, "loss-heading")));
    for (place, line) in cost(canvas.words, damage).iter().enumerate() {
        column.text(canvas, line, if place == 0 { Role::Strong } else { Role::Ink });
    }
    column.gap(1);
}

/// How much of each asset was taken.
fn assets(canvas: &mut Canvas<'_>, column: &mut Column, damage: &Damage) {
    for line in &damage.taken {
        column.text(canvas, &line.name, Role::Strong);
        column.labelled(canvas, 2, "", &taken(canvas.words, line).join("; "));
    }
    column.gap(1);
}

/// What the cell knew of each clock, and what was true.
fn clocks(canvas: &mut Canvas<'_>, column: &mut Column, clocks: &TrueClocks) {
    let words = canvas.words;
    let (heading, note) = (say!(words, "clocks-heading"), say!(words, "clocks-heading-note"));
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet));
    let all = true_clocks(words, clocks);
    let indent = name_columns(all.iter().map(|clock| words.get(clock.name)), CLOCK);
    for clock in all {
        column.beside(canvas, indent, &words.get(clock.name), Role::Quiet, |canvas, inner| {
            if let Some(of) = clock.clock {
                let row = inner.rest();
                clock_gauge(canvas, row, row.x + columns_of(&clock.known), of);
            }
            inner.text(canvas, &clock.known, Role::Ink);
            if let Some(was) = clock.was {
                inner.text(canvas, &say!(canvas.words, "clock-was", was = was), Role::Strong);
            }
        });
    }
}
