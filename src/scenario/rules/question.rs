use serde::Serialize;

use super::{Delay, Exposure, PerAnswer};
use crate::scenario::index::{ActorIx, AnswerIx, GroupIx, QuestionIx};
use crate::scenario::limits::ANSWERS;

/// A question with its answers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Its answers in the author's order.
    pub answers: Vec<Answer>,
    /// How likely each answer is before any evidence.
    pub prior: Prior,
    /// The answer that is always true, where the author fixed it.
    pub truth: Option<AnswerIx>,
    /// How a public accusation may be shown to be wrong.
    pub exposure: Exposure,
    /// The name of the draws about that.
    pub exposure_key: u64,
    /// How many groups its evidence falls into.
    pub groups: u8,
}

/// An answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// The name of its draw.
    pub key: u64,
    /// The actor it stands for.
    pub actor: Option<ActorIx>,
}

/// How likely each answer is before any evidence, as weights.
///
/// A guess such as `30..40` weighs its middle: weights are the sum of both ends.
///
/// Basis: design (a guess is played by its middle).
#[derive(Clone, Debug, Serialize)]
pub enum Prior {
    /// One row.
    Own(PerAnswer<u32>),
    /// One row for each answer of another question.
    Given(QuestionIx, Vec<PerAnswer<u32>>),
}

impl Default for Prior {
    fn default() -> Self {
        Self::Own([0; ANSWERS])
    }
}

/// An evidence item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Evidence {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// The name of the luck it shares with its group.
    pub group_key: u64,
    /// The question it is about.
    pub question: QuestionIx,
    /// Its group.
    pub group: GroupIx,
    /// How often it is found if an answer is true, in per cent: the law that generates it.
    pub row: PerAnswer<u8>,
    /// What it weighs for each answer, in milli-nats, diluted by the grade of its source.
    pub weight: PerAnswer<i32>,
    /// Until it turns out.
    pub delay: Delay,
    /// Whom it belongs to, if it is not our own.
    pub owner: Option<ActorIx>,
    /// The name of its owner's consent.
    pub consent_key: u64,
    /// Whether its owner must agree before it is shared or released.
    pub needs_consent: bool,
    /// Whether it may be released at all.
    pub releasable: bool,
    /// How much intruders learn from its release, 0 to 1000.
    pub discloses: i16,
    /// Days before day 0 by which it shows the intruder to have been within.
    pub dates_back: u16,
    /// Items it shows to be false, one bit each.
    pub discredits: u64,
    /// Answers it speaks for, one bit each.
    pub speaks_for: u8,
    /// Answers it speaks against, one bit each.
    pub speaks_against: u8,
}
