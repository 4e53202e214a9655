use serde::Serialize;

use crate::engine::Change;
use crate::scenario::document::{Claim, Occasion, Stance};
use crate::scenario::index::{AnswerIx, EvidenceIx, Position, QuestionIx};
use crate::scenario::rules::Rules;
use crate::scenario::script::Script;

/// Something that happened with those outside the cell; actors and items by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Diplomatic {
    /// An actor goes further, or was brought back.
    Stance(String, Stance, Stance),
    /// An actor answered and stays where it is.
    Replied(String),
    /// An actor was asked to take a stand.
    Invited(String),
    /// More is shared with an actor: the level.
    Shared(String, u8),
    /// The owner of an item was asked: owner and item.
    Consulted(String, String),
    /// The owner of an item agreed or refused: owner, item.
    Consent(String, String, bool),
    /// An item is public; whether it was altered.
    Released(String, bool),
    /// An answer was published.
    Published {
        /// The answer.
        answer: String,
        /// How much is claimed.
        claim: Claim,
        /// Who stands with us.
        with: Vec<String>,
        /// What was shown.
        shown: Vec<String>,
    },
    /// What was published was taken back.
    Withdrawn(String),
    /// What was published was exposed.
    Exposed(String),
    /// An actor reacted.
    Reacted(String, Occasion),
    /// Nobody has answered what was noticed.
    Unanswered,
}

impl Diplomatic {
    /// Whether others did it, or it befell us; not what the cell does itself.
    #[must_use]
    pub const fn is_theirs(&self) -> bool {
        matches!(self, Self::Stance(..) | Self::Reacted(..) | Self::Exposed(_) | Self::Consent(..))
    }
}

/// What a change has to do with those outside the cell, if anything.
pub(super) fn diplomatic(rules: &Rules, script: &Script, change: Change) -> Option<Diplomatic> {
    let name = |actor| script.actors[actor].label.clone();
    let title = |item: EvidenceIx| script.evidence[item].title.clone();
    let owner = |item: EvidenceIx| rules.evidence[item].owner.map(name).unwrap_or_default();
    let answer = |question: QuestionIx, answer: AnswerIx| {
        script.questions[question].answers[usize::from(answer.0)].label.clone()
    };
    Some(match change {
        Change::Stance { actor, before, after } => Diplomatic::Stance(name(actor), before, after),
        Change::Replied(actor) => Diplomatic::Replied(name(actor)),
        Change::Invited(actor) => Diplomatic::Invited(name(actor)),
        Change::Shared(actor, level) => Diplomatic::Shared(name(actor), level),
        Change::Consulted(item) => Diplomatic::Consulted(owner(item), title(item)),
        Change::Consent(item, agreed) => Diplomatic::Consent(owner(item), title(item), agreed),
        Change::Released(item, altered) => Diplomatic::Released(title(item), altered),
        Change::Published { question, answer: at, claim, with, items } => Diplomatic::Published {
            answer: answer(question, at),
            claim,
            with: rules
                .actors
                .positions()
                .filter(|actor| with >> actor.number() & 1 == 1)
                .map(name)
                .collect(),
            shown: rules.evidence.positions().filter(|at| items >> at.number() & 1 == 1).map(title).collect(),
        },
        Change::Withdrawn { question, answer: at } => Diplomatic::Withdrawn(answer(question, at)),
        Change::Exposed { question, answer: at } => Diplomatic::Exposed(answer(question, at)),
        Change::Reacted(actor, occasion) => Diplomatic::Reacted(name(actor), occasion),
        Change::Unanswered => Diplomatic::Unanswered,
        _ => return None,
    })
}
