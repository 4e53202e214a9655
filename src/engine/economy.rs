//! What is lost when knowledge is taken, in thousands of euros.
//!
//! What the thief can use stands in for what the victim loses: worth, times the part that was taken, times what can be
//! absorbed, spread over six years in which knowledge ages. A victim may lose nothing, or more than that.

use std::iter::Sum;
use std::ops::Add;

use crate::scenario::document::Decay;
use crate::scenario::index::{AssetIx, List};
use crate::scenario::limits::FULL;
use crate::scenario::rules::{DirectCosts, Rules, Worth};
use crate::units::halves_up;

/// Years over which knowledge is lost.
///
/// Basis: design (the five to six years often quoted trace to two illustrative cases: Deloitte 2016).
pub const YEARS: usize = 6;

/// How much of the use falls into each year, in per cent: stolen knowledge has to be learnt before it is used.
///
/// Basis: unverified (that absorption takes years is plausible; the profile is a guess).
const USED: [u64; YEARS] = [5, 15, 25, 25, 18, 12];
/// What later years count less each year, in per cent.
///
/// Basis: design (a usual rate).
const DISCOUNT: u64 = 5;
/// The whole, where parts are counted in millionths.
const WHOLE: u64 = 1_000_000;

impl Decay {
    /// What knowledge loses of its worth each year, in per cent.
    ///
    /// Basis: verified as working-paper estimates (Li). The published version finds more than 15 in general, which
    /// the 12 of medicines does not meet (Li and Hall 2020).
    const fn yearly(self) -> u64 {
        match self {
            Self::Pharma => 12,
            Self::Semiconductors => 18,
            Self::Software => 30,
            Self::Hardware => 38,
        }
    }
}

/// An amount in thousands of euros, from a low guess to a high one.
///
/// Basis: design (a loss is a band, because worths are guesses).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Euros {
    /// The low guess.
    pub low: u64,
    /// The high guess.
    pub high: u64,
}

impl Euros {
    /// The same with one significant figure at each end: more would claim to be known.
    ///
    /// Basis: design (one figure is more than anybody knows already).
    #[must_use]
    pub fn rounded(self) -> Self {
        Self { low: one_figure(self.low), high: one_figure(self.high) }
    }

    /// The middle of the band.
    #[must_use]
    pub const fn middle(self) -> u64 {
        u64::midpoint(self.low, self.high)
    }

    fn of((low, high): (u32, u32), times: u64) -> Self {
        Self { low: u64::from(low) * times, high: u64::from(high) * times }
    }
}

impl Add for Euros {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }
}

impl Sum for Euros {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

/// What an intrusion costs.
///
/// Basis: design (what the thief can use stands in for what the victim loses; the basis of each number stands beside
/// it).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// By asset, over all years.
    pub assets: List<AssetIx, Euros>,
    /// By year, the first one first, over all assets.
    pub years: [Euros; YEARS],
    /// What it costs at once.
    pub direct: Euros,
}

impl Losses {
    /// What is lost if so much of each asset was taken, after so many days in which nobody noticed.
    ///
    /// `taken` tells thousandths of the whole.
    #[must_use]
    pub fn of(rules: &Rules, unnoticed_days: u32, taken: impl Fn(AssetIx) -> i16) -> Self {
        let mut losses = Self::default();
        let mut touched = 0;
        for (position, asset) in rules.assets.iter() {
            let taken = taken(position);
            touched += u64::from(taken > 0);
            let years = asset
                .worth
                .as_ref()
                .map_or_else(Default::default, |worth| loss(worth, taken, rules.economy.absorb_percent));
            for (sum, year) in losses.years.iter_mut().zip(years) {
                *sum = *sum + year;
            }
            losses.assets.push(years.into_iter().sum());
        }
        losses.direct = direct(&rules.economy.direct, unnoticed_days, touched);
        losses
    }

    /// What is lost of knowledge alone over all years, if so much of each asset was taken.
    pub(super) fn knowledge(rules: &Rules, taken: impl Fn(AssetIx) -> i16) -> Euros {
        let assets = rules.assets.iter().filter_map(|(position, asset)| {
            let worth = asset.worth.as_ref().filter(|_| taken(position) > 0)?;
            Some(loss(worth, taken(position), rules.economy.absorb_percent))
        });
        assets.flatten().sum()
    }

    /// What the knowledge that was taken costs over all years.
    #[must_use]
    pub fn of_knowledge(&self) -> Euros {
        self.years.into_iter().sum()
    }

    /// Everything.
    #[must_use]
    pub fn total(&self) -> Euros {
        self.direct + self.of_knowledge()
    }
}

/// What is lost of one asset in each year, if so many thousandths of it were taken.
fn loss(worth: &Worth, taken: i16, absorb_percent: u8) -> [Euros; YEARS] {
    let useful = part(taken, worth.crown_jewel) * u64::from(absorb_percent);
    let (low, high) = worth.thousand_euros;
    TAILS[worth.decay as usize].map(|share| {
        let of = |worth: u32| share_of(u64::from(worth) * useful, share);
        Euros { low: of(low), high: of(high) }
    })
}

/// A number times millionths, in hundredths of a millionth of a millionth, rounded down: without leaving 64 bits.
fn share_of(number: u64, millionths: u64) -> u64 {
    const ROOT: u64 = 10_000_000;
    let (high, low) = (number / ROOT, number % ROOT);
    (high * millionths + low * millionths / ROOT) / ROOT
}

