use serde::Deserialize;

use super::{
    Actor, Adviser, Asset, Campaign, Channel, Counter, Deadline, Debrief, Ending, Evidence, Expectation,
    Header, Inject, Law, Name, Question, Text, Tool, Value, Window,
};

/// One file of a scenario, its lists still in source form.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::scenario) struct Part {
    /// The version of the language: 1.
    #[serde(rename = "format")]
    pub(in crate::scenario) _format: Value,
    #[serde(default)]
    pub(in crate::scenario) scenario: Option<Value>,
    #[serde(default)]
    pub(in crate::scenario) questions: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) evidence: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) campaigns: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) assets: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) channels: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) actors: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) counters: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) laws: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) advisers: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) injects: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) windows: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) toolbox: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) closed: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) deadlines: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) endings: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) expectations: Vec<Value>,
    #[serde(default)]
    pub(in crate::scenario) debrief: Option<Value>,
}

/// A scenario as its author wrote it: all parts together.
#[derive(Debug, Default)]
pub struct Document {
    /// The scenario's own facts.
    pub header: Option<Header>,
    /// Other names for the scenario's cast, from a file of their own.
    pub cast: Vec<(Name, Text)>,
    /// What has to be found out.
    pub questions: Vec<Question>,
    /// What speaks for and against the answers.
    pub evidence: Vec<Evidence>,
    /// Intruders' work.
    pub campaigns: Vec<Campaign>,
    /// What can be taken.
    pub assets: Vec<Asset>,
    /// Ways in which campaigns are noticed.
    pub channels: Vec<Channel>,
    /// Those outside the cell who take a stand.
    pub actors: Vec<Actor>,
    /// Values that the cell can see move.
    pub counters: Vec<Counter>,
    /// Laws that open options.
    pub laws: Vec<Law>,
    /// The people who advise.
    pub advisers: Vec<Adviser>,
    /// Messages.
    pub injects: Vec<Inject>,
    /// Decisions.
    pub windows: Vec<Window>,
    /// Measures that can be taken at any window, beside its decision.
    pub toolbox: Vec<Tool>,
    /// Measures of the library that are closed here, each with the scenario's own reason.
    pub closed: Vec<(Name, Text)>,
    /// Limits that run in exercise time.
    pub deadlines: Vec<Deadline>,
    /// Ways in which it can end.
    pub endings: Vec<Ending>,
    /// What is expected of many playthroughs.
    pub expectations: Vec<Expectation>,
    /// What is shown after the end.
    pub debrief: Option<Debrief>,
}
