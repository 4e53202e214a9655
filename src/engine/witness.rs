//! Other hidden worlds, led through what was seen in one exercise.
//!
//! Where free play would draw something visible, a led world takes it from the log, and counts how likely that was.
//! So beliefs about what is hidden can be worked out from the observation log with the engine's own rules.

use super::draw::{Fresh, Luck, Shift, Slot};
use super::observe::{Observation, ln_likelihood, stands};
use super::world::World;
use crate::scenario::document::{Stage, Stance};
use crate::scenario::index::{
    AssetIx, CampaignIx, ChanceIx, ChannelIx, EvidenceIx, InvitationIx, LaterIx, QuestionIx,
};
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// What was seen, and when: the observation log of an exercise.
pub type Log = [(Hours, Observation)];

/// The luck of one possible world: draws under its own replicate, some of them moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLuck {
    pub(super) luck: Luck,
    pub(super) shifts: Vec<Shift>,
    pub(super) fresh: Vec<Fresh>,
}

/// The name of one draw: hash, occurrence and slot.
pub type DrawName = (u64, u32, u8);

impl OwnLuck {
    /// Luck under a seed, unmoved.
    #[must_use]
    pub const fn new(seed: u64, replicate: u32) -> Self {
        Self { luck: Luck { seed, replicate }, shifts: Vec::new(), fresh: Vec::new() }
    }

    /// Moves one draw along the circle of uniform numbers.
    pub fn shift(&mut self, draw: DrawName, by: u32) {
        match self.shifts.binary_search_by_key(&draw, |shift| shift.draw) {
            Ok(at) => self.shifts[at].by = self.shifts[at].by.wrapping_add(by),
            Err(at) => self.shifts.insert(at, Shift { draw, by }),
        }
    }

    /// Gives a world new luck for all that it has not drawn yet.
    pub fn freshen(&mut self, rules: &Rules, world: &World, replicate: u32) {
        for (name, from, slot) in undrawn(rules, world) {
            let entry = Fresh { name, slot, from, replicate };
            let at = self.fresh.partition_point(|other| other.order() <= entry.order());
            self.fresh.insert(at, entry);
        }
    }
}

/// What leads a world: what was seen, and its own luck for the rest.
#[derive(Clone, Copy, Debug)]
pub struct Witness<'a> {
    /// What was seen.
    pub log: &'a Log,
    /// Its own luck.
    pub luck: &'a OwnLuck,
}

impl Witness<'_> {
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
        let mut fallen = self.log.iter().filter_map(|(_, seen)| match seen {
            Observation::Branch { chance: fell, branch, .. } if *fell == chance => Some(*branch),
            _ => None,
        });
        fallen.nth(occurrence as usize)
    }

    /// Days that something visible took to come, this time.
    pub(super) fn waited(&self, name: u64, occurrence: u32) -> Option<u32> {
        let mut waits = self.log.iter().filter_map(|(_, seen)| match seen {
            Observation::Waited { name: of, days, .. } if *of == name => Some(*days),
            _ => None,
        });
        waits.nth(occurrence as usize)
    }

    /// How far an actor went on an invitation, this time.
    pub(super) fn reply(&self, invitation: InvitationIx, occurrence: u32) -> Option<Stance> {
        let mut replies = self.log.iter().filter_map(|(_, seen)| match seen {
            Observation::Reply { invitation: of, stance, .. } if *of == invitation => Some(*stance),
            _ => None,
        });
        replies.nth(occurrence as usize)
    }

    /// Whether the owner of an item agreed.
    pub(super) fn consent(&self, item: EvidenceIx) -> Option<bool> {
        self.find(|_, seen| match seen {
            Observation::Consent { item: of, agreed, .. } if of == item => Some(agreed),
            _ => None,
        })
    }

    /// When what was published on a question by a moment was exposed, if it was before anything else was said of it.
    pub(super) fn exposed(&self, question: QuestionIx, since: Hours) -> Option<Hours> {
        let after = self.log.iter().filter(|(at, _)| *at > since);
        let next = after.filter_map(|(at, seen)| match seen {
            Observation::Exposed { question: of, .. } if *of == question => Some(Some(*at)),
            Observation::Stood { question: of, .. } | Observation::Accused { question: of, .. }
                if *of == question =>
            {
                Some(None)
            }
            _ => None,
        });
        next.take(1).next().flatten()
    }
}

