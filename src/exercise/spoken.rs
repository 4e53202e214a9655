//! The parts of a statement as the journal names them.

use serde::{Deserialize, Serialize};

use super::refused::Refused;
use super::state::find;
use crate::scenario::document::Claim;
use crate::scenario::index::{AnswerIx, List, OptionIx, Position};
use crate::scenario::rules::{Publication, Rules};

/// What is said in public, part by part and by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Spoken {
    /// The answer to the statement's question.
    pub answer: String,
    /// How much is claimed: `concern`, `group`, `state` or `indictment`.
    pub strength: String,
    /// Actors that are named beside us.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// Items that are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub show: Vec<String>,
}

/// How the journal writes a claim.
pub(super) const fn claim_word(claim: Claim) -> &'static str {
    match claim {
        Claim::Concern => "concern",
        Claim::Group => "group",
        Claim::State => "state",
        Claim::Indictment => "indictment",
    }
}

impl Spoken {
    /// The same by position; of an option that says nothing the engine tells.
    ///
    /// # Errors
    ///
    /// Names the first id that the scenario does not know.
    pub(super) fn resolve(&self, rules: &Rules, option: OptionIx) -> Result<Publication, Refused> {
        let Some(statement) = &rules.options[option].statement else { return Ok(Publication::default()) };
        let unknown = |id: &str| Refused::UnknownId(crate::text::fit(&crate::text::one_line(id), 60));
        let answers = &rules.questions[statement.question].answers;
        let answer = answers.iter().position(|answer| answer.id == self.answer);
        let claim = Claim::ALL.into_iter().find(|claim| claim_word(*claim) == self.strength);
        let with = bits(&rules.actors, &self.with, |actor| &actor.id)?;
        Ok(Publication {
            question: statement.question,
            answer: AnswerIx::from_number(answer.ok_or_else(|| unknown(&self.answer))?),
            claim: claim.ok_or_else(|| unknown(&self.strength))?,
            with: u16::try_from(with).unwrap_or(u16::MAX),
            disclose: bits(&rules.evidence, &self.show, |item| &item.id)?,
        })
    }
}

/// A set of things by their ids, one bit each.
fn bits<I: Position, T>(
    list: &List<I, T>,
    ids: &[String],
    name: impl Fn(&T) -> &String,
) -> Result<u64, Refused> {
    ids.iter().try_fold(0, |bits, id| Ok(bits | 1 << find(list, id, &name)?.number()))
}
