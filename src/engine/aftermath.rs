use super::economy::Losses;
use super::queue::Class;
use super::world::World;
use crate::scenario::document::Stage;
use crate::scenario::index::{AssetIx, CampaignIx, List};
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// What the intruders did and took: for the staff, and for everybody after the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aftermath {
    /// By asset.
    pub assets: List<AssetIx, Taken>,
    /// By campaign.
    pub intruders: List<CampaignIx, Intruder>,
}

/// How much of an asset was taken, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Before day 0, when nobody could have kept it.
    pub before: i16,
    /// In all.
    pub in_all: i16,
}

/// How long one intruder was within, and whether it is out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Intruder {
    /// When it came in, in hours from day 0; below zero in the past before it.
    pub came_in: Option<i32>,
    /// When it was first noticed: with a past on day 0, when the first signal is given; else by its first channel.
    pub noticed: Option<Hours>,
    /// Since when it has been out, if it is; an intruder who never came in has been so from the start.
    pub out_since: Option<Hours>,
}

impl Intruder {
    /// Hours within before day 0.
    #[must_use]
    pub fn within_before(&self) -> u32 {
        self.came_in.map_or(0, |hours| hours.min(0).unsigned_abs())
    }

    /// Hours from its coming in until it was noticed, or until now.
    ///
    /// Basis: design (with a past, the first signal of day 0 counts as noticed).
    #[must_use]
    pub fn unnoticed(&self, now: Hours) -> u32 {
        let until = i64::from(self.noticed.unwrap_or(now).0);
        self.came_in.map_or(0, |came_in| u32::try_from(until - i64::from(came_in)).unwrap_or(0))
    }
}

impl Aftermath {
    /// What all this costs.
    #[must_use]
    pub fn losses(&self, rules: &Rules, now: Hours) -> Losses {
        Losses::of(rules, self.unnoticed_days(now), |asset| self.assets[asset].in_all)
    }

    /// Days in which nobody noticed, of the intruder that was longest unnoticed.
    fn unnoticed_days(&self, now: Hours) -> u32 {
        let hours = self.intruders.items().iter().map(|intruder| intruder.unnoticed(now));
        hours.max().unwrap_or(0) / Hours::DAY
    }
}

/// How far one intruder is now, and when it takes its next step unless something stops it: for the staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtWork {
    /// How far it has come.
    pub stage: Stage,
    /// When its next stage begins, if another one follows.
    pub next: Option<Hours>,
    /// Whether it is out.
    pub out: bool,
}

impl World {
    /// How far each intruder is now: for the staff.
    #[must_use]
    pub fn at_work(&self, rules: &Rules) -> List<CampaignIx, AtWork> {
        let stages = || self.hidden.agenda.queue.events().filter(|event| event.class == Class::Stage);
        let at_work = |campaign: CampaignIx| {
            let intrusion = self.hidden.intrusions.of(campaign);
            AtWork {
                stage: intrusion.stage,
                next: stages().find(|event| event.index == campaign.0).map(|event| event.at),
                out: intrusion.gone || intrusion.out_since.is_some(),
            }
        };
        rules.campaigns.positions().map(at_work).collect()
    }

    /// What the intruders did and took: for the staff, and for everybody after the end.
    #[must_use]
    pub fn aftermath(&self, rules: &Rules) -> Aftermath {
        let intrusions = &self.hidden.intrusions;
        let taken =
            |asset| Taken { before: intrusions.asset(asset).before, in_all: intrusions.asset(asset).taken };
        Aftermath {
            assets: rules.assets.positions().map(taken).collect(),
            intruders: rules.campaigns.positions().map(|campaign| self.intruder(rules, campaign)).collect(),
        }
    }

    /// How long one intruder was within: for the staff, and for everybody after the end.
    #[must_use]
    pub fn intruder(&self, rules: &Rules, campaign: CampaignIx) -> Intruder {
        let intrusion = self.hidden.intrusions.of(campaign);
        let of_it = rules.channels.iter().filter(|(_, channel)| channel.campaign == campaign);
        let heard = of_it.filter_map(|(channel, _)| self.hidden.ears.noticed(channel)).min();
        let came_in = intrusion.came_in;
        let within_at_first = came_in.is_some_and(|hours| hours < 0);
        Intruder {
            came_in,
            noticed: if within_at_first { Some(Hours(0)) } else { heard },
            out_since: if came_in.is_none() { Some(Hours(0)) } else { intrusion.out_since },
        }
    }
}
