use ratatui::layout::Rect;

use super::decision::days;
use crate::exercise::snapshot::{Objection, OptionLine, Phase};
use crate::text::{Prose, say};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room, at_most, below, columns, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Roll, Section};
use crate::wording::{parts, price, why_closed};

/// Columns of a label before its text.
const LABEL: u16 = 15;

/// Draws the selected option before it is confirmed.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let (Some(decision), Some(option)) = (play.decision(), play.option()) else {
        return;
    };
    let heading = if let Some(number) = option.number {
        say!(words, "option-of", decision = decision.number, number = number)
    } else {
        say!(words, "decision-of", number = decision.number, total = play.snapshot.decisions)
    };
    let gap = layout.air();
    let mut column = Column::new(layout.page());
    column.section(canvas, Section::new(&heading).focused(true));
    column.gap(gap);
    column.line(canvas, &option.label, Role::Strong);
    column.gap(1 + gap);
    let body = top(column.rest(), column.height().saturating_sub(3 + gap));
    let beside = match layout.room {
        Room::Narrow | Room::TooSmall => None,
        Room::Plain => Some(columns(body, body.width - 32, 3)),
        Room::Wide | Room::Huge => Some(columns(body, 62, 4)),
    };
    let says = Roll::write(canvas, beside.map_or(body, |(left, _)| left).width, |canvas, column| {
        write(canvas, column, option, layout);
    });
    let hidden = says.show(canvas, beside.map_or(body, |(left, _)| left), play.at.scroll);
    if let Some((_, right)) = beside {
        takes(canvas, Column::new(right), play, option);
    }
    let foot = below(column.rest(), body.height + gap);
    confirm(canvas, foot, play, option);
    if hidden > 0 {
        let text = say!(words, "more-below-count", count = hidden);
        canvas.put(foot.x + 2, foot.y, &format!(" {text} "), Role::Quiet);
    }
}

/// What it means, brings, risks and leaves.
fn write(canvas: &mut Canvas<'_>, column: &mut Column, option: &OptionLine, layout: Layout) {
    let words = canvas.words;
    column.prose(canvas, &option.text, Role::Ink);
    column.gap(1);
    if layout.room == Room::Narrow {
        in_words(canvas, column, option);
    }
    for account in parts(option) {
        part(canvas, column, account);
        column.gap(layout.air());
    }
    if !option.sources.is_empty() {
        let (label, ids) = (say!(words, "option-sources"), option.sources.join(", "));
        column.labelled(canvas, LABEL, &label, &say!(words, "option-sources-at", ids = ids));
    }
}

fn part(canvas: &mut Canvas<'_>, column: &mut Column, (name, prose): (&str, &Prose)) {
    let label = canvas.words.get(&format!("option-part-{name}"));
    column.beside(canvas, LABEL, &label, Role::Quiet, |canvas, inner| inner.prose(canvas, prose, Role::Ink));
}

/// What it takes and who objects, in words: for windows without room beside the text.
fn in_words(canvas: &mut Canvas<'_>, column: &mut Column, option: &OptionLine) {
    let words = canvas.words;
    column.labelled(canvas, LABEL, &say!(words, "option-takes").to_lowercase(), &price(words, option.price));
    for objection in &option.objections {
        let label = say!(words, "option-objection").to_lowercase();
        column.labelled(canvas, LABEL, &label, &objects(canvas, objection));
    }
}

fn objects(canvas: &Canvas<'_>, objection: &Objection) -> String {
    say!(canvas.words, "objects-full", title = objection.title.clone(), says = objection.says.clone())
}

