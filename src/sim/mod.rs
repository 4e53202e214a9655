//! What can be worked out from many worlds, or from one log: belief now, batches and statistics later.
//!
//! Above the engine, so that numbers may be floats here; nothing in this room is shown during play.

mod belief;
mod dice;
mod particles;
#[cfg(test)]
mod tests;

pub use belief::{Belief, Possibility, Seen};
pub use particles::{Cloud, Particle, Played, Tuning};
