use serde::Deserialize;

use super::{Condition, Effect, Name, Text, Value};

/// `deadlines: [(…)]`: a limit that runs in exercise time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Its id.
    pub id: Name,
    /// Its name.
    pub label: Text,
    /// What starts it: an inject, a window or a `window.option`; without this only `Demand` does.
    #[serde(default)]
    pub from: Option<Name>,
    /// How many days it runs.
    pub days: Value,
    /// What meets it, and what happens then.
    pub met: (Vec<Condition>, Vec<Effect>),
    /// What happens if it is missed.
    pub missed: Vec<Effect>,
}

/// `endings: [(…)]`: a way in which the exercise can end.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Its id.
    pub id: Name,
    /// Which is looked at first where several hold, from 1; the id decides between equals.
    #[serde(default)]
    pub order: Option<Value>,
    /// When it comes; without conditions it comes on the last day, if no other does.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// Its title, up to 56 characters.
    pub title: Text,
    /// How it ended.
    pub text: Text,
}

/// `debrief: (…)`: what is shown after the end.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debrief {
    /// What really happened in comparable cases.
    #[serde(default)]
    pub record: Vec<Record>,
    /// Questions to talk about.
    #[serde(default)]
    pub questions: Vec<Text>,
    /// What to read.
    #[serde(default)]
    pub reading: Vec<Name>,
}

/// Something that really happened.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// When, in words.
    pub when: Text,
    /// What, in a sentence or two.
    pub what: Text,
    /// What the accused state said to it.
    #[serde(default)]
    pub accused_says: Option<Text>,
    /// Where this is known from.
    pub sources: Vec<Name>,
}
