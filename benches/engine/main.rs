//! How fast the engine is, part by part: `cargo bench --bench engine`, or with a word to measure some of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a measurement that cannot go on should say so at once"
)]

use std::time::Duration;

use criterion::{Criterion, criterion_main};

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

/// Short runs: the figures are there to be compared with each other, and to be had in two minutes.
fn benches() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    for measure in [
        load::measure,
        growth::measure,
        play::measure,
        rollout::measure,
        copy::measure,
        step::measure,
        threads::measure,
    ] {
        measure(&mut criterion);
    }
}

criterion_main!(benches);
