use super::Intrusions;
use super::history::{lasts, wanted};
use crate::engine::observer::{Cause, Observer, Secret};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::document::Stage;
use crate::scenario::index::{AssetIx, CampaignIx};
use crate::scenario::limits::FULL;
use crate::scenario::rules::Rules;

impl Intrusions {
    /// Takes one tranche of an asset, as far as protection lets it through. What was taken never comes back.
    ///
    /// Basis: design (equal tranches, less what protection stops).
    pub(super) fn reach_for(&mut self, rules: &Rules, asset: AssetIx) {
        let Some(worth) = &rules.assets[asset].worth else { return };
        let taken = i64::from(worth.tranche) * self.gets_through(rules, asset) / i64::from(FULL);
        let holding = self.asset_mut(asset);
        holding.tranches = holding.tranches.saturating_add(1);
        holding.taken = holding.taken.saturating_add(i16::try_from(taken).unwrap_or(FULL)).min(FULL);
    }
}

impl<O: Observer> Turn<'_, O> {
    /// The intruder begins to take things out.
    pub(super) fn begin_exfiltration(&mut self, campaign: CampaignIx) {
        for (asset, _) in wanted(self.rules, campaign) {
            self.wait_for_tranche(campaign, asset);
        }
    }

    /// The intruder reaches for an asset: it gets something if the way is open.
    ///
    /// Basis: design (an intruder goes on reaching, and gets nothing while the way is shut or it rests).
    pub(in crate::engine) fn tranche(&mut self, asset: AssetIx) {
        let campaign = self.rules.assets[asset].campaign;
        if self.intrusions.of(campaign).stage != Stage::Exfil {
            return;
        }
        let open = self.intrusions.is_active(self.rules, campaign, self.public.now)
            && self.intrusions.is_open(self.rules, asset);
        if open {
            self.intrusions.reach_for(self.rules, asset);
            let taken = self.intrusions.asset(asset).taken;
            self.hid(Cause::Campaign(campaign), Secret::Taken(asset, taken));
        } else {
            // The next time is drawn under its own name, whether this one brought anything or not.
            let holding = self.intrusions.asset_mut(asset);
            holding.tranches = holding.tranches.saturating_add(1);
        }
        self.wait_for_tranche(campaign, asset);
    }

    fn wait_for_tranche(&mut self, campaign: CampaignIx, asset: AssetIx) {
        let rule = &self.rules.assets[asset];
        let Some(worth) = &rule.worth else { return };
        if self.intrusions.asset(asset).taken >= FULL {
            return;
        }
        let tranche = self.intrusions.asset(asset).tranches;
        let days = self.oracle.days(rule.key, tranche.into(), worth.every);
        let hours = lasts(days, self.intrusions.of(campaign).pace());
        self.agenda.push(self.public.now.plus(hours), Class::Tranche, asset);
    }
}
