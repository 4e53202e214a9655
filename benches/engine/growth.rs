//! Whether ten times as many messages take ten times as long to read and to check: the rate should stay what it is.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use demarche::scenario::{Library, Sources, check, read};

use crate::clock::Clock;
use crate::generated::Generated;

pub(crate) fn measure(criterion: &mut Criterion<Clock>) {
    let mut group = criterion.benchmark_group("growth");
    for injects in [100, 1_000, 10_000] {
        let generated = Generated { injects, ..Generated::SMALL };
        let sources = Sources::new([("generated.ron".to_owned(), generated.ron())]);
        let document = read(&sources).document;
        group.throughput(Throughput::Elements(u64::try_from(injects).unwrap()));
        group.bench_function(BenchmarkId::new("read", injects), |bench| {
            bench.iter(|| read(black_box(&sources)));
        });
        group.bench_function(BenchmarkId::new("check", injects), |bench| {
            bench.iter(|| {
                check(black_box(&document), &sources, Library::bundled(), Vec::new(), str::to_owned)
            });
        });
    }
    group.finish();
}
