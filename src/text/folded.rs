use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Text as it is compared: in lower case, without marks on letters, so that `Démarche` is `demarche`.
#[must_use]
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn case_and_marks_make_no_difference() {
        assert_eq!(folded("DÉMARCHE"), folded("demarche"));
        assert_eq!(folded("Ắ ß 漢"), "a ß 漢");
    }
}
