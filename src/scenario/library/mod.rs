//! What all scenarios share: words, norms, measures of governments, and the sources of facts. One file a kind.

mod measure;
mod norm;
mod part;
mod source;
mod term;

use std::sync::LazyLock;

pub use measure::{Category, Measure};
pub use norm::{Force, Norm};
pub use part::{Entry, Part};
pub use source::{Source, Status};
pub use term::Term;

use super::read::ron_options;
use crate::text::Mentions;

static BUNDLED: LazyLock<Library> = LazyLock::new(|| {
    let glossary: Vec<Term> = entries(include_str!("../../../assets/glossary.ron"));
    let norms: Vec<Norm> = entries(include_str!("../../../assets/norms.ron"));
    Library {
        sources: entries(include_str!("../../../assets/sources.ron")),
        measures: entries(include_str!("../../../assets/measures.ron")),
        mentions: Mentions::of(part::spellings(&glossary, &norms)),
        glossary,
        norms,
    }
});

/// What all scenarios share: the register of sources, the glossary, norms, and the measures of governments.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Sources of facts.
    pub sources: Vec<Source>,
    /// Words that need an explanation.
    pub glossary: Vec<Term>,
    /// What states hold each other to.
    pub norms: Vec<Norm>,
    /// What a government can do.
    pub measures: Vec<Measure>,
    /// Finds words and norms in running text.
    pub mentions: Mentions<Entry>,
}

impl Library {
    /// The library that comes with the program.
    #[must_use]
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// A measure by its id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }
}

/// Reads one of our own files. A test reads them too, so a fault cannot reach a user.
fn entries<T: serde::de::DeserializeOwned>(ron: &str) -> Vec<T> {
    ron_options().from_str(ron).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Library, ron_options};

    /// The entries of one of our own files, or its first fault.
    pub(super) fn read<T: serde::de::DeserializeOwned>(ron: &str) -> Vec<T> {
        ron_options().from_str(ron).unwrap()
    }

    /// A text of an entry has something to say, and fits its place.
    pub(super) fn assert_fits(entry: &str, name: &str, text: &str, most: usize) {
        let columns = crate::text::width(text);
        assert!((1..=most).contains(&columns), "{entry}: {name} takes {columns} columns");
    }

    /// An entry cites sources that there are.
    pub(super) fn assert_sources(entry: &str, sources: &[String]) {
        for source in sources {
            assert!(Library::bundled().source(source).is_some(), "{entry}: {source}");
        }
    }
}
