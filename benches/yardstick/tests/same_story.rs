//! Both sides play the same story: step by step by its rules, and on the whole with the same figures.
#![allow(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod walk;

use demarche::scenario::Scenario;
use walk::{Told, walk_demarche, walk_ink};
use yardstick::players::{Batches, Demarche, Ink, Player};
use yardstick::{SEED, Story, scenario};

/// How many standard errors two sides may lie apart.
const ERRORS: f64 = 4.5;
/// Plays that are followed step by step.
const WALKS: u32 = 300;

/// What is wrong first in plays by bladeink, where something is; else how far the die is from an even one.
fn ink_by(played: &Story, told: &Story) -> Result<f64, String> {
    let mut ink = Ink::new(played).unwrap();
    let mut luck = Told::default();
    (0..WALKS).try_for_each(|number| walk_ink(&mut ink, told, number, &mut luck))?;
    Ok(luck.errors())
}

fn demarche_by(played: &Scenario, told: &Story) -> Result<f64, String> {
    let mut luck = Told::default();
    (0..WALKS).try_for_each(|number| walk_demarche(&played.rules, told, number, &mut luck))?;
    Ok(luck.errors())
}

/// At every decision the options are there whose guards hold, what they do is done, the die falls evenly, and the
/// right decision or ending comes next.
#[test]
fn each_side_keeps_to_the_story() {
    for seed in [SEED, SEED + 1] {
        let story = Story::of(seed);
        let (ink, ours) = (ink_by(&story, &story), demarche_by(&scenario::compiled(&story).unwrap(), &story));
        assert!(ink.as_ref().is_ok_and(|errors| *errors < ERRORS), "ink: {ink:?}");
        assert!(ours.as_ref().is_ok_and(|errors| *errors < ERRORS), "demarche: {ours:?}");
    }
}

/// Each small change of the story is noticed on both sides.
#[test]
fn what_differs_is_noticed() {
    let story = Story::of(SEED);
    let changes: [fn(&mut Story); 5] = [
        |story| story.decisions[7].options[0].effects[0].by += 1,
        |story| story.decisions.iter_mut().for_each(|decision| decision.options[1].guards.clear()),
        |story| {
            story
                .decisions
                .iter_mut()
                .flat_map(|decision| &mut decision.options)
                .for_each(|option| option.skips = false);
        },
        |story| story.decisions.iter_mut().for_each(|decision| decision.roll.target += 1),
        |story| story.scores[1] += 2,
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let mut other = story.clone();
        change(&mut other);
        let differs = |found: &Result<f64, String>| found.as_ref().map_or(true, |errors| *errors > ERRORS);
        let found = [ink_by(&other, &story), demarche_by(&scenario::compiled(&other).unwrap(), &story)];
        assert!(found.iter().all(differs), "change {number}: {found:?}");
    }
}

#[test]
fn both_sides_come_to_the_same() {
    let story = Story::of(SEED);
    let ours = || Demarche::new(&story).unwrap();
    let ink = Ink::new(&story).unwrap().plays(0..4_000);
    let apart = |(one, its): (f64, f64), (other, error): (f64, f64)| (one - other).abs() / its.hypot(error);
    for ours in [ours().plays(0..40_000), Batches(ours()).plays(0..40_000)] {
        assert!(apart(ink.decisions, ours.decisions) < ERRORS, "{ink:?} {ours:?}");
        for (one, other) in ink.endings.into_iter().zip(ours.endings) {
            assert!(apart(one, other) < ERRORS && other.0 > 0.1, "{ink:?} {ours:?}");
        }
    }
}
