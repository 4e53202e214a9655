use ratatui::layout::Rect;

use super::measure::at_length;
use super::options::days;
use super::{means, split};
use crate::actions::Place;
use crate::exercise::snapshot::{MeasureLine, Standing, Toolbox};
use crate::text::{say, wrap};
use crate::tui::canvas::{Canvas, Target, columns as columns_of};
use crate::tui::layout::{Layout, Room, below, columns, top};
use crate::tui::model::{Pane, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Section};
use crate::wording::{category_key, price, why_closed};

/// Columns of the standing at the end of a row, at least; of a gauge within it.
const STANDING: u16 = 18;
const GAUGE: u16 = 6;
/// Columns of the list where the selected measure stands beside it, and from which on it does.
const LIST: u16 = 78;
const LIST_HUGE: u16 = 92;
const BESIDE: u16 = 112;
/// Rows of the selected measure below the list.
const BELOW: u16 = 8;

/// Draws the toolbox: a list, and the selected measure or the split of the hours below or beside it.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let area = if layout.room == Room::Huge { layout.body } else { layout.page() };
    let splits = play.at.pane == Pane::Split;
    if layout.room == Room::Narrow {
        if splits {
            return split::draw(canvas, area, play);
        }
        let text = play.measure().map(|measure| brief_text(canvas, measure)).unwrap_or_default();
        let lines = u16::try_from(wrap(&text, area.width.into()).len()).unwrap_or(1);
        let rows = area.height.saturating_sub(2 + lines);
        list(canvas, layout, top(area, rows), play);
        return brief(canvas, below(area, rows), play, &text);
    }
    let (left, right) = if area.width >= BESIDE {
        columns(area, if layout.room == Room::Huge { LIST_HUGE } else { LIST }, 4)
    } else {
        let rows = if splits { split::rows(canvas, area.width, play) } else { BELOW } + 6 * layout.air();
        (top(area, area.height.saturating_sub(rows)), below(area, area.height.saturating_sub(rows)))
    };
    list(canvas, layout, left, play);
    match play.measure() {
        _ if splits => split::draw(canvas, right, play),
        Some(measure) => at_length(canvas, layout, right, measure),
        None => {}
    }
}

/// What a measure takes, or why it is not here.
fn brief_text(canvas: &Canvas<'_>, measure: &MeasureLine) -> String {
    match measure.standing {
        Standing::NotHere | Standing::Closed => why_closed(canvas.words, &measure.option),
        _ => price(canvas.words, measure.option.price),
    }
}

/// What is to be said of the selected measure in the narrowest windows, and the means.
fn brief(canvas: &mut Canvas<'_>, area: Rect, play: &Play, text: &str) {
    canvas.rule(area.x, area.y, area.width, false);
    let mut column = Column::new(below(area, 1));
    column.text(canvas, text, Role::Ink);
    means::numbers(canvas, column.rest(), play, means::after_measure(play));
}

/// One row of the list.
enum Row<'a> {
    Heading(String),
    Measure(usize, &'a MeasureLine),
}

/// The measures under their headings: fields of policy where there is room, and those that are not here apart.
fn rows<'a>(canvas: &Canvas<'_>, layout: Layout, toolbox: &'a Toolbox) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let mut last = None;
    for (place, measure) in toolbox.measures.iter().enumerate() {
        let not_here = measure.standing == Standing::NotHere;
        let group = (not_here, (layout.is_wide() && !not_here).then_some(measure.category));
        if last != Some(group) {
            let heading = if not_here {
                Some(say!(canvas.words, "measures-not-here"))
            } else {
                group.1.map(|field| canvas.words.get(category_key(field)))
            };
            if !rows.is_empty() && heading.is_some() {
                rows.push(Row::Heading(String::new()));
            }
            rows.extend(heading.map(Row::Heading));
            last = Some(group);
        }
        rows.push(Row::Measure(place, measure));
    }
    rows
}

