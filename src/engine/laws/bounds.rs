//! What stays within bounds, and what may be done.

use super::super::samples::{of_seed, worlds};
use super::super::*;
use super::{Player, played, setup};
use crate::engine::diplomacy::Consent;
use crate::scenario::Scenario;
use crate::scenario::document::Dimension;
use crate::scenario::limits::TOP_RUNG;
use crate::scenario::rules::{Choice, Effect, Meter};

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

/// No balance is ever negative, what is taken is paid in full, and every meter stays within its range.
///
/// Broken by `src/engine/legal.rs`: `} else if rule.analyst_hours > hours {` becomes `} else if rule.analyst_hours > hours + 50 {`.
/// Broken by `src/engine/legal.rs`: `} else if rule.capital > capital {` becomes `} else if rule.capital > capital + 50 {`.
/// Broken by `src/engine/public.rs`: `.clamp(0, FULL)` becomes `.max(0)`.
#[test]
fn balances_are_never_negative_and_meters_stay_within_bounds() {
    for seed in 0..worlds(150) {
        let scenario = of_seed(seed);
        let Player { seen, .. } = played(&scenario.rules, seed);
        for (place, (_, _, change)) in seen.changes.iter().enumerate() {
            match change {
                Change::Moved { after, .. } => assert!((0..=1000).contains(after), "{seed}: {change:?}"),
                Change::Worked(before, after) => assert!(*after >= 0 && before > after, "{seed}"),
                Change::Tension(_, rung) => assert!(*rung <= TOP_RUNG, "{seed}"),
                Change::Related { after, .. } => assert!((-1000..=1000).contains(after), "{seed}"),
                Change::Chosen(option) => {
                    let rule = &scenario.rules.options[*option];
                    let after = seen.changes[place + 1..].iter().map(|(_, _, change)| *change);
                    assert!(is_paid(rule, after), "{seed}: {}", rule.id);
                }
                _ => {}
            }
        }
    }
}

/// Whether the changes that come right after a choice are its price, first in capital and then in hours.
fn is_paid(rule: &Choice, mut changes: impl Iterator<Item = Change>) -> bool {
    let capital = rule.capital == 0
        || changes.next().is_some_and(|change| {
            matches!(change, Change::Moved { meter: Meter::Capital, before, after } if before - after == rule.capital)
        });
    let hours = rule.analyst_hours == 0
        || changes.next().is_some_and(
            |change| matches!(change, Change::Worked(before, after) if before - after == rule.analyst_hours),
        );
    capital && hours
}

/// A measure is taken once, and two of them at one window at most.
///
/// Broken by `src/engine/legal.rs`: `return Some(Refusal::TakenAlready);` becomes `return None;`.
/// Broken by `src/engine/apply.rs`: `self.public.measures += 1;` becomes `self.public.measures += 0;`.
#[test]
fn measures_are_taken_once_and_two_at_a_window() {
    for seed in 0..worlds(150) {
        let scenario = of_seed(seed);
        let (mut taken, mut here) = (Vec::new(), 0);
        for (_, _, change) in played(&scenario.rules, seed).seen.changes {
            match change {
                Change::Opened(_) => here = 0,
                Change::Chosen(option) if scenario.rules.options[option].window.is_none() => {
                    assert!(!taken.contains(&option), "{seed}: twice");
                    taken.push(option);
                    here += 1;
                    assert!(here <= 2, "{seed}: three at a window");
                }
                _ => {}
            }
        }
    }
}

/// What is listed as open is accepted, with or without memory; all else is refused for its reason and changes nothing.
///
/// Broken by `src/engine/legal.rs`: `toolbox.filter(|(_, option)| open(**option))` becomes `toolbox.filter(|(_, option)| !open(**option))`.
/// Broken by `src/engine/apply.rs`: `rule.window != Some(window)` becomes `rule.window.is_none()`.
#[test]
fn what_is_listed_is_accepted_and_nothing_else() {
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        let mut player = Player::new(&scenario.rules, &setup(&scenario.rules, seed), seed);
        while player.goes_on(&scenario.rules) {
            listed_equals_accepted(&scenario, &player.world);
        }
    }
}

fn listed_equals_accepted(scenario: &Scenario, world: &World) {
    let rules = &scenario.rules;
    let view = world.view(rules);
    let (options, measures) = (legal(view), measures(view));
    assert_eq!(bits(&options), legal_mask(view));
    assert_eq!(bits(&measures), measures_mask(view));
    for option in rules.options.positions() {
        for (action, listed) in [(Action::Choose(option), &options), (Action::Take(option), &measures)] {
            let mut tried = world.clone();
            let refused = apply(rules, &mut tried, action, &mut ()).err();
            assert_eq!(tried == *world, refused.is_some(), "a refusal, and nothing else, changes nothing");
            let listed = listed.iter().find(|listed| listed.option == option).map(|listed| listed.refusal);
            match (listed, view.ballot_due()) {
                (Some(expected), None) => assert_eq!(refused, expected, "{}", rules.options[option].id),
                _ => assert!(refused.is_some(), "{}", rules.options[option].id),
            }
        }
    }
}

fn bits(listed: &[Listed]) -> u16 {
    let open = listed.iter().enumerate().filter(|(_, listed)| listed.refusal.is_none());
    open.fold(0, |bits, (place, _)| bits | 1 << place)
}

/// The default of a window is free and always open.
#[test]
fn the_default_is_always_open() {
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        let mut player = Player::new(rules, &setup(rules, seed), seed);
        loop {
            let open = legal(player.world.view(rules)).into_iter().filter(|listed| listed.refusal.is_none());
            let defaults = open.filter(|listed| rules.options[listed.option].default).count();
            assert_eq!(defaults, usize::from(player.world.view(rules).window().is_some()), "{seed}");
            if !player.goes_on(rules) {
                break;
            }
        }
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
