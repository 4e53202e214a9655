use super::{Library, Norm, Term};
use crate::text::folded;

/// A part of the reference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Words that need an explanation.
    #[default]
    Words,
    /// What states hold each other to.
    Norms,
    /// What governments really did, by measure.
    Precedents,
    /// Where facts come from.
    Sources,
}

impl Part {
    /// Every part, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Words, Self::Norms, Self::Precedents, Self::Sources];
}

/// An entry of the reference: its part, and its place there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// The part.
    pub part: Part,
    /// The place within it.
    pub at: usize,
}

impl Library {
    /// How many entries a part has.
    #[must_use]
    pub const fn count(&self, part: Part) -> usize {
        match part {
            Part::Words => self.glossary.len(),
            Part::Norms => self.norms.len(),
            Part::Precedents => self.measures.len(),
            Part::Sources => self.sources.len(),
        }
    }

    /// What an entry is called; nothing if there is none.
    #[must_use]
    pub fn name(&self, entry: Entry) -> Option<&str> {
        Some(match entry.part {
            Part::Words => &self.glossary.get(entry.at)?.term,
            Part::Norms => &self.norms.get(entry.at)?.name,
            Part::Precedents => &self.measures.get(entry.at)?.label,
            Part::Sources => &self.sources.get(entry.at)?.title,
        })
    }

    /// Entries in which something that was typed occurs: first those that begin with it, then those that have it in
    /// their names, then those that have all its words somewhere.
    #[must_use]
    pub fn search(&self, typed: &str) -> Vec<Entry> {
        let typed = folded(typed.trim());
        if typed.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(usize, Entry)> =
            self.entries().filter_map(|entry| Some((self.rank(entry, &typed)?, entry))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, entry)| entry).collect()
    }

    fn entries(&self) -> impl Iterator<Item = Entry> {
        Part::ALL.into_iter().flat_map(|part| (0..self.count(part)).map(move |at| Entry { part, at }))
    }

    /// How well an entry matches; less is better.
    fn rank(&self, entry: Entry, typed: &str) -> Option<usize> {
        let named = self.named(entry).into_iter().map(folded);
        let by_name = named.filter_map(|name| name.find(typed)).map(|at| usize::from(at > 0)).min();
        by_name.or_else(|| {
            let all = folded(&[self.named(entry), self.said(entry)].concat().join(" "));
            typed.split_whitespace().all(|word| all.contains(word)).then_some(2)
        })
    }

    /// Everything that an entry is called.
    fn named(&self, entry: Entry) -> Vec<&str> {
        let more: &[String] = match entry.part {
            Part::Words => &self.glossary[entry.at].forms,
            Part::Norms => &self.norms[entry.at].forms,
            Part::Precedents => &[],
            Part::Sources => std::slice::from_ref(&self.sources[entry.at].id),
        };
        self.name(entry).into_iter().chain(more.iter().map(String::as_str)).collect()
    }

    /// What an entry says.
    fn said(&self, entry: Entry) -> Vec<&str> {
        let at = entry.at;
        match entry.part {
            Part::Words => vec![&self.glossary[at].meaning],
            Part::Norms => {
                let norm = &self.norms[at];
                vec![
                    &norm.says,
                    &norm.stands_behind,
                    &norm.since,
                    &norm.not_covered,
                    &norm.used,
                    &norm.disputed,
                ]
            }
            Part::Precedents => vec![&self.measures[at].precedent, &self.measures[at].text],
            Part::Sources => vec![&self.sources[at].published, &self.sources[at].address],
        }
    }
}

/// All spellings under which entries are marked in running text.
pub(super) fn spellings<'a>(
    glossary: &'a [Term],
    norms: &'a [Norm],
) -> impl Iterator<Item = (&'a str, Entry)> {
    let words = (0..).zip(glossary).filter(|(_, term)| term.marked).flat_map(|(at, term)| {
        spelled(&term.term, &term.forms).map(move |spelling| (spelling, Entry { part: Part::Words, at }))
    });
    let norms = (0..).zip(norms).flat_map(|(at, norm)| {
        spelled(&norm.name, &norm.forms).map(move |spelling| (spelling, Entry { part: Part::Norms, at }))
    });
    // Where a word and a norm share a name, the word comes first and is meant.
    words.chain(norms)
}

fn spelled<'a>(name: &'a str, forms: &'a [String]) -> impl Iterator<Item = &'a str> {
    std::iter::once(name).chain(forms.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str) -> Vec<&str> {
        let library = Library::bundled();
        library.search(typed).into_iter().filter_map(|entry| library.name(entry)).collect()
    }

    #[test]
    fn a_search_goes_through_all_parts_names_first() {
        assert_eq!(found("DEMARCHE")[..2], ["Démarche", "Private démarche"]);
        assert_eq!(found("l12")[0], "The cyber section of the G20 leaders’ text");
        assert_eq!(found("houston consulate")[0], "Close a consulate, expel officers");
        let parts: Vec<Part> = Library::bundled().search("g20").into_iter().map(|entry| entry.part).collect();
        assert!([Part::Words, Part::Norms, Part::Sources].iter().all(|part| parts.contains(part)));
    }

    #[test]
    fn nothing_typed_finds_nothing() {
        assert!(found("  ").is_empty());
        assert!(found("zzzz").is_empty());
    }

    #[test]
    fn words_are_met_in_running_text_by_their_other_spellings_too() {
        let library = Library::bundled();
        let met = |text: &str| {
            let found = library.mentions.find(text).into_iter();
            found.filter_map(|mention| library.name(mention.of)).collect::<Vec<_>>()
        };
        assert_eq!(
            met("They indicted an MSP’s clients: a demarche, by UN norm 3."),
            [
                "Indictment",
                "Managed service provider",
                "Démarche",
                "UN norm 3: no harm from one’s own territory"
            ]
        );
        // A word of every day is in the reference, and not marked.
        assert!(library.search("default").iter().any(|entry| library.name(*entry) == Some("Default")));
        assert!(met("by default").is_empty());
    }
}
