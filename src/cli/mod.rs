//! The command line: one file for each command.

mod arguments;
mod blocks;
mod check;
mod completions;
mod face;
mod facilitate;
mod failure;
mod host;
mod keys;
mod look;
mod man;
mod mishap;
mod picture;
mod play;
mod report;
mod sessions;
mod shelf;
mod simulate;
mod stage;
mod validate;
mod version;

pub use arguments::Arguments;
pub use failure::Failure;
pub use mishap::tell_of_mishaps;

use arguments::{HOME, Task};
use host::Disk;
use shelf::Shelf;

use std::path::PathBuf;

use crate::store::{Folders, NoHome};

/// Runs what was asked for.
///
/// # Errors
///
/// Tells in one sentence what went wrong, and the exit code that goes with it.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let disk = || {
        let words = arguments.language.clone();
        folders(arguments).map(|folders| Disk { folders, shelf: Shelf::saying(&words), words })
    };
    if arguments.version {
        return version::run(arguments.verbose.then(|| folders(arguments)));
    }
    match &arguments.task {
        None => play::start(arguments, disk().map_err(Failure::files)?),
        Some(Task::Play(wanted)) => play::play(arguments, wanted, disk().map_err(Failure::files)?),
        Some(Task::Resume(wanted)) => play::resume(arguments, wanted, disk().map_err(Failure::files)?),
        Some(Task::Stage(wanted)) => {
            stage::run(arguments, wanted, &folders(arguments).map_err(Failure::files)?)
        }
        Some(Task::Facilitate(wanted)) => facilitate::run(arguments, wanted, disk().map_err(Failure::files)?),
        Some(Task::Sessions) => sessions::run(&disk().map_err(Failure::files)?),
        Some(Task::Report(wanted)) => report::run(wanted, &disk().map_err(Failure::files)?),
        Some(Task::Check(wanted)) => check::run(wanted, arguments.color),
        Some(Task::Simulate(wanted)) => simulate::run(wanted),
        Some(Task::Validate(wanted)) => validate::run(wanted, &Shelf::saying(&arguments.language)),
        Some(Task::Completions(wanted)) => completions::run(wanted.shell),
        Some(Task::Man) => man::run(),
        Some(Task::Picture(wanted)) => picture::run(wanted, arguments, &mut disk().map_err(Failure::files)?),
    }
}

/// The folders that were asked for, by hand or by the surroundings.
fn folders(arguments: &Arguments) -> Result<Folders, NoHome> {
    let folders = Folders::under(arguments.home.as_deref())?;
    let surroundings = std::env::var_os(HOME).map(PathBuf::from);
    Ok(if surroundings == arguments.home { folders.named_by_surroundings() } else { folders })
}
