use ratatui::layout::Rect;

use super::clock::digits;
use super::heading;
use crate::exercise::room::{Part, Shown};
use crate::stage::Page;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::Column;

/// Draws what is on the stage in words: what kind of page, and its title.
pub(super) fn draw(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    heading_of(canvas, column);
    if trouble(canvas, column, play) {
        return;
    }
    column.text(canvas, &canvas.words.get(kind(play)), Role::Strong);
    let title = title(play);
    if !title.is_empty() {
        short(canvas, column, &title, 2, Role::Ink);
    }
}

/// The same in a row.
pub(super) fn line(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    if trouble(canvas, column, play) {
        return;
    }
    let Some(row) = column.row() else { return };
    let label = canvas.words.get("console-stage").to_lowercase();
    let x = canvas.put(row.x, row.y, &label, Role::Quiet) + 2;
    let x = canvas.put(x, row.y, &canvas.words.get(kind(play)), Role::Strong) + 2;
    canvas.put_short(x, row.y, row.right().saturating_sub(x), &title(play), Role::Ink);
}

/// Draws the stage as a small picture of what the room sees, in so many rows.
pub(super) fn preview(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, rows: u16) {
    heading_of(canvas, column);
    if trouble(canvas, column, play) {
        return;
    }
    column.text(canvas, &canvas.words.get(kind(play)), Role::Strong);
    let area = Rect { height: rows.min(column.height()), ..column.rest() };
    column.gap(area.height);
    frame(canvas, area);
    let inner = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    let words = canvas.words;
    canvas.put(inner.x, inner.y, &say!(words, "exercise-mark").to_uppercase(), Role::Strong);
    let day = say!(words, "step-time-day", day = play.snapshot.day);
    canvas.put_right(inner.right(), inner.y, &day, Role::Quiet);
    let text = Rect { y: inner.y + 2, height: inner.height.saturating_sub(3), ..inner };
    short(canvas, &mut Column::new(text), &title(play), text.height, Role::Strong);
    if has_a_clock(play) {
        let left = play.reading().left;
        canvas.put(
            inner.x,
            inner.bottom() - 1,
            &digits(left),
            if left < 0 { Role::Orange } else { Role::Strong },
        );
    }
    if let Some(hands) = hands(play) {
        canvas.put_right(
            inner.right(),
            inner.bottom() - 1,
            &say!(words, "console-hands-counted", counted = hands.0, seats = hands.1),
            Role::Ink,
        );
    }
}

fn heading_of(canvas: &mut Canvas<'_>, column: &mut Column) {
    let note = canvas.words.get("console-stage-only");
    heading(canvas, column, "console-stage", &note);
}

/// Puts the beginning of a text over some rows; the stage shows the whole.
fn short(canvas: &mut Canvas<'_>, column: &mut Column, text: &str, rows: u16, role: Role) {
    let width = column.rest().width;
    let lines = crate::text::wrap(text, width.into());
    let shown = usize::from(rows).min(lines.len());
    for (number, line) in (1..).zip(&lines[..shown]) {
        let Some(row) = column.row() else { return };
        let more = number == shown && shown < lines.len();
        let line = if more { format!("{line} {}", canvas.glyphs.more) } else { line.clone() };
        canvas.put_short(row.x, row.y, width, &line, role);
    }
}

/// Says that the stage cannot be told, if so.
fn trouble(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) -> bool {
    let Some(why) = play.console.as_ref().and_then(|console| console.trouble.clone()) else { return false };
    let text = say!(canvas.words, "stage-trouble", why = why);
    column.marked(canvas, (canvas.glyphs.attention, Role::Orange), &text);
    true
}

fn kind(play: &Play) -> &'static str {
    match &play.room().shown {
        Shown::Blank if play.room().staged.is_empty() => "stage-kind-none",
        shown => kind_of(shown),
    }
}

/// The key of what a page is called.
pub(super) fn kind_of(shown: &Shown) -> &'static str {
    match shown {
        Shown::Blank => "stage-kind-blank",
        Shown::Welcome => "stage-kind-welcome",
        Shown::Letter => "stage-kind-letter",
        Shown::Message(_) => "stage-kind-message",
        Shown::Question(_) => "stage-kind-question",
        Shown::Options(_) => "stage-kind-options",
        Shown::Hands(_) => "stage-kind-hands",
        Shown::Chosen(_) => "stage-kind-chosen",
        Shown::Break => "stage-kind-break",
        Shown::Ending => "stage-kind-ending",
        Shown::Hotwash => "stage-kind-hotwash",
    }
}

/// What stands on the page, in a line.
fn title(play: &Play) -> String {
    let page = play.console.as_ref().and_then(|console| console.stage.as_ref());
    match page {
        Some(Page::Welcome { .. }) => play.snapshot.title.clone(),
        Some(Page::Letter(letter)) => letter.about.to_string(),
        Some(Page::Message(message)) => message.title.to_string(),
        Some(Page::Question(question)) => question.ask.to_string(),
        Some(Page::Chosen { option, .. }) => option.to_string(),
        Some(Page::Ending { title, .. }) => title.to_string(),
        Some(Page::Hotwash { steps }) => steps.first().map(|step| step.to_string()).unwrap_or_default(),
        Some(Page::Blank {} | Page::Break { .. } | Page::Closed {}) | None => String::new(),
    }
}

fn has_a_clock(play: &Play) -> bool {
    let window = play.window();
    match &play.room().shown {
        Shown::Question(of) | Shown::Options(of) | Shown::Hands(of) => *of == window,
        Shown::Break => play.room().part().part == Part::Break,
        _ => false,
    }
}

/// Hands as the stage tells of them.
fn hands(play: &Play) -> Option<(u16, u16)> {
    match play.console.as_ref()?.stage.as_ref()? {
        Page::Question(question) => question.hands.map(|hands| (hands.counted, hands.seats)),
        _ => None,
    }
}

fn frame(canvas: &mut Canvas<'_>, area: Rect) {
    let glyphs = canvas.glyphs;
    let [top_left, top_right, bottom_left, bottom_right] = glyphs.corners;
    let across = glyphs.rest.repeat(usize::from(area.width.saturating_sub(2)));
    canvas.put(area.x, area.y, &format!("{top_left}{across}{top_right}"), Role::Hairline);
    for y in area.y + 1..area.bottom().saturating_sub(1) {
        canvas.put(area.x, y, glyphs.side, Role::Hairline);
        canvas.put(area.right() - 1, y, glyphs.side, Role::Hairline);
    }
    let bottom = area.bottom().saturating_sub(1);
    canvas.put(area.x, bottom, &format!("{bottom_left}{across}{bottom_right}"), Role::Hairline);
}
