use std::sync::{Arc, LazyLock};

use demarche::exercise::{Exercise, Head, Level};
use demarche::scenario::{Bundled, Scenario, Sources, TUTORIAL};

static SCENARIO: LazyLock<Arc<Scenario>> =
    LazyLock::new(|| Arc::new(Bundled::find(TUTORIAL).unwrap().load().scenario.unwrap()));

/// The tutorial before its first key, with luck from a seed.
pub(crate) fn tutorial(seed: u64, level: Level) -> Exercise {
    exercise_of(&SCENARIO, seed, level)
}

/// An exercise of a scenario before its first command, with all seats at the table.
pub(crate) fn exercise_of(scenario: &Arc<Scenario>, seed: u64, level: Level) -> Exercise {
    let head = Head { level, ..Head::of(scenario, seed) };
    Exercise::new(Arc::clone(scenario), head)
}

static TOOLBOX: LazyLock<Arc<Scenario>> =
    LazyLock::new(|| loaded("toolbox.ron", include_str!("../scenarios/toolbox.ron")));

static COALITION: LazyLock<Arc<Scenario>> =
    LazyLock::new(|| loaded("coalition.ron", include_str!("../scenarios/coalition.ron")));

static STATEMENT: LazyLock<Arc<Scenario>> =
    LazyLock::new(|| loaded("statement.ron", include_str!("../scenarios/statement.ron")));

fn loaded(name: &str, text: &str) -> Arc<Scenario> {
    Arc::new(Scenario::load(&Sources::new([(name.to_owned(), text.to_owned())])).scenario.unwrap())
}

/// A small exercise with measures, a split of the analysts' hours, and two postures.
pub(crate) fn with_measures(seed: u64) -> Exercise {
    exercise_of(&TOOLBOX, seed, Level::Guided)
}

/// A small exercise with allies, a bloc, an owner who must agree, and an accused that answers.
pub(crate) fn coalition(seed: u64) -> Exercise {
    exercise_of(&COALITION, seed, Level::Guided)
}

/// The same capitals, where people compose what is said in public.
pub(crate) fn composing(seed: u64) -> Exercise {
    exercise_of(&STATEMENT, seed, Level::Guided)
}
