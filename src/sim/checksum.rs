/// Mixes numbers into one of 64 bits, so that two playthroughs that differ in anything have other checksums.
///
/// A sum of such numbers does not depend on the order of the playthroughs. It finds accidents, not forgeries.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checksum(u64);

impl Checksum {
    pub(super) const fn of(number: u64) -> Self {
        Self(mixed(number.wrapping_add(STEP)))
    }

    pub(super) const fn add(&mut self, number: u64) {
        self.0 = mixed(self.0.wrapping_add(STEP) ^ number);
    }

    pub(super) const fn value(self) -> u64 {
        self.0
    }
}

/// The odd step of SplitMix64.
///
/// Basis: verified (Steele, Lea and Flood 2014: the golden ratio in 64 bits).
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The last step of SplitMix64 with Stafford's constants: a permutation of 64 bits.
const fn mixed(number: u64) -> u64 {
    let number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ number >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ number >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of SplitMix64 from the seed 1234567, as its published implementations give them.
    #[test]
    fn published_numbers() {
        let numbers = [1_u64, 2, 3].map(|step| mixed(STEP.wrapping_mul(step).wrapping_add(1_234_567)));
        assert_eq!(
            numbers,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn what_differs_in_place_or_number_differs() {
        let of = |numbers: [u64; 3]| {
            let mut checksum = Checksum::of(numbers[0]);
            checksum.add(numbers[1]);
            checksum.add(numbers[2]);
            checksum.value()
        };
        assert_ne!(of([1, 2, 3]), of([1, 3, 2]));
        assert_ne!(of([1, 2, 3]), of([2, 1, 3]));
        assert_eq!(of([1, 2, 3]), of([1, 2, 3]));
    }
}
