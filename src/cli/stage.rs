use std::io;

use super::arguments::{Arguments, StageArguments};
use super::face::is_plain;
use super::failure::Failure;
use super::look::{asks_for_paper, look};
use crate::projector::{self, Scene};
use crate::store::Folders;

/// Shows the stage until it is left; line by line, until nobody listens any more.
pub(super) fn run(arguments: &Arguments, wanted: &StageArguments, folders: &Folders) -> Result<(), Failure> {
    let (folder, called) = (folders.stage(), wanted.session.as_deref());
    let words = arguments.language.clone();
    if is_plain(arguments) {
        return match projector::tell(&folder, called, &words, &mut io::stdout().lock()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::files(format!("the output cannot be written: {error}")))
            }
            _ => Ok(()),
        };
    }
    let look = look(arguments);
    projector::run(&folder, called, Scene::new(words, look), asks_for_paper(look))
        .map_err(|error| Failure::files(format!("the terminal is gone: {error}")))
}
