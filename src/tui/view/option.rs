use ratatui::layout::Rect;

use super::takes;
use crate::exercise::snapshot::{OptionLine, Phase, Stand};
use crate::scenario::Library;
use crate::text::{Prose, Words, say, wrap};
use crate::tui::canvas::{Canvas, columns as width};
use crate::tui::layout::{Layout, Room, at_most, below, columns, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, Section};
use crate::wording::{Tone, consequences, parts, source_lines, stands, why_closed};

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
    /// How each adviser stands to it: one word, title, stand.
    pub(super) stands: Vec<(&'a str, &'a str, Stand)>,
    /// What holds once it is confirmed.
    pub(super) afterwards: Vec<(Tone, String)>,
    /// What Enter does now, or why it does nothing.
    pub(super) foot: Result<String, String>,
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
    let last = decision.number == play.snapshot.decisions;
    let afterwards = if option.number.is_some() { afterwards(words, option, last) } else { Vec::new() };
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
            stands: stands(decision, option).collect(),
            afterwards,
            foot,
        },
    );
}

/// What follows once it is confirmed: what it closes and opens, and whether it can be taken back.
pub(super) fn afterwards(words: &Words, option: &OptionLine, last: bool) -> Vec<(Tone, String)> {
    let back = match () {
        () if option.outward => (Tone::Risk, "option-outward"),
        () if last => (Tone::Risk, "option-last"),
        () => (Tone::Gain, "option-undo"),
    };
    let mut lines = consequences(words, option);
    lines.push((back.0, words.get(back.1)));
    lines
}

/// Draws what is looked at closely: what there is to say at the left, what it takes at the right, the last step below.
pub(super) fn page(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, closely: &Closely<'_>) {
    let gap = layout.air();
    let mut column = Column::new(layout.page());
    column.section(canvas, Section::new(&closely.heading).focused(true));
    column.gap(gap);
    column.text(canvas, &closely.option.label, Role::Strong);
    column.gap(1 + gap);
    let (Ok(last) | Err(last)) = &closely.foot;
    let last = confirm_rows(column.rest().width, last);
    let body = top(column.rest(), column.height().saturating_sub(2 + last + gap));
    let beside = match layout.room {
        _ if !closely.priced => None,
        Room::Narrow | Room::TooSmall => None,
        Room::Plain => Some(columns(body, body.width - 32, 3)),
        Room::Wide | Room::Huge => Some(columns(body, 62, 4)),
    };
    let hidden = written(canvas, layout, play, closely, beside.unwrap_or((body, Rect::default())));
    let foot = below(column.rest(), body.height + gap);
    confirm(canvas, foot, &closely.foot);
    if hidden > 0 {
        let text = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put(foot.x + 2, foot.y, &format!(" {text} "), Role::Quiet);
    }
}

/// Writes both columns; what is longer than the page scrolls, the left one first. Tells how much is hidden below.
fn written(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    play: &Play,
    closely: &Closely<'_>,
    (left, right): (Rect, Rect),
) -> usize {
    let says = Roll::write(canvas, left.width, |canvas, column| write(canvas, column, closely, layout));
    let hidden = says.show(canvas, left, play.at.scroll);
    if right.width == 0 {
        return hidden;
    }
    let limit = canvas.reach.limit;
    let takes = Roll::write(canvas, right.width, |canvas, column| {
        takes::beside(canvas, column, play.snapshot.means, closely);
    });
    let more = takes.show(canvas, right, play.at.scroll.saturating_sub(limit));
    canvas.reach.limit += limit;
    hidden + more
}

/// What it means, brings, risks and leaves.
fn write(canvas: &mut Canvas<'_>, column: &mut Column, closely: &Closely<'_>, layout: Layout) {
    let (words, option) = (canvas.words, closely.option);
    column.prose(canvas, &option.text, Role::Ink);
    column.gap(1);
    if layout.room == Room::Narrow && closely.priced {
        takes::in_words(canvas, column, closely);
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
        let lines = source_lines(words, Library::bundled(), &option.sources);
        column.beside(canvas, LABEL, &say!(words, "option-sources"), Role::Quiet, |canvas, inner| {
            for line in &lines {
                inner.text(canvas, line, Role::Quiet);
            }
        });
    }
}

fn part(canvas: &mut Canvas<'_>, column: &mut Column, (name, prose): (&str, &Prose)) {
    let label = canvas.words.get(&format!("option-part-{name}"));
    column.beside(canvas, LABEL, &label, Role::Quiet, |canvas, inner| inner.prose(canvas, prose, Role::Ink));
}

/// Rows of the last step below its rule.
fn confirm_rows(width: u16, text: &str) -> u16 {
    u16::try_from(wrap(text, usize::from(width.saturating_sub(2))).len()).unwrap_or(u16::MAX)
}

/// The last step: what Enter does now, or why it does nothing.
pub(super) fn confirm(canvas: &mut Canvas<'_>, area: Rect, foot: &Result<String, String>) {
    canvas.rule(area.x, area.y, area.width, false);
    let area = below(area, 1);
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    match foot {
        Ok(text) => {
            let after = canvas.put_wrapped(inner, text, Role::Strong);
            let width = 2 + width(text).min(inner.width);
            canvas.point_at(Rect { width, height: 1, ..area });
            (area.y + 1..after).for_each(|y| canvas.select(Rect { y, width, height: 1, ..area }));
        }
        Err(reason) => {
            canvas.put(area.x, area.y, canvas.glyphs.lost, Role::Orange);
            canvas.put_wrapped(inner, reason, Role::Ink);
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
