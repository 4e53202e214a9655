use crate::scenario::rules::Bounds;
use crate::sim::statistics::Estimate;

/// Fewer plays than this decide nothing.
pub const LEAST_PLAYS: u64 = 100;

/// Whether an expectation holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The whole interval lies within the range.
    Holds,
    /// The whole interval lies outside.
    DoesNotHold,
    /// The interval lies across an end of the range, or there are fewer than [`LEAST_PLAYS`].
    TooFewPlays,
}

impl Verdict {
    /// Judges a result.
    ///
    /// Nothing holds by being imprecise: the whole interval has to lie within.
    #[must_use]
    pub fn of(range: Bounds, result: Option<Estimate>, plays: u64) -> Self {
        let Some(result) = result.filter(|_| plays >= LEAST_PLAYS) else { return Self::TooFewPlays };
        let (low, high) = ends(range);
        if result.low >= low && result.high <= high {
            Self::Holds
        } else if result.high < low || result.low > high {
            Self::DoesNotHold
        } else {
            Self::TooFewPlays
        }
    }

    /// In a few words.
    #[must_use]
    pub const fn said(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::DoesNotHold => "does not hold",
            Self::TooFewPlays => "too few plays",
        }
    }
}

/// Both ends of a range; one left open is infinitely far.
fn ends(range: Bounds) -> (f64, f64) {
    let low = if range.low == i32::MIN { f64::NEG_INFINITY } else { range.low.into() };
    let high = if range.high == i32::MAX { f64::INFINITY } else { range.high.into() };
    (low, high)
}
