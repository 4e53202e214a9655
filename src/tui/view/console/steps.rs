use ratatui::layout::Rect;

use super::clock::digits;
use crate::actions::Place;
use crate::exercise::room::Delivery;
use crate::text::{Words, say};
use crate::tui::canvas::{Canvas, Target};
use crate::tui::console::{Progress, Step};
use crate::tui::layout::below;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Section, name_columns};

/// Columns before the time of a step: the sign of the selected one, and how far it is.
const MARKS: u16 = 4;

/// Rows that all steps would take.
pub(super) fn rows(play: &Play) -> u16 {
    u16::try_from(play.steps().len()).unwrap_or(u16::MAX)
}

/// Draws the steps of the session, the selected one among them.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let heading = words.get("console-steps");
    let rest = Section::new(&heading)
        .note_of(area.width, &counts(words, play), Role::Quiet)
        .focused(true)
        .draw(canvas, area);
    let rest = below(rest, super::air(canvas));
    let steps = play.steps();
    let selected = play.step().and_then(|step| steps.iter().position(|other| *other == step)).unwrap_or(0);
    let times: Vec<String> = steps.iter().map(|step| time(words, play, step)).collect();
    let column = name_columns(&times, (6, 14));
    let room = usize::from(rest.height);
    let first = (selected + 1).saturating_sub(room).min(steps.len().saturating_sub(room));
    for (y, (place, step)) in (rest.y..rest.bottom()).zip(steps.iter().enumerate().skip(first)) {
        let row = Rect { y, height: 1, ..rest };
        let progress = play.progress(step);
        let (mark, role) = mark(canvas, play, step, progress);
        canvas.put(row.x + 2, y, mark, role);
        let quiet =
            matches!(progress, Progress::Done | Progress::Passed | Progress::In(_) | Progress::Planned(_));
        let time_role = if progress == Progress::Held { Role::Orange } else { Role::Quiet };
        canvas.put(row.x + MARKS, y, &times[place], time_role);
        let role = match () {
            () if place == selected => Role::Strong,
            () if quiet => Role::Quiet,
            () => Role::Ink,
        };
        let from = row.x + MARKS + column + 1;
        canvas.put_short(from, y, row.right().saturating_sub(from), &title(words, play, step), role);
        canvas.target(row, Target::Row(Place::Console, place));
        if place == selected {
            canvas.point_at(row);
        }
    }
}

/// How many messages were sent, are held and are to come; in brief without those to come.
fn counts(words: &Words, play: &Play) -> [String; 2] {
    let Some(console) = &play.console else { return Default::default() };
    let of = |delivery| console.backstage.messages.iter().filter(|told| told.delivery == delivery).count();
    let awaited =
        |delivery| console.backstage.coming.iter().filter(|awaited| awaited.delivery == delivery).count();
    let held = of(Delivery::Held) + awaited(Delivery::Held);
    let coming = of(Delivery::Waiting) + awaited(Delivery::Waiting);
    let sent = of(Delivery::Sent);
    [
        say!(words, "console-counts", sent = sent, held = held, coming = coming),
        say!(words, "console-counts-short", sent = sent, held = held),
    ]
}

/// The sign of how far a step is.
fn mark(canvas: &Canvas<'_>, play: &Play, step: &Step, progress: Progress) -> (&'static str, Role) {
    let glyphs = canvas.glyphs;
    match progress {
        Progress::Done => (glyphs.plus, Role::Blue),
        Progress::Held => (glyphs.attention, Role::Orange),
        Progress::Passed => (glyphs.closed, Role::Quiet),
        Progress::Open if *step == Step::Decide => (glyphs.decided, Role::Blue),
        Progress::Open => (glyphs.new, Role::Blue),
        Progress::Planned(_) if play.is_conditional(step) => (glyphs.conditional, Role::Quiet),
        Progress::In(_) | Progress::Planned(_) => (glyphs.planned, Role::Quiet),
    }
}

/// When a step comes, or what has become of it.
fn time(words: &Words, play: &Play, step: &Step) -> String {
    match play.progress(step) {
        Progress::Done => play.done_at(step).unwrap_or_else(|| words.get("step-time-done")),
        Progress::Held => words.get("step-time-held"),
        Progress::Passed => words.get("step-time-passed"),
        Progress::In(seconds) => say!(words, "step-time-in", time = digits(seconds)),
        Progress::Planned(day) => say!(words, "step-time-day", day = day),
        Progress::Open if matches!(step, Step::Coming(_)) => words.get("step-time-due"),
        Progress::Open if play.next_step().as_ref() == Some(step) => words.get("step-time-now"),
        Progress::Open => String::new(),
    }
}

/// What a step is called.
pub(super) fn title(words: &Words, play: &Play, step: &Step) -> String {
    let decision = play.decision();
    match step {
        Step::Start => words.get("step-start"),
        Step::Letter => words.get("step-letter"),
        Step::Rank => words.get("step-rank"),
        Step::Message(feed) => {
            play.snapshot.feed.get(*feed).map(|item| item.title.clone()).unwrap_or_default()
        }
        Step::Chosen => words.get("step-chosen"),
        Step::Question => decision.map_or_else(String::new, |decision| {
            say!(words, "step-question", number = decision.number, ask = decision.ask.clone())
        }),
        Step::Ballot(board) => {
            let heading = play.snapshot.board.get(*board).map(|board| board.heading.clone());
            say!(words, "step-ballot", question = heading.unwrap_or_default())
        }
        Step::Options => words.get("step-options"),
        Step::Decide => words.get("step-decide"),
        Step::Coming(key) => play.awaited(key).map(|awaited| awaited.title.clone()).unwrap_or_default(),
        Step::Ending => words.get("step-ending"),
        Step::Hotwash => words.get("step-hotwash"),
    }
}