fn list(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, play: &Play) {
    let toolbox = &play.snapshot.toolbox;
    let standing = standing_columns(canvas, toolbox);
    let mut column = Column::new(area);
    column.gap(1 + layout.air());
    if layout.room > Room::Narrow
        && let Some(row) = column.row()
    {
        let (_, row) = columns(row, 2, 0);
        means::strip(canvas, row, play, means::after_measure(play));
        column.gap(layout.air());
    }
    if layout.room > Room::Narrow
        && let Some(row) = column.row()
    {
        for (label, end) in HEADS.into_iter().zip(ends(canvas, row, standing)) {
            canvas.put_right(end, row.y, &canvas.words.get(label), Role::Quiet);
        }
    }
    let rest = column.rest();
    let rows = rows(canvas, layout, toolbox);
    let selected = play.at.measure.min(toolbox.measures.len().saturating_sub(1));
    let is_selected = |row: &Row<'_>| matches!(row, Row::Measure(place, _) if *place == selected);
    let at = rows.iter().position(is_selected).unwrap_or(0);
    // The last row says how much is hidden, where anything is.
    let height = usize::from(rest.height.saturating_sub(u16::from(rows.len() > rest.height.into())));
    let first = (at + 2).saturating_sub(height).min(rows.len().saturating_sub(height));
    for (y, row) in (rest.y..).zip(rows.iter().skip(first).take(height)) {
        let area = Rect { y, height: 1, ..rest };
        match row {
            Row::Heading(text) => _ = canvas.put(area.x + 2, y, text, Role::Quiet),
            Row::Measure(place, measure) => {
                draw_row(canvas, layout, (area, standing), measure, *place == selected);
                canvas.target(area, Target::Row(Place::Measures, *place));
                if *place == selected && play.at.pane != Pane::Split {
                    canvas.point_at(area);
                }
            }
        }
    }
    let hidden = rows.len().saturating_sub(first + height);
    if hidden > 0 {
        let more = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put_right(rest.right(), rest.bottom().saturating_sub(1), &more, Role::Quiet);
    }
    let (heading, note) = (say!(canvas.words, "measures-heading"), note(canvas, toolbox));
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(play.at.pane != Pane::Split);
    section.draw(canvas, area);
}

/// `7 ready · 2 running · up to 2 more now`.
fn note(canvas: &Canvas<'_>, toolbox: &Toolbox) -> String {
    let ready = toolbox.count(|standing| standing == Standing::Ready);
    let running = toolbox.count(|standing| matches!(standing, Standing::Running(..)));
    say!(canvas.words, "measures-note", ready = ready, running = running, left = toolbox.left.0)
}

/// The heads of the columns of days, capital and hours.
const HEADS: [&str; 3] = ["cost-takes", "cost-capital", "measures-hours"];

/// Where these columns end, before so many columns of the standing.
fn ends(canvas: &Canvas<'_>, row: Rect, standing: u16) -> [u16; 3] {
    let head = |place: usize| columns_of(&canvas.words.get(HEADS[place])) + 1;
    let hours = row.right().saturating_sub(standing + 2);
    let capital = hours.saturating_sub(head(2).max(6));
    [capital.saturating_sub(head(1).max(8)), capital, hours]
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    (row, standing): (Rect, u16),
    measure: &MeasureLine,
    here: bool,
) {
    let words = canvas.words;
    let (x, y, option) = (row.x + 2, row.y, &measure.option);
    let role = if here { Role::Strong } else { Role::Ink };
    let start = row.right().saturating_sub(standing);
    if measure.standing == Standing::NotHere {
        if layout.room == Room::Narrow {
            _ = canvas.put_short(x, y, row.width.saturating_sub(2), &option.label, Role::Quiet);
            return;
        }
        return not_here(canvas, row, &option.label, &why_closed(words, option));
    }
    if layout.room == Room::Narrow {
        canvas.put_short(x, y, start.saturating_sub(x + 1), &option.label, role);
    } else {
        let [takes, capital, hours] = ends(canvas, row, standing);
        let time = days(canvas, option.price.days);
        let edge = canvas.put_right(takes, y, &time, Role::Ink);
        canvas.put_short(x, y, edge.saturating_sub(x + 1), &option.label, role);
        canvas.put_right(capital, y, &option.price.capital.to_string(), Role::Ink);
        canvas.put_right(hours, y, &option.price.hours.to_string(), Role::Ink);
    }
    put_standing(canvas, start, y, measure);
}

