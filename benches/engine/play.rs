//! Whole playthroughs by chance, each in a world of its own: one an iteration, so that the rate is playthroughs a second.

use criterion::{Criterion, Throughput};
use demarche::scenario::BUNDLED;
use demarche::scenario::document::Policy;
use demarche::sim::{Playthrough, Worlds};

use crate::clock::Clock;

pub(crate) fn measure(criterion: &mut Criterion<Clock>) {
    let mut group = criterion.benchmark_group("play");
    group.throughput(Throughput::Elements(1));
    for bundled in BUNDLED {
        let scenario = bundled.load().scenario.unwrap();
        let rules = &scenario.rules;
        for (course, rule) in rules.courses.iter() {
            let worlds = Worlds { course, ..Worlds::default() };
            let mut number = 0;
            group.bench_function(format!("{}, {}", bundled.id, rule.id), |bench| {
                bench.iter(|| {
                    number += 1;
                    Playthrough::of(rules, &worlds.setup(rules, number), Policy::Random)
                });
            });
        }
    }
    group.finish();
}
