//! Those outside the cell: what moves them, what they answer, what is said in public and what comes of it.
//!
//! Pressure, pictures and hazards are pure functions of what everybody can see. The truth decides one thing alone here,
//! when an accusation is exposed, and luck decides how an actor leans; both reach the players by observations.

mod accusation;
mod bloc;
mod climate;
mod consent;
mod deterrence;
mod picture;
mod pressure;
mod public;
#[cfg(test)]
mod public_tests;
mod publish;
mod reaction;
mod reply;
mod stance;
#[cfg(test)]
mod tests;

pub use accusation::Accusation;
pub(super) use accusation::days_until_load;
pub(super) use deterrence::{Resolve, review};
pub use picture::{Charge, charge, picture};
pub use pressure::{Pressure, pressure, reached};
pub use public::Consent;
pub(super) use public::Diplomacy;
pub(super) use reply::Asked;
