/// Bytes of the longest word that is compared.
const LONGEST: usize = 200;

/// The candidate most like a word, where one is near enough to be a slip of the hand.
///
/// Near means: at most a third of the letters differ, and at least one letter is the same.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    // Nobody slips over a word as long as that; and comparing takes as long as both words multiplied.
    let candidates = candidates.into_iter().filter(|candidate| word.len().max(candidate.len()) <= LONGEST);
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= word.chars().count().max(candidate.chars().count()).div_ceil(3).min(5)
        })
        .filter(|(distance, candidate)| *distance < candidate.chars().count())
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let known = ["warn-client", "wait", "publish"];
        assert_eq!(nearest("warn-clients", known).as_deref(), Some("warn-client"));
        assert_eq!(nearest("wiat", known).as_deref(), Some("wait"));
        assert_eq!(nearest("xyz", known), None);
        assert_eq!(nearest("a", ["b"]), None);
    }
}
