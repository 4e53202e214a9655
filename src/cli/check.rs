use std::io::{self, Write};
use std::path::Path;

use super::arguments::{CheckArguments, Colour};
use super::failure::Failure;
use super::look::wants_colour;
use crate::lint::{Look, Minutes, render, summary, timetable};
use crate::scenario::{BUNDLED, Checked, Diagnostic, Scenario, Sources};
use crate::store::read_parts;
use crate::text::one_line;

/// Checks scenarios; faults go to standard output, because they are what was asked for.
pub(super) fn run(arguments: &CheckArguments, colour: Colour) -> Result<(), Failure> {
    let bundled = BUNDLED.iter().filter(|_| arguments.paths.is_empty());
    let bundled = bundled.map(|bundled| Checkup::of(bundled.id.to_owned(), bundled.sources()));
    let named = arguments.paths.iter().map(|path| Checkup::at(path));
    let checkups: Vec<Checkup> = bundled.chain(named).collect();
    match tell(&checkups, colour) {
        Err(error) if !is_broken_pipe(&error) => return Err(Failure::files(error)),
        _ => {}
    }
    let too_long = arguments.minutes && minutes(&checkups)?;
    let found = || checkups.iter().flat_map(|checkup| &checkup.diagnostics);
    if found().any(|diagnostic| diagnostic.fault.is_of_the_disk()) {
        Err(Failure::files(""))
    } else if found().next().is_none() && !too_long {
        Ok(())
    } else {
        Err(Failure::refused(""))
    }
}

/// Tells the minutes of every scenario without a fault, and whether any takes longer than it promises.
fn minutes(checkups: &[Checkup]) -> Result<bool, Failure> {
    let mut too_long = false;
    for checkup in checkups {
        let Some(scenario) = &checkup.scenario else { continue };
        let courses = Minutes::of(scenario);
        too_long |= courses.iter().any(|course| !course.faults().is_empty());
        let told = write!(io::stdout(), "\n{}", timetable(&one_line(&checkup.name), &courses));
        told.or_else(|error| if is_broken_pipe(&error) { Ok(()) } else { Err(Failure::files(error)) })?;
    }
    Ok(too_long)
}

fn is_broken_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// What checking one scenario gave.
struct Checkup {
    name: String,
    scenario: Option<Scenario>,
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
}

impl Checkup {
    fn of(name: String, sources: Sources) -> Self {
        let Checked { scenario, diagnostics } = Scenario::load(&sources);
        Self { name, scenario, sources, diagnostics }
    }

    fn at(path: &Path) -> Self {
        let name = path.display().to_string();
        match read_parts(path) {
            Ok(sources) => Self::of(name, sources),
            Err(diagnostics) => Self { name, scenario: None, sources: Sources::default(), diagnostics },
        }
    }
}

fn tell(checkups: &[Checkup], colour: Colour) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let look = Look { colour: wants_colour(colour), ..Look::default() };
    for checkup in checkups {
        write!(out, "{}", render(&checkup.diagnostics, &checkup.sources, look))?;
        writeln!(out, "{}: {}", one_line(&checkup.name), summary(&checkup.diagnostics))?;
    }
    Ok(())
}
