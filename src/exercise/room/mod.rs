//! The facilitator's room: what is done in it besides deciding, and the fold that makes it a state.
//!
//! What is done in a room never touches the engine's world. It is written into the same journal, and its fold runs over
//! every line in order, those that were taken back among them: notes, ratings and the clock outlast an undo. The wall's
//! time comes in as text; nothing here waits for anything.

mod act;
mod allowed;
mod clock;
mod fold;
mod messages;
mod plan;

pub use act::{Hands, Rating, RoomAct, Shown};
pub use clock::{Clock, seconds};
pub use fold::{Counted, Note, Reading, Room};
pub use messages::{Arrived, Coming, Delivery, Message};
pub use plan::{Part, PartTime, Plan};

pub(super) use allowed::Known;
pub(super) use fold::Moment;
pub(super) use messages::{arrived, coming};

#[cfg(test)]
mod tests;
