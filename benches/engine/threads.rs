//! What a second thread adds: worlds in ranges, one for each thread, merged at the end.

use std::thread;

use criterion::{BenchmarkId, Criterion, Throughput};
use demarche::scenario::document::Policy;
use demarche::scenario::rules::Rules;
use demarche::sim::{Batch, Worlds};

use crate::midway;

/// Playthroughs of an iteration.
const RUNS: u32 = 4_000;

pub(crate) fn measure(criterion: &mut Criterion) {
    let scenario = midway::scenario();
    let rules = &scenario.rules;
    let worlds = Worlds { course: midway::setup(rules, 0).course, ..Worlds::default() };
    let mut group = criterion.benchmark_group("threads");
    group.throughput(Throughput::Elements(RUNS.into()));
    for threads in [1, 2] {
        group.bench_function(BenchmarkId::new("cloud-hopper, long", threads), |bench| {
            bench.iter(|| on(threads, rules, &worlds));
        });
    }
    group.finish();
}

fn on(threads: u32, rules: &Rules, worlds: &Worlds) -> Batch {
    let share = RUNS / threads;
    let mut all = Batch::none(rules);
    thread::scope(|scope| {
        let part = |number: u32| number * share..(number + 1) * share;
        let parts: Vec<_> = (0..threads)
            .map(|number| scope.spawn(move || Batch::of(rules, worlds, Policy::Random, part(number))))
            .collect();
        for part in parts {
            all.merge(&part.join().unwrap());
        }
    });
    all
}
