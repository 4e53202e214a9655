use ratatui::layout::Rect;

use super::measure::at_length;
use super::options::days;
use super::{means, split};
use crate::actions::Place;
use crate::exercise::snapshot::{MeasureLine, Standing, Toolbox};
use crate::text::say;
use crate::tui::canvas::{Canvas, Target, columns as width};
use crate::tui::layout::{Layout, Room, below, columns, top};
use crate::tui::model::{Pane, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Section};
use crate::wording::{category_key, price, why_closed};

/// Columns of the standing at the end of a row.
const STANDING: u16 = 18;
/// Columns of the list where the selected measure stands beside it, and from which on it does.
const LIST: u16 = 78;
const LIST_HUGE: u16 = 92;
const BESIDE: u16 = 112;
/// Rows of the selected measure below the list, in the narrowest windows.
const BRIEF: u16 = 3;
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
        let rows = area.height.saturating_sub(BRIEF);
        list(canvas, layout, top(area, rows), play);
        return brief(canvas, below(area, rows), play);
    }
    let (left, right) = if area.width >= BESIDE {
        columns(area, if layout.room == Room::Huge { LIST_HUGE } else { LIST }, 4)
    } else {
        let rows = BELOW + 6 * layout.air();
        (top(area, area.height.saturating_sub(rows)), below(area, area.height.saturating_sub(rows)))
    };
    list(canvas, layout, left, play);
    match play.measure() {
        _ if splits => split::draw(canvas, right, play),
        Some(measure) => at_length(canvas, layout, right, measure),
        None => {}
    }
}

/// What the selected measure takes, or why it is not here, for the narrowest windows.
fn brief(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let Some(measure) = play.measure() else { return };
    canvas.rule(area.x, area.y, area.width, false);
    let words = canvas.words;
    let text = match measure.standing {
        Standing::NotHere | Standing::Closed => why_closed(words, &measure.option),
        _ => price(words, measure.option.price),
    };
    canvas.put_fit(area.x, area.y + 1, area.width, &text, Role::Ink);
    means::numbers(canvas, below(area, 2), play, means::after_measure(play));
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
    let mut column = Column::new(area);
    column.gap(1 + layout.air());
    if layout.room > Room::Narrow
        && let Some(row) = column.row()
    {
        means::strip(canvas, Rect { x: row.x + 2, ..row }, play, means::after_measure(play));
        column.gap(layout.air());
    }
    if layout.room > Room::Narrow
        && let Some(row) = column.row()
    {
        let ends = ends(row);
        for (label, end) in ["cost-takes", "cost-capital", "measures-hours"].into_iter().zip(ends) {
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
                draw_row(canvas, layout, area, measure, *place == selected);
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

/// Where the columns of days, capital and hours end.
fn ends(row: Rect) -> [u16; 3] {
    let standing = row.right().saturating_sub(STANDING);
    [standing.saturating_sub(16), standing.saturating_sub(8), standing.saturating_sub(2)]
}

fn draw_row(canvas: &mut Canvas<'_>, layout: Layout, row: Rect, measure: &MeasureLine, here: bool) {
    let words = canvas.words;
    let (x, y, option) = (row.x + 2, row.y, &measure.option);
    let role = if here { Role::Strong } else { Role::Ink };
    let start = row.right().saturating_sub(STANDING);
    if measure.standing == Standing::NotHere {
        if layout.room == Room::Narrow {
            _ = canvas.put_fit(x, y, row.width.saturating_sub(2), &option.label, Role::Quiet);
            return;
        }
        return not_here(canvas, row, &option.label, &why_closed(words, option));
    }
    if layout.room == Room::Narrow {
        canvas.put_fit(x, y, start.saturating_sub(x + 1), &option.label, role);
    } else {
        let [takes, capital, hours] = ends(row);
        let time = days(canvas, option.price.days);
        let edge = canvas.put_right(takes, y, &time, Role::Ink);
        canvas.put_fit(x, y, edge.saturating_sub(x + 1), &option.label, role);
        canvas.put_right(capital, y, &option.price.capital.to_string(), Role::Ink);
        canvas.put_right(hours, y, &option.price.hours.to_string(), Role::Ink);
    }
    standing(canvas, start, y, measure);
}

/// A measure that is not here, and why; a long reason begins further to the left, if it has room there.
fn not_here(canvas: &mut Canvas<'_>, row: Rect, label: &str, reason: &str) {
    let wide = 36.min(row.width / 2);
    let end = canvas.put_fit(row.x + 2, row.y, wide, label, Role::Quiet);
    let (usual, needed) = (row.x + wide + 3, row.right().saturating_sub(2 + width(reason)));
    let start = if needed > end { usual.min(needed) } else { usual };
    let x = canvas.put(start, row.y, canvas.glyphs.closed, Role::Quiet) + 1;
    canvas.put_fit(x, row.y, row.right().saturating_sub(x), reason, Role::Quiet);
}

/// How a measure stands, in a sign and a word or two.
fn standing(canvas: &mut Canvas<'_>, x: u16, y: u16, measure: &MeasureLine) {
    let (words, glyphs) = (canvas.words, canvas.glyphs);
    match measure.standing {
        Standing::Running(days, least, most) => {
            Gauge::of(days.min(most.into()), most.into()).draw(canvas, x, y, 6);
            canvas.put_fit(x + 7, y, STANDING - 7, &of(canvas, days, (least, most)), Role::Ink);
        }
        Standing::Ready => {
            let objection = measure.option.objections.first();
            let (mark, role, text) = match objection {
                Some(objection) => {
                    let text = say!(words, "measure-objects", short = objection.short.clone());
                    (glyphs.attention, Role::Orange, text)
                }
                None => (glyphs.plus, Role::Blue, words.get("measure-ready")),
            };
            let x = canvas.put(x, y, mark, role) + 1;
            canvas.put(x, y, &text, Role::Ink);
        }
        Standing::InEffect(_) => {
            let x = canvas.put(x, y, glyphs.decided, Role::Blue) + 1;
            canvas.put(x, y, &words.get("measure-in-effect"), Role::Ink);
        }
        Standing::Closed | Standing::NotHere => {
            let x = canvas.put(x, y, glyphs.closed, Role::Quiet) + 1;
            canvas.put(x, y, &words.get("measure-closed"), Role::Quiet);
        }
    }
}

/// `12 of 15–27`.
fn of(canvas: &Canvas<'_>, days: u32, (least, most): (u16, u16)) -> String {
    if least == most {
        say!(canvas.words, "measure-days-of", days = days, most = most)
    } else {
        say!(canvas.words, "measure-days-between", days = days, least = least, most = most)
    }
}
