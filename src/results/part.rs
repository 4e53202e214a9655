use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::scenario::Scenario;
use crate::scenario::index::{List, Position};
use crate::sim::Batch;
use crate::text::one_line;

/// What was played, and what it came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What was played.
    pub run: Run,
    /// What things are called.
    pub names: Names,
    /// What it came to.
    pub batch: Batch,
}

/// What was played: which scenario and worlds, by whom, and which of the playthroughs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The program and its version.
    pub program: String,
    /// The scenario’s id.
    pub scenario: String,
    /// The scenario’s title.
    pub title: String,
    /// The hash of its rules, in hexadecimal digits.
    pub rules_hash: String,
    /// The version of the model.
    pub model: u16,
    /// The seed of all worlds.
    pub seed: u64,
    /// The policy.
    pub policy: String,
    /// The course.
    pub course: String,
    /// The posture, where the scenario has any.
    pub posture: Option<String>,
    /// Playthroughs of the whole run; they are numbered from 0.
    pub runs: u32,
    /// The number of the first playthrough in here.
    pub first: u32,
    /// The number of the last playthrough in here.
    pub last: u32,
    /// Whether everything was played that was asked for.
    pub complete: bool,
    /// Threads that played, of all parts together.
    pub threads: u32,
}

impl Run {
    /// The numbers of the playthroughs in here.
    #[must_use]
    pub const fn playthroughs(&self) -> RangeInclusive<u32> {
        self.first..=self.last
    }

    /// How many playthroughs are in here.
    #[must_use]
    pub fn count(&self) -> u64 {
        (u64::from(self.last) + 1).saturating_sub(self.first.into())
    }

    /// Whether it is the whole of a run.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.count() == u64::from(self.runs)
    }
}

/// What things are called, each by its id and its title, in the order of the counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Endings.
    pub endings: Vec<[String; 2]>,
    /// Actors.
    pub actors: Vec<[String; 2]>,
    /// Windows.
    pub windows: Vec<[String; 2]>,
    /// Options and measures.
    pub options: Vec<[String; 2]>,
    /// Messages.
    pub injects: Vec<[String; 2]>,
}

impl Names {
    /// The names of a scenario, inert and on one line each.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let (rules, script) = (&scenario.rules, &scenario.script);
        Self {
            endings: named(&rules.endings, |it| &it.id, &script.endings, |it| &it.title),
            actors: named(&rules.actors, |it| &it.id, &script.actors, |it| &it.label),
            windows: named(&rules.windows, |it| &it.id, &script.windows, |it| &it.ask),
            options: named(&rules.options, |it| &it.id, &script.options, |it| &it.label),
            injects: named(&rules.injects, |it| &it.id, &script.injects, |it| &it.title),
        }
    }
}

fn named<I: Position, R, W>(
    rules: &List<I, R>,
    id: fn(&R) -> &String,
    words: &List<I, W>,
    title: fn(&W) -> &String,
) -> Vec<[String; 2]> {
    let both = rules.items().iter().zip(words.items());
    both.map(|(rule, words)| [one_line(id(rule)), one_line(title(words))]).collect()
}
