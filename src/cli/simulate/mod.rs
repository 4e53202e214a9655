//! Many playthroughs by a policy, and what they come to.

mod merge;
mod play;
mod progress;
mod wanted;

use std::io::{self, Write};
use std::sync::Arc;

use super::arguments::{SimulateArguments, SimulateFormat};
use super::failure::Failure;
use super::shelf::Shelf;
use crate::results::{Part, Traced, to_csv, to_json, to_table};
use crate::text::Words;

/// Plays, adds up what was played elsewhere, or tells one playthrough.
pub(super) fn run(arguments: &SimulateArguments) -> Result<(), Failure> {
    if let Some(files) = &arguments.merge {
        wanted::nothing_but_files(arguments)?;
        return print(&told(&merge::merged(files)?, arguments.format.unwrap_or_default()));
    }
    let wanted = wanted::Wanted::of(arguments, &Shelf::saying(&Words::default()))?;
    if wanted.trace {
        let traced = Traced::of(Arc::clone(&wanted.found.scenario), wanted.head, wanted.policy);
        return print(&traced.tell(&wanted.called));
    }
    let (part, stopped) = play::played(&wanted)?;
    print(&told(&part, arguments.format.unwrap_or_default()))?;
    stopped.map_or(Ok(()), Err)
}

fn told(part: &Part, format: SimulateFormat) -> String {
    match format {
        SimulateFormat::Table => to_table(part),
        SimulateFormat::Json => to_json(part),
        SimulateFormat::Csv => to_csv(part),
    }
}

/// A reader who has gone, as in `demarche … | head`, is no failure.
fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::files(error)),
        _ => Ok(()),
    }
}
