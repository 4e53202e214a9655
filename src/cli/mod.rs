//! The command line: one file for each command.

mod arguments;
mod check;
mod failure;

pub use arguments::Arguments;
pub use failure::Failure;

use arguments::Task;

/// Runs what was asked for.
///
/// # Errors
///
/// Tells in one sentence what went wrong, and the exit code that goes with it.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    match arguments.task {
        Some(Task::Check(check)) => check::run(&check),
        None => Ok(()),
    }
}
