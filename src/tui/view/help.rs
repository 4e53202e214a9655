use crate::actions::{Action, Group, Row, at};
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, columns};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, sheet};
use crate::wording::band_key;

/// Draws the help of the place that it lies on: what it is for, its keys, and what signs and words mean.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, model: &Model, scroll: usize) {
    let words = canvas.words;
    let place = format!("{:?}", model.place_below()).to_lowercase();
    let width = if layout.is_wide() { 96 } else { 76.min(layout.whole.width.saturating_sub(2)) };
    let below = model.place_below();
    let usable = at(below).filter(|row| model.can(row.action) && row.action != Action::RubOut);
    let rows: Vec<(String, &Row)> = usable.filter_map(|row| Some((row.key_at(below)?, row))).collect();
    let roll = Roll::write(canvas, width - 8, |canvas, column| {
        column.text(canvas, &canvas.words.get(&format!("about-{place}")), Role::Ink);
        column.gap(1);
        commands(canvas, column, &rows);
        legend(canvas, column);
    });
    let height = (roll.rows() + 2).min(layout.whole.height.saturating_sub(2));
    let name = words.get(&format!("place-{place}"));
    let title = say!(words, "help-title", place = name).to_uppercase();
    let area = sheet(canvas, (width, height), &title, &say!(words, "help-closes"));
    roll.show(canvas, area, scroll);
}

/// Two columns of commands by what they are for.
fn commands(canvas: &mut Canvas<'_>, column: &mut Column, rows: &[(String, &Row)]) {
    let (left, right) = columns(column.rest(), column.rest().width / 2, 2);
    let (mut left, mut right) = (Column::new(left), Column::new(right));
    groups(canvas, &mut left, rows, [Group::Move, Group::Decide]);
    groups(canvas, &mut right, rows, [Group::Screens, Group::Anywhere]);
    column.gap(column.height() - left.height().min(right.height()));
}

fn groups(canvas: &mut Canvas<'_>, column: &mut Column, rows: &[(String, &Row)], groups: [Group; 2]) {
    let words = canvas.words;
    let mut parted = false;
    for group in groups {
        let mut of = rows.iter().filter(|(_, row)| row.group == group).peekable();
        if of.peek().is_none() {
            continue;
        }
        column.gap(u16::from(parted));
        parted = true;
        column.line(canvas, &words.get(heading(group)).to_uppercase(), Role::Strong);
        for (key, row) in of {
            let text = words.get(row.words);
            column.beside(canvas, 11, key, Role::Key, |canvas, inner| inner.line(canvas, &text, Role::Ink));
        }
    }
}

const fn heading(group: Group) -> &'static str {
    match group {
        Group::Move => "group-move",
        Group::Screens => "group-screens",
        Group::Decide => "group-decide",
        Group::Anywhere => "group-anywhere",
    }
}

/// What signs and likelihood words mean.
fn legend(canvas: &mut Canvas<'_>, column: &mut Column) {
    let words = canvas.words;
    if let Some(row) = column.row() {
        canvas.rule(row.x, row.y, row.width, false);
    }
    let bands = Band::ALL.iter().skip(1);
    let bands = bands.map(|band| format!("{} {}", band.from_percent(), words.get(band_key(*band))));
    let bands = bands.collect::<Vec<_>>().join(", ");
    column.text(canvas, &canvas.say_signs("legend-signs"), Role::Quiet);
    column.text(canvas, &say!(words, "legend-words", bands = bands), Role::Quiet);
    column.text(canvas, &say!(words, "legend-two-dials"), Role::Quiet);
}
