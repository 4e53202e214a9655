use serde::Serialize;

use super::posterior::{PerMille, read_evidence};
use crate::scenario::Band;
use crate::scenario::index::{GroupIx, Position, QuestionIx};
use crate::scenario::rules::Rules;

/// A runner-up below this leaves no viable alternative, in parts per thousand.
///
/// Basis: design (a figure for the words “no viable alternative” of US usage, which give none).
const NO_ALTERNATIVE: u16 = 100;

/// How far a finding rests on one kind of evidence, found by leaving out each group in turn.
///
/// A proxy of this model. It is not the analytic confidence of ICD 203 and is never called so.
///
/// Basis: design (groups and likelihood words that can be counted, so that the word can be checked).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// It falls with one group, or there is only one.
    Low,
    /// At least two groups, and without any one of them the lead drops by one likelihood word at most.
    Moderate,
    /// At least three groups; without any one of them the word stays and the runner-up is under 10 %.
    High,
}

/// What the lead would be without one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct GroupLeft {
    /// The group that is left out.
    pub group: GroupIx,
    /// The leading answer's probability without it, in parts per thousand.
    pub lead: u16,
    /// The largest probability of any other answer without it.
    pub runner_up: u16,
}

/// How robust the leading answer of a question is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Robustness {
    /// The leading answer, by place.
    pub leader: usize,
    /// Its probability with all evidence.
    pub lead: u16,
    /// In a word.
    pub strength: Strength,
    /// Without each group that has items in hand.
    pub without: Vec<GroupLeft>,
}

impl Robustness {
    /// The group without which the lead drops furthest.
    #[must_use]
    pub fn rests_on(&self) -> Option<&GroupLeft> {
        self.without.iter().min_by_key(|left| (left.lead, left.group))
    }
}

/// Leaves out each group of evidence in turn and looks at what remains of the lead.
#[must_use]
pub fn robustness(rules: &Rules, question: QuestionIx, held: u64) -> Robustness {
    let used = rules.questions[question].answers.len();
    let all = *read_evidence(rules, held).of(question);
    let leader = (0..used).max_by_key(|answer| (all[*answer], used - answer)).unwrap_or(0);
    let without: Vec<GroupLeft> = (0..rules.questions[question].groups)
        .map(|group| GroupIx::from_number(group.into()))
        .filter_map(|group| without_group(rules, question, group, held, leader))
        .collect();
    let strength = strength(all[leader], &without);
    Robustness { leader, lead: all[leader], strength, without }
}

fn without_group(
    rules: &Rules,
    question: QuestionIx,
    group: GroupIx,
    held: u64,
    leader: usize,
) -> Option<GroupLeft> {
    let members = rules
        .evidence
        .iter()
        .filter(|(_, item)| item.question == question && item.group == group)
        .fold(0, |bits, (position, _)| bits | 1_u64 << position.number());
    (held & members != 0).then(|| {
        let rest: PerMille = *read_evidence(rules, held & !members).of(question);
        let others = rest.iter().enumerate().filter(|(answer, _)| *answer != leader);
        let runner_up = others.map(|(_, share)| *share).max().unwrap_or(0);
        GroupLeft { group, lead: rest[leader], runner_up }
    })
}

fn strength(lead: u16, without: &[GroupLeft]) -> Strength {
    let band = |per_mille| Band::of_per_mille(per_mille) as usize;
    let drop = |left: &GroupLeft| band(lead).saturating_sub(band(left.lead));
    let worst = without.iter().map(drop).max().unwrap_or(usize::MAX);
    let alternative = without.iter().any(|left| left.runner_up >= NO_ALTERNATIVE);
    match without.len() {
        3.. if worst == 0 && !alternative => Strength::High,
        2.. if worst <= 1 => Strength::Moderate,
        _ => Strength::Low,
    }
}
