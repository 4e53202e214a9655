//! L11: what is never reached changes nothing else.
//!
//! **What it says.** An inject that nothing sends, a window that never opens, an option and a measure that can never be
//! taken: whether they stand in the file or not, every bit of everything else is the same.
//!
//! **Why it matters for a debrief.** Authors go on writing. If a decision that nobody reached moved the luck of all
//! others, no two versions of a scenario could be compared, and no playthrough could be told again after a repair.
//!
//! **How it is tested.** Into each invented scenario one of each is written, first of its kind by its id, so that all
//! that is counted or numbered moves. The same person plays both files under the same seed; every line of both
//! accounts and the outcome have to be the same.
//!
//! **What it must catch.** Draws whose name is a place or a count.

use super::everything::same;
use super::law::{Case, How, Law, Tried, Unit, must};
use super::player::played;
use super::scenarios::{load, of_seed};
use crate::engine::Outcome;
use crate::invented::{Order, invented};
use crate::scenario::Scenario;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L11",
    says: "What nobody can reach, be it a message, a window, an option or a measure, changes nothing else.",
    how: How::Path,
    catches: "luck hangs on a place in the file, or on a count",
    tries: |effort| Tried::of(Unit::Scenarios).each(effort.scenarios(), 1, of_seed, check),
};

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

fn check(plain: &Scenario, case: Case, tried: &mut Tried) -> Result<(), String> {
    let seed = case.seed;
    let more = load(&with_more(invented(seed, Order::default()))?)?;
    must(plain.rules_hash != more.rules_hash, || "nothing was added".to_owned())?;
    let (one, other) = (played(&plain.rules, seed), played(&more.rules, seed));
    same(&one.seen.account(plain), &other.seen.account(&more))?;
    let [before, after] = [(plain, &one), (&more, &other)].map(|(of, at)| Outcome::of(&of.rules, &at.world));
    must(before == after, || "the score changed".to_owned())?;
    tried.count(!one.seen.changes.is_empty());
    Ok(())
}

/// The scenario with everything that is never reached.
fn with_more(text: String) -> Result<String, String> {
    let never = [
        ("\nwindows: [", WINDOW),
        ("options: [", OPTION),
        ("\ninjects: [", INJECT),
        ("\ntoolbox: [", MEASURE),
    ];
    never.iter().rev().try_fold(text, |text, (start, never)| {
        must(text.contains(start), || format!("nowhere to put {start}"))?;
        Ok(text.replacen(start, &format!("\n{never}"), 1))
    })
}

#[cfg(test)]
mod tests {
    /// Broken by `src/scenario/check/inject.rs`: `key: name_hash("inject", &inject.id.text),` becomes `key: name_hash("inject", &position.0.to_string()),`.
    /// Broken by `src/scenario/check/choice.rs`: `key: name_hash("later", &id),` becomes `key: self.rules.laters.len() as u64 + u64::from(self.names.rank(Kind::Later, &id).unwrap_or(0)),`.
    #[test]
    fn what_is_never_reached_changes_nothing() {
        super::super::tests::holds(&super::LAW);
    }
}
