use std::ops::Range;

use super::crew::Crew;
use super::findings::expectations;
use crate::cli::failure::Failure;
use crate::engine::MODEL;
use crate::report::{Document, Facts, model_card};
use crate::scenario::index::{CourseIx, Position};
use crate::scenario::{Scenario, Sources, read};
use crate::sim::{Crossing, Screening, Worlds};

/// Walks through the ranges of a scenario's guesses.
const WALKS: u32 = 12;
/// Of so many plays for each policy one is played at every point of a walk, and at least so many of them.
const SPARED: u32 = 16;
const LEAST: u32 = 20;
/// Blocks of plays, from whose differences the intervals of shares come.
const BLOCKS: u32 = 20;

/// Plays what a model card takes, and writes it.
pub(super) fn of(
    crew: &Crew,
    scenario: &Scenario,
    sources: &Sources,
    runs: u32,
    seed: u64,
) -> Result<Document, Failure> {
    let course = usual_course(scenario);
    let reading = read(sources);
    let at_each_point = (runs / SPARED).max(LEAST);
    let screening = Screening::new(&reading.document, sources, course, seed, at_each_point);
    let walks = crew.each((0..WALKS).collect(), |number| screening.walk(number))?;
    let worlds = Worlds { seed, course, posture: None };
    let blocks = crew.each(blocks(runs), |some| Crossing::of(&scenario.rules, &worlds, some))?;
    Ok(model_card(&Facts {
        scenario,
        program: concat!("demarche ", env!("CARGO_PKG_VERSION")),
        model: MODEL,
        course,
        runs,
        seed,
        tested: &expectations(crew, scenario, runs, seed)?,
        screening: &screening,
        screened: &screening.told(&walks),
        walks: WALKS,
        blocks: &blocks,
    }))
}

/// The shortest course.
fn usual_course(scenario: &Scenario) -> CourseIx {
    let usual = scenario.script.courses.first().map(|course| course.id.as_str());
    let courses = scenario.rules.courses.iter();
    let found = courses.into_iter().find(|(_, course)| Some(course.id.as_str()) == usual);
    found.map_or_else(|| CourseIx::from_number(0), |(course, _)| course)
}

/// As even as can be.
fn blocks(runs: u32) -> Vec<Range<u32>> {
    let at =
        |block: u32| u32::try_from(u64::from(runs) * u64::from(block) / u64::from(BLOCKS)).unwrap_or(runs);
    (0..BLOCKS).map(|block| at(block)..at(block + 1)).collect()
}
