use serde::{Deserialize, Serialize};

/// Time that runs out in sight of the room. A page says how much is left at one moment; the rest is the clock's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countdown {
    /// Seconds left when the page was shown; below zero so long over.
    pub left_seconds: i64,
    /// When that was, in seconds since the beginning of 1970 (UTC).
    pub wall_seconds: i64,
    /// Whether it runs; a paused one stays as it is.
    pub running: bool,
}

impl Countdown {
    /// Seconds left at a moment, in seconds since 1970; a clock that was put back gives no time back.
    #[must_use]
    pub const fn left_at(self, now: i64) -> i64 {
        let gone = if self.running { now.saturating_sub(self.wall_seconds) } else { 0 };
        self.left_seconds.saturating_sub(if gone > 0 { gone } else { 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_clock_runs_and_a_paused_one_stays() {
        let running = Countdown { left_seconds: 90, wall_seconds: 1_000, running: true };
        assert_eq!([1_000, 1_060, 1_100, 900].map(|now| running.left_at(now)), [90, 30, -10, 90]);
        assert_eq!(Countdown { running: false, ..running }.left_at(5_000), 90);
        let edge = Countdown { left_seconds: i64::MIN, wall_seconds: i64::MIN, running: true };
        assert_eq!(edge.left_at(i64::MAX), i64::MIN);
    }
}
