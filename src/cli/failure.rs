use std::fmt;

use crate::text::masked;

/// Why a command did not do what it was asked for: one sentence, and an exit code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The exit code: 1 findings or refused, 2 usage, 3 files.
    pub code: u8,
    /// What is said on standard error; nothing, if all was said already.
    pub message: String,
}

impl Failure {
    /// Faults were found, or something was refused.
    pub fn refused(message: impl fmt::Display) -> Self {
        Self { code: 1, message: message.to_string() }
    }

    /// The command cannot be understood.
    pub fn usage(message: impl fmt::Display) -> Self {
        Self { code: 2, message: message.to_string() }
    }

    /// A file is missing, damaged or in use.
    pub fn files(message: impl fmt::Display) -> Self {
        Self { code: 3, message: message.to_string() }
    }
}

impl Failure {
    /// Says on standard error what went wrong, if it has not been said.
    #[allow(clippy::print_stderr, reason = "the one place where the program says why it failed")]
    pub fn say(&self) {
        if !self.message.is_empty() {
            eprintln!("demarche: {}", masked(&self.message));
        }
    }
}
