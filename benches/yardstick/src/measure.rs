//! Plays in a second of one processor, and what they came to.

use std::ops::Range;

use crate::players::Player;
use crate::story::ENDINGS;

/// What many plays came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub plays: u32,
    /// Their decisions, and the squares of these.
    decisions: [u64; 2],
    /// How often each ending came.
    endings: [u32; ENDINGS.len()],
}

impl Tally {
    /// Plays these numbers.
    pub fn of(player: &mut impl Player, numbers: Range<u32>) -> Self {
        let mut tally = Self::default();
        for number in numbers {
            let play = player.play(number);
            let decisions = u64::from(play.decisions);
            tally.plays += 1;
            tally.decisions[0] += decisions;
            tally.decisions[1] += decisions * decisions;
            tally.endings[play.ending] += 1;
        }
        tally
    }

    /// Decisions of a play: their mean, and its standard error.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    pub fn decisions(&self) -> (f64, f64) {
        let [sum, squares] = self.decisions.map(|sum| sum as f64 / f64::from(self.plays));
        (sum, ((squares - sum * sum).max(0.0) / f64::from(self.plays)).sqrt())
    }

    /// The share of an ending, 0 to 1, and its standard error.
    #[must_use]
    pub fn ending(&self, ending: usize) -> (f64, f64) {
        let share = f64::from(self.endings[ending]) / f64::from(self.plays);
        (share, (share * (1.0 - share) / f64::from(self.plays)).sqrt())
    }
}

/// Plays in a second of one processor, with the system's time counted, and what they came to.
#[cfg(unix)]
pub fn throughput(player: &mut impl Player, numbers: Range<u32>) -> (f64, Tally) {
    let before = processor_seconds();
    let tally = Tally::of(player, numbers);
    (f64::from(tally.plays) / (processor_seconds() - before), tally)
}

/// Seconds that this process has spent on processors.
#[cfg(unix)]
#[allow(clippy::cast_precision_loss, reason = "seconds and their parts stay far below 2^53")]
fn processor_seconds() -> f64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    spent.tv_sec as f64 + spent.tv_nsec as f64 / 1e9
}
