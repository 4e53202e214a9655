use ratatui::layout::Rect;

use super::decision::days;
use crate::exercise::snapshot::{OptionLine, Phase};
use crate::text::{Piece, Prose, say, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Gauge, Section};
use crate::wording::{price, why_closed};

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
    let area = layout.page();
    let rest = Section::new(&heading).focused(true).draw(canvas, area);
    let gap = u16::from(layout.is_wide());
    canvas.put_fit(rest.x, rest.y + gap, rest.width, &option.label, Role::Strong);
    let body = below(rest, 2 + 2 * gap);
    let body = Rect { height: body.height.saturating_sub(3 + gap), ..body };
    let hidden = match layout.room {
        Room::Narrow | Room::TooSmall => says(canvas, body, play, option, layout),
        Room::Plain => beside(canvas, columns(body, body.width - 32, 3), play, option, layout),
        Room::Wide | Room::Huge => beside(canvas, columns(body, 62, 4), play, option, layout),
    };
    let foot = Rect { y: body.bottom() + gap, height: 2, ..body };
    confirm(canvas, foot, play, option);
    if hidden > 0 {
        let text = say!(words, "more-below-count", count = hidden);
        canvas.put(foot.x + 2, foot.y, &format!(" {text} "), Role::Quiet);
    }
}

/// What it means at the left, what it takes at the right.
fn beside(
    canvas: &mut Canvas<'_>,
    (left, right): (Rect, Rect),
    play: &Play,
    option: &OptionLine,
    layout: Layout,
) -> usize {
    takes(canvas, right, play, option);
    says(canvas, left, play, option, layout)
}

/// What it means, brings, risks and leaves; it scrolls where it is long. Tells how many lines are below.
fn says(canvas: &mut Canvas<'_>, area: Rect, play: &Play, option: &OptionLine, layout: Layout) -> usize {
    let words = canvas.words;
    let mut lines: Vec<(String, Vec<Piece>)> =
        option.text.lines(area.width.into()).into_iter().map(|line| (String::new(), line)).collect();
    let parts: [(&str, &Prose); 5] = [
        ("option-brings", &option.brings),
        ("option-risk", &option.risk),
        ("option-leaves", &option.leaves),
        ("option-rests-on", &option.rests_on),
        ("option-precedent", &option.precedent),
    ];
    let gap = layout.is_wide();
    lines.push(Default::default());
    if layout.room == Room::Narrow {
        lines.extend(in_words(canvas, option, usize::from(area.width.saturating_sub(15))));
    }
    for (label, prose) in parts.into_iter().filter(|(_, prose)| !prose.is_empty()) {
        let room = usize::from(area.width.saturating_sub(15));
        for (number, line) in prose.lines(room).into_iter().enumerate() {
            lines.push((if number == 0 { words.get(label) } else { " ".to_owned() }, line));
        }
        if gap {
            lines.push(Default::default());
        }
    }
    if !gap {
        // In a small window the parts follow each other; only the text above them stands apart.
        lines.dedup_by(|a, b| a == b && a.1.is_empty());
    }
    let from = canvas.scrolled(lines.len(), area.height, play.at.scroll);
    let hidden = canvas.scroll_limit - from;
    for (y, (label, pieces)) in (area.y..area.bottom()).zip(lines.into_iter().skip(from)) {
        let x = if label.is_empty() { area.x } else { area.x + 15 };
        canvas.put(area.x, y, label.trim(), Role::Quiet);
        canvas.put_pieces(x, y, &pieces, Role::Ink);
    }
    hidden
}

/// What it takes and who objects, in words: for windows without room beside the text.
fn in_words(canvas: &Canvas<'_>, option: &OptionLine, room: usize) -> Vec<(String, Vec<Piece>)> {
    let words = canvas.words;
    let objections = option.objections.iter().map(|objection| {
        let text =
            say!(words, "objects-full", title = objection.title.clone(), says = objection.says.clone());
        ("option-objection", text)
    });
    let parts = [("option-takes", price(words, option.price))].into_iter().chain(objections);
    parts
        .flat_map(|(label, text)| {
            let label = words.get(label).to_lowercase();
            let lines = wrap(&text, room).into_iter().enumerate();
            lines.map(move |(number, text)| {
                let label = if number == 0 { label.clone() } else { " ".to_owned() };
                (label, vec![Piece { text, strong: false }])
            })
        })
        .collect()
}

