use std::ops::Range;

use super::checksum::Checksum;
use super::coverage::Coverage;
use super::dwell::Dwell;
use super::histogram::Histogram;
use super::statistics::{Estimate, wilson};
use super::worlds::Worlds;
use crate::engine::{Cause, Change, Observation, Observer, Outcome, Secret, View, World};
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::index::{ActorIx, EndingIx, List, Position};
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// What many playthroughs came to, as whole numbers that are the same in whatever parts and order they are added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// How many.
    pub runs: u64,
    /// How often each ending came.
    pub endings: List<EndingIx, u64>,
    /// The value of each dimension, 0 to 1000, in the order of [`Dimension::ALL`].
    pub dimensions: [Histogram; 5],
    /// The day of the end.
    pub ends: Histogram,
    /// The day on which a channel first noticed something, where one did.
    pub detection: Histogram,
    /// How long intruders were within before anybody noticed.
    pub dwell: Dwell,
    /// Decisions that were taken.
    pub decided: Histogram,
    /// How often each actor was at each stance at the end, silent first.
    pub stances: List<ActorIx, [u64; 4]>,
    /// What was met.
    pub coverage: Coverage,
    /// Events of the engine, of all playthroughs together.
    pub events: u64,
    /// The sum, modulo 2^64, of a number made of each playthrough's number, its ending, outcome, day, messages and choices.
    pub checksum: u64,
}

impl Batch {
    /// Nothing yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Self {
            endings: rules.endings.iter().map(|_| 0).collect(),
            stances: rules.actors.iter().map(|_| [0; 4]).collect(),
            coverage: Coverage::none(rules),
            ..Self::default()
        }
    }

    /// Plays some of the worlds by a policy.
    #[must_use]
    pub fn of(rules: &Rules, worlds: &Worlds, policy: Policy, some: Range<u32>) -> Self {
        let mut batch = Self::none(rules);
        batch.play(rules, worlds, policy, some);
        batch
    }

    /// Plays some more of the worlds by a policy, and adds what they come to.
    pub fn play(&mut self, rules: &Rules, worlds: &Worlds, policy: Policy, some: Range<u32>) {
        let openings = worlds.openings(rules);
        for replicate in some {
            let mut cell = openings.cell(rules, replicate, policy);
            let mut events = Events(0);
            let ending = cell.finish(&mut events);
            self.events += events.0;
            self.add(rules, replicate, cell.world(), ending);
        }
    }

    /// Adds a playthrough that is over.
    pub(super) fn add(&mut self, rules: &Rules, replicate: u32, world: &World, ending: EndingIx) {
        let (view, outcome) = (world.view(rules), Outcome::of(rules, world));
        let day = in_days(view.now().day());
        let mut checksum = Checksum::of(replicate.into());
        checksum.add(ending.number() as u64);
        checksum.add(day.into());
        self.runs += 1;
        self.endings[ending] += 1;
        for (values, dimension) in self.dimensions.iter_mut().zip(Dimension::ALL) {
            let value = outcome.value(dimension).map(i16::unsigned_abs);
            if let Some(value) = value {
                values.add(value);
            }
            checksum.add(value.map_or(u64::MAX, u64::from));
        }
        self.ends.add(day);
        self.decided.add(view.decisions().into());
        self.add_detection(rules, world);
        self.add_stances(view);
        self.coverage.add(view, &mut checksum);
        self.checksum = self.checksum.wrapping_add(checksum.value());
    }

    fn add_detection(&mut self, rules: &Rules, world: &World) {
        if let Some(at) = world.view(rules).noticed_since() {
            self.detection.add(in_days(at.day()));
        }
        for campaign in rules.campaigns.positions() {
            self.dwell.add(&world.intruder(rules, campaign));
        }
    }

    fn add_stances(&mut self, view: View<'_>) {
        for (actor, counts) in self.stances.iter_mut() {
            counts[view.stance(actor) as usize] += 1;
        }
    }

    /// Adds what other playthroughs of the same scenario came to.
    pub fn merge(&mut self, other: &Self) {
        self.runs += other.runs;
        for ((_, sum), more) in self.endings.iter_mut().zip(other.endings.items()) {
            *sum += more;
        }
        for (values, more) in self.dimensions.iter_mut().zip(&other.dimensions) {
            values.merge(more);
        }
        self.ends.merge(&other.ends);
        self.detection.merge(&other.detection);
        self.dwell.merge(&other.dwell);
        self.decided.merge(&other.decided);
        for ((_, counts), more) in self.stances.iter_mut().zip(other.stances.items()) {
            for (count, more) in counts.iter_mut().zip(more) {
                *count += more;
            }
        }
        self.coverage.merge(&other.coverage);
        self.events += other.events;
        self.checksum = self.checksum.wrapping_add(other.checksum);
    }

    /// The share of playthroughs that ended so, 0 to 1.
    #[must_use]
    pub fn ending(&self, ending: EndingIx) -> Estimate {
        wilson(self.endings[ending], self.runs)
    }

    /// The mean of a dimension, 0 to 100; nothing in one that the scenario does not measure.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> Option<Estimate> {
        let place = Dimension::ALL.iter().position(|other| *other == dimension)?;
        let values = &self.dimensions[place];
        (values.count() > 0).then(|| values.mean().times(0.1))
    }

    /// The day of the end.
    #[must_use]
    pub fn days(&self) -> Estimate {
        self.ends.mean()
    }

    /// Windows that were met.
    #[must_use]
    pub fn decisions(&self) -> Estimate {
        self.decided.mean()
    }
}

/// Counts events, and looks at none.
struct Events(u64);

impl Observer for Events {
    fn changed(&mut self, _: Hours, _: Cause, _: Change) {}

    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}

    fn observed(&mut self, _: Hours, _: Observation) {}

    fn stepped(&mut self) {
        self.0 += 1;
    }
}

fn in_days(day: u32) -> u16 {
    u16::try_from(day).unwrap_or(u16::MAX)
}
