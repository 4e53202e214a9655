use serde::{Deserialize, Serialize};

/// A word and its explanation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word.
    pub term: String,
    /// Other spellings under which it is found in text.
    #[serde(default)]
    pub forms: Vec<String>,
    /// Whether it is marked in running text; a word that mostly has its everyday sense is not.
    #[serde(default = "yes")]
    pub marked: bool,
    /// What it means, in a sentence or two.
    pub meaning: String,
    /// Other words that belong to it.
    #[serde(default)]
    pub see_also: Vec<String>,
    /// Ids of sources, where the explanation rests on one.
    #[serde(default)]
    pub sources: Vec<String>,
}

const fn yes() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_normalization::UnicodeNormalization;

    use super::super::tests::{assert_fits, assert_sources, read};
    use super::*;

    fn terms() -> Vec<Term> {
        read(include_str!("../../../assets/glossary.ron"))
    }

    /// A letter with a mark stands with its plain sister.
    fn key(text: &str) -> String {
        text.to_lowercase().nfd().filter(char::is_ascii).collect()
    }

    #[test]
    fn terms_are_sorted_and_fit_their_places() {
        let terms = terms();
        assert!(terms.is_sorted_by(|a, b| key(&a.term) < key(&b.term)), "terms are sorted and unique");
        for term in &terms {
            assert_fits(&term.term, "term", &term.term, 40);
            assert_fits(&term.term, "meaning", &term.meaning, 220);
            assert_sources(&term.term, &term.sources);
        }
    }

    #[test]
    fn terms_refer_to_other_terms() {
        let terms = terms();
        let known: BTreeSet<&str> = terms.iter().map(|term| term.term.as_str()).collect();
        for term in &terms {
            for other in &term.see_also {
                assert!(known.contains(other.as_str()) && *other != term.term, "{}: {other}", term.term);
            }
        }
    }

    #[test]
    fn a_spelling_means_one_term() {
        let terms = terms();
        let mut known = BTreeSet::new();
        for term in &terms {
            for form in term.forms.iter().chain([&term.term]) {
                assert!(known.insert(form.to_lowercase()), "{}: `{form}` is taken", term.term);
            }
        }
    }
}
