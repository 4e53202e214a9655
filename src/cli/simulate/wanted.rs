use std::num::NonZero;
use std::ops::Range;
use std::thread::available_parallelism;

use super::super::arguments::{SimulateArguments, SimulateFormat};
use super::super::failure::Failure;
use super::super::host::{Wish, head};
use super::super::shelf::{Found, Shelf, not_called};
use crate::exercise::Head;
use crate::scenario::document::Policy;
use crate::scenario::index::{CourseIx, PostureIx};
use crate::sim::Worlds;
use crate::text::{fit, one_line};

/// The seed where nobody names one: the same for everybody, so that figures can be compared.
const SEED: u64 = 1;
/// The most threads that can be asked for.
const THREADS: u32 = 1024;

/// What is to be played, with nothing left open.
pub(super) struct Wanted {
    /// The scenario as it was named.
    pub(super) called: String,
    pub(super) found: Found,
    /// What an exercise in these worlds is made from.
    pub(super) head: Head,
    pub(super) policy: Policy,
    /// Playthroughs of the whole run.
    pub(super) runs: u32,
    /// Those of them that are played here.
    pub(super) some: Range<u32>,
    pub(super) threads: u32,
    /// Whether one playthrough is told instead: the one of the head.
    pub(super) trace: bool,
}

impl Wanted {
    pub(super) fn of(arguments: &SimulateArguments, shelf: &Shelf) -> Result<Self, Failure> {
        let called = arguments.scenario.clone().ok_or_else(|| {
            Failure::usage(
                "name a scenario to simulate, such as `first-signal`, or parts to add up with --merge",
            )
        })?;
        let runs = arguments.runs.as_deref().map(runs).transpose()?;
        let trace = arguments.trace.as_deref().map(|number| trace(number, runs, arguments)).transpose()?;
        let runs = runs
            .or(trace.map(|number| number.saturating_add(1)))
            .ok_or_else(|| Failure::usage("say how many playthroughs there are to be, as in --runs 10000"))?;
        let policy = arguments.policy.as_deref().map_or(Ok(Policy::Doctrine), policy)?;
        let threads = arguments.threads.as_deref().map_or_else(|| Ok(processors()), threads)?;
        let some = arguments.shard.as_deref().map_or(Ok(0..runs), |shard| stretch(shard, runs))?;
        let found = shelf.find(&called)?;
        let wish = Wish {
            seed: Some(arguments.seed.unwrap_or(SEED)),
            course: arguments.course.clone(),
            posture: arguments.posture.clone(),
            ..Wish::default()
        };
        let head = Head { replicate: trace.unwrap_or(0), ..head(&found, &wish)? };
        Ok(Self { called, found, head, policy, runs, some, threads, trace: trace.is_some() })
    }

    /// The worlds that are played.
    pub(super) fn worlds(&self) -> Worlds {
        let rules = &self.found.scenario.rules;
        let course = rules.courses.iter().find(|(_, course)| course.id == self.head.course);
        let posture = |(_, posture): &(PostureIx, &crate::scenario::rules::Posture)| {
            Some(&posture.id) == self.head.posture.as_ref()
        };
        Worlds {
            seed: self.head.seed,
            course: course.map_or(CourseIx(0), |(position, _)| position),
            posture: rules.postures.iter().find(posture).map(|(position, _)| position),
        }
    }
}

/// Sees that nothing is asked of a merge but to add up files.
pub(super) fn nothing_but_files(arguments: &SimulateArguments) -> Result<(), Failure> {
    let SimulateArguments { scenario, runs, seed, policy, threads, shard, posture, course, trace, .. } =
        arguments;
    if let Some(scenario) = scenario {
        return Err(Failure::usage(format!(
            "--merge adds up files and plays nothing, so leave `{}` out, or leave --merge out",
            one_line(scenario)
        )));
    }
    let named = [
        ("--runs", runs.is_some()),
        ("--seed", seed.is_some()),
        ("--policy", policy.is_some()),
        ("--threads", threads.is_some()),
        ("--shard", shard.is_some()),
        ("--posture", posture.is_some()),
        ("--course", course.is_some()),
        ("--trace", trace.is_some()),
    ];
    named.iter().find(|(_, named)| *named).map_or(Ok(()), |(name, _)| {
        Err(Failure::usage(format!("--merge adds up what was played already; leave {name} out")))
    })
}

