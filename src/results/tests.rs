//! Laws of results, over scenarios that nobody thought of.

use std::sync::Arc;

use super::json::Written;
use super::*;
use crate::engine::samples::{coalition, of_seed, worlds};
use crate::engine::{MODEL, Outcome};
use crate::exercise::Head;
use crate::scenario::Scenario;
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::index::CourseIx;
use crate::sim::{Batch, Worlds};

const RUNS: u32 = 24;

/// The worlds of a head.
fn worlds_of(scenario: &Scenario, head: &Head) -> Worlds {
    let course = scenario.rules.courses.iter().find(|(_, course)| course.id == head.course);
    let posture = scenario.rules.postures.iter().find(|(_, rule)| Some(&rule.id) == head.posture.as_ref());
    Worlds {
        seed: head.seed,
        course: course.map_or(CourseIx(0), |(position, _)| position),
        posture: posture.map(|(position, _)| position),
    }
}

fn head(scenario: &Scenario, seed: u64) -> Head {
    let usual = scenario.rules.usual_posture.map(|usual| scenario.rules.postures[usual].id.clone());
    Head { posture: usual, program: "demarche 0".into(), ..Head::of(scenario, seed) }
}

/// Some of the playthroughs of a run.
fn part(scenario: &Scenario, seed: u64, policy: Policy, some: std::ops::Range<u32>) -> Part {
    let head = head(scenario, seed);
    let batch = Batch::of(&scenario.rules, &worlds_of(scenario, &head), policy, some.clone());
    let run = Run {
        program: head.program,
        scenario: head.scenario,
        title: scenario.script.title.clone(),
        rules_hash: head.rules,
        model: MODEL,
        seed,
        policy: policy.id().into(),
        course: head.course,
        posture: head.posture,
        runs: RUNS,
        first: some.start,
        last: some.end - 1,
        complete: true,
        threads: 1,
    };
    Part { run, names: Names::of(scenario), batch }
}

fn called(parts: impl IntoIterator<Item = Part>) -> Vec<(String, Part)> {
    parts.into_iter().enumerate().map(|(number, part)| (format!("{number}.json"), part)).collect()
}

/// What is written and read again says the same, and is written the same.
#[test]
fn what_was_written_is_read_again() {
    for seed in 0..worlds(40) {
        let scenario = of_seed(seed);
        let whole = part(&scenario, seed, Policy::Random, 0..RUNS);
        let written = to_json(&whole);
        let read = from_json(&written).unwrap();
        assert_eq!(to_json(&read), written, "{seed}");
        assert_eq!(read, whole, "{seed}");
        assert_eq!((to_csv(&read), to_table(&read)), (to_csv(&whole), to_table(&whole)));
    }
}

/// In whatever parts a run was played, and in whatever order these are named, it comes to the same bytes.
#[test]
fn parts_make_up_the_whole_in_any_order() {
    for seed in 0..worlds(20) {
        let scenario = of_seed(seed);
        let whole = part(&scenario, seed, Policy::Doctrine, 0..RUNS);
        for of in [1, 2, 3, 8] {
            let mut parts: Vec<Part> = (0..of)
                .map(|shard| {
                    part(&scenario, seed, Policy::Doctrine, shard * RUNS / of..(shard + 1) * RUNS / of)
                })
                .map(|part| from_json(&to_json(&part)).unwrap())
                .collect();
            for turn in 0..parts.len() {
                parts.rotate_left(turn);
                let mut merged = merge(called(parts.clone())).unwrap();
                assert_eq!(merged.run.threads, of);
                merged.run.threads = 1;
                assert_eq!(to_json(&merged), to_json(&whole), "{seed} in {of}");
            }
        }
    }
}

/// The columns of one row that are not about the run: measure, item, value, count.
type Counted = std::collections::BTreeMap<[String; 3], u64>;

fn counted(parts: &[Part]) -> Counted {
    let mut sums = Counted::new();
    for part in parts {
        let csv = to_csv(part);
        for row in csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap) {
            let key = [&row[10], &row[11], &row[12]].map(str::to_owned);
            *sums.entry(key).or_default() += row[13].parse::<u64>().unwrap();
        }
    }
    sums
}

