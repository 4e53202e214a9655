//! How fast the engine is, part by part: `cargo bench --bench engine`, or with a word to measure some of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a measurement that cannot go on should say so at once"
)]

use std::time::Duration;

use clock::Clock;
use criterion::measurement::{Measurement, WallTime};
use criterion::{Criterion, criterion_main};

mod clock;
mod copy;
#[path = "../../tests/support/generated.rs"]
mod generated;
mod growth;
mod load;
mod midway;
mod play;
mod rollout;
mod step;
mod threads;

/// All of it, in seconds of the processor; threads alone by the clock on the wall.
fn benches() {
    let mut criterion = quick(Criterion::default().with_measurement(Clock));
    for measure in
        [load::measure, growth::measure, play::measure, rollout::measure, copy::measure, step::measure]
    {
        measure(&mut criterion);
    }
    threads::measure(&mut quick(Criterion::default().with_measurement(WallTime)));
}

/// Short runs: the figures are there to be compared with each other, and to be had in two minutes.
fn quick<M: Measurement>(criterion: Criterion<M>) -> Criterion<M> {
    criterion
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args()
}

criterion_main!(benches);
