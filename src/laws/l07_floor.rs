//! L7: what the floor and the discount pull towards.
//!
//! **What it says.** The floor spreads two parts in a hundred evenly over the answers: with four of them .15 becomes
//! .152. The discount of a group pulls a posterior towards what its best item alone says, for items that agree.
//!
//! **Why it matters for a debrief.** A cell is told how sure the evidence allows one to be. The floor may not favour whom
//! the author thought likely at first, and what depends on each other may not make anybody surer than what does not.
//!
//! **How it is tested.** With nothing in hand, the reading of every question whose prior is its own has to be
//! .98 p + .02 / H, to a part in a thousand. Then items that agree are put into the rules of each invented scenario,
//! once in one group and once each in its own: the favoured answer has to be at least as likely as by the best of them
//! alone, and at most as likely as by all in full. Items that disagree may move either way, and are not looked at.
//!
//! **What it must catch.** A floor towards the prior.

use super::law::{Case, How, Law, Tried, Unit, must};
use super::scenarios::of_seed;
use crate::engine::attribution::read_evidence;
use crate::invented::Dice;
use crate::scenario::index::{GroupIx, Position, QuestionIx};
use crate::scenario::limits::ANSWERS;
use crate::scenario::rules::{Evidence, PerAnswer, Prior, Rules};

/// The law.
pub(super) const LAW: Law = Law {
    id: "L7",
    says: "The floor under a reading favours nobody, and items that depend on each other make nobody surer than others.",
    how: How::Exact,
    catches: "the floor pulls towards the prior",
    tries: |effort| {
        Tried::of(Unit::Scenarios).each(effort.scenarios(), 1, of_seed, |scenario, case, tried| {
            the_floor(&scenario.rules)?;
            the_discount(&scenario.rules, case, tried)
        })
    },
};

/// With nothing in hand a reading is the prior, and two parts in a hundred of it are even.
fn the_floor(rules: &Rules) -> Result<(), String> {
    let reading = read_evidence(rules, 0);
    for (position, question) in rules.questions.iter() {
        let Prior::Own(weights) = &question.prior else { continue };
        let used = question.answers.len();
        let sum: u32 = weights[..used].iter().sum();
        for (found, weight) in reading.of(position).iter().zip(&weights[..used]) {
            let count = f64::from(u32::try_from(used).unwrap_or(1));
            let expected = 980.0 * f64::from(*weight) / f64::from(sum.max(1)) + 20.0 / count;
            let far = (f64::from(*found) - expected).abs();
            must(far <= 1.0, || format!("{}: {found}, not {expected:.1}", question.id))?;
        }
    }
    Ok(())
}

/// How many items agree with each other.
const AGREEING: u16 = 3;

fn the_discount(rules: &Rules, case: Case, tried: &mut Tried) -> Result<(), String> {
    let mut dice = Dice::new(case.seed);
    let question = QuestionIx::from_number(dice.below(rules.questions.len()));
    let used = rules.questions[question].answers.len();
    let mut order: Vec<usize> = (0..used).collect();
    dice.shuffle(&mut order);
    let mut items: Vec<Evidence> = (0..AGREEING).map(|_| agreeing(&mut dice, question, &order)).collect();
    // The one that parts the answers most comes first.
    items.sort_by_key(|item| item.weight.iter().min().copied());
    let with = |group: &dyn Fn(u16) -> u16, count: u16| {
        let mut rules = rules.clone();
        let items = (0..count).zip(&items).map(|(place, item)| {
            let item = Evidence { group: GroupIx(group(place)), ..item.clone() };
            rules.evidence.push(item).number()
        });
        let held = items.fold(0_u64, |bits, item| bits | 1 << item);
        rules.prepare();
        read_evidence(&rules, held).of(question)[order[0]]
    };
    let (together, apart, best) = (with(&|_| 0, AGREEING), with(&|place| place, AGREEING), with(&|_| 0, 1));
    tried.count(best < apart);
    must(best <= together + 1 && together <= apart + 1, || {
        format!("the best alone {best}, together {together}, each by itself {apart}")
    })
}

/// An item under which answers are the likelier, the earlier they stand in the order.
fn agreeing(dice: &mut Dice, question: QuestionIx, order: &[usize]) -> Evidence {
    let mut weight: PerAnswer<i32> = [0; ANSWERS];
    let mut sum = 0;
    for answer in order {
        weight[*answer] = sum;
        sum -= i32::try_from(dice.between(20, 700)).unwrap_or(20);
    }
    Evidence { question, weight, ..Evidence::default() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::holds;
    use crate::engine::attribution::read_evidence;
    use crate::engine::samples::worked;
    use crate::scenario::index::QuestionIx;

    /// Broken by `src/engine/attribution/posterior.rs`: `*slot = weight * (100 - FLOOR_PERCENT) + even;` becomes `*slot = weight * (100 - FLOOR_PERCENT) + weight * FLOOR_PERCENT + even / 1000;`.
    /// Broken by `src/engine/attribution/posterior.rs`: `let (size, sign) = (i64::from(weight).abs(), i64::from(weight.signum()));` becomes `let (size, sign) = (i64::from(weight).abs() << (2 * rank.min(3)), i64::from(weight.signum()));`.
    #[test]
    fn the_floor_favours_nobody() {
        holds(&super::LAW);
    }

    /// With four answers, .15 becomes .152.
    #[test]
    fn the_floor_pulls_to_even() {
        assert_eq!(read_evidence(&worked().rules, 0).of(QuestionIx(0))[..4], [348, 201, 299, 152]);
    }
}
