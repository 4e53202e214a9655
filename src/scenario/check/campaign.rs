use super::Checker;
use super::logic::Owner as Doer;
use crate::scenario::document::{
    self, Asset, Campaign, Channel, Document, Evidence, Hunted, Layer, Name, Owner, Stage, Value,
};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{AssetIx, QuestionIx};
use crate::scenario::limits::FULL;
use crate::scenario::rules::{self, HuntedPlan, HuntedReaction, STAGES, StagePlan};
use crate::units::{Hours, ln_q32, name_hash};

/// The tempo at which a campaign keeps to its plan.
const PLAN: i16 = 1000;
/// The most that an asset can be worth, in thousands of euros.
const MOST_WORTH: i64 = 1_000_000_000;

impl Checker<'_> {
    pub(super) fn campaigns(&mut self, document: &Document) {
        let (campaigns, assets, channels) = (&document.campaigns, &document.assets, &document.channels);
        self.rules.campaigns = self
            .ranked(Kind::Campaign, campaigns, campaign_id, |checker, _, item| checker.campaign_facts(item));
        self.afterwards.campaigns =
            self.ranked(Kind::Campaign, campaigns, campaign_id, |checker, _, item| {
                checker.line(&item.label, 40)
            });
        self.rules.assets =
            self.ranked(Kind::Asset, assets, asset_id, |checker, _, item| checker.asset_facts(item));
        self.afterwards.assets =
            self.ranked(Kind::Asset, assets, asset_id, |checker, _, item| checker.line(&item.label, 40));
        self.dates_are_certain(&document.evidence);
        self.assets_form_trees(assets);
        self.rules.channels =
            self.ranked(Kind::Channel, channels, channel_id, |checker, _, item| checker.channel_facts(item));
        self.script.channels = self
            .ranked(Kind::Channel, channels, channel_id, |checker, _, item| checker.line(&item.label, 40));
    }

    fn campaign_facts(&mut self, campaign: &Campaign) -> rules::Campaign {
        let id = &campaign.id.text;
        self.count(Kind::Stage, &campaign.id, campaign.stages.len(), 1, STAGES - 1);
        if !campaign.stages.is_sorted_by_key(|(stage, _)| *stage)
            || campaign.stages.windows(2).any(|pair| pair[0].0 == pair[1].0)
            || campaign.stages.iter().any(|(stage, _)| *stage == Stage::Quiet)
        {
            self.fault(campaign.id.place, Fault::StagesOutOfOrder);
        }
        rules::Campaign {
            roots: 0,
            id: id.clone(),
            key: name_hash("campaign", id),
            author: QuestionIx(self.find(Kind::Question, &campaign.author)),
            stages: campaign.stages.iter().map(|(stage, days)| self.stage(id, *stage, days)).collect(),
            noticed_percent: self
                .or(campaign.skill.noticed_percent.as_ref(), 100, |checker, value| {
                    checker.small(value, "how often it is noticed", 1, FULL)
                })
                .unsigned_abs(),
            spread: self
                .or(campaign.skill.spread.as_ref(), 0, |checker, value| {
                    checker.small(value, "a spread", 0, 2000)
                })
                .unsigned_abs(),
            tempo: self.or(campaign.tempo.as_ref(), PLAN, |checker, value| {
                checker.small(value, "a tempo", 100, 2000)
            }),
            stealth: self.share(campaign.stealth.as_ref(), "stealth"),
            retools: self.share(campaign.retools.as_ref(), "stealth"),
            quiets: campaign.quiets.as_ref().map(|quiets| {
                (
                    self.part("that it slows down", |checker| checker.percent(&quiets.percent)),
                    self.small(&quiets.tempo, "a tempo", 100, FULL),
                )
            }),
            returns: campaign.returns.as_ref().map(|returns| {
                (
                    self.part("that it returns", |checker| checker.percent(&returns.percent)),
                    self.hidden_delay(&returns.days),
                )
            }),
            left_alone: campaign
                .left_alone
                .as_ref()
                .map(|alone| (self.days(&alone.days, 1), self.small(&alone.tempo, "a tempo", 100, 2000))),
            when_hunted: self.hunted(id, &campaign.when_hunted),
        }
    }

    fn stage(&mut self, campaign: &str, stage: Stage, days: &Value) -> StagePlan {
        let key = name_hash("stage", &format!("{campaign}.{}", stage as u8));
        StagePlan { stage, key, lasts: self.hidden_delay(days) }
    }

    fn hunted(&mut self, campaign: &str, hunted: &Hunted) -> Vec<HuntedPlan> {
        let plans = [
            (HuntedReaction::Pauses, "pauses", &hunted.pauses),
            (HuntedReaction::Hides, "hides", &hunted.hides),
            (HuntedReaction::GoesOn, "goes-on", &hunted.goes_on),
            (HuntedReaction::MovesOn, "moves-on", &hunted.moves_on),
        ];
        let mut weighed = Vec::new();
        for (reaction, name, weight) in plans {
            let weight =
                self.maybe(weight.as_ref(), |checker, value| checker.byte(value, "a weight", 0, 100));
            let key = name_hash("hunted", &format!("{campaign}.{name}"));
            weighed.push(HuntedPlan { reaction, key, weight });
        }
        weighed.retain(|plan| plan.weight > 0);
        weighed
    }

    fn asset_facts(&mut self, asset: &Asset) -> rules::Asset {
        rules::Asset {
            way: 0,
            id: asset.id.text.clone(),
            key: name_hash("asset", &asset.id.text),
            campaign: self.campaign(&asset.campaign),
            behind: asset.behind.as_ref().map(|behind| AssetIx(self.find(Kind::Asset, behind))),
            layer: asset.layer,
            protection: self.or(asset.protection.as_ref(), protection_of(asset.layer), |checker, value| {
                checker.small(value, "protection", 0, FULL)
            }),
            worth: asset.worth.as_ref().map(|worth| self.worth(worth)),
        }
    }

    fn worth(&mut self, worth: &document::Worth) -> rules::Worth {
        let euros = self.guess(&worth.thousand_euros, "a worth in thousands of euros", 0, MOST_WORTH);
        let whole = |number| u32::try_from(number).unwrap_or(0);
        rules::Worth {
            thousand_euros: (whole(euros.0), whole(euros.1)),
            decay: worth.decay,
            crown_jewel: worth.crown_jewel,
            tranche: self.small(&worth.tranche, "a tranche", 1, FULL),
            every: self.hidden_delay(&worth.every_days),
        }
    }

    /// An item may date an intruder back no further than it was within in every world: it must not tell one from another.
    fn dates_are_certain(&mut self, items: &[Evidence]) {
        for item in items {
            let Some(days) = &item.dates_back else { continue };
            let about = QuestionIx(self.names.rank(Kind::Question, &item.about.text).unwrap_or(0));
            let certain = self.rules.campaigns.items().iter().filter(|campaign| campaign.author == about);
            let certain = certain.map(|campaign| within_by(campaign, self.rules.before)).min().unwrap_or(0);
            let said = self.days(days, 1);
            if u32::from(said) > certain {
                self.fault(days.place, Fault::DatesTooFar { certain });
            }
        }
    }

    /// Nothing stands behind itself, or behind what another campaign is after.
    fn assets_form_trees(&mut self, assets: &[Asset]) {
        for asset in assets {
            let mut here = asset;
            for _ in 0..=assets.len() {
                let Some(behind) = &here.behind else { break };
                let Some(next) = assets.iter().find(|other| other.id.text == behind.text) else { break };
                if next.campaign.text != here.campaign.text {
                    self.fault(behind.place, Fault::BehindAnother);
                    break;
                }
                if next.id.text == asset.id.text {
                    self.fault(behind.place, Fault::BehindItself);
                    break;
                }
                here = next;
            }
        }
    }

    fn channel_facts(&mut self, channel: &Channel) -> rules::Channel {
        if channel.does.is_empty() {
            self.fault(channel.id.place, Fault::ChannelSaysNothing);
        }
        if let Some(gain) = channel.effort_gain_percent.as_ref().filter(|_| channel.owner != Owner::Own) {
            self.fault(gain.place, Fault::EffortOfOthers);
        }
        rules::Channel {
            id: channel.id.text.clone(),
            key: name_hash("channel", &channel.id.text),
            campaign: self.campaign(&channel.campaign),
            owner: channel.owner,
            hourly: self.rates(&channel.id, &channel.median_days),
            effort_gain: self.maybe(channel.effort_gain_percent.as_ref(), |checker, value| {
                checker.small(value, "a gain in per cent", 0, FULL).unsigned_abs()
            }),
            does: self.effects(&mut Doer::new("channel", &channel.id.text), &channel.does),
        }
    }

    fn rates(&mut self, id: &Name, medians: &[(Stage, Value)]) -> [u32; STAGES] {
        self.count(Kind::Stage, id, medians.len(), 1, STAGES);
        let mut rates = [0; STAGES];
        for (stage, days) in medians {
            if rates[*stage as usize] != 0 {
                self.fault(days.place, Fault::StageTwice);
            }
            rates[*stage as usize] = hourly(self.days(days, 1));
        }
        rates
    }

    fn share(&mut self, value: Option<&Value>, what: &'static str) -> i16 {
        self.maybe(value, |checker, value| checker.small(value, what, 0, FULL))
    }

    fn or<T>(&mut self, value: Option<&Value>, otherwise: T, read: impl FnOnce(&mut Self, &Value) -> T) -> T {
        value.map_or(otherwise, |value| read(self, value))
    }
}

