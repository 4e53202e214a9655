//! The list of options: labels, prices, objections, and what is closed.

use ratatui::layout::Rect;

use crate::actions::Place;
use crate::exercise::snapshot::{Decision, Objection, OptionLine};
use crate::text::{say, wrap};
use crate::tui::canvas::{Canvas, Target, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::wording::why_closed;

/// How the price of an option is written at the end of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prices {
    /// Numbers under the heads of their columns.
    Wide,
    /// Numbers with their units.
    Plain,
    /// `20 · 80 h`, in the narrowest windows.
    Brief,
}

impl Prices {
    /// Columns that a label may take beside them.
    fn label(self, canvas: &Canvas<'_>, area: Rect, decision: &Decision) -> u16 {
        let [capital, ..] = cost_columns(canvas, area, decision, self);
        let room = capital.saturating_sub(area.x);
        match self {
            Self::Wide => room.saturating_sub(14),
            Self::Plain => room.saturating_sub(19.max(7 + widest(decision, |of| capital_text(canvas, of)))),
            Self::Brief => area.width.saturating_sub(18),
        }
    }
}

/// Columns of the widest of what is said of the options of a decision.
fn widest(decision: &Decision, say: impl Fn(&OptionLine) -> String) -> u16 {
    decision.options.iter().map(|option| columns(&say(option))).max().unwrap_or(0)
}

/// Where the columns of capital, hours and days end: apart from each other, whatever stands in them or heads them.
pub(super) fn cost_columns(canvas: &Canvas<'_>, area: Rect, decision: &Decision, prices: Prices) -> [u16; 3] {
    let is_wide = prices == Prices::Wide;
    let head = |key: &str| if is_wide { columns(&canvas.words.get(key)) } else { 0 };
    let takes = area.right().saturating_sub(if is_wide { 6 } else { 0 });
    let days = widest(decision, |of| days(canvas, of.price.days)).max(head("cost-takes"));
    let hours = takes.saturating_sub((days + 1).max(if is_wide { 16 } else { 11 }));
    let in_hours = widest(decision, |of| hours_text(canvas, of)).max(head("cost-hours"));
    [hours.saturating_sub((in_hours + 1).max(if is_wide { 14 } else { 6 })), hours, takes]
}

/// `20 capital`.
fn capital_text(canvas: &Canvas<'_>, option: &OptionLine) -> String {
    say!(canvas.words, "price-capital", capital = option.price.capital)
}

/// `80 h`.
fn hours_text(canvas: &Canvas<'_>, option: &OptionLine) -> String {
    say!(canvas.words, "price-hours", hours = option.price.hours)
}

/// Rows of the whole list.
pub(super) fn count(canvas: &Canvas<'_>, area: Rect, decision: &Decision, prices: Prices) -> u16 {
    let rows = rows(canvas, decision, (prices.label(canvas, area, decision), area.width), None);
    u16::try_from(rows.len()).unwrap_or(u16::MAX)
}

