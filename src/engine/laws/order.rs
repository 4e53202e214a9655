//! Luck hangs on names: neither the order of a file nor what is never reached changes anything else.

use super::super::attribution::read_evidence;
use super::super::samples::{Dice, Order, invented, load, of_seed, worlds};
use super::super::*;
use super::{Player, played};
use crate::scenario::Scenario;
use crate::scenario::index::Position;
use crate::scenario::rules::Rules;

/// The order of lists in the file changes no draw, no score and no checksum.
///
/// Broken by `src/scenario/check/mod.rs`: `order.sort_by_key(|(rank, _)| *rank);` becomes `order.sort_by_key(|(rank, _)| rank.is_none());`.
#[test]
fn the_order_of_the_file_changes_nothing() {
    for seed in 0..worlds(60) {
        let plain = of_seed(seed);
        let items = Order { items: Some(seed), within: None };
        let shuffled = load(&invented(seed, items));
        assert_eq!(plain.rules_hash, shuffled.rules_hash, "{seed}");
        let shuffled = load(&invented(seed, Order { within: Some(!seed), ..items }));
        let (one, other) = (played(&plain.rules, seed), played(&shuffled.rules, seed));
        assert_same(seed, &account(&plain, &one), &account(&shuffled, &other));
        assert!(one.world.public == other.world.public, "{seed}");
        assert_eq!(score(&plain.rules, &one), score(&shuffled.rules, &other), "{seed}");
        let held = held(&plain.rules, &mut Dice::new(seed));
        let [plain, shuffled] =
            [plain.as_ref(), &shuffled].map(|scenario| read_evidence(&scenario.rules, held));
        assert_eq!(plain, shuffled, "{seed}");
    }
}

/// Some items, one bit each.
fn held(rules: &Rules, dice: &mut Dice) -> u64 {
    let items = rules.evidence.positions().filter(|_| dice.falls(50));
    items.fold(0, |bits, item| bits | 1 << item.number())
}

fn score(rules: &Rules, player: &Player) -> Outcome {
    Outcome::of(rules, &player.world)
}

/// An inject that nothing sends, first of all injects by its id.
const INJECT: &str = r#"injects: [(id: "a-never", only_if: [Day(3650)], when: At(day: 2), sent: "09:00", from: "x",
    mode: Note, title: "x", text: "x", repeats: 3, does: [Change("capital", 500)]), "#;
/// A window that never opens, with options before all others.
const WINDOW: &str = r#"windows: [(id: "a-shut", move: 1, minutes: 5, opens: At(day: 3), only_if: [Day(3650)],
    ask: ("What?", "What?"), dilemma: (between: ("a", "b"), deadline: ("c", "c"), irreversible: ("d", "d"), unknown: ("e", "e")),
    advice: [], options: [
        (id: "a-act", label: "Act", text: "x", risk: "x", feedback: "x", now: [Change("norm", 500)]),
        (id: "wait", label: "Wait", default: true, text: "x", risk: "x", feedback: "x")]), "#;
/// An option that is never open, before all others of its window.
const OPTION: &str = r#"options: [(id: "a-never", label: "Never", text: "x", risk: "x", feedback: "x", needs: [Day(3650)],
    otherwise: "never", takes_days: 2..9, now: [Change("capital", 900)],
    later: [(id: "a-late", in_days: 3, chance: 50, does: [Change("norm", -90)])]), "#;

/// A measure that is never open.
const MEASURE: &str = r#"toolbox: [(measure: "legal-assistance", on: "x", needs: [Day(3650)], otherwise: "never",
    now: [Change("norm", 90)], feedback: "x"), "#;

/// What nothing reaches, inject, window, option and measure, changes nothing else: deleted, every bit of the rest is the same.
///
/// Broken by `src/scenario/check/inject.rs`: `key: name_hash("inject", &inject.id.text),` becomes `key: name_hash("inject", &position.0.to_string()),`.
/// Broken by `src/scenario/check/choice.rs`: `key: name_hash("later", &id),` becomes `key: self.rules.laters.len() as u64 + u64::from(self.names.rank(Kind::Later, &id).unwrap_or(0)),`.
#[test]
fn what_is_never_reached_changes_nothing() {
    for seed in 0..worlds(60) {
        let plain = of_seed(seed);
        let text = invented(seed, Order::default());
        let never = [
            ("\nwindows: [", WINDOW),
            ("options: [", OPTION),
            ("\ninjects: [", INJECT),
            ("\ntoolbox: [", MEASURE),
        ];
        let more = never.iter().rev().fold(text, |text, (start, never)| {
            assert!(text.contains(start), "{seed}: {start}");
            text.replacen(start, &format!("\n{never}"), 1)
        });
        let more = load(&more);
        assert_ne!(plain.rules_hash, more.rules_hash, "{seed}");
        let (one, other) = (played(&plain.rules, seed), played(&more.rules, seed));
        assert_same(seed, &account(&plain, &one), &account(&more, &other));
        assert_eq!(score(&plain.rules, &one), score(&more.rules, &other), "{seed}");
    }
}

/// All that happened, line by line, with names in place of numbers.
fn account(scenario: &Scenario, player: &Player) -> Vec<String> {
    let seen = &player.seen;
    let changes = seen.changes.iter().map(|change| format!("{change:?}"));
    let secrets = seen.secrets.iter().map(|secret| format!("{secret:?}"));
    let observations = seen.observations.iter().map(|observation| format!("{observation:?}"));
    changes.chain(secrets).chain(observations).map(|line| named(&scenario.rules, &line)).collect()
}

/// Two accounts are the same; if not, only the first difference is of interest.
fn assert_same(seed: u64, one: &[String], other: &[String]) {
    let differ = one.iter().zip(other).find(|(one, other)| one != other);
    assert_eq!(differ, None, "{seed}");
    assert_eq!(one.len(), other.len(), "{seed}");
}

/// A line with ids in place of the numbers that another order of the file, or a thing more in it, would change.
fn named(rules: &Rules, line: &str) -> String {
    let mut parts = line.split("Ix(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once(')').unwrap();
        let number: usize = number.parse().unwrap();
        let id = match out.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default() {
            "Inject" => rules.injects.items()[number].id.clone(),
            "Window" => rules.windows.items()[number].id.clone(),
            "Option" => rules.options.items()[number].id.clone(),
            "Later" => rules.laters.items()[number].id.clone(),
            "Invitation" => rules.invitations.items()[number].key.to_string(),
            "Chance" => rules.chances.items()[number].id.clone(),
            _ => number.to_string(),
        };
        out = format!("{out} {id}{rest}");
    }
    out
}