/// How much of the worth goes with so many thousandths, in millionths: of crown jewels the root.
///
/// Basis: unverified in form. That returns come from few pieces of high quality is verified (Glitz and Meyersson
/// 2020) and speaks for a curve that rises early; the root is a guess.
fn part(taken: i16, crown_jewel: bool) -> u64 {
    let share = u64::try_from(taken.clamp(0, FULL)).unwrap_or(0) * (WHOLE / 1000);
    if crown_jewel { (share * WHOLE).isqrt() } else { share }
}

/// What each year takes of the worth, by how fast knowledge ages.
const TAILS: [[u64; YEARS]; 4] =
    [tail(Decay::Pharma), tail(Decay::Semiconductors), tail(Decay::Software), tail(Decay::Hardware)];

/// What each year takes of the worth, in millionths: used in that year, aged and discounted until then.
const fn tail(decay: Decay) -> [u64; YEARS] {
    let (mut kept, mut discounted) = (1, 1);
    let mut taken = [0; YEARS];
    let mut year = 0;
    while year < YEARS {
        kept *= 100 - decay.yearly();
        discounted *= 100 + DISCOUNT;
        taken[year] = halves_up(USED[year] * (WHOLE / 100) * kept, discounted);
        year += 1;
    }
    taken
}

/// What an intrusion costs at once: in any case, by days unnoticed, and by assets that were touched.
///
/// Basis: design (a sum of three parts; the amounts are each scenario’s guesses).
fn direct(costs: &DirectCosts, days: u32, assets: u64) -> Euros {
    Euros::of(costs.base, 1) + Euros::of(costs.per_day, days.into()) + Euros::of(costs.per_asset, assets)
}

/// A number with one significant figure, halves up.
fn one_figure(number: u64) -> u64 {
    let unit = 10_u64.pow(number.checked_ilog10().unwrap_or(0));
    halves_up(number, unit) * unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::rules::Delay;
    use proptest::prelude::*;

    fn worth(thousand_euros: (u32, u32), crown_jewel: bool) -> Worth {
        let (decay, every) = (Decay::Semiconductors, Delay::Fixed(1));
        Worth { thousand_euros, decay, crown_jewel, tranche: 1, every }
    }

    fn total(worth: &Worth, taken: i16) -> Euros {
        loss(worth, taken, 35).into_iter().sum()
    }

    fn in_millions(euros: Euros) -> (u64, u64) {
        (halves_up(euros.low, 1000), halves_up(euros.high, 1000))
    }

    /// The model's own figures: half of 400 million taken, then of 300 to 500 million.
    #[test]
    fn worked_figures_of_the_model() {
        let [pharma, semiconductors, software, hardware] =
            [Decay::Pharma, Decay::Semiconductors, Decay::Software, Decay::Hardware]
                .map(|decay| halves_up(tail(decay).into_iter().sum(), 1000));
        assert_eq!((pharma, semiconductors, software, hardware), (534, 422, 258, 182));
        let sure = |crown_jewel| total(&worth((400_000, 400_000), crown_jewel), 500).rounded();
        assert_eq!(sure(true), Euros { low: 40_000, high: 40_000 });
        assert_eq!(sure(false), Euros { low: 30_000, high: 30_000 });
        let guessed = |crown_jewel| total(&worth((300_000, 500_000), crown_jewel), 500);
        assert_eq!(in_millions(guessed(true)), (31, 52));
        assert_eq!(in_millions(guessed(false)), (22, 37));
        assert_eq!(guessed(true).rounded(), Euros { low: 30_000, high: 50_000 });
    }

    #[test]
    fn one_figure_is_left_at_each_end() {
        for (number, rounded) in
            [(0, 0), (4, 4), (14, 10), (15, 20), (94, 90), (95, 100), (149, 100), (36_900, 40_000)]
        {
            assert_eq!(one_figure(number), rounded, "{number}");
        }
    }

    #[test]
    fn direct_costs_are_counted_by_days_and_assets() {
        let costs = DirectCosts { base: (100, 200), per_day: (1, 2), per_asset: (10, 30) };
        assert_eq!(direct(&costs, 50, 3), Euros { low: 180, high: 390 });
    }

    proptest! {
        /// More taken never costs less, in any year; a low guess is never above a high one; a whole asset never
        /// costs more than what can be used of it.
        #[test]
        fn loss_rises_with_what_was_taken(
            low in 0_u32..1_000_000_000, width in 0_u32..1_000_000, less in 0_i16..=1000, more in 0_i16..=1000,
            crown_jewel: bool, absorb in 0_u8..=100,
        ) {
            let worth = worth((low, low + width), crown_jewel);
            let (less, more) = (less.min(more), less.max(more));
            for (before, after) in loss(&worth, less, absorb).into_iter().zip(loss(&worth, more, absorb)) {
                prop_assert!(before.low <= after.low && before.high <= after.high);
                prop_assert!(after.low <= after.high);
            }
            let all: Euros = loss(&worth, FULL, absorb).into_iter().sum();
            prop_assert!(all.high <= u64::from(low + width) * u64::from(absorb) / 100);
        }
    }
}
