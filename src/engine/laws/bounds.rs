//! What stays within bounds.

use super::super::samples::{Player, of_seed, played, worlds};
use super::super::*;
use crate::engine::diplomacy::Consent;
use crate::scenario::document::Dimension;
use crate::scenario::rules::Effect;

/// Every play ends; time never runs back; nothing comes after the end.
///
/// Broken by `src/engine/turn.rs`: `self.public.now.plus(u32::from(expects.days) * Hours::DAY)` becomes `Hours(u32::from(expects.days))`.
/// Broken by `src/engine/advance.rs`: `self.end_if(|_| true);` becomes `self.end_if(|_| true); self.change(Cause::Week, crate::scenario::rules::Meter::Norm, -7);`.
#[test]
fn every_play_ends_and_time_runs_on() {
    for seed in 0..worlds(150) {
        let scenario = of_seed(seed);
        let Player { world, seen, .. } = played(&scenario.rules, seed);
        let view = world.view(&scenario.rules);
        assert!(view.ending().is_some() && view.window().is_none(), "{seed}");
        assert!(view.now() <= scenario.rules.horizon, "{seed}");
        assert!(seen.changes.is_sorted_by_key(|(at, ..)| *at), "{seed}");
        assert!(seen.secrets.is_sorted_by_key(|(at, ..)| *at), "{seed}");
        assert!(seen.observations.is_sorted_by_key(|(at, _)| *at), "{seed}");
        let ends = seen.changes.iter().position(|(_, _, change)| matches!(change, Change::Ended(_)));
        assert_eq!(ends.map(|at| at + 1), Some(seen.changes.len()), "{seed}: the end is the last of all");
    }
}

/// Nothing is released that its author or its owner keeps back, and only what is in hand could be.
///
/// Broken by `src/engine/view.rs`: `&& matches!(self.consent(*item), Consent::NotNeeded | Consent::Given)` becomes `&& self.consent(*item) != Consent::Given`.
#[test]
fn only_what_may_be_released_is() {
    let mut released = 0;
    for seed in 0..worlds(300) {
        let scenario = of_seed(seed);
        let Player { world, seen, .. } = played(&scenario.rules, seed);
        let view = world.view(&scenario.rules);
        assert_eq!(view.releasable() & !view.held(), 0, "{seed}");
        let leaked = |item| scenario.rules.effects().any(|effect| *effect == Effect::Leak(item, false));
        for (_, _, change) in &seen.changes {
            if let Change::Released(item, false) = change
                && !leaked(*item)
            {
                released += 1;
                let agreed = matches!(view.consent(*item), Consent::NotNeeded | Consent::Given);
                assert!(scenario.rules.evidence[*item].releasable && agreed, "{seed}");
            }
        }
    }
    assert!(released > 10, "{released}");
}

/// However it is played, what every state means to do stays within its range.
#[test]
fn intents_stay_within_their_range() {
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        let Player { world, .. } = played(&scenario.rules, seed);
        assert!(
            scenario.rules.actors.positions().all(|actor| (0..=1000).contains(&world.intent(actor))),
            "{seed}"
        );
    }
}

/// However it is played, each dimension stays within 0 and 1000, and so does all of it under any order.
///
/// Broken by `src/engine/outcome.rs`: `sum += i64::from(good) * weight;` becomes `sum += i64::from(good) * OWN * OWN;`.
#[test]
fn outcomes_stay_within_their_range() {
    for seed in 0..worlds(100) {
        let scenario = of_seed(seed);
        let Player { world, mut dice, .. } = played(&scenario.rules, seed);
        let outcome = Outcome::of(&scenario.rules, &world);
        let mut order = Dimension::ALL;
        dice.shuffle(&mut order);
        let measured = order.iter().filter_map(|dimension| outcome.value(*dimension));
        let values: Vec<i16> = measured.chain(outcome.utility(&order)).collect();
        assert!(
            !values.is_empty() && values.iter().all(|value| (0..=1000).contains(value)),
            "{seed}: {values:?}"
        );
    }
}
