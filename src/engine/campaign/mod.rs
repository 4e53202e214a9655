//! Intruders at work, out of the players' sight: stages, what they take, how they come back, what they do when they
//! learn that they were seen.

mod eviction;
mod exfiltration;
mod history;
mod hunted;
mod resolve;
mod stages;
#[cfg(test)]
mod tests;

use smallvec::SmallVec;

use super::observe::Stages;
use crate::scenario::document::Stage;
use crate::scenario::index::{AssetIx, CampaignIx, Position};
use crate::scenario::limits::FULL;
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// One intruder's work.
///
/// Basis: design (stages in order and a few numbers, as the field usually tells it; how long and how much are each
/// scenario’s guesses).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Intrusion {
    /// How far it has come.
    pub(super) stage: Stage,
    /// Its place in the plan; beyond the last one it is quiet.
    pub(super) step: u8,
    /// How easily this intruder is noticed, in thousandths of what the channels say.
    pub(super) frailty: u32,
    /// How fast it works, in thousandths of its plan.
    pub(super) tempo: i16,
    /// How far its author means to go on, in thousandths of how far at first.
    pub(super) drive: i16,
    /// How much of what it does cannot be noticed, in thousandths.
    pub(super) stealth: i16,
    /// It does nothing until then.
    pub(super) rests_until: Hours,
    /// When it came in, in hours from day 0; below zero in the past before it.
    pub(super) came_in: Option<i32>,
    /// Since when nothing is open to it, or it is gone.
    pub(super) out_since: Option<Hours>,
    /// It turned to other victims, or was ended.
    pub(super) gone: bool,
    /// When it last learnt that it was seen; day 0 if never.
    pub(super) alarmed: Hours,
    /// How often it learnt that it was seen.
    pub(super) alarms: u8,
    /// How often it was thrown out.
    pub(super) evictions: u8,
}

impl Intrusion {
    /// It is out from now, if it was not before.
    fn leaves(&mut self, now: Hours) {
        self.out_since = self.out_since.or(Some(now));
    }

    /// It turns elsewhere for good.
    fn goes(&mut self, now: Hours) {
        self.gone = true;
        self.leaves(now);
    }
}

/// What has become of one asset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Holding {
    /// How much was taken, in thousandths.
    pub(super) taken: i16,
    /// How much of that was taken before day 0.
    pub(super) before: i16,
    /// How hard it is to take anything, in thousandths.
    pub(super) protection: i16,
    /// How often the intruder reached for it.
    pub(super) tranches: u16,
}

impl Intrusion {
    /// How fast it works now, in thousandths of its plan.
    pub(super) fn pace(&self) -> i16 {
        let pace = i32::from(self.tempo) * i32::from(self.drive) / i32::from(resolve::AS_MEANT);
        i16::try_from(pace).unwrap_or(i16::MAX).max(1)
    }
}

/// All intruders' work, and what it has cost so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Intrusions {
    pub(super) campaigns: SmallVec<[Intrusion; 2]>,
    pub(super) assets: SmallVec<[Holding; 8]>,
    /// Assets out of which the intruder was thrown, one bit each.
    pub(super) shut: u16,
}

impl Intrusions {
    pub(super) fn of(&self, campaign: CampaignIx) -> &Intrusion {
        &self.campaigns[campaign.number()]
    }

    pub(super) fn of_mut(&mut self, campaign: CampaignIx) -> &mut Intrusion {
        &mut self.campaigns[campaign.number()]
    }

    pub(super) fn asset(&self, asset: AssetIx) -> &Holding {
        &self.assets[asset.number()]
    }

    pub(super) fn asset_mut(&mut self, asset: AssetIx) -> &mut Holding {
        &mut self.assets[asset.number()]
    }

    /// How far each campaign has come.
    pub(super) fn stages(&self) -> Stages {
        let mut stages = Stages::default();
        for (slot, intrusion) in stages.iter_mut().zip(&self.campaigns) {
            *slot = intrusion.stage;
        }
        stages
    }

    /// Whether a campaign has anything open to it: with no asset of its own it always has.
    pub(super) fn is_within(&self, rules: &Rules, campaign: CampaignIx) -> bool {
        let roots = rules.campaigns[campaign].roots;
        roots == 0 || roots & !self.shut != 0
    }

    /// Whether a campaign does anything that could be noticed.
    ///
    /// Basis: design (who rests, is out or has turned elsewhere cannot be noticed).
    pub(super) fn is_active(&self, rules: &Rules, campaign: CampaignIx, now: Hours) -> bool {
        let intrusion = self.of(campaign);
        !intrusion.gone && now >= intrusion.rests_until && self.is_within(rules, campaign)
    }

    /// Whether nothing on the way to an asset is shut.
    fn is_open(&self, rules: &Rules, asset: AssetIx) -> bool {
        rules.assets[asset].way & self.shut == 0
    }

    /// What gets past every protection on the way to an asset, in thousandths.
    ///
    /// Basis: design (each protection on the way stops its share by itself, so they multiply).
    fn gets_through(&self, rules: &Rules, asset: AssetIx) -> i64 {
        let full = i64::from(FULL);
        way_to(rules, asset).fold(full, |left, on_the_way| {
            left * (full - i64::from(self.asset(on_the_way).protection)) / full
        })
    }
}

/// An asset and all that stands before it.
fn way_to(rules: &Rules, asset: AssetIx) -> impl Iterator<Item = AssetIx> {
    std::iter::successors(Some(asset), |here| rules.assets[*here].behind)
}

impl Intrusions {
    /// Gives everything another legal value.
    pub(super) fn overwrite(&mut self) {
        for intrusion in &mut self.campaigns {
            *intrusion = Intrusion {
                stage: if intrusion.stage == Stage::Exfil { Stage::Recon } else { Stage::Exfil },
                step: intrusion.step.wrapping_add(1),
                frailty: intrusion.frailty + 500,
                tempo: 2_100 - intrusion.tempo,
                drive: 2_100 - intrusion.drive,
                alarmed: intrusion.alarmed.plus(1),
                stealth: FULL - intrusion.stealth,
                rests_until: intrusion.rests_until.plus(Hours::WEEK),
                came_in: intrusion.came_in.map_or(Some(-24), |hours| Some(hours - 24)),
                out_since: Some(Hours(7)),
                gone: !intrusion.gone,
                alarms: intrusion.alarms + 1,
                evictions: intrusion.evictions + 1,
            };
        }
        self.shut = !self.shut;
        for holding in &mut self.assets {
            *holding = Holding {
                taken: FULL - holding.taken,
                before: FULL - holding.before,
                protection: FULL - holding.protection,
                tranches: holding.tranches + 1,
            };
        }
    }
}
