use smallvec::SmallVec;

use crate::scenario::index::OptionIx;
use crate::scenario::rules::{Publication, Rules};

/// What options that were taken will say in public once they take effect; two lie within the world, more beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Intended {
    waiting: SmallVec<[(OptionIx, Publication); 2]>,
}

impl Intended {
    /// Nothing, with room for as many statements as there are.
    pub(super) fn with_room(rules: &Rules) -> Self {
        let speaking = rules.options.items().iter().filter(|option| option.statement.is_some()).count();
        Self { waiting: SmallVec::with_capacity(speaking) }
    }

    /// Remembers what an option will say.
    pub(super) fn add(&mut self, option: OptionIx, said: Publication) {
        self.waiting.push((option, said));
    }

    /// Takes out what an option says now.
    pub(super) fn take(&mut self, option: OptionIx) -> Option<Publication> {
        let place = self.waiting.iter().position(|(waiting, _)| *waiting == option)?;
        Some(self.waiting.remove(place).1)
    }
}
