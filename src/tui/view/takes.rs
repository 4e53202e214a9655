//! What something takes, what holds afterwards, and who advises what: beside the text, or in words below it.

use super::option::Closely;
use super::options::days;
use crate::exercise::snapshot::{Means, Objection, Stand};
use crate::text::say;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;
use crate::tui::widgets::{Bars, Column, Gauge, Section, label_column};
use crate::wording::{Tone, price, stand_key};

/// Columns of a label before its text, where all of it is in words.
const LABEL: u16 = 15;

/// Draws what it takes, what holds afterwards and who advises what, one below the other.
pub(super) fn beside(canvas: &mut Canvas<'_>, column: &mut Column, means: Means, closely: &Closely<'_>) {
    let (words, price) = (canvas.words, closely.option.price);
    let gap = u16::from(column.rest().width > 40);
    column.section(canvas, Section::new(&say!(words, "option-takes")));
    column.gap(gap);
    let spent = [
        ("means-capital", means.capital, price.capital_after, 100),
        ("means-hours", means.hours, price.hours_after, means.hours_weekly.max(1)),
    ];
    let labels = ["means-capital", "means-hours", "cost-time"].map(|label| words.get(label));
    let bars = Bars::of(column.rest().width, label_column(&labels, 9), 15, 16);
    for (label, now, after, whole) in spent {
        cost(canvas, column, bars, &words.get(label), (now, after, whole));
    }
    column.labelled(canvas, bars.label, &words.get("cost-time"), &days(canvas, price.days));
    if !closely.afterwards.is_empty() {
        heading(canvas, column, "option-afterwards", gap);
        lines(canvas, column, &closely.afterwards);
    }
    advice(canvas, column, closely, gap);
}

fn heading(canvas: &mut Canvas<'_>, column: &mut Column, key: &str, gap: u16) {
    column.gap(1);
    column.section(canvas, Section::new(&canvas.words.get(key)));
    column.gap(gap);
}

/// Lines that follow from a choice, each with the mark of its kind.
pub(super) fn lines(canvas: &mut Canvas<'_>, column: &mut Column, lines: &[(Tone, String)]) {
    let glyphs = canvas.glyphs;
    for (tone, text) in lines {
        let mark = match tone {
            Tone::Gain => (glyphs.plus, Role::Blue),
            Tone::Risk => (glyphs.attention, Role::Orange),
            Tone::Closed => (glyphs.closed, Role::Quiet),
            Tone::Plain => (" ", Role::Quiet),
        };
        column.marked(canvas, mark, text);
    }
}

/// How each adviser stands, with what is objected below; then objections of those who give no advice here.
fn advice(canvas: &mut Canvas<'_>, column: &mut Column, closely: &Closely<'_>, gap: u16) {
    let objections = &closely.option.objections;
    if !closely.stands.is_empty() {
        heading(canvas, column, "advisers-heading", gap);
    }
    let indent = 2 + closely.stands.iter().map(|(short, ..)| columns(short)).max().unwrap_or(0);
    for (short, _, stand) in &closely.stands {
        let (mark, role) = mark_of(canvas, *stand);
        let text = canvas.words.get(stand_key(*stand));
        column.beside(canvas, 2, mark, role, |canvas, inner| inner.labelled(canvas, indent, short, &text));
        for objection in objections.iter().filter(|objection| objection.short == *short) {
            let attention = (canvas.glyphs.attention, Role::Orange);
            column.marked(canvas, attention, &objection.says);
        }
    }
    let advises = |objection: &&Objection| closely.stands.iter().any(|(short, ..)| *short == objection.short);
    let others: Vec<&Objection> = objections.iter().filter(|objection| !advises(objection)).collect();
    if !others.is_empty() {
        heading(canvas, column, "option-objection", gap);
    }
    for objection in others {
        let attention = (canvas.glyphs.attention, Role::Orange);
        column.marked(canvas, attention, &objects(canvas, objection));
    }
}

/// The mark of how an adviser stands to an option.
pub(super) fn mark_of(canvas: &Canvas<'_>, stand: Stand) -> (&'static str, Role) {
    match stand {
        Stand::For => (canvas.glyphs.plus, Role::Blue),
        Stand::Against => (canvas.glyphs.lost, Role::Orange),
        Stand::LivesWith => (canvas.glyphs.closed, Role::Quiet),
    }
}

pub(super) fn objects(canvas: &Canvas<'_>, objection: &Objection) -> String {
    say!(canvas.words, "objects-full", title = objection.title.clone(), says = objection.says.clone())
}

/// The same in words: for windows without room beside the text.
pub(super) fn in_words(canvas: &mut Canvas<'_>, column: &mut Column, closely: &Closely<'_>) {
    let (words, option) = (canvas.words, closely.option);
    column.labelled(canvas, LABEL, &say!(words, "option-takes").to_lowercase(), &price(words, option.price));
    let label = say!(words, "option-afterwards").to_lowercase();
    if !closely.afterwards.is_empty() {
        column.beside(canvas, LABEL, &label, Role::Quiet, |canvas, inner| {
            lines(canvas, inner, &closely.afterwards);
        });
    }
    for (_, title, stand) in &closely.stands {
        column.labelled(canvas, LABEL, &words.get(stand_key(*stand)), title);
    }
    for objection in &option.objections {
        let label = say!(words, "option-objection").to_lowercase();
        column.labelled(canvas, LABEL, &label, &objects(canvas, objection));
    }
}

/// One of the means: what there is, and what would be left.
fn cost(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    bars: Bars,
    label: &str,
    (now, after, whole): (u16, u16, u16),
) {
    let area = column.rest();
    column.gap(bars.put_label(canvas, area, label, Role::Quiet));
    let left = (now != after).then_some(u32::from(after));
    let gauge = Gauge { after: left, ..Gauge::of(now.into(), whole.into()) };
    gauge.draw(canvas, area.x + bars.label, area.y, bars.gauge);
    let (text, role) = if now == after {
        (now.to_string(), Role::Quiet)
    } else {
        (format!("{now} {} {after}", canvas.glyphs.arrow), Role::Orange)
    };
    canvas.put_right(area.right(), area.y, &text, role);
}
