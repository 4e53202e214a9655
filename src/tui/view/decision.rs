use ratatui::layout::Rect;

use crate::actions::{Action, Place, Screen};
use crate::exercise::snapshot::{Decision, OptionLine, Phase};
use crate::text::{say, wrap};
use crate::tui::canvas::{Canvas, Target, columns};
use crate::tui::layout::below;
use crate::tui::model::{Pane, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::Section;
use crate::wording::why_closed;

/// Columns of a label before it takes a second row, in a window of 80 columns.
const LABEL: u16 = 42;

/// One row of the list of options.
enum Row<'a> {
    Label { option: &'a OptionLine, place: usize, text: String, first: bool },
    Objection { option: &'a OptionLine, number: usize },
    Closed { place: usize, text: String, first: bool },
}

impl Row<'_> {
    fn place(&self) -> Option<usize> {
        match self {
            Self::Label { place, .. } | Self::Closed { place, .. } => Some(*place),
            Self::Objection { .. } => None,
        }
    }
}

/// All rows of the list; objections can be left out where there is no room, but for the selected option.
fn rows<'a>(canvas: &Canvas<'_>, decision: &'a Decision, width: u16, spare: Option<usize>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for (place, option) in decision.options.iter().enumerate() {
        if option.number.is_some() {
            let label = label_of(canvas, option);
            for (line, text) in wrap(&label, width.into()).into_iter().enumerate() {
                rows.push(Row::Label { option, place, text, first: line == 0 });
            }
            if spare.is_none_or(|selected| selected == place) {
                rows.extend((0..option.objections.len()).map(|number| Row::Objection { option, number }));
            }
        } else {
            let text = say!(
                canvas.words,
                "option-closed",
                label = option.label.clone(),
                reason = why_closed(canvas.words, option)
            );
            for (line, text) in wrap(&text, usize::from(width + 30)).into_iter().enumerate() {
                rows.push(Row::Closed { place, text, first: line == 0 });
            }
        }
    }
    rows
}

fn label_of(canvas: &Canvas<'_>, option: &OptionLine) -> String {
    if option.default {
        format!("{}  {}", option.label, say!(canvas.words, "option-default"))
    } else {
        option.label.clone()
    }
}

/// Rows that the decision needs in a window of 80 columns, at most so many.
pub(super) fn plain_rows(play: &Play, most: u16) -> u16 {
    let Some(decision) = play.decision() else { return 4 };
    let objections: usize = decision.options.iter().map(|option| option.objections.len()).sum();
    let labels: usize =
        decision.options.iter().map(|option| if columns(&option.label) > LABEL { 2 } else { 1 }).sum();
    u16::try_from(4 + labels + objections).unwrap_or(u16::MAX).min(most)
}

/// Draws the decision in full width, the dilemma in two lines.
pub(super) fn plain(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let Some(decision) = play.decision() else {
        return nothing(canvas, area, play);
    };
    let rest = heading(canvas, area, play, decision);
    canvas.put_fit(rest.x, rest.y, rest.width, &decision.ask, Role::Strong);
    hint(canvas, rest.x + columns(&decision.ask) + 2, rest.right(), rest.y, decision);
    let dilemma = &decision.dilemma;
    let mut x = rest.x;
    for (label, text) in [("between", &dilemma.between[0]), ("and-short", &dilemma.between[1])] {
        x = canvas.put(x, rest.y + 1, &words.get(label), Role::Quiet) + 1;
        x = canvas.put_fit(x, rest.y + 1, rest.right().saturating_sub(x), text, Role::Ink) + 1;
    }
    let facts = [
        ("until", &dilemma.deadline[0]),
        ("final", &dilemma.irreversible[0]),
        ("unknown", &dilemma.unknown[0]),
    ];
    x = rest.x;
    for (label, text) in facts {
        let label = words.get(label);
        if x + columns(&label) + 1 + columns(text) > rest.right() {
            continue;
        }
        x = canvas.put(x, rest.y + 2, &label, Role::Quiet) + 1;
        x = canvas.put(x, rest.y + 2, text, Role::Ink) + 3;
    }
    options(canvas, below(rest, 3), play, decision, rest.width.saturating_sub(36).max(24));
}

