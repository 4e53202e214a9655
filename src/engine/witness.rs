use smallvec::SmallVec;

use super::draw::Shift;
use super::observe::Observation;
use crate::scenario::index::{ChanceIx, ChannelIx, EvidenceIx, LaterIx};
use crate::units::Hours;

/// What was seen in one exercise, so that other hidden worlds can be led through it.
///
/// Where free play would draw something visible, a led world takes it from here and counts how likely it was.
#[derive(Clone, Debug, Default)]
pub struct Witness {
    /// Observations and when they were made, in order.
    pub log: Vec<(Hours, Observation)>,
    /// Draws of this one world that are moved away from what its own luck gives, sorted.
    pub shifts: Vec<Shift>,
}

impl Witness {
    fn find<T>(&self, wanted: impl Fn(Hours, Observation) -> Option<T>) -> Option<T> {
        self.log.iter().find_map(|(at, observation)| wanted(*at, *observation))
    }

    /// When a channel noticed something.
    pub(super) fn noticed(&self, channel: ChannelIx) -> Option<Hours> {
        self.find(|at, seen| (seen == Observation::Channel { channel }).then_some(at))
    }

    /// Days that an item took, once it was looked for.
    pub(super) fn evidence(&self, item: EvidenceIx) -> Option<u32> {
        self.find(|_, seen| match seen {
            Observation::Evidence { item: found, days, .. } if found == item => Some(days),
            _ => None,
        })
    }

    /// Whether a delayed consequence came.
    pub(super) fn later(&self, later: LaterIx) -> Option<bool> {
        self.find(|_, seen| match seen {
            Observation::Later { later: due, came } if due == later => Some(came),
            _ => None,
        })
    }

    /// Which branch of a chance fell, this time.
    pub(super) fn branch(&self, chance: ChanceIx, occurrence: u32) -> Option<u8> {
        let fallen: SmallVec<[u8; 4]> = self
            .log
            .iter()
            .filter_map(|(_, seen)| match seen {
                Observation::Branch { chance: fell, branch } if *fell == chance => Some(*branch),
                _ => None,
            })
            .collect();
        fallen.get(occurrence as usize).copied()
    }

    /// Days that something visible took to come.
    pub(super) fn waited(&self, name: u64) -> Option<u32> {
        self.find(|_, seen| match seen {
            Observation::Waited { name: of, days } if of == name => Some(days),
            _ => None,
        })
    }
}
