//! One event: whole plays in which nobody decides anything, by their events.

use criterion::{Criterion, Throughput};
use demarche::engine::{Cause, Change, Observation, Observer, Pause, Secret, World, advance};
use demarche::scenario::rules::Rules;
use demarche::units::Hours;

use crate::clock::Clock;
use crate::midway;

/// Worlds of an iteration.
const WORLDS: u32 = 16;

/// Counts events.
struct Steps(u64);

impl Observer for Steps {
    fn stepped(&mut self) {
        self.0 += 1;
    }

    fn changed(&mut self, _: Hours, _: Cause, _: Change) {}
    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}
    fn observed(&mut self, _: Hours, _: Observation) {}
}

pub(crate) fn measure(criterion: &mut Criterion<Clock>) {
    let scenario = midway::scenario();
    let rules = &scenario.rules;
    let halfway: Vec<World> = (0..WORLDS).map(|number| midway::world(rules, number).0).collect();
    let mut steps = Steps(0);
    for world in &halfway {
        to_the_end(rules, &mut world.clone(), &mut steps);
    }
    let mut group = criterion.benchmark_group("step");
    group.throughput(Throughput::Elements(steps.0));
    let mut worlds = halfway.clone();
    group.bench_function("cloud-hopper, from halfway", |bench| {
        bench.iter(|| {
            worlds.clone_from(&halfway);
            for world in &mut worlds {
                to_the_end(rules, world, &mut ());
            }
        });
    });
    group.finish();
}

fn to_the_end(rules: &Rules, world: &mut World, observer: &mut impl Observer) {
    while let Pause::Window(window) = advance(rules, world, observer) {
        midway::wait(rules, world, window, observer);
    }
}
