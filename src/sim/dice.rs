use crate::engine::uniform;

/// Chance for the analysis itself, under a key that has nothing to do with any exercise's seed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dice {
    key: u64,
    rolled: u32,
}

impl Dice {
    pub(super) const fn new(key: u64) -> Self {
        Self { key, rolled: 0 }
    }

    /// A number of 32 bits.
    pub(super) fn roll(&mut self) -> u32 {
        self.rolled = self.rolled.wrapping_add(1);
        uniform(self.key, u64::from(self.rolled))
    }

    /// A number in (0, 1).
    pub(super) fn share(&mut self) -> f64 {
        (f64::from(self.roll()) + 0.5) / 4_294_967_296.0
    }

    /// One of so many.
    pub(super) fn one_of(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        usize::try_from((u64::from(self.roll()) * count) >> 32).unwrap_or(0)
    }
}
