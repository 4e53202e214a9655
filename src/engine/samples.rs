//! Scenarios for tests.

use std::sync::{Arc, OnceLock};

pub(crate) use crate::invented::{Dice, Order, invented};
pub(crate) use crate::laws::everything::Everything;
pub(crate) use crate::laws::player::{Player, open, played, setup, taken};

use crate::scenario::{Scenario, Sources};

const WORKED: &str = include_str!("../../tests/scenarios/worked.ron");
const TOOLBOX: &str = include_str!("../../tests/scenarios/toolbox.ron");
const COALITION: &str = include_str!("../../tests/scenarios/coalition.ron");
const TREE: &str = include_str!("../../tests/scenarios/tree.ron");

/// The model's worked example.
pub(crate) fn worked() -> Scenario {
    load(WORKED)
}

/// The worked example with an intruder at work behind it.
pub(crate) fn hunted() -> Scenario {
    load(hunted_text())
}

/// The source of the same, to be changed by a test.
pub(crate) fn hunted_text() -> &'static str {
    include_str!("../../tests/scenarios/hunted.ron")
}

/// The source of the worked example, to be changed by a test.
pub(crate) fn worked_text() -> &'static str {
    WORKED
}

/// Measures, a split of the analysts' hours, and two postures.
pub(crate) fn toolbox() -> Scenario {
    load(TOOLBOX)
}

/// The source of the same, to be changed by a test.
pub(crate) fn toolbox_text() -> &'static str {
    TOOLBOX
}

/// Two questions, the second with priors given the first.
pub(crate) fn tree() -> Scenario {
    load(TREE)
}

/// Actors, a bloc, an owner who must agree, publications and reactions.
pub(crate) fn coalition() -> Scenario {
    load(COALITION)
}

/// The source of the coalition, to be changed by a test.
pub(crate) fn coalition_text() -> &'static str {
    COALITION
}

/// The coalition, in which what is said in public is composed.
pub(crate) fn statement() -> Scenario {
    load(include_str!("../../tests/scenarios/statement.ron"))
}

/// Loads a scenario of one file that must be without fault.
pub(crate) fn load(text: &str) -> Scenario {
    let sources = Sources::new([("sample.ron".to_owned(), text.to_owned())]);
    let checked = Scenario::load(&sources);
    checked.scenario.unwrap_or_else(|| panic!("{:#?}", checked.diagnostics))
}

/// An intrusion that runs until it is noticed.
pub(crate) fn reference_text() -> &'static str {
    include_str!("../../tests/scenarios/reference.ron")
}

/// The scenario that was invented from this seed; the first ones are kept, for many laws ask for them.
pub(crate) fn of_seed(seed: u64) -> Arc<Scenario> {
    static FIRST: [OnceLock<Arc<Scenario>>; 300] = [const { OnceLock::new() }; 300];
    let load = || Arc::new(load(&invented(seed, Order::default())));
    let kept = usize::try_from(seed).ok().and_then(|seed| FIRST.get(seed));
    kept.map_or_else(load, |kept| Arc::clone(kept.get_or_init(load)))
}

/// Worlds of one statistic; `DEMARCHE_WORLDS` asks for more.
pub(crate) fn worlds(usual: u64) -> u64 {
    std::env::var("DEMARCHE_WORLDS").ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(usual)
}
