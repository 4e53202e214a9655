//! `validate`: whether a scenario behaves as people who know the matter expect, and what it rests on.

mod card;
mod crew;
mod findings;
mod json;
mod laws;
mod table;

use std::io::{self, Write};
use std::sync::Arc;

use super::arguments::{ValidateArguments, ValidateFormat};
use super::failure::Failure;
use super::shelf::{Shelf, sources_of};
use crate::report::{Format, render};
use crate::scenario::{BUNDLED, Scenario};
use crew::Crew;
use findings::Findings;
use laws::Laws;

/// Validates scenarios; what does not hold goes to standard output, because it is what was asked for.
pub(super) fn run(wanted: &ValidateArguments, shelf: &Shelf) -> Result<(), Failure> {
    let crew = Crew::of(wanted.threads);
    if wanted.card {
        return card(wanted, &crew, shelf);
    }
    if let Some(ValidateFormat::Md | ValidateFormat::Html) = wanted.format {
        return Err(Failure::usage(
            "only a card is written as md or html: add --card, or write --format table",
        ));
    }
    let bundled = BUNDLED.iter().map(|bundled| bundled.id).filter(|_| wanted.scenarios.is_empty());
    let named = wanted.scenarios.iter().map(String::as_str);
    let found = bundled.chain(named).map(|called| Ok(shelf.find(called)?.scenario));
    let scenarios: Vec<Arc<Scenario>> = found.collect::<Result<_, Failure>>()?;
    let all: Vec<Findings<'_>> = scenarios
        .iter()
        .map(|scenario| Findings::of(&crew, scenario, wanted.runs, wanted.seed))
        .collect::<Result<_, Failure>>()?;
    let laws = Laws::tried(&crew, wanted.runs)?;
    let each = all.iter().map(|findings| table::told(findings, wanted.runs, wanted.seed));
    tell(&match wanted.format {
        Some(ValidateFormat::Json) => json::told(&all, &laws, wanted.runs, wanted.seed),
        _ => each.chain([laws.table()]).collect::<Vec<_>>().join("\n"),
    })?;
    if laws.all_hold() && all.iter().all(Findings::all_hold) { Ok(()) } else { Err(Failure::refused("")) }
}

/// Writes the model card of the one scenario that was named.
fn card(wanted: &ValidateArguments, crew: &Crew, shelf: &Shelf) -> Result<(), Failure> {
    let format = match wanted.format {
        None | Some(ValidateFormat::Md) => Format::Markdown,
        Some(ValidateFormat::Html) => Format::Html,
        Some(ValidateFormat::Table | ValidateFormat::Json) => {
            return Err(Failure::usage("a card is written as md or as html"));
        }
    };
    let [called] = &wanted.scenarios[..] else {
        return Err(Failure::usage(
            "a card is of one scenario: name it, as in `demarche validate cloud-hopper --card`",
        ));
    };
    let found = shelf.find(called)?;
    let card = card::of(crew, &found.scenario, &sources_of(called)?, wanted.runs, wanted.seed)?;
    tell(&render(&card, format))
}

fn tell(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::files(error)),
        _ => Ok(()),
    }
}
