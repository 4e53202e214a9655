use super::tally::Tally;
use super::verdict::Verdict;
use crate::scenario::expectation::Expectation;
use crate::sim::statistics::Estimate;

/// What became of an expectation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tested {
    /// Plays that count; of two options compared, pairs.
    pub plays: u64,
    /// What was measured, in the expectation's unit; nothing of no plays.
    pub result: Option<Estimate>,
    /// Whether it holds.
    pub verdict: Verdict,
}

impl Tested {
    /// Judges an expectation by what the plays came to.
    #[must_use]
    pub fn of(expectation: &Expectation, tally: &Tally) -> Self {
        let result = tally.estimate(expectation.what);
        Self { plays: tally.plays, result, verdict: Verdict::of(expectation.range, result, tally.plays) }
    }
}
