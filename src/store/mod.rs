//! Files: scenarios to read, journals to write, and the folders they are kept in.
//!
//! With the command line this is the only room that touches the disk or asks what time it is.

mod clock;
mod copies;
mod folders;
mod journal_file;
mod parts;
mod reason;
mod session;
mod sessions;

pub use clock::{clock_time, wall_time};
pub use copies::keep_copy;
pub use folders::{Folders, NoHome};
pub use journal_file::{Journal, JournalFile, OpenError};
pub use parts::read_parts;
pub use session::{Resumed, Session};
pub use sessions::{SessionFile, list, newest, pick};
