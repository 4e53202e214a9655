use std::ops::Range;

use super::playthrough::Cell;
use super::worlds::Worlds;
use crate::engine::{Cause, Change, Observation, Observer, Pause, Secret};
use crate::scenario::document::Policy;
use crate::scenario::index::{EvidenceIx, InjectIx, List, WindowIx};
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// How much each thing is that can come: its words, or one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Messages.
    pub messages: List<InjectIx, u32>,
    /// Items of evidence.
    pub items: List<EvidenceIx, u32>,
}

/// How much had come to the cell since its last decision, at each window of many plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrivals(List<WindowIx, Vec<u32>>);

impl Arrivals {
    /// Nothing yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Self(rules.windows.iter().map(|_| Vec::new()).collect())
    }

    /// Plays some of the worlds by a policy.
    #[must_use]
    pub fn of(rules: &Rules, worlds: &Worlds, policy: Policy, some: Range<u32>, sizes: &Sizes) -> Self {
        let mut arrivals = Self::none(rules);
        for replicate in some {
            let mut letters = Letters { sizes, came: 0 };
            let mut cell = Cell::new(rules, &worlds.setup(rules, replicate), policy);
            while let Pause::Window(window) = cell.advance(&mut letters) {
                arrivals.0[window].push(letters.came);
                letters.came = 0;
                cell.decide(&mut letters);
            }
        }
        arrivals
    }

    /// Adds what came in other plays of the same scenario.
    pub fn merge(&mut self, other: &Self) {
        for (window, more) in other.0.iter() {
            self.0[window].extend(more);
        }
    }

    /// How often a window was met.
    #[must_use]
    pub fn met(&self, window: WindowIx) -> usize {
        self.0[window].len()
    }

    /// The mean at a window, rounded down.
    #[must_use]
    pub fn mean(&self, window: WindowIx) -> u32 {
        let sum: u64 = self.0[window].iter().map(|came| u64::from(*came)).sum();
        let count = u64::try_from(self.met(window)).unwrap_or(u64::MAX);
        u32::try_from(sum.checked_div(count).unwrap_or(0)).unwrap_or(u32::MAX)
    }

    /// What nine plays of ten stay within at a window.
    #[must_use]
    pub fn nine_in_ten(&self, window: WindowIx) -> u32 {
        let mut sorted = self.0[window].clone();
        sorted.sort_unstable();
        let last = (sorted.len() * 9).div_ceil(10);
        last.checked_sub(1).map_or(0, |place| sorted[place])
    }
}

/// Counts what is sent, and what is found.
struct Letters<'s> {
    sizes: &'s Sizes,
    came: u32,
}

impl Observer for Letters<'_> {
    fn changed(&mut self, _: Hours, _: Cause, change: Change) {
        self.came += match change {
            Change::Sent(inject) => self.sizes.messages[inject],
            Change::Found(item) => self.sizes.items[item],
            _ => 0,
        };
    }

    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}

    fn observed(&mut self, _: Hours, _: Observation) {}
}
