use std::fmt;

use super::part::{Part, Run};

/// How many missing stretches are named; of more it is said that there are more.
const NAMED: usize = 3;

/// Why files are not the parts of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is no file.
    Nothing,
    /// One differs from the first in what was played.
    Other {
        /// The file.
        file: String,
        /// In what.
        what: &'static str,
        /// What it has there.
        has: String,
        /// The first file.
        first: String,
        /// What that has there.
        wanted: String,
    },
    /// One calls things by other names than the first, by the same rules.
    Renamed {
        /// The file.
        file: String,
        /// The first file.
        first: String,
    },
    /// One was stopped before its end.
    Incomplete {
        /// The file.
        file: String,
        /// The last playthrough that is in it.
        last: u32,
    },
    /// Two have the same playthroughs.
    Overlap {
        /// The file.
        file: String,
        /// The other file.
        other: String,
        /// The first playthrough and the last one that both have.
        both: (u32, u32),
    },
    /// Some playthroughs are in none.
    Missing {
        /// The first and the last of each stretch.
        stretches: Vec<(u32, u32)>,
        /// How many playthroughs there should be.
        runs: u32,
    },
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => {
                write!(f, "--merge needs files; name what `demarche simulate --format json` wrote")
            }
            Self::Other { file, what, has, first, wanted } => write!(
                f,
                "`{file}` has {what} `{has}` and `{first}` has `{wanted}`; merge parts of one run alone"
            ),
            Self::Renamed { file, first } => write!(
                f,
                "`{file}` and `{first}` call the same things by other names; play both with the same texts of the scenario"
            ),
            Self::Incomplete { file, last } => {
                write!(f, "`{file}` was stopped after playthrough {last}; play that shard again to its end")
            }
            Self::Overlap { file, other, both: (first, last) } => write!(
                f,
                "`{file}` and `{other}` both have playthroughs {first} to {last}; leave one of the files out"
            ),
            Self::Missing { stretches, runs } => {
                let named = stretches.iter().take(NAMED).map(|(first, last)| format!("{first} to {last}"));
                let named = named.collect::<Vec<_>>().join(", ");
                let more = if stretches.len() > NAMED { " and more" } else { "" };
                write!(
                    f,
                    "playthroughs {named}{more} of {runs} are in none of these files; add the shards that have them"
                )
            }
        }
    }
}

/// Adds up the parts of one run, in whatever order they come, each with the name of its file.
///
/// # Errors
///
/// Says which file does not belong to the others, or what is missing.
pub fn merge(mut parts: Vec<(String, Part)>) -> Result<Part, Unfit> {
    let first = parts.first().ok_or(Unfit::Nothing)?;
    parts.iter().skip(1).try_for_each(|part| same(first, part))?;
    if let Some((file, part)) = parts.iter().find(|(_, part)| !part.run.complete) {
        return Err(Unfit::Incomplete { file: file.clone(), last: part.run.last });
    }
    parts.sort_by_key(|(_, part)| part.run.first);
    overlaps(&parts)?;
    gaps(&parts)?;
    let mut parts = parts.into_iter().map(|(_, part)| part);
    let mut whole = parts.next().ok_or(Unfit::Nothing)?;
    for part in parts {
        whole.run.last = part.run.last;
        whole.run.threads = whole.run.threads.saturating_add(part.run.threads);
        whole.batch.merge(&part.batch);
    }
    Ok(whole)
}

/// Sees that two parts say the same of all that makes a run.
fn same((first, one): &(String, Part), (file, other): &(String, Part)) -> Result<(), Unfit> {
    let differs = facts(&other.run).into_iter().zip(facts(&one.run)).find(|(has, wanted)| has != wanted);
    if let Some(((what, has), (_, wanted))) = differs {
        return Err(Unfit::Other { file: file.clone(), what, has, first: first.clone(), wanted });
    }
    if one.names != other.names || one.run.title != other.run.title {
        return Err(Unfit::Renamed { file: file.clone(), first: first.clone() });
    }
    Ok(())
}

/// What parts of one run have in common.
fn facts(run: &Run) -> [(&'static str, String); 9] {
    [
        ("the scenario", run.scenario.clone()),
        ("the rules", run.rules_hash.clone()),
        ("the model", run.model.to_string()),
        ("the program", run.program.clone()),
        ("the seed", run.seed.to_string()),
        ("the policy", run.policy.clone()),
        ("the course", run.course.clone()),
        ("the posture", run.posture.clone().unwrap_or_else(|| "none".to_owned())),
        ("--runs", run.runs.to_string()),
    ]
}

/// Parts by their first playthrough must not reach into each other.
fn overlaps(parts: &[(String, Part)]) -> Result<(), Unfit> {
    let mut furthest = parts.first();
    for next in parts.iter().skip(1) {
        if let Some((file, part)) = furthest
            && next.1.run.first <= part.run.last
        {
            let both = (next.1.run.first, part.run.last.min(next.1.run.last));
            return Err(Unfit::Overlap { file: file.clone(), other: next.0.clone(), both });
        }
        furthest = Some(next);
    }
    Ok(())
}

/// Every playthrough must be in some part.
fn gaps(parts: &[(String, Part)]) -> Result<(), Unfit> {
    let Some(runs) = parts.first().map(|(_, part)| part.run.runs) else { return Ok(()) };
    let mut next = 0_u32;
    let mut stretches = Vec::new();
    for (_, part) in parts {
        if part.run.first > next {
            stretches.push((next, part.run.first - 1));
        }
        next = part.run.last + 1;
    }
    if next < runs {
        stretches.push((next, runs - 1));
    }
    if stretches.is_empty() { Ok(()) } else { Err(Unfit::Missing { stretches, runs }) }
}
