use serde::{Deserialize, Serialize};

/// Something that states hold each other to, or a view that one of them has stated.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// Its id, as in `"g20-2015"`.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Other names under which it is found in text.
    #[serde(default)]
    pub forms: Vec<String>,
    /// What force it has.
    pub force: Force,
    /// Who stands behind it.
    pub stands_behind: String,
    /// Since when; empty where we cannot say.
    #[serde(default)]
    pub since: String,
    /// What it says, in our words.
    pub says: String,
    /// What it leaves out.
    pub not_covered: String,
    /// How a crisis cell uses it.
    pub used: String,
    /// What about it is disputed; empty where we know of nothing.
    #[serde(default)]
    pub disputed: String,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// What force a norm has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Force {
    /// A treaty binds those who have joined it.
    Binding,
    /// A promise or a recommendation: nobody can be taken to court for it.
    Voluntary,
    /// A view, which others may share or not.
    Position,
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_fits, assert_sources, read};
    use super::*;

    #[test]
    fn norms_are_sorted_cite_sources_and_fit_their_places() {
        let norms: Vec<Norm> = read(include_str!("../../../assets/norms.ron"));
        assert!(norms.is_sorted_by(|a, b| a.id < b.id), "norms are sorted and unique");
        assert_eq!(norms.iter().filter(|norm| norm.id.starts_with("un-")).count(), 11);
        for norm in &norms {
            assert_fits(&norm.id, "name", &norm.name, 54);
            assert_fits(&norm.id, "stands_behind", &norm.stands_behind, 100);
            assert_fits(&norm.id, "says", &norm.says, 200);
            assert_fits(&norm.id, "not_covered", &norm.not_covered, 130);
            assert_fits(&norm.id, "used", &norm.used, 140);
            assert!(!norm.sources.is_empty(), "{} has a source", norm.id);
            assert_sources(&norm.id, &norm.sources);
        }
    }
}
