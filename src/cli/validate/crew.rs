use std::num::NonZero;
use std::ops::Range;
use std::thread::available_parallelism;

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::cli::failure::Failure;

/// Playthroughs that are handed out at a time.
const BLOCK: u32 = 256;

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

    /// Plays so many playthroughs, and adds up what they come to in the order of their numbers.
    pub(super) fn sum<S: Send>(
        &self,
        runs: u32,
        none: impl Fn() -> S,
        play: impl Fn(Range<u32>) -> S + Sync + Send,
        merge: impl Fn(&mut S, &S),
    ) -> Result<S, Failure> {
        let starts = (0..runs).step_by(BLOCK as usize);
        let blocks = starts.map(|start| start..start.saturating_add(BLOCK).min(runs)).collect();
        let mut sum = none();
        for part in self.each(blocks, play)? {
            merge(&mut sum, &part);
        }
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
