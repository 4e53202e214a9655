#![allow(clippy::cast_precision_loss, reason = "counts of answers as floats")]

use super::{Parts, Strength, parts, read_evidence, robustness};
use crate::engine::samples::{Dice, of_seed, worked, worlds};
use crate::scenario::Scenario;
use crate::scenario::index::{EvidenceIx, Position, QuestionIx};
use crate::scenario::rules::{Prior, Rules};

const WHO: QuestionIx = QuestionIx(0);

/// The items with these ids, one bit each.
fn held(rules: &Rules, ids: &[&str]) -> u64 {
    let position = |id: &&str| rules.evidence.iter().find(|(_, item)| item.id == **id).unwrap().0;
    ids.iter().fold(0, |bits, id| bits | 1 << position(id).number())
}

/// Parts per hundred of the four answers.
fn percent(rules: &Rules, ids: &[&str]) -> [u16; 4] {
    let reading = read_evidence(rules, held(rules, ids));
    [0, 1, 2, 3].map(|answer| (reading.of(WHO)[answer] + 5) / 10)
}

/// The model's worked example, step by step: prior .35 .20 .30 .15.
#[test]
fn the_worked_example() {
    let rules = worked().rules;
    let all = ["code-overlap", "hours", "servers", "victims", "liaison"];
    assert_eq!(percent(&rules, &all[..0]), [35, 20, 30, 15]);
    assert_eq!(percent(&rules, &all[..1]), [58, 22, 13, 7]);
    assert_eq!(percent(&rules, &all[..2]), [63, 22, 10, 5]);
    assert_eq!(percent(&rules, &all[..3]), [68, 20, 8, 4]);
    assert_eq!(percent(&rules, &all[..4]), [83, 13, 2, 3]);
    assert_eq!(percent(&rules, &all), [93, 5, 1, 1]);
}

#[test]
fn robustness_leaves_out_each_group() {
    let rules = worked().rules;
    let all = held(&rules, &["code-overlap", "hours", "servers", "victims", "liaison"]);
    let found = robustness(&rules, WHO, all);
    assert_eq!((found.leader, found.strength), (0, Strength::Moderate));
    let left: Vec<u16> = found.without.iter().map(|left| (left.lead + 5) / 10).collect();
    assert_eq!(left, [84, 87, 83]);
    assert_eq!(found.without[2].runner_up / 10, 12);
    assert_eq!(robustness(&rules, WHO, held(&rules, &["hours"])).strength, Strength::Low);
}

#[test]
fn items_of_one_group_count_less_together() {
    let rules = worked().rules;
    let lead = |ids: &[&str]| i32::from(read_evidence(&rules, held(&rules, ids)).of(WHO)[0]);
    let apart = lead(&["code-overlap"]) - lead(&[]);
    let second = lead(&["code-overlap", "servers"]) - lead(&["code-overlap"]);
    assert!(second > 0 && second < apart, "{second} of {apart}");
}

/// A second question hangs on the first: evidence on either speaks about both, exactly as by enumeration.
#[test]
fn questions_form_a_tree() {
    let scenario = crate::engine::samples::tree();
    let rules = &scenario.rules;
    let (benefit, who) = (QuestionIx(0), QuestionIx(1));
    assert_eq!((rules.questions[benefit].id.as_str(), rules.questions[who].id.as_str()), ("benefit", "who"));
    let close = |found: u16, expected: f64| (f64::from(found) - 1000.0 * expected).abs() <= 1.0;
    // Priors: who .6 .4; benefit given who (.9 .1) (.2 .8). Rows: who-item .8/.2, benefit-item .3/.6.
    for (ids, joint) in [
        (vec![], [0.54, 0.06, 0.08, 0.32]),
        (vec!["b-item"], [0.54 * 0.3, 0.06 * 0.6, 0.08 * 0.3, 0.32 * 0.6]),
        (vec!["b-item", "w-item"], [0.54 * 0.24, 0.06 * 0.48, 0.08 * 0.06, 0.32 * 0.12]),
    ] {
        let total: f64 = joint.iter().sum();
        let reading = read_evidence(rules, held(rules, &ids));
        let floored = |share: f64| 0.98 * share / total + 0.01;
        assert!(close(reading.of(who)[0], floored(joint[0] + joint[1])), "who after {ids:?}");
        assert!(close(reading.of(benefit)[0], floored(joint[0] + joint[2])), "benefit after {ids:?}");
    }
}

