use std::sync::{Arc, LazyLock};

use demarche::engine::MODEL;
use demarche::exercise::{Exercise, Head, JOURNAL_FORMAT, Level, Mode};
use demarche::scenario::{Bundled, Scenario, TUTORIAL};

static SCENARIO: LazyLock<Arc<Scenario>> =
    LazyLock::new(|| Arc::new(Bundled::find(TUTORIAL).unwrap().load().scenario.unwrap()));

/// The tutorial before its first key, with luck from a seed.
pub(crate) fn tutorial(seed: u64, level: Level) -> Exercise {
    exercise_of(&SCENARIO, seed, level)
}

/// An exercise of a scenario before its first command, with all seats at the table.
pub(crate) fn exercise_of(scenario: &Arc<Scenario>, seed: u64, level: Level) -> Exercise {
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
    Exercise::new(Arc::clone(scenario), head)
}
