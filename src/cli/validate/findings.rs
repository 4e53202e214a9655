use super::crew::Crew;
use crate::cli::failure::Failure;
use crate::scenario::Scenario;
use crate::scenario::document::Policy;
use crate::scenario::index::CourseIx;
use crate::sim::{Tally, Tested, Trial, Tuned, Verdict, Worlds, trials};

/// What was found out about a scenario.
pub(super) struct Findings<'a> {
    pub(super) scenario: &'a Scenario,
    /// Each expectation, in the author's order.
    pub(super) tested: Vec<Tested>,
    /// For each course what each policy came to, in the order of [`Policy::ALL`].
    pub(super) tuning: Vec<(CourseIx, Vec<Tuned>)>,
}

impl<'a> Findings<'a> {
    /// Plays what it takes.
    pub(super) fn of(crew: &Crew, scenario: &'a Scenario, runs: u32, seed: u64) -> Result<Self, Failure> {
        let courses = scenario.rules.courses.positions();
        let tuning = courses.map(|course| Ok((course, tuning(crew, scenario, course, runs, seed)?)));
        Ok(Self {
            scenario,
            tested: expectations(crew, scenario, runs, seed)?,
            tuning: tuning.collect::<Result<_, Failure>>()?,
        })
    }

    /// Whether every expectation holds.
    pub(super) fn all_hold(&self) -> bool {
        self.tested.iter().all(|tested| tested.verdict == Verdict::Holds)
    }
}

/// Tests every expectation of a scenario.
pub(super) fn expectations(
    crew: &Crew,
    scenario: &Scenario,
    runs: u32,
    seed: u64,
) -> Result<Vec<Tested>, Failure> {
    let all = &scenario.expectations;
    let mut tallies = vec![Tally::default(); all.len()];
    for trial in trials(all) {
        let played = played(crew, scenario, &trial, runs, seed)?;
        for (number, tally) in trial.expectations.iter().zip(played) {
            tallies[*number] = tally;
        }
    }
    Ok(all.iter().zip(&tallies).map(|(expectation, tally)| Tested::of(expectation, tally)).collect())
}

fn played(
    crew: &Crew,
    scenario: &Scenario,
    trial: &Trial,
    runs: u32,
    seed: u64,
) -> Result<Vec<Tally>, Failure> {
    let none = || vec![Tally::default(); trial.expectations.len()];
    let play = |some| trial.of(&scenario.rules, &scenario.expectations, seed, some);
    let merge = |sum: &mut Vec<Tally>, more: &Vec<Tally>| {
        sum.iter_mut().zip(more).for_each(|(sum, more)| sum.merge(more));
    };
    crew.sum(runs, none, play, merge)
}

fn tuning(
    crew: &Crew,
    scenario: &Scenario,
    course: CourseIx,
    runs: u32,
    seed: u64,
) -> Result<Vec<Tuned>, Failure> {
    let (rules, worlds) = (&scenario.rules, Worlds { seed, course, posture: None });
    let by = |policy| {
        crew.sum(runs, || Tuned::none(rules), |some| Tuned::of(rules, &worlds, policy, some), Tuned::merge)
    };
    Policy::ALL.into_iter().map(by).collect()
}
