use std::ops::Range;

use super::playthrough::Playthrough;
use super::statistics::{Estimate, Sum, wilson};
use super::worlds::Worlds;
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::index::{EndingIx, Position};
use crate::scenario::rules::Rules;

/// What many playthroughs came to, as sums that are the same in whatever parts they are added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// How many.
    pub runs: u64,
    /// How often each ending came.
    endings: Vec<u64>,
    /// The value of each dimension, 0 to 1000, in the order of [`Dimension::ALL`].
    dimensions: [Sum; 5],
    days: Sum,
    decisions: Sum,
}

impl Batch {
    /// Nothing yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        let endings = vec![0; rules.endings.len()];
        Self {
            runs: 0,
            endings,
            dimensions: [Sum::default(); 5],
            days: Sum::default(),
            decisions: Sum::default(),
        }
    }

    /// Plays some of the worlds by a policy.
    #[must_use]
    pub fn of(rules: &Rules, worlds: &Worlds, policy: Policy, some: Range<u32>) -> Self {
        let mut batch = Self::none(rules);
        for replicate in some {
            batch.add(&Playthrough::of(rules, &worlds.setup(rules, replicate), policy));
        }
        batch
    }

    /// Adds a playthrough.
    pub fn add(&mut self, played: &Playthrough) {
        self.runs += 1;
        self.endings[played.ending.number()] += 1;
        for (sum, dimension) in self.dimensions.iter_mut().zip(Dimension::ALL) {
            if let Some(value) = played.outcome.value(dimension) {
                sum.add(value.into());
            }
        }
        self.days.add(played.day.into());
        self.decisions.add(played.decisions.into());
    }

    /// Adds what other playthroughs of the same scenario came to.
    pub fn merge(&mut self, other: &Self) {
        self.runs += other.runs;
        for (sum, more) in self.endings.iter_mut().zip(&other.endings) {
            *sum += more;
        }
        for (sum, more) in self.dimensions.iter_mut().zip(other.dimensions) {
            sum.merge(more);
        }
        self.days.merge(other.days);
        self.decisions.merge(other.decisions);
    }

    /// The share of playthroughs that ended so, 0 to 1.
    #[must_use]
    pub fn ending(&self, ending: EndingIx) -> Estimate {
        wilson(self.endings[ending.number()], self.runs)
    }

    /// The mean of a dimension, 0 to 100; nothing in one that the scenario does not measure.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> Option<Estimate> {
        let place = Dimension::ALL.iter().position(|other| *other == dimension)?;
        let sum = &self.dimensions[place];
        (sum.count > 0).then(|| sum.mean().times(0.1))
    }

    /// The day of the end.
    #[must_use]
    pub fn days(&self) -> Estimate {
        self.days.mean()
    }

    /// Windows that were met.
    #[must_use]
    pub fn decisions(&self) -> Estimate {
        self.decisions.mean()
    }
}
