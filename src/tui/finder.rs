use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Finds texts by what was typed, whatever the case and accents.
pub(super) struct Finder {
    matcher: Matcher,
    pattern: Pattern,
}

/// How well a text fits: more is better; and which of its letters were meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) score: u32,
    pub(super) letters: Vec<usize>,
}

impl Finder {
    /// Finds texts that have the typed letters in order, with others between.
    pub(super) fn by_letters(typed: &str) -> Self {
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Self { matcher: Matcher::new(Config::DEFAULT), pattern }
    }

    /// How well a text fits; nothing if it does not.
    pub(super) fn fit(&mut self, text: &str) -> Option<Fit> {
        let (mut signs, mut letters) = (Vec::new(), Vec::new());
        let text = Utf32Str::new(text, &mut signs);
        let score = self.pattern.indices(text, &mut self.matcher, &mut letters)?;
        let mut letters: Vec<usize> =
            letters.into_iter().filter_map(|letter| usize::try_from(letter).ok()).collect();
        letters.sort_unstable();
        letters.dedup();
        Some(Fit { score, letters })
    }
}

/// Whether a text has every word that was typed, whatever the case.
pub(super) fn has_words(text: &str, typed: &str) -> bool {
    let text = text.to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{Finder, has_words};

    fn letters(typed: &str, text: &str) -> Option<Vec<usize>> {
        Finder::by_letters(typed).fit(text).map(|fit| fit.letters)
    }

    #[test]
    fn letters_match_in_order_and_near_ones_best() {
        assert_eq!(letters("sit", "Situation"), Some(vec![0, 1, 2]));
        assert_eq!(letters("SN", "Situation"), Some(vec![0, 8]));
        assert_eq!(letters("ns", "Situation"), None);
        assert_eq!(letters("", "Situation"), Some(vec![]));
        assert_eq!(letters("demarche", "Démarche").map(|letters| letters.len()), Some(8));
        let score = |text| Finder::by_letters("sta").fit(text).map(|fit| fit.score);
        assert!(score("stance") > score("such talk again"));
    }

    #[test]
    fn every_word_has_to_be_there() {
        assert!(has_words("The cell’s desk", "Desk cell"));
        assert!(has_words("The cell’s desk", " "));
        assert!(!has_words("The cell’s desk", "desk sell"));
    }
}
