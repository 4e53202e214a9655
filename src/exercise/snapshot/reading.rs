use serde::Serialize;

use super::Room;
use crate::engine::View;
pub use crate::engine::attribution::Strength;
use crate::engine::attribution::{GroupLeft, PerMille, parts, read_evidence, robustness};
use crate::scenario::index::{EvidenceIx, Position, QuestionIx};
use crate::scenario::rules::{PerAnswer, Rules};
use crate::scenario::script::Script;
use crate::units::{decibans, halves_up};

/// What the model's arithmetic makes of the evidence in hand.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// Per cent for each answer.
    pub percent: Vec<u8>,
    /// The answer in the lead, by place.
    pub leader: usize,
    /// How robust that is.
    pub strength: Strength,
    /// The lead without each group that has items in hand.
    pub without: Vec<Without>,
    /// The group that it rests on most, by place among those.
    pub rests_on: Option<usize>,
    /// Where each answer started, before any evidence, in decibans.
    pub start: Vec<i16>,
    /// What evidence on other questions says of each answer, in decibans; nothing where it is nought for all.
    pub others: Option<Vec<i16>>,
}

/// The leading answer if one group of evidence fell away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Without {
    /// The name of the group.
    pub group: String,
    /// Per cent without it.
    pub percent: u8,
}

/// How much an item counts in an unsealed reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// For each answer in decibans, after the discount of its group: the start, the other questions and all items add
    /// up to the reading.
    pub decibans: Vec<i16>,
    /// Per cent for each answer if this item were set aside.
    pub set_aside: Vec<u8>,
}

/// The items that a reading of a question is made from, where it is unsealed: at level guided once this window's
/// ballot is in, and at every level after the end.
pub(super) fn unsealed(view: View<'_>, room: &Room<'_>, question: QuestionIx) -> Option<u64> {
    if view.ending().is_some() {
        return Some(view.held());
    }
    let last = room.ballots.iter().rfind(|ballot| ballot.question == question)?;
    let is_open = view.window() == Some(last.window) && view.has_balloted(question);
    (room.level.shows_reading() && is_open).then_some(last.held)
}

pub(super) fn reading(rules: &Rules, script: &Script, question: QuestionIx, held: u64) -> Reading {
    let words = &script.questions[question];
    let used = words.answers.len();
    let robustness = robustness(rules, question, held);
    let rests_on = robustness.rests_on().copied();
    let without = |left: &GroupLeft| Without {
        group: words.groups[left.group.number()].clone(),
        percent: u8::try_from(halves_up(left.lead.into(), 10)).unwrap_or(100),
    };
    let made_of = parts(rules, question, held);
    Reading {
        percent: percent(read_evidence(rules, held).of(question), used),
        leader: robustness.leader,
        strength: robustness.strength,
        without: robustness.without.iter().map(without).collect(),
        rests_on: rests_on.and_then(|least| robustness.without.iter().position(|left| *left == least)),
        start: shown(&made_of.start, used),
        others: made_of.others.map(|others| shown(&others, used)).filter(|others| others != &vec![0; used]),
    }
}

/// How much each item in hand about a question counts.
pub(super) fn weighed(rules: &Rules, question: QuestionIx, held: u64) -> Vec<(EvidenceIx, Weighed)> {
    let used = rules.questions[question].answers.len();
    let without = |item: EvidenceIx| read_evidence(rules, held & !(1 << item.number()));
    let items = parts(rules, question, held).items.into_iter();
    items
        .map(|(item, weights)| {
            let set_aside = percent(without(item).of(question), used);
            (item, Weighed { decibans: shown(&weights, used), set_aside })
        })
        .collect()
}

fn percent(reading: &PerMille, used: usize) -> Vec<u8> {
    let percent = crate::units::percent(reading.map(u64::from), used);
    percent[..used].iter().map(|share| u8::try_from(*share).unwrap_or(100)).collect()
}

fn shown(milli_nats: &PerAnswer<i32>, used: usize) -> Vec<i16> {
    milli_nats[..used].iter().copied().map(decibans).collect()
}

impl Reading {
    /// What the leading answer comes to without the group that it rests on most.
    #[must_use]
    pub fn weakest(&self) -> Option<&Without> {
        self.without.get(self.rests_on?)
    }
}