/// Rows that the decision takes in a wide window.
pub(super) fn wide_rows(play: &Play) -> u16 {
    let Some(decision) = play.decision() else { return 4 };
    let objections: usize = decision.options.iter().map(|option| option.objections.len()).sum();
    u16::try_from(10 + decision.options.len() + objections).unwrap_or(u16::MAX)
}

/// Draws the decision in a wide window: the dilemma in two columns, costs in columns.
pub(super) fn wide(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let Some(decision) = play.decision() else {
        return nothing(canvas, area, play);
    };
    let rest = below(heading(canvas, area, play, decision), 1);
    canvas.put_fit(rest.x, rest.y, rest.width, &decision.ask_full, Role::Strong);
    hint(canvas, rest.x + columns(&decision.ask_full) + 2, rest.right(), rest.y, decision);
    let dilemma = &decision.dilemma;
    let goods = [("between", &dilemma.between[0]), ("and-short", &dilemma.between[1])];
    for (y, (label, text)) in (rest.y + 2..).zip(goods) {
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        canvas.put_fit(rest.x + 9, y, 36, text, Role::Strong);
    }
    let facts = [
        ("deadline", &dilemma.deadline[1]),
        ("final-wide", &dilemma.irreversible[1]),
        ("unknown-wide", &dilemma.unknown[1]),
    ];
    let x = rest.x + if rest.width >= 112 { 46 } else { 42 };
    let indent = 1 + facts.iter().map(|(label, _)| columns(&words.get(label))).max().unwrap_or(9);
    for (y, (label, text)) in (rest.y + 2..).zip(facts) {
        canvas.put(x, y, &words.get(label), Role::Quiet);
        canvas.put_fit(x + indent, y, rest.right().saturating_sub(x + indent), text, Role::Ink);
    }
    let head = Rect { y: rest.y + 6, height: 1, ..rest };
    let ends = cost_columns(head, true);
    for (label, end) in ["cost-capital", "cost-hours", "cost-takes"].into_iter().zip(ends) {
        canvas.put_right(end, head.y, &words.get(label), Role::Quiet);
    }
    options(canvas, below(rest, 7), play, decision, ends[0].saturating_sub(rest.x + 14));
}

/// The heading, with what comes first at its end.
fn heading(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision) -> Rect {
    let words = canvas.words;
    let heading = say!(words, "decision-of", number = decision.number, total = play.snapshot.decisions);
    let ballot = play.snapshot.phase == Phase::Ballot;
    let note = if ballot {
        say!(words, "ballot-first", key = canvas.key(Action::Ballot))
    } else {
        words.get("no-time-limit")
    };
    let role = if ballot { Role::Strong } else { Role::Quiet };
    Section::new(&heading).note(&note, role).focused(play.at.pane == Pane::Decision).draw(canvas, area)
}

/// That advisers disagree, where there is room beside the question.
fn hint(canvas: &mut Canvas<'_>, from: u16, end: u16, y: u16, decision: &Decision) {
    if decision.advice.is_empty() {
        return;
    }
    let text = say!(canvas.words, "advice-hint", count = decision.advice.len());
    let key = canvas.key(Action::Go(Screen::Advice));
    let length = columns(&key) + 1 + columns(&text);
    if from + length <= end {
        let x = canvas.put(end - length, y, &key, Role::Key);
        canvas.put(x + 1, y, &text, Role::Quiet);
    }
}

/// Where the columns of capital, hours and days end.
fn cost_columns(area: Rect, wide: bool) -> [u16; 3] {
    let right = area.right();
    if wide {
        [right.saturating_sub(36), right.saturating_sub(22), right.saturating_sub(6)]
    } else {
        [right - 17, right - 11, right]
    }
}

