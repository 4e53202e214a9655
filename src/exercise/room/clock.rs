use chrono::DateTime;

/// A wall's time as seconds since the beginning of 1970; nothing for a text that is no time.
#[must_use]
pub fn seconds(wall: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(wall).ok().map(|time| time.timestamp())
}

/// The clock of a room: how long the session has run, pauses left out.
///
/// It is an integral over the wall's times of the lines: a line tells the time, and time counts from line to line as
/// long as the clock runs. A wall clock that was put back takes nothing away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// When the last line was written, in seconds since 1970.
    last: Option<i64>,
    running: bool,
    started: bool,
    used: u32,
}

impl Clock {
    /// Whether the session has begun.
    #[must_use]
    pub const fn has_started(self) -> bool {
        self.started
    }

    /// Whether it runs now.
    #[must_use]
    pub const fn is_running(self) -> bool {
        self.running
    }

    /// Seconds that it has run up to the last line.
    #[must_use]
    pub const fn used(self) -> u32 {
        self.used
    }

    /// Seconds that it has run since the last line, at a moment.
    #[must_use]
    pub fn since_last(self, wall: &str) -> u32 {
        let (Some(last), Some(now), true) = (self.last, seconds(wall), self.running) else { return 0 };
        u32::try_from(now.saturating_sub(last).max(0)).unwrap_or(u32::MAX)
    }

    /// Goes on to the moment of a line; tells how many seconds count.
    pub(super) fn goes_to(&mut self, wall: &str) -> u32 {
        let counts = self.since_last(wall);
        self.used = self.used.saturating_add(counts);
        self.skips_to(wall);
        counts
    }

    /// Goes on to the moment of a line, and nothing of the time before it counts.
    pub(super) fn skips_to(&mut self, wall: &str) {
        self.last = seconds(wall).or(self.last);
    }

    pub(super) fn start(&mut self) {
        (self.started, self.running) = (true, true);
    }

    pub(super) fn run(&mut self, running: bool) {
        self.running = running;
    }
}
