//! `validate`: whether a scenario behaves as people who know the matter expect, and what it rests on.

mod crew;
mod findings;
mod json;
mod table;

use std::io::{self, Write};
use std::sync::Arc;

use super::arguments::{ValidateArguments, ValidateFormat};
use super::failure::Failure;
use super::shelf::Shelf;
use crate::scenario::{BUNDLED, Scenario};
use crew::Crew;
use findings::Findings;

/// Validates scenarios; what does not hold goes to standard output, because it is what was asked for.
pub(super) fn run(wanted: &ValidateArguments, shelf: &Shelf) -> Result<(), Failure> {
    let crew = Crew::of(wanted.threads)?;
    let bundled = BUNDLED.iter().map(|bundled| bundled.id).filter(|_| wanted.scenarios.is_empty());
    let named = wanted.scenarios.iter().map(String::as_str);
    let found = bundled.chain(named).map(|called| Ok(shelf.find(called)?.scenario));
    let scenarios: Vec<Arc<Scenario>> = found.collect::<Result<_, Failure>>()?;
    let all: Vec<Findings<'_>> = scenarios
        .iter()
        .map(|scenario| Findings::of(&crew, scenario, wanted.runs, wanted.seed))
        .collect();
    let each = all.iter().map(|findings| table::told(findings, wanted.runs, wanted.seed));
    tell(&match wanted.format {
        Some(ValidateFormat::Json) => json::told(&all, wanted.runs, wanted.seed),
        _ => each.collect::<Vec<_>>().join("\n"),
    })?;
    if all.iter().all(Findings::all_hold) { Ok(()) } else { Err(Failure::refused("")) }
}

fn tell(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::files(error)),
        _ => Ok(()),
    }
}
