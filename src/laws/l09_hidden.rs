//! L9: nothing in sight reads what is hidden.
//!
//! **What it says.** Whatever stays hidden, the truth, the intruders, luck, what is still to come, players see the same.
//! Hidden things reach them by observations alone.
//!
//! **Why it matters for a debrief.** “You could not have known” is only fair if the screen could not have known either.
//! A number that moves with the truth is a leak that an attentive cell finds, and it makes every judgement of theirs
//! look better than it was.
//!
//! **How it is tested.** In each invented scenario a cell plays some way. Then each hidden field of the world, listed by
//! destructuring so that a new one does not compile before it is listed, is overwritten with other legal values: not a
//! byte of the snapshot may change. And two worlds that differ in their truths alone are played by the same person: up
//! to the hour in which an observation differs, every line of what happened in sight, and every snapshot, has to be the same.
//!
//! **What it must catch.** Capital, credibility or anything else that changes by the truth.

use std::sync::Arc;

use super::cell::{bytes, goes_on};
use super::everything::Everything;
use super::law::{Case, Effort, How, Law, Tried, Unit, must};
use super::player::{Player, setup};
use super::scenarios::of_seed;
use crate::engine::{Observation, Setup};
use crate::exercise::{Exercise, Head};
use crate::invented::Dice;
use crate::scenario::Scenario;
use crate::scenario::index::{AnswerIx, Position};
use crate::scenario::limits::QUESTIONS;
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L9",
    says: "Nothing that players see depends on what is hidden, until an observation tells them.",
    how: How::Exact,
    catches: "means that change by the truth",
    tries,
};

/// Pairs of truths that are compared in each scenario, line by line.
const TRUTHS: u32 = 8;

fn tries(effort: Effort) -> Tried {
    let build = |seed| of_seed(seed).map(Arc::new);
    Tried::of(Unit::States).each(effort.scenarios(), TRUTHS, build, |scenario, case, tried| {
        if case.replicate == 0 {
            overwritten(scenario, case, tried)?;
            snapshots(scenario, case, tried)?;
        }
        accounts(scenario, case, tried)
    })
}

/// Every hidden field overwritten leaves the snapshot's bytes as they were.
fn overwritten(scenario: &Arc<Scenario>, case: Case, tried: &mut Tried) -> Result<(), String> {
    let mut exercise = Exercise::new(Arc::clone(scenario), Head::of(scenario, case.seed));
    let mut dice = Dice::new(case.seed);
    for _ in 0..dice.below(20) {
        goes_on(&mut exercise, &mut dice).map_err(|refused| format!("refused: {refused:?}"))?;
    }
    let before = bytes(&exercise);
    for (field, world) in exercise.state().world.with_other_secrets() {
        let is_other = world != exercise.state().world;
        must(bytes(&exercise.with_world(world)) == before, || {
            format!("a snapshot reads the hidden {field}")
        })?;
        tried.count(is_other);
    }
    Ok(())
}

/// As long as what was observed agrees, so does everything in sight.
fn accounts(scenario: &Arc<Scenario>, case: Case, tried: &mut Tried) -> Result<(), String> {
    let mut dice = Dice::new(case.seed ^ 0x7157 ^ u64::from(case.replicate) << 40);
    let [one, other] = [(); 2].map(|()| in_truth(&scenario.rules, case, &mut dice).seen);
    let until = first_difference(&one.observations, &other.observations);
    let before = |seen: &Everything| seen.changes.iter().filter(|(at, ..)| *at < until).count();
    let (here, there) = (&one.changes[..before(&one)], &other.changes[..before(&other)]);
    tried.count(until != NEVER && !here.is_empty());
    must(here == there, || {
        let differ = here.iter().zip(there).find(|(here, there)| here != there);
        format!("before any observation differs: {differ:?}")
    })
}

/// A moment that does not come.
const NEVER: Hours = Hours(u32::MAX);

/// A play in which any answers are true.
fn in_truth(rules: &Rules, case: Case, dice: &mut Dice) -> Player {
    let mut truth = [None; QUESTIONS];
    for (question, rule) in rules.questions.iter() {
        truth[question.number()] = Some(AnswerIx::from_number(dice.below(rule.answers.len())));
    }
    let setup = Setup { replicate: case.replicate, truth, ..setup(rules, case.seed) };
    Player::new(rules, &setup, case.seed ^ u64::from(case.replicate) << 40).finished(rules)
}

/// When the first of two logs says something that the other one does not say.
fn first_difference(one: &[(Hours, Observation)], other: &[(Hours, Observation)]) -> Hours {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let next = [one, other].map(|log| log.get(same).map(|(at, _)| *at));
    next.into_iter().flatten().min().unwrap_or(NEVER)
}

/// The truth alone changed, every snapshot stays as it is until an observation differs.
fn snapshots(scenario: &Arc<Scenario>, case: Case, tried: &mut Tried) -> Result<(), String> {
    let mut pair = [0, 1].map(|answer| {
        let mut scenario = Scenario::clone(scenario);
        for question in scenario.rules.questions.positions() {
            scenario.rules.questions[question].truth = Some(AnswerIx(answer));
        }
        let scenario = Arc::new(scenario);
        (Exercise::new(Arc::clone(&scenario), Head::of(&scenario, case.seed)), Dice::new(case.seed))
    });
    for _ in 0..24 {
        let [(one, _), (other, _)] = &pair;
        if one.state().record.observations != other.state().record.observations {
            break;
        }
        must(bytes(one) == bytes(other), || "a snapshot reads the truth".to_owned())?;
        tried.count(true);
        for (exercise, dice) in &mut pair {
            goes_on(exercise, dice).map_err(|refused| format!("refused: {refused:?}"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/turn.rs`: `self.public.analyst_hours = self.public.week_hours;` becomes `self.public.analyst_hours = self.public.week_hours; let told = self.oracle.search(EvidenceIx(0), Search { since: self.public.now, share: 25 }).is_some(); self.change(Cause::Week, Meter::Credibility, i16::from(told));`.
    /// Broken by `src/engine/advance.rs`: `if !event.class.is_hidden() {` becomes `if event.at.0 > 0 {`.
    /// Broken by `src/exercise/fold.rs`: `undo: self.can_undo().is_ok(),` becomes `undo: self.can_undo().is_ok() && self.state.world.truth()[0].0 == 0,`.
    #[test]
    fn nothing_in_sight_reads_what_is_hidden() {
        super::super::tests::holds(&super::LAW);
    }
}
