use serde::Deserialize;

use super::{Condition, Effect, Later, Name, Objection, Pay, Statement, Text, Value, Work};

/// `toolbox: [(…)]`: a measure of the library as it can be taken here, at any window, beside its decision.
///
/// What is left out is as the library says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its id in the library; `toolbox.` before it is its name in conditions and effects.
    pub measure: Name,
    /// What people choose, up to 60 characters.
    #[serde(default)]
    pub label: Option<Text>,
    /// What it means to do this.
    #[serde(default)]
    pub text: Option<Text>,
    /// Whom or what it is aimed at, up to 40 characters.
    pub on: Text,
    /// What may go wrong.
    #[serde(default)]
    pub risk: Option<Text>,
    /// Objections that stand beside it, from up to two advisers; they close nothing.
    #[serde(default)]
    pub objects: Vec<Objection>,
    /// Whether it leaves the room for others to see, so that it cannot be taken back.
    #[serde(default)]
    pub outward: Option<bool>,
    /// What must hold for it to be open: laws, money, consent, time.
    #[serde(default)]
    pub needs: Vec<Condition>,
    /// Why it is not open otherwise, up to 46 characters.
    #[serde(default)]
    pub otherwise: Option<Text>,
    /// What it costs.
    #[serde(default)]
    pub pay: Pay,
    /// Days until it takes effect: a number, or a range that is drawn evenly.
    #[serde(default)]
    pub takes_days: Option<Value>,
    /// The analysts' work that those days are, so that they stretch with its share.
    #[serde(default)]
    pub work: Option<Work>,
    /// What it says in public, if people choose the parts of that when they take it.
    #[serde(default)]
    pub statement: Option<Statement>,
    /// What it does.
    #[serde(default)]
    pub now: Vec<Effect>,
    /// What it may do later.
    #[serde(default)]
    pub later: Vec<Later>,
    /// Where something like it was done.
    #[serde(default)]
    pub precedent: Option<Text>,
    /// A sentence for the debrief.
    pub feedback: Text,
    /// Where the facts in it come from.
    #[serde(default)]
    pub sources: Vec<Name>,
}
