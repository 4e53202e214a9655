use serde::Serialize;

use crate::scenario::index::{EvidenceIx, Position, QuestionIx};
use crate::scenario::limits::{ANSWERS, QUESTIONS};
use crate::scenario::rules::{PerAnswer, Prior, Rules};
use crate::units::{exp_neg, per_mille};

/// Probabilities of the answers to one question, in parts per thousand; they add up to 1000.
pub type PerMille = [u16; ANSWERS];

/// The share of every posterior that is spread evenly, in per cent: no certainty about a world that the scenario
/// may describe wrongly. The figure is this project's choice.
///
/// Basis: design (two per cent; the figure has no source).
const FLOOR_PERCENT: u64 = 2;
/// One in Q32.
const ONE: u64 = 1 << 32;

/// The posterior of every question, by position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reading(pub [PerMille; QUESTIONS]);

impl Reading {
    /// The posterior of one question.
    #[must_use]
    pub const fn of(&self, question: QuestionIx) -> &PerMille {
        &self.0[question.0 as usize]
    }
}

/// Reads a set of items, one bit each.
///
/// Within a group the item that parts the answers most counts in full, the next by half, then a quarter, and so on:
/// a group never counts more than twice its best item (the half is a convention of this project). Questions form a
/// tree by their priors, so evidence on one also speaks, a little, about the other.
///
/// Basis: design (that items of one group depend on each other is plain; the half is a convention of this project).
#[must_use]
pub fn read_evidence(rules: &Rules, held: u64) -> Reading {
    let likelihoods = evidence_of_each(rules, held);
    let mut reading = Reading::default();
    for question in rules.questions.positions() {
        reading.0[question.number()] = read_under(rules, question, &likelihoods);
    }
    reading
}

/// Reads a set of items for one question alone.
#[must_use]
pub fn read_question(rules: &Rules, question: QuestionIx, held: u64) -> PerMille {
    read_under(rules, question, &evidence_of_each(rules, held))
}

fn read_under(rules: &Rules, question: QuestionIx, likelihoods: &[PerAnswer<u64>; QUESTIONS]) -> PerMille {
    floored(margin(rules, question, likelihoods), rules.questions[question].answers.len())
}

/// The joint likelihood of a question's own items for each answer, in Q32 with the largest at one.
pub(super) fn evidence_of_each(rules: &Rules, held: u64) -> [PerAnswer<u64>; QUESTIONS] {
    let mut likelihoods = [[0; ANSWERS]; QUESTIONS];
    for (position, question) in rules.questions.iter() {
        let used = question.answers.len();
        likelihoods[position.number()] = if held & rules.weighing[position].bits == 0 {
            std::array::from_fn(|answer| if answer < used { ONE } else { 0 })
        } else {
            scaled(&sum_of_groups(rules, position, held), used)
        };
    }
    likelihoods
}

/// The milli-nats of all groups together, each discounted within itself.
fn sum_of_groups(rules: &Rules, question: QuestionIx, held: u64) -> PerAnswer<i64> {
    let mut sums = [0_i64; ANSWERS];
    each_discounted(rules, question, held, |_, weights| {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += weight;
        }
    });
    sums
}

/// Every item in hand about a question with its milli-nats, discounted within its group.
pub(super) fn each_discounted(
    rules: &Rules,
    question: QuestionIx,
    held: u64,
    mut take: impl FnMut(EvidenceIx, PerAnswer<i64>),
) {
    let (mut group, mut rank) = (u16::MAX, 0);
    for weighed in &rules.weighing[question].items {
        if held >> weighed.item.number() & 1 == 1 {
            rank = if weighed.group == group { rank + 1 } else { 0 };
            group = weighed.group;
            take(weighed.item, rules.evidence[weighed.item].weight.map(|weight| halved(weight, rank)));
        }
    }
}

/// A weight halved `rank` times, rounded to the nearest, the half away from zero.
fn halved(weight: i32, rank: usize) -> i64 {
    let by = rank.min(20);
    let (size, sign) = (i64::from(weight).abs(), i64::from(weight.signum()));
    sign * ((2 * size + (1 << by)) >> (by + 1))
}

