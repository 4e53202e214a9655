use super::fault::Fault;
use super::source::Span;

/// One fault at its place, as data; renderers turn it into text. Each keeps a scenario from being played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub fault: Fault,
    /// Where; without a span it concerns a whole file or folder.
    pub span: Option<Span>,
    /// The file or folder, where there is no span.
    pub origin: String,
    /// Other places that matter, each with a short note.
    pub notes: Vec<(Span, String)>,
}

impl Diagnostic {
    /// A fault at a place.
    #[must_use]
    pub fn at(fault: Fault, span: Option<Span>) -> Self {
        Self { fault, span, origin: String::new(), notes: Vec::new() }
    }

    /// A fault of a whole file or folder.
    #[must_use]
    pub fn of(fault: Fault, origin: impl Into<String>) -> Self {
        Self { fault, span: None, origin: origin.into(), notes: Vec::new() }
    }

    /// Adds another place.
    #[must_use]
    pub fn with_note(mut self, span: Option<Span>, note: &str) -> Self {
        self.notes.extend(span.map(|span| (span, note.to_owned())));
        self
    }
}
