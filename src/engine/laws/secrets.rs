//! What is hidden shows only by what is observed.

use super::super::samples::{Dice, of_seed, worlds};
use super::super::*;
use super::{Player, setup};
use crate::scenario::index::{AnswerIx, Position};
use crate::scenario::limits::QUESTIONS;
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// Two worlds that differ in the truth alone look the same to the players until an observation differs.
///
/// Broken by `src/engine/turn.rs`: `self.public.analyst_hours = self.public.week_hours;` becomes `self.public.analyst_hours = self.public.week_hours; let told = self.oracle.search(EvidenceIx(0), Search { since: self.public.now, share: 25 }).is_some(); self.change(Cause::Week, Meter::Credibility, i16::from(told));`.
/// Broken by `src/engine/advance.rs`: `if !event.class.is_hidden() {` becomes `if event.at.0 > 0 {`.
#[test]
fn the_truth_alone_shows_nowhere_before_an_observation_differs() {
    let (mut parted, mut same) = (0, 0);
    for seed in 0..worlds(200) {
        let scenario = of_seed(seed);
        let mut dice = Dice::new(seed ^ 0x7157);
        let [one, other] = [(); 2].map(|()| in_truth(&scenario.rules, seed, &mut dice).seen);
        let until = first_difference(&one.observations, &other.observations);
        // As long as what was observed agrees, so does everything in sight.
        let before = |seen: &super::Everything| seen.changes.iter().filter(|(at, ..)| *at < until).count();
        assert_eq!(one.changes[..before(&one)], other.changes[..before(&other)], "{seed}");
        if until == NEVER { same += 1 } else { parted += 1 }
    }
    assert!(parted > 20 && same > 20, "{parted} part, {same} do not");
}

/// A moment that does not come.
const NEVER: Hours = Hours(u32::MAX);

/// A play in which any answers are true.
fn in_truth(rules: &Rules, seed: u64, dice: &mut Dice) -> Player {
    let mut truth = [None; QUESTIONS];
    for (question, rule) in rules.questions.iter() {
        truth[question.number()] = Some(AnswerIx::from_number(dice.below(rule.answers.len())));
    }
    Player::new(rules, &Setup { truth, ..setup(rules, seed) }, seed).finished(rules)
}

/// When the first of two logs says something that the other one does not say.
fn first_difference(one: &[(Hours, Observation)], other: &[(Hours, Observation)]) -> Hours {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let next = [one, other].map(|log| log.get(same).map(|(at, _)| *at));
    next.into_iter().flatten().min().unwrap_or(NEVER)
}
