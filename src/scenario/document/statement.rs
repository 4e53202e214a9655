use serde::Deserialize;

use super::{Claim, Condition, Name, Text};

/// `statement: (…)`: what an option says in public; people choose its parts when they take it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The question that it answers.
    pub question: Name,
    /// What it speaks about, as it stands within a sentence, up to 40 characters.
    pub about: Text,
    /// What a group is called in public, as it stands within a sentence, up to 40 characters.
    #[serde(default)]
    pub group: Option<Text>,
    /// Answers that may be said; every answer, if left out.
    #[serde(default)]
    pub answers: Option<Vec<Name>>,
    /// How much may be claimed; the first where people choose nothing else.
    pub strengths: Vec<Strength>,
    /// Actors who may be named beside us.
    #[serde(default)]
    pub with: Vec<Name>,
    /// Items that may be shown; every item about the question that may be released, if left out.
    #[serde(default)]
    pub show: Option<Vec<Name>>,
}

/// How much a statement may claim.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strength {
    /// How much.
    pub claim: Claim,
    /// What must hold for it to be open.
    #[serde(default)]
    pub needs: Vec<Condition>,
    /// Why it is not open otherwise, up to 46 characters.
    #[serde(default)]
    pub otherwise: Option<Text>,
}
