use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::read::ron_options;

static BUNDLED: LazyLock<Library> = LazyLock::new(|| Library {
    sources: entries(include_str!("../../assets/sources.ron")),
    glossary: entries(include_str!("../../assets/glossary.ron")),
});

/// What all scenarios share: the register of sources and the glossary.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Sources of facts.
    pub sources: Vec<Source>,
    /// Words that need an explanation.
    pub glossary: Vec<Term>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, as in `sources: ["R18"]`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it, and when.
    pub published: String,
    /// Where it can be found.
    pub address: String,
    /// How sure we are of it.
    pub status: Status,
}

/// How sure we are of what a source is quoted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Status {
    /// The source was read and says so.
    Verified,
    /// Those concerned dispute it, or sources differ.
    Disputed,
}

/// A word and its explanation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means, in a sentence or two.
    pub meaning: String,
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
}

/// Reads one of our own files. A test reads them too, so a fault cannot reach a user.
fn entries<T: serde::de::DeserializeOwned>(ron: &str) -> Vec<T> {
    ron_options().from_str(ron).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn the_bundled_files_are_well_formed() {
        let options = ron_options();
        let sources: Vec<Source> = options.from_str(include_str!("../../assets/sources.ron")).unwrap();
        let terms: Vec<Term> = options.from_str(include_str!("../../assets/glossary.ron")).unwrap();
        let number = |source: &Source| (source.id[..1].to_owned(), source.id[1..].parse::<u32>().unwrap());
        assert!(sources.is_sorted_by(|a, b| number(a) < number(b)), "sources are sorted and unique");
        // A letter with a mark stands with its plain sister.
        let key = |term: &Term| term.term.to_lowercase().nfd().filter(char::is_ascii).collect::<String>();
        assert!(terms.is_sorted_by(|a, b| key(a) < key(b)), "terms are sorted and unique");
    }
}
