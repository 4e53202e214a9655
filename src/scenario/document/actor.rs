use serde::{Deserialize, Serialize};

use super::{Effect, Name, Text, Value};

/// `actors: [(…)]`: somebody outside the cell who takes a stand.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Its id.
    pub id: Name,
    /// Its name, up to 24 characters.
    pub label: Text,
    /// Its name in narrow places, up to 16 characters; the first 16 of the label must do without it.
    #[serde(default)]
    pub short: Option<Text>,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// How it stands with the cell's country, −1000 to 1000.
    #[serde(default)]
    pub relation: Option<Value>,
    /// How much it has to lose with the accused, 0 to 1000.
    #[serde(default)]
    pub exposure: Option<Value>,
    /// The pressure at which it takes each stance; 250, 480 and 700 if left out.
    #[serde(default)]
    pub thresholds: Option<Thresholds>,
    /// Whom it listens to, and how much each step of their stance presses on it, 0 to 1000.
    #[serde(default)]
    pub influenced_by: Vec<(Name, Value)>,
    /// What is shared with it at the start: 0 nothing, 1 our judgement, 2 what may be released, 3 all.
    #[serde(default)]
    pub sharing: Option<Value>,
    /// Days until it answers: a number, or a range that is drawn evenly; 3..10 if left out.
    #[serde(default)]
    pub replies_days: Option<Value>,
    /// How widely its own leaning is spread: one standard deviation, 1 to 1000; 100 if left out.
    #[serde(default)]
    pub leaning: Option<Value>,
    /// Who decides for it, if it is a bloc.
    #[serde(default)]
    pub bloc: Option<Bloc>,
    /// Injects that are sent when it rises to a stance.
    #[serde(default)]
    pub says: Vec<(Stance, Name)>,
    /// What it may do when it is accused, or no longer is; one of each list, by weight.
    #[serde(default)]
    pub answers_when: Vec<(Occasion, Vec<Reaction>)>,
    /// What a state wants and bears, where its intent is reckoned with.
    #[serde(default)]
    pub temperament: Option<Temperament>,
}

/// What kind of actor somebody is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum ActorKind {
    /// A state.
    #[default]
    State,
    /// A provider of services.
    Provider,
    /// An industry.
    Industry,
    /// A regulator.
    Regulator,
    /// The press.
    Press,
    /// The public.
    Public,
    /// Several actors that speak together.
    Bloc,
}

/// How far an actor goes in public.
///
/// Basis: verified in shape (the joint naming of 19 July 2021 was uneven in wording and substance: Soesanto 2021).
/// The four steps are design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Stance {
    /// It says nothing.
    #[default]
    Silent,
    /// It voices concern and accuses nobody.
    Concern,
    /// It says who did it.
    Attribute,
    /// It acts: sanctions, expulsions, indictments.
    Act,
}

/// The pressure at which an actor takes each stance, 0 to 1000.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// Voices concern.
    pub concern: Value,
    /// Says who did it.
    pub attribute: Value,
    /// Acts.
    pub act: Value,
}

/// Who decides for a bloc.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bloc {
    /// Its members, actors of the scenario.
    pub members: Vec<Name>,
    /// How many of them must have gone as far as the bloc.
    pub rule: BlocRule,
}

/// How many members must have gone as far as the bloc.
#[derive(Clone, Debug, Deserialize)]
pub enum BlocRule {
    /// All of them.
    Unanimity,
    /// So many per cent of them.
    Share(Value),
}

/// When an actor reacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Occasion {
    /// It is accused in public.
    Accused,
    /// It is no longer accused.
    Cleared,
}

/// One of several reactions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reaction {
    /// Its weight against the others, 1 to 1000, or `ByAnswer(…)`.
    pub weight: Value,
    /// By how many per cent of its weight each actor that stands with us moves it, −100 to 400; 0 if left out.
    #[serde(default)]
    pub per_partner: Option<Value>,
    /// By how many per cent of its weight each item that was released with the accusation moves it.
    #[serde(default)]
    pub per_item: Option<Value>,
    /// By how many per cent of its weight each step of the claim moves it: 1 concern, 2 group, 3 state, 4 indictment.
    #[serde(default)]
    pub per_claim: Option<Value>,
    /// What happens.
    pub does: Vec<Effect>,
}

/// What a state wants and bears, each 0 to 1000.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Temperament {
    /// What the espionage is worth to it.
    pub benefit: Value,
    /// How little a cost that others impose moves it.
    pub tolerance: Value,
    /// How much it means to go on at the start, and where this returns to.
    pub intent: Value,
}

/// How much a public accusation claims.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Claim {
    /// Concern, with a hint at who is meant.
    #[default]
    Concern,
    /// A group is named.
    Group,
    /// A state is named.
    State,
    /// Persons are indicted.
    Indictment,
}

/// How a public accusation of a question may be shown to be wrong.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exposure {
    /// How often it happens to a wrong but well-founded one, in per cent a year; 6 if left out.
    #[serde(default)]
    pub per_year_percent: Option<Value>,
    /// Days after which it becomes twice as likely; 180 if left out.
    #[serde(default)]
    pub double_after_days: Option<Value>,
    /// How much a thin case adds, in per cent for a case without any ground; 400 if left out.
    #[serde(default)]
    pub thin_percent: Option<Value>,
    /// What happens then.
    #[serde(default)]
    pub does: Vec<Effect>,
}
