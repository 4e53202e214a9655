use crate::engine::observer::{Cause, Observer, Secret};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::index::{CampaignIx, Position, QuestionIx};
use crate::scenario::limits::FULL;
use crate::scenario::rules::Temperament;
use crate::units::Hours;

/// The drive of a campaign whose author means to go on as at first, in thousandths.
pub(super) const AS_MEANT: i16 = 1000;
/// Between these a campaign's drive stays, in thousandths.
///
/// Basis: design (numbers of our own).
const DRIVES: (i32, i32) = (100, 2000);
/// By which part of the gap a campaign follows its author's intent in a week.
///
/// Basis: design (a lag of about two months, for deterrence works slowly; FireEye 2016).
const LAG: i32 = 8;

impl<O: Observer> Turn<'_, O> {
    /// What a week of its author's second thoughts does to each campaign.
    pub(in crate::engine) fn follow_intent(&mut self) {
        for campaign in self.rules.campaigns.positions() {
            let Some((intent, temperament)) = self.author_means(campaign) else { continue };
            let wanted = i32::from(intent) * i32::from(AS_MEANT) / i32::from(temperament.intent.max(1));
            let intrusion = self.intrusions.of_mut(campaign);
            let gap = wanted.clamp(DRIVES.0, DRIVES.1) - i32::from(intrusion.drive);
            let step = if gap.abs() < LAG { gap } else { gap / LAG };
            if step != 0 {
                intrusion.drive = i16::try_from(i32::from(intrusion.drive) + step).unwrap_or(AS_MEANT);
                self.listen_anew(campaign);
            }
        }
    }

    /// How much the true author of a campaign means to go on, where that is reckoned with.
    fn author_means(&self, campaign: CampaignIx) -> Option<(i16, Temperament)> {
        let question = self.rules.campaigns[campaign].author;
        let author = self.oracle.author(question)?;
        let temperament = self.rules.actors[author].temperament?;
        Some((self.resolve[author.number()].intent, temperament))
    }

    /// What was shown in public of a question tells the intruders behind it how they were seen.
    ///
    /// Basis: verified in shape (Rid and Buchanan 2015: showing evidence costs sources and methods); how much is the scenario's guess.
    pub(in crate::engine) fn intruders_learn(&mut self, cause: Cause, question: QuestionIx, how_much: i16) {
        for (campaign, plan) in self.rules.campaigns.iter() {
            if plan.author == question && how_much > 0 {
                let intrusion = self.intrusions.of_mut(campaign);
                intrusion.stealth = intrusion.stealth.saturating_add(how_much).min(FULL);
                self.alert(cause, campaign);
            }
        }
    }

    /// Has it looked at later whether a campaign was left alone for as long as it takes to grow bold.
    pub(in crate::engine) fn await_boldness(&mut self, campaign: CampaignIx) {
        if let Some((days, _)) = self.rules.campaigns[campaign].left_alone {
            let at = self.public.now.plus(u32::from(days) * Hours::DAY);
            self.agenda.push(at, Class::Bolder, campaign);
        }
    }

    /// A campaign that has not been alarmed for long enough works faster from now on.
    ///
    /// Basis: design (what is tolerated goes on; how much faster is the scenario's guess).
    pub(in crate::engine) fn grow_bold(&mut self, campaign: CampaignIx) {
        let Some((days, tempo)) = self.rules.campaigns[campaign].left_alone else { return };
        let intrusion = self.intrusions.of_mut(campaign);
        let alone = self.public.now.0 - intrusion.alarmed.0 >= u32::from(days) * Hours::DAY;
        if alone && tempo > intrusion.tempo {
            intrusion.tempo = tempo;
            self.hid(Cause::Campaign(campaign), Secret::Tempo(campaign, tempo));
            self.listen_anew(campaign);
        }
    }
}
