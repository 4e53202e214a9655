//! Intruders, what they are after, and what can notice them.

use super::{Author, listed};

const STAGES: [&str; 6] = ["Recon", "Foothold", "Persistence", "Lateral", "Staging", "Exfil"];

impl Author {
    pub(super) fn campaigns(&mut self) -> Vec<String> {
        let count = self.plan.campaigns.len();
        self.many(count, Self::campaign_of)
    }

    fn campaign_of(&mut self, campaign: usize) -> String {
        let (author, outside) = self.plan.campaigns[campaign];
        let mut stages = Vec::new();
        for stage in STAGES {
            let wanted = if stage == "Recon" { outside } else { stage == "Exfil" || self.dice.falls(60) };
            if wanted {
                stages.push(format!("({stage}, {})", self.days()));
            }
        }
        let noticed = self.maybe(60, |author| format!("noticed_percent: {}", author.dice.between(10, 900)));
        let spread = self.maybe(60, |author| format!("spread: {}", author.level()));
        let skill = self.maybe(60, |_| format!("skill: ({noticed}{spread})"));
        let tempo = self.maybe(50, |author| format!("tempo: {}", author.dice.between(200, 2000)));
        let stealth = self.maybe(50, |author| format!("stealth: {}", author.dice.below(600)));
        let retools = self.maybe(50, |author| format!("retools: {}", author.dice.below(400)));
        let quiets = self.maybe(50, |author| {
            format!("quiets: (percent: {}, tempo: {})", author.percent(), author.dice.between(100, 1000))
        });
        let returns = self
            .maybe(60, |author| format!("returns: (percent: {}, days: {})", author.percent(), author.days()));
        let left_alone = self.maybe(50, |author| {
            format!(
                "left_alone: (days: {}, tempo: {})",
                author.dice.between(1, 60),
                author.dice.between(100, 2000)
            )
        });
        let when_hunted = self.maybe(80, Self::when_hunted);
        format!(
            r#"(id: "k{campaign}", label: "Campaign {campaign}", author: "q{author}", stages: {},
            {skill}{tempo}{stealth}{retools}{quiets}{returns}{left_alone}{when_hunted})"#,
            listed(&stages)
        )
    }

    fn when_hunted(&mut self) -> String {
        let mut weights = String::new();
        for reaction in ["pauses", "hides", "goes_on", "moves_on"] {
            weights += &self.maybe(60, |author| format!("{reaction}: {}", author.dice.between(1, 99)));
        }
        format!("when_hunted: ({weights})")
    }

    pub(super) fn assets(&mut self) -> Vec<String> {
        let count = self.plan.assets.len();
        self.many(count, Self::asset_of)
    }

    fn asset_of(&mut self, asset: usize) -> String {
        let campaign = self.plan.assets[asset];
        let before = (0..asset).filter(|before| self.plan.assets[*before] == campaign);
        let before: Vec<usize> = before.collect();
        let behind = if before.is_empty() { 0 } else { 60 };
        let behind = self.maybe(behind, |author| format!(r#"behind: "as{}""#, author.dice.one_of(&before)));
        let layer = self.word(&["Government", "Critical", "IpIntensive", "Between"]);
        let protection = self.maybe(40, |author| format!("protection: {}", author.dice.below(800)));
        let worth = self.maybe(80, Self::worth);
        format!(
            r#"(id: "as{asset}", label: "Asset {asset}", campaign: "k{campaign}", {behind}layer: {layer},
            {protection}{worth})"#
        )
    }

    fn worth(&mut self) -> String {
        let euros = self.dice.between(100, 90_000);
        let most = euros + self.dice.below(50_000);
        let decay = self.word(&["Pharma", "Semiconductors", "Software", "Hardware"]);
        let jewel = self.maybe(50, |author| format!("crown_jewel: {}", author.dice.falls(60)));
        let (tranche, days) = (self.dice.between(1, 400), self.days());
        format!(
            "worth: (thousand_euros: {euros}..{most}, decay: {decay}, {jewel}tranche: {tranche}, every_days: {days})"
        )
    }

    pub(super) fn channels(&mut self) -> Vec<String> {
        let count = self.plan.channels.len();
        self.many(count, Self::channel_of)
    }

    fn channel_of(&mut self, channel: usize) -> String {
        let own = self.plan.channels[channel];
        let owner = if own { "Own".to_owned() } else { self.word(&["Partner", "Outsider"]) };
        let mut medians = Vec::new();
        for stage in STAGES.into_iter().chain(["Quiet"]) {
            if stage == "Exfil" || self.dice.falls(50) {
                medians.push(format!("({stage}, {})", self.dice.between(5, 90)));
            }
        }
        let gain = if own { 60 } else { 0 };
        let gain = self.maybe(gain, |author| format!("effort_gain_percent: {}", author.level()));
        let (campaign, does) = (self.dice.below(self.plan.campaigns.len()), self.some_effects());
        format!(
            r#"(id: "ch{channel}", label: "Channel {channel}", campaign: "k{campaign}", owner: {owner},
            median_days: {}, {gain}does: {does})"#,
            self.any_order(medians)
        )
    }
}
