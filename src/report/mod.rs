//! Documents as values, made from the whole of an exercise. Each surface renders them in its own way.

mod calibration;
mod course;
mod debrief;
mod hidden;
mod outcome;
mod reason;

pub use calibration::{BallotScore, Calibration, Score};
pub use course::{CourseEntry, chain};
pub use debrief::{Debrief, RecordLine, SourceLine, TruthLine};
pub use hidden::{HiddenEvent, HiddenLine, HuntedReaction, Stage, Why};
pub use outcome::{Damage, DimensionLine, Outcome, TakenLine, TrueClocks};
pub use reason::Reason;

pub use crate::engine::economy::Euros;
