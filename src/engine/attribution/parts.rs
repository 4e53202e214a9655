use super::posterior::{each_discounted, evidence_of_each, margin};
use crate::scenario::index::{EvidenceIx, Position, QuestionIx};
use crate::scenario::limits::ANSWERS;
use crate::scenario::rules::{PerAnswer, Prior, Rules};
use crate::units::ln_milli;

/// What a reading is made of, before its floor: for every answer, milli-nats that add up.
///
/// Each number is the odds of an answer against the others together, so that down a column the start, the other
/// questions and all items make the answer's posterior odds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The prior, without any evidence.
    pub start: PerAnswer<i32>,
    /// What evidence on other questions says about this one; nothing where no other question bears on it.
    pub others: Option<PerAnswer<i32>>,
    /// Each item in hand about this question, discounted within its group.
    pub items: Vec<(EvidenceIx, PerAnswer<i32>)>,
}

/// Takes the reading of a question apart.
#[must_use]
pub fn parts(rules: &Rules, question: QuestionIx, held: u64) -> Parts {
    let used = rules.questions[question].answers.len();
    let nothing = evidence_of_each(rules, 0);
    let mut elsewhere = evidence_of_each(rules, held);
    elsewhere[question.number()] = nothing[question.number()];
    let start = margin(rules, question, &nothing);
    let with_others = margin(rules, question, &elsewhere);
    let moved = std::array::from_fn(|answer| i64::from(ln_milli(with_others[answer], start[answer])));
    let mut items = Vec::new();
    each_discounted(rules, question, held, |item, weights| {
        items.push((item, against_the_others(&weights, used)));
    });
    items.sort_unstable_by_key(|(item, _)| *item);
    Parts {
        start: against_the_others(&start.map(|share| i64::from(ln_milli(share, 1 << 32))), used),
        others: hangs_with_others(rules, question).then(|| against_the_others(&moved, used)),
        items,
    }
}

/// Each logarithm less the mean of those of the other answers: with two answers, the logarithm of their ratio.
///
/// Basis: design (the weight of evidence after Good, with the plain mean of the other answers for what he weighs by
/// their priors: so that it adds up, whatever else is in hand and in any order).
fn against_the_others(logarithms: &PerAnswer<i64>, used: usize) -> PerAnswer<i32> {
    let (count, sum) = (i64::try_from(used).unwrap_or(1), logarithms[..used].iter().sum::<i64>());
    let others = (count - 1).max(1);
    let mut against = [0; ANSWERS];
    for (slot, own) in against.iter_mut().zip(&logarithms[..used]) {
        let scaled = count * own - sum;
        let rounded = (2 * scaled.abs() + others) / (2 * others);
        *slot = i32::try_from(scaled.signum() * rounded).unwrap_or(0);
    }
    against
}

/// Whether a question's prior is given by another's answers, or gives another's.
fn hangs_with_others(rules: &Rules, question: QuestionIx) -> bool {
    let is_child = |prior: &Prior| matches!(prior, Prior::Given(parent, _) if *parent == question);
    matches!(rules.questions[question].prior, Prior::Given(..))
        || rules.questions.items().iter().any(|other| is_child(&other.prior))
}
