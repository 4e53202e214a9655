use std::num::NonZero;
use std::ops::Range;
use std::thread::available_parallelism;

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::cli::blocks::Blocks;
use crate::cli::failure::Failure;

/// Threads that play; what comes of it is the same for any number of them.
pub(super) struct Crew {
    threads: usize,
}

impl Crew {
    /// So many threads; as many as there are processors where nothing is said.
    pub(super) fn of(threads: Option<u16>) -> Self {
        let threads = threads.map_or_else(|| available_parallelism().map_or(1, NonZero::get), usize::from);
        Self { threads }
    }

    /// Plays so many playthroughs, and adds up what they come to: sums of whole numbers, so that no order matters.
    pub(super) fn sum<S: Send>(
        &self,
        runs: u32,
        none: impl Fn() -> S + Sync,
        play: impl Fn(Range<u32>) -> S + Sync,
        merge: impl Fn(&mut S, &S) + Sync,
    ) -> Result<S, Failure> {
        let blocks = Blocks { threads: self.threads, stopped: &|| false, done: &|_| () };
        let add = |sum: &mut S, block| merge(sum, &play(block));
        let (_, sum) = blocks.play(0..runs, none, add, &merge)?;
        Ok(sum)
    }

    /// Works through a list; what comes out has the order of the list.
    pub(super) fn each<T: Send, R: Send>(
        &self,
        list: Vec<T>,
        work: impl Fn(T) -> R + Sync + Send,
    ) -> Result<Vec<R>, Failure> {
        let pool = ThreadPoolBuilder::new().num_threads(self.threads).build().map_err(|why| {
            Failure::files(format!("this computer cannot run {} threads: {why}", self.threads))
        })?;
        Ok(pool.install(|| list.into_par_iter().map(work).collect()))
    }
}
