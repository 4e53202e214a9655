use super::finish::Finish;
use crate::scenario::expectation::Expected;
use crate::sim::histogram::Histogram;
use crate::sim::statistics::{Estimate, Sum, TWO_SIDED, wilson};
use crate::units::Hours;

/// What many plays came to in what one expectation looks at, as sums that are the same in whatever parts they are
/// added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Plays that count; of two options compared, pairs.
    pub plays: u64,
    hits: u64,
    sum: Sum,
    days: Histogram,
}

impl Tally {
    /// Adds a play.
    pub(super) fn add(&mut self, what: Expected, finish: Finish<'_>) {
        let view = finish.world.view(finish.rules);
        match what {
            Expected::Each(aspect) => {
                let Some(value) = finish.aspect(aspect) else { return };
                self.hits += u64::from(aspect.is_so_or_not() && value == 1);
                self.sum.add(value);
            }
            Expected::Chosen(option) => self.hits += u64::from(view.has_chosen(option)),
            Expected::Met(window) => self.hits += u64::from(view.has_opened(window)),
            Expected::FirstNoticed => {
                view.noticed_since().into_iter().for_each(|at| self.days.add(whole(at.day())));
            }
            Expected::Dwell(campaign) => {
                let intruder = finish.world.intruder(finish.rules, campaign);
                if intruder.came_in.is_none() {
                    return;
                }
                if intruder.noticed.is_some() {
                    self.days.add(whole(intruder.unnoticed(view.now()) / Hours::DAY));
                }
            }
            Expected::Differ(..) => return,
        }
        self.plays += 1;
    }

    /// Adds two plays of one world that differ in one decision.
    pub(super) fn add_pair(&mut self, what: Expected, first: Finish<'_>, second: Finish<'_>) {
        let Expected::Differ(_, _, aspect) = what else { return };
        if let (Some(first), Some(second)) = (first.aspect(aspect), second.aspect(aspect)) {
            self.plays += 1;
            self.sum.add(first - second);
        }
    }

    /// Adds what other plays came to.
    pub fn merge(&mut self, other: &Self) {
        self.plays += other.plays;
        self.hits += other.hits;
        self.sum.merge(other.sum);
        self.days.merge(&other.days);
    }

    /// The result in the expectation's unit, with its interval of 95 per cent; nothing of no plays.
    ///
    /// A median that lies beyond all that was noticed is infinite.
    #[must_use]
    pub fn estimate(&self, what: Expected) -> Option<Estimate> {
        if self.plays == 0 {
            return None;
        }
        Some(match what {
            Expected::Each(aspect) if aspect.is_so_or_not() => wilson(self.hits, self.plays).times(100.0),
            Expected::Chosen(_) | Expected::Met(_) => wilson(self.hits, self.plays).times(100.0),
            Expected::Each(_) => self.mean(0.1),
            Expected::Differ(_, _, aspect) => self.mean(if aspect.is_so_or_not() { 100.0 } else { 0.1 }),
            Expected::FirstNoticed | Expected::Dwell(_) => self.median(),
        })
    }

    /// The mean. Where all were the same, one of another kind may have been missed: three in as many as were played.
    #[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    fn mean(&self, factor: f64) -> Estimate {
        let mean = self.sum.mean().times(factor);
        if mean.low < mean.high {
            return mean;
        }
        let missed = (300.0 / self.plays as f64).min(100.0);
        Estimate { low: mean.value - missed, high: mean.value + missed, ..mean }
    }

    /// The median with the interval of its ranks; those that were never noticed stand at the end.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "ranks lie within the count, which stays far below 2^53"
    )]
    fn median(&self) -> Estimate {
        let count = self.plays as f64;
        let half = TWO_SIDED * count.sqrt() / 2.0;
        let rank = |rank: f64| self.ranked(rank.clamp(1.0, count) as u64);
        Estimate {
            value: rank((count / 2.0).ceil()),
            low: rank((count / 2.0 - half).floor()),
            high: rank((count / 2.0 + half).ceil() + 1.0),
        }
    }

    /// The day at a rank, from 1.
    fn ranked(&self, rank: u64) -> f64 {
        let mut below = 0;
        let reached = self.days.counts().find(|(_, times)| {
            below += times;
            below >= rank
        });
        reached.map_or(f64::INFINITY, |(day, _)| day.into())
    }
}

fn whole(days: u32) -> u16 {
    u16::try_from(days).unwrap_or(u16::MAX)
}
