use serde::Serialize;

use super::findings::Findings;
use super::laws::{self, Laws};
use crate::engine::MODEL;
use crate::report::card::words;
use crate::scenario::document::{Dimension, Policy};
use crate::sim::{Tuned, Verdict, evenness};

/// What was found, for programs.
#[derive(Serialize)]
struct All<'a> {
    program: &'static str,
    model: u16,
    seed: u64,
    playthroughs: u32,
    scenarios: Vec<Told<'a>>,
    laws: Vec<laws::Told>,
}

/// What was found about one scenario.
#[derive(Serialize)]
struct Told<'a> {
    scenario: &'a str,
    rules_hash: String,
    holds: bool,
    expectations: Vec<Expected<'a>>,
    tuning: Vec<Course<'a>>,
}

#[derive(Serialize)]
struct Expected<'a> {
    what: String,
    played: String,
    unit: &'static str,
    /// An end left open is null.
    range: [Option<i32>; 2],
    plays: u64,
    /// A median that lies beyond all that was noticed is null.
    measured: Option<f64>,
    interval: [Option<f64>; 2],
    verdict: &'static str,
    source: &'a str,
    note: &'a str,
}

#[derive(Serialize)]
struct Course<'a> {
    course: &'a str,
    policies: Vec<Player>,
}

#[derive(Serialize)]
struct Player {
    policy: &'static str,
    days: f64,
    decisions: f64,
    quiet_days: Option<u16>,
    tension_7: f64,
    dimensions: Vec<(&'static str, Option<f64>)>,
    overall: Option<f64>,
    endings_evenness: f64,
}

/// Tells what was found about several scenarios as JSON.
pub(super) fn told(all: &[Findings<'_>], laws: &Laws, runs: u32, seed: u64) -> String {
    let told = All {
        program: concat!("demarche ", env!("CARGO_PKG_VERSION")),
        model: MODEL,
        seed,
        playthroughs: runs,
        scenarios: all.iter().map(one).collect(),
        laws: laws.told(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}

fn one<'a>(findings: &Findings<'a>) -> Told<'a> {
    let scenario = findings.scenario;
    let tuning = findings.tuning.iter().map(|(course, tuned)| Course {
        course: &scenario.rules.courses[*course].id,
        policies: Policy::ALL.iter().zip(tuned).map(|(policy, tuned)| player(*policy, tuned)).collect(),
    });
    Told {
        scenario: &scenario.rules.id,
        rules_hash: scenario.rules_name(),
        holds: findings.all_hold(),
        expectations: expectations(findings),
        tuning: tuning.collect(),
    }
}

fn expectations<'a>(findings: &Findings<'a>) -> Vec<Expected<'a>> {
    let scenario = findings.scenario;
    let finite = |number: f64| number.is_finite().then_some(number);
    let each = scenario.expectations.iter().zip(&findings.tested).map(|(expectation, tested)| Expected {
        what: words::looked_at(&scenario.rules, expectation.what),
        played: words::played_by(&scenario.rules, expectation),
        unit: expectation.what.unit().field(),
        range: [
            Some(expectation.range.low).filter(|low| *low != i32::MIN),
            Some(expectation.range.high).filter(|high| *high != i32::MAX),
        ],
        plays: tested.plays,
        measured: tested.result.and_then(|result| finite(result.value)),
        interval: [
            tested.result.and_then(|result| finite(result.low)),
            tested.result.and_then(|result| finite(result.high)),
        ],
        verdict: match tested.verdict {
            Verdict::Holds => "holds",
            Verdict::DoesNotHold => "does-not-hold",
            Verdict::TooFewPlays => "too-few-plays",
        },
        source: words::source(expectation),
        note: &expectation.note,
    });
    each.collect()
}

fn player(policy: Policy, tuned: &Tuned) -> Player {
    let mean = |dimension| tuned.batch.dimension(dimension).map(|mean| mean.value);
    Player {
        policy: policy.id(),
        days: tuned.batch.days().value,
        decisions: tuned.batch.decisions().value,
        quiet_days: tuned.quiet(),
        tension_7: tuned.tense().value,
        dimensions: Dimension::ALL
            .map(|dimension| (words::dimension_name(dimension), mean(dimension)))
            .into(),
        overall: tuned.overall(),
        endings_evenness: evenness(tuned.batch.endings.items()),
    }
}
