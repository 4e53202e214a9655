//! The one table of what can be pressed or typed, where, and what it does.
//!
//! Keys, footer, help, palette, manual and the letters of the line-by-line face are read from it. `command` names
//! every command and its key, `table` says what each place offers, and a [`Keymap`] holds what somebody has changed.

mod action;
mod command;
mod key;
mod keymap;
mod manual;
mod overlay;
mod place;
mod row;
mod table;

pub use action::{Action, Screen};
pub use command::COMMANDS;
pub use key::Key;
pub use keymap::{Clash, Keymap};
pub use manual::{Chapter, Entry, key_card, manual};
pub use overlay::{Fault, Faulty};
pub use place::Place;
pub use row::{Group, Row};
pub use table::at;
