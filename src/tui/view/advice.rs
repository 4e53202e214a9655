use ratatui::layout::Rect;

use super::takes::mark_of;
use crate::exercise::snapshot::{AdviceLine, Decision, OptionLine};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room, at_most, below, columns, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, Section};
use crate::wording::{listed, stand_key};

/// How many advisers stand beside each other.
const ABREAST: u16 = 4;

/// Draws what each adviser says, and where they part.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let mut column = Column::new(layout.page());
    let Some(decision) = play.decision().filter(|decision| !decision.advice.is_empty()) else {
        column.section(canvas, Section::new(&say!(words, "screen-advice")).focused(true));
        column.gap(1);
        column.text(canvas, &say!(words, "advice-none"), Role::Quiet);
        return;
    };
    let heading = say!(words, "advice-on", number = decision.number);
    column.section(canvas, Section::new(&heading).focused(true));
    // In a narrow window the table of where they part has no room; the numbers need their names all the same.
    let named = if layout.room == Room::Plain { decision.open().count() } else { 0 };
    let written = Roll::write(canvas, column.rest().width, |canvas, column| {
        write_foot(canvas, column, layout, play, decision);
    });
    let rows = u16::try_from(3 + named).unwrap_or(3).max(1 + written.rows());
    let body = top(column.rest(), column.height().saturating_sub(rows));
    foot(canvas, below(column.rest(), body.height), layout, play, decision);
    if layout.is_wide() && decision.advice.len() <= ABREAST.into() {
        abreast(canvas, body, play, decision);
    } else {
        below_each_other(canvas, body, play, decision);
    }
}

fn foot(canvas: &mut Canvas<'_>, area: Rect, layout: Layout, play: &Play, decision: &Decision) {
    if !layout.is_wide() {
        canvas.rule(area.x, area.y, area.width, false);
    }
    write_foot(canvas, &mut Column::new(below(area, 1)), layout, play, decision);
}

/// The names of numbers, what advice is, and that there is something for one seat alone.
fn write_foot(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    layout: Layout,
    play: &Play,
    decision: &Decision,
) {
    let words = canvas.words;
    if layout.room == Room::Plain {
        let chosen = play.option().map(|option| &option.id);
        for option in decision.open() {
            let is_chosen = chosen == Some(&option.id);
            let number = option.number.map(|number| number.to_string()).unwrap_or_default();
            let sign = if is_chosen { canvas.glyphs.selected } else { " " };
            let role = if is_chosen { Role::Strong } else { Role::Ink };
            column.beside(canvas, 4, &format!("{sign} {number}"), Role::Key, |canvas, inner| {
                inner.text(canvas, &option.label, role);
            });
        }
    }
    column.text(canvas, &say!(words, "advice-foot", count = decision.advice.len()), Role::Quiet);
    if !play.snapshot.private.is_empty() {
        let seats = listed(words, &play.snapshot.private);
        let new = canvas.glyphs.new;
        column.beside(canvas, 2, new, Role::Blue, |canvas, inner| {
            inner.text(canvas, &say!(words, "private-hint", seats = seats), Role::Ink);
        });
    }
}

/// The numbers of options, as `1 and 3`.
fn numbers(canvas: &Canvas<'_>, decision: &Decision, ids: &[String]) -> String {
    let numbers: Vec<String> = decision
        .options
        .iter()
        .filter(|option| ids.contains(&option.id))
        .map(|option| {
            option.number.map_or_else(|| canvas.glyphs.closed.to_owned(), |number| number.to_string())
        })
        .collect();
    if numbers.is_empty() { String::new() } else { listed(canvas.words, &numbers) }
}

/// `for 1, against 3`.
fn leaning(canvas: &Canvas<'_>, decision: &Decision, advice: &AdviceLine) -> String {
    let words = canvas.words;
    let parts = [("advice-for", &advice.favours), ("advice-against", &advice.against)];
    let said = parts.into_iter().filter_map(|(key, ids)| {
        let numbers = numbers(canvas, decision, ids);
        (!numbers.is_empty()).then(|| say!(words, key, numbers = numbers))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// One adviser below the other: who at the left, what at the right; it scrolls.
fn below_each_other(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision) {
    let left = 24.min(area.width / 3);
    let roll = Roll::write(canvas, area.width, |canvas, column| {
        for advice in &decision.advice {
            column.gap(u16::from(area.height > 12));
            let leaning = leaning(canvas, decision, advice);
            let mut who = Column::new(at_most(column.rest(), left.saturating_sub(1)));
            who.text(canvas, &advice.title, Role::Strong);
            who.text(canvas, &advice.office, Role::Quiet);
            who.text(canvas, &leaning, Role::Ink);
            let mut says = Column::new(columns(column.rest(), left, 0).1);
            says.prose(canvas, &advice.says, Role::Ink);
            column.gap(column.height() - who.height().min(says.height()));
        }
    });
    let hidden = roll.show(canvas, area, play.at.scroll);
    if hidden > 0 {
        let text = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put(area.x + 2, area.bottom(), &format!(" {text} "), Role::Quiet);
    }
}

/// Advisers beside each other; below them a table of where they part.
fn abreast(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision) {
    let words = canvas.words;
    let mut column = Column::new(below(area, 1));
    column.text(canvas, &decision.ask_full, Role::Strong);
    column.gap(2);
    let count = u16::try_from(decision.advice.len()).unwrap_or(ABREAST);
    let width = (area.width - 4 * (count - 1)) / count;
    let mut shortest = column.height();
    for (x, advice) in (area.x..).step_by((width + 4).into()).zip(&decision.advice) {
        let mut one = Column::new(Rect { x, width, ..column.rest() });
        one.section(canvas, Section::new(&advice.title));
        one.text(canvas, &advice.office, Role::Quiet);
        one.gap(1);
        one.prose(canvas, &advice.says, Role::Ink);
        shortest = shortest.min(one.height());
    }
    column.gap(column.height() - shortest + 2);
    column.section(canvas, Section::new(&say!(words, "advice-part")));
    where_they_part(canvas, column.rest(), play, decision);
}

/// One row an option, one column an adviser: for, against, or can live with.
fn where_they_part(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision) {
    let first = area.x + 50.min(area.width / 2);
    let step = (area.right() - first) / u16::try_from(decision.advice.len().max(1)).unwrap_or(1);
    for (x, advice) in (first..).step_by(step.max(1).into()).zip(&decision.advice) {
        canvas.put(x, area.y, &advice.short, Role::Quiet);
    }
    for (y, (place, option)) in (area.y + 1..area.bottom()).zip(decision.open().enumerate()) {
        let row = Rect { y, height: 1, ..area };
        let here = place == play.at.option;
        let number = option.number.map(|number| number.to_string()).unwrap_or_default();
        canvas.put(row.x + 2, y, &number, Role::Key);
        canvas.put_fit(
            row.x + 4,
            y,
            first.saturating_sub(row.x + 5),
            &option.label,
            if here { Role::Strong } else { Role::Ink },
        );
        for (x, advice) in (first..).step_by(step.max(1).into()).zip(&decision.advice) {
            stand(canvas, x, y, advice, option);
        }
        if here {
            canvas.point_at(row);
        }
    }
}

fn stand(canvas: &mut Canvas<'_>, x: u16, y: u16, advice: &AdviceLine, option: &OptionLine) {
    let stand = advice.stand(&option.id);
    let (mark, role) = mark_of(canvas, stand);
    let end = canvas.put(x, y, mark, role);
    canvas.put(end + 1, y, &canvas.words.get(stand_key(stand)), Role::Ink);
}