/// Draws the list of options; it scrolls so that the selected one is in sight.
fn options(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision, width: u16) {
    let selected = play.at.option.min(decision.options.len().saturating_sub(1));
    let all = rows(canvas, decision, width, None);
    let height = usize::from(area.height);
    let rows = if all.len() > height { rows(canvas, decision, width, Some(selected)) } else { all };
    let at = rows.iter().rposition(|row| row.place() == Some(selected)).unwrap_or(0);
    let first = (at + 3).saturating_sub(height).min(rows.len().saturating_sub(height));
    let mut hidden = rows.len().saturating_sub(first + height);
    let area = if hidden > 0 { Rect { height: area.height.saturating_sub(1), ..area } } else { area };
    hidden += usize::from(hidden > 0);
    for (y, row) in (area.y..area.bottom()).zip(rows.iter().skip(first)) {
        draw_row(canvas, Rect { y, height: 1, ..area }, row, selected);
    }
    if hidden > 0 {
        let text = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put_right(area.right(), area.bottom(), &text, Role::Quiet);
    }
}

fn draw_row(canvas: &mut Canvas<'_>, area: Rect, row: &Row<'_>, selected: usize) {
    let here = row.place() == Some(selected);
    if let Some(place) = row.place() {
        canvas.target(area, Target::Row(Place::Situation, place));
    }
    match row {
        Row::Label { option, text, first, .. } => {
            label(canvas, area, option, text, *first, here);
            if here && *first {
                canvas.put(area.x, area.y, canvas.glyphs.selected, Role::Blue);
            }
        }
        Row::Objection { option, number } => {
            let objection = &option.objections[*number];
            let text =
                say!(canvas.words, "objects", short = objection.short.clone(), says = objection.says.clone());
            let x = canvas.put(area.x + 4, area.y, canvas.glyphs.attention, Role::Orange) + 1;
            canvas.put_fit(x, area.y, area.right().saturating_sub(x), &text, Role::Quiet);
        }
        Row::Closed { text, first, .. } => {
            if *first {
                canvas.put(area.x + 2, area.y, canvas.glyphs.closed, Role::Quiet);
            }
            if *first && here {
                canvas.put(area.x, area.y, canvas.glyphs.selected, Role::Quiet);
            }
            canvas.put_fit(area.x + 4, area.y, area.width.saturating_sub(4), text, Role::Quiet);
        }
    }
    if here {
        canvas.select(area);
    }
}

fn label(canvas: &mut Canvas<'_>, area: Rect, option: &OptionLine, text: &str, first: bool, here: bool) {
    let words = canvas.words;
    let default = say!(words, "option-default");
    let plain = text.strip_suffix(&default).filter(|_| option.default);
    let x =
        canvas.put(area.x + 4, area.y, plain.unwrap_or(text), if here { Role::Strong } else { Role::Ink });
    if plain.is_some() {
        canvas.put(x, area.y, &default, Role::Quiet);
    }
    if !first {
        return;
    }
    let number = option.number.map(|number| number.to_string()).unwrap_or_default();
    canvas.put(area.x + 2, area.y, &number, Role::Key);
    let wide = area.width >= 96;
    let [capital, hours, takes] = cost_columns(area, wide);
    let price = option.price;
    if price.is_free() {
        canvas.put_right(if wide { capital } else { hours }, area.y, &say!(words, "free"), Role::Ink);
    }
    if price.capital > 0 {
        let text = if wide {
            price.capital.to_string()
        } else {
            say!(words, "price-capital", capital = price.capital)
        };
        canvas.put_right(capital, area.y, &text, Role::Ink);
    }
    if price.hours > 0 {
        canvas.put_right(hours, area.y, &say!(words, "price-hours", hours = price.hours), Role::Ink);
    }
    canvas.put_right(takes, area.y, &days(canvas, price.days), Role::Ink);
}

/// How long an option takes, in a few letters.
pub(super) fn days(canvas: &Canvas<'_>, days: (u16, u16)) -> String {
    match days {
        (0, 0) => say!(canvas.words, "takes-now"),
        (low, high) if low == high => say!(canvas.words, "takes-days", days = low),
        (low, high) => say!(canvas.words, "takes-between", low = low, high = high),
    }
}

/// No decision is open.
fn nothing(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let (heading, text) = if play.is_over() {
        ("decision-over", "decision-over-text")
    } else {
        ("decision-none", "decision-none-text")
    };
    let rest = Section::new(&canvas.words.get(heading)).draw(canvas, area);
    canvas.put_wrapped(rest, &canvas.words.get(text), Role::Quiet);
}
