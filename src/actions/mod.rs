//! The one table of what can be pressed or typed, where, and what it does.
//!
//! Keys, footer, help, palette and the letters of the line-by-line face are read from it.

mod action;
mod key;
mod table;

pub use action::{Action, Group, Place, Screen};
pub use key::Key;
pub use table::{Row, TABLE, at, footer, lookup};
