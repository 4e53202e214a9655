use serde::Serialize;

/// Days until something.
///
/// Basis: design (the simplest laws with one or two numbers; a geometric one has no memory).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Delay {
    /// Exactly so many.
    Fixed(u16),
    /// Drawn evenly, both ends in.
    Between(u16, u16),
    /// Drawn from a geometric law with this median.
    Median(u16),
}

impl Default for Delay {
    fn default() -> Self {
        Self::Fixed(0)
    }
}

impl Delay {
    /// The least and the most days, as far as there is a most.
    #[must_use]
    pub const fn bounds(self) -> (u16, Option<u16>) {
        match self {
            Self::Fixed(days) => (days, Some(days)),
            Self::Between(low, high) => (low, Some(high)),
            Self::Median(_) => (1, None),
        }
    }

    /// The same delay where its work has a share of the analysts' hours other than a quarter, in per cent.
    ///
    /// Days are multiplied by the root of 25/share, but at least by a half and at most by two, and rounded: four times
    /// the hours do the work in half the days.
    ///
    /// Basis: design (the same root as in hunting; no source gives it).
    #[must_use]
    pub fn stretched(self, share: u8) -> Self {
        let stretch = |days| stretched(days, share);
        match self {
            Self::Fixed(days) => Self::Fixed(stretch(days)),
            Self::Between(low, high) => Self::Between(stretch(low), stretch(high)),
            Self::Median(days) => Self::Median(stretch(days)),
        }
    }
}

/// Days times the root of 25/share, within a half and two.
fn stretched(days: u16, share: u8) -> u16 {
    let thousandths = (25_000_000 / u32::from(share.max(1))).isqrt().clamp(500, 2_000);
    u16::try_from((u32::from(days) * thousandths + 500) / 1_000).unwrap_or(u16::MAX)
}

/// When something starts by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Start {
    /// On a day.
    OnDay(u16),
    /// So long after what it follows.
    After(Delay),
    /// Never by itself: an effect sends it, or a window's `meanwhile` calls it.
    #[default]
    Sent,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn four_times_the_hours_take_half_the_days() {
        assert_eq!(Delay::Between(4, 9).stretched(100), Delay::Between(2, 5));
        assert_eq!(Delay::Median(10).stretched(6), Delay::Median(20));
        assert_eq!(Delay::Fixed(10).stretched(0), Delay::Fixed(20));
        assert_eq!(Delay::Fixed(0).stretched(0), Delay::Fixed(0));
        assert_eq!(Delay::Median(1).stretched(100), Delay::Median(1), "a day at least");
    }

    proptest! {
        #[test]
        fn a_quarter_changes_nothing_and_more_never_takes_longer(days in 0_u16..4_000, share in 0_u8..100) {
            prop_assert_eq!(stretched(days, 25), days);
            prop_assert!(stretched(days, share + 1) <= stretched(days, share));
        }
    }
}
