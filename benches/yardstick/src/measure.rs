//! Plays in a second of one processor, and what they came to.

use std::ops::Range;

use crate::players::{Play, Player};
use crate::story::ENDINGS;

/// What many plays came to: means, each with its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many.
    pub plays: u32,
    /// Decisions of a play.
    pub decisions: (f64, f64),
    /// The share of each ending, 0 to 1.
    pub endings: [(f64, f64); ENDINGS.len()],
}

impl Tally {
    /// Adds up plays.
    #[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    pub fn of(plays: impl Iterator<Item = Play>) -> Self {
        let (mut count, mut sum, mut squares) = (0, 0, 0_u64);
        let mut endings = [0_u32; ENDINGS.len()];
        for play in plays {
            let decisions = u64::from(play.decisions);
            (count, sum, squares) = (count + 1, sum + decisions, squares + decisions * decisions);
            endings[play.ending] += 1;
        }
        let all = f64::from(count);
        let (mean, square) = (sum as f64 / all, squares as f64 / all);
        let decisions = (mean, ((square - mean * mean).max(0.0) / all).sqrt());
        let share = |came: u32| {
            let share = f64::from(came) / all;
            (share, (share * (1.0 - share) / all).sqrt())
        };
        Self { plays: count, decisions, endings: endings.map(share) }
    }
}

/// Plays in a second of one processor, with the system's time counted, and what they came to.
#[cfg(unix)]
pub fn throughput(player: &mut impl Player, numbers: Range<u32>) -> (f64, Tally) {
    let before = processor_seconds();
    let tally = player.plays(numbers);
    (f64::from(tally.plays) / (processor_seconds() - before), tally)
}

/// Seconds that this process has spent on processors.
#[cfg(unix)]
#[allow(clippy::cast_precision_loss, reason = "seconds and their parts stay far below 2^53")]
fn processor_seconds() -> f64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    spent.tv_sec as f64 + spent.tv_nsec as f64 / 1e9
}
