//! Documents as values, made from the whole of an exercise. Each surface renders them in its own way.

mod calibration;
mod course;
mod debrief;

pub use calibration::{BallotScore, Calibration, Score};
pub use debrief::{Debrief, RecordLine, SourceLine, TruthLine};
