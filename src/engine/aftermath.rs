use super::economy::Losses;
use super::world::World;
use crate::scenario::index::{AssetIx, CampaignIx, List};
use crate::scenario::limits::FULL;
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
    /// Hours within before day 0.
    pub within_before: u32,
    /// When it came in, if that was after day 0.
    pub came_in: Option<Hours>,
    /// When it was first noticed: with a past on day 0, when the first signal is given; else by its first channel.
    pub noticed: Option<Hours>,
    /// Since when it has been out, if it is; an intruder who never came in has been so from the start.
    pub out_since: Option<Hours>,
}

impl Intruder {
    /// Hours from its coming in until it was noticed, or until now.
    #[must_use]
    pub fn unnoticed(&self, now: Hours) -> u32 {
        let until = self.noticed.unwrap_or(now).0;
        match (self.within_before, self.came_in) {
            (0, None) => 0,
            (0, Some(came_in)) => until.saturating_sub(came_in.0),
            (before, _) => before.saturating_add(until),
        }
    }
}

impl Aftermath {
    /// What all this costs.
    #[must_use]
    pub fn losses(&self, rules: &Rules, now: Hours) -> Losses {
        Losses::of(rules, self.unnoticed_days(now), |asset| self.assets[asset].in_all)
    }

    /// What it had cost by day 0, by the knowledge that was taken.
    #[must_use]
    pub(super) fn losses_before(&self, rules: &Rules) -> Losses {
        Losses::of(rules, 0, |asset| self.assets[asset].before)
    }

    /// Days in which nobody noticed, of the intruder that was longest unnoticed.
    fn unnoticed_days(&self, now: Hours) -> u32 {
        let hours = self.intruders.items().iter().map(|intruder| intruder.unnoticed(now));
        hours.max().unwrap_or(0) / Hours::DAY
    }
}

impl Losses {
    /// What would be lost if everything were taken.
    pub(super) fn of_everything(rules: &Rules) -> Self {
        Self::of(rules, 0, |_| FULL)
    }
}

impl World {
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

    fn intruder(&self, rules: &Rules, campaign: CampaignIx) -> Intruder {
        let intrusion = self.hidden.intrusions.of(campaign);
        let of_it = rules.channels.iter().filter(|(_, channel)| channel.campaign == campaign);
        let heard = of_it.filter_map(|(channel, _)| self.hidden.ears.noticed(channel)).min();
        let (within_before, came_in) = (intrusion.within_before, intrusion.came_in);
        let never_came = within_before == 0 && came_in.is_none();
        Intruder {
            within_before,
            came_in,
            noticed: if within_before > 0 { Some(Hours(0)) } else { heard },
            out_since: if never_came { Some(Hours(0)) } else { intrusion.out_since },
        }
    }
}
