use ratatui::layout::Rect;

use super::steps::title;
use crate::exercise::snapshot::FeedKind;
use crate::exercise::{Awaited, Told};
use crate::text::{Prose, say};
use crate::tui::canvas::Canvas;
use crate::tui::console::Step;
use crate::tui::layout::below;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::view::{more_below, under};
use crate::tui::widgets::{Column, Roll, Section};
use crate::wording::kind_key;

/// Draws what to expect of the selected step, from a row on: staff notes, questions to ask, the text itself.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play, from: usize) {
    let words = canvas.words;
    let Some(step) = play.step() else { return };
    let is_next = play.next_step().as_ref() == Some(&step);
    let heading = words.get(if is_next { "console-next" } else { "console-selected" });
    let section = Section::new(&heading);
    let rest = below(area, section.rows(area.width) + super::air(canvas));
    let roll = Roll::write(canvas, rest.width, |canvas, column| write(canvas, column, play, &step));
    let hidden = roll.show(canvas, rest, from);
    let note = words.get("step-expect");
    let notes = if hidden > 0 { more_below(words, hidden) } else { [note.clone(), note] };
    under(canvas, area, section.note_of(area.width, &notes, Role::Quiet), 0);
}

fn write(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, step: &Step) {
    let words = canvas.words;
    column.text(canvas, &title(words, play, step), Role::Strong);
    match step {
        Step::Message(feed) => message(canvas, column, play, *feed),
        Step::Coming(key) => {
            if let Some(awaited) = play.awaited(key) {
                coming(canvas, column, play, awaited);
            }
        }
        Step::Question | Step::Ballot(_) | Step::Options | Step::Decide => {
            column.text(canvas, &words.get(means(step)), Role::Quiet);
            window(canvas, column, play);
        }
        Step::Chosen => {
            if let Some((_, ask, option)) = play.last_decided() {
                column.text(canvas, &ask, Role::Quiet);
                column.marked(canvas, (canvas.glyphs.decided, Role::Blue), &option);
            }
            column.text(canvas, &words.get(means(step)), Role::Quiet);
        }
        _ => column.text(canvas, &words.get(means(step)), Role::Ink),
    }
}

fn means(step: &Step) -> &'static str {
    match step {
        Step::Start => "step-start-means",
        Step::Letter => "step-letter-means",
        Step::Rank => "step-rank-means",
        Step::Question => "step-question-means",
        Step::Ballot(_) => "step-ballot-means",
        Step::Options => "step-options-means",
        Step::Decide => "step-decide-means",
        Step::Chosen => "step-chosen-means",
        Step::Ending => "step-ending-means",
        Step::Hotwash => "step-hotwash-means",
        Step::Message(_) | Step::Coming(_) => "step-expect",
    }
}

fn message(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, feed: usize) {
    let Some(item) = play.snapshot.feed.get(feed) else { return };
    from(canvas, column, item.kind, &item.from, &item.to);
    let Some(Told { notes, objectives, .. }) = play.told(feed) else { return };
    noted(canvas, column, play, notes, objectives);
    column.gap(1);
    column.prose(canvas, &item.text, Role::Quiet);
}

fn coming(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, awaited: &Awaited) {
    let words = canvas.words;
    from(canvas, column, FeedKind::Message(awaited.mode), &awaited.from, "");
    if awaited.minute.is_none() {
        column.text(canvas, &say!(words, "step-planned-means", day = awaited.day), Role::Ink);
    }
    if awaited.conditional {
        column.text(canvas, &words.get("step-conditional"), Role::Ink);
    }
    noted(canvas, column, play, &awaited.notes, &awaited.objectives);
}

fn from(canvas: &mut Canvas<'_>, column: &mut Column, kind: FeedKind, from: &str, to: &str) {
    let words = canvas.words;
    let kind = words.get(kind_key(kind)).to_lowercase();
    let text = if to.is_empty() {
        say!(words, "step-from-only", from = from.to_owned(), kind = kind)
    } else {
        say!(words, "step-from", from = from.to_owned(), to = to.to_owned(), kind = kind)
    };
    column.text(canvas, &text, Role::Quiet);
}

/// What the staff may expect, and what is practised by it.
fn noted(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, notes: &Prose, objectives: &[usize]) {
    if !notes.is_empty() {
        column.gap(1);
        column.prose(canvas, notes, Role::Ink);
    }
    practises(canvas, column, play, objectives);
}

fn practises(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, objectives: &[usize]) {
    let Some(console) = &play.console else { return };
    let named = objectives.iter().filter_map(|place| console.backstage.objectives.get(*place));
    let label = canvas.words.get("step-practises");
    let mut lines = named.map(|objective| objective.text.clone()).peekable();
    if lines.peek().is_none() {
        return;
    }
    column.gap(1);
    column.text(canvas, &label, Role::Quiet);
    for line in lines {
        column.marked(canvas, (canvas.glyphs.planned, Role::Quiet), &line);
    }
}

/// Notes on the open window, and questions to put to the room.
fn window(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let Some(backstage) = play.console.as_ref().map(|console| &console.backstage) else { return };
    if !backstage.notes.is_empty() {
        column.gap(1);
        column.prose(canvas, &backstage.notes, Role::Ink);
    }
    if !backstage.questions.is_empty() {
        column.gap(1);
        column.text(canvas, &canvas.words.get("console-questions"), Role::Strong);
        for question in &backstage.questions {
            column.marked(canvas, (canvas.glyphs.planned, Role::Quiet), question);
        }
    }
    practises(canvas, column, play, &backstage.practises);
}
