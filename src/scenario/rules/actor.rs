use serde::Serialize;

use super::{Delay, Effect};
use crate::scenario::document::{ActorKind, Claim, Occasion, Stance};
use crate::scenario::index::{ActorIx, AnswerIx, ChanceIx, InjectIx, Position, QuestionIx};
use crate::units::{Hours, exp_neg, ln_milli};

/// Somebody outside the cell who takes a stand.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Actor {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// How it stands with us at the start, −1000 to 1000.
    pub relation: i16,
    /// How much it has to lose with the accused, 0 to 1000.
    pub exposure: i16,
    /// The pressure at which it voices concern, attributes and acts.
    pub thresholds: [i16; 3],
    /// Whom it listens to, and how much each step of their stance presses on it.
    pub influenced_by: Vec<(ActorIx, i16)>,
    /// What is shared with it at the start, 0 to 3.
    pub sharing: u8,
    /// Until it answers.
    pub replies: Delay,
    /// One standard deviation of its own leaning, in points of pressure.
    pub leaning: i16,
    /// Who decides for it, if it is a bloc.
    pub bloc: Option<Bloc>,
    /// What is sent when it rises to concern, to attributing, to acting.
    pub says: [Option<InjectIx>; 3],
    /// What it may do when it is accused, and when it no longer is.
    pub reactions: [Option<ChanceIx>; 2],
    /// What a state wants and bears.
    pub temperament: Option<Temperament>,
}

impl Actor {
    /// The reactions for an occasion.
    #[must_use]
    pub const fn reaction(&self, occasion: Occasion) -> Option<ChanceIx> {
        self.reactions[occasion as usize]
    }

    /// The pressure at which it takes a stance; silence takes none.
    #[must_use]
    pub const fn threshold(&self, stance: Stance) -> i16 {
        match stance {
            Stance::Silent => i16::MIN,
            Stance::Concern => self.thresholds[0],
            Stance::Attribute => self.thresholds[1],
            Stance::Act => self.thresholds[2],
        }
    }
}

impl Stance {
    /// All stances, from the least.
    pub const ALL: [Self; 4] = [Self::Silent, Self::Concern, Self::Attribute, Self::Act];

    /// The stance one step further, if there is one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}

impl Occasion {
    /// Both occasions.
    pub const ALL: [Self; 2] = [Self::Accused, Self::Cleared];
}

impl Claim {
    /// All claims, from the least.
    pub const ALL: [Self; 4] = [Self::Concern, Self::Group, Self::State, Self::Indictment];

    /// The number of its step: 1 concern, 2 group, 3 state, 4 indictment.
    #[must_use]
    pub const fn step(self) -> u8 {
        self as u8 + 1
    }

    /// The probability that the released case alone should reach, in parts per thousand.
    ///
    /// Basis: design (the last three are where “likely”, “very likely” and “almost certain” begin; concern needs less
    /// than an even chance).
    #[must_use]
    pub const fn needs(self) -> u16 {
        match self {
            Self::Concern => 400,
            Self::Group => 550,
            Self::State => 800,
            Self::Indictment => 950,
        }
    }
}

/// Who decides for a bloc.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Bloc {
    /// Its members.
    pub members: Vec<ActorIx>,
    /// How many per cent of them must have gone as far; unanimity is 100.
    pub percent: u8,
}

/// What a state wants and bears, each 0 to 1000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Temperament {
    /// What the espionage is worth to it.
    pub benefit: i16,
    /// How little a cost that others impose moves it.
    pub tolerance: i16,
    /// How much it means to go on, where this starts and returns to.
    pub intent: i16,
}

/// An actor and what invites it: it leans one way for good.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Invitation {
    /// The name of its draws.
    pub key: u64,
    /// Who is invited.
    pub actor: ActorIx,
}

/// Something that can be said in public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// The question.
    pub question: QuestionIx,
    /// The answer.
    pub answer: AnswerIx,
    /// How much is claimed.
    pub claim: Claim,
    /// Actors who are asked to stand with us, one bit each.
    pub with: u16,
    /// Items that are released with it, one bit each.
    pub disclose: u64,
}

impl Publication {
    /// Whether an actor is asked to stand with us.
    #[must_use]
    pub fn names(&self, actor: ActorIx) -> bool {
        self.with >> actor.number() & 1 == 1
    }
}

/// How a public accusation may be shown to be wrong.
#[derive(Clone, Debug, Serialize)]
pub struct Exposure {
    /// How often it happens to a wrong but well-founded one, in per cent a year.
    pub per_year_percent: u16,
    /// Days after which it becomes twice as likely.
    pub double_after_days: u16,
    /// How much a case without any ground adds, in per cent.
    pub thin_percent: u16,
    /// What happens then.
    pub does: Vec<Effect>,
}

impl Default for Exposure {
    /// What holds where a scenario says nothing.
    ///
    /// Basis: design (few wrong accusations are ever exposed; the figures give 14 % by day 540 for a well-founded one
    /// and 34 % for one that rests on a prior of 35 %).
    fn default() -> Self {
        Self { per_year_percent: 6, double_after_days: 180, thin_percent: 400, does: Vec::new() }
    }
}

/// The norm against economic espionage and the ladder of tension, where they start and return to.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Climate {
    /// The norm, 0 to 1000.
    pub norm: i16,
    /// Days in which half of a movement of the norm is forgotten.
    pub norm_half_life: u16,
    /// The rung, 0 to 10.
    pub tension: u8,
}

impl Climate {
    /// What remains after a week of a movement of the norm, in Q32.
    pub(super) fn remains_after_a_week(self) -> u64 {
        let week = Hours::WEEK / Hours::DAY;
        let nats =
            week * ln_milli(2_000_000, 1_000_000).unsigned_abs() / u32::from(self.norm_half_life.max(1));
        exp_neg(nats)
    }
}

impl Default for Climate {
    /// What holds where a scenario says nothing.
    ///
    /// Basis: design (a contested norm, and attention that fades within a year or two).
    fn default() -> Self {
        Self { norm: 500, norm_half_life: 365, tension: 0 }
    }
}
