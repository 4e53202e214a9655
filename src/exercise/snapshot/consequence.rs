use serde::Serialize;

use crate::engine::{View, legal, measures, prospect};
use crate::scenario::index::OptionIx;
use crate::scenario::rules::Meter;
use crate::scenario::script::Script;

/// What choosing something would do to other choices, as far as the cell may know.
///
/// Measures are called by name, for all of them are in sight; of windows ahead it is only said that there is something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Consequence {
    /// How many other options stand open at its window, for one is chosen there; nothing for a measure.
    pub others: Option<usize>,
    /// Measures that could never be taken any more.
    pub closes: Vec<String>,
    /// Whether something is closed that would come later.
    pub closes_later: bool,
    /// What can be paid for now, and not once this is.
    pub too_little_for: Vec<String>,
    /// Measures that would stand open at once.
    pub opens: Vec<String>,
    /// Measures that would stand open once it takes effect.
    pub opens_in_effect: Vec<String>,
    /// Whether something opens that comes later.
    pub opens_later: bool,
}

pub(super) fn consequence(view: View<'_>, script: &Script, choice: OptionIx) -> Consequence {
    let rules = view.rules();
    let prospect = prospect(view, choice);
    let is_measure = |option: &OptionIx| rules.options[*option].window.is_none();
    let label = |option: OptionIx| script.options[option].label.clone();
    let labels = |options: &[OptionIx]| options.iter().copied().filter(is_measure).map(label).collect();
    let later = |options: &[OptionIx]| options.iter().any(|option| !is_measure(option));
    let window = rules.options[choice].window;
    let open = legal(view).iter().filter(|listed| listed.refusal.is_none()).count();
    Consequence {
        others: window.and_then(|_| open.checked_sub(1)).filter(|others| *others > 0),
        closes: labels(&prospect.closes),
        closes_later: later(&prospect.closes),
        too_little_for: too_little_for(view, choice).into_iter().map(label).collect(),
        opens: labels(&prospect.opens),
        opens_in_effect: labels(&prospect.opens_in_effect),
        opens_later: prospect.leads_on || later(&prospect.opens),
    }
}

/// What can be paid for now, and not once a choice is.
///
/// After a measure the window goes on; after a decision another week begins, with all its hours.
fn too_little_for(view: View<'_>, choice: OptionIx) -> Vec<OptionIx> {
    let rules = view.rules();
    let price = &rules.options[choice];
    let ends = price.window.is_some();
    let capital = view.meter(Meter::Capital) - price.capital;
    let hours = view.analyst_hours() - price.analyst_hours;
    let offered = if ends { measures(view) } else { legal(view) };
    let open = offered.into_iter().filter(|listed| listed.refusal.is_none()).map(|listed| listed.option);
    open.filter(|option| {
        let rule = &rules.options[*option];
        rule.capital > capital || !ends && rule.analyst_hours > hours
    })
    .collect()
}
