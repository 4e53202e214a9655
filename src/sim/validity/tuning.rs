use std::ops::Range;

use crate::engine::{Cause, Change, Observation, Observer, Secret};
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::rules::Rules;
use crate::sim::batch::Batch;
use crate::sim::histogram::Histogram;
use crate::sim::playthrough::Cell;
use crate::sim::statistics::{Estimate, wilson};
use crate::sim::worlds::Worlds;
use crate::units::Hours;

/// The rung from which tension is a crisis.
const CRISIS: u8 = 7;

/// Figures that help to tune a scenario, and are no expectation: nothing hangs on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tuned {
    /// What the plays came to.
    pub batch: Batch,
    /// Plays in which tension became a crisis.
    tense: u64,
    /// The longest stretch of days in which nothing came, of each play.
    quiet: Histogram,
}

impl Tuned {
    /// Nothing yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Self { batch: Batch::none(rules), ..Self::default() }
    }

    /// Plays some of the worlds by a policy.
    #[must_use]
    pub fn of(rules: &Rules, worlds: &Worlds, policy: Policy, some: Range<u32>) -> Self {
        let mut tuned = Self::none(rules);
        for replicate in some {
            let mut cell = Cell::new(rules, &worlds.setup(rules, replicate), policy);
            let mut silence = Silence::default();
            let ending = cell.finish(&mut silence);
            let view = cell.world().view(rules);
            tuned.tense += u64::from(view.highest_tension() >= CRISIS);
            tuned.quiet.add(u16::try_from(silence.longest).unwrap_or(u16::MAX));
            tuned.batch.add(rules, replicate, cell.world(), ending);
        }
        tuned
    }

    /// Adds other plays.
    pub fn merge(&mut self, other: &Self) {
        self.batch.merge(&other.batch);
        self.tense += other.tense;
        self.quiet.merge(&other.quiet);
    }

    /// How often tension reached rung 7, 0 to 1.
    #[must_use]
    pub fn tense(&self) -> Estimate {
        wilson(self.tense, self.batch.runs)
    }

    /// The longest quiet stretch in days: half of all plays have none that is longer.
    #[must_use]
    pub fn quiet(&self) -> Option<u16> {
        self.quiet.quantile(50)
    }

    /// The mean of the dimensions that are measured, 0 to 100.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "there are five dimensions")]
    pub fn overall(&self) -> Option<f64> {
        let measured: Vec<f64> = Dimension::ALL
            .into_iter()
            .filter_map(|dimension| self.batch.dimension(dimension))
            .map(|estimate| estimate.value)
            .collect();
        (!measured.is_empty()).then(|| measured.iter().sum::<f64>() / measured.len() as f64)
    }
}

/// How evenly plays fall on endings: 0 where all end alike, 1 where every ending comes as often as the others.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub fn evenness(counts: &[u64]) -> f64 {
    let all: u64 = counts.iter().sum();
    if counts.len() < 2 || all == 0 {
        return 0.0;
    }
    let shares = counts.iter().filter(|count| **count > 0).map(|count| *count as f64 / all as f64);
    let entropy: f64 = shares.map(|share| -share * share.ln()).sum();
    entropy / (counts.len() as f64).ln()
}

/// Listens for the longest stretch of days in which the cell hears nothing and is asked nothing.
#[derive(Default)]
struct Silence {
    since: u32,
    longest: u32,
}

impl Observer for Silence {
    fn changed(&mut self, at: Hours, _: Cause, change: Change) {
        if matches!(change, Change::Sent(_) | Change::Found(_) | Change::Opened(_) | Change::Ended(_)) {
            self.longest = self.longest.max(at.day().saturating_sub(self.since));
            self.since = at.day();
        }
    }

    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}

    fn observed(&mut self, _: Hours, _: Observation) {}
}
