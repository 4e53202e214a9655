//! From halfway to the end by chance, after either option in turn: what analyses of a decision are made of.

use criterion::{Criterion, Throughput};
use demarche::scenario::document::Policy;
use demarche::sim::Fork;

use crate::clock::Clock;
use crate::midway;

/// Worlds that are played on from, in turn.
const WORLDS: u32 = 64;

pub(crate) fn measure(criterion: &mut Criterion<Clock>) {
    let scenario = midway::scenario();
    let rules = &scenario.rules;
    let (_, window) = midway::world(rules, 0);
    let fork = |number| Fork::at(rules, &midway::setup(rules, number), Policy::Random, window);
    let forks: Vec<Fork<'_>> = (0..).filter_map(fork).take(WORLDS as usize).collect();
    let all = forks.iter().flat_map(|fork| fork.open().map(move |option| (fork, option)));
    let mut all = all.collect::<Vec<_>>().into_iter().cycle();
    let mut group = criterion.benchmark_group("rollout");
    group.throughput(Throughput::Elements(1));
    group.bench_function(format!("cloud-hopper, from {}", rules.windows[window].id), |bench| {
        bench.iter(|| all.next().and_then(|(fork, option)| fork.taking(option)));
    });
    group.finish();
}
