//! L1: more hunting never delays a detection.
//!
//! **What it says.** In any one world, whoever hunts harder learns of the intruders no later: with more hours from the
//! beginning, or with more effort from some day on.
//!
//! **Why it matters for a debrief.** “More hunting would have found them sooner” has to be true of this very world, not
//! on the average of others; else the comparison of two choices compares two draws of luck.
//!
//! **How it is tested.** Intrusions are invented by seed: other stages, assets and channels each time. Each is lived
//! through in ten worlds with little hunting and with more, under the same luck, and every channel that notices in the
//! first notices no later in the second. The law is about the mechanism alone: where intruders know that they were seen
//! and hide, more hunting may well delay the next detection. Such worlds are played too, and how often that happens is
//! counted and printed.
//!
//! **What it must catch.** A threshold that is drawn anew when a rate changes.

use super::law::{Case, How, Law, REPLICATES, Tried, Unit, must};
use super::player::waited;
use super::scenarios::load;
use crate::engine::{Observation, Setup};
use crate::invented::{Dice, Intrusion};
use crate::scenario::Scenario;
use crate::scenario::index::ChannelIx;
use crate::units::Hours;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L1",
    says: "Hunting harder never makes a detection later, as long as the intruder does not know that it is hunted.",
    how: How::Path,
    catches: "a channel's luck is drawn anew when its effort changes",
    tries: |effort| Tried::of(Unit::Pairs).each(effort.mechanisms(), REPLICATES, hunts, check),
};

/// An intrusion hunted a little, with more hours, and with more effort later; and twice where intruders react.
struct Hunts {
    less: Scenario,
    more: [Scenario; 2],
    alarmed: [Scenario; 2],
}

fn hunts(seed: u64) -> Result<Hunts, String> {
    let mut dice = Dice::new(!seed);
    let before = if dice.falls(50) { dice.below(200) } else { 0 };
    let less = Intrusion { before, hours: dice.below(60), ..Intrusion::of(seed) };
    let hours = Intrusion { hours: less.hours + dice.between(20, 2_000), ..less };
    let effort = Intrusion { effort: Some(dice.between(110, 500)), ..less };
    let of = |intrusion: Intrusion| load(&intrusion.text());
    let alarmed = |intrusion: Intrusion| of(Intrusion { reacts: true, ..intrusion });
    Ok(Hunts { less: of(less)?, more: [of(hours)?, of(effort)?], alarmed: [alarmed(less)?, alarmed(hours)?] })
}

fn check(hunts: &Hunts, case: Case, tried: &mut Tried) -> Result<(), String> {
    let less = noticed(&hunts.less, case);
    for more in hunts.more.each_ref().map(|scenario| noticed(scenario, case)) {
        tried.count(more != less);
        for (at, channel) in &less {
            let sooner = more.iter().find(|(_, other)| other == channel).is_some_and(|(then, _)| then <= at);
            must(sooner, || {
                format!("channel {} noticed in hour {}, and later with more hunting", channel.0, at.0)
            })?;
        }
    }
    let [less, more] = hunts.alarmed.each_ref().map(|scenario| noticed(scenario, case));
    let delayed =
        less.iter().any(|(at, channel)| !more.iter().any(|(then, other)| other == channel && then <= at));
    tried.set_apart("the intruder knew that it was hunted, and was noticed later", u64::from(delayed));
    Ok(())
}

/// Which channels noticed something, and when.
fn noticed(scenario: &Scenario, case: Case) -> Vec<(Hours, ChannelIx)> {
    let setup = Setup { seed: case.seed, replicate: case.replicate, ..Setup::default() };
    let seen = waited(&scenario.rules, &setup).seen;
    let channel = |(at, observation): &(Hours, Observation)| match observation {
        Observation::Channel { channel } => Some((*at, *channel)),
        _ => None,
    };
    seen.observations.iter().filter_map(channel).collect()
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/detection.rs`: `threshold: draws.exponential(channel.key, 0),` becomes `threshold: draws.exponential(channel.key, u32::from(rules.means.analyst_hours.unsigned_abs())),`.
    /// Broken by `src/engine/detection.rs`: `ear.heard = ear.heard_by(now);` becomes `ear.heard = 0;`.
    /// Broken by `src/engine/advance.rs`: `|event| at <= event.at` becomes `|event| at < event.at && at.0 % 2 == 0`.
    #[test]
    fn more_hunting_never_delays_a_detection() {
        super::super::tests::holds(&super::LAW);
    }
}
