use super::heading;
use crate::actions::Action;
use crate::debrief::Stage;
use crate::exercise::IntruderLine;
use crate::exercise::room::{Hands, Rating};
use crate::text::{Words, say};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, label_column};
use crate::wording::clock_of;

/// The most squares that are drawn for the hands of one option.
const SQUARES: u8 = 8;

/// Draws hands by option, with dissent and reasons.
pub(super) fn hands(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let words = canvas.words;
    let Some(decision) = play.decision() else {
        heading(canvas, column, "console-hands", "");
        column.text(canvas, &words.get("console-hands-later"), Role::Quiet);
        return;
    };
    let Some(counted) = play.room().hands_at(&decision.id).map(|counted| &counted.hands) else {
        heading(canvas, column, "console-hands", "");
        let key = canvas.key(Action::Hands);
        column.text(canvas, &say!(words, "console-hands-none", key = key), Role::Quiet);
        return;
    };
    let total = counted.counted();
    heading(canvas, column, "console-hands", &hands_of(words, play, total));
    let most = decision.open().map(|option| counted.of(&option.id)).max().unwrap_or(0);
    for option in decision.open() {
        let Some(row) = column.row() else { return };
        let hands = counted.of(&option.id);
        let number = option.number.map(|number| number.to_string()).unwrap_or_default();
        let leads = hands == most && hands > 0;
        canvas.put(row.x, row.y, &number, Role::Key);
        let count = hands.to_string();
        let edge =
            canvas.put_right(row.right(), row.y, &count, if leads { Role::Strong } else { Role::Quiet });
        let squares = u16::from(most.min(SQUARES)).min(row.width / 4);
        let start = edge.saturating_sub(squares + 1);
        for square in 0..squares {
            let full = square < u16::from(hands);
            let (mark, role) = if full {
                (canvas.glyphs.included, Role::Blue)
            } else {
                (canvas.glyphs.left_out, Role::Hairline)
            };
            canvas.put(start + square, row.y, mark, role);
        }
        let role = if leads { Role::Strong } else { Role::Ink };
        canvas.put_short(row.x + 2, row.y, start.saturating_sub(row.x + 3), &option.label, role);
    }
    reasons(canvas, column, counted);
}

/// Hands that were counted, of how many seats where there are several.
pub(super) fn hands_of(words: &Words, play: &Play, counted: u16) -> String {
    match play.snapshot.seats.len() {
        0 | 1 => say!(words, "console-hands-alone", counted = counted),
        seats => say!(words, "console-hands-counted", counted = counted, seats = seats.max(counted.into())),
    }
}

fn reasons(canvas: &mut Canvas<'_>, column: &mut Column, hands: &Hands) {
    let words = canvas.words;
    let lines = [("console-dissent", &hands.dissent), ("console-rationale", &hands.rationale)];
    let indent = label_column(lines.iter().map(|(label, _)| words.get(label)), 4);
    for (label, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
        column.labelled(canvas, indent, &words.get(label), text);
    }
}

/// Draws what is to be practised, and how it was rated.
pub(super) fn objectives(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let words = canvas.words;
    let Some(console) = &play.console else { return };
    let note = say!(words, "console-objectives-key", key = canvas.key(Action::Evaluate));
    heading(canvas, column, "console-objectives", &note);
    for objective in &console.backstage.objectives {
        let rating = words.get(rating_key(objective.rating));
        let room = columns(&rating) + 2;
        let role = if objective.rating.is_some() { Role::Strong } else { Role::Quiet };
        let area = column.rest();
        canvas.put_right(area.right(), area.y, &rating, role);
        let text = ratatui::layout::Rect { width: area.width.saturating_sub(room), ..area };
        let after = canvas.put_wrapped(text, &objective.text, Role::Ink);
        column.gap((after - area.y).max(1));
    }
}

/// The key of the word for a rating.
pub(super) const fn rating_key(rating: Option<Rating>) -> &'static str {
    match rating {
        None => "rating-none",
        Some(Rating::P) => "rating-p",
        Some(Rating::S) => "rating-s",
        Some(Rating::M) => "rating-m",
        Some(Rating::U) => "rating-u",
    }
}

/// Draws what players may not see: what is true, and how far intruders are.
pub(super) fn hidden(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let words = canvas.words;
    let Some(backstage) = play.console.as_ref().map(|console| &console.backstage) else { return };
    heading(canvas, column, "console-hidden", "");
    let mut lines: Vec<(&str, String)> = backstage
        .truth
        .iter()
        .map(|(heading, answer)| match backstage.truth.len() {
            1 => ("hidden-truth", answer.clone()),
            _ => ("hidden-truth", format!("{heading}: {answer}")),
        })
        .collect();
    for intruder in &backstage.intruders {
        let name = |text: String| match &intruder.name {
            Some(name) => format!("{name}: {text}"),
            None => text,
        };
        lines.push(("hidden-now", name(at_work(words, intruder))));
        lines.extend(soon(words, intruder).map(|text| ("hidden-soon", name(text))));
    }
    let indent = label_column(lines.iter().map(|(label, _)| words.get(label)), 4);
    if lines.is_empty() {
        column.text(canvas, &words.get("hidden-nothing"), Role::Quiet);
    }
    for (label, text) in lines {
        column.labelled(canvas, indent, &words.get(label), &text);
    }
}

/// What an intruder does now, and what it has taken.
fn at_work(words: &Words, intruder: &IntruderLine) -> String {
    let now = if intruder.out { words.get("hidden-out") } else { words.get(stage_key(intruder.stage)) };
    let taken = intruder
        .taken
        .iter()
        .map(|taken| say!(words, "hidden-taken", percent = taken.percent, name = taken.name.clone()));
    std::iter::once(now).chain(taken).collect::<Vec<_>>().join("; ")
}

fn soon(words: &Words, intruder: &IntruderLine) -> Option<String> {
    match (intruder.out, intruder.next) {
        (true, _) => None,
        (false, Some(day)) => Some(say!(words, "hidden-next-step", day = day)),
        (false, None) => Some(words.get("hidden-no-step")),
    }
}

const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Recon => "at-work-recon",
        Stage::Foothold => "at-work-foothold",
        Stage::Persistence => "at-work-persistence",
        Stage::Lateral => "at-work-lateral",
        Stage::Staging => "at-work-staging",
        Stage::Exfil => "at-work-exfil",
        Stage::Quiet => "at-work-quiet",
    }
}

/// Draws notes, the newest first.
pub(super) fn notes(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let words = canvas.words;
    let note = say!(words, "console-notes-key", key = canvas.key(Action::Note));
    heading(canvas, column, "console-notes", &note);
    if play.room().notes.is_empty() {
        column.text(canvas, &words.get("console-notes-none"), Role::Quiet);
    }
    for note in play.room().notes.iter().rev() {
        let time = clock_of(&note.wall);
        column.labelled(canvas, 7, &time, &note.text);
    }
}
