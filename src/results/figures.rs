use serde::{Deserialize, Serialize};

use crate::sim::{Estimate, Histogram, wilson};

/// What a distribution comes to, with its counts: the figures are worked out from these alone, and never read again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Figures {
    /// How many were counted.
    #[serde(skip_deserializing)]
    pub(super) n: u64,
    #[serde(skip_deserializing)]
    pub(super) mean: f64,
    /// The ends of the interval of 95 per cent.
    #[serde(skip_deserializing)]
    pub(super) low: f64,
    #[serde(skip_deserializing)]
    pub(super) high: f64,
    #[serde(skip_deserializing)]
    pub(super) p10: Option<u16>,
    #[serde(skip_deserializing)]
    pub(super) p50: Option<u16>,
    #[serde(skip_deserializing)]
    pub(super) p90: Option<u16>,
    /// Each number that came, and how often.
    pub(super) counts: Vec<(u16, u64)>,
}

impl From<&Histogram> for Figures {
    fn from(histogram: &Histogram) -> Self {
        let Estimate { value, low, high } = histogram.mean();
        let [p10, p50, p90] = [10, 50, 90].map(|percent| histogram.quantile(percent));
        let counts = histogram.counts().collect();
        Self { n: histogram.count(), mean: value, low, high, p10, p50, p90, counts }
    }
}

/// How often something came, with its share and the interval of that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Share {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) count: u64,
    #[serde(rename = "share", skip_deserializing)]
    pub(super) of_all: f64,
    #[serde(skip_deserializing)]
    pub(super) low: f64,
    #[serde(skip_deserializing)]
    pub(super) high: f64,
}

impl Share {
    /// How often something came of so many playthroughs.
    pub(super) fn of([id, title]: &[String; 2], count: u64, runs: u64) -> Self {
        let Estimate { value, low, high } = wilson(count, runs);
        Self { id: id.clone(), title: title.clone(), count, of_all: value, low, high }
    }
}
