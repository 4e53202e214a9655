use serde::Serialize;

use super::statement::Unsayable;
use super::view::View;
use crate::scenario::index::{OptionIx, QuestionIx, WindowIx};
use crate::scenario::rules::Meter;

/// Measures that can be taken at one window, beside its decision.
///
/// Basis: design (attention is short: one decision and two measures).
pub const MEASURES_A_WINDOW: u8 = 2;

/// An option of the open window or a measure of the toolbox, and why it may not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The option.
    pub option: OptionIx,
    /// What closes it; `None` if it is open.
    pub refusal: Option<Refusal>,
}

/// Why something may not be done now. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Refusal {
    /// No window is open.
    NoWindow,
    /// The option belongs to another window.
    OtherWindow,
    /// This is an option of a window, not a measure.
    NotAMeasure,
    /// This measure was taken before.
    TakenAlready,
    /// As many measures as one window allows were taken at this one.
    EnoughMeasures,
    /// The scenario does not let the cell split the analysts' hours.
    NoSplit,
    /// Its conditions do not hold; the scenario says why.
    Closed,
    /// It costs more political capital than there is.
    Capital {
        /// What it costs.
        costs: i16,
        /// What there is.
        has: i16,
    },
    /// It takes more analyst hours than are left this week.
    AnalystHours {
        /// What it takes.
        costs: i16,
        /// What is left.
        has: i16,
    },
    /// The cell has not stated its probabilities on this question yet.
    BallotFirst(QuestionIx),
    /// There is no ballot on this question now, or it is in already.
    NoBallot,
    /// The stated probabilities, or the shares of the hours, do not add up to 100.
    NotHundred,
    /// This window does not lapse.
    NoLapse,
    /// A part of what would be said in public may not be said.
    Unsayable(Unsayable),
    /// The message was sent before: what it did cannot be undone.
    SentAlready,
    /// The message is not planned, or was taken out of the plan before.
    NotPlanned,
    /// The exercise is over.
    Over,
}

/// Lists the options of the open window in the author's order, each with what closes it.
///
/// A missing ballot closes none of them: it has to come first, whatever is chosen.
#[must_use]
pub fn legal(view: View<'_>) -> Vec<Listed> {
    let Some(window) = view.window() else {
        return Vec::new();
    };
    let options = &view.rules().windows[window].options;
    options.iter().map(|option| Listed { option: *option, refusal: refusal(view, *option) }).collect()
}

/// The same as bits, by place in the window, without allocating: for bots.
#[must_use]
pub fn legal_mask(view: View<'_>) -> u16 {
    let Some(window) = view.window() else { return 0 };
    let options = &view.rules().windows[window].options;
    options
        .iter()
        .enumerate()
        .filter(|(_, option)| refusal(view, **option).is_none())
        .fold(0, |bits, (place, _)| bits | 1 << place)
}

/// Lists the measures of the toolbox in the author's order, each with what closes it now.
///
/// A missing ballot closes none of them: it has to come first, whatever is taken.
#[must_use]
pub fn measures(view: View<'_>) -> Vec<Listed> {
    if view.window().is_none() {
        return Vec::new();
    }
    let toolbox = &view.rules().toolbox;
    toolbox.iter().map(|option| Listed { option: *option, refusal: measure_refusal(view, *option) }).collect()
}

/// The same as bits, by place in the toolbox, without allocating: for bots.
#[must_use]
pub fn measures_mask(view: View<'_>) -> u16 {
    if view.window().is_none() {
        return 0;
    }
    let open = |option| measure_refusal(view, option).is_none();
    let toolbox = view.rules().toolbox.iter().enumerate();
    toolbox.filter(|(_, option)| open(**option)).fold(0, |bits, (place, _)| bits | 1 << place)
}

/// What closes a measure.
pub(super) fn measure_refusal(view: View<'_>, measure: OptionIx) -> Option<Refusal> {
    if view.has_chosen(measure) {
        return Some(Refusal::TakenAlready);
    }
    refusal(view, measure).or_else(|| (view.measures_left() == 0).then_some(Refusal::EnoughMeasures))
}

/// What closes an option.
///
/// Basis: design (conditions, capital and hours close an option; the desk’s reading never does).
pub(super) fn refusal(view: View<'_>, option: OptionIx) -> Option<Refusal> {
    let rule = &view.rules().options[option];
    let (capital, hours) = (view.meter(Meter::Capital), view.analyst_hours());
    if !view.all_hold(&rule.needs) {
        Some(Refusal::Closed)
    } else if rule.capital > capital {
        Some(Refusal::Capital { costs: rule.capital, has: capital })
    } else if rule.analyst_hours > hours {
        Some(Refusal::AnalystHours { costs: rule.analyst_hours, has: hours })
    } else {
        None
    }
}

/// What keeps the cell from deciding at all.
pub(super) fn not_ready(view: View<'_>) -> Result<WindowIx, Refusal> {
    if view.ending().is_some() {
        return Err(Refusal::Over);
    }
    let window = view.window().ok_or(Refusal::NoWindow)?;
    view.ballot_due().map_or(Ok(window), |question| Err(Refusal::BallotFirst(question)))
}
