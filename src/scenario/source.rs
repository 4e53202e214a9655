use std::ops::Range;

/// The text of one file of a scenario.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The name that diagnostics show.
    pub name: String,
    /// The whole text, without a byte order mark.
    pub text: String,
}

/// The files of one scenario, in name order.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// Which of them is no part, but holds other names for the cast.
    cast: Option<usize>,
}

/// A stretch of one source file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Which file, by its place in [`Sources`].
    pub file: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Where a string stood in memory when it was read.
///
/// Only ever compared with the extent of the source texts, to find the span again: `ron` gives no positions for
/// values, but hands out strings that point into the text it was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    address: usize,
    length: usize,
}

impl Place {
    /// The place of a string that is a part of a source text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { address: text.as_ptr() as usize, length: text.len() }
    }

    /// The place of a part of that string, in bytes.
    #[must_use]
    pub fn part(self, range: Range<usize>) -> Self {
        if range.end > self.length {
            return self;
        }
        Self { address: self.address + range.start, length: range.len() }
    }
}

impl Sources {
    /// Puts files in name order; a byte order mark is dropped.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files: Vec<SourceFile> = files
            .into_iter()
            .map(|(name, text)| SourceFile {
                name,
                text: text.strip_prefix('\u{feff}').map(ToOwned::to_owned).unwrap_or(text),
            })
            .collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Self { files, cast: None }
    }

    /// The same with a file of other names for the cast, which comes last.
    #[must_use]
    pub fn with_cast(&self, name: String, text: String) -> Self {
        let text = text.strip_prefix('\u{feff}').map(ToOwned::to_owned).unwrap_or(text);
        let mut files = self.files.clone();
        files.push(SourceFile { name, text });
        Self { cast: Some(files.len() - 1), files }
    }

    /// Which file holds other names for the cast, if one does.
    #[must_use]
    pub const fn cast(&self) -> Option<usize> {
        self.cast
    }

    /// All files, in name order.
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The span of a string that was read from one of these files; `None` for any other.
    #[must_use]
    pub fn span(&self, place: Place) -> Option<Span> {
        self.files.iter().enumerate().find_map(|(file, source)| {
            let base = source.text.as_ptr() as usize;
            let start = place.address.checked_sub(base)?;
            let end = start.checked_add(place.length)?;
            (end <= source.text.len()).then_some(Span { file, start, end })
        })
    }

    /// The span of a line and column range within a part of a file that starts at `base`.
    ///
    /// `ron` counts from 1, columns in characters; positions beyond the text end at its end.
    #[must_use]
    pub fn span_of_lines(
        &self,
        file: usize,
        base: Range<usize>,
        from: (usize, usize),
        to: (usize, usize),
    ) -> Span {
        let text = &self.files[file].text[base.clone()];
        let start = offset(text, from);
        let end = offset(text, to).max(start);
        Span { file, start: base.start + start, end: base.start + end }
    }
}

/// The byte at a line and column of a text.
fn offset(text: &str, (line, column): (usize, usize)) -> usize {
    let line_start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[line_start..];
    line_start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> Sources {
        Sources::new([("b.ron".into(), "two\nlinés x".into()), ("a.ron".into(), "\u{feff}one".into())])
    }

    #[test]
    fn files_are_in_name_order_without_mark() {
        let names: Vec<_> =
            sources().files().iter().map(|file| (file.name.clone(), file.text.clone())).collect();
        assert_eq!(names, [("a.ron".into(), "one".into()), ("b.ron".into(), "two\nlinés x".to_string())]);
    }

    #[test]
    fn a_borrowed_string_is_found_again() {
        let sources = sources();
        let x = &sources.files()[1].text[11..];
        assert_eq!(x, "x");
        let span = sources.span(Place::of(x)).unwrap();
        assert_eq!(span, Span { file: 1, start: 11, end: 12 });
        assert_eq!(sources.span(Place::of(&String::from("x"))), None);
    }

    #[test]
    fn lines_and_columns_become_bytes() {
        let sources = sources();
        let whole = 0..sources.files()[1].text.len();
        let span = sources.span_of_lines(1, whole.clone(), (2, 5), (2, 6));
        assert_eq!(&sources.files()[1].text[span.start..span.end], "s");
        let beyond = sources.span_of_lines(1, whole, (9, 9), (1, 1));
        assert_eq!((beyond.start, beyond.end), (12, 12));
    }
}
