use std::fmt;

use crate::text::{masked, sentence};

/// Why a command did not do what it was asked for: one sentence, and an exit code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The exit code: 1 findings or refused, 2 usage, 3 files, 128 and its number after a signal.
    pub code: u8,
    /// What is said on standard error; nothing, if all was said already.
    pub message: String,
    /// The same in a few sentences, for a page that shows no source; nothing where the message is as short.
    pub brief: String,
}

impl Failure {
    /// Faults were found, or something was refused.
    pub fn refused(message: impl fmt::Display) -> Self {
        Self { code: 1, message: message.to_string(), brief: String::new() }
    }

    /// The command cannot be understood.
    pub fn usage(message: impl fmt::Display) -> Self {
        Self { code: 2, message: message.to_string(), brief: String::new() }
    }

    /// A file is missing, damaged or in use.
    pub fn files(message: impl fmt::Display) -> Self {
        Self { code: 3, message: message.to_string(), brief: String::new() }
    }
}

impl Failure {
    /// The same failure with words for a page that shows no source.
    #[must_use]
    pub fn in_brief(self, brief: String) -> Self {
        Self { brief, ..self }
    }

    /// Why, for a page: in brief where there is something briefer.
    #[must_use]
    pub fn for_a_page(&self) -> String {
        sentence(if self.brief.is_empty() { &self.message } else { &self.brief })
    }

    /// Says on standard error what went wrong, if it has not been said.
    #[allow(clippy::print_stderr, reason = "the one place where the program says why it failed")]
    pub fn say(&self) {
        if !self.message.is_empty() {
            eprintln!("demarche: {}", masked(&self.message));
        }
    }
}
