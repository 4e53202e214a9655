use ratatui::layout::Rect;

use crate::actions::{Action, Group, Place, Row, at};
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::finder::has_words;
use crate::tui::layout::{Layout, below, columns};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, name_columns, sheet};
use crate::wording::band_key;

/// Columns of keys before what they do.
const KEYS: u16 = 10;
/// Columns that a tab takes in a line of several, its key included.
const TAB: u16 = 14;
/// Columns of a heading before signs and words: no fewer, no more.
const HEADING: (u16, u16) = (7, 14);

/// Draws the help of the place that it lies on: what it is for, its keys, and what signs and words mean; or the lines
/// of it that have what is searched.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    model: &Model,
    search: Option<&str>,
    scroll: usize,
) {
    let words = canvas.words;
    let place = model.place_below();
    let width = if layout.is_wide() { 96 } else { 76.min(layout.whole.width.saturating_sub(2)) };
    let rows = usable(model, place);
    let roll = Roll::write(canvas, width - 8, |canvas, column| whole(canvas, column, &place.id(), &rows));
    let height = (roll.rows() + 2).min(layout.whole.height.saturating_sub(2));
    let name = words.get(&format!("place-{}", place.id()));
    let title = say!(words, "help-title", place = name).to_uppercase();
    match search {
        None => {
            let area = sheet(canvas, (width, height), &title, &say!(words, "help-closes"));
            roll.show(canvas, area, scroll);
        }
        Some(typed) => {
            let found = found(canvas, &rows, typed);
            let note = say!(words, "help-found", count = found.len());
            let area = sheet(canvas, (width, height), &title, &note);
            draw_found(canvas, area, typed, &found, scroll);
        }
    }
}

/// The commands of a place that can be used now, each with its key.
fn usable(model: &Model, place: Place) -> Vec<(String, &'static Row)> {
    let usable = at(place).filter(|row| model.could_below(row.action) && row.action != Action::RubOut);
    usable.filter_map(|row| Some((model.keys.written(place, row)?, row))).collect()
}

fn whole(canvas: &mut Canvas<'_>, column: &mut Column, place: &str, rows: &[(String, &Row)]) {
    column.text(canvas, &canvas.words.get(&format!("about-{place}")), Role::Ink);
    column.gap(1);
    let (left, right) = columns(column.rest(), column.rest().width / 2, 2);
    let (mut left, mut right) = (Column::new(left), Column::new(right));
    groups(canvas, &mut left, rows, [Group::Move, Group::Decide]);
    groups(canvas, &mut right, rows, [Group::Screens, Group::Anywhere]);
    column.gap(column.height() - left.height().min(right.height()));
    if let Some(row) = column.row() {
        canvas.rule(row.x, row.y, row.width, false);
    }
    let legend = legend(canvas).map(|(heading, text)| (canvas.words.get(heading).to_uppercase(), text));
    let indent = name_columns(legend.iter().map(|(heading, _)| heading), HEADING);
    for (heading, text) in legend {
        column.beside(canvas, indent, &heading, Role::Strong, |canvas, inner| {
            inner.text(canvas, &text, Role::Quiet);
        });
    }
}

fn groups(canvas: &mut Canvas<'_>, column: &mut Column, rows: &[(String, &Row)], groups: [Group; 2]) {
    let mut parted = false;
    for group in groups {
        let abreast = usize::from(column.rest().width / TAB).clamp(1, 3);
        let lines = lines(canvas, rows, group, abreast);
        if lines.is_empty() {
            continue;
        }
        column.gap(u16::from(parted));
        parted = true;
        column.text(canvas, &canvas.words.get(heading(group)).to_uppercase(), Role::Strong);
        for (key, text) in lines {
            column.beside(canvas, KEYS, &key, Role::Key, |canvas, inner| {
                inner.text(canvas, &text, Role::Ink);
            });
        }
    }
}

/// The lines of a group: a key and its words; so many tabs stand in a line.
fn lines(
    canvas: &Canvas<'_>,
    rows: &[(String, &Row)],
    group: Group,
    abreast: usize,
) -> Vec<(String, String)> {
    let of: Vec<(String, String)> = rows
        .iter()
        .filter(|(_, row)| row.group == group)
        .map(|(key, row)| (key.clone(), canvas.words.get(row.words)))
        .collect();
    if group != Group::Screens {
        return of;
    }
    let joined = |tabs: &[(String, String)]| {
        let (keys, names): (Vec<&str>, Vec<&str>) =
            tabs.iter().map(|(key, name)| (key.as_str(), name.as_str())).unzip();
        (keys.join(" "), names.join(", "))
    };
    of.chunks(abreast).map(joined).collect()
}

const fn heading(group: Group) -> &'static str {
    match group {
        Group::Move => "group-move",
        Group::Screens => "group-screens",
        Group::Decide => "group-decide",
        Group::Anywhere => "group-anywhere",
    }
}

/// What signs and likelihood words mean, each under its heading.
fn legend(canvas: &Canvas<'_>) -> [(&'static str, String); 3] {
    let words = canvas.words;
    let bands = Band::ALL.iter().skip(1);
    let bands = bands.map(|band| format!("{} {}", band.from_percent(), words.get(band_key(*band))));
    let bands = bands.collect::<Vec<_>>().join(", ");
    [
        ("legend-signs-heading", canvas.say_signs("legend-signs")),
        ("legend-words-heading", say!(words, "legend-words", bands = bands)),
        ("", say!(words, "legend-two-dials")),
    ]
}

/// The lines of the help that have every word that was typed: a key, and what it does.
fn found(canvas: &Canvas<'_>, rows: &[(String, &Row)], typed: &str) -> Vec<(String, String)> {
    let words = canvas.words;
    let commands = rows
        .iter()
        .map(|(key, row)| (key.clone(), format!("{}. {}", words.get(row.words), words.get(&row.does()))));
    let signs = legend(canvas).into_iter().map(|(heading, text)| (words.get(heading), text));
    commands.chain(signs).filter(|(key, text)| has_words(&format!("{key} {text}"), typed)).collect()
}

fn draw_found(canvas: &mut Canvas<'_>, area: Rect, typed: &str, found: &[(String, String)], scroll: usize) {
    let words = canvas.words;
    canvas.put(
        area.x,
        area.y,
        &say!(words, "help-search", typed = format!("{typed}{}", canvas.glyphs.cursor)),
        Role::Strong,
    );
    canvas.rule(area.x, area.y + 1, area.width, false);
    let rest = below(area, 2);
    if found.is_empty() {
        canvas.put_wrapped(rest, &words.get("help-nothing"), Role::Quiet);
    }
    let roll = Roll::write(canvas, rest.width, |canvas, column| {
        for (key, text) in found {
            column.beside(canvas, KEYS, key, Role::Key, |canvas, inner| inner.text(canvas, text, Role::Ink));
        }
    });
    roll.show(canvas, rest, scroll);
}
