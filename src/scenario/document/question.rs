use serde::Deserialize;

use super::{Dimension, Exposure, Name, Text, Value};

/// `questions: [(…)]`: something that has to be found out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: Name,
    /// The question in full.
    pub text: Text,
    /// The question as a heading, up to 24 characters.
    pub heading: Text,
    /// All that it could be; exactly one is true.
    pub answers: Vec<Answer>,
    /// The kinds of evidence about it, each with its name.
    pub groups: Vec<(Name, Text)>,
    /// Priors that depend on the answer to another question.
    #[serde(default)]
    pub given: Option<Given>,
    /// How a public accusation may be shown to be wrong; the figures of the model, if left out.
    #[serde(default)]
    pub exposure: Option<Exposure>,
    /// The answer that is true in every exercise; otherwise it is drawn from the priors.
    #[serde(default)]
    pub truth: Option<Name>,
}

/// One answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Its id.
    pub id: Name,
    /// The answer in full, up to 28 characters.
    pub label: Text,
    /// The answer in brief, up to 16 characters.
    pub short: Text,
    /// The actor it stands for, who is accused when this answer is published.
    #[serde(default)]
    pub actor: Option<Name>,
    /// How likely it is before any evidence, as a number, a range or a likelihood word; the priors of a question are put in proportion.
    #[serde(default)]
    pub prior: Option<Value>,
}

/// Priors that depend on the answer to another question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The other question.
    pub question: Name,
    /// For each of its answers, the priors of the answers to this one, in their order.
    pub priors: Vec<(Name, Vec<Value>)>,
}

/// `evidence: [(…)]`: something that speaks for and against answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its id.
    pub id: Name,
    /// Its name, up to 28 characters.
    pub title: Text,
    /// The question it is about.
    pub about: Name,
    /// Its group: items of one group share a source or a method, and count less together than apart.
    pub group: Name,
    /// The grade of the source, `"A1"` to `"F6"`.
    pub reliability: Text,
    /// Days until it turns out: a number is the median, a range is drawn evenly.
    pub delay_days: Value,
    /// How often it would be found if each answer were true, in per cent from 1 to 99, or as a
    /// likelihood word.
    pub seen_if: Vec<(Name, Value)>,
    /// The actor it belongs to, if it is not our own.
    #[serde(default)]
    pub owner: Option<Name>,
    /// Whether its owner must agree before it is shared or released.
    #[serde(default)]
    pub needs_consent: bool,
    /// Whether it may be released at all.
    #[serde(default = "yes")]
    pub releasable: bool,
    /// How much intruders learn from its release, 0 to 1000; its owner minds that too.
    #[serde(default)]
    pub discloses: Option<Value>,
    /// Days before the first signal by which it shows the intruder to have been within, at the latest: no more than
    /// what is certain in every world.
    #[serde(default)]
    pub dates_back: Option<Value>,
    /// Items that this one shows to be false.
    #[serde(default)]
    pub discredits: Vec<Name>,
    /// Who found it.
    pub from: Text,
    /// What was found.
    pub text: Text,
    /// What it cannot tell.
    pub cannot_tell: Text,
    /// Where the pattern is known from.
    #[serde(default)]
    pub sources: Vec<Name>,
}

/// What may be released unless its author says otherwise.
const fn yes() -> bool {
    true
}

/// `counters: [(…)]`: a value from 0 to 1000 that the cell can see move.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter {
    /// Its id.
    pub id: Name,
    /// Its name, up to 28 characters.
    pub label: Text,
    /// Where it starts.
    pub start: Value,
    /// The dimension of the outcome that it is a part of.
    #[serde(default)]
    pub counts_to: Option<Dimension>,
    /// How much it counts there, in per cent of what the model itself measures, −1000 to 1000; 100 unless said.
    /// Below zero, a low value is the good one.
    #[serde(default)]
    pub weight: Option<Value>,
}

/// `laws: [(…)]`: a law that opens options.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its id.
    pub id: Name,
    /// Its name.
    pub label: Text,
    /// Whether the country has it at the start.
    pub held: bool,
}
