use serde::Serialize;

use crate::scenario::index::{EvidenceIx, GroupIx, Position, QuestionIx};
use crate::scenario::limits::{ANSWERS, GROUPS, QUESTIONS};
use crate::scenario::rules::{Evidence, PerAnswer, Prior, Rules};
use crate::units::{exp_neg, per_mille};

/// Probabilities of the answers to one question, in parts per thousand; they add up to 1000.
pub type PerMille = [u16; ANSWERS];

/// The share of every posterior that is spread evenly, in per cent: no certainty about a world that the scenario
/// may describe wrongly. The figure is this project's choice.
///
/// Basis: design (two per cent; the figure has no source).
const FLOOR_PERCENT: u64 = 2;

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
    for (position, question) in rules.questions.iter() {
        let margin = margin(rules, position, &likelihoods);
        reading.0[position.number()] = floored(margin, question.answers.len());
    }
    reading
}

/// The joint likelihood of a question's own items for each answer, in Q32 with the largest at one.
pub(super) fn evidence_of_each(rules: &Rules, held: u64) -> [PerAnswer<u64>; QUESTIONS] {
    let mut likelihoods = [[0; ANSWERS]; QUESTIONS];
    for (position, question) in rules.questions.iter() {
        let weights = sum_of_groups(rules, position, held);
        likelihoods[position.number()] = scaled(&weights, question.answers.len());
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
    for group in 0..GROUPS {
        let group = GroupIx::from_number(group);
        let mut items = [(0_i32, EvidenceIx(0)); 64];
        let count = collect(rules, question, group, held, &mut items);
        items[..count].sort_unstable_by_key(|(parting, item)| (-parting, *item));
        for (rank, (_, item)) in items[..count].iter().enumerate() {
            take(*item, rules.evidence[*item].weight.map(|weight| halved(weight, rank)));
        }
    }
}

fn collect(
    rules: &Rules,
    question: QuestionIx,
    group: GroupIx,
    held: u64,
    items: &mut [(i32, EvidenceIx); 64],
) -> usize {
    let mut count = 0;
    for (position, item) in rules.evidence.iter() {
        if held >> position.number() & 1 == 1 && item.question == question && item.group == group {
            items[count] = (parting(rules, item), position);
            count += 1;
        }
    }
    count
}

/// How far an item parts the answers: its largest weight less its smallest, in milli-nats.
fn parting(rules: &Rules, item: &Evidence) -> i32 {
    let used = rules.questions[item.question].answers.len();
    let weights = &item.weight[..used];
    weights.iter().max().unwrap_or(&0) - weights.iter().min().unwrap_or(&0)
}

/// A weight halved `rank` times, rounded to the nearest, the half away from zero.
fn halved(weight: i32, rank: usize) -> i64 {
    let divisor = 1_i64 << rank.min(20);
    let (size, sign) = (i64::from(weight).abs(), i64::from(weight.signum()));
    sign * ((2 * size + divisor) / (2 * divisor))
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
        Prior::Given(parent, table) => {
            let above = from_above(rules, *parent, likelihoods);
            let mut sums = [0_u64; ANSWERS];
            for (answer, row) in table.iter().enumerate() {
                let beside = below(rules, *parent, answer, likelihoods, Some(question));
                let weight = product(above[answer], beside);
                for (sum, share) in sums.iter_mut().zip(conditional(row)) {
                    *sum += product(weight, share);
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
    let mut weight = likelihoods[question.number()][answer];
    for (child, rule) in rules.questions.iter().filter(|(child, _)| Some(*child) != without) {
        if let Prior::Given(parent, table) = &rule.prior
            && *parent == question
        {
            let shares = conditional(&table[answer]);
            let sum: u64 = (0..rule.answers.len())
                .map(|own| product(shares[own], below(rules, child, own, likelihoods, None)))
                .sum();
            weight = product(weight, sum);
        }
    }
    weight
}

/// Weights as shares of one, in Q32.
fn conditional(weights: &PerAnswer<u32>) -> PerAnswer<u64> {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    weights.map(|weight| (u64::from(weight) << 32) / total.max(1))
}

fn product(a: u64, b: u64) -> u64 {
    u64::try_from((u128::from(a) * u128::from(b)) >> 32).unwrap_or(u64::MAX)
}

/// The same proportions with the largest at 2^32, so that products keep their precision.
fn normal(weights: PerAnswer<u64>) -> PerAnswer<u64> {
    let largest = weights.iter().max().copied().unwrap_or(0).max(1);
    weights.map(|weight| u64::try_from((u128::from(weight) << 32) / u128::from(largest)).unwrap_or(u64::MAX))
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