/// Exponentials of milli-nats, in Q32, with the largest at one.
fn scaled(weights: &PerAnswer<i64>, used: usize) -> PerAnswer<u64> {
    let largest = weights[..used].iter().max().copied().unwrap_or(0);
    let mut out = [0; ANSWERS];
    for (slot, weight) in out.iter_mut().zip(&weights[..used]) {
        *slot = exp_neg(u32::try_from(largest - weight).unwrap_or(u32::MAX));
    }
    out
}

/// What all evidence says about one question, up to a factor: its own, and that of questions above and below it.
///
/// Basis: design (Bayes’ rule; that evidence on two questions is independent once their answers are given is this
/// project’s choice).
pub(super) fn margin(
    rules: &Rules,
    question: QuestionIx,
    likelihoods: &[PerAnswer<u64>; QUESTIONS],
) -> PerAnswer<u64> {
    let used = rules.questions[question].answers.len();
    let from_above = from_above(rules, question, likelihoods);
    let mut margin = [0; ANSWERS];
    for answer in 0..used {
        margin[answer] = product(from_above[answer], below(rules, question, answer, likelihoods, None));
    }
    normal(margin)
}

/// A question's prior, with all the evidence that does not lie below it.
fn from_above(
    rules: &Rules,
    question: QuestionIx,
    likelihoods: &[PerAnswer<u64>; QUESTIONS],
) -> PerAnswer<u64> {
    match &rules.questions[question].prior {
        Prior::Own(weights) => normal(weights.map(u64::from)),
        Prior::Given(parent, _) => {
            let above = from_above(rules, *parent, likelihoods);
            let mut sums = [0_u64; ANSWERS];
            for (answer, shares) in rules.weighing[question].shares.iter().enumerate() {
                let beside = below(rules, *parent, answer, likelihoods, Some(question));
                let weight = product(above[answer], beside);
                for (sum, share) in sums.iter_mut().zip(shares) {
                    *sum += product(weight, *share);
                }
            }
            normal(sums)
        }
    }
}

/// The evidence at and below a question if one of its answers is true, leaving out one child.
fn below(
    rules: &Rules,
    question: QuestionIx,
    answer: usize,
    likelihoods: &[PerAnswer<u64>; QUESTIONS],
    without: Option<QuestionIx>,
) -> u64 {
    let children = rules.weighing[question].children.iter().filter(|child| Some(**child) != without);
    children.fold(likelihoods[question.number()][answer], |weight, child| {
        let used = rules.questions[*child].answers.len();
        let shares = rules.weighing[*child].shares[answer].iter().enumerate().take(used);
        let each = shares.map(|(own, share)| product(*share, below(rules, *child, own, likelihoods, None)));
        product(weight, each.sum())
    })
}

fn product(a: u64, b: u64) -> u64 {
    u64::try_from((u128::from(a) * u128::from(b)) >> 32).unwrap_or(u64::MAX)
}

/// The same proportions with the largest at 2^32, so that products keep their precision.
fn normal(weights: PerAnswer<u64>) -> PerAnswer<u64> {
    let largest = weights.iter().max().copied().unwrap_or(0).max(1);
    if largest == ONE {
        return weights;
    }
    weights.map(|weight| share_of(weight, largest))
}

/// A part of a whole of less than 2^48, in Q32, rounded down: by two long divisions of 16 bits each.
const fn share_of(part: u64, whole: u64) -> u64 {
    let (high, rest) = ((part << 16) / whole, (part << 16) % whole);
    (high << 16) + (rest << 16) / whole
}

/// Spreads a small share evenly: 0.98 p + 0.02 / H.
fn floored(weights: PerAnswer<u64>, used: usize) -> PerMille {
    let total: u64 = weights[..used].iter().sum::<u64>().max(1);
    let even = total * FLOOR_PERCENT / used.max(1) as u64;
    let mut mixed = [0; ANSWERS];
    for (slot, weight) in mixed.iter_mut().zip(&weights[..used]) {
        *slot = weight * (100 - FLOOR_PERCENT) + even;
    }
    per_mille(mixed, used)
}
