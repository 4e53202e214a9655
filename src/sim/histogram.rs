use super::statistics::{Estimate, Sum};

/// How often each whole number came: exact, and the same in whatever parts it is added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// By number; the last one is not 0.
    counts: Vec<u64>,
}

impl Histogram {
    /// Counts a number once more.
    pub fn add(&mut self, number: u16) {
        self.add_times(number, 1);
    }

    /// Counts a number so many times more.
    pub fn add_times(&mut self, number: u16, times: u64) {
        let place = usize::from(number);
        if times > 0 && place >= self.counts.len() {
            self.counts.resize(place + 1, 0);
        }
        if let Some(count) = self.counts.get_mut(place) {
            *count += times;
        }
    }

    /// Adds what other playthroughs came to.
    pub fn merge(&mut self, other: &Self) {
        for (number, times) in other.counts() {
            self.add_times(number, times);
        }
    }

    /// Each number that came, the smallest first, and how often.
    pub fn counts(&self) -> impl Iterator<Item = (u16, u64)> {
        let all = self.counts.iter().enumerate().filter(|(_, times)| **times > 0);
        all.map(|(number, times)| (u16::try_from(number).unwrap_or(u16::MAX), *times))
    }

    /// How many were counted.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The mean with its interval; 0 of nothing.
    #[must_use]
    pub fn mean(&self) -> Estimate {
        let mut sum = Sum::default();
        for (number, times) in self.counts() {
            sum.add_times(number.into(), times);
        }
        sum.mean()
    }

    /// The smallest number that at least so many per cent do not exceed; nothing of nothing.
    #[must_use]
    pub fn quantile(&self, percent: u8) -> Option<u16> {
        let wanted = (u128::from(self.count()) * u128::from(percent)).div_ceil(100).max(1);
        let mut below = 0;
        let reached = self.counts().find(|(_, times)| {
            below += u128::from(*times);
            below >= wanted
        });
        reached.map(|(number, _)| number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(numbers: &[u16]) -> Histogram {
        let mut histogram = Histogram::default();
        for number in numbers {
            histogram.add(*number);
        }
        histogram
    }

    #[test]
    fn quantiles_are_numbers_that_came() {
        let ten = of(&[3, 1, 4, 1, 5, 9, 2, 6, 5, 3]);
        assert_eq!([0, 10, 50, 90, 100].map(|percent| ten.quantile(percent).unwrap()), [1, 1, 3, 6, 9]);
        assert_eq!(of(&[7]).quantile(10), Some(7));
        assert_eq!((of(&[]).quantile(50), of(&[]).count()), (None, 0));
    }

    proptest! {
        /// Quantiles are those of the sorted list, and the mean is that of a plain sum.
        #[test]
        fn what_it_says_is_what_the_numbers_say(
            mut numbers in prop::collection::vec(0_u16..1_200, 1..80), percent in 1_u8..=100,
        ) {
            let histogram = of(&numbers);
            let mut sum = Sum::default();
            for number in &numbers {
                sum.add((*number).into());
            }
            prop_assert_eq!(histogram.mean(), sum.mean());
            numbers.sort_unstable();
            let place = (numbers.len() * usize::from(percent)).div_ceil(100);
            prop_assert_eq!(histogram.quantile(percent), Some(numbers[place - 1]));
        }

        /// Parts may be added in any order and any grouping.
        #[test]
        fn parts_add_up(numbers in prop::collection::vec(0_u16..1_200, 0..80), cut in 0_usize..80) {
            let (first, last) = numbers.split_at(cut.min(numbers.len()));
            let (mut one, mut other) = (of(first), of(last));
            one.merge(&of(last));
            other.merge(&of(first));
            prop_assert_eq!(&one, &of(&numbers));
            prop_assert_eq!(&other, &one);
        }
    }
}
