use serde::Serialize;

use super::observe::Observation;
use crate::scenario::document::{Claim, Occasion, Stage, Stance};
use crate::scenario::index::{
    ActorIx, AnswerIx, AssetIx, CampaignIx, ChanceIx, ChannelIx, DeadlineIx, EndingIx, EvidenceIx, InjectIx,
    LaterIx, LawIx, OptionIx, QuestionIx, WindowIx,
};
use crate::scenario::rules::{HuntedReaction, Meter, Split};
use crate::units::Hours;

/// Is told everything that happens; playthroughs pass `()`, play passes a recorder.
pub trait Observer {
    /// The next event begins: something that was due, or a channel that notices.
    fn stepped(&mut self) {}

    /// Something changed that the players can see.
    fn changed(&mut self, at: Hours, cause: Cause, change: Change);
    /// Something was settled that the players cannot see.
    fn hid(&mut self, at: Hours, cause: Cause, secret: Secret);
    /// Something hidden reached the players.
    fn observed(&mut self, at: Hours, observation: Observation);
}

impl Observer for () {
    fn changed(&mut self, _: Hours, _: Cause, _: Change) {}
    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}
    fn observed(&mut self, _: Hours, _: Observation) {}
}

/// What a change came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Cause {
    /// The calendar: a date in the scenario.
    Calendar,
    /// A decision of the cell.
    Option(OptionIx),
    /// A delayed consequence of a decision.
    Later(LaterIx),
    /// A message.
    Inject(InjectIx),
    /// A window.
    Window(WindowIx),
    /// An item that was looked for.
    Evidence(EvidenceIx),
    /// A deadline.
    Deadline(DeadlineIx),
    /// An expected action that did not come after a message.
    Missing(InjectIx),
    /// An actor: its own word, or that it has gone further.
    Actor(ActorIx),
    /// The members of a bloc.
    Members(ActorIx),
    /// An accusation that was exposed.
    Exposure(QuestionIx),
    /// The new week.
    Week,
    /// That nobody answers what was noticed.
    Unanswered,
    /// A channel that noticed something.
    Channel(ChannelIx),
    /// A campaign by itself; only of what is hidden.
    Campaign(CampaignIx),
}

/// A change that the players can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Change {
    /// A message was sent.
    Sent(InjectIx),
    /// An evidence item came to hand.
    Found(EvidenceIx),
    /// An evidence item proved false.
    Discredited(EvidenceIx),
    /// A meter moved.
    Moved {
        /// Which.
        meter: Meter,
        /// From.
        before: i16,
        /// To.
        after: i16,
    },
    /// Analyst hours were spent: before and after.
    Worked(i16, i16),
    /// The analysts' hours were split anew.
    Split(Split),
    /// A law came into force.
    Unlocked(LawIx),
    /// A window opened.
    Opened(WindowIx),
    /// An option was chosen, or a measure taken.
    Chosen(OptionIx),
    /// A window was left to silence.
    Silent(WindowIx),
    /// An option or a measure took effect.
    TookEffect(OptionIx),
    /// A delayed consequence came.
    Came(LaterIx),
    /// A deadline began to run.
    Running(DeadlineIx),
    /// A deadline was met.
    Met(DeadlineIx),
    /// A deadline was missed.
    Missed(DeadlineIx),
    /// The cell stated its probabilities, or that it has no view.
    Stated(QuestionIx),
    /// A channel noticed something.
    Detected(ChannelIx),
    /// The intruder was to be thrown out here.
    Cleaned(AssetIx),
    /// Everything works again.
    Recovered,
    /// An actor was asked to take a stand.
    Invited(ActorIx),
    /// An actor answered and stays where it is.
    Replied(ActorIx),
    /// An actor goes further, or was brought back.
    Stance {
        /// Who.
        actor: ActorIx,
        /// From.
        before: Stance,
        /// To.
        after: Stance,
    },
    /// More is shared with an actor: the level.
    Shared(ActorIx, u8),
    /// An actor's relation with us moved.
    Related {
        /// Who.
        actor: ActorIx,
        /// From.
        before: i16,
        /// To.
        after: i16,
    },
    /// The owner of an item was asked for consent.
    Consulted(EvidenceIx),
    /// The owner of an item agreed, or refused.
    Consent(EvidenceIx, bool),
    /// An item is public; whether it was altered.
    Released(EvidenceIx, bool),
    /// An answer was published.
    Published {
        /// The question.
        question: QuestionIx,
        /// The answer.
        answer: AnswerIx,
        /// How much is claimed.
        claim: Claim,
        /// Who of those named stands with us, one bit each.
        with: u16,
        /// What was shown and counts, one bit each.
        items: u64,
    },
    /// What was published was taken back.
    Withdrawn {
        /// The question.
        question: QuestionIx,
        /// The answer.
        answer: AnswerIx,
    },
    /// What was published was shown to be wrong, or contested so that few believe it.
    Exposed {
        /// The question.
        question: QuestionIx,
        /// The answer.
        answer: AnswerIx,
    },
    /// An actor reacted.
    Reacted(ActorIx, Occasion),
    /// Nobody has answered what was noticed; the norm is worn away from now on.
    Unanswered,
    /// The tension moved along its ladder: from and to.
    Tension(u8, u8),
    /// The exercise ended.
    Ended(EndingIx),
}

/// Something settled out of the players' sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Secret {
    /// What is true.
    Truth(QuestionIx, AnswerIx),
    /// An item will be found on this hour.
    WillBeFound(EvidenceIx, Hours),
    /// An item was looked for and is not there.
    NotThere(EvidenceIx),
    /// A branch fell.
    Branch(ChanceIx, u8),
    /// A delayed consequence did not come.
    DidNotCome(LaterIx),
    /// A campaign came to a stage.
    Stage(CampaignIx, Stage),
    /// So much of an asset has been taken, in thousandths.
    Taken(AssetIx, i16),
    /// A campaign works at this tempo from now on.
    Tempo(CampaignIx, i16),
    /// Whether the intruder was thrown out.
    Evicted(AssetIx, bool),
    /// The intruder is back.
    CameBack(CampaignIx),
    /// What a campaign did when it learnt that it was seen.
    Reacted(CampaignIx, HuntedReaction),
    /// A campaign is over here.
    Gone(CampaignIx),
    /// A delayed consequence or message was taken back before it happened.
    TakenBack,
}
