use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Combining marks that may follow one character; Vietnamese, Thai and Hindi need at most three.
const MARKS_PER_CHARACTER: usize = 4;

/// Makes text inert: no escape codes, no direction tricks, no hidden characters, one normal form.
///
/// Removes C0 and C1 controls, DEL, bidirectional controls and invisible characters; keeps line breaks, turns
/// tabs into spaces, stacks at most four combining marks, and composes to NFC. The two joiners stay where a
/// script needs them: after a letter outside ASCII.
#[must_use]
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        shown.extend(treat(character, shown.chars().next_back()));
    }
    let mut marks = 0;
    let few = |character: &char| {
        if is_combining_mark(*character) {
            marks += 1;
        } else if !is_joiner(*character) {
            marks = 0;
        }
        marks <= MARKS_PER_CHARACTER
    };
    // What was hidden is gone before letters are composed: it stood between those that belong together.
    shown.nfc().filter(few).collect()
}

const fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Makes text inert and puts it on one line, with single spaces.
#[must_use]
pub fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Makes text inert without moving any of it: what is hidden is covered by signs of the same length in bytes.
#[must_use]
pub fn masked(text: &str) -> Cow<'_, str> {
    let shows = |character: char| {
        matches!(character, '\n' | '\t') || !(character.is_control() || is_hidden(character))
    };
    if text.chars().all(shows) {
        return Cow::Borrowed(text);
    }
    let cover = |character: char| match character.len_utf8() {
        1 => "?",
        2 => "·",
        3 => "\u{fffd}",
        _ => "··",
    };
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if shows(character) {
            out.push(character);
        } else {
            out.push_str(cover(character));
        }
    }
    Cow::Owned(out)
}

/// What becomes of one character: itself, a stand-in, or nothing.
fn treat(character: char, before: Option<char>) -> Option<char> {
    match character {
        '\t' => Some(' '),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
        _ if is_joiner(character) => before
            .filter(|letter| !letter.is_ascii() && letter.is_alphanumeric() || is_mark(*letter))
            .map(|_| character),
        _ if character.is_control() || is_hidden(character) => None,
        _ => Some(character),
    }
}

fn is_mark(character: char) -> bool {
    !character.is_ascii() && is_combining_mark(character)
}

/// Bidirectional controls, separators of lines, zero-width characters, variation selectors and tags.
const fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escape_codes_lose_their_teeth() {
        assert_eq!(clean("a\u{1b}[31mred\u{1b}[0m"), "a[31mred[0m");
        assert_eq!(clean("\u{1b}]52;c;AAAA\u{7}x\u{9b}2Jy\u{7f}"), "]52;c;AAAAx2Jy");
    }

    #[test]
    fn direction_and_invisible_characters_go() {
        assert_eq!(clean("abc\u{202e}fed\u{2066}\u{2069}\u{200b}g\u{feff}\u{e0041}"), "abcfedg");
    }

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\te"), "a\nb\nc\nd e");
        assert_eq!(one_line("  a\n\n b\tc "), "a b c");
    }

    #[test]
    fn letters_of_all_scripts_stay_and_compose() {
        assert_eq!(clean("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"), "Tiếng Việt");
        assert_eq!(clean("日本語 ไทย हिन्दी"), "日本語 ไทย हिन्दी");
        assert_eq!(clean("क\u{94d}\u{200d}ष"), "क\u{94d}\u{200d}ष");
        assert_eq!(clean("a\u{200d}b"), "ab");
    }

    #[test]
    fn floods_of_marks_are_dammed() {
        let flood = format!("x{}", "\u{335}".repeat(500));
        assert_eq!(clean(&flood).chars().count(), 1 + MARKS_PER_CHARACTER);
        let joined = format!("é{}", "\u{335}\u{200d}".repeat(500));
        assert_eq!(
            clean(&joined).chars().filter(|mark| is_combining_mark(*mark)).count(),
            MARKS_PER_CHARACTER
        );
    }

    proptest! {
        #[test]
        fn masking_moves_nothing(text in "\\PC{0,40}|[\\x00-\\u{2fff}]{0,40}|[\u{e0000}-\u{e0fff}a]{0,9}") {
            let masked = masked(&text);
            prop_assert_eq!(masked.len(), text.len());
            prop_assert!(masked.chars().all(|c| matches!(c, '\n' | '\t') || !(c.is_control() || is_hidden(c))));
        }

        #[test]
        fn cleaning_twice_changes_nothing(
            text in "\\PC{0,40}|[\\x00-\\u{2fff}]{0,40}|[ae\u{200b}\u{200d}\u{300}-\u{304}\u{335}]{0,40}",
        ) {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(once.chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
