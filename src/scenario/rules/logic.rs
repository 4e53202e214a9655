use serde::Serialize;

use super::{PerAnswer, STAGES};
use crate::scenario::document::Stance;
use crate::scenario::index::{
    ActorIx, AnswerIx, AssetIx, CampaignIx, ChanceIx, ChannelIx, CounterIx, DeadlineIx, EndingIx, EvidenceIx,
    InjectIx, InvitationIx, LaterIx, LawIx, OptionIx, PostureIx, PublicationIx, QuestionIx, SeatIx,
};

/// A weight or a per cent, which may depend on what is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Odds {
    /// The same in every world.
    Same(u16),
    /// One for each answer to a question.
    ByAnswer(QuestionIx, PerAnswer<u16>),
    /// One for each stage of a campaign.
    ByStage(CampaignIx, [u16; STAGES]),
}

/// What everybody sees of the accusation that an actor answers; nothing of it where none stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Backing {
    /// Actors that stand with us.
    pub partners: u8,
    /// Items that were released with it.
    pub items: u8,
    /// The step of the claim: 1 concern, 2 group, 3 state, 4 indictment; 0 where nothing stands.
    pub claim: u8,
}

impl Backing {
    /// Whether nothing stands.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// By how many per cent of a weight each part of a backing moves it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sway {
    /// Each actor that stands with us.
    pub per_partner: i16,
    /// Each item that was released.
    pub per_item: i16,
    /// Each step of the claim.
    pub per_claim: i16,
}

impl Sway {
    /// Whether nothing moves the weight.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// What a weight becomes under a backing, in hundredths; what is possible keeps at least a weight of 1.
    ///
    /// Basis: design (what an accused does hangs on who stands against it and on how much is shown; no source gives
    /// the form, and each per cent is the scenario’s guess).
    #[must_use]
    pub fn hundredths(self, weight: u16, backing: Backing) -> u32 {
        let by = |percent: i16, count: u8| i32::from(percent) * i32::from(count);
        let percent = by(self.per_partner, backing.partners)
            + by(self.per_item, backing.items)
            + by(self.per_claim, backing.claim);
        (u32::from(weight) * u32::try_from(100 + percent).unwrap_or(0)).max(100)
    }
}

/// A range of whole numbers, both ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bounds {
    /// The lowest that is in.
    pub low: i32,
    /// The highest that is in.
    pub high: i32,
}

impl Bounds {
    /// Whether a number is in.
    #[must_use]
    pub fn contain(self, number: i32) -> bool {
        (self.low..=self.high).contains(&number)
    }
}

/// Something that holds or does not, over what the players can see.
#[derive(Clone, Debug, Serialize)]
pub enum Condition {
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// An option was chosen, or a measure taken.
    Chose(OptionIx),
    /// An inject was sent.
    Happened(InjectIx),
    /// An item is in hand.
    Held(EvidenceIx),
    /// The last ballot gave an answer at least so many per cent.
    Stated(QuestionIx, AnswerIx, u8),
    /// A meter is in a range.
    Meter(Meter, Bounds),
    /// A law is in force.
    Law(LawIx),
    /// A seat is at the table.
    Seat(SeatIx),
    /// The cell sits in this kind of country.
    Posture(PostureIx),
    /// An actor has gone at least as far as this.
    Stance(ActorIx, Stance),
    /// At least so many items about a question could be released now.
    Releasable(QuestionIx, u8),
    /// The owner of an item has agreed to its use.
    Consented(EvidenceIx),
    /// An answer to a question stands published.
    Published(QuestionIx, AnswerIx),
    /// The rung of the tension ladder is in a range.
    Tension(Bounds),
    /// The day is in a range.
    Day(Bounds),
    /// A channel has noticed something.
    Detected(ChannelIx),
    /// Days since a kept moment are in a range.
    Since(u8, Bounds),
}

/// What `Change` can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Meter {
    /// Political capital.
    Capital,
    /// Credibility.
    Credibility,
    /// How firmly economic espionage is seen as wrong.
    Norm,
    /// A counter.
    Counter(CounterIx),
}

/// Something that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Effect {
    /// Moves a meter; it stays within 0 and 1000.
    Change(Meter, i16),
    /// Sends an inject.
    Send(InjectIx),
    /// Takes an inject back.
    CancelInject(InjectIx),
    /// Takes a delayed consequence back.
    CancelLater(LaterIx),
    /// Has an item looked for.
    Give(EvidenceIx),
    /// Shows an item to be false.
    Discredit(EvidenceIx),
    /// Raises or lowers the protection of an asset and of all that lies behind it.
    Protect(AssetIx, i16),
    /// Throws the intruder out; in so many per cent of worlds it works.
    Evict(AssetIx, u8),
    /// Lets the intruder back in.
    Reenter(CampaignIx),
    /// Lets a campaign learn that it was seen.
    Alert(CampaignIx),
    /// Slows a campaign down.
    Quieten(CampaignIx, i16),
    /// Ends a campaign for good.
    Stop(CampaignIx),
    /// Sets how hard a channel is worked, in per cent.
    Effort(ChannelIx, u16),
    /// Says that everything works again.
    Recover,
    /// Brings a law into force.
    Unlock(LawIx),
    /// Shares with an actor at a level.
    Share(ActorIx, u8),
    /// Asks an actor to take a stand.
    Invite(InvitationIx),
    /// Asks the owner of an item for consent.
    Consult(EvidenceIx),
    /// Says something in public.
    Publish(PublicationIx),
    /// Takes back what was published on a question.
    Withdraw(QuestionIx),
    /// Lowers an actor to a stance.
    Lower(ActorIx, Stance),
    /// Moves an actor's relation with us.
    Relate(ActorIx, i16),
    /// Moves the tension along its ladder.
    Escalate(i8),
    /// Starts a deadline.
    Demand(DeadlineIx),
    /// An item in hand reaches the public; whether it was altered.
    Leak(EvidenceIx, bool),
    /// Ends the exercise.
    End(EndingIx),
    /// Does one of several lists.
    Chance(ChanceIx),
}

/// One list of effects out of several.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Chance {
    /// Its name: the owner and its number there.
    pub id: String,
    /// The lists.
    pub branches: Vec<Branch>,
}

/// One of the lists of a chance.
#[derive(Clone, Debug, Serialize)]
pub struct Branch {
    /// The name of its draw.
    pub key: u64,
    /// Its weight.
    pub odds: Odds,
    /// What moves its weight.
    #[serde(skip_serializing_if = "Sway::is_none")]
    pub sway: Sway,
    /// What happens.
    pub does: Vec<Effect>,
}
