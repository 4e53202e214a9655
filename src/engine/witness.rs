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
        for (name, slot, from) in hidden_draws(rules, world) {
            let entry = Fresh { name, slot: slot as u8, from, replicate };
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
    /// How much of what it does cannot be noticed, in thousandths.
    pub stealth: i16,
}

impl World {
    /// Where a campaign stands: for the staff, for beliefs, and for everybody after the end.
    #[must_use]
    pub fn standing(&self, campaign: CampaignIx) -> Standing {
        let intrusion = self.hidden.intrusions.of(campaign);
        Standing {
            stage: intrusion.stage,
            frailty: intrusion.frailty,
            tempo: intrusion.pace(),
            stealth: intrusion.stealth,
        }
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
        let each =
            |(name, slot, times): (u64, Slot, u32)| (0..times).map(move |time| (name, time, slot as u8));
        hidden_draws(rules, self).into_iter().flat_map(each).collect()
    }
}

/// Every draw that hidden things hang on: its name, its slot, and how often it was made so far.
fn hidden_draws(rules: &Rules, world: &World) -> Vec<(u64, Slot, u32)> {
    let mut draws = Vec::new();
    for (position, campaign) in rules.campaigns.iter() {
        let intrusion = world.hidden.intrusions.of(position);
        draws.extend([Slot::Frailty, Slot::Quieting, Slot::QuietDate].map(|slot| (campaign.key, slot, 1)));
        let stages = campaign.stages.iter().enumerate();
        draws.extend(
            stages.map(|(step, stage)| {
                (stage.key, Slot::Delay, u32::from(step <= usize::from(intrusion.step)))
            }),
        );
        let evictions = intrusion.evictions.into();
        draws.extend([Slot::Return, Slot::Delay].map(|slot| (campaign.key, slot, evictions)));
        let alarms = intrusion.alarms.into();
        draws.extend(campaign.when_hunted.iter().map(|plan| (plan.key, Slot::Outcome, alarms)));
        for (asset, rule) in rules.assets.iter().filter(|(_, rule)| rule.campaign == position) {
            // The next time is drawn as soon as anything is taken out.
            let awaited = u32::from(intrusion.stage >= Stage::Exfil);
            let tranches = u32::from(world.hidden.intrusions.asset(asset).tranches);
            draws.extend([(rule.key, Slot::Delay, tranches + awaited), (rule.key, Slot::Outcome, evictions)]);
        }
    }
    draws
}