/// A measure that is not here, and why; a long reason begins further to the left, if it has room there.
fn not_here(canvas: &mut Canvas<'_>, row: Rect, label: &str, reason: &str) {
    let wide = 36.min(row.width / 2);
    let end = canvas.put_short(row.x + 2, row.y, wide, label, Role::Quiet);
    let (usual, needed) = (row.x + wide + 3, row.right().saturating_sub(2 + columns_of(reason)));
    let start = if needed > end { usual.min(needed) } else { usual };
    let x = canvas.put(start, row.y, canvas.glyphs.closed, Role::Quiet) + 1;
    canvas.put_short(x, row.y, row.right().saturating_sub(x), reason, Role::Quiet);
}

/// Columns of the standing of every measure that is here.
fn standing_columns(canvas: &Canvas<'_>, toolbox: &Toolbox) -> u16 {
    let here = toolbox.measures.iter().filter(|measure| measure.standing != Standing::NotHere);
    let mark = |measure: &MeasureLine| {
        if matches!(measure.standing, Standing::Running(..)) { GAUGE } else { 1 }
    };
    let widths = here.map(|measure| mark(measure) + 1 + columns_of(&standing_text(canvas, measure)));
    widths.max().unwrap_or(0).max(STANDING)
}

/// How a measure stands, in a word or two.
fn standing_text(canvas: &Canvas<'_>, measure: &MeasureLine) -> String {
    let words = canvas.words;
    match (measure.standing, measure.option.objections.first()) {
        (Standing::Running(days, least, most), _) => of(canvas, days, (least, most)),
        (Standing::Ready, Some(objection)) => {
            say!(words, "measure-objects", short = objection.short.clone())
        }
        (Standing::Ready, None) => words.get("measure-ready"),
        (Standing::InEffect(_), _) => words.get("measure-in-effect"),
        (Standing::Closed | Standing::NotHere, _) => words.get("measure-closed"),
    }
}

/// The same behind its sign, or its gauge.
fn put_standing(canvas: &mut Canvas<'_>, x: u16, y: u16, measure: &MeasureLine) {
    let (text, glyphs) = (standing_text(canvas, measure), canvas.glyphs);
    let (mark, role) = match measure.standing {
        Standing::Running(days, _, most) => {
            Gauge::of(days.min(most.into()), most.into()).draw(canvas, x, y, GAUGE);
            canvas.put(x + GAUGE + 1, y, &text, Role::Ink);
            return;
        }
        Standing::Ready if measure.option.objections.is_empty() => (glyphs.plus, Role::Blue),
        Standing::Ready => (glyphs.attention, Role::Orange),
        Standing::InEffect(_) => (glyphs.decided, Role::Blue),
        Standing::Closed | Standing::NotHere => (glyphs.closed, Role::Quiet),
    };
    let x = canvas.put(x, y, mark, role) + 1;
    canvas.put(x, y, &text, if role == Role::Quiet { Role::Quiet } else { Role::Ink });
}

/// `12 of 15–27`.
fn of(canvas: &Canvas<'_>, days: u32, (least, most): (u16, u16)) -> String {
    if least == most {
        say!(canvas.words, "measure-days-of", days = days, most = most)
    } else {
        say!(canvas.words, "measure-days-between", days = days, least = least, most = most)
    }
}
