use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::read::ron_options;

static BUNDLED: LazyLock<Library> = LazyLock::new(|| Library {
    sources: entries(include_str!("../../assets/sources.ron")),
    glossary: entries(include_str!("../../assets/glossary.ron")),
    measures: entries(include_str!("../../assets/measures.ron")),
});

/// What all scenarios share: the register of sources, the glossary and the measures of governments.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Sources of facts.
    pub sources: Vec<Source>,
    /// Words that need an explanation.
    pub glossary: Vec<Term>,
    /// What a government can do.
    pub measures: Vec<Measure>,
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

/// An instrument of a government that any scenario may offer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id, as in `"private-demarche"`.
    pub id: String,
    /// What people choose.
    pub label: String,
    /// The field of policy it belongs to.
    pub category: Category,
    /// What it means to do this.
    pub text: String,
    /// What it should bring.
    pub brings: String,
    /// What may go wrong.
    pub risk: String,
    /// The law, agreement or practice it rests on.
    pub rests_on: String,
    /// How long it usually takes, in words.
    pub takes: String,
    /// What practice asks the cell to be able to state first: a likelihood word, or `court` for evidence that a
    /// court would accept. Advice, never a lock.
    #[serde(default)]
    pub advised: Option<String>,
    /// Whether others outside the government see it at once, so that it cannot be taken back.
    pub outward: bool,
    /// Why a scenario does not offer it, where the scenario gives no reason of its own.
    pub not_here: String,
    /// What governments really did, or that no case is known.
    pub precedent: String,
    /// Ids of the sources of the precedent.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// The field of policy a measure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Category {
    /// Finding intruders and keeping them out.
    Defence,
    /// Courts, prosecutors and law-making.
    Law,
    /// From one government to another.
    Diplomacy,
    /// Trade, money and investment.
    Economy,
    /// What services do in secret.
    Intelligence,
    /// Together with firms.
    Industry,
    /// Together with other states.
    Multilateral,
    /// Helping others to help themselves.
    Capacity,
    /// Speaking to the public.
    Communication,
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
    use std::collections::BTreeSet;

    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::scenario::Band;
    use crate::text::width;

    /// All measures, or the first fault in their file.
    fn measures() -> Vec<Measure> {
        ron_options().from_str(include_str!("../../assets/measures.ron")).unwrap()
    }

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

    #[test]
    fn measures_are_sorted_and_each_has_a_label_of_its_own() {
        let measures = measures();
        assert_eq!(measures.len(), 40);
        assert!(measures.is_sorted_by(|a, b| a.id < b.id), "measures are sorted and unique");
        let labels: BTreeSet<&str> = measures.iter().map(|measure| measure.label.as_str()).collect();
        assert_eq!(labels.len(), measures.len(), "no two measures have one label");
        assert_eq!(Library::bundled().measure("private-demarche").unwrap().label, "Private démarche");
    }

    #[test]
    fn measures_fit_their_places() {
        for measure in measures() {
            for (name, text, most) in [
                ("label", &measure.label, 36),
                ("text", &measure.text, 180),
                ("brings", &measure.brings, 110),
                ("risk", &measure.risk, 110),
                ("rests_on", &measure.rests_on, 90),
                ("not_here", &measure.not_here, 46),
                ("precedent", &measure.precedent, 200),
            ] {
                let columns = width(text);
                assert!((1..=most).contains(&columns), "{}: {name} takes {columns} columns", measure.id);
            }
            assert!(!measure.takes.is_empty(), "{}", measure.id);
        }
    }

    #[test]
    fn measures_cite_known_sources_and_advise_known_words() {
        for measure in measures() {
            for source in &measure.sources {
                assert!(Library::bundled().source(source).is_some(), "{}: {source}", measure.id);
            }
            if let Some(word) = &measure.advised {
                let known = word == "court" || Band::ALL.iter().any(|band| band.term() == word);
                assert!(known, "{}: {word}", measure.id);
            }
        }
    }
}
