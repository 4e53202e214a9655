use super::philox::philox;
use super::witness::OwnLuck;
use crate::scenario::rules::Delay;
use crate::units::{ln_q32, normal_from};

/// What a draw under one name decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// The thing itself.
    Outcome = 0,
    /// When it comes.
    Delay = 1,
    /// Whether an item shares the luck of its group.
    Sharing = 2,
    /// How easily an intruder is noticed.
    Frailty = 3,
    /// Whether a campaign falls quieter by itself.
    Quieting = 4,
    /// When it does.
    QuietDate = 5,
    /// Whether an intruder comes back.
    Return = 6,
}

/// New luck for a draw from some occurrence on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fresh {
    /// The name of the draw.
    pub(super) name: u64,
    /// Its slot.
    pub(super) slot: u8,
    /// The first occurrence that is new.
    pub(super) from: u32,
    /// The replicate that it is drawn under.
    pub(super) replicate: u32,
}

impl Fresh {
    /// What fresh luck is sorted by.
    pub(super) const fn order(&self) -> (u64, u8, u32) {
        (self.name, self.slot, self.from)
    }
}

/// Where all luck of one playthrough comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Luck {
    /// The exercise's seed.
    pub(super) seed: u64,
    /// Which of many playthroughs under one seed.
    pub(super) replicate: u32,
}

/// A draw that is moved along the circle of all uniform numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shift {
    /// The name, occurrence and slot of the draw.
    pub(super) draw: (u64, u32, u8),
    /// How far.
    pub(super) by: u32,
}

/// All luck of one playthrough.
///
/// Every draw is a pure function of (seed, name, occurrence, slot, replicate). Two playthroughs that differ in one
/// decision share every draw whose cause exists in both.
///
/// Basis: verified as a scheme (draws named by what they decide keep two plays comparable: Klein et al. 2024;
/// event-keyed hashing, 2026). The names are design.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draws<'a> {
    luck: Luck,
    shifts: &'a [Shift],
    fresh: &'a [Fresh],
}

impl<'a> Draws<'a> {
    /// All luck of free play.
    pub(super) const fn new(luck: Luck) -> Self {
        Self { luck, shifts: &[], fresh: &[] }
    }

    /// All luck of a world of its own, some of it moved.
    pub(super) fn own(luck: &'a OwnLuck) -> Self {
        Self { luck: luck.luck, shifts: &luck.shifts, fresh: &luck.fresh }
    }

    /// Under which replicate a draw is made: the latest fresh luck that covers it, or the world's own.
    fn replicate(self, name: u64, occurrence: u32, slot: Slot) -> u32 {
        let wanted = (name, slot as u8, occurrence);
        let after = self.fresh.partition_point(|fresh| fresh.order() <= wanted);
        let covers =
            self.fresh[..after].last().filter(|fresh| (fresh.name, fresh.slot) == (name, slot as u8));
        covers.map_or(self.luck.replicate, |fresh| fresh.replicate)
    }

    /// A uniform number of 32 bits, by name.
    ///
    /// Counter: name (64 bits), occurrence (24 bits) and slot (8 bits), replicate (32 bits); key: the seed.
    #[allow(clippy::cast_possible_truncation, reason = "the two halves of 64-bit numbers")]
    pub(super) fn uniform(self, name: u64, occurrence: u32, slot: Slot) -> u32 {
        let seed = self.luck.seed;
        let replicate =
            if self.fresh.is_empty() { self.luck.replicate } else { self.replicate(name, occurrence, slot) };
        let counter = [name as u32, (name >> 32) as u32, occurrence << 8 | slot as u32, replicate];
        let drawn = philox(counter, [seed as u32, (seed >> 32) as u32])[0];
        if self.shifts.is_empty() { drawn } else { self.shifted(drawn, (name, occurrence, slot as u8)) }
    }

    /// A number moved along the circle, if its draw is.
    fn shifted(self, drawn: u32, draw: (u64, u32, u8)) -> u32 {
        let shift = self.shifts.binary_search_by_key(&draw, |shift| shift.draw);
        shift.map_or(drawn, |at| drawn.wrapping_add(self.shifts[at].by))
    }

    /// Whether something happens that does so in `percent` of cases.
    pub(super) fn happens(self, name: u64, occurrence: u32, slot: Slot, percent: u16) -> bool {
        below(self.uniform(name, occurrence, slot), percent)
    }

    /// A number of a normal law, in thousandths of its spread.
    pub(super) fn normal(self, name: u64, occurrence: u32, slot: Slot) -> i32 {
        normal_from(self.uniform(name, occurrence, slot))
    }

    /// An exponential number with mean 1, in Q32: minus the logarithm of a uniform in (0, 1).
    pub(super) fn exponential(self, name: u64, occurrence: u32) -> u64 {
        let uniform = u64::from(self.uniform(name, occurrence, Slot::Outcome));
        ln_q32(1 << 33) - ln_q32(2 * uniform + 1)
    }

