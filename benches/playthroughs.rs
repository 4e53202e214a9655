//! How fast whole exercises are played, how they end, and what choices change, for each bundled scenario.
//!
//! `cargo bench --bench playthroughs` prints, for each course: playthroughs in a second of one processor, the endings of
//! the five sensible policies over all postures alike, and for each window the two options that differ most. Everything runs on one thread; where
//! there is no `/proc`, seconds are those of the clock on the wall.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a measurement that cannot go on should say so at once"
)]

use std::fs;
use std::time::Instant;

use demarche::scenario::document::Policy;
use demarche::scenario::index::CourseIx;
use demarche::scenario::{BUNDLED, Scenario};
use demarche::sim::{Batch, Estimate, Measured, Pair, Pairs, Worlds};

/// Playthroughs of each policy; five policies make twenty thousand.
const RUNS: u32 = 4_000;
/// Worlds in which options are compared.
const PAIRS: u32 = 5_000;
/// The seed of all worlds.
const SEED: u64 = 2017;
/// Parts of a second in which the system counts a process's time.
const TICKS: f64 = 100.0;

fn main() {
    for bundled in BUNDLED {
        let scenario = bundled.load().scenario.unwrap();
        for course in scenario.rules.courses.positions() {
            println!("\n## {}, {} course", bundled.id, scenario.rules.courses[course].id);
            measure(&scenario, course);
        }
    }
}

fn measure(scenario: &Scenario, course: CourseIx) {
    let worlds = Worlds { seed: SEED, course, posture: None };
    let (rules, before, wall) = (&scenario.rules, ticks(), Instant::now());
    let batches = Policy::SENSIBLE.map(|policy| Batch::of(rules, &worlds, policy, 0..RUNS));
    let seconds = ticks().zip(before).map(|(after, before)| (after - before) / TICKS);
    let seconds = seconds.unwrap_or_else(|| wall.elapsed().as_secs_f64());
    let runs: u64 = batches.iter().map(|batch| batch.runs).sum();
    println!("{runs} playthroughs in {seconds:.2} s: {:.0} a second", runs as f64 / seconds);
    endings(scenario, &batches);
    choices(scenario, &Pairs::of(rules, &worlds, 0..PAIRS));
}

/// Ticks of the processor that this process has used, where the system tells.
fn ticks() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    let fields: Vec<f64> = rest.split_whitespace().skip(11).take(2).flat_map(str::parse).collect();
    Some(fields.iter().sum())
}

fn endings(scenario: &Scenario, batches: &[Batch; 5]) {
    let mut together = Batch::none(&scenario.rules);
    for batch in batches {
        together.merge(batch);
    }
    let names = Policy::SENSIBLE.map(Policy::id).join(" | ");
    println!("\n| ending, per cent | {names} | together (95 %) |\n|---{}|---|", "|---".repeat(5));
    for (ending, rule) in scenario.rules.endings.iter() {
        let each = batches.iter().map(|batch| format!("{:.1}", 100.0 * batch.ending(ending).value));
        let each: Vec<String> = each.collect();
        println!("| {} | {} | {} |", rule.id, each.join(" | "), said(together.ending(ending).times(100.0)));
    }
    let days: Vec<String> = batches.iter().map(|batch| format!("{:.0}", batch.days().value)).collect();
    println!("| day of the end | {} | {:.0} |", days.join(" | "), together.days().value);
    let met: Vec<String> = batches.iter().map(|batch| format!("{:.1}", batch.decisions().value)).collect();
    println!("| windows met | {} | {:.1} |", met.join(" | "), together.decisions().value);
}

fn choices(scenario: &Scenario, pairs: &Pairs) {
    println!("\n| window | options | worlds | in | points (95 %) |\n|---|---|---|---|---|");
    for (window, rule) in scenario.rules.windows.iter() {
        match pairs.largest(window) {
            Some((pair, measured, by)) => println!("{}", row(scenario, &rule.id, pair, measured, by)),
            None => println!("| {} | | 0 | | |", rule.id),
        }
    }
}

fn row(scenario: &Scenario, window: &str, pair: &Pair, measured: Measured, by: Estimate) -> String {
    let [first, second] = pair.options.map(|option| {
        let id = &scenario.rules.options[option].id;
        id.rsplit('.').next().unwrap_or_default().to_owned()
    });
    let what = match measured {
        Measured::Ending(ending) => format!("ending {}", scenario.rules.endings[ending].id),
        Measured::Dimension(dimension) => format!("{dimension:?}"),
    };
    format!("| {window} | {first}, {second} | {} | {what} | {} |", pair.worlds, said(by))
}

fn said(estimate: Estimate) -> String {
    format!("{:.1} ({:.1} to {:.1})", estimate.value, estimate.low, estimate.high)
}
