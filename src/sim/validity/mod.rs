//! Whether a scenario behaves as people who know the matter expect, and what its results hang on.

mod crossing;
mod design;
mod finish;
mod screening;
mod tally;
mod tested;
#[cfg(test)]
mod tests;
mod trial;
mod tuning;
mod verdict;

pub use crossing::{Crossed, Crossing, Parts, parts};
pub use design::{Design, Influence, Step, Walk};
pub use screening::{Effect, Factor, Screened, Screening};
pub use tally::Tally;
pub use tested::Tested;
pub use trial::{Trial, trials};
pub use tuning::{Tuned, evenness};
pub use verdict::{LEAST_PLAYS, Verdict};
