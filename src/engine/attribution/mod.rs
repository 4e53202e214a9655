//! What the evidence in hand says: a posterior for every question, and how robust it is.
//!
//! A pure function of the set of items held, so that the order of their arrival cannot matter.

mod parts;
mod posterior;
mod robustness;

pub use parts::{Parts, parts};
pub use posterior::{PerMille, Reading, read_evidence, read_question};
pub use robustness::{GroupLeft, Robustness, Strength, robustness};

#[cfg(test)]
mod tests;
