use std::io::{self, Write};

use crate::text::{Prose, wrap};

/// Columns of the line-by-line face.
const COLUMNS: usize = 80;

/// Append-only output, wrapped to 80 columns.
#[derive(Debug)]
pub struct Paper<'a, W> {
    output: &'a mut W,
}

impl<'a, W: Write> Paper<'a, W> {
    /// Paper that ends up in an output.
    pub fn on(output: &'a mut W) -> Self {
        Self { output }
    }

    /// Writes one thought.
    ///
    /// # Errors
    ///
    /// Whatever the output says.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        self.indented("", "", text)
    }

    /// Writes an empty line.
    ///
    /// # Errors
    ///
    /// Whatever the output says.
    pub fn gap(&mut self) -> io::Result<()> {
        writeln!(self.output)
    }

    /// Writes a numbered choice.
    ///
    /// # Errors
    ///
    /// Whatever the output says.
    pub fn choice(&mut self, number: usize, text: &str) -> io::Result<()> {
        self.indented(&format!("{number:>3}  "), "     ", text)
    }

    /// Writes a line that belongs to the choice above it.
    ///
    /// # Errors
    ///
    /// Whatever the output says.
    pub fn detail(&mut self, text: &str) -> io::Result<()> {
        self.indented("     ", "     ", text)
    }

    /// Writes running text, one paragraph a line.
    ///
    /// # Errors
    ///
    /// Whatever the output says.
    pub fn prose(&mut self, prose: &Prose) -> io::Result<()> {
        prose.plain().try_for_each(|paragraph| self.line(&paragraph))
    }

    /// Writes the sign that an answer is wanted, and what was answered where nobody typed it.
    ///
    /// # Errors
    ///
    /// Whatever the output says.
    pub(super) fn prompt(&mut self) -> io::Result<()> {
        write!(self.output, "> ")?;
        self.output.flush()
    }

    pub(super) fn echo(&mut self, answer: &str) -> io::Result<()> {
        writeln!(self.output, "{answer}")
    }

    fn indented(&mut self, first: &str, rest: &str, text: &str) -> io::Result<()> {
        let mut indent = first;
        for line in wrap(text, COLUMNS - first.len()) {
            writeln!(self.output, "{indent}{line}")?;
            indent = rest;
        }
        Ok(())
    }
}
