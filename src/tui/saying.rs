//! What is being composed for the public.

use super::model::{Play, Spot};
use crate::exercise::Snapshot;
use crate::exercise::snapshot::{Composed, OptionLine, Statement};

/// What an option says in public, on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Saying {
    /// The option's full name.
    pub(super) option: String,
    /// Whether it is a measure of the toolbox.
    pub(super) of_measure: bool,
    /// Whether the second step is in hand: with whom, and on what.
    pub(super) shows: bool,
    /// Which of its lines: strengths, or partners and then items.
    pub(super) row: usize,
    /// The parts.
    pub(super) composed: Composed,
}

impl Saying {
    /// What may be said by its option.
    pub(super) fn statement<'s>(&self, snapshot: &'s Snapshot) -> Option<&'s Statement> {
        self.option(snapshot)?.statement.as_ref()
    }

    /// The option itself.
    pub(super) fn option<'s>(&self, snapshot: &'s Snapshot) -> Option<&'s OptionLine> {
        let at_window = snapshot.decision.iter().flat_map(|decision| &decision.options);
        let measures = snapshot.toolbox.measures.iter().map(|measure| &measure.option);
        at_window.chain(measures).find(|option| option.id == self.option)
    }
}

impl Play {
    /// What is being composed for the public, and what it can be made of.
    pub(super) fn composing(&self) -> Option<(&Saying, &Statement)> {
        let saying = self.saying.as_ref()?;
        Some((saying, saying.statement(&self.snapshot)?))
    }

    /// Whether what is looked at closely says something in public that people compose.
    pub(super) fn would_speak(&self) -> bool {
        let option = match self.spot {
            Spot::Option => self.option(),
            Spot::Measure => self.measure().map(|measure| &measure.option),
            _ => None,
        };
        option.is_some_and(|option| option.statement.is_some())
    }
}
