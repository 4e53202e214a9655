use serde::Deserialize;

use super::{DirectCosts, Means, Name, Posture, Text, Value};

/// `scenario: (…)`: what the whole exercise is about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The name of the scenario in commands and journals.
    pub id: Name,
    /// The name people read, up to 40 characters.
    pub title: Text,
    /// Two or three sentences for the start screen.
    pub summary: Text,
    /// What makes it difficult, in a few words.
    pub hard_part: Text,
    /// Whom it was written for.
    pub for_whom: Text,
    /// The date of day 0, as `"2017-02-06"`.
    pub start: Text,
    /// The day on which it ends at the latest.
    pub horizon_days: Value,
    /// Days of hidden past before the first signal, on which campaigns were at work already.
    #[serde(default)]
    pub before_days: Option<Value>,
    /// Paths of different length through the windows.
    pub courses: Vec<Course>,
    /// Names of countries, firms and people, for `{name}` in texts.
    #[serde(default)]
    pub cast: Vec<(Name, Text)>,
    /// What the cell has to spend.
    pub means: Means,
    /// Kinds of country that the cell can sit in; the first, where nobody asks for another.
    #[serde(default)]
    pub postures: Vec<Posture>,
    /// What players should be able to do afterwards.
    #[serde(default)]
    pub objectives: Vec<Objective>,
    /// Who sits at the table.
    #[serde(default)]
    pub seats: Vec<Seat>,
    /// The letter that opens the exercise.
    pub briefing: Briefing,
    /// How firmly such espionage is seen as wrong, 0 to 1000, where it starts and returns to; 500 if left out.
    #[serde(default)]
    pub norm: Option<Value>,
    /// Days in which half of a movement of the norm is forgotten; 365 if left out.
    #[serde(default)]
    pub norm_half_life_days: Option<Value>,
    /// The rung of the tension ladder where it starts and returns to, 0 to 10; 0 if left out.
    #[serde(default)]
    pub tension: Option<Value>,
    /// The names of the eleven rungs of the tension ladder, from 0; up to 24 characters each.
    #[serde(default)]
    pub rungs: Vec<Text>,
    /// In how many days the four clocks should have been met, where there is an aim.
    #[serde(default)]
    pub aims: Aims,
    /// How much of what is taken the thief can use, in per cent; 35 unless said.
    #[serde(default)]
    pub absorb_percent: Option<Value>,
    /// What an intrusion costs at once.
    #[serde(default)]
    pub direct: Option<DirectCosts>,
}

/// A path through the windows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// `"short"` or `"long"`.
    pub id: Name,
    /// Minutes that the whole session takes.
    pub minutes: Value,
    /// Decisions that it meets.
    pub windows: Value,
}

/// One thing to practise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Its id.
    pub id: Name,
    /// One sentence.
    pub text: Text,
}

/// A place at the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Its id.
    pub id: Name,
    /// Its name, up to 16 characters.
    pub title: Text,
    /// What it looks after, in a few words.
    pub does: Text,
    /// What only this seat knows from the start.
    #[serde(default)]
    pub private: Option<Text>,
}

/// The letter that opens the exercise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Briefing {
    /// The sender.
    pub from: Text,
    /// The receiver.
    pub to: Text,
    /// The subject.
    pub about: Text,
    /// The letter.
    pub text: Text,
}

/// Aims for the clocks, in days.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aims {
    /// Until the first measure.
    #[serde(default)]
    pub respond: Option<Value>,
    /// Until the intruder is out.
    #[serde(default)]
    pub mitigate: Option<Value>,
    /// Until everything works again.
    #[serde(default)]
    pub recover: Option<Value>,
}

/// Somebody who advises the cell.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adviser {
    /// The role, as in `advice: [(role: "legal", …)]`.
    pub id: Name,
    /// The title, as in "Legal adviser".
    pub title: Text,
    /// The office, as in "Ministry of Justice", up to 21 characters.
    pub office: Text,
    /// One lower-case word for narrow places, as in "legal".
    pub short: Text,
}
