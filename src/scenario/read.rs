use std::ops::Range;

use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::diagnostic::Diagnostic;
use super::document::{Document, Part, Value};
use super::fault::{Fault, short};
use super::source::{Place, Sources, Span};
use crate::text::nearest;

/// The one version of the language there is.
pub const FORMAT: &str = "1";

/// What reading gave: a document, and every fault on the way.
#[derive(Debug, Default)]
pub struct Reading {
    /// All parts together, as far as they could be read.
    pub document: Document,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

/// How RON is written here: `Some` may be left out.
pub(super) fn ron_options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads all parts of a scenario.
///
/// A fault in one item hides neither the other items nor the other parts.
#[must_use]
pub fn read(sources: &Sources) -> Reading {
    let mut reader = Reader { sources, options: ron_options(), reading: Reading::default() };
    for file in (0..sources.files().len()).filter(|file| sources.cast() != Some(*file)) {
        reader.part(file);
    }
    if let Some(file) = sources.cast() {
        let whole = 0..sources.files()[file].text.len();
        reader.reading.document.cast = reader.parse(file, whole).unwrap_or_default();
    }
    reader.reading
}

struct Reader<'a> {
    sources: &'a Sources,
    options: ron::Options,
    reading: Reading,
}

/// As much of a part as it takes to see its format.
#[derive(Deserialize)]
struct Probe {
    #[serde(default)]
    format: Option<Value>,
}

impl Reader<'_> {
    fn part(&mut self, file: usize) {
        let whole = 0..self.sources.files()[file].text.len();
        if !self.format_is_known(file, &whole) {
            return;
        }
        let Some(part) = self.parse::<Part>(file, whole) else {
            return;
        };
        self.once(part.scenario, "scenario", |document| &mut document.header);
        self.once(part.debrief, "debrief", |document| &mut document.debrief);
        self.list(part.questions, |document| &mut document.questions);
        self.list(part.evidence, |document| &mut document.evidence);
        self.list(part.campaigns, |document| &mut document.campaigns);
        self.list(part.assets, |document| &mut document.assets);
        self.list(part.channels, |document| &mut document.channels);
        self.list(part.actors, |document| &mut document.actors);
        self.list(part.counters, |document| &mut document.counters);
        self.list(part.laws, |document| &mut document.laws);
        self.list(part.advisers, |document| &mut document.advisers);
        self.list(part.injects, |document| &mut document.injects);
        self.list(part.windows, |document| &mut document.windows);
        self.list(part.toolbox, |document| &mut document.toolbox);
        self.list(part.closed, |document| &mut document.closed);
        self.list(part.deadlines, |document| &mut document.deadlines);
        self.list(part.endings, |document| &mut document.endings);
        self.list(part.expectations, |document| &mut document.expectations);
    }

    /// Looks at the format before anything else: a part of another format may look any way it likes.
    fn format_is_known(&mut self, file: usize, whole: &Range<usize>) -> bool {
        let Ok(probe) = self.options.from_str::<Probe>(&self.sources.files()[file].text) else {
            return true;
        };
        let fault = match &probe.format {
            Some(value) if value.ron == FORMAT => return true,
            Some(value) => Diagnostic::at(
                Fault::UnknownFormat { found: short(&value.ron) },
                self.sources.span(value.place),
            ),
            None => Diagnostic::at(Fault::MissingFormat, Some(self.head(file, whole))),
        };
        self.reading.diagnostics.push(fault);
        false
    }

    fn once<T: DeserializeOwned>(
        &mut self,
        value: Option<Value>,
        what: &'static str,
        slot: impl Fn(&mut Document) -> &mut Option<T>,
    ) {
        let Some(value) = value else { return };
        let Some(item) = self.item::<T>(&value) else {
            return;
        };
        if slot(&mut self.reading.document).is_some() {
            let span =
                self.sources.span(value.place).map(|span| self.head(span.file, &(span.start..span.end)));
            self.reading.diagnostics.push(Diagnostic::at(Fault::TwoHeaders { what }, span));
        } else {
            *slot(&mut self.reading.document) = Some(item);
        }
    }

    fn list<T: DeserializeOwned>(&mut self, values: Vec<Value>, slot: impl Fn(&mut Document) -> &mut Vec<T>) {
        for value in values {
            if let Some(item) = self.item(&value) {
                slot(&mut self.reading.document).push(item);
            }
        }
    }

    fn item<T: DeserializeOwned>(&mut self, value: &Value) -> Option<T> {
        let span = self.sources.span(value.place)?;
        self.parse(span.file, span.start..span.end)
    }

    fn parse<T: DeserializeOwned>(&mut self, file: usize, range: Range<usize>) -> Option<T> {
        match self.options.from_str(&self.sources.files()[file].text[range.clone()]) {
            Ok(value) => Some(value),
            Err(error) => {
                let diagnostic = self.translate(&error, file, &range);
                self.reading.diagnostics.push(diagnostic);
                None
            }
        }
    }

    /// Turns what `ron` says into a fault at the right place.
    fn translate(&self, error: &SpannedError, file: usize, range: &Range<usize>) -> Diagnostic {
        let (start, end) =
            ((error.span.start.line, error.span.start.col), (error.span.end.line, error.span.end.col));
        let mut span = self.sources.span_of_lines(file, range.clone(), start, end);
        let fault = fault_of(&error.code);
        match fault {
            Fault::MissingField { .. } => span = self.head(file, range),
            // Where a value has the wrong type, `ron` begins its span at the space before the value.
            Fault::WrongValue { .. } | Fault::Syntax { .. } => span = self.visible(span),
            _ => {}
        }
        Diagnostic::at(fault, Some(span))
    }

    /// The first line of a range that is neither blank nor a comment.
    fn head(&self, file: usize, range: &Range<usize>) -> Span {
        let text = &self.sources.files()[file].text[range.clone()];
        let mut rest = text.trim_start();
        while let Some((_, after)) = rest.strip_prefix("//").and_then(|comment| comment.split_once('\n')) {
            rest = after.trim_start();
        }
        let start = range.start + text.len() - rest.len();
        let line = self.sources.files()[file].text[start..range.end].lines().next().unwrap_or_default();
        Span { file, start, end: start + line.trim_end().len() }
    }

    /// Moves a span past white space, and makes it at least one character wide where it can be.
    fn visible(&self, span: Span) -> Span {
        let text = &self.sources.files()[span.file].text;
        let skipped = text[span.start..].len() - text[span.start..].trim_start().len();
        let start = if span.start + skipped < text.len() { span.start + skipped } else { span.start };
        let next = text[start..].chars().next().map_or(0, char::len_utf8);
        Span { file: span.file, start, end: span.end.max(start + next) }
    }
}

