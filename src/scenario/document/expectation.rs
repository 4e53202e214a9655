use serde::Deserialize;

use super::{Dimension, Name, Policy, Text, Value};

/// `expectations: [(…)]`: what somebody who knows the matter expects of many playthroughs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// What is looked at.
    pub what: Expected,
    /// Who plays.
    pub policy: Policy,
    /// The course; the shortest where nothing is said.
    #[serde(default)]
    pub course: Option<Name>,
    /// The kind of country; the usual one where nothing is said.
    #[serde(default)]
    pub posture: Option<Name>,
    /// Pairs of a question and the answer that is true in the worlds that are played.
    #[serde(default)]
    pub if_true: Vec<(Name, Name)>,
    /// Only plays count in which this inject was sent; of two options compared, in the play of the first.
    #[serde(default)]
    pub if_sent: Option<Name>,
    /// The range of a share, in per cent of plays.
    #[serde(default)]
    pub percent: Option<Value>,
    /// The range of a value from 0 to 100, or of a difference in points.
    #[serde(default)]
    pub points: Option<Value>,
    /// The range of a median, in days.
    #[serde(default)]
    pub days: Option<Value>,
    /// Where this is known from: an id of the register of sources, or `design`.
    pub source: Name,
    /// Why it is expected.
    #[serde(default)]
    pub note: Option<Text>,
}

/// What is looked at. A small closed list.
#[derive(Clone, Debug, Deserialize)]
pub enum Expected {
    /// How often an ending comes.
    Ending(Name),
    /// The mean of a dimension of the outcome.
    Dimension(Dimension),
    /// The mean of `"capital"`, `"credibility"`, `"norm"` or a counter at the end.
    Meter(Name),
    /// How often a `window.option` is taken.
    Chosen(Name),
    /// How often an inject is sent.
    Sent(Name),
    /// How often a window is met.
    Met(Name),
    /// How often the tension reaches this rung, 1 to 10.
    Tension(Value),
    /// The median of the day on which a channel first notices something.
    FirstNoticed,
    /// The median of the days that the intruder of a campaign was within before it was noticed.
    Dwell(Name),
    /// What the first of two options of a window brings more than the second, in the same worlds.
    Differ(Name, Name, Compared),
}

/// In what two options are compared.
#[derive(Clone, Debug, Deserialize)]
pub enum Compared {
    /// How often an ending comes.
    Ending(Name),
    /// A dimension of the outcome.
    Dimension(Dimension),
    /// `"capital"`, `"credibility"`, `"norm"` or a counter at the end.
    Meter(Name),
    /// How often an inject is sent.
    Sent(Name),
    /// How often the tension reaches this rung, 1 to 10.
    Tension(Value),
}
