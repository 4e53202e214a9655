use serde::Serialize;

use crate::engine::{Cause, Change, Observation, Observer, Secret};
use crate::units::Hours;

/// Something that the players could see happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// When.
    pub at: Hours,
    /// What it came from.
    pub cause: Cause,
    /// What changed.
    pub change: Change,
}

/// Something that happened out of their sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unseen {
    /// When.
    pub at: Hours,
    /// What it came from.
    pub cause: Cause,
    /// What was settled.
    pub secret: Secret,
}

/// The account of an exercise: what was seen, what was not, and what hidden things let themselves be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// In sight; snapshots are given this list and no other.
    pub seen: Vec<Seen>,
    /// Out of sight, for the staff, and for everybody after the end.
    pub unseen: Vec<Unseen>,
    /// The observation log: all that the cell could have learnt of what is hidden.
    pub observations: Vec<(Hours, Observation)>,
}

impl Observer for Record {
    fn changed(&mut self, at: Hours, cause: Cause, change: Change) {
        self.seen.push(Seen { at, cause, change });
    }

    fn hid(&mut self, at: Hours, cause: Cause, secret: Secret) {
        self.unseen.push(Unseen { at, cause, secret });
    }

    fn observed(&mut self, at: Hours, observation: Observation) {
        self.observations.push((at, observation));
    }
}
