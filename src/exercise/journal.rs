//! The lines of a journal. Writing and reading files is the business of the store.

use serde::{Deserialize, Serialize};

use super::command::Command;
use crate::engine::MODEL;
use crate::scenario::Scenario;
use crate::units::Hours;

/// The version of the journal's lines.
pub const JOURNAL_FORMAT: u32 = 1;

/// The first line: what the exercise is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The version of the lines.
    pub format: u32,
    /// The program that wrote it.
    pub program: String,
    /// The version of the model.
    pub model: u16,
    /// The scenario's id.
    pub scenario: String,
    /// The path it was read from, where it is not bundled.
    #[serde(default)]
    pub origin: Option<String>,
    /// The hash of its rules, in hexadecimal digits.
    pub rules: String,
    /// The seed of all luck: the answer key until the end.
    pub seed: u64,
    /// Which of the many playthroughs under this seed; what people play is the first, 0.
    #[serde(default, skip_serializing_if = "is_first")]
    pub replicate: u32,
    /// The cast, where it is not the scenario's own.
    pub cast: Option<String>,
    /// The country's posture, where the scenario has several.
    pub posture: Option<String>,
    /// The course.
    pub course: String,
    /// Who plays.
    pub mode: Mode,
    /// How much help is shown.
    pub level: Level,
    /// The tables that play.
    pub tables: Vec<String>,
    /// The seats at the table, by id.
    pub seats: Vec<String>,
    /// When it was begun, in the wall's time.
    pub wall: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_first(replicate: &u32) -> bool {
    *replicate == 0
}

impl Head {
    /// What an exercise is made from where nothing else is wished for: the first course, and all seats at one table.
    #[must_use]
    pub fn of(scenario: &Scenario, seed: u64) -> Self {
        let course = scenario.script.courses.first();
        Self {
            format: JOURNAL_FORMAT,
            program: String::new(),
            model: MODEL,
            scenario: scenario.rules.id.clone(),
            origin: None,
            rules: scenario.rules_name(),
            seed,
            replicate: 0,
            cast: None,
            posture: None,
            course: course.map(|course| course.id.clone()).unwrap_or_default(),
            mode: Mode::default(),
            level: Level::default(),
            tables: vec!["cell".to_owned()],
            seats: scenario.rules.seats.items().to_vec(),
            wall: String::new(),
        }
    }
}

/// Who plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// One person.
    #[default]
    Alone,
    /// People in a room, with a facilitator who enters what they decide.
    Room,
}

/// How much help is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Hints, words explained, and the desk's reading beside each ballot.
    #[default]
    Guided,
    /// No hints; words are marked, and the desk's reading comes in the hotwash.
    Standard,
    /// As standard, and nothing on a screen explains words or signs.
    Expert,
}

impl Level {
    /// Whether hints are shown, and words explained when they are met for the first time.
    #[must_use]
    pub const fn gives_hints(self) -> bool {
        matches!(self, Self::Guided)
    }

    /// Whether the desk's reading stands beside a ballot once it is sealed.
    #[must_use]
    pub const fn shows_reading(self) -> bool {
        matches!(self, Self::Guided)
    }

    /// Whether words that the reference explains are marked in running text.
    #[must_use]
    pub const fn marks_words(self) -> bool {
        !matches!(self, Self::Expert)
    }

    /// Whether lines on the screens say what signs mean.
    #[must_use]
    pub const fn shows_legends(self) -> bool {
        !matches!(self, Self::Expert)
    }
}

/// Every further line: one command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1.
    pub seq: u32,
    /// The line it follows; 0 for the head. Lines form a tree: taking back branches, nothing is deleted.
    pub parent: u32,
    /// Which table.
    pub table: String,
    /// Who at that table.
    pub author: String,
    /// When, in the wall's time.
    pub wall: String,
    /// When, in the exercise's time.
    pub time: Hours,
    /// What.
    pub what: Command,
}
