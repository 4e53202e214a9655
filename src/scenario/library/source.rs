use serde::{Deserialize, Serialize};

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
    /// Only a weak copy was read; nothing may be said as a fact on its word.
    Unverified,
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_fits, read};
    use super::*;

    #[test]
    fn sources_are_sorted_and_fit_their_places() {
        let sources: Vec<Source> = read(include_str!("../../../assets/sources.ron"));
        let number = |source: &Source| (source.id[..1].to_owned(), source.id[1..].parse::<u32>().unwrap());
        assert!(sources.is_sorted_by(|a, b| number(a) < number(b)), "sources are sorted and unique");
        for source in &sources {
            assert_fits(&source.id, "title", &source.title, 90);
            assert_fits(&source.id, "published", &source.published, 120);
            assert_fits(&source.id, "address", &source.address, 180);
        }
    }
}
