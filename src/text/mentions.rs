use std::collections::BTreeMap;
use std::ops::Range;

use super::folded::folded;

/// Finds known words and phrases in running text.
#[derive(Clone, Debug)]
pub struct Mentions<T> {
    /// By their first word; the longest first.
    phrases: BTreeMap<String, Vec<Phrase<T>>>,
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    /// The words after the first.
    rest: Vec<String>,
    of: T,
}

/// A place in a text where something is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention<T> {
    /// What is mentioned.
    pub of: T,
    /// Where, in bytes.
    pub range: Range<usize>,
}

impl<T> Default for Mentions<T> {
    fn default() -> Self {
        Self { phrases: BTreeMap::new() }
    }
}

impl<T: Copy> Mentions<T> {
    /// What is to be found, each under one of its spellings.
    pub fn of<'a>(spellings: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut phrases: BTreeMap<String, Vec<Phrase<T>>> = BTreeMap::new();
        for (spelling, of) in spellings {
            let mut words = words(spelling).map(|word| folded(&spelling[word]));
            if let Some(first) = words.next() {
                phrases.entry(first).or_default().push(Phrase { rest: words.collect(), of });
            }
        }
        for known in phrases.values_mut() {
            known.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        Self { phrases }
    }

    /// What a text mentions, from its beginning on: whole words in either case, with or without marks on letters; where
    /// several begin at one word, the longest.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Mention<T>> {
        let words: Vec<(Range<usize>, String)> =
            words(text).map(|word| (word.clone(), folded(&text[word]))).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let phrase = self.longest(text, &words[at..]);
            if let Some(phrase) = phrase {
                let last = at + phrase.rest.len();
                found.push(Mention { of: phrase.of, range: words[at].0.start..words[last].0.end });
                at = last;
            }
            at += 1;
        }
        found
    }

    fn longest(&self, text: &str, words: &[(Range<usize>, String)]) -> Option<&Phrase<T>> {
        let (first, spelled) = words.first()?;
        let known = self.phrases.get(spelled)?;
        known.iter().find(|phrase| {
            let count = phrase.rest.len();
            words.len() > count
                && phrase.rest.iter().zip(&words[1..]).all(|(known, (_, word))| known == word)
                && words.windows(2).take(count).all(|pair| joined(&text[pair[0].0.end..pair[1].0.start]))
                && stands_alone(text, first.start..words[count].0.end)
        })
    }
}

/// The words of a text: letters and digits without a gap.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    ends.filter_map(move |(at, sign)| match (start, sign.is_alphanumeric()) {
        (None, true) => {
            start = Some(at);
            None
        }
        (Some(from), false) => {
            start = None;
            Some(from..at)
        }
        _ => None,
    })
}

/// Whether what stands between two words lets them be one phrase.
fn joined(between: &str) -> bool {
    matches!(between, " " | "-" | "’" | "'")
}

/// Whether a phrase is no part of a word with a hyphen.
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let before = text[..range.start].ends_with('-');
    let after =
        text[range.end..].strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    !(before || after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, spellings: &[(&'static str, u8)]) -> Vec<(&'a str, u8)> {
        let mentions = Mentions::of(spellings.iter().copied());
        mentions.find(text).into_iter().map(|mention| (&text[mention.range], mention.of)).collect()
    }

    #[test]
    fn words_are_found_whole_in_either_case_with_or_without_marks() {
        let known = [("démarche", 1), ("norm", 2)];
        assert_eq!(found("A DEMARCHE, enormous", &known), [("DEMARCHE", 1)]);
        assert_eq!(found("“Norm”: a démarche.", &known), [("Norm", 2), ("démarche", 1)]);
    }

    #[test]
    fn the_longest_phrase_is_meant() {
        let known = [("G20", 1), ("G20 text", 2), ("text", 3)];
        assert_eq!(found("the G20 text", &known), [("G20 text", 2)]);
        assert_eq!(found("the G20, a text", &known), [("G20", 1), ("text", 3)]);
    }

    #[test]
    fn hyphens_and_apostrophes_join_and_part() {
        let known = [("off-ramp", 1), ("desk’s reading", 2), ("norm", 3)];
        assert_eq!(
            found("an off ramp, the desk's reading", &known),
            [("off ramp", 1), ("desk's reading", 2)]
        );
        assert_eq!(found("norm-breaking, a non-norm, norm’s - norm -", &known), [("norm", 3), ("norm", 3)]);
    }

    #[test]
    fn nothing_known_is_nothing_found() {
        assert!(Mentions::<u8>::default().find("a norm").is_empty());
        assert_eq!(found("", &[("norm", 1), ("", 2)]), []);
    }
}