/// The posterior of every question by its formulae: all combinations of answers, one by one.
fn by_enumeration(scenario: &Scenario, held: u64) -> Vec<Vec<f64>> {
    let rules = &scenario.rules;
    let counts: Vec<usize> = rules.questions.items().iter().map(|question| question.answers.len()).collect();
    let mut sums: Vec<Vec<f64>> = counts.iter().map(|count| vec![0.0; *count]).collect();
    let mut total = 0.0;
    for number in 0..counts.iter().product() {
        let mut rest: usize = number;
        let truth: Vec<usize> = counts
            .iter()
            .map(|count| {
                let answer = rest % count;
                rest /= count;
                answer
            })
            .collect();
        let questions = rules.questions.positions();
        let joint: f64 = questions.map(|question| share(scenario, question, &truth, held)).product();
        total += joint;
        for (sums, answer) in sums.iter_mut().zip(&truth) {
            sums[*answer] += joint;
        }
    }
    let floored = |sums: Vec<f64>| -> Vec<f64> {
        let even = 0.02 / sums.len() as f64;
        sums.into_iter().map(|sum| 0.98 * sum / total + even).collect()
    };
    sums.into_iter().map(floored).collect()
}

/// The prior of a question's answer, given the others, times the likelihood of what is held about it.
fn share(scenario: &Scenario, question: QuestionIx, truth: &[usize], held: u64) -> f64 {
    let rules = &scenario.rules;
    let answer = truth[question.number()];
    let weights = match &rules.questions[question].prior {
        Prior::Own(weights) => weights,
        Prior::Given(parent, table) => &table[truth[parent.number()]],
    };
    let sum: u32 = weights.iter().sum();
    f64::from(weights[answer]) / f64::from(sum) * likelihood(scenario, question, answer, held).exp()
}

/// The logarithm of the likelihood: in each group the best item in full, the next by half, then a quarter.
fn likelihood(scenario: &Scenario, question: QuestionIx, answer: usize, held: u64) -> f64 {
    let rules = &scenario.rules;
    let used = rules.questions[question].answers.len();
    let parting = |item: &EvidenceIx| {
        let weights = &rules.evidence[*item].weight[..used];
        weights.iter().max().unwrap() - weights.iter().min().unwrap()
    };
    let mut sum = 0.0;
    for group in 0..rules.questions[question].groups {
        let mut items: Vec<EvidenceIx> = rules.evidence.positions().collect();
        items.retain(|item| {
            let rule = &rules.evidence[*item];
            rule.question == question && rule.group.0 == u16::from(group) && held >> item.number() & 1 == 1
        });
        items.sort_by_key(|item| (-parting(item), *item));
        for (rank, item) in items.iter().enumerate() {
            let row = rules.evidence[*item].row[..used].iter().map(|percent| f64::from(*percent));
            let mean = row.clone().sum::<f64>() / used as f64;
            let reliable = f64::from(scenario.script.evidence[*item].grade.tenths()) / 10.0;
            let diluted = reliable * row.clone().nth(answer).unwrap() + (1.0 - reliable) * mean;
            sum += (diluted / mean).ln() * 0.5_f64.powi(i32::try_from(rank).unwrap());
        }
    }
    sum
}

/// Some of the first items, one bit each.
fn some(rules: &Rules, dice: &mut Dice) -> u64 {
    rules.evidence.positions().filter(|_| dice.falls(60)).fold(0, |bits, item| bits | 1 << item.number())
}