/// Draws the list of options; it scrolls so that the selected one is in sight.
pub(super) fn options(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision, prices: Prices) {
    let widths = (prices.label(canvas, area, decision), area.width);
    let selected = play.at.option.min(decision.options.len().saturating_sub(1));
    let all = rows(canvas, decision, widths, None);
    let height = usize::from(area.height);
    let rows = if all.len() > height { rows(canvas, decision, widths, Some(selected)) } else { all };
    let at = rows.iter().rposition(|row| row.place() == Some(selected)).unwrap_or(0);
    let first = (at + 3).saturating_sub(height).min(rows.len().saturating_sub(height));
    let mut hidden = rows.len().saturating_sub(first + height);
    let area = if hidden > 0 { Rect { height: area.height.saturating_sub(1), ..area } } else { area };
    hidden += usize::from(hidden > 0);
    let ends = cost_columns(canvas, area, decision, prices);
    for (y, row) in (area.y..area.bottom()).zip(rows.iter().skip(first)) {
        draw_row(canvas, Rect { y, height: 1, ..area }, row, selected, (prices, ends));
    }
    if hidden > 0 {
        let text = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put_right(area.right(), area.bottom(), &text, Role::Quiet);
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    area: Rect,
    row: &Row<'_>,
    selected: usize,
    (prices, ends): (Prices, [u16; 3]),
) {
    let here = row.place() == Some(selected);
    if let Some(place) = row.place() {
        canvas.target(area, Target::Row(Place::Situation, place));
    }
    match row {
        Row::Label { option, text, first, .. } => {
            label(canvas, area, option, text, here);
            if *first {
                price(canvas, area, option, (prices, ends));
            }
            if here && *first {
                canvas.put(area.x, area.y, canvas.glyphs.selected, Role::Blue);
            }
        }
        Row::Objection { text, first } => {
            if *first {
                canvas.put(area.x + 4, area.y, canvas.glyphs.attention, Role::Orange);
            }
            let room = area.width.saturating_sub(6);
            canvas.put_fit(area.x + 6, area.y, room, text, Role::Quiet);
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

fn label(canvas: &mut Canvas<'_>, area: Rect, option: &OptionLine, text: &str, here: bool) {
    let default = say!(canvas.words, "option-default");
    let plain = text.strip_suffix(&default).filter(|_| option.default);
    let x =
        canvas.put(area.x + 4, area.y, plain.unwrap_or(text), if here { Role::Strong } else { Role::Ink });
    if plain.is_some() {
        canvas.put(x, area.y, &default, Role::Quiet);
    }
}

/// The number of an option, and what it costs.
fn price(canvas: &mut Canvas<'_>, area: Rect, option: &OptionLine, (prices, ends): (Prices, [u16; 3])) {
    let words = canvas.words;
    let number = option.number.map(|number| number.to_string()).unwrap_or_default();
    canvas.put(area.x + 2, area.y, &number, Role::Key);
    let (price, wide) = (option.price, prices == Prices::Wide);
    if prices == Prices::Brief {
        canvas.put_right(area.right(), area.y, &brief(canvas, option), Role::Ink);
        return;
    }
    let [capital, hours, takes] = ends;
    if price.is_free() {
        canvas.put_right(if wide { capital } else { hours }, area.y, &say!(words, "free"), Role::Ink);
    }
    if price.capital > 0 {
        let text = if wide { price.capital.to_string() } else { capital_text(canvas, option) };
        canvas.put_right(capital, area.y, &text, Role::Ink);
    }
    if price.hours > 0 {
        canvas.put_right(hours, area.y, &hours_text(canvas, option), Role::Ink);
    }
    canvas.put_right(takes, area.y, &days(canvas, price.days), Role::Ink);
}

/// `20 · 80 h`.
fn brief(canvas: &Canvas<'_>, option: &OptionLine) -> String {
    let (words, price) = (canvas.words, option.price);
    let hours = say!(words, "price-hours", hours = price.hours);
    match (price.capital, price.hours) {
        (0, 0) => say!(words, "free"),
        (0, _) => hours,
        (capital, 0) => say!(words, "price-capital", capital = capital),
        (capital, _) => say!(words, "price-brief", capital = capital, hours = hours),
    }
}

/// How long an option takes, in a few letters.
pub(super) fn days(canvas: &Canvas<'_>, days: (u16, u16)) -> String {
    match days {
        (0, 0) => say!(canvas.words, "takes-now"),
        (low, high) if low == high => say!(canvas.words, "takes-days", days = low),
        (low, high) => say!(canvas.words, "takes-between", low = low, high = high),
    }
}

/// One row of the list of options.
enum Row<'a> {
    Label { option: &'a OptionLine, place: usize, text: String, first: bool },
    Objection { text: String, first: bool },
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
fn rows<'a>(
    canvas: &Canvas<'_>,
    decision: &'a Decision,
    (label, whole): (u16, u16),
    spare: Option<usize>,
) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for (place, option) in decision.options.iter().enumerate() {
        if option.number.is_some() {
            let text = label_of(canvas, option);
            for (line, text) in wrap(&text, label.into()).into_iter().enumerate() {
                rows.push(Row::Label { option, place, text, first: line == 0 });
            }
            if spare.is_none_or(|selected| selected == place) {
                rows.extend(option.objections.iter().flat_map(|of| objection(canvas, of, whole)));
            }
        } else {
            let text = say!(
                canvas.words,
                "option-closed",
                label = option.label.clone(),
                reason = why_closed(canvas.words, option)
            );
            for (line, text) in wrap(&text, usize::from(whole.saturating_sub(4))).into_iter().enumerate() {
                rows.push(Row::Closed { place, text, first: line == 0 });
            }
        }
    }
    rows
}

/// An objection in as many rows as it takes.
fn objection<'a>(canvas: &Canvas<'_>, of: &Objection, whole: u16) -> Vec<Row<'a>> {
    let text = say!(canvas.words, "objects", short = of.short.clone(), says = of.says.clone());
    let lines = wrap(&text, usize::from(whole.saturating_sub(6)));
    (0..).zip(lines).map(|(line, text)| Row::Objection { text, first: line == 0 }).collect()
}

fn label_of(canvas: &Canvas<'_>, option: &OptionLine) -> String {
    if option.default {
        format!("{}  {}", option.label, say!(canvas.words, "option-default"))
    } else {
        option.label.clone()
    }
}
