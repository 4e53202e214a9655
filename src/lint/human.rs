use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::scenario::{Diagnostic, SourceFile, Sources, Span};
use crate::text::{closed, masked, one_line, sentence};

/// The most diagnostics that are spelled out; the rest are counted.
const SPELLED_OUT: usize = 100;

/// How diagnostics are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether colours may be used.
    pub colour: bool,
    /// Columns to fit into.
    pub width: usize,
}

impl Default for Look {
    /// No colours, and wide enough for most lines of a scenario.
    fn default() -> Self {
        Self { colour: false, width: 110 }
    }
}

/// Draws diagnostics for people: what, where with the line and a caret, what to do.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let renderer = renderer(look);
    let shown = diagnostics.iter().take(SPELLED_OUT);
    let mut out: String =
        shown.map(|diagnostic| renderer.render(&[group(diagnostic, sources)]) + "\n\n").collect();
    if diagnostics.len() > SPELLED_OUT {
        let _ = write!(out, "… and {} more of them\n\n", diagnostics.len() - SPELLED_OUT);
    }
    out
}

/// The first diagnostic in a few sentences: file and line, what is wrong, what to do, and how many more there are.
#[must_use]
pub fn brief(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let Some(first) = diagnostics.first() else { return String::new() };
    let place = match first.span {
        Some(span) => {
            let file = &sources.files()[span.file];
            let line = file.text[..span.start].matches('\n').count() + 1;
            format!("{}, line {line}", one_line(&file.name))
        }
        None => one_line(&first.origin),
    };
    let what = one_line(&first.fault.to_string());
    let help = first.fault.help().map(|help| format!(" {}", sentence(&one_line(&help)))).unwrap_or_default();
    let more = diagnostics.len() - 1;
    let more = if more > 0 { format!(" And {more} more.") } else { String::new() };
    format!("{place}: {}{help}{more}", closed(&what))
}

/// One line that counts what was found.
#[must_use]
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    match diagnostics.len() {
        0 => "no faults".to_owned(),
        1 => "1 fault".to_owned(),
        count => format!("{count} faults"),
    }
}

/// Something to say about a file of text that is no scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What is wrong, in one sentence.
    pub what: String,
    /// Where, in bytes.
    pub span: Range<usize>,
    /// Another place that matters, with a short note.
    pub note: Option<(Range<usize>, String)>,
    /// What to do about it.
    pub help: Option<String>,
}

/// Draws remarks about a file as faults of scenarios are drawn.
#[must_use]
pub fn render_remarks(remarks: &[Remark], file: &SourceFile, look: Look) -> String {
    let renderer = renderer(look);
    let drawn = remarks.iter().take(SPELLED_OUT).map(|remark| {
        let mut places = vec![(remark.span.clone(), AnnotationKind::Primary, String::new())];
        places.extend(remark.note.clone().map(|(span, note)| (span, AnnotationKind::Context, note)));
        let title = Level::ERROR.primary_title(one_line(&remark.what));
        let mut group = title.element(snippet(&places, file));
        if let Some(help) = &remark.help {
            group = group.element(Level::HELP.message(one_line(help)));
        }
        renderer.render(&[group]) + "\n\n"
    });
    drawn.collect()
}

fn renderer(look: Look) -> Renderer {
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(look.width)
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let message = match diagnostic.span {
        None if !diagnostic.origin.is_empty() => {
            format!("{}: {}", one_line(&diagnostic.origin), one_line(&diagnostic.fault.to_string()))
        }
        _ => one_line(&diagnostic.fault.to_string()),
    };
    let mut group = Level::ERROR
        .primary_title(message)
        .id(diagnostic.fault.code())
        .elements(snippets(diagnostic, sources));
    if let Some(help) = diagnostic.fault.help() {
        group = group.element(Level::HELP.message(one_line(&help)));
    }
    group
}

/// The lines that a diagnostic points at: its own place first, then others, one snippet a file.
fn snippets<'a>(
    diagnostic: &Diagnostic,
    sources: &'a Sources,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let Some(main) = diagnostic.span else {
        return Vec::new();
    };
    let here = diagnostic.notes.iter().filter(|(span, _)| span.file == main.file);
    let elsewhere = diagnostic.notes.iter().filter(|(span, _)| span.file != main.file);
    let file = |span: Span| &sources.files()[span.file];
    let range = |span: Span| span.start..span.end;
    let mut places = vec![(range(main), AnnotationKind::Primary, String::new())];
    places.extend(here.map(|(span, note)| (range(*span), AnnotationKind::Context, note.clone())));
    let mut snippets = vec![snippet(&places, file(main))];
    snippets.extend(
        elsewhere.map(|(span, note)| {
            snippet(&[(range(*span), AnnotationKind::Context, note.clone())], file(*span))
        }),
    );
    snippets
}

/// A place in a file, how it is marked, and a short note.
type Marked = (Range<usize>, AnnotationKind, String);

fn snippet<'a>(places: &[Marked], file: &'a SourceFile) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let lines = lines_around(&file.text, places.iter().map(|(span, _, _)| span.clone()));
    let first = file.text[..lines.start].matches('\n').count() + 1;
    let annotations = places.iter().map(|(span, kind, note)| {
        let annotation = kind.span(span.start - lines.start..span.end - lines.start);
        if note.is_empty() { annotation } else { annotation.label(note.clone()) }
    });
    Snippet::source(masked(&file.text[lines.clone()]))
        .path(one_line(&file.name))
        .line_start(first)
        .fold(true)
        .annotations(annotations.collect::<Vec<_>>())
}

/// The whole lines that some ranges of a text lie on.
fn lines_around(text: &str, ranges: impl Iterator<Item = Range<usize>> + Clone) -> Range<usize> {
    let start = ranges.clone().map(|range| range.start).min().unwrap_or(0);
    let end = ranges.map(|range| range.end).max().unwrap_or(0);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    line_start..line_end
}
