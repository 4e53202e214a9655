//! The projector’s screen: what the facilitator puts on it, in a window of its own.
//!
//! It knows lines of a stage file and nothing else of an exercise. What it shows changes by a new line, by the countdown
//! of the line that is shown, and by nothing else.

mod following;
mod plain;
mod scene;
mod view;

pub use following::run;
pub use plain::tell;
pub use scene::{Scene, Shown};
