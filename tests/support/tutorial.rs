use std::sync::Arc;

use demarche::engine::MODEL;
use demarche::exercise::{Exercise, Head, JOURNAL_FORMAT, Level, Mode};
use demarche::scenario::{Bundled, TUTORIAL};

/// The tutorial before its first key, with luck from a seed.
pub(crate) fn tutorial(seed: u64, level: Level) -> Exercise {
    let checked = Bundled::find(TUTORIAL).unwrap().load();
    let scenario = Arc::new(checked.scenario.unwrap());
    let head = Head {
        format: JOURNAL_FORMAT,
        program: "tests".into(),
        model: MODEL,
        scenario: scenario.rules.id.clone(),
        origin: None,
        rules: format!("{:016x}", scenario.rules_hash),
        seed,
        cast: None,
        posture: None,
        course: "short".into(),
        mode: Mode::Alone,
        level,
        tables: vec!["cell".into()],
        seats: scenario.rules.seats.items().to_vec(),
        wall: String::new(),
    };
    Exercise::new(scenario, head)
}
