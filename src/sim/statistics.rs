//! Sums that can be added up in any order, and what they say with how much doubt.

/// Standard deviations on each side of an interval of 95 per cent.
///
/// Basis: verified (the quantile of the normal distribution).
pub(super) const TWO_SIDED: f64 = 1.959_964;

/// A number with its interval of 95 per cent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Estimate {
    /// The same in another unit.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, low: self.low * factor, high: self.high * factor }
    }

    /// Whether the interval leaves zero out.
    #[must_use]
    pub fn is_clear(self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// A sum of whole numbers and of their squares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many.
    pub count: u64,
    total: i64,
    squares: i64,
}

impl Sum {
    /// Adds a number, which is smaller than a million either way.
    pub fn add(&mut self, number: i64) {
        self.add_times(number, 1);
    }

    /// Adds a number so many times.
    pub(super) fn add_times(&mut self, number: i64, times: u64) {
        let each = i64::try_from(times).unwrap_or(i64::MAX);
        self.count += times;
        self.total += number * each;
        self.squares += number * number * each;
    }

    /// Adds another sum.
    pub fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.total += other.total;
        self.squares += other.squares;
    }

    /// The mean, with the interval of the normal distribution; 0 of nothing.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "counts and sums stay far below 2^53")]
    pub fn mean(&self) -> Estimate {
        if self.count == 0 {
            return Estimate::default();
        }
        let (count, total, squares) = (self.count as f64, self.total as f64, self.squares as f64);
        let mean = total / count;
        let variance = (squares / count - mean * mean).max(0.0);
        let half = TWO_SIDED * (variance / count).sqrt();
        Estimate { value: mean, low: mean - half, high: mean + half }
    }
}

/// The share of hits, with Wilson's interval; nothing is known of no runs.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub fn wilson(hits: u64, runs: u64) -> Estimate {
    if runs == 0 {
        return Estimate { value: 0.0, low: 0.0, high: 1.0 };
    }
    let (share, runs, square) = (hits as f64 / runs as f64, runs as f64, TWO_SIDED * TWO_SIDED);
    let middle = (share + square / (2.0 * runs)) / (1.0 + square / runs);
    let spread = (share * (1.0 - share) / runs + square / (4.0 * runs * runs)).sqrt();
    let half = TWO_SIDED * spread / (1.0 + square / runs);
    Estimate { value: share, low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 5e-4
    }

    /// Figures of Wilson's interval that stand in any table.
    #[test]
    fn shares_have_the_intervals_of_the_tables() {
        for (hits, runs, low, high) in
            [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (98, 100, 0.930, 0.9945)]
        {
            let share = wilson(hits, runs);
            assert!(near(share.low, low) && near(share.high, high), "{share:?}");
        }
        assert!(near(wilson(0, 0).high, 1.0));
    }

    #[test]
    fn a_mean_has_its_interval() {
        let mut sum = Sum::default();
        for number in [10, 20, 30, 40] {
            sum.add(number);
        }
        let mean = sum.mean();
        assert!(
            near(mean.value, 25.0) && near(mean.high - 25.0, 1.959_964 * 125.0_f64.sqrt() / 2.0),
            "{mean:?}"
        );
        assert!(mean.is_clear() && !Sum::default().mean().is_clear());
    }

    proptest! {
        /// Sums are the same in whatever parts they are added up.
        #[test]
        fn parts_add_up(numbers in proptest::collection::vec(-1000_i64..=1000, 0..60), cut in 0_usize..60) {
            let sum = |numbers: &[i64]| {
                let mut sum = Sum::default();
                for number in numbers {
                    sum.add(*number);
                }
                sum
            };
            let (first, last) = numbers.split_at(cut.min(numbers.len()));
            let mut merged = sum(last);
            merged.merge(sum(first));
            prop_assert_eq!(merged, sum(&numbers));
        }
    }
}