/// Days before day 0 by which a campaign was within in every world.
fn within_by(campaign: &rules::Campaign, before: Hours) -> u32 {
    let outside = campaign.stages.iter().take_while(|stage| stage.stage < Stage::Foothold);
    let longest = outside.map(|stage| stage.lasts.bounds().1.map(u32::from));
    let Some(days) = longest.sum::<Option<u32>>() else { return 0 };
    let hours =
        u64::from(days) * u64::from(Hours::DAY) * 1000 / u64::from(campaign.tempo.unsigned_abs().max(1));
    u32::try_from(u64::from(before.0).saturating_sub(hours)).unwrap_or(0) / Hours::DAY
}

/// What a layer protects by itself.
///
/// Basis: design (that protection thins out from government to industry is what S0 shows; the figures are this
/// project’s).
const fn protection_of(layer: Layer) -> i16 {
    match layer {
        Layer::Government => 500,
        Layer::Critical => 300,
        Layer::IpIntensive | Layer::Between => 0,
    }
}

/// Firings an hour, in Q32, at which half have fired after so many days: ln 2 / hours.
///
/// Basis: design (within a stage a channel is as likely to notice on any day).
fn hourly(median_days: u16) -> u32 {
    let hours = u64::from(median_days.max(1)) * u64::from(Hours::DAY);
    u32::try_from(ln_q32(2) / hours).unwrap_or(u32::MAX)
}

fn campaign_id(item: &&Campaign) -> String {
    item.id.text.clone()
}

fn asset_id(item: &&Asset) -> String {
    item.id.text.clone()
}

fn channel_id(item: &&Channel) -> String {
    item.id.text.clone()
}