    /// Days until something, by the law of its delay.
    pub(super) fn days(self, name: u64, occurrence: u32, delay: Delay) -> u32 {
        let uniform = || self.uniform(name, occurrence, Slot::Delay);
        match delay {
            Delay::Fixed(days) => days.into(),
            Delay::Between(low, high) => evenly(uniform(), low, high),
            Delay::Median(median) => geometric(uniform(), median),
        }
    }

    /// Which of several weighted things happens: the first in a race of exponentials, each under its own name.
    ///
    /// A thing more or less changes the result only in worlds where it wins. Ties go to the earlier one; weights of
    /// zero never win while another has weight.
    ///
    /// Basis: design (the soonest of several exponential times wins in proportion to its weight, which is
    /// arithmetic).
    pub(super) fn race(self, entries: impl IntoIterator<Item = (u64, u32)>, occurrence: u32) -> usize {
        let mut best: Option<(usize, u64, u32)> = None;
        for (place, (name, weight)) in entries.into_iter().enumerate() {
            let time = self.exponential(name, occurrence);
            let wins = best.is_none_or(|(_, best_time, best_weight)| {
                u128::from(time) * u128::from(best_weight) < u128::from(best_time) * u128::from(weight)
            });
            if wins && weight > 0 {
                best = Some((place, time, weight));
            }
        }
        best.map_or(0, |(place, _, _)| place)
    }
}

/// A uniform number of 32 bits under a key and a number: for analyses, which share no name with nature.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "the two halves of 64-bit numbers")]
pub const fn uniform(key: u64, number: u64) -> u32 {
    philox([number as u32, (number >> 32) as u32, 0, u32::MAX], [key as u32, (key >> 32) as u32])[0]
}

/// Days between two, both in, each as likely as the others.
fn evenly(uniform: u32, low: u16, high: u16) -> u32 {
    let width = u64::from(high - low) + 1;
    u32::from(low) + u32::try_from((u64::from(uniform) * width) >> 32).unwrap_or(0)
}

/// Days by a geometric law: P(more than t) = 2^(−t/median), at least one.
fn geometric(uniform: u32, median: u16) -> u32 {
    let exponential = ln_q32(1 << 33) - ln_q32(2 * u64::from(uniform) + 1);
    // Less than 2^37 nats times less than 2^16 days.
    let days = exponential * u64::from(median) / ln_q32(2);
    1 + u32::try_from(days).unwrap_or(u32::MAX - 1)
}

/// Whether a uniform number falls within the first `percent` of its range.
pub(super) fn below(uniform: u32, percent: u16) -> bool {
    u64::from(uniform) * 100 < u64::from(percent) << 32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::name_hash;
    use proptest::prelude::*;

    fn draws(seed: u64) -> Draws<'static> {
        Draws::new(Luck { seed, replicate: 0 })
    }

    /// Frozen values, computed apart from this code; a change here breaks every journal ever written.
    #[test]
    fn the_key_layout_is_frozen() {
        let name = name_hash("evidence", "code-overlap");
        let at = |seed, replicate, occurrence, slot| {
            Draws::new(Luck { seed, replicate }).uniform(name, occurrence, slot)
        };
        let values = [
            at(7, 0, 0, Slot::Outcome),
            at(7, 0, 0, Slot::Delay),
            at(7, 0, 1, Slot::Outcome),
            at(7, 1, 0, Slot::Outcome),
            at(1 << 40, 0, 0, Slot::Outcome),
        ];
        assert_eq!(values, [437_355_391, 3_659_222_866, 4_227_260_363, 2_944_407_052, 2_868_448_193]);
    }

    #[test]
    fn race_follows_the_weights() {
        let mut wins = [0_u32; 3];
        for seed in 0..30_000 {
            wins[draws(seed).race([(11, 1), (12, 3), (13, 0)], 0)] += 1;
        }
        assert_eq!(wins[2], 0);
        assert!((7_200..7_800).contains(&wins[0]), "{wins:?}");
    }

    #[test]
    fn a_loser_taken_away_changes_nothing() {
        for seed in 0..2_000 {
            let all = draws(seed).race([(11, 1), (12, 3), (13, 2)], 0);
            if all < 2 {
                assert_eq!(draws(seed).race([(11, 1), (12, 3)], 0), all);
            }
        }
    }

    #[test]
    fn geometric_delays_have_their_median() {
        let early = (0..20_000).filter(|seed| draws(*seed).days(5, 0, Delay::Median(9)) <= 9).count();
        assert!((9_700..10_300).contains(&early), "{early}");
        assert!((0..2_000).all(|seed| draws(seed).days(5, 0, Delay::Median(1)) >= 1));
    }

    proptest! {
        #[test]
        fn even_delays_stay_within_both_ends(seed: u64, low in 0_u16..100, width in 0_u16..50) {
            let days = draws(seed).days(3, 0, Delay::Between(low, low + width));
            prop_assert!((u32::from(low)..=u32::from(low + width)).contains(&days));
        }

        #[test]
        fn more_per_cent_never_undoes_what_happens(uniform: u32, percent in 1_u16..99) {
            prop_assert!(!below(uniform, percent) || below(uniform, percent + 1));
        }
    }
}
