use std::sync::{Arc, LazyLock};

use demarche::exercise::{Exercise, Head, Level, Mode};
use demarche::scenario::{Bundled, Scenario, Sources, TUTORIAL, Voice};
use demarche::text::pseudo;

/// A scenario that pages are looked at with, as it is and in the language that nobody speaks.
pub(crate) struct Told {
    english: LazyLock<Arc<Scenario>>,
    pseudo: LazyLock<Arc<Scenario>>,
}

impl Told {
    const fn new(english: fn() -> Arc<Scenario>, pseudo: fn() -> Arc<Scenario>) -> Self {
        Self { english: LazyLock::new(english), pseudo: LazyLock::new(pseudo) }
    }

    /// In one language or the other.
    pub(crate) fn scenario(&self, pseudo: bool) -> &Arc<Scenario> {
        if pseudo { &self.pseudo } else { &self.english }
    }
}

macro_rules! told {
    ($($(#[$about:meta])* $name:ident: $load:expr),+ $(,)?) => {
        $($(#[$about])* pub(crate) static $name: Told = Told::new(|| $load(str::to_owned), || $load(pseudo));)+
    };
}

told! {
    /// The tutorial.
    FIRST_SIGNAL: |voice| loaded(&Bundled::find(TUTORIAL).unwrap().sources(), voice),
    /// Measures, a split of the analysts' hours, and two postures.
    TOOLBOX: |voice| named("toolbox.ron", include_str!("../scenarios/toolbox.ron"), voice),
    /// Allies, a bloc, an owner who must agree, and an accused that answers.
    COALITION: |voice| named("coalition.ron", include_str!("../scenarios/coalition.ron"), voice),
    /// The same capitals, where people compose what is said in public.
    STATEMENT: |voice| named("statement.ron", include_str!("../scenarios/statement.ron"), voice),
    /// Evidence on three questions.
    WEIGHED: |voice| named("weighed.ron", include_str!("../scenarios/weighed.ron"), voice),
    /// An intruder at work.
    INTRUSION: |voice| named("intrusion.ron", include_str!("../scenarios/intrusion.ron"), voice),
}

fn named(name: &str, text: &str, voice: Voice) -> Arc<Scenario> {
    loaded(&Sources::new([(name.to_owned(), text.to_owned())]), voice)
}

fn loaded(sources: &Sources, voice: Voice) -> Arc<Scenario> {
    Arc::new(Scenario::load_in(sources, voice).scenario.unwrap())
}

/// The tutorial before its first key, with luck from a seed.
pub(crate) fn tutorial(seed: u64, level: Level) -> Exercise {
    exercise_of(FIRST_SIGNAL.scenario(false), seed, level)
}

/// An exercise of a scenario before its first command, with all seats at the table.
pub(crate) fn exercise_of(scenario: &Arc<Scenario>, seed: u64, level: Level) -> Exercise {
    let head = Head { level, ..Head::of(scenario, seed) };
    Exercise::new(Arc::clone(scenario), head)
}

/// The same before its first command, with people in a room.
pub(crate) fn in_a_room(exercise: &Exercise) -> Exercise {
    let head = Head { mode: Mode::Room, ..exercise.head().clone() };
    Exercise::new(Arc::clone(exercise.scenario()), head)
}

/// A small exercise with measures, a split of the analysts' hours, and two postures.
pub(crate) fn with_measures(seed: u64) -> Exercise {
    exercise_of(TOOLBOX.scenario(false), seed, Level::Guided)
}

/// A small exercise with allies, a bloc, an owner who must agree, and an accused that answers.
pub(crate) fn coalition(seed: u64) -> Exercise {
    exercise_of(COALITION.scenario(false), seed, Level::Guided)
}

/// The same capitals, where people compose what is said in public.
pub(crate) fn composing(seed: u64) -> Exercise {
    exercise_of(STATEMENT.scenario(false), seed, Level::Guided)
}