fn fault_of(error: &Error) -> Fault {
    match error {
        Error::ExceededRecursionLimit => Fault::TooDeep,
        Error::NoSuchStructField { expected, found, .. } => Fault::UnknownField {
            field: short(found),
            near: nearest(found, expected.iter().copied()),
            allowed: expected.to_vec(),
        },
        Error::NoSuchEnumVariant { expected, found, .. } => Fault::UnknownWord {
            word: short(found),
            near: nearest(found, expected.iter().copied()),
            allowed: expected.to_vec(),
        },
        Error::MissingStructField { field, .. } => Fault::MissingField { field: (*field).to_owned() },
        Error::DuplicateStructField { field, .. } => Fault::FieldTwice { field: (*field).to_owned() },
        Error::InvalidValueForType { expected, found } => {
            Fault::WrongValue { expected: expected.clone(), found: Some(short(found)) }
        }
        Error::ExpectedDifferentLength { expected, found } => {
            Fault::WrongValue { expected: expected.clone(), found: Some(format!("{found} of them")) }
        }
        Error::ExpectedString => wrong("a text in quotes"),
        Error::ExpectedBoolean => wrong("`true` or `false`"),
        Error::ExpectedArray => wrong("a list in square brackets"),
        Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructLike
        | Error::ExpectedDifferentStructName { .. } => wrong("fields in round brackets"),
        Error::ExpectedIdentifier => wrong("a word"),
        Error::ExpectedComma => syntax("a comma or a closing bracket is missing here"),
        Error::ExpectedStringEnd => syntax("a text that begins here has no closing quote"),
        Error::ExpectedArrayEnd => syntax("a list is not closed here"),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            syntax("a round bracket is not closed here")
        }
        Error::ExpectedMapColon => syntax("a colon is missing here"),
        Error::UnclosedBlockComment => syntax("a comment is never closed"),
        Error::TrailingCharacters => syntax("something stands after the end"),
        Error::Eof => syntax("the file ends too early"),
        other => Fault::Syntax { expected: short(&other.to_string().to_lowercase()) },
    }
}

fn wrong(expected: &str) -> Fault {
    Fault::WrongValue { expected: expected.to_owned(), found: None }
}

fn syntax(expected: &str) -> Fault {
    Fault::Syntax { expected: expected.to_owned() }
}

/// Reads a value again at its own place; `None` if it is not what is asked for.
pub(super) fn reread<T: DeserializeOwned>(sources: &Sources, place: Place) -> Option<T> {
    let span = sources.span(place)?;
    ron_options().from_str(&sources.files()[span.file].text[span.start..span.end]).ok()
}