/// A posterior is what its formulae say, whole and never certain: priors, dilution, discount and floor.
///
/// Broken by `src/engine/attribution/posterior.rs`: `const FLOOR_PERCENT: u64 = 2;` becomes `const FLOOR_PERCENT: u64 = 3;`.
/// Broken by `src/engine/attribution/posterior.rs`: `map(|weight| halved(weight, rank))` becomes `map(|weight| halved(weight, 0))`.
/// Broken by `src/engine/attribution/posterior.rs`: `let beside = below(rules, *parent, answer, likelihoods, Some(question));` becomes `let beside = below(rules, *parent, answer, likelihoods, None);`.
/// Broken by `src/scenario/check/evidence.rs`: `(10 - reliable) * total` becomes `(10 - reliable) * 100`.
#[test]
fn a_posterior_is_what_its_formulae_say() {
    for seed in 0..worlds(150) {
        let scenario = of_seed(seed);
        let held = some(&scenario.rules, &mut Dice::new(seed));
        let reading = read_evidence(&scenario.rules, held);
        for (question, expected) in by_enumeration(&scenario, held).iter().enumerate() {
            let found = &reading.0[question];
            assert_eq!(found.iter().sum::<u16>(), 1000, "{seed}");
            for (found, expected) in found.iter().zip(expected) {
                let far = (f64::from(*found) - 1000.0 * expected).abs();
                assert!(far < 2.5 && *found >= 4, "{seed}: {found}, not {:.1}", 1000.0 * expected);
            }
        }
    }
}

/// The posterior that parts add up to, in parts per thousand: their sums as odds, then the floor.
fn added_up(parts: &Parts, used: usize) -> Vec<f64> {
    let others = parts.others.unwrap_or_default();
    let column = |answer: usize| {
        let items: i32 = parts.items.iter().map(|(_, weights)| weights[answer]).sum();
        f64::from(parts.start[answer] + others[answer] + items)
    };
    // An answer against the mean of the others is H/(H-1) times the answer against the mean of all.
    let (count, scale) = (used as f64, 1000.0 * used as f64 / (used as f64 - 1.0));
    let likely: Vec<f64> = (0..used).map(|answer| (column(answer) / scale).exp()).collect();
    let total: f64 = likely.iter().sum();
    likely.into_iter().map(|likely| 980.0 * likely / total + 20.0 / count).collect()
}

/// What a reading is made of adds up to it, answer by answer: the prior, the other questions, and each item.
///
/// Broken by `src/engine/attribution/parts.rs`: `elsewhere[question.number()] = nothing[question.number()];` becomes `elsewhere[question.number()] = elsewhere[question.number()];`.
/// Broken by `src/engine/attribution/parts.rs`: `ln_milli(with_others[answer], start[answer])` becomes `ln_milli(start[answer], with_others[answer])`.
/// Broken by `src/engine/attribution/parts.rs`: `(2 * scaled.abs() + others) / (2 * others)` becomes `(2 * scaled.abs() + others) / (2 * count)`.
#[test]
fn the_parts_add_up_to_the_reading() {
    let mut with_others = 0;
    for seed in 0..worlds(150) {
        let rules = &of_seed(seed).rules;
        let held = some(rules, &mut Dice::new(seed));
        let reading = read_evidence(rules, held);
        for (question, rule) in rules.questions.iter() {
            let parts = parts(rules, question, held);
            let about = rules.evidence.iter().filter(|(_, item)| item.question == question);
            let in_hand = about.filter(|(item, _)| held >> item.number() & 1 == 1).count();
            assert_eq!(parts.items.len(), in_hand, "{seed}: each item once");
            with_others += usize::from(parts.others.is_some_and(|others| others != [0; 8]));
            for (found, expected) in reading.of(question).iter().zip(added_up(&parts, rule.answers.len())) {
                assert!((f64::from(*found) - expected).abs() < 3.0, "{seed}: {found}, not {expected:.1}");
            }
        }
    }
    assert!(with_others > 10, "evidence on another question counted in {with_others}");
}
