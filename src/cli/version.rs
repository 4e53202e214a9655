use std::fmt::Write as _;
use std::io::{self, Write as _};

use super::failure::Failure;
use crate::engine::MODEL;
use crate::scenario::{BUNDLED, FORMAT};
use crate::store::{Folders, NoHome};
use crate::text::one_line;

/// Says the version; if folders are given, also where everything is kept and by which rules the program plays.
pub(super) fn run(folders: Option<Result<Folders, NoHome>>) -> Result<(), Failure> {
    let mut told = format!("demarche {}\n", env!("CARGO_PKG_VERSION"));
    if let Some(folders) = folders {
        told += &told_of(&folders);
        told += &rules();
    }
    io::stdout().write_all(told.as_bytes()).map_err(Failure::files)
}

fn told_of(folders: &Result<Folders, NoHome>) -> String {
    match folders {
        Ok(folders) => {
            let path = |path: &std::path::Path| one_line(&path.display().to_string());
            let (settings, sessions) = (path(folders.config()), path(folders.sessions()));
            format!("settings: {settings}\nexercises: {sessions}\ncopies: {}\n", path(&folders.copies()))
        }
        Err(error) => format!("{error}\n"),
    }
}

/// The model, the format of scenarios, and of each bundled scenario the name of its rules.
fn rules() -> String {
    let mut told = format!("model: {MODEL}\nscenario format: {FORMAT}\n");
    for bundled in BUNDLED {
        if let Some(scenario) = bundled.load().scenario {
            let _ = writeln!(told, "rules of {}: {}", bundled.id, scenario.rules_name());
        }
    }
    told
}
