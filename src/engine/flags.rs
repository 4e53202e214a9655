use smallvec::SmallVec;

/// A set of small numbers, one bit each; 256 lie within the world, more beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Flags {
    words: SmallVec<[u64; 4]>,
}

impl Flags {
    /// An empty set with room for so many numbers.
    pub(super) fn with_room(count: usize) -> Self {
        Self { words: SmallVec::from_elem(0, count.div_ceil(64)) }
    }

    pub(super) fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// So many times 64 numbers on: 64 of them, one bit each.
    pub(super) fn word(&self, place: u16) -> u64 {
        self.words.get(usize::from(place)).copied().unwrap_or(0)
    }

    /// Adds a number; tells whether it is new.
    pub(super) fn insert(&mut self, number: usize) -> bool {
        let new = !self.contains(number);
        if let Some(word) = self.words.get_mut(number / 64) {
            *word |= 1 << (number % 64);
        }
        new
    }
}

/// How often each of many things happened; 64 lie within the world, more beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    counts: SmallVec<[u8; 64]>,
}

impl Tally {
    /// A tally of so many things, all at zero.
    pub(super) fn with_room(count: usize) -> Self {
        Self { counts: SmallVec::from_elem(0, count) }
    }

    pub(super) fn of(&self, number: usize) -> u8 {
        self.counts.get(number).copied().unwrap_or(0)
    }

    /// Counts one more and tells how often it had happened before.
    pub(super) fn add(&mut self, number: usize) -> u8 {
        let before = self.of(number);
        if let Some(count) = self.counts.get_mut(number) {
            *count = before.saturating_add(1);
        }
        before
    }
}

impl Flags {
    /// Turns every flag over.
    pub(super) fn overwrite(&mut self) {
        self.words.iter_mut().for_each(|word| *word = !*word);
    }
}

impl Tally {
    /// Counts everything once more.
    pub(super) fn overwrite(&mut self) {
        self.counts.iter_mut().for_each(|count| *count = count.wrapping_add(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_hold_what_was_put_in() {
        let mut flags = Flags::with_room(300);
        assert!(flags.insert(0) && flags.insert(299) && !flags.insert(299));
        assert!(flags.contains(0) && flags.contains(299) && !flags.contains(298));
        assert!(!flags.contains(10_000));
    }

    #[test]
    fn tallies_count() {
        let mut tally = Tally::with_room(200);
        assert_eq!((tally.add(150), tally.add(150), tally.of(150), tally.of(3)), (0, 1, 2, 0));
    }
}
