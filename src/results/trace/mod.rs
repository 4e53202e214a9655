//! One playthrough of a simulation, told day by day, with what was hidden beside what was seen.

mod choice;
mod course;
mod played;
mod sealed;
mod told;

pub use played::Traced;
