use std::ops::Range;

use super::finish::Finish;
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::index::Position;
use crate::scenario::rules::Rules;
use crate::sim::playthrough::Cell;
use crate::sim::statistics::{Estimate, Sum};
use crate::sim::worlds::Worlds;

/// How many policies are crossed with worlds.
const POLICIES: usize = Policy::SENSIBLE.len();
/// A mean of blocks is written in so many parts of one.
const PARTS_OF_ONE: f64 = 100_000.0;

/// One number of each play, every policy in every world: sums from which the shares of both follow exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Crossed {
    worlds: i128,
    by_policy: [i128; POLICIES],
    squares: i128,
    squares_of_worlds: i128,
}

impl Crossed {
    /// Adds a world: what each policy came to in it.
    pub fn add(&mut self, values: [i64; POLICIES]) {
        self.worlds += 1;
        let mut total = 0;
        for (sum, value) in self.by_policy.iter_mut().zip(values.map(i128::from)) {
            *sum += value;
            self.squares += value * value;
            total += value;
        }
        self.squares_of_worlds += total * total;
    }

    /// Adds other worlds.
    pub fn merge(&mut self, other: &Self) {
        self.worlds += other.worlds;
        for (sum, more) in self.by_policy.iter_mut().zip(other.by_policy) {
            *sum += more;
        }
        self.squares += other.squares;
        self.squares_of_worlds += other.squares_of_worlds;
    }

    /// Squares that go with the policy, with the world, and in all; each times policies and worlds, so that they are
    /// whole.
    fn squares(&self) -> [i128; 3] {
        let policies = i128::try_from(POLICIES).unwrap_or(1);
        let all: i128 = self.by_policy.iter().sum();
        let of_policies: i128 = self.by_policy.iter().map(|sum| sum * sum).sum();
        [
            policies * of_policies - all * all,
            self.worlds * self.squares_of_worlds - all * all,
            policies * self.worlds * self.squares - all * all,
        ]
    }
}

/// What every policy came to in the same worlds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crossing {
    /// The mean of the dimensions that are measured.
    pub overall: Crossed,
    /// Each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [Crossed; 5],
    /// For each ending whether it came.
    pub endings: Vec<Crossed>,
}

impl Crossing {
    /// Plays some of the worlds by every sensible policy.
    #[must_use]
    pub fn of(rules: &Rules, worlds: &Worlds, some: Range<u32>) -> Self {
        let mut crossing = Self { endings: vec![Crossed::default(); rules.endings.len()], ..Self::default() };
        for replicate in some {
            let setup = worlds.setup(rules, replicate);
            let played = Policy::SENSIBLE.map(|policy| {
                let mut cell = Cell::new(rules, &setup, policy);
                let ending = cell.finish(&mut ());
                let (values, mean) = Finish { rules, world: cell.world(), ending }.values();
                (ending, values, mean)
            });
            add(&mut crossing.overall, played.map(|(_, _, mean)| mean));
            for place in 0..Dimension::ALL.len() {
                add(&mut crossing.dimensions[place], played.map(|(_, values, _)| values[place]));
            }
            for (number, crossed) in crossing.endings.iter_mut().enumerate() {
                crossed.add(played.map(|(ending, ..)| (ending.number() == number).into()));
            }
        }
        crossing
    }
}

/// Adds a world in which every policy was measured.
fn add(crossed: &mut Crossed, values: [Option<i64>; POLICIES]) {
    if values.iter().all(Option::is_some) {
        crossed.add(values.map(Option::unwrap_or_default));
    }
}

/// Which part of all differences goes with what, 0 to 1; together they are 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// With who decides, whatever the world.
    pub choice: Estimate,
    /// With the world, whoever decides.
    pub luck: Estimate,
    /// With who decides in which world.
    pub both: Estimate,
}

/// The parts in several blocks of worlds: the value of all, and the interval that the blocks’ differences give.
///
/// Nothing where nothing differs.
#[must_use]
pub fn parts<'b>(blocks: impl Iterator<Item = &'b [Crossed]> + Clone) -> Option<Parts> {
    let length = blocks.clone().map(<[Crossed]>::len).max()?;
    let mut whole = vec![Crossed::default(); length];
    for block in blocks.clone() {
        whole.iter_mut().zip(block).for_each(|(sum, more)| sum.merge(more));
    }
    let shares = shares(&whole)?;
    let of_blocks: Vec<[f64; 3]> = blocks.filter_map(self::shares).collect();
    let [choice, luck, both] = [0, 1, 2].map(|which| {
        let mut sum = Sum::default();
        for shares in &of_blocks {
            sum.add(in_parts(shares[which]));
        }
        let spread = sum.mean().times(1.0 / PARTS_OF_ONE);
        let half = (spread.high - spread.low) / 2.0;
        let value = shares[which];
        Estimate { value, low: (value - half).max(0.0), high: (value + half).min(1.0) }
    });
    Some(Parts { choice, luck, both })
}

#[allow(clippy::cast_possible_truncation, reason = "a share is no greater than 1")]
fn in_parts(share: f64) -> i64 {
    (share * PARTS_OF_ONE).round() as i64
}

/// Choice, luck and both, of several numbers together.
#[allow(clippy::cast_precision_loss, reason = "shares are told in two figures")]
fn shares(together: &[Crossed]) -> Option<[f64; 3]> {
    let mut sums = [0_i128; 3];
    for crossed in together {
        sums.iter_mut().zip(crossed.squares()).for_each(|(sum, more)| *sum += more);
    }
    let [policy, world, all] = sums.map(|sum| sum as f64);
    (all > 0.0).then(|| [policy / all, world / all, (all - policy - world).max(0.0) / all])
}
