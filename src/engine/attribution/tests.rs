use proptest::prelude::*;

use super::{Strength, read_evidence, robustness};
use crate::engine::samples::worked;
use crate::scenario::index::{Position, QuestionIx};
use crate::scenario::rules::Rules;

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

/// The floor pulls towards even shares: with four answers, .15 becomes .152.
#[test]
fn the_floor_pulls_to_even() {
    let rules = worked().rules;
    assert_eq!(read_evidence(&rules, 0).of(WHO)[..4], [348, 201, 299, 152]);
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

proptest! {
    /// The posterior is a function of the set: discrediting is taking out, and order cannot even be said.
    #[test]
    fn a_posterior_is_whole_and_never_certain(held in 0_u64..32) {
        let rules = worked().rules;
        let shares = *read_evidence(&rules, held).of(WHO);
        prop_assert_eq!(shares.iter().sum::<u16>(), 1000);
        prop_assert!(shares[..4].iter().all(|share| (5..=985).contains(share)));
    }

    /// The order of items, answers kept, in the file changes no posterior: compiled lists are sorted by id.
    #[test]
    fn file_order_changes_nothing(order in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(), held in 0_u64..32) {
        let shuffled = crate::engine::samples::worked_in_order(&order);
        let plain = worked();
        prop_assert_eq!(shuffled.rules_hash, plain.rules_hash);
        prop_assert_eq!(read_evidence(&shuffled.rules, held), read_evidence(&plain.rules, held));
        prop_assert!(plain.rules.evidence.items().is_sorted_by(|a, b| a.id < b.id));
    }
}
