//! Bundled scenarios from their files to what can be played: all of it, and reading and checking by themselves.

use std::hint::black_box;

use criterion::Criterion;
use demarche::scenario::{BUNDLED, Library, check, read};

use crate::clock::Clock;

pub(crate) fn measure(criterion: &mut Criterion<Clock>) {
    let mut group = criterion.benchmark_group("load");
    // The library is read once and for all, before the first scenario is.
    let library = Library::bundled();
    for bundled in BUNDLED {
        let sources = bundled.sources();
        group.bench_function(format!("{}, whole", bundled.id), |bench| {
            bench.iter(|| black_box(bundled).load());
        });
        group.bench_function(format!("{}, read", bundled.id), |bench| {
            bench.iter(|| read(black_box(&sources)));
        });
        let document = read(&sources).document;
        group.bench_function(format!("{}, check", bundled.id), |bench| {
            bench.iter(|| check(black_box(&document), &sources, library, Vec::new(), str::to_owned));
        });
    }
    group.finish();
}