/// As somebody wrote it, short enough for one sentence.
fn quoted(text: &str) -> String {
    fit(&one_line(text), 40)
}

fn runs(text: &str) -> Result<u32, Failure> {
    text.parse::<u32>().ok().filter(|runs| *runs > 0).ok_or_else(|| {
        Failure::usage(format!(
            "`--runs {}` is no number of playthroughs; give one from 1 to {}",
            quoted(text),
            u32::MAX
        ))
    })
}

fn threads(text: &str) -> Result<u32, Failure> {
    text.parse::<u32>().ok().filter(|threads| (1..=THREADS).contains(threads)).ok_or_else(|| {
        Failure::usage(format!(
            "`--threads {}` is no number of threads; give one from 1 to {THREADS}",
            quoted(text)
        ))
    })
}

/// As many threads as there are processors for this program.
fn processors() -> u32 {
    let count = available_parallelism().map_or(1, NonZero::get);
    u32::try_from(count).unwrap_or(THREADS).min(THREADS)
}

fn policy(text: &str) -> Result<Policy, Failure> {
    let found = Policy::ALL.into_iter().find(|policy| policy.id() == text);
    found.ok_or_else(|| not_called("policy", text, Policy::ALL.iter().map(|policy| policy.id())))
}

/// The playthroughs of one shard: shards are as even as can be, and together they are all playthroughs.
fn stretch(text: &str, runs: u32) -> Result<Range<u32>, Failure> {
    let parts =
        text.split_once('/').and_then(|(i, n)| Some((i.parse::<u32>().ok()?, n.parse::<u32>().ok()?)));
    let Some((shard @ 1.., of)) = parts.filter(|(shard, of)| shard <= of) else {
        return Err(Failure::usage(format!(
            "`--shard {}` is no shard; write I/N with I from 1 to N, as in 3/8",
            quoted(text)
        )));
    };
    if of > runs {
        return Err(Failure::usage(format!(
            "`--shard {}` cuts {runs} playthroughs into {of} parts; ask for at most {runs} shards",
            quoted(text)
        )));
    }
    let end = |shard: u32| u32::try_from(u64::from(runs) * u64::from(shard) / u64::from(of)).unwrap_or(runs);
    Ok(end(shard - 1)..end(shard))
}

/// The number of the playthrough that is told.
fn trace(text: &str, runs: Option<u32>, arguments: &SimulateArguments) -> Result<u32, Failure> {
    let last = runs.map_or(u32::MAX - 1, |runs| runs - 1);
    let number = text.parse::<u32>().ok().filter(|number| *number <= last).ok_or_else(|| {
        Failure::usage(format!(
            "`--trace {}` is none of the playthroughs; give a number from 0 to {last}",
            quoted(text)
        ))
    })?;
    if !matches!(arguments.format, None | Some(SimulateFormat::Table)) {
        return Err(Failure::usage("--trace tells one playthrough in sentences; leave --format out"));
    }
    if arguments.shard.is_some() {
        return Err(Failure::usage("--trace tells one playthrough, whoever played it; leave --shard out"));
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::stretch;

    /// Shards follow one another, leave nothing out, and differ by one at most.
    #[test]
    fn shards_make_up_the_whole() {
        for (runs, of) in [(1, 1), (8, 8), (10, 3), (1_000_003, 97), (u32::MAX, 8)] {
            let stretches: Vec<_> =
                (1..=of).map(|shard| stretch(&format!("{shard}/{of}"), runs).unwrap()).collect();
            assert_eq!((stretches[0].start, stretches.last().unwrap().end), (0, runs));
            assert!(stretches.windows(2).all(|pair| pair[0].end == pair[1].start));
            let sizes = || stretches.iter().map(|stretch| stretch.end - stretch.start);
            assert!(sizes().max().unwrap() - sizes().min().unwrap() <= 1);
        }
    }
}
