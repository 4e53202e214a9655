use crate::engine::draw::Slot;
use crate::engine::observer::{Cause, Change, Observer, Secret};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::index::{AssetIx, CampaignIx, Position};
use crate::scenario::limits::FULL;
use crate::units::Hours;

impl<O: Observer> Turn<'_, O> {
    /// Raises or lowers the protection of an asset.
    pub(in crate::engine) fn protect(&mut self, asset: AssetIx, amount: i16) {
        let holding = self.intrusions.asset_mut(asset);
        holding.protection = holding.protection.saturating_add(amount).clamp(0, FULL);
    }

    /// Throws the intruder out of an asset and of all behind it. Nobody can see at once whether that worked.
    ///
    /// Basis: design (a chance that the scenario states; every attempt tells the intruder that it was seen).
    pub(in crate::engine) fn evict(&mut self, cause: Cause, asset: AssetIx, percent: u8) {
        let campaign = self.rules.assets[asset].campaign;
        let attempt = self.intrusions.of(campaign).evictions;
        self.intrusions.of_mut(campaign).evictions = attempt.saturating_add(1);
        if self.rules.assets[asset].behind.is_none() {
            self.public.cleaned = Some(self.public.now);
        }
        self.changed(cause, Change::Cleaned(asset));
        let works = self.oracle.happens(self.rules.assets[asset].key, attempt.into(), Slot::Outcome, percent);
        self.hid(cause, Secret::Evicted(asset, works));
        if works && self.intrusions.shut >> asset.number() & 1 == 0 {
            self.shut(campaign, asset, attempt);
        }
        self.alert(cause, campaign);
    }

    /// Shuts an asset, and draws whether and when the intruder finds a new way in.
    ///
    /// Basis: design (how often and when an intruder comes back is each scenario’s guess).
    fn shut(&mut self, campaign: CampaignIx, asset: AssetIx, attempt: u8) {
        self.intrusions.shut |= 1 << asset.number();
        if !self.intrusions.is_within(self.rules, campaign) {
            self.intrusions.of_mut(campaign).leaves(self.public.now);
        }
        let plan = &self.rules.campaigns[campaign];
        if let Some((percent, days)) = plan.returns
            && self.oracle.happens(plan.key, attempt.into(), Slot::Return, percent)
        {
            let hours = self.oracle.days(plan.key, attempt.into(), days) * Hours::DAY;
            self.agenda.push(self.public.now.plus(hours.max(1)), Class::Return, campaign);
        }
    }

    /// The intruder is back, wherever it was thrown out; one that turned elsewhere does not come back.
    ///
    /// Basis: design (all that was shut is open again at once).
    pub(in crate::engine) fn comes_back(&mut self, cause: Cause, campaign: CampaignIx) {
        if self.intrusions.of(campaign).gone {
            return;
        }
        for (asset, rule) in self.rules.assets.iter() {
            if rule.campaign == campaign {
                self.intrusions.shut &= !(1 << asset.number());
            }
        }
        self.intrusions.of_mut(campaign).out_since = None;
        self.hid(cause, Secret::CameBack(campaign));
        self.listen_anew(campaign);
    }
}
