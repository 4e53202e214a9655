use std::io::{self, Write};
use std::path::Path;

use super::arguments::{CheckArguments, Colour};
use super::failure::Failure;
use super::look::wants_colour;
use crate::lint::{Look, render, summary};
use crate::scenario::{BUNDLED, Diagnostic, Scenario, Sources};
use crate::store::read_parts;

/// Checks scenarios; faults go to standard output, because they are what was asked for.
pub(super) fn run(arguments: &CheckArguments, colour: Colour) -> Result<(), Failure> {
    let bundled = BUNDLED.iter().filter(|_| arguments.paths.is_empty());
    let bundled = bundled.map(|bundled| Checkup::of(bundled.id.to_owned(), bundled.sources()));
    let named = arguments.paths.iter().map(|path| Checkup::at(path));
    let checkups: Vec<Checkup> = bundled.chain(named).collect();
    match tell(&checkups, colour) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(Failure::files(error)),
        _ => {}
    }
    let found = || checkups.iter().flat_map(|checkup| &checkup.diagnostics);
    if found().any(|diagnostic| diagnostic.fault.is_of_the_disk()) {
        Err(Failure::files(""))
    } else if found().next().is_none() {
        Ok(())
    } else {
        Err(Failure::refused(""))
    }
}

/// What checking one scenario gave.
struct Checkup {
    name: String,
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
}

impl Checkup {
    fn of(name: String, sources: Sources) -> Self {
        let diagnostics = Scenario::load(&sources).diagnostics;
        Self { name, sources, diagnostics }
    }

    fn at(path: &Path) -> Self {
        let name = path.display().to_string();
        match read_parts(path) {
            Ok(sources) => Self::of(name, sources),
            Err(diagnostics) => Self { name, sources: Sources::default(), diagnostics },
        }
    }
}

fn tell(checkups: &[Checkup], colour: Colour) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let look = Look { colour: wants_colour(colour), ..Look::default() };
    for checkup in checkups {
        write!(out, "{}", render(&checkup.diagnostics, &checkup.sources, look))?;
        writeln!(out, "{}: {}", crate::text::one_line(&checkup.name), summary(&checkup.diagnostics))?;
    }
    Ok(())
}
