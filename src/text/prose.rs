use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::measure::wrap;
use super::sanitise::clean;

/// Running text in paragraphs, with `*emphasis*` as its only markup.
///
/// One line break in the source is a space, a blank line starts a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    paragraphs: Vec<String>,
}

/// A run of letters within a line, plain or emphasised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The letters, without marks.
    pub text: String,
    /// Whether they stood between asterisks.
    pub strong: bool,
}

impl Prose {
    /// Reads text as an author wrote it; makes it inert on the way.
    #[must_use]
    pub fn read(source: &str) -> Self {
        let mut paragraphs = vec![String::new()];
        for line in clean(source).lines() {
            let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
            let current = paragraphs.len() - 1;
            match (words.is_empty(), paragraphs[current].is_empty()) {
                (true, false) => paragraphs.push(String::new()),
                (true, true) => {}
                (false, true) => paragraphs[current] = words,
                (false, false) => paragraphs[current] = format!("{} {words}", paragraphs[current]),
            }
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        Self { paragraphs }
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// The paragraphs, each with what is emphasised in it.
    pub fn paragraphs(&self) -> impl Iterator<Item = Vec<Piece>> {
        self.paragraphs.iter().map(|paragraph| pieces(paragraph))
    }

    /// The paragraphs without marks, for the line-by-line face.
    pub fn plain(&self) -> impl Iterator<Item = String> {
        self.paragraphs().map(|pieces| pieces.into_iter().map(|piece| piece.text).collect())
    }

    /// The text on one line, without marks.
    #[must_use]
    pub fn flat(&self) -> String {
        self.plain().collect::<Vec<_>>().join(" ")
    }

    /// Lines of at most `width` columns; an empty line stands between paragraphs.
    #[must_use]
    pub fn lines(&self, width: usize) -> Vec<Vec<Piece>> {
        let mut lines = Vec::new();
        for paragraph in &self.paragraphs {
            if !lines.is_empty() {
                lines.push(Vec::new());
            }
            lines.extend(wrapped(&pieces(paragraph), width));
        }
        lines
    }
}

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.paragraphs)
    }
}

impl<'de> Deserialize<'de> for Prose {
    /// Reads paragraphs as they were written, and makes them inert again: a file may have been changed.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let paragraphs = Vec::<String>::deserialize(deserializer)?;
        Ok(Self::read(&paragraphs.join("\n\n")))
    }
}

/// Parts a paragraph at its asterisks; one without a partner is a letter like any other.
fn pieces(paragraph: &str) -> Vec<Piece> {
    let parts: Vec<&str> = paragraph.split('*').collect();
    let lone = parts.len().is_multiple_of(2);
    let mut pieces: Vec<Piece> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let strong = index % 2 == 1 && !(lone && index == parts.len() - 1);
        if lone && index == parts.len() - 1 {
            push(&mut pieces, "*", false);
        }
        push(&mut pieces, part, strong);
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, strong: bool) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.strong == strong => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), strong }),
    }
}

/// Wraps pieces as one text and cuts them again where lines end.
fn wrapped(pieces: &[Piece], width: usize) -> Vec<Vec<Piece>> {
    let flat: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let mut cursor = 0;
    let mut lines = Vec::new();
    for line in wrap(&flat, width) {
        let start = flat[cursor..].find(&line).map_or(cursor, |skipped| cursor + skipped);
        cursor = start + line.len();
        lines.push(cut(pieces, start, cursor));
    }
    lines
}

/// The parts of `pieces` between two byte offsets of their joined text.
fn cut(pieces: &[Piece], start: usize, end: usize) -> Vec<Piece> {
    let mut line = Vec::new();
    let mut offset = 0;
    for piece in pieces {
        let (from, to) = (start.max(offset), end.min(offset + piece.text.len()));
        if from < to {
            push(&mut line, &piece.text[from - offset..to - offset], piece.strong);
        }
        offset += piece.text.len();
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_are_spaces_and_blank_lines_part() {
        let prose = Prose::read("\n   One line\n   and on.\n\n\n   Second.  \n");
        assert_eq!(prose.plain().collect::<Vec<_>>(), ["One line and on.", "Second."]);
        assert_eq!(prose.flat(), "One line and on. Second.");
    }

    #[test]
    fn emphasis_survives_a_line_break() {
        let lines = Prose::read("we *must not wait* here").lines(10);
        let shown: Vec<Vec<(&str, bool)>> = lines
            .iter()
            .map(|line| line.iter().map(|piece| (piece.text.as_str(), piece.strong)).collect())
            .collect();
        assert_eq!(
            shown,
            [vec![("we ", false), ("must", true)], vec![("not wait", true)], vec![("here", false)]]
        );
    }

    #[test]
    fn a_lone_asterisk_is_a_letter() {
        assert_eq!(Prose::read("5 * 3 is 15").flat(), "5 * 3 is 15");
        assert_eq!(Prose::read("*a* b*").flat(), "a b*");
    }

    #[test]
    fn paragraphs_come_back_as_they_were_written() {
        let prose = Prose::read("One *line*.\n\nTwo.");
        let written = serde_json::to_string(&prose).unwrap();
        assert_eq!(serde_json::from_str::<Prose>(&written).unwrap(), prose);
        let hostile: Prose = serde_json::from_str(r#"["a\u001b[2J\n\nb", "  "]"#).unwrap();
        assert_eq!(hostile.plain().collect::<Vec<_>>(), ["a[2J", "b"]);
    }

    #[test]
    fn an_empty_line_stands_between_paragraphs() {
        assert_eq!(Prose::read("a\n\nb").lines(10).len(), 3);
        assert!(Prose::read(" \n ").is_empty());
    }
}
