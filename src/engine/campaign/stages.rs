use super::history::lasts;
use crate::engine::draw::Slot;
use crate::engine::observer::{Cause, Observer, Secret};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::document::Stage;
use crate::scenario::index::CampaignIx;
use crate::units::Hours;

impl<O: Observer> Turn<'_, O> {
    /// A stage is over: the next one begins, or the campaign is quiet.
    ///
    /// Basis: design (stages follow each other by times of their own, whatever is noticed).
    pub(in crate::engine) fn next_stage(&mut self, campaign: CampaignIx) {
        let plan = &self.rules.campaigns[campaign];
        let step = usize::from(self.intrusions.of(campaign).step) + 1;
        let next = plan.stages.get(step).copied();
        let stage = next.map_or(Stage::Quiet, |next| next.stage);
        let intrusion = self.intrusions.of_mut(campaign);
        intrusion.enter(step, stage);
        if next.is_some() && stage >= Stage::Foothold && intrusion.came_in.is_none() {
            intrusion.came_in = i32::try_from(self.public.now.0).ok();
        }
        let pace = intrusion.pace();
        self.hid(Cause::Campaign(campaign), Secret::Stage(campaign, stage));
        if let Some(next) = next {
            let hours = lasts(self.oracle.days(next.key, 0, next.lasts), pace);
            self.agenda.push(self.public.now.plus(hours), Class::Stage, campaign);
        }
        if stage == Stage::Exfil {
            self.begin_exfiltration(campaign);
        }
        self.listen_anew(campaign);
    }

    /// Draws whether and when each campaign falls quieter by itself.
    ///
    /// Basis: verified in shape (the fall of 2013 to 2016 began before the agreement of 2015 and had several causes:
    /// FireEye 2016). How often, when and how far are design and each scenario’s guesses.
    pub(in crate::engine) fn plan_quieting(&mut self) {
        for (campaign, plan) in self.rules.campaigns.iter() {
            let Some((percent, _)) = plan.quiets else { continue };
            if self.oracle.happens(plan.key, 0, Slot::Quieting, percent) {
                let hour = self.oracle.below(plan.key, 0, Slot::QuietDate, self.rules.horizon.0);
                self.agenda.push(Hours(hour), Class::Quieting, campaign);
            }
        }
    }

    /// A campaign falls quieter, whatever the cell did.
    pub(in crate::engine) fn quieting(&mut self, campaign: CampaignIx) {
        if let Some((_, tempo)) = self.rules.campaigns[campaign].quiets {
            self.slow_down(Cause::Calendar, campaign, tempo);
        }
    }

    /// Lowers a campaign's tempo; it never raises it.
    ///
    /// Basis: design (nothing in the model makes an intruder faster).
    pub(in crate::engine) fn slow_down(&mut self, cause: Cause, campaign: CampaignIx, tempo: i16) {
        let intrusion = self.intrusions.of_mut(campaign);
        intrusion.tempo = intrusion.tempo.min(tempo);
        let tempo = intrusion.tempo;
        self.hid(cause, Secret::Tempo(campaign, tempo));
        self.listen_anew(campaign);
    }

    /// Ends a campaign for good.
    pub(in crate::engine) fn stop(&mut self, cause: Cause, campaign: CampaignIx) {
        self.intrusions.of_mut(campaign).goes(self.public.now);
        self.hid(cause, Secret::Gone(campaign));
        self.listen_anew(campaign);
    }
}
