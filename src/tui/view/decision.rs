use ratatui::layout::Rect;

use super::dilemma;
use super::options::{self, Prices, cost_columns, options};
use crate::actions::{Action, Screen};
use crate::exercise::snapshot::{Decision, Phase};
use crate::text::say;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::layout::below;
use crate::tui::model::{Pane, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::Section;

/// Rows that the decision needs in a window of 80 columns, at most so many.
pub(super) fn plain_rows(canvas: &Canvas<'_>, area: Rect, play: &Play, most: u16) -> u16 {
    let Some(decision) = play.decision() else { return 4 };
    let rows = dilemma::rows(canvas, area.width, decision);
    (2 + rows).saturating_add(options::count(canvas, area, decision, Prices::Plain)).min(most)
}

/// Draws the decision in full width, the dilemma in running rows.
pub(super) fn plain(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let Some(decision) = play.decision() else {
        return nothing(canvas, area, play);
    };
    let rest = heading(canvas, area, play, decision);
    below_heading(canvas, rest, play, decision, Prices::Plain);
}

/// Draws the decision below a rule that says already which it is, with prices in brief.
pub(super) fn narrow(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let Some(decision) = play.decision() else {
        return nothing(canvas, area, play);
    };
    below_heading(canvas, area, play, decision, Prices::Brief);
}

fn below_heading(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision, prices: Prices) {
    canvas.put_fit(area.x, area.y, area.width, &decision.ask, Role::Strong);
    hint(canvas, area.x + columns(&decision.ask) + 2, area.right(), area.y, decision);
    let rows = dilemma::running(canvas, below(area, 1), decision);
    options(canvas, below(area, 1 + rows), play, decision, prices);
}

/// Rows that the decision takes in a wide window.
pub(super) fn wide_rows(canvas: &Canvas<'_>, area: Rect, play: &Play) -> u16 {
    let Some(decision) = play.decision() else { return 4 };
    let dilemma = dilemma::abreast_rows(canvas, area.width, decision);
    options::count(canvas, area, decision, Prices::Wide).saturating_add(7 + dilemma)
}

/// Draws the decision in a wide window: the dilemma in two columns, costs in columns.
pub(super) fn wide(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let Some(decision) = play.decision() else {
        return nothing(canvas, area, play);
    };
    let rest = below(heading(canvas, area, play, decision), 1);
    canvas.put_fit(rest.x, rest.y, rest.width, &decision.ask_full, Role::Strong);
    hint(canvas, rest.x + columns(&decision.ask_full) + 2, rest.right(), rest.y, decision);
    let used = dilemma::abreast(canvas, below(rest, 2), decision);
    let head = Rect { height: 1, ..below(rest, 3 + used.max(2)) };
    let ends = cost_columns(canvas, head, decision, Prices::Wide);
    for (label, end) in ["cost-capital", "cost-hours", "cost-takes"].into_iter().zip(ends) {
        canvas.put_right(end, head.y, &words.get(label), Role::Quiet);
    }
    options(canvas, below(rest, 4 + used.max(2)), play, decision, Prices::Wide);
}

/// The heading, with what comes first at its end.
fn heading(canvas: &mut Canvas<'_>, area: Rect, play: &Play, decision: &Decision) -> Rect {
    let words = canvas.words;
    let heading = say!(words, "decision-of", number = decision.number, total = play.snapshot.decisions);
    let (note, role) = first(canvas, play);
    Section::new(&heading).note(&note, role).focused(play.at.pane == Pane::Decision).draw(canvas, area)
}

/// What comes before the decision, if anything does.
pub(super) fn first(canvas: &Canvas<'_>, play: &Play) -> (String, Role) {
    if play.snapshot.phase == Phase::Ballot {
        (say!(canvas.words, "ballot-first", key = canvas.key(Action::Ballot)), Role::Strong)
    } else {
        (canvas.words.get("no-time-limit"), Role::Quiet)
    }
}

/// That advisers disagree, where there is room beside the question.
fn hint(canvas: &mut Canvas<'_>, from: u16, end: u16, y: u16, decision: &Decision) {
    if decision.advice.is_empty() {
        return;
    }
    let text = say!(canvas.words, "advice-hint", count = decision.advice.len());
    let key = canvas.key(Action::Go(Screen::Advice));
    let length = columns(&key) + 1 + columns(&text);
    if from + length <= end {
        let x = canvas.put(end - length, y, &key, Role::Key);
        canvas.put(x + 1, y, &text, Role::Quiet);
    }
}

/// No decision is open.
fn nothing(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let (heading, text) = if play.is_over() {
        ("decision-over", "decision-over-text")
    } else {
        ("decision-none", "decision-none-text")
    };
    let rest = Section::new(&canvas.words.get(heading)).draw(canvas, area);
    canvas.put_wrapped(rest, &canvas.words.get(text), Role::Quiet);
}
