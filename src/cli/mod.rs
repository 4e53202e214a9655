//! The command line: one file for each command.

mod arguments;
mod check;
mod colour;
mod face;
mod failure;
mod host;
mod mishap;
mod picture;
mod play;
mod sessions;
mod shelf;

pub use arguments::Arguments;
pub use failure::Failure;
pub use mishap::tell_of_mishaps;

use arguments::Task;
use host::Disk;
use shelf::Shelf;

use crate::store::Folders;
use crate::text::Words;

/// Runs what was asked for.
///
/// # Errors
///
/// Tells in one sentence what went wrong, and the exit code that goes with it.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let disk = || {
        Folders::under(arguments.home.as_deref()).map(|folders| Disk {
            folders,
            words: Words::default(),
            shelf: Shelf::default(),
        })
    };
    match &arguments.task {
        None => play::start(arguments, disk().map_err(Failure::files)?),
        Some(Task::Play(wanted)) => play::play(arguments, wanted, disk().map_err(Failure::files)?),
        Some(Task::Resume(wanted)) => play::resume(arguments, wanted, disk().map_err(Failure::files)?),
        Some(Task::Sessions) => sessions::run(&disk().map_err(Failure::files)?),
        Some(Task::Check(wanted)) => check::run(wanted),
        Some(Task::Picture(wanted)) => {
            picture::run(wanted, arguments.theme, &mut disk().map_err(Failure::files)?)
        }
    }
}
