use serde::{Deserialize, Serialize};

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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::Library;
    use super::super::tests::{assert_fits, assert_sources, read};
    use super::*;
    use crate::scenario::Band;

    fn measures() -> Vec<Measure> {
        read(include_str!("../../../assets/measures.ron"))
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
                assert_fits(&measure.id, name, text, most);
            }
            assert!(!measure.takes.is_empty(), "{}", measure.id);
        }
    }

    #[test]
    fn measures_cite_known_sources_and_advise_known_words() {
        for measure in measures() {
            assert_sources(&measure.id, &measure.sources);
            if let Some(word) = &measure.advised {
                let known = word == "court" || Band::ALL.iter().any(|band| band.term() == word);
                assert!(known, "{}: {word}", measure.id);
            }
        }
    }
}