/// Rows of parts that are summed by measure, item and value are those of the whole.
#[test]
fn tables_of_parts_sum_up_to_the_table_of_the_whole() {
    for seed in 0..worlds(10) {
        let scenario = of_seed(seed);
        let some = |some| part(&scenario, seed, Policy::Random, some);
        let (mut whole, mut parts) = (counted(&[some(0..RUNS)]), counted(&[some(0..7), some(7..RUNS)]));
        let checksum = |counted: &mut Counted| {
            let half = |half: &str| ["checksum".to_owned(), half.to_owned(), String::new()];
            let high = counted.remove(&half("high")).unwrap();
            (high << 32).wrapping_add(counted.remove(&half("low")).unwrap())
        };
        assert_eq!(checksum(&mut whole), checksum(&mut parts));
        assert_eq!(whole, parts, "{seed}");
    }
}

/// A playthrough that is told is the one that was counted.
#[test]
fn what_is_told_is_what_was_played() {
    for seed in 0..worlds(15) {
        let scenario = Arc::new(of_seed(seed));
        let rules = &scenario.rules;
        for policy in Policy::ALL {
            for replicate in [0, 5] {
                let head = Head { replicate, ..head(&scenario, seed) };
                let batch = Batch::of(rules, &worlds_of(&scenario, &head), policy, replicate..replicate + 1);
                let traced = Traced::of(Arc::clone(&scenario), head, policy);
                let world = &traced.exercise().state().world;
                let view = world.view(rules);
                assert_eq!(batch.endings[view.ending().unwrap()], 1, "{seed} {policy:?} {replicate}");
                assert_eq!(batch.ends.quantile(50).map(u32::from), Some(view.now().day()));
                for (option, count) in batch.coverage.options.iter() {
                    assert_eq!(*count == 1, view.has_chosen(option));
                }
                for (inject, count) in batch.coverage.injects.iter() {
                    assert_eq!(*count == 1, view.has_sent(inject));
                }
                let outcome = Outcome::of(rules, world);
                let values = Dimension::ALL.map(|dimension| outcome.value(dimension).map(i16::unsigned_abs));
                assert_eq!(values, batch.dimensions.each_ref().map(|values| values.quantile(50)));
            }
        }
    }
}

/// Texts of a file can do nothing, wherever they are told again.
#[test]
fn names_in_a_file_are_inert() {
    let mut whole = part(&coalition(), 1, Policy::Doctrine, 0..RUNS);
    for names in [&mut whole.names.endings, &mut whole.names.actors, &mut whole.names.options] {
        for name in names {
            *name = ["=1+1\u{1b}[31m\n\u{202e}".into(), "@sum\u{1b}]0;x\u{7}".into()];
        }
    }
    whole.run.policy = "-policy\n\u{9b}2J".into();
    let read = from_json(&to_json(&whole)).unwrap();
    for told in [to_json(&read), to_csv(&read), to_table(&read)] {
        assert!(
            !told.contains(|sign: char| sign.is_control() && sign != '\n' || sign == '\u{202e}'),
            "{told}"
        );
    }
    let csv = to_csv(&read);
    for row in csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap) {
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
    }
}

/// Counts that no playthroughs can have are refused, and nothing overflows.
#[test]
fn counts_that_cannot_be_are_refused() {
    let whole = to_json(&part(&coalition(), 1, Policy::Doctrine, 0..RUNS));
    let written = || serde_json::from_str::<Written>(&whole).unwrap();
    let changes: [fn(&mut Written); 12] = [
        |written| written.playthroughs = 3,
        |written| written.run.last = u32::MAX,
        |written| written.run.first = 9,
        |written| written.run.runs = 1,
        |written| written.endings[0].count = u64::MAX,
        |written| written.day_of_the_end.counts.clear(),
        |written| written.day_of_the_end.counts = vec![(60_000, RUNS.into())],
        |written| written.decisions.counts = vec![(1, u64::MAX), (2, u64::MAX)],
        |written| written.decisions.counts = vec![(1, 1), (1, 23)],
        |written| written.stances[0].act = u64::MAX,
        |written| written.dwell.noticed += 1,
        |written| written.coverage.options[0].count = 1 + u64::from(RUNS),
    ];
    assert!(from_json(&whole).is_ok());
    for (number, change) in changes.into_iter().enumerate() {
        let mut other = written();
        change(&mut other);
        let text = serde_json::to_string(&other).unwrap();
        assert!(from_json(&text).is_err(), "change {number}");
    }
}
