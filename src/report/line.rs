use crate::text::{Piece, Prose, clean};

/// Running text on one line, plain or emphasised in parts, which nothing from outside can make anything else.
///
/// Whatever it is made from passes [`clean`] and loses its line breaks here: a renderer is left with letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(Vec<Piece>);

impl Line {
    /// An emphasised text.
    #[must_use]
    pub fn strong(text: &str) -> Self {
        Self(vec![Piece { text: on_one_line(text), strong: true }])
    }

    /// Its pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Its letters.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.text.trim().is_empty())
    }

    /// The same with more text behind it.
    #[must_use]
    pub fn then(mut self, other: impl Into<Self>) -> Self {
        self.0.extend(other.into().0);
        self
    }

    /// A name in strong letters, and what there is to say of it.
    #[must_use]
    pub fn named(name: &str, text: impl Into<Self>) -> Self {
        Self::strong(name).then(" ").then(text)
    }

    /// The paragraphs of a prose.
    pub fn paragraphs(prose: &Prose) -> impl Iterator<Item = Self> {
        prose.paragraphs().map(|pieces| {
            Self(pieces.into_iter().map(|piece| Piece { text: on_one_line(&piece.text), ..piece }).collect())
        })
    }
}

/// Cleans a text and puts it on one line; the spaces at its ends stay, for it may be a part of a line.
fn on_one_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self(vec![Piece { text: on_one_line(text), strong: false }])
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&String> for Line {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Prose> for Line {
    fn from(prose: &Prose) -> Self {
        let mut whole = Self::default();
        for paragraph in Self::paragraphs(prose) {
            whole = if whole.0.is_empty() { paragraph } else { whole.then(" ").then(paragraph) };
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_comes_in_is_letters_on_one_line() {
        assert_eq!(Line::from("a\u{1b}[2J\nb\u{202e}c").plain(), "a[2J bc");
        let prose = Line::from(&Prose::read("we *must*\n\nwait"));
        assert_eq!(prose.plain(), "we must wait");
        assert!(prose.pieces().iter().any(|piece| piece.strong && piece.text == "must"));
        assert!(Line::from(" \n ").is_empty());
        assert_eq!(Line::named("Who", "you").plain(), "Who you");
    }
}
