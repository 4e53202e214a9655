use ratatui::layout::Rect;

use crate::exercise::snapshot::{AdviceLine, Decision, OptionLine};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::Section;
use crate::wording::listed;

/// Draws what each adviser says, and where they part.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let area = layout.page();
    let Some(decision) = play.decision().filter(|decision| !decision.advice.is_empty()) else {
        let heading = say!(words, "screen-advice");
        let rest = Section::new(&heading).focused(true).draw(canvas, area);
        canvas.put_wrapped(below(rest, 1), &say!(words, "advice-none"), Role::Quiet);
        return;
    };
    let heading = say!(words, "advice-on", number = decision.number);
    let rest = Section::new(&heading).focused(true).draw(canvas, area);
    let foot = Rect { y: area.bottom().saturating_sub(2), height: 2, ..area };
    let rest = Rect { height: rest.height.saturating_sub(3), ..rest };
    if layout.is_wide() {
        wide(canvas, rest, play, decision);
    } else {
        narrow(canvas, rest, decision);
    }
    if !layout.is_wide() {
        canvas.rule(foot.x, foot.y - 1, foot.width, false);
    }
    canvas.put_fit(foot.x, foot.y, foot.width, &say!(words, "advice-foot"), Role::Quiet);
    if !play.snapshot.private.is_empty() {
        let seats = listed(words, &play.snapshot.private);
        let x = canvas.put(foot.x, foot.y + 1, canvas.glyphs.new, Role::Blue) + 1;
        canvas.put_fit(
            x,
            foot.y + 1,
            foot.width.saturating_sub(2),
            &say!(words, "private-hint", seats = seats),
            Role::Ink,
        );
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

/// One adviser below the other: who at the left, what at the right.
fn narrow(canvas: &mut Canvas<'_>, area: Rect, decision: &Decision) {
    let left = 23.min(area.width / 3);
    let mut y = area.y;
    let spare = area.height > 15;
    for advice in &decision.advice {
        y += u16::from(spare);
        if y >= area.bottom() {
            break;
        }
        let room = |row: u16| left.saturating_sub(u16::from(row > 0));
        canvas.put_fit(area.x, y, room(0), &advice.title, Role::Strong);
        canvas.put_fit(area.x, y + 1, room(1), &advice.office, Role::Quiet);
        let leaning = leaning(canvas, decision, advice);
        canvas.put_fit(area.x, y + 2, room(2), &leaning, Role::Ink);
        let text = Rect { x: area.x + left, y, width: area.width - left, height: area.bottom() - y };
        y = canvas.put_prose(text, &advice.says, 0, Role::Ink).max(y + 3);
    }
}

/// Advisers beside each other; below them a table of where they part.
fn wide(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision) {
    let words = canvas.words;
    canvas.put_fit(area.x, area.y + 1, area.width, &decision.ask_full, Role::Strong);
    let count = u16::try_from(decision.advice.len()).unwrap_or(1).clamp(1, 3);
    let width = (area.width - 4 * (count - 1)) / count;
    let mut deepest = area.y + 4;
    let mut top = area.y + 4;
    for (number, advice) in (0_u16..).zip(&decision.advice) {
        if number > 0 && number % count == 0 {
            top = deepest + 1;
        }
        let column = Rect {
            x: area.x + (number % count) * (width + 4),
            y: top,
            width,
            height: area.bottom().saturating_sub(top),
        };
        let rest = Section::new(&advice.title).draw(canvas, column);
        canvas.put_fit(rest.x, rest.y, rest.width, &advice.office, Role::Quiet);
        deepest = deepest.max(canvas.put_prose(
            Rect { y: rest.y + 2, height: rest.height.saturating_sub(2), ..rest },
            &advice.says,
            0,
            Role::Ink,
        ));
    }
    let heading = say!(words, "advice-part");
    let table = Section::new(&heading)
        .draw(canvas, Rect { y: deepest + 2, height: area.bottom().saturating_sub(deepest + 2), ..area });
    where_they_part(canvas, table, play, decision);
}

/// One row an option, one column an adviser: for, against, or can live with.
fn where_they_part(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision) {
    let first = area.x + 50.min(area.width / 2);
    let step = (area.right() - first) / u16::try_from(decision.advice.len().max(1)).unwrap_or(1);
    for (x, advice) in (first..).step_by(step.max(1).into()).zip(&decision.advice) {
        canvas.put(x, area.y, &advice.short, Role::Quiet);
    }
    let open = decision.options.iter().filter(|option| option.number.is_some());
    for (y, (place, option)) in (area.y + 1..area.bottom()).zip(open.enumerate()) {
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
    let glyphs = canvas.glyphs;
    let (mark, role, key) = if advice.favours.contains(&option.id) {
        (glyphs.plus, Role::Blue, "stand-for")
    } else if advice.against.contains(&option.id) {
        (glyphs.lost, Role::Orange, "stand-against")
    } else {
        (glyphs.closed, Role::Quiet, "stand-live")
    };
    let end = canvas.put(x, y, mark, role);
    canvas.put(end + 1, y, &canvas.words.get(key), Role::Ink);
}
