use serde::Serialize;

use crate::scenario::index::LawIx;

/// Shares of the analysts' hours in per cent, in the order of [`Work::ALL`](crate::scenario::document::Work::ALL);
/// they add up to 100.
pub type Split = [u8; 4];

/// The same share for each kind of work: every delay is as the scenario says.
///
/// Basis: design (delays are written for a quarter each).
pub const EVEN: Split = [25; 4];

/// What the cell starts with.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct StartingMeans {
    /// Political capital, 0 to 1000.
    pub capital: i16,
    /// Political capital won back each week.
    pub capital_weekly: i16,
    /// Credibility, 0 to 1000.
    pub credibility: i16,
    /// Analyst hours in each week.
    pub analyst_hours: i16,
    /// How those hours are split; none where there is nothing to split.
    pub split: Option<Split>,
}

/// A kind of country that the cell can sit in.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Posture {
    /// Its id.
    pub id: String,
    /// What the cell starts with there.
    pub means: StartingMeans,
    /// Laws that are in force there from the start, beside those that are in any case.
    pub laws: Vec<LawIx>,
}
