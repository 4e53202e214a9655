//! What a choice is said to close stays closed, and what it is said to open stands open.

use std::collections::BTreeSet;

use super::super::prospect::prospect;
use super::super::samples::{Player, of_seed, open, setup, worlds};
use super::super::*;
use crate::scenario::index::OptionIx;
use crate::scenario::rules::Rules;

/// What the rules say that a choice closes is never open again, whatever comes.
///
/// Broken by `src/engine/prospect.rs`: `Condition::Not(inner) => self.fate(inner).opposite(),` becomes `Condition::Not(inner) => self.fate(inner),`.
/// Broken by `src/engine/prospect.rs`: `*answer != option && self.has_chosen(*answer)` becomes `*answer != option`.
#[test]
fn what_a_choice_closes_is_refused_ever_after() {
    let mut closed_in_all = 0;
    for seed in 0..worlds(900) {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        let mut player = Player::new(rules, &setup(rules, seed), seed);
        let mut closed = BTreeSet::new();
        while let Pause::Window(window) = advance(rules, &mut player.world, &mut player.seen) {
            for option in stands_open(rules, &player.world) {
                assert!(!closed.contains(&option), "{seed}: {}", rules.options[option].id);
            }
            let action = player.picks(rules, window);
            if let Action::Choose(choice) | Action::Take(choice) = action {
                closed.extend(prospect(player.world.view(rules), choice).closes);
            }
            apply(rules, &mut player.world, action, &mut player.seen).unwrap();
        }
        closed_in_all += closed.len();
    }
    assert!(closed_in_all > 20, "{closed_in_all}");
}

/// Everything that is open at the window, a measure too many aside.
fn stands_open(rules: &Rules, world: &World) -> Vec<OptionIx> {
    let view = world.view(rules);
    open(legal(view).into_iter().chain(measures(view)).collect())
}

/// Of a measure that a choice opens nothing but money and attention can keep the cell, from that moment on.
///
/// Broken by `src/engine/prospect.rs`: `if then.all_hold(&needs, &[]) {` becomes `if !now.all_hold(&needs, &laws) {`.
#[test]
fn what_a_choice_opens_stands_open() {
    let mut opened = 0;
    for seed in 0..worlds(200) {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        let mut player = Player::new(rules, &setup(rules, seed), seed);
        while player.goes_on(rules) {
            for choice in stands_open(rules, &player.world) {
                opened += opened_by(rules, &player.world, choice);
            }
        }
    }
    assert!(opened > 0, "{opened}");
}

/// How many measures a choice opens, each of which is seen to stand open once it is made.
fn opened_by(rules: &Rules, world: &World, choice: OptionIx) -> usize {
    let mut opens = prospect(world.view(rules), choice).opens;
    opens.retain(|other| rules.options[*other].window.is_none());
    let made = if rules.options[choice].window.is_some() { Action::Choose } else { Action::Take };
    let mut after = world.clone();
    let done = apply(rules, &mut after, made(choice), &mut ());
    let view = after.view(rules);
    // What takes effect at once can move what a condition reads.
    if done.is_err() || view.is_in_effect(choice) {
        return 0;
    }
    for other in &opens {
        assert!(view.all_hold(&rules.options[*other].needs), "{}", rules.options[*other].id);
    }
    opens.len()
}
