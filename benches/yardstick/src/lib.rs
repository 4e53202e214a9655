//! One plain story, told twice: as an ink script and as a scenario of Démarche.
//!
//! Nothing in the engine knows of it. [`Story::of`] invents it from a seed, [`ink`] and [`scenario`] write it down,
//! and what plays it on either side is the public interface that everybody has.

mod dice;
mod generate;
pub mod ink;
pub mod measure;
pub mod players;
pub mod scenario;
mod story;
mod words;

pub use dice::Dice;
pub use story::{Bound, Choice, Decision, ENDINGS, Effect, FACES, Roll, START, State, Story, VARIABLES};

/// The seed of the story that is measured.
pub const SEED: u64 = 2017;
