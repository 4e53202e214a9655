//! What it takes to make a world, and to copy one: branches of a comparison are copies.

use std::hint::black_box;

use criterion::Criterion;
use demarche::engine::{Opening, World};

use crate::clock::Clock;
use crate::midway;

pub(crate) fn measure(criterion: &mut Criterion<Clock>) {
    let scenario = midway::scenario();
    let rules = &scenario.rules;
    let setup = midway::setup(rules, 1);
    let (fresh, (halfway, _)) = (World::new(rules, &setup, &mut ()), midway::world(rules, 1));
    let mut group = criterion.benchmark_group("world");
    group.bench_function("new", |bench| bench.iter(|| World::new(rules, black_box(&setup), &mut ())));
    let opening = Opening::new(rules, &setup);
    group.bench_function("of an opening", |bench| bench.iter(|| opening.world(rules, black_box(1), &mut ())));
    for (name, world) in [("fresh", &fresh), ("halfway", &halfway)] {
        group.bench_function(format!("clone, {name}"), |bench| bench.iter(|| black_box(world).clone()));
        let mut target = fresh.clone();
        group.bench_function(format!("clone_from, {name}"), |bench| {
            bench.iter(|| target.clone_from(black_box(world)));
        });
    }
    group.finish();
}
