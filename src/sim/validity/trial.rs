use std::ops::Range;

use super::finish::Finish;
use super::tally::Tally;
use crate::engine::{Pause, Setup};
use crate::scenario::expectation::{Conditions, Expectation, Expected};
use crate::scenario::index::WindowIx;
use crate::scenario::rules::Rules;
use crate::sim::playthrough::Cell;
use crate::sim::worlds::Worlds;

/// Plays that several expectations look at: all that have the same player in the same worlds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Who plays, and where.
    pub played: Conditions,
    /// Which expectations look at them, by their number.
    pub expectations: Vec<usize>,
}

/// The trials that a list of expectations takes, in its order.
#[must_use]
pub fn trials(expectations: &[Expectation]) -> Vec<Trial> {
    let mut trials: Vec<Trial> = Vec::new();
    for (number, expectation) in expectations.iter().enumerate() {
        match trials.iter_mut().find(|trial| trial.played == expectation.played) {
            Some(trial) => trial.expectations.push(number),
            None => trials.push(Trial { played: expectation.played, expectations: vec![number] }),
        }
    }
    trials
}

impl Trial {
    /// Plays some of the worlds under a seed: what they come to for each of its expectations.
    #[must_use]
    pub fn of(&self, rules: &Rules, all: &[Expectation], seed: u64, some: Range<u32>) -> Vec<Tally> {
        let looking: Vec<&Expectation> = self.expectations.iter().map(|number| &all[*number]).collect();
        let mut tallies = vec![Tally::default(); looking.len()];
        let worlds = Worlds { seed, course: self.played.course, posture: self.played.posture };
        for replicate in some {
            let setup = Setup { truth: self.played.truth, ..worlds.setup(rules, replicate) };
            play(rules, &setup, &self.played, &looking, &mut tallies);
        }
        tallies
    }
}

/// Plays one world, and at each window both options that an expectation compares.
fn play(rules: &Rules, setup: &Setup, played: &Conditions, looking: &[&Expectation], tallies: &mut [Tally]) {
    let mut cell = Cell::new(rules, setup, played.policy);
    loop {
        match cell.advance(&mut ()) {
            Pause::Window(window) => {
                compare(rules, &mut cell, window, looking, tallies);
                cell.decide(&mut ());
            }
            Pause::Ended(ending) => {
                let finish = Finish { rules, world: cell.world(), ending };
                for (expectation, tally) in looking.iter().zip(tallies) {
                    if counts(expectation, finish) {
                        tally.add(expectation.what, finish);
                    }
                }
                return;
            }
        }
    }
}

/// Takes both options of each comparison at an open window, where both can be taken, and plays on.
fn compare(
    rules: &Rules,
    cell: &mut Cell<'_>,
    window: WindowIx,
    looking: &[&Expectation],
    tallies: &mut [Tally],
) {
    for (expectation, tally) in looking.iter().zip(tallies) {
        let Expected::Differ(at, options, _) = expectation.what else { continue };
        if at != window {
            continue;
        }
        cell.state();
        if !options.iter().all(|option| cell.open().any(|open| open == *option)) {
            continue;
        }
        let mut after = options.map(|option| cell.after(option));
        let endings = after.each_mut().map(|cell| cell.finish(&mut ()));
        let [first, second] =
            [0, 1].map(|place| Finish { rules, world: after[place].world(), ending: endings[place] });
        if counts(expectation, first) {
            tally.add_pair(expectation.what, first, second);
        }
    }
}

/// Whether a play counts for an expectation.
fn counts(expectation: &Expectation, finish: Finish<'_>) -> bool {
    expectation.if_sent.is_none_or(|inject| finish.world.view(finish.rules).has_sent(inject))
}