/// What it takes, what stands afterwards, who objects.
fn takes(canvas: &mut Canvas<'_>, mut column: Column, play: &Play, option: &OptionLine) {
    let words = canvas.words;
    let gap = u16::from(column.rest().width > 40);
    let (means, price) = (play.snapshot.means, option.price);
    column.section(canvas, Section::new(&say!(words, "option-takes")));
    column.gap(gap);
    let spent = [
        ("means-capital", means.capital, price.capital_after, 100),
        ("means-hours", means.hours, price.hours_after, means.hours_weekly.max(1)),
    ];
    for (label, now, after, whole) in spent {
        let Some(row) = column.row() else { return };
        cost(canvas, row, &words.get(label), (now, after, whole));
    }
    column.beside(canvas, 9, &say!(words, "cost-time"), Role::Quiet, |canvas, inner| {
        inner.line(canvas, &days(canvas, price.days), Role::Ink);
    });
    let glyphs = canvas.glyphs;
    if option.number.is_some() {
        column.gap(1);
        column.section(canvas, Section::new(&say!(words, "option-afterwards")));
        column.gap(gap);
        let last = play.decision().is_some_and(|decision| decision.number == play.snapshot.decisions);
        let (mark, text) = if option.outward {
            ((glyphs.attention, Role::Orange), say!(words, "option-outward"))
        } else if last {
            ((glyphs.attention, Role::Orange), say!(words, "option-last"))
        } else {
            ((glyphs.plus, Role::Blue), say!(words, "option-undo"))
        };
        column.marked(canvas, mark, &text);
    }
    if !option.objections.is_empty() {
        column.gap(1);
        column.section(canvas, Section::new(&say!(words, "option-objection")));
        column.gap(gap);
    }
    for objection in &option.objections {
        let text = objects(canvas, objection);
        column.marked(canvas, (glyphs.attention, Role::Orange), &text);
    }
}

/// One of the means: what there is, and what would be left.
fn cost(canvas: &mut Canvas<'_>, row: Rect, label: &str, (now, after, whole): (u16, u16, u16)) {
    canvas.put(row.x, row.y, label, Role::Quiet);
    let width = row.width.saturating_sub(25).clamp(4, 16);
    let left = (now != after).then_some(u32::from(after));
    Gauge { after: left, ..Gauge::of(now.into(), whole.into()) }.draw(canvas, row.x + 9, row.y, width);
    let (text, role) = if now == after {
        (now.to_string(), Role::Quiet)
    } else {
        (format!("{now} {} {after}", canvas.glyphs.arrow), Role::Orange)
    };
    canvas.put_right(row.right(), row.y, &text, role);
}

/// The last step: decide, or what comes before it.
fn confirm(canvas: &mut Canvas<'_>, area: Rect, play: &Play, option: &OptionLine) {
    let words = canvas.words;
    canvas.rule(area.x, area.y, area.width, false);
    let row = Rect { y: area.y + 1, height: 1, ..area };
    if option.number.is_none() {
        let reason = say!(words, "option-not-open", reason = why_closed(words, option));
        let x = canvas.put(row.x, row.y, canvas.glyphs.lost, Role::Orange) + 1;
        canvas.put_fit(x, row.y, row.right().saturating_sub(x), &reason, Role::Ink);
        return;
    }
    let text = if play.snapshot.phase == Phase::Ballot {
        say!(words, "option-ballot-first")
    } else {
        say!(words, "option-decide", label = option.label.clone())
    };
    let end = canvas.put_fit(row.x + 2, row.y, row.width.saturating_sub(2), &text, Role::Strong);
    canvas.point_at(Rect { width: end - row.x, ..row });
}

/// Draws the selected option more closely below the decision, in the largest windows.
pub(super) fn closer(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let Some(option) = play.option().filter(|_| area.height >= 5) else { return };
    let heading = match option.number {
        Some(number) => say!(words, "option-closer", number = number),
        None => say!(words, "option-closed-heading"),
    };
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&heading));
    column.gap(1);
    let mut column = Column::new(at_most(column.rest(), 100));
    column.prose(canvas, &option.text, Role::Ink);
    column.gap(1);
    for account in parts(option) {
        part(canvas, &mut column, account);
    }
}
