//! L5: what says nothing changes nothing, and the same again counts less.
//!
//! **What it says.** An item that is equally likely under every answer leaves every posterior as it is, in hand or not. A
//! second item of the same kind adds half of the first: never more than from another group, and never against it.
//!
//! **Why it matters for a debrief.** Five reports from one source feel like five reasons. The reading that a cell is
//! compared with must not fall for that, and a report that fits every suspect must not move it.
//!
//! **How it is tested.** An even item is written into each invented scenario; readings with and without it are compared,
//! to the last part in a thousand. Then the first item is given a twin in its own group and one in a group of its own.
//!
//! **What it must catch.** A group without discount.

use super::l04_order::some;
use super::law::{Case, How, Law, Tried, Unit, must};
use super::scenarios::{load, of_seed};
use crate::engine::attribution::read_evidence;
use crate::invented::{Dice, Order, invented};
use crate::scenario::Scenario;
use crate::scenario::index::{EvidenceIx, GroupIx, Position};
use crate::scenario::rules::Evidence;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L5",
    says: "Evidence that fits every answer equally well changes nothing, and a second item of the same kind counts half.",
    how: How::Exact,
    catches: "items of one group count in full, however many",
    tries: |effort| {
        Tried::of(Unit::Scenarios).each(effort.scenarios(), 1, of_seed, |scenario, case, tried| {
            equal_likelihoods(scenario, case)?;
            a_clone(scenario, case, tried)
        })
    },
};

/// An item that is equally likely under every answer changes no posterior.
fn equal_likelihoods(plain: &Scenario, case: Case) -> Result<(), String> {
    let Some(rule) = plain.rules.questions.items().first() else { return Err("no question".to_owned()) };
    let even: Vec<String> = rule.answers.iter().map(|answer| format!("(\"{}\", 40)", answer.id)).collect();
    let item = format!(
        "evidence: [(id: \"a-even\", title: \"x\", about: \"{}\", group: \"g0\", reliability: \"A1\", \
         delay_days: 1, seen_if: [{}], from: \"x\", text: \"x\", cannot_tell: \"x\"), ",
        rule.id,
        even.join(", ")
    );
    let more = load(&invented(case.seed, Order::default()).replacen("evidence: [", &item, 1))?;
    let held = some(&plain.rules, &mut Dice::new(case.seed));
    let before = read_evidence(&plain.rules, held);
    must(before == read_evidence(&more.rules, held << 1), || "an even item counts, not in hand".to_owned())?;
    must(before == read_evidence(&more.rules, held << 1 | 1), || "an even item counts".to_owned())
}

/// A second item of the same kind adds half of the first one: less than from another group, and never against it.
fn a_clone(scenario: &Scenario, case: Case, tried: &mut Tried) -> Result<(), String> {
    let mut rules = scenario.rules.clone();
    let item = EvidenceIx(0);
    let original = rules.evidence[item].clone();
    let alike = |other: &Evidence| (other.question, other.group) == (original.question, original.group);
    let of_group = rules.evidence.iter().filter(|(_, other)| alike(other));
    let of_group = of_group.fold(0, |bits, (other, _)| bits | 1_u64 << other.number());
    let others = some(&rules, &mut Dice::new(case.seed)) & !of_group;
    let twin = rules.evidence.push(original.clone()).number();
    let elsewhere = rules.evidence.push(Evidence { group: GroupIx(7), ..original.clone() }).number();
    rules.prepare();
    let one = read_evidence(&rules, others | 1);
    let two = read_evidence(&rules, others | 1 | 1 << twin);
    let far = read_evidence(&rules, others | 1 | 1 << elsewhere);
    rules.evidence[item].weight =
        original.weight.map(|weight| weight + i32::midpoint(weight, weight.signum()));
    rules.prepare();
    must(two == read_evidence(&rules, others | 1), || "a twin does not count half".to_owned())?;
    let used = rules.questions[original.question].answers.len();
    let favoured = (0..used).max_by_key(|answer| original.weight[*answer]).unwrap_or_default();
    let [one, two, far] = [one, two, far].map(|reading| reading.of(original.question)[favoured]);
    tried.count(two > one);
    must(one <= two + 1 && two <= far + 1, || format!("{one}, with a twin {two}, with one from afar {far}"))
}

#[cfg(test)]
mod tests {
    /// Broken by `src/scenario/rules/weighing.rs`: `(item.group, -parting(item, used), *position)` becomes `(item.group, parting(item, used), *position)`.
    /// Broken by `src/engine/attribution/posterior.rs`: `let by = rank.min(20);` becomes `let by = rank.min(0);`.
    #[test]
    fn a_clone_adds_half_and_what_is_even_nothing() {
        super::super::tests::holds(&super::LAW);
    }
}
