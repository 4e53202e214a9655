//! What can be wrong with a statement, in words, and what to do about it.

use std::fmt;

/// What can be wrong with what an option says in public.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant's message, below, says what it is")]
pub enum Unfit {
    InSecret,
    FirstNotFree,
    AboutAnother { item: String },
}

impl Unfit {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::InSecret => "said-in-secret",
            Self::FirstNotFree => "first-strength-not-free",
            Self::AboutAnother { .. } => "shown-about-another",
        }
    }

    pub(super) fn help(&self) -> String {
        match self {
            Self::InSecret => "write `outward: true`",
            Self::FirstNotFree => {
                "put a strength without `needs` first: it is said where people choose nothing else"
            }
            Self::AboutAnother { .. } => "take it out, or let the statement answer that question",
        }
        .into()
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InSecret => write!(f, "this is said in public, and the option is not one that others see"),
            Self::FirstNotFree => write!(f, "the first strength of this statement is not always open"),
            Self::AboutAnother { item } => write!(f, "`{item}` is about another question"),
        }
    }
}
