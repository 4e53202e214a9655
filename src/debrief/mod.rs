//! What an exercise came to, as values made from the whole of it after the end. Each surface tells it in its own way.

mod calibration;
mod course;
mod hidden;
mod outcome;
mod reason;
mod whole;

pub use calibration::{BallotScore, Calibration, Score};
pub use course::{CourseEntry, chain};
pub use hidden::{HiddenEvent, HiddenLine, HuntedReaction, Stage, Why};
pub use outcome::{Damage, DimensionLine, Outcome, TakenLine, TrueClocks};
pub use reason::Reason;
pub use whole::{Debrief, RecordLine, SourceLine, TruthLine};

pub use crate::engine::economy::Euros;
