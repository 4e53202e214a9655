use std::io::{self, IsTerminal, Write};
use std::path::Path;

use super::arguments::CheckArguments;
use super::failure::Failure;
use crate::lint::{Look, render, summary};
use crate::scenario::{Diagnostic, Scenario, Sources};
use crate::store::read_parts;

/// Checks scenarios; faults go to standard output, because they are what was asked for.
pub(super) fn run(arguments: &CheckArguments) -> Result<(), Failure> {
    let mut found = false;
    for path in &arguments.paths {
        found |= !check_path(path)?;
    }
    if found { Err(Failure::refused("")) } else { Ok(()) }
}

/// Checks one scenario and tells whether it is without fault.
fn check_path(path: &Path) -> Result<bool, Failure> {
    let (sources, diagnostics) = match read_parts(path) {
        Ok(sources) => {
            let checked = Scenario::load(&sources);
            (sources, checked.diagnostics)
        }
        Err(diagnostics) => (Sources::default(), diagnostics),
    };
    tell(&path.display().to_string(), &sources, &diagnostics).map_err(Failure::files)?;
    Ok(diagnostics.is_empty())
}

fn tell(name: &str, sources: &Sources, diagnostics: &[Diagnostic]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let look = Look {
        colour: io::stdout().is_terminal(),
        width: 110,
    };
    write!(out, "{}", render(diagnostics, sources, look))?;
    writeln!(out, "{name}: {}", summary(diagnostics))
}
