use serde::{Deserialize, Serialize};

use super::{Name, Text, Value};

/// What the cell starts with; capital and credibility from 0 to 1000.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Means {
    /// Political capital at the start.
    pub capital: Value,
    /// Political capital won back each week.
    #[serde(default)]
    pub capital_weekly: Option<Value>,
    /// Credibility at the start.
    pub credibility: Value,
    /// Hours of analysts' work in each week.
    pub analyst_hours: Value,
    /// How those hours are split; left out, there is nothing to split.
    #[serde(default)]
    pub split: Option<Split>,
}

/// What analysts work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Work {
    /// Looking for the intruder.
    Hunting,
    /// Finding out who it was.
    Attribution,
    /// Getting the intruder out and repairing.
    Remediation,
    /// Working with others.
    Liaison,
}

impl Work {
    /// Every kind of work, in the order in which shares are written.
    pub const ALL: [Self; 4] = [Self::Hunting, Self::Attribution, Self::Remediation, Self::Liaison];
}

/// How the analysts' hours are split at the start, in per cent that add up to 100.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// The share of hunting.
    pub hunting: Value,
    /// The share of attribution.
    pub attribution: Value,
    /// The share of remediation.
    pub remediation: Value,
    /// The share of liaison.
    pub liaison: Value,
}

/// A kind of country that the cell can sit in: other means, other laws.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posture {
    /// Its id.
    pub id: Name,
    /// Its name, up to 40 characters.
    pub label: Text,
    /// What it means to be such a country.
    pub text: Text,
    /// Political capital at the start; the scenario's own, if left out.
    #[serde(default)]
    pub capital: Option<Value>,
    /// Credibility at the start; the scenario's own, if left out.
    #[serde(default)]
    pub credibility: Option<Value>,
    /// Hours of analysts' work in each week; the scenario's own, if left out.
    #[serde(default)]
    pub analyst_hours: Option<Value>,
    /// Laws that are in force from the start, beside those that are in any case.
    #[serde(default)]
    pub laws: Vec<Name>,
}
