use crate::engine::observer::{Cause, Observer, Secret};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::index::CampaignIx;
use crate::scenario::limits::FULL;
use crate::scenario::rules::HuntedReaction;
use crate::units::Hours;

/// How long an intruder that pauses does nothing.
///
/// Basis: design (no source says how long intruders pause).
const REST_DAYS: u32 = 60;
/// How much stealth an intruder gains that hides, in thousandths.
///
/// Basis: design (no source gives an amount).
const HIDING: i16 = 150;
/// The least tempo.
///
/// Basis: design (a tenth of the plan, so that nothing stands still for ever).
const SLOWEST: i16 = 100;

impl<O: Observer> Turn<'_, O> {
    /// Lets a campaign learn that it was seen: it changes its tools, and does what its kind does. Quieter intruders
    /// are found later, so more hunting may well delay a detection.
    ///
    /// Basis: verified in shape (after exposure and pressure activity fell and did not end: FireEye 2016). What an
    /// intruder may do, how often and how much stealth it gains are design and each scenario’s guesses.
    pub(in crate::engine) fn alert(&mut self, cause: Cause, campaign: CampaignIx) {
        let plan = &self.rules.campaigns[campaign];
        let alarm = self.intrusions.of(campaign).alarms;
        let intrusion = self.intrusions.of_mut(campaign);
        intrusion.alarmed = self.public.now;
        intrusion.alarms = alarm.saturating_add(1);
        intrusion.stealth = intrusion.stealth.saturating_add(plan.retools).min(FULL);
        if !plan.when_hunted.is_empty() {
            let entries = plan.when_hunted.iter().map(|plan| (plan.key, u32::from(plan.weight)));
            let place = self.oracle.race(entries, alarm.into());
            self.react(cause, campaign, plan.when_hunted[place].reaction);
        }
        self.await_boldness(campaign);
        self.listen_anew(campaign);
    }

    /// Does what one of its kind does: it pauses, hides, turns elsewhere or goes on.
    ///
    /// Basis: design (half the tempo for one that hides; the rest is what the words say).
    fn react(&mut self, cause: Cause, campaign: CampaignIx, reaction: HuntedReaction) {
        let now = self.public.now;
        let intrusion = self.intrusions.of_mut(campaign);
        match reaction {
            HuntedReaction::Pauses => {
                intrusion.rests_until = now.plus(REST_DAYS * Hours::DAY);
                let until = intrusion.rests_until;
                self.agenda.push(until, Class::Wake, campaign);
            }
            HuntedReaction::Hides => {
                intrusion.tempo = (intrusion.tempo / 2).max(SLOWEST);
                intrusion.stealth = intrusion.stealth.saturating_add(HIDING).min(FULL);
            }
            HuntedReaction::MovesOn => intrusion.goes(now),
            HuntedReaction::GoesOn => {}
        }
        self.hid(cause, Secret::Reacted(campaign, reaction));
    }
}
