use serde::{Deserialize, Serialize};

use super::figures::{Figures, Share};
use super::measure::{STANCES, dimension};
use super::part::{Part, Run};
use crate::scenario::document::Dimension;
use crate::sim::{Coverage, Dwell};

/// A part as it is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Written {
    #[serde(flatten)]
    pub(super) run: Run,
    pub(super) playthroughs: u64,
    /// Events of the engine.
    pub(super) events: u64,
    /// In hexadecimal digits.
    pub(super) checksum: String,
    pub(super) endings: Vec<Share>,
    /// By dimension, 0 to 1000.
    pub(super) outcome: Vec<Measured>,
    pub(super) day_of_the_end: Figures,
    pub(super) decisions: Figures,
    pub(super) detection: Detection,
    pub(super) dwell: Days,
    pub(super) stances: Vec<Stances>,
    pub(super) coverage: Met,
}

/// A dimension, 0 to 1000.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Measured {
    pub(super) id: String,
    #[serde(flatten)]
    pub(super) figures: Figures,
}

/// The day on which a channel first noticed something.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Detection {
    /// Playthroughs in which no channel did.
    #[serde(skip_deserializing)]
    pub(super) never: u64,
    pub(super) day: Figures,
}

/// How long intruders were within before anybody noticed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Days {
    pub(super) noticed: u64,
    pub(super) left: u64,
    pub(super) never: u64,
    pub(super) outside: u64,
    #[serde(rename = "days")]
    pub(super) within: Figures,
}

/// An actor at the end.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Stances {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) silent: u64,
    pub(super) concern: u64,
    pub(super) attribute: u64,
    pub(super) act: u64,
}

/// In how many playthroughs each thing was met.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Met {
    pub(super) windows: Vec<Share>,
    pub(super) options: Vec<Share>,
    pub(super) injects: Vec<Share>,
}

/// Writes a part as one JSON object in one line, with every count.
#[must_use]
pub fn to_json(part: &Part) -> String {
    // There is no map with keys that are no text, and no number without a spelling.
    serde_json::to_string(&Written::from(part)).unwrap_or_default() + "\n"
}

impl From<&Part> for Written {
    fn from(part: &Part) -> Self {
        let Part { run, names, batch } = part;
        let shares = |names: &[[String; 2]], counts: &[u64]| -> Vec<Share> {
            names.iter().zip(counts).map(|(name, count)| Share::of(name, *count, batch.runs)).collect()
        };
        let Coverage { injects, options, windows } = &batch.coverage;
        Self {
            run: run.clone(),
            playthroughs: batch.runs,
            events: batch.events,
            checksum: format!("{:016x}", batch.checksum),
            endings: shares(&names.endings, batch.endings.items()),
            outcome: Dimension::ALL
                .iter()
                .zip(&batch.dimensions)
                .map(|(which, values)| Measured { id: dimension(*which).to_owned(), figures: values.into() })
                .collect(),
            day_of_the_end: (&batch.ends).into(),
            decisions: (&batch.decided).into(),
            detection: Detection {
                never: batch.runs.saturating_sub(batch.detection.count()),
                day: (&batch.detection).into(),
            },
            dwell: (&batch.dwell).into(),
            stances: names.actors.iter().zip(batch.stances.items()).map(stances).collect(),
            coverage: Met {
                windows: shares(&names.windows, windows.items()),
                options: shares(&names.options, options.items()),
                injects: shares(&names.injects, injects.items()),
            },
        }
    }
}

impl From<&Dwell> for Days {
    fn from(Dwell { days, noticed, left, never, outside }: &Dwell) -> Self {
        Self { noticed: *noticed, left: *left, never: *never, outside: *outside, within: days.into() }
    }
}

fn stances(([id, title], counts): (&[String; 2], &[u64; 4])) -> Stances {
    let [silent, concern, attribute, act] = STANCES.map(|(stance, _)| counts[stance as usize]);
    Stances { id: id.clone(), title: title.clone(), silent, concern, attribute, act }
}
