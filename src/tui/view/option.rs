use ratatui::layout::Rect;

use super::decision::days;
use crate::exercise::snapshot::{Means, Objection, OptionLine, Phase};
use crate::text::{Prose, say};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room, at_most, below, columns, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Roll, Section};
use crate::wording::{parts, price, why_closed};

/// Columns of a label before its text.
const LABEL: u16 = 15;

/// Something that is looked at closely before it is confirmed.
pub(super) struct Closely<'a> {
    pub(super) heading: String,
    pub(super) option: &'a OptionLine,
    /// What else there is to say, each with its label.
    pub(super) facts: Vec<(String, String)>,
    /// What its author says of it, each part by name.
    pub(super) parts: Vec<(&'a str, &'a Prose)>,
    /// Whether it has a price at all.
    pub(super) priced: bool,
    /// What it would leave too little for.
    pub(super) leaves: Option<String>,
    pub(super) afterwards: Afterwards,
    /// What Enter does now, or why it does nothing.
    pub(super) foot: Result<String, String>,
}

/// What holds once it is confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Afterwards {
    /// It cannot be confirmed.
    Nothing,
    /// It can be taken back.
    Undo,
    /// Others see it.
    Outward,
    /// It was the last decision.
    Last,
}

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
    let afterwards = if option.number.is_none() {
        Afterwards::Nothing
    } else if option.outward {
        Afterwards::Outward
    } else if decision.number == play.snapshot.decisions {
        Afterwards::Last
    } else {
        Afterwards::Undo
    };
    let foot = if option.number.is_none() {
        Err(say!(words, "option-not-open", reason = why_closed(words, option)))
    } else if play.snapshot.phase == Phase::Ballot {
        Ok(say!(words, "option-ballot-first"))
    } else if option.statement.is_some() {
        Ok(say!(words, "say-compose", label = option.label.clone()))
    } else {
        Ok(say!(words, "option-decide", label = option.label.clone()))
    };
    page(
        canvas,
        layout,
        play,
        &Closely {
            heading,
            option,
            facts: Vec::new(),
            parts: parts(option).collect(),
            priced: true,
            leaves: None,
            afterwards,
            foot,
        },
    );
}

/// Draws what is looked at closely: what there is to say at the left, what it takes at the right, the last step below.
pub(super) fn page(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, closely: &Closely<'_>) {
    let gap = layout.air();
    let mut column = Column::new(layout.page());
    column.section(canvas, Section::new(&closely.heading).focused(true));
    column.gap(gap);
    column.line(canvas, &closely.option.label, Role::Strong);
    column.gap(1 + gap);
    let body = top(column.rest(), column.height().saturating_sub(3 + gap));
    let beside = match layout.room {
        _ if !closely.priced => None,
        Room::Narrow | Room::TooSmall => None,
        Room::Plain => Some(columns(body, body.width - 32, 3)),
        Room::Wide | Room::Huge => Some(columns(body, 62, 4)),
    };
    let says = Roll::write(canvas, beside.map_or(body, |(left, _)| left).width, |canvas, column| {
        write(canvas, column, closely, layout);
    });
    let hidden = says.show(canvas, beside.map_or(body, |(left, _)| left), play.at.scroll);
    if let Some((_, right)) = beside {
        takes(canvas, Column::new(right), play.snapshot.means, closely);
    }
    let foot = below(column.rest(), body.height + gap);
    confirm(canvas, foot, &closely.foot);
    if hidden > 0 {
        let text = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put(foot.x + 2, foot.y, &format!(" {text} "), Role::Quiet);
    }
}

/// What it means, brings, risks and leaves.
fn write(canvas: &mut Canvas<'_>, column: &mut Column, closely: &Closely<'_>, layout: Layout) {
    let (words, option) = (canvas.words, closely.option);
    column.prose(canvas, &option.text, Role::Ink);
    column.gap(1);
    if layout.room == Room::Narrow && closely.priced {
        in_words(canvas, column, closely);
    }
    for (label, text) in &closely.facts {
        column.labelled(canvas, LABEL, label, text);
        column.gap(layout.air());
    }
    for account in &closely.parts {
        part(canvas, column, *account);
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
fn in_words(canvas: &mut Canvas<'_>, column: &mut Column, closely: &Closely<'_>) {
    let (words, option) = (canvas.words, closely.option);
    column.labelled(canvas, LABEL, &say!(words, "option-takes").to_lowercase(), &price(words, option.price));
    if let Some(text) = &closely.leaves {
        column.marked(canvas, (canvas.glyphs.attention, Role::Orange), text);
    }
    for objection in &option.objections {
        let label = say!(words, "option-objection").to_lowercase();
        column.labelled(canvas, LABEL, &label, &objects(canvas, objection));
    }
}

pub(super) fn objects(canvas: &Canvas<'_>, objection: &Objection) -> String {
    say!(canvas.words, "objects-full", title = objection.title.clone(), says = objection.says.clone())
}

/// What it takes, what stands afterwards, who objects.
fn takes(canvas: &mut Canvas<'_>, mut column: Column, means: Means, closely: &Closely<'_>) {
    let (words, option) = (canvas.words, closely.option);
    let gap = u16::from(column.rest().width > 40);
    let price = option.price;
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
    if let Some(text) = &closely.leaves {
        column.marked(canvas, (glyphs.attention, Role::Orange), text);
    }
    let (attention, plus) = ((glyphs.attention, Role::Orange), (glyphs.plus, Role::Blue));
    let afterwards = match closely.afterwards {
        Afterwards::Nothing => None,
        Afterwards::Outward => Some((attention, "option-outward")),
        Afterwards::Last => Some((attention, "option-last")),
        Afterwards::Undo => Some((plus, "option-undo")),
    };
    if let Some((mark, text)) = afterwards {
        column.gap(1);
        column.section(canvas, Section::new(&say!(words, "option-afterwards")));
        column.gap(gap);
        column.marked(canvas, mark, &words.get(text));
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

/// The last step: what Enter does now, or why it does nothing.
pub(super) fn confirm(canvas: &mut Canvas<'_>, area: Rect, foot: &Result<String, String>) {
    canvas.rule(area.x, area.y, area.width, false);
    let row = Rect { y: area.y + 1, height: 1, ..area };
    match foot {
        Ok(text) => {
            let end = canvas.put_fit(row.x + 2, row.y, row.width.saturating_sub(2), text, Role::Strong);
            canvas.point_at(Rect { width: end - row.x, ..row });
        }
        Err(reason) => {
            let x = canvas.put(row.x, row.y, canvas.glyphs.lost, Role::Orange) + 1;
            canvas.put_fit(x, row.y, row.right().saturating_sub(x), reason, Role::Ink);
        }
    }
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
