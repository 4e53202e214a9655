use super::{Holding, Intrusion, Intrusions};
use crate::engine::draw::{Draws, Slot};
use crate::engine::queue::{Class, Event, Queue};
use crate::scenario::document::Stage;
use crate::scenario::index::{AssetIx, CampaignIx, Position};
use crate::scenario::rules::{Campaign, Rules, Worth};
use crate::units::{Hours, exp_neg};

/// Hours from day 0; the past lies before it.
type Moment = i64;

impl Intrusions {
    /// Draws the past: how far each campaign has come by day 0, and what it has taken; puts in what comes next.
    ///
    /// Basis: design (the first signal is given on day 0, so that there is something to play; what lies before it is
    /// drawn).
    pub(in crate::engine) fn with_a_past(rules: &Rules, draws: Draws<'_>, queue: &mut Queue) -> Self {
        let mut intrusions = Self {
            campaigns: rules.campaigns.items().iter().map(|campaign| newcomer(campaign, draws)).collect(),
            assets: rules
                .assets
                .items()
                .iter()
                .map(|asset| Holding { protection: asset.protection, ..Holding::default() })
                .collect(),
            shut: 0,
        };
        for campaign in rules.campaigns.positions() {
            intrusions.live_through(rules, draws, campaign, queue);
        }
        for holding in &mut intrusions.assets {
            holding.before = holding.taken;
        }
        intrusions
    }

    /// Goes through the stages from the beginning to day 0.
    fn live_through(&mut self, rules: &Rules, draws: Draws<'_>, campaign: CampaignIx, queue: &mut Queue) {
        let plan = &rules.campaigns[campaign];
        let mut begins: Moment = -Moment::from(rules.before.0);
        for (step, stage) in plan.stages.iter().enumerate() {
            let intrusion = self.of_mut(campaign);
            intrusion.enter(step, stage.stage);
            if stage.stage >= Stage::Foothold && intrusion.came_in.is_none() {
                intrusion.came_in = i32::try_from(begins).ok();
            }
            let ends = begins + Moment::from(lasts(draws.days(stage.key, 0, stage.lasts), intrusion.tempo));
            if stage.stage == Stage::Exfil {
                self.take_until(rules, draws, campaign, (begins, ends), queue);
            }
            if ends > 0 {
                push(queue, ends, Class::Stage, campaign);
                return;
            }
            begins = ends;
        }
        self.of_mut(campaign).enter(plan.stages.len(), Stage::Quiet);
    }

    /// Takes what was taken in the past; the first time after it is put in.
    fn take_until(
        &mut self,
        rules: &Rules,
        draws: Draws<'_>,
        campaign: CampaignIx,
        (begins, ends): (Moment, Moment),
        queue: &mut Queue,
    ) {
        let tempo = self.of(campaign).tempo;
        for (asset, worth) in wanted(rules, campaign) {
            let mut moment = begins;
            // Nothing is protected any better in the past.
            let catch = self.catch(rules, asset);
            let holding = self.asset_mut(asset);
            loop {
                let days = draws.days(rules.assets[asset].key, holding.tranches.into(), worth.every);
                moment += Moment::from(lasts(days, tempo));
                if moment >= ends {
                    break;
                }
                if moment >= 0 {
                    push(queue, moment, Class::Tranche, asset);
                    break;
                }
                holding.lose(catch);
            }
        }
    }
}

impl Intrusion {
    pub(super) fn enter(&mut self, step: usize, stage: Stage) {
        self.step = u8::try_from(step).unwrap_or(u8::MAX);
        self.stage = stage;
    }
}

/// The tempo of a campaign that works as planned, in thousandths.
const AS_PLANNED: i16 = 1000;

/// What a campaign is after.
pub(super) fn wanted(rules: &Rules, campaign: CampaignIx) -> impl Iterator<Item = (AssetIx, &Worth)> {
    let of_it = rules.assets.iter().filter(move |(_, asset)| asset.campaign == campaign);
    of_it.filter_map(|(position, asset)| asset.worth.as_ref().map(|worth| (position, worth)))
}

/// Hours that days of the plan take at a tempo; at least one.
///
/// Basis: design (the tempo at which something begins holds until it is over).
pub(super) fn lasts(days: u32, tempo: i16) -> u32 {
    let hours = days.saturating_mul(Hours::DAY);
    if tempo == AS_PLANNED {
        return hours.max(1);
    }
    let hours = u64::from(hours) * u64::from(AS_PLANNED.unsigned_abs());
    u32::try_from(hours / u64::from(tempo.unsigned_abs().max(1))).unwrap_or(u32::MAX).max(1)
}

fn newcomer(campaign: &Campaign, draws: Draws<'_>) -> Intrusion {
    Intrusion {
        stage: Stage::Recon,
        step: 0,
        frailty: frailty(campaign, draws),
        tempo: campaign.tempo,
        drive: super::resolve::AS_MEANT,
        stealth: campaign.stealth,
        rests_until: Hours(0),
        came_in: None,
        out_since: None,
        gone: false,
        alarmed: Hours(0),
        alarms: 0,
        evictions: 0,
    }
}

/// How easily this intruder is noticed: a lognormal number, one for a whole campaign.
///
/// Basis: verified in shape (times of intrusions have the long tail of a lognormal law: Holm 2014). That it lies in
/// the skill of an intruder is design, and the spread is each scenario’s guess.
fn frailty(campaign: &Campaign, draws: Draws<'_>) -> u32 {
    let median = u64::from(campaign.noticed_percent) * 10;
    let milli_nats = draws.normal(campaign.key, 0, Slot::Frailty) * i32::from(campaign.spread) / 1000;
    let share = exp_neg(milli_nats.unsigned_abs()).max(1);
    let scaled = if milli_nats < 0 { (median * share) >> 32 } else { (median << 32) / share };
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

fn push(queue: &mut Queue, at: Moment, class: Class, position: impl Position) {
    let index = u16::try_from(position.number()).unwrap_or(u16::MAX);
    queue.push(Event { at: Hours(u32::try_from(at).unwrap_or(u32::MAX)), class, index, occurrence: 0 });
}