/// What it takes, what stands afterwards, who objects.
fn takes(canvas: &mut Canvas<'_>, area: Rect, play: &Play, option: &OptionLine) {
    let words = canvas.words;
    let heading = say!(words, "option-takes");
    let rest = Section::new(&heading).draw(canvas, area);
    let gap = u16::from(area.width > 40);
    let (means, price) = (play.snapshot.means, option.price);
    let mut y = rest.y + gap;
    let rows = [
        ("means-capital", means.capital, price.capital_after, 100),
        ("means-hours", means.hours, price.hours_after, means.hours_weekly.max(1)),
    ];
    for (label, now, after, whole) in rows {
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        let width = rest.width.saturating_sub(25).clamp(4, 16);
        let spent = (now != after).then_some(u32::from(after));
        Gauge { after: spent, ..Gauge::of(now.into(), whole.into()) }.draw(canvas, rest.x + 9, y, width);
        let text =
            if now == after { now.to_string() } else { format!("{now} {} {after}", canvas.glyphs.arrow) };
        canvas.put_right(rest.right(), y, &text, if now == after { Role::Quiet } else { Role::Orange });
        y += 1;
    }
    canvas.put(rest.x, y, &say!(words, "cost-time"), Role::Quiet);
    canvas.put(rest.x + 9, y, &days(canvas, price.days), Role::Ink);
    let below_time = Rect { y: y + 2, height: area.bottom().saturating_sub(y + 2), ..area };
    afterwards(canvas, below_time, option);
}

fn afterwards(canvas: &mut Canvas<'_>, area: Rect, option: &OptionLine) {
    let words = canvas.words;
    let heading = say!(words, "option-afterwards");
    let rest = Section::new(&heading).draw(canvas, area);
    let gap = u16::from(area.width > 40);
    let (mark, role, text) = if option.outward {
        (canvas.glyphs.attention, Role::Orange, say!(words, "option-for-good"))
    } else {
        (canvas.glyphs.plus, Role::Blue, say!(words, "option-undo"))
    };
    canvas.put(rest.x, rest.y + gap, mark, role);
    let text_area = Rect { x: rest.x + 2, y: rest.y + gap, width: rest.width.saturating_sub(2), height: 2 };
    let y = canvas.put_wrapped(text_area, &text, Role::Ink) + 1;
    if !option.objections.is_empty() {
        objections(canvas, Rect { y, height: area.bottom().saturating_sub(y), ..area }, option);
    }
}

fn objections(canvas: &mut Canvas<'_>, area: Rect, option: &OptionLine) {
    let heading = say!(canvas.words, "option-objection");
    let rest = Section::new(&heading).draw(canvas, area);
    let mut y = rest.y + u16::from(area.width > 40);
    for objection in &option.objections {
        if y >= rest.bottom() {
            break;
        }
        canvas.put(rest.x, y, canvas.glyphs.attention, Role::Orange);
        let text = say!(
            canvas.words,
            "objects-full",
            title = objection.title.clone(),
            says = objection.says.clone()
        );
        let room = Rect { x: rest.x + 2, y, width: rest.width.saturating_sub(2), height: rest.bottom() - y };
        y = canvas.put_wrapped(room, &text, Role::Ink);
    }
}

/// The last step: decide, or what comes before it.
fn confirm(canvas: &mut Canvas<'_>, area: Rect, play: &Play, option: &OptionLine) {
    let words = canvas.words;
    canvas.rule(area.x, area.y, area.width, false);
    let row = Rect { y: area.y + 1, height: 1, ..area };
    if option.number.is_none() {
        let reason = say!(words, "option-not-open", reason = why_closed(words, option));
        let x = canvas.put(row.x, row.y, canvas.glyphs.lost, Role::Orange) + 1;
        canvas.put_fit(x, row.y, row.right().saturating_sub(x), &reason, Role::Ink);
        return;
    }
    let text = if play.snapshot.phase == Phase::Ballot {
        say!(words, "option-ballot-first")
    } else {
        say!(words, "option-decide", label = option.label.clone())
    };
    canvas.put(row.x, row.y, canvas.glyphs.selected, Role::Blue);
    let end = canvas.put_fit(row.x + 2, row.y, row.width.saturating_sub(2), &text, Role::Strong);
    canvas.select(Rect { width: end - row.x, ..row });
}

/// Draws the selected option more closely below the decision, in the largest windows.
pub(super) fn closer(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let Some(option) = play.option() else { return };
    if area.height < 5 {
        return;
    }
    let heading = match option.number {
        Some(number) => say!(words, "option-closer", number = number),
        None => say!(words, "option-closed-heading"),
    };
    let rest = Section::new(&heading).draw(canvas, area);
    let mut y = canvas.put_prose(
        Rect { y: rest.y + 1, width: rest.width.min(100), height: 4, ..rest },
        &option.text,
        0,
        Role::Ink,
    ) + 1;
    let parts = [
        ("option-brings", &option.brings),
        ("option-risk", &option.risk),
        ("option-precedent", &option.precedent),
    ];
    for (label, prose) in parts.into_iter().filter(|(_, prose)| !prose.is_empty()) {
        if y >= rest.bottom() {
            break;
        }
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        let room = Rect {
            x: rest.x + 15,
            y,
            width: rest.width.saturating_sub(15).min(85),
            height: rest.bottom() - y,
        };
        y = canvas.put_prose(room, prose, 0, Role::Ink);
    }
}
