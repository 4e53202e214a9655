//! Text as it comes in, as it is measured and as it is said.
//!
//! Everything from a file or a person passes `sanitise` once, on its way in; after that it can be shown
//! anywhere. Interface words live in Fluent files under `assets/locales` and are said through [`Words`].

mod calendar;
mod folded;
mod measure;
mod mentions;
mod nearest;
mod prose;
mod pseudo;
mod sanitise;
mod sentence;
mod words;

pub use calendar::Calendar;
pub use folded::folded;
pub use measure::{fit, fit_with, width, wrap};
pub use mentions::{Mention, Mentions};
pub use nearest::nearest;
pub use prose::{Piece, Prose};
pub use pseudo::pseudo;
pub use sanitise::{clean, masked, one_line};
pub use sentence::{closed, sentence};
pub use words::{Arguments, Words, say};
