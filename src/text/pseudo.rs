/// Of ten letters so many are said twice: translations of English run up to 40 % longer.
const TWICE: usize = 4;

/// Text as a translation might be: still to be read, with accents on its letters, and longer.
///
/// The accents show which texts pass through the words at all, the length shows where a page has no room. Words stay
/// words, and digits and signs stay as they are.
#[must_use]
pub fn pseudo(text: &str) -> String {
    let mut said = String::with_capacity(2 * text.len());
    // The first letter of a text counts as if nine went before it, so that even a short word grows.
    let mut owed = 9;
    for sign in text.chars() {
        let letter = accented(sign);
        said.push(letter);
        if sign.is_alphabetic() {
            owed += TWICE;
            if owed >= 10 {
                owed -= 10;
                said.push(letter);
            }
        }
    }
    said
}

/// A whole text between brackets, which show where it was cut; those of texts within it go.
pub(super) fn bracketed(text: &str) -> String {
    format!("[{}]", text.replace(['[', ']'], ""))
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'ç',
        'd' => 'ď',
        'e' => 'é',
        'g' => 'ğ',
        'i' => 'í',
        'l' => 'ł',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ř',
        's' => 'š',
        't' => 'ť',
        'u' => 'ü',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'C' => 'Ç',
        'D' => 'Ď',
        'E' => 'É',
        'G' => 'Ğ',
        'I' => 'Í',
        'L' => 'Ł',
        'N' => 'Ñ',
        'O' => 'Ö',
        'R' => 'Ř',
        'S' => 'Š',
        'T' => 'Ť',
        'U' => 'Ü',
        'Y' => 'Ý',
        'Z' => 'Ž',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn text_grows_by_two_fifths_and_can_be_read() {
        assert_eq!(pseudo("Deadline: 5 days"), "ĎĎéááďłííñéé: 5 ďáýýš");
        for text in ["Political capital", "x", "no", "A provider that talks to nobody else"] {
            let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
            let grown = width(&pseudo(text)) - width(text);
            assert!(grown * 10 >= letters * TWICE && grown <= letters * TWICE / 10 + 1, "{text}");
        }
        assert_eq!(pseudo("12 − 3"), "12 − 3");
    }
}
