//! L10: finding more does not by itself deter.
//!
//! **What it says.** Whoever notices more of what an intruder does, without being able to say who it is, has not made it
//! work any slower. States think again when they are named, not when they are seen.
//!
//! **Why it matters for a debrief.** A cell that buys detection buys time to act, not restraint. If the model rewarded
//! finding with deterrence, it would teach that attribution can be left out.
//!
//! **How it is tested.** Intrusions are invented by seed, in which each channel that notices has an item looked for that
//! fits every answer equally well. Each is lived through in ten worlds with little hunting and with a great deal of it,
//! under the same luck, with a state behind it that can be deterred; nothing is said in public, and intruders do not learn
//! that they were seen. By how much they work more slowly in the end is averaged over all pairs in which more was found: the upper end of its interval has to stay below five per cent. So
//! the bound has to be shown, and few pairs show nothing.
//!
//! **What it must catch.** An intent that falls with detections.

use super::law::{Case, Effort, How, Law, REPLICATES, Tried, Unit};
use super::player::{Player, waited};
use super::scenarios::load;
use crate::engine::Setup;
use crate::invented::{Dice, Intrusion};
use crate::scenario::Scenario;
use crate::scenario::index::AnswerIx;
use crate::scenario::limits::QUESTIONS;
use crate::sim::Sum;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L10",
    says: "Finding more traces that point to nobody does not by itself make intruders do less.",
    how: How::Equivalence,
    catches: "intent falls with detections",
    tries,
};

/// By how much intruders may work more slowly, in per cent.
///
/// Basis: design (what nobody in the room would notice).
const BOUND: f64 = 5.0;

fn tries(effort: Effort) -> Tried {
    let mut slower = Sum::default();
    let mut tried =
        Tried::of(Unit::Pairs).each(effort.mechanisms(), REPLICATES, hunts, |pair, case, tried| {
            let [less, more] = pair.each_ref().map(|scenario| lived(scenario, case));
            let found =
                |player: &Player, scenario: &Scenario| player.world.view(&scenario.rules).held().count_ones();
            let is_more = found(&more, &pair[1]) > found(&less, &pair[0]);
            tried.count(is_more);
            if !is_more {
                tried.set_apart("for the mean: nothing more was found", 1);
                return Ok(());
            }
            for campaign in pair[0].rules.campaigns.positions() {
                let [less, more] =
                    [&less, &more].map(|player| i64::from(player.world.standing(campaign).tempo));
                slower.add((less - more) * 10_000 / less.max(1));
            }
            Ok(())
        });
    let per_cent = slower.mean().times(0.01);
    tried.measure("slower by, in per cent", per_cent.value, None);
    tried.measure("slower by at most, in per cent", per_cent.high, Some(BOUND));
    tried
}

/// The same intrusion, hunted a little and a great deal.
fn hunts(seed: u64) -> Result<[Scenario; 2], String> {
    let mut dice = Dice::new(!seed);
    let less = Intrusion { before: dice.below(200), ..Intrusion::of(seed) };
    let more = Intrusion { hours: dice.between(500, 3_000), effort: Some(500), ..less };
    Ok([load(&less.text())?, load(&more.text())?])
}

/// A world in which the state that can be deterred is behind it.
fn lived(scenario: &Scenario, case: Case) -> Player {
    let truth = [Some(AnswerIx(0)); QUESTIONS];
    waited(&scenario.rules, &Setup { seed: case.seed, replicate: case.replicate, truth, ..Setup::default() })
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/diplomacy/deterrence.rs`: `let cost = credible_cost(view, named, claim.unwrap_or_default(), temperament);` becomes `let cost = credible_cost(view, named, claim.unwrap_or_default(), temperament) + i32::try_from(view.held().count_ones()).unwrap_or(0) * 400;`.
    #[test]
    fn finding_more_does_not_deter() {
        super::super::tests::holds(&super::LAW);
    }
}
