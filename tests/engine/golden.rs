//! Checksums of whole playthroughs. If one changes, every journal ever written plays another course: raise
//! `engine::MODEL`, or find out what went wrong. Only another scenario gives other sums without that.

use std::fmt::Write;

use demarche::engine::{
    Action, Cause, Change, Listed, Observation, Observer, Pause, Secret, Setup, World, advance, apply, legal,
    measures,
};
use demarche::invented::{Order, invented};
use demarche::scenario::index::OptionIx;
use demarche::scenario::{Bundled, Scenario, Sources, TUTORIAL};
use demarche::units::{Hours, fnv1a};

use crate::support::snapshot;

/// Writes down everything that happens, in sight and out of it.
#[derive(Default)]
struct Account(Vec<u8>);

impl Account {
    fn add(&mut self, happened: &impl serde::Serialize) {
        serde_json::to_writer(&mut self.0, happened).unwrap();
    }
}

impl Observer for Account {
    fn changed(&mut self, at: Hours, cause: Cause, change: Change) {
        self.add(&(at, cause, change));
    }

    fn hid(&mut self, at: Hours, cause: Cause, secret: Secret) {
        self.add(&(at, cause, secret));
    }

    fn observed(&mut self, at: Hours, observation: Observation) {
        self.add(&(at, observation));
    }
}

/// Plays to the end, taking a different open option and measure each time; gives the sum of all that happened.
fn playthrough(scenario: &Scenario, seed: u64) -> u64 {
    let (rules, mut account) = (&scenario.rules, Account::default());
    let setup = Setup { seed, seats: u16::MAX, ..Setup::default() };
    let mut world = World::new(rules, &setup, &mut account);
    let mut step = usize::try_from(seed).unwrap();
    while let Pause::Window(_) = advance(rules, &mut world, &mut account) {
        while let Some(question) = world.view(rules).ballot_due() {
            apply(rules, &mut world, Action::State(question, None), &mut account).unwrap();
        }
        let ready = open(measures(world.view(rules)));
        if !ready.is_empty() {
            apply(rules, &mut world, Action::Take(ready[step % ready.len()]), &mut account).unwrap();
        }
        let open = open(legal(world.view(rules)));
        apply(rules, &mut world, Action::Choose(open[step % open.len()]), &mut account).unwrap();
        step += 3;
    }
    fnv1a(&account.0)
}

fn open(listed: Vec<Listed>) -> Vec<OptionIx> {
    listed.into_iter().filter(|listed| listed.refusal.is_none()).map(|listed| listed.option).collect()
}

fn load(ron: String) -> Scenario {
    Scenario::load(&Sources::new([("golden.ron".to_owned(), ron)])).scenario.unwrap()
}

#[test]
fn ten_playthroughs_of_each_have_these_sums() {
    let scenarios = [
        ("tutorial", Bundled::find(TUTORIAL).unwrap().load().scenario.unwrap()),
        ("invented 27", load(invented(27, Order::default()))),
        ("invented 34", load(invented(34, Order::default()))),
        ("worked", load(include_str!("../scenarios/worked.ron").to_owned())),
        ("coalition", load(include_str!("../scenarios/coalition.ron").to_owned())),
        ("statement", load(include_str!("../scenarios/statement.ron").to_owned())),
    ];
    let mut sums = String::new();
    for (name, scenario) in &scenarios {
        for seed in 0..10 {
            let _ = writeln!(sums, "{name} {seed}: {:016x}", playthrough(scenario, seed));
        }
    }
    snapshot("engine", "golden", &sums);
}
