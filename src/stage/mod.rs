//! What the projector shows: pages as values, one complete page a line of the stage file.
//!
//! Whoever writes these lines puts only what players may see into them: no seed, no staff text, and of hands only how
//! many. Whoever reads them shows the last one that is whole. All text in them is inert by its type.

mod countdown;
mod inert;
mod line;
mod page;

pub use countdown::Countdown;
pub use inert::Inert;
pub use line::{LINE_BYTES, Read, STAGE_FORMAT, StageLine, read};
pub use page::{Dilemma, Hands, Letter, Message, Page, Question, StageOption};
