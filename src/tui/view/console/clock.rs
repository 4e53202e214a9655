use crate::exercise::room::{Part, Reading};
use crate::text::say;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge};

use super::heading;

/// Columns of the gauge of the whole session.
const GAUGE: u16 = 13;

/// Draws the clock: what is left of the present part, how much of the session is used, and whether that is the plan.
pub(super) fn draw(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let words = canvas.words;
    let course = say!(words, "console-course", course = play.keeper.exercise().head().course.clone());
    heading(canvas, column, "console-clock", &course);
    let reading = play.reading();
    let (digits, text, late) = left(canvas, play, reading);
    if let Some(row) = column.row() {
        let x = canvas.put(row.x, row.y, &digits, if late { Role::Orange } else { Role::Strong });
        canvas.put_short(x + 2, row.y, row.right().saturating_sub(x + 2), &text, Role::Ink);
    }
    if let Some(row) = column.row() {
        let used = used(canvas, play, reading);
        let gauge = (row.width.saturating_sub(columns(&used) + 2)).min(GAUGE * 2);
        Gauge::of(reading.used / 60, play.room().plan().total.into()).draw(canvas, row.x, row.y, gauge);
        canvas.put(row.x + gauge + 2, row.y, &used, Role::Ink);
    }
    plan(canvas, column, play, reading);
}

/// The same in a row.
pub(super) fn line(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let reading = play.reading();
    let (digits, text, late) = left(canvas, play, reading);
    let used = used(canvas, play, reading);
    let Some(row) = column.row() else { return };
    let edge = canvas.put_right(row.right(), row.y, &used, Role::Ink);
    let x = canvas.put(row.x, row.y, &digits, if late { Role::Orange } else { Role::Strong });
    canvas.put_short(x + 2, row.y, edge.saturating_sub(x + 4), &text, Role::Ink);
    if behind(reading) > 0 {
        plan(canvas, column, play, reading);
    }
}

fn used(canvas: &Canvas<'_>, play: &Play, reading: Reading) -> String {
    say!(canvas.words, "clock-used", used = reading.used / 60, total = play.room().plan().total)
}

/// What is left of the present part, as digits and in words; and whether it is over.
fn left(canvas: &Canvas<'_>, play: &Play, reading: Reading) -> (String, String, bool) {
    let words = canvas.words;
    let clock = play.room().clock();
    let late = reading.left < 0;
    let state = if late { "over" } else { "left" };
    let text = match play.room().part().part {
        Part::Briefing => words.get(&format!("clock-briefing-{state}")),
        Part::Break => words.get(&format!("clock-break-{state}")),
        Part::Hotwash => words.get(&format!("clock-hotwash-{state}")),
        Part::Decision(number) => say!(words, &format!("clock-in-{state}"), number = number),
    };
    let text = match (clock.has_started(), reading.running) {
        (false, _) => words.get("clock-not-started"),
        (true, false) => format!("{}: {text}", words.get("clock-paused")),
        (true, true) => text,
    };
    (digits(reading.left), text, late)
}

/// Seconds as minutes and seconds, without a sign.
pub(super) fn digits(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// Whole minutes behind the plan; below zero so many ahead of it.
fn behind(reading: Reading) -> i64 {
    reading.behind / 60
}

/// Whether the session goes as it was planned; if it is late, what can be left out.
fn plan(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, reading: Reading) {
    let words = canvas.words;
    let minutes = behind(reading);
    match minutes {
        1.. => {
            let late = say!(words, "clock-behind", minutes = minutes);
            let mark = (canvas.glyphs.attention, Role::Orange);
            column.beside(canvas, 2, mark.0, mark.1, |canvas, inner| inner.text(canvas, &late, Role::Orange));
            if let Some(what) = left_out(canvas, play) {
                let text = say!(words, "clock-leave-out", what = what);
                column.beside(canvas, 2, "", Role::Quiet, |canvas, inner| {
                    inner.text(canvas, &text, Role::Quiet);
                });
            }
        }
        0 => column.line(canvas, &words.get("clock-on-plan"), Role::Quiet),
        _ => column.line(canvas, &say!(words, "clock-ahead", minutes = -minutes), Role::Quiet),
    }
}

/// What can be left out to save the hotwash: messages that were not read, the break, a decision by its default.
fn left_out(canvas: &Canvas<'_>, play: &Play) -> Option<String> {
    let words = canvas.words;
    let unread = play.steps().iter().filter(|step| play.is_message_to_read(step)).count();
    let taken = play.room().parts().iter().any(|time| time.part == Part::Break);
    let breaks = !taken && !play.is_over() && play.room().plan().breaks > 0;
    let decision = play.decision().map(|decision| decision.number);
    let parts = [
        (unread > 0).then(|| say!(words, "clock-leave-messages", count = unread)),
        breaks.then(|| words.get("clock-leave-break")),
        decision.map(|number| say!(words, "clock-leave-default", number = number)),
    ];
    let two: Vec<String> = parts.into_iter().flatten().take(2).collect();
    (!two.is_empty()).then(|| two.join(", "))
}
