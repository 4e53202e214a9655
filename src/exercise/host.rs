use chrono::{NaiveDate, NaiveDateTime};

use super::journal::Level;
use super::keeper::Keeper;
use crate::scenario::index::Position;
use crate::scenario::script::CourseWords;
use crate::scenario::{Scenario, TUTORIAL};
use crate::text::Prose;

/// What a start screen can offer, and how it begins: the disk behind it stays out of sight.
pub trait Host {
    /// Scenarios that can be played, the tutorial first.
    fn scenarios(&self) -> Vec<ScenarioCard>;

    /// Exercises that were begun, newest last; those that cannot be read among them.
    fn exercises(&self) -> Vec<ExerciseCard>;

    /// Today's date.
    fn today(&self) -> NaiveDate;

    /// The wall's time, as journals hold it.
    fn now(&self) -> String;

    /// Begins an exercise.
    ///
    /// # Errors
    ///
    /// Says in one sentence why it cannot begin.
    fn begin(&mut self, scenario: &str) -> Result<Box<dyn Keeper>, String>;

    /// Begins an exercise in a room.
    ///
    /// # Errors
    ///
    /// Says in one sentence why it cannot begin.
    fn begin_room(&mut self, wish: &RoomWish) -> Result<Box<dyn Keeper>, String>;

    /// Takes an exercise up again.
    ///
    /// # Errors
    ///
    /// Says in one sentence why it cannot be taken up.
    fn take_up(&mut self, number: u32) -> Result<TakenUp, String>;

    /// Keeps a copy of a page in a file, and tells where.
    ///
    /// # Errors
    ///
    /// Says in a few words why it cannot be kept.
    fn keep_copy(&mut self, page: &str, text: &str) -> Result<String, String>;
}

/// What an exercise in a room is begun with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomWish {
    /// The scenario: the id of a bundled one, or a path.
    pub scenario: String,
    /// The course, by id; the shortest without one.
    pub course: Option<String>,
    /// The posture, by id; the usual one without one.
    pub posture: Option<String>,
    /// How much help is shown.
    pub level: Level,
    /// Seats at the table, by id; all of them if none is named.
    pub seats: Vec<String>,
    /// The path of a file with other names for the cast; nothing if empty.
    pub cast: String,
    /// The seed of all luck; a fresh one without one.
    pub seed: Option<u64>,
}

/// An exercise that goes on.
pub struct TakenUp {
    /// Its keeper.
    pub keeper: Box<dyn Keeper>,
    /// What there is to say about it first.
    pub notices: Vec<String>,
}

/// A scenario as a start screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioCard {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A few sentences.
    pub summary: Prose,
    /// What makes it difficult.
    pub hard_part: String,
    /// Whom it was written for.
    pub for_whom: Prose,
    /// Its courses, the shortest first.
    pub courses: Vec<CourseWords>,
    /// Kinds of country that the cell can sit in, each by id and name, the usual one first.
    pub postures: Vec<(String, String)>,
    /// Seats, each by id and name.
    pub seats: Vec<(String, String)>,
    /// Whether it is the one that newcomers are offered first.
    pub tutorial: bool,
}

impl From<&Scenario> for ScenarioCard {
    fn from(scenario: &Scenario) -> Self {
        let script = &scenario.script;
        Self {
            tutorial: scenario.rules.id == TUTORIAL,
            id: scenario.rules.id.clone(),
            title: script.title.clone(),
            summary: script.summary.clone(),
            hard_part: script.hard_part.clone(),
            for_whom: script.for_whom.clone(),
            courses: script.courses.clone(),
            postures: postures(scenario),
            seats: named(scenario.rules.seats.items(), script.seats.items().iter().map(|seat| &seat.title)),
        }
    }
}

fn postures(scenario: &Scenario) -> Vec<(String, String)> {
    let ids: Vec<String> = scenario.rules.postures.items().iter().map(|posture| posture.id.clone()).collect();
    let mut postures = named(&ids, scenario.script.postures.items().iter().map(|posture| &posture.label));
    let usual = scenario.rules.usual_posture.map_or(0, Position::number);
    if usual < postures.len() {
        postures[..=usual].rotate_right(1);
    }
    postures
}

fn named<'a>(ids: &[String], names: impl Iterator<Item = &'a String>) -> Vec<(String, String)> {
    ids.iter().cloned().zip(names.cloned()).collect()
}

/// An exercise as a start screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseCard {
    /// The number by which people call it.
    pub number: u32,
    /// The title of its scenario.
    pub title: String,
    /// The day it has reached.
    pub day: u32,
    /// Whether it is over.
    pub over: bool,
    /// When it was last saved.
    pub saved: NaiveDateTime,
    /// Why it cannot be read: file and line, and what to do. Then its title is the name of its file.
    pub damaged: Option<String>,
}
