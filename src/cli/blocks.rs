use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

use rayon::ThreadPoolBuilder;
use rayon::iter::{ParallelBridge, ParallelIterator};

use super::failure::Failure;

/// Playthroughs of one block: enough that handing it out costs nothing, few enough that stopping is quick.
const BLOCK: u32 = 256;

/// How many playthroughs are played: on so many threads, in blocks that begin in the order of their numbers.
///
/// A block that was begun is played to its end, so that what was played is one stretch from the first on. Every thread
/// has one sum and adds its blocks to it: memory does not grow with the playthroughs. Sums are of whole numbers, so it
/// does not matter who played what.
pub(super) struct Blocks<'a> {
    pub(super) threads: usize,
    /// Whether no further block is to begin.
    pub(super) stopped: &'a (dyn Fn() -> bool + Sync),
    /// Is told of so many more playthroughs that are done.
    pub(super) done: &'a (dyn Fn(u32) + Sync),
}

impl Blocks<'_> {
    /// Plays a stretch of playthroughs; tells which were played, and what they add up to.
    pub(super) fn play<S: Send>(
        &self,
        some: Range<u32>,
        none: impl Fn() -> S + Sync,
        play: impl Fn(&mut S, Range<u32>) + Sync,
        merge: impl Fn(&mut S, &S) + Sync,
    ) -> Result<(Range<u32>, S), Failure> {
        let begun = AtomicU32::new(some.start);
        let starts = some.clone().step_by(BLOCK as usize);
        let blocks = starts.map(|start| start..start.saturating_add(BLOCK).min(some.end));
        let blocks = blocks
            .take_while(|_| !(self.stopped)())
            .inspect(|block| begun.store(block.end, Ordering::Relaxed));
        let pool = ThreadPoolBuilder::new().num_threads(self.threads).build().map_err(|why| {
            Failure::files(format!("this computer cannot run {} threads: {why}", self.threads))
        })?;
        let played = |mut sum: S, block: Range<u32>| {
            play(&mut sum, block.clone());
            (self.done)(block.end - block.start);
            sum
        };
        let added = |mut sum: S, more: S| {
            merge(&mut sum, &more);
            sum
        };
        let sum = pool.install(|| blocks.par_bridge().fold(&none, played).reduce(&none, added));
        Ok((some.start..begun.into_inner(), sum))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::sync::atomic::AtomicBool;

    const NEVER: &(dyn Fn() -> bool + Sync) = &|| false;

    /// Plays nothing, and notes the numbers that it was asked for.
    fn numbers(
        threads: usize,
        some: Range<u32>,
        stopped: &(dyn Fn() -> bool + Sync),
    ) -> (Range<u32>, Vec<u32>) {
        let done = Mutex::new(0);
        let tell = |more| *done.lock().unwrap() += more;
        let blocks = Blocks { threads, stopped, done: &tell };
        let note = |numbers: &mut Vec<u32>, block: Range<u32>| numbers.extend(block);
        let played = blocks.play(some, Vec::new, note, |one, other| one.extend(other));
        let (range, mut numbers) = played.unwrap();
        numbers.sort_unstable();
        assert_eq!(*done.lock().unwrap() as usize, numbers.len(), "progress tells all of it");
        (range, numbers)
    }

    #[test]
    fn every_playthrough_is_played_once_on_any_number_of_threads() {
        for threads in [1, 2, 8] {
            for some in [0..1, 5..5, 0..BLOCK, 3..3 * BLOCK + 7, u32::MAX - 300..u32::MAX] {
                let (range, numbers) = numbers(threads, some.clone(), NEVER);
                assert_eq!((range, numbers), (some.clone(), some.collect()));
            }
        }
    }

    /// Whenever it is stopped, what was played is a stretch of whole blocks from the first on.
    #[test]
    fn what_was_played_until_it_was_stopped_is_one_stretch() {
        for threads in [1, 2, 8] {
            for asked in [0, 1, 5, 40] {
                let times = AtomicU32::new(0);
                let stopped = || times.fetch_add(1, Ordering::Relaxed) >= asked;
                let (range, numbers) = numbers(threads, 10..100 * BLOCK, &stopped);
                assert_eq!(range, 10..10 + asked * BLOCK);
                assert_eq!(numbers, range.collect::<Vec<_>>());
            }
        }
        let stopped = AtomicBool::new(true);
        assert_eq!(numbers(2, 0..9, &|| stopped.load(Ordering::Relaxed)), (0..0, Vec::new()));
    }
}
