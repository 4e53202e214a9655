use textwrap::{Options, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns a text takes on a terminal.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Breaks text into lines of at most `width` columns, at words; a longer word is broken as a last resort.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width.max(1)).word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// Shortens text to so many columns: at the end of a word, with an ellipsis, where it does not fit.
#[must_use]
pub fn fit(text: &str, columns: usize) -> String {
    fit_with(text, columns, "…")
}

/// The same with another sign that there is more.
#[must_use]
pub fn fit_with(text: &str, columns: usize, more: &str) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split_word_bounds() {
        if width(&kept) + width(word) + width(more) > columns {
            break;
        }
        kept.push_str(word);
    }
    let kept = kept.trim_end_matches([' ', ',', ';', ':', '.', '–', '(']);
    if kept.is_empty() { first_columns(text, columns) } else { format!("{kept}{more}") }
}

/// As many whole characters as fit: for a single word that is too long.
fn first_columns(text: &str, columns: usize) -> String {
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if width(&kept) + width(grapheme) > columns {
            break;
        }
        kept.push_str(grapheme);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fitting_keeps_words_whole() {
        assert_eq!(fit("Whom do we warn?", 16), "Whom do we warn?");
        assert_eq!(fit("Whom do we warn?", 12), "Whom do we…");
        assert_eq!(fit("Donaudampfschiff", 6), "Donaud");
        assert_eq!(fit("日本語", 4), "日…");
    }

    #[test]
    fn wrapping_measures_columns() {
        assert_eq!(wrap("a provider that talks", 10), ["a provider", "that talks"]);
        assert_eq!(wrap("日本語日本", 4), ["日本", "語日", "本"]);
        assert_eq!(wrap("a b", 0), ["a", "b"]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_asked(text in "[a-zé日 ]{0,60}", columns in 2_usize..40) {
            prop_assert!(width(&fit(&text, columns)) <= columns);
            for line in wrap(&text, columns) { prop_assert!(width(&line) <= columns); }
        }
    }
}
