//! L4: the order of things changes nothing.
//!
//! **What it says.** A posterior is a function of the set of items in hand, not of the order in which they came. No
//! draw, no score and no checksum depends on the order in which a scenario's file lists its things.
//!
//! **Why it matters for a debrief.** A cell that was told the same things in another order has to come to the same
//! reading, or the comparison of its ballot with the reading says nothing. Luck that hangs on the order of a file would
//! make two prints of one scenario two scenarios.
//!
//! **How it is tested.** Each invented scenario is written again with its lists in any order, and with the lists within
//! its things in any order; the same person plays both. Every line of both accounts has to be the same, and so have the
//! outcome and the reading of any set of items. Then the items change places in the compiled rules, as if the others
//! had come first: the reading stays. Items of one group that part the answers equally far are told apart by their ids
//! alone; scenarios with such a pair are left out of that last part and counted.
//!
//! **What it must catch.** Items that weigh by their place, and rules that keep the order of the file.

use super::everything::same;
use super::law::{Case, How, Law, Tried, Unit, must};
use super::player::played;
use super::scenarios::{load, of_seed};
use crate::engine::Outcome;
use crate::engine::attribution::read_evidence;
use crate::invented::{Dice, Order, invented};
use crate::scenario::Scenario;
use crate::scenario::index::{EvidenceIx, Position};
use crate::scenario::rules::{Evidence, Rules};

/// The law.
pub(super) const LAW: Law = Law {
    id: "L4",
    says: "In whatever order evidence comes and a scenario's file lists its things, readings, luck and scores are the same.",
    how: How::Exact,
    catches: "evidence weighs by when it came",
    tries: |effort| Tried::of(Unit::Scenarios).each(effort.scenarios(), 1, of_seed, check),
};

fn check(plain: &Scenario, case: Case, tried: &mut Tried) -> Result<(), String> {
    let seed = case.seed;
    let items = Order { items: Some(seed), within: None };
    let shuffled = load(&invented(seed, items))?;
    must(plain.rules_hash == shuffled.rules_hash, || "the checksum of the rules changed".to_owned())?;
    let shuffled = load(&invented(seed, Order { within: Some(!seed), ..items }))?;
    let (one, other) = (played(&plain.rules, seed), played(&shuffled.rules, seed));
    same(&one.seen.account(plain), &other.seen.account(&shuffled))?;
    let score = |rules: &Rules, world| Outcome::of(rules, world);
    must(score(&plain.rules, &one.world) == score(&shuffled.rules, &other.world), || {
        "the score changed".into()
    })?;
    let held = some(&plain.rules, &mut Dice::new(seed));
    let reading = read_evidence(&plain.rules, held);
    must(reading == read_evidence(&shuffled.rules, held), || "the reading changed".into())?;
    tried.count(!one.seen.changes.is_empty());
    if has_equals(&plain.rules) {
        tried.set_apart("two items of a group part the answers equally far", 1);
        return Ok(());
    }
    let (turned, held) = turned(&plain.rules, held);
    must(reading == read_evidence(&turned, held), || {
        "items that come the other way round read otherwise".into()
    })
}

/// Some items, one bit each.
pub(super) fn some(rules: &Rules, dice: &mut Dice) -> u64 {
    let items = rules.evidence.positions().filter(|_| dice.falls(60));
    items.fold(0, |bits, item| bits | 1 << item.number())
}

/// The items the other way round, and the same ones in hand.
fn turned(rules: &Rules, held: u64) -> (Rules, u64) {
    let mut turned = rules.clone();
    let last = rules.evidence.len() - 1;
    let mut bits = 0;
    for (position, item) in rules.evidence.iter() {
        let place = last - position.number();
        turned.evidence[EvidenceIx::from_number(place)] = item.clone();
        bits |= (held >> position.number() & 1) << place;
    }
    turned.prepare();
    (turned, bits)
}

/// Whether two items of one group part the answers equally far, and not in the same way.
fn has_equals(rules: &Rules) -> bool {
    let items = rules.evidence.items();
    let parting = |item: &Evidence| {
        let used = &item.weight[..rules.questions[item.question].answers.len()];
        used.iter().max().unwrap_or(&0) - used.iter().min().unwrap_or(&0)
    };
    let alike = |one: &Evidence, other: &Evidence| {
        (one.question, one.group, parting(one)) == (other.question, other.group, parting(other))
            && one.weight != other.weight
    };
    items.iter().enumerate().any(|(place, one)| items[..place].iter().any(|other| alike(one, other)))
}

#[cfg(test)]
mod tests {
    /// Broken by `src/scenario/check/mod.rs`: `order.sort_by_key(|(rank, _)| *rank);` becomes `order.sort_by_key(|(rank, _)| rank.is_none());`.
    /// Broken by `src/scenario/rules/weighing.rs`: `(item.group, -parting(item, used), *position)` becomes `(item.group, parting(item, used).signum(), *position)`.
    #[test]
    fn order_changes_nothing() {
        super::super::tests::holds(&super::LAW);
    }
}
