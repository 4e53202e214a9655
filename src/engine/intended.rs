use smallvec::SmallVec;

use crate::scenario::document::Claim;
use crate::scenario::index::{AnswerIx, OptionIx};
use crate::scenario::rules::{Publication, Rules};

/// What options that were taken will say in public once they take effect; one lies within the world, more beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Intended {
    waiting: SmallVec<[Words; 1]>,
}

/// What an option will say; its question is the option's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Words {
    option: OptionIx,
    answer: AnswerIx,
    claim: Claim,
    with: u16,
    disclose: u64,
}

impl Intended {
    /// Nothing, with room for as many statements as there are.
    pub(super) fn with_room(rules: &Rules) -> Self {
        let speaking = rules.options.items().iter().filter(|option| option.statement.is_some()).count();
        Self { waiting: SmallVec::with_capacity(speaking) }
    }

    /// Remembers what an option will say.
    pub(super) fn add(&mut self, option: OptionIx, said: Publication) {
        let Publication { question: _, answer, claim, with, disclose } = said;
        self.waiting.push(Words { option, answer, claim, with, disclose });
    }

    /// Takes out what an option says now.
    pub(super) fn take(&mut self, rules: &Rules, option: OptionIx) -> Option<Publication> {
        let question = rules.options[option].statement.as_ref()?.question;
        let place = self.waiting.iter().position(|words| words.option == option)?;
        let Words { option: _, answer, claim, with, disclose } = self.waiting.remove(place);
        Some(Publication { question, answer, claim, with, disclose })
    }
}
