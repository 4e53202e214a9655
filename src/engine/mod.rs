//! The model: a world that moves from event to event in whole hours.
//!
//! Three calls make up the whole engine. [`advance()`] runs to the next window or ending, [`legal()`] lists what may be
//! done there, [`apply()`] does it. Play, replay, bots and debrief use these and nothing else. Everything is integer
//! arithmetic, and every chance is drawn under a name, so the same seed and the same choices give the same world on
//! every platform.

mod advance;
mod aftermath;
mod apply;
pub mod attribution;
mod campaign;
mod delay;
mod detection;
pub mod diplomacy;
mod draw;
pub mod economy;
mod flags;
mod intended;
#[cfg(test)]
mod laws;
mod legal;
#[cfg(test)]
mod measures_tests;
mod observe;
mod observer;
mod outcome;
mod philox;
mod prospect;
mod public;
mod queue;
#[cfg(test)]
pub(crate) mod samples;
mod statement;
#[cfg(test)]
mod statement_tests;
#[cfg(test)]
mod tests;
mod turn;
mod view;
mod witness;
mod world;

pub use advance::{Pause, advance, lead};
pub use aftermath::{Aftermath, AtWork, Intruder, Taken};
pub use apply::{Action, apply, apply_led};
pub use delay::{CERTAIN, takes, takes_longer};
pub use draw::uniform;
pub use legal::{Listed, MEASURES_A_WINDOW, Refusal, legal, legal_mask, measures, measures_mask};
pub use observe::{EVIDENCE_HOUR, Observation, Truth, stands};
pub use observer::{Cause, Change, Observer, Secret};
pub use outcome::Outcome;
pub use prospect::{Prospect, prospect};
pub use public::{Running, Search, Stated};
pub use statement::{Sayable, Unsayable, sayable};
pub use view::View;
pub use witness::{DrawName, Log, OwnLuck, Standing, Witness};
pub use world::{Opening, Setup, World};

/// The version of the model: it changes when the same scenario, seed and choices would give another course.
pub const MODEL: u16 = 2;
