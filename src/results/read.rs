use std::fmt;

use super::bounds::{check, histogram};
use super::figures::Share;
use super::json::{Days, Met, Stances, Written};
use super::part::{Names, Part, Run};
use crate::scenario::index::{List, Position};
use crate::sim::{Batch, Coverage, Dwell, Histogram};
use crate::text::one_line;

/// Why a text is no part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoPart {
    /// The line and the column, from 1, where the text itself is broken.
    pub place: Option<(usize, usize)>,
    /// Why.
    pub why: String,
}

impl NoPart {
    pub(super) fn because(why: impl fmt::Display) -> Self {
        Self { place: None, why: why.to_string() }
    }
}

/// Reads a part again: its counts; all other figures are worked out from these.
///
/// # Errors
///
/// Says where the text is broken, or which counts cannot be those of playthroughs.
pub fn from_json(text: &str) -> Result<Part, NoPart> {
    let written: Written = serde_json::from_str(text).map_err(|error| broken(&error))?;
    let part = part(&written)?;
    check(&part)?;
    Ok(part)
}

fn broken(error: &serde_json::Error) -> NoPart {
    let whole = error.to_string();
    let said = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(why, _)| why);
    let why = if error.is_eof() { "it ends too soon".to_owned() } else { one_line(said) };
    NoPart { place: Some((error.line(), error.column())), why }
}

fn part(written: &Written) -> Result<Part, NoPart> {
    let Met { windows, options, injects } = &written.coverage;
    let names = Names {
        endings: names(&written.endings),
        actors: written.stances.iter().map(|actor| name(&actor.id, &actor.title)).collect(),
        windows: names(windows),
        options: names(options),
        injects: names(injects),
    };
    let checksum = u64::from_str_radix(&written.checksum, 16)
        .map_err(|_| NoPart::because("its checksum is no hexadecimal number"))?;
    let dimensions = written.outcome.iter().map(|measured| histogram(&measured.figures));
    let dimensions: Vec<Histogram> = dimensions.collect::<Result<_, NoPart>>()?;
    let batch = Batch {
        runs: written.playthroughs,
        endings: counts(&written.endings),
        dimensions: dimensions.try_into().map_err(|_| NoPart::because("it has not five dimensions"))?,
        ends: histogram(&written.day_of_the_end)?,
        detection: histogram(&written.detection.day)?,
        dwell: dwell(&written.dwell)?,
        decided: histogram(&written.decisions)?,
        stances: written.stances.iter().map(stances).collect(),
        coverage: Coverage { injects: counts(injects), options: counts(options), windows: counts(windows) },
        events: written.events,
        checksum,
    };
    Ok(Part { run: inert(&written.run), names, batch })
}

/// Texts of a file are inert before anything else is done with them.
fn inert(run: &Run) -> Run {
    Run {
        program: one_line(&run.program),
        scenario: one_line(&run.scenario),
        title: one_line(&run.title),
        rules_hash: one_line(&run.rules_hash),
        policy: one_line(&run.policy),
        course: one_line(&run.course),
        posture: run.posture.as_deref().map(one_line),
        ..run.clone()
    }
}

fn name(id: &str, title: &str) -> [String; 2] {
    [one_line(id), one_line(title)]
}

fn names(shares: &[Share]) -> Vec<[String; 2]> {
    shares.iter().map(|share| name(&share.id, &share.title)).collect()
}

fn counts<I: Position>(shares: &[Share]) -> List<I, u64> {
    shares.iter().map(|share| share.count).collect()
}

fn dwell(Days { noticed, left, never, outside, within }: &Days) -> Result<Dwell, NoPart> {
    let days = histogram(within)?;
    Ok(Dwell { days, noticed: *noticed, left: *left, never: *never, outside: *outside })
}

fn stances(actor: &Stances) -> [u64; 4] {
    [actor.silent, actor.concern, actor.attribute, actor.act]
}
