use ratatui::layout::Rect;

use crate::actions::{Action, Group, Row, at};
use crate::scenario::Band;
use crate::text::{say, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, columns};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::widgets::sheet;
use crate::wording::band_key;

/// Draws the help of the place that it lies on: what it is for, its keys, and what signs and words mean.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, model: &Model, scroll: usize) {
    let words = canvas.words;
    let place = model.place_below();
    let name = words.get(&format!("place-{}", format!("{place:?}").to_lowercase()));
    let width = if layout.is_wide() { 96 } else { 76.min(layout.whole.width.saturating_sub(2)) };
    let about =
        wrap(&words.get(&format!("about-{}", format!("{place:?}").to_lowercase())), usize::from(width - 8));
    let rows: Vec<&'static Row> =
        at(place).filter(|row| model.can(row.action) && row.action != Action::RubOut).collect();
    let left = group_lines(canvas, &rows, &[Group::Move, Group::Decide]);
    let right = group_lines(canvas, &rows, &[Group::Screens, Group::Anywhere]);
    let legend = legend(canvas, usize::from(width - 8));
    let body = left.len().max(right.len());
    let height = u16::try_from(about.len() + body + legend.len() + 6).unwrap_or(u16::MAX);
    let height = height.min(layout.whole.height.saturating_sub(2));
    let title = say!(words, "help-title", place = name).to_uppercase();
    let area = sheet(canvas, (width, height), &title, &say!(words, "help-closes"));
    let mut lines: Vec<Line> = about.into_iter().map(|text| Line::Text(text, Role::Ink)).collect();
    lines.push(Line::Text(String::new(), Role::Ink));
    lines.extend((0..body).map(|at| Line::Pair(left.get(at).cloned(), right.get(at).cloned())));
    lines.push(Line::Rule);
    lines.extend(legend.into_iter().map(|text| Line::Text(text, Role::Quiet)));
    let from = canvas.scrolled(lines.len(), area.height, scroll);
    for (y, line) in (area.y..area.bottom()).zip(lines.into_iter().skip(from)) {
        draw_line(canvas, Rect { y, height: 1, ..area }, line);
    }
}

enum Line {
    Text(String, Role),
    Pair(Option<Half>, Option<Half>),
    Rule,
}

/// Half a line: a heading, or a key with its words.
#[derive(Clone)]
enum Half {
    Heading(String),
    Command(String, String),
    Nothing,
}

fn group_lines(canvas: &Canvas<'_>, rows: &[&'static Row], groups: &[Group]) -> Vec<Half> {
    let words = canvas.words;
    let mut lines = Vec::new();
    for group in groups {
        let of: Vec<&&Row> = rows.iter().filter(|row| row.group == *group).collect();
        if of.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Half::Nothing);
        }
        let key = match group {
            Group::Move => "group-move",
            Group::Screens => "group-screens",
            Group::Decide => "group-decide",
            Group::Anywhere => "group-anywhere",
        };
        lines.push(Half::Heading(words.get(key).to_uppercase()));
        lines.extend(of.into_iter().map(|row| Half::Command(row.key.to_string(), words.get(row.words))));
    }
    lines
}

fn draw_line(canvas: &mut Canvas<'_>, row: Rect, line: Line) {
    match line {
        Line::Text(text, role) => {
            canvas.put(row.x, row.y, &text, role);
        }
        Line::Rule => canvas.rule(row.x, row.y, row.width, false),
        Line::Pair(left, right) => {
            let (one, other) = columns(row, row.width / 2, 2);
            for (area, half) in [(one, left), (other, right)] {
                match half {
                    Some(Half::Heading(text)) => {
                        canvas.put(area.x, area.y, &text, Role::Strong);
                    }
                    Some(Half::Command(key, text)) => {
                        canvas.put(area.x, area.y, &key, Role::Key);
                        canvas.put_fit(area.x + 11, area.y, area.width.saturating_sub(11), &text, Role::Ink);
                    }
                    Some(Half::Nothing) | None => {}
                }
            }
        }
    }
}

/// What signs and likelihood words mean.
fn legend(canvas: &Canvas<'_>, width: usize) -> Vec<String> {
    let words = canvas.words;
    let bands: Vec<String> = Band::ALL
        .iter()
        .skip(1)
        .map(|band| format!("{} {}", band.from_percent(), words.get(band_key(*band))))
        .collect();
    let texts = [
        say!(words, "legend-signs"),
        say!(words, "legend-words", bands = bands.join(", ")),
        say!(words, "legend-two-dials"),
    ];
    texts.iter().flat_map(|text| wrap(text, width)).collect()
}
