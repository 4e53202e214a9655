//! Exercises: what people do, the fold that makes it a state, and what each may see of it.
//!
//! People act only through [`Command`]s. Replay, resume, undo and report all reuse the one fold of commands over a
//! scenario and a seed. Nothing here knows a file, a clock or a terminal: the wall's time comes in as text.

mod backstage;
pub mod ballot;
mod cause;
mod command;
mod decided;
mod dimension;
mod diplomacy;
mod fold;
mod host;
mod journal;
mod keeper;
mod meter;
mod reason;
mod record;
mod refused;
pub mod room;
pub mod snapshot;
mod spoken;
mod state;
mod timeline;
mod weeks;

pub use backstage::{AssetTaken, Awaited, Backstage, IntruderLine, Objective, Told};
pub use cause::{Because, Moved, Movement, movement, origin};
pub use command::Command;
pub use decided::Decided;
pub use dimension::{Dimension, Ranking};
pub use diplomacy::Diplomatic;
pub use fold::{Difference, Exercise};
pub use host::{ExerciseCard, Host, RoomWish, ScenarioCard, TakenUp};
pub use journal::{Entry, Head, JOURNAL_FORMAT, Level, Mode};
pub use keeper::{Keeper, Unkept, Unsaved};
pub use record::{Record, Seen, Unseen};
pub use refused::Refused;
pub use snapshot::Snapshot;
pub use spoken::Spoken;
pub use state::{Ballot, State};
pub use timeline::{CourseLine, Event};

#[cfg(test)]
mod measures_tests;
#[cfg(test)]
mod sealed_tests;
#[cfg(test)]
mod tests;