/// Where a campaign stands, for the staff and for beliefs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How far it has come.
    pub stage: Stage,
    /// How easily it is noticed, in thousandths of what the channels say.
    pub frailty: u32,
    /// How fast it works, in thousandths of its plan.
    pub tempo: i16,
}

impl World {
    /// Where a campaign stands: for the staff, for beliefs, and for everybody after the end.
    #[must_use]
    pub fn standing(&self, campaign: CampaignIx) -> Standing {
        let intrusion = self.hidden.intrusions.of(campaign);
        Standing { stage: intrusion.stage, frailty: intrusion.frailty, tempo: intrusion.pace() }
    }

    /// How much of an asset was taken, in thousandths: for the staff, for beliefs, and for everybody after the end.
    #[must_use]
    pub fn taken(&self, asset: AssetIx) -> i16 {
        self.hidden.intrusions.asset(asset).taken
    }

    /// The logarithm of how likely all that this world was led through is, in Q32 nats, without evidence items.
    #[must_use]
    pub fn ln_likelihood(&self, rules: &Rules) -> i64 {
        let heard = self.hidden.ears.ln_likelihood(self.public.now);
        self.hidden.weight.saturating_add(heard).saturating_add(self.ln_unexposed(rules))
    }

    /// The same of what stands published and has not been exposed so far.
    fn ln_unexposed(&self, rules: &Rules) -> i64 {
        let standing = rules.questions.iter().filter_map(|(question, rule)| {
            let accusation = self.view(rules).accusation(question).filter(|standing| !standing.exposed)?;
            let load = accusation.load_on(&rule.exposure, self.public.now.day());
            Some(ln_likelihood(stands(&self.hidden.truth, (question, accusation.answer), load)))
        });
        standing.sum()
    }

    /// The hidden draws that made this world what it is.
    #[must_use]
    pub fn drawn(&self, rules: &Rules) -> Vec<DrawName> {
        let mut names = Vec::new();
        for (position, campaign) in rules.campaigns.iter() {
            let intrusion = self.hidden.intrusions.of(position);
            names.extend(
                [Slot::Frailty, Slot::Quieting, Slot::QuietDate].map(|slot| (campaign.key, 0, slot as u8)),
            );
            let begun = campaign.stages.iter().take(usize::from(intrusion.step) + 1);
            names.extend(begun.map(|stage| (stage.key, 0, Slot::Delay as u8)));
            for attempt in 0..u32::from(intrusion.evictions) {
                names.push((campaign.key, attempt, Slot::Return as u8));
                names.push((campaign.key, attempt, Slot::Delay as u8));
                let own = rules.assets.items().iter().filter(|asset| asset.campaign == position);
                names.extend(own.map(|asset| (asset.key, attempt, Slot::Outcome as u8)));
            }
            for alarm in 0..u32::from(intrusion.alarms) {
                names.extend(campaign.when_hunted.iter().map(|plan| (plan.key, alarm, Slot::Outcome as u8)));
            }
        }
        for (position, asset) in rules.assets.iter() {
            let reached = u32::from(self.hidden.intrusions.asset(position).tranches);
            names.extend((0..=reached).map(|tranche| (asset.key, tranche, Slot::Delay as u8)));
        }
        names
    }
}

/// Hidden draws that are still to come: name, first occurrence and slot.
fn undrawn(rules: &Rules, world: &World) -> Vec<DrawName> {
    let mut names = Vec::new();
    for (position, campaign) in rules.campaigns.iter() {
        let intrusion = world.hidden.intrusions.of(position);
        let ahead = campaign.stages.iter().skip(usize::from(intrusion.step) + 1);
        names.extend(ahead.map(|stage| (stage.key, 0, Slot::Delay as u8)));
        let (attempt, alarm) = (intrusion.evictions.into(), intrusion.alarms.into());
        names.extend([Slot::Return, Slot::Delay].map(|slot| (campaign.key, attempt, slot as u8)));
        names.extend(campaign.when_hunted.iter().map(|plan| (plan.key, alarm, Slot::Outcome as u8)));
        let own = rules.assets.iter().filter(|(_, asset)| asset.campaign == position);
        for (asset, rule) in own {
            let tranches = u32::from(world.hidden.intrusions.asset(asset).tranches);
            names.push((rule.key, tranches + u32::from(intrusion.stage >= Stage::Exfil), Slot::Delay as u8));
            names.push((rule.key, attempt, Slot::Outcome as u8));
        }
    }
    names
}
