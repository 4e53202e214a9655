use std::num::NonZero;
use std::ops::Range;
use std::thread::available_parallelism;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::cli::failure::Failure;

/// Playthroughs that are handed out at a time.
const BLOCK: u32 = 256;

/// Threads that work through a list; what comes out has the order of the list, whoever did it.
pub(super) struct Crew(ThreadPool);

impl Crew {
    /// So many threads; as many as the computer has processors where nothing is said.
    pub(super) fn of(threads: Option<u16>) -> Result<Self, Failure> {
        let threads = threads.map_or_else(|| available_parallelism().map_or(1, NonZero::get), usize::from);
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        pool.map(Self)
            .map_err(|why| Failure::files(format!("this computer cannot run {threads} threads: {why}")))
    }

    /// Works through a list.
    pub(super) fn each<T: Send, R: Send>(&self, list: Vec<T>, work: impl Fn(T) -> R + Sync + Send) -> Vec<R> {
        self.0.install(|| list.into_par_iter().map(work).collect())
    }

    /// Plays so many playthroughs in blocks, and adds up what they come to in the order of their numbers.
    pub(super) fn sum<S: Send>(
        &self,
        runs: u32,
        play: impl Fn(Range<u32>) -> S + Sync + Send,
        merge: impl Fn(&mut S, &S),
    ) -> Option<S> {
        self.each(blocks(runs), play).into_iter().reduce(|mut sum, more| {
            merge(&mut sum, &more);
            sum
        })
    }
}

fn blocks(runs: u32) -> Vec<Range<u32>> {
    (0..runs).step_by(BLOCK as usize).map(|start| start..start.saturating_add(BLOCK).min(runs)).collect()
}
