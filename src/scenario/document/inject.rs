use serde::{Deserialize, Serialize};

use super::{Condition, Effect, Name, Text, Value};

/// `injects: [(…)]`: a message to the players.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Its id.
    pub id: Name,
    /// What kind of message it is.
    #[serde(default)]
    pub kind: InjectKind,
    /// The course it belongs to; `Short` belongs to both.
    #[serde(default)]
    pub course: CourseMark,
    /// When it is sent; without this only an effect sends it.
    #[serde(default)]
    pub when: Option<When>,
    /// The time of day at which it is sent, as `"07:40"`.
    pub sent: Text,
    /// What must hold for it to be sent.
    #[serde(default)]
    pub only_if: Vec<Condition>,
    /// What it sets in motion.
    #[serde(default)]
    pub does: Vec<Effect>,
    /// How often it may be sent.
    #[serde(default)]
    pub repeats: Option<Value>,
    /// The sender, up to 30 characters.
    pub from: Text,
    /// The receiver.
    #[serde(default)]
    pub to: Option<Text>,
    /// How it arrives.
    pub mode: Mode,
    /// Its title, up to 56 characters.
    pub title: Text,
    /// The message.
    pub text: Text,
    /// How good the source is, `"A1"` to `"F6"`, where that can be said.
    #[serde(default)]
    pub grade: Option<Text>,
    /// A line for those who play for the first time, shown at level guided.
    #[serde(default)]
    pub guide: Option<Text>,
    /// For the staff alone.
    #[serde(default)]
    pub staff: Option<Text>,
    /// Which of the scenario's objectives it serves.
    #[serde(default)]
    pub objectives: Vec<Name>,
    /// Where the facts in it come from.
    #[serde(default)]
    pub sources: Vec<Name>,
    /// What the players are expected to do, and what is sent if they do not.
    #[serde(default)]
    pub expects: Option<Expects>,
}

/// The three kinds of message of the exercise world (HSEEP).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum InjectKind {
    /// A planned message.
    #[default]
    Inject,
    /// A message for when an expected action does not come.
    ContingencyInject,
    /// A message that waits for an action.
    ExpectedAction,
}

/// Which courses a window or inject belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum CourseMark {
    /// Every course.
    #[default]
    Short,
    /// The long course only.
    Long,
}

/// When an inject is sent.
#[derive(Clone, Debug, Deserialize)]
pub enum When {
    /// On a day.
    At {
        /// The day, from 0.
        day: Value,
    },
    /// After something else.
    After {
        /// An inject, a window or a `window.option`.
        event: Name,
        /// Days after it: a number, or a range that is drawn evenly.
        days: Value,
    },
    /// Called in by a window's `meanwhile` only.
    Called,
}

/// How a message arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Mode {
    /// A diplomatic or government cable.
    Cable,
    /// A telephone call.
    Call,
    /// A letter.
    Letter,
    /// An electronic mail.
    Mail,
    /// A note within the house.
    #[default]
    Note,
    /// A report in the press.
    Press,
    /// A report by a technical body.
    Report,
}

/// What the players are expected to do after an inject.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expects {
    /// What shows that it was done.
    pub action: Condition,
    /// Days it may take.
    pub by_days: Value,
    /// The contingency inject that is sent otherwise.
    pub else_send: Name,
}
