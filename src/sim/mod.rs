//! What can be worked out from many worlds, or from one log: beliefs, and what policies come to.
//!
//! Above the engine, so that numbers may be floats here; nothing in this room is shown during play. Whoever asks for
//! many playthroughs splits them into ranges and may play these at the same time: sums do not depend on the split.

mod arrivals;
mod batch;
#[cfg(test)]
mod batch_tests;
mod belief;
mod checksum;
mod coverage;
mod dice;
mod dwell;
mod fork;
mod histogram;
mod paired;
mod particles;
mod playthrough;
mod policy;
mod statistics;
#[cfg(test)]
mod tests;
mod validity;
mod worlds;

pub use arrivals::{Arrivals, Sizes};
pub use batch::Batch;
pub use belief::{Belief, Possibility, Seen};
pub use coverage::Coverage;
pub use dwell::Dwell;
pub use fork::Fork;
pub use histogram::Histogram;
pub use paired::{Measured, Pair, Pairs};
pub use particles::{Cloud, Particle, Played, Tuning};
pub use playthrough::Playthrough;
pub use policy::Player;
pub use statistics::{Estimate, Sum, wilson};
pub use validity::{
    Crossed, Crossing, Design, Effect, Factor, Influence, LEAST_PLAYS, Parts, Screened, Screening, Step,
    Tally, Tested, Trial, Tuned, Verdict, Walk, evenness, parts, trials,
};
pub use worlds::Worlds;
