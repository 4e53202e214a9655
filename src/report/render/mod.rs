//! One renderer for each format of a document.

mod escape;
mod html;
mod markdown;

use super::document::Document;

/// What a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown with tables, as `CommonMark` reads it.
    Markdown,
    /// One page that needs nothing else, with rules for print.
    Html,
}

/// A document in a format, as the text of one file.
#[must_use]
pub fn render(document: &Document, format: Format) -> String {
    match format {
        Format::Markdown => markdown::render(document),
        Format::Html => html::render(document),
    }
}
