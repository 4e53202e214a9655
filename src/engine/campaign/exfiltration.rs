use super::history::{lasts, wanted};
use super::{Holding, Intrusions};
use crate::engine::observer::{Cause, Observer, Secret};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::document::Stage;
use crate::scenario::index::{AssetIx, CampaignIx};
use crate::scenario::limits::FULL;
use crate::scenario::rules::Rules;

impl Intrusions {
    /// What one tranche of an asset brings: as much as protection lets through.
    ///
    /// Basis: design (equal tranches, less what protection stops).
    pub(super) fn catch(&self, rules: &Rules, asset: AssetIx) -> i16 {
        let tranche = rules.assets[asset].worth.as_ref().map_or(0, |worth| worth.tranche);
        let taken = i64::from(tranche) * self.gets_through(rules, asset) / i64::from(FULL);
        i16::try_from(taken).unwrap_or(FULL)
    }
}

impl Holding {
    /// The intruder reaches for it, and takes so much. What was taken never comes back.
    pub(super) fn lose(&mut self, taken: i16) {
        self.tranches = self.tranches.saturating_add(1);
        self.taken = self.taken.saturating_add(taken).min(FULL);
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
            let catch = self.intrusions.catch(self.rules, asset);
            self.intrusions.asset_mut(asset).lose(catch);
            let taken = self.intrusions.asset(asset).taken;
            self.hid(Cause::Campaign(campaign), Secret::Taken(asset, taken));
        } else {
            // The next time is drawn under its own name, whether this one brought anything or not.
            self.intrusions.asset_mut(asset).lose(0);
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
