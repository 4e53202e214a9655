//! L2: more time within never means less taken.
//!
//! **What it says.** What was taken is never given back, and an intruder who came in earlier has taken no less by any day.
//!
//! **Why it matters for a debrief.** What a delay cost is the difference of two worlds that share their luck. If more
//! time could mean less taken, waiting would sometimes look wise for no reason.
//!
//! **How it is tested.** Intrusions are invented by seed, and nobody does anything about them. In each world what was
//! taken of each asset may only rise. The same intruder is then let in earlier by a longer hidden past, under the same
//! luck: at the end it has taken no less of any asset.
//!
//! **What it must catch.** An amount that is worked out anew from the stage of an intruder.

use super::everything::Everything;
use super::law::{Case, How, Law, REPLICATES, Tried, Unit, must};
use super::player::waited;
use super::scenarios::load;
use crate::engine::{Secret, Setup};
use crate::invented::{Dice, Intrusion};
use crate::scenario::Scenario;
use crate::scenario::rules::Rules;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L2",
    says: "An intruder who has longer never ends up with less.",
    how: How::Path,
    catches: "what was taken is worked out anew from how far the intruder is",
    tries: |effort| Tried::of(Unit::Pairs).each(effort.mechanisms(), REPLICATES, pasts, check),
};

/// The same intrusion with a shorter and a longer past.
fn pasts(seed: u64) -> Result<[Scenario; 2], String> {
    let mut dice = Dice::new(!seed);
    let shorter = Intrusion { before: dice.below(150), ..Intrusion::of(seed) };
    let longer = Intrusion { before: shorter.before + dice.between(1, 300), ..shorter };
    Ok([load(&shorter.text())?, load(&longer.text())?])
}

fn check([shorter, longer]: &[Scenario; 2], case: Case, tried: &mut Tried) -> Result<(), String> {
    let setup = Setup { seed: case.seed, replicate: case.replicate, ..Setup::default() };
    let [late, early] = [shorter, longer].map(|scenario| waited(&scenario.rules, &setup));
    never_falls(&shorter.rules, &late.seen)?;
    never_falls(&longer.rules, &early.seen)?;
    let mut more = false;
    for asset in shorter.rules.assets.positions() {
        let (late, early) = (late.world.taken(asset), early.world.taken(asset));
        must(late <= early, || format!("asset {}: {early} of one who came earlier, {late} else", asset.0))?;
        more |= late < early;
    }
    tried.count(more);
    Ok(())
}

/// What was taken of each asset only rises.
fn never_falls(rules: &Rules, seen: &Everything) -> Result<(), String> {
    for asset in rules.assets.positions() {
        let taken = seen.secrets.iter().filter_map(|(_, _, secret)| match secret {
            Secret::Taken(of, taken) if *of == asset => Some(*taken),
            _ => None,
        });
        let taken: Vec<i16> = taken.collect();
        must(taken.is_sorted(), || format!("asset {}: {taken:?}", asset.0))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/campaign/exfiltration.rs`: `self.taken.saturating_add(taken).min(FULL)` becomes `taken.saturating_mul(3) / i16::try_from(self.tranches % 5 + 1).unwrap_or(1)`.
    #[test]
    fn more_time_never_means_less_taken() {
        super::super::tests::holds(&super::LAW);
    }
}
