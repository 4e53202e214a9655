//! Files: scenarios to read, journals to write, and the folders they are kept in.
//!
//! With the command line this is the only room that touches the disk or asks what time it is.

mod clock;
mod copies;
mod folders;
mod journal_file;
mod papers;
mod parts;
mod plain_file;
mod reason;
mod session;
mod sessions;
mod stage_file;
mod watch;

pub use clock::{CLOCK, clock_time, wall_seconds, wall_time};
pub use copies::keep_copy;
pub use folders::{Folders, NoHome};
pub use journal_file::{Journal, JournalFile, OpenError};
pub use papers::write_new;
pub use parts::{read_cast, read_parts};
pub use plain_file::read_text;
pub use session::{Resumed, Session};
pub use sessions::{SessionFile, list, newest, pick};
pub use stage_file::{Follower, StageFile};
pub use watch::Watch;
