use serde::{Deserialize, Serialize};

/// The five dimensions by which a course is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// What is not taken from firms.
    Loss,
    /// Whether the intruder is gone, and stays gone.
    Intruder,
    /// Who stands with the cell, and for which rule.
    Coalition,
    /// No escalation with the accused.
    Calm,
    /// Whether people at home trust the government.
    Legitimacy,
}

impl Dimension {
    /// All five, in the order in which they are first shown.
    pub const ALL: [Self; 5] = [Self::Loss, Self::Legitimacy, Self::Intruder, Self::Calm, Self::Coalition];

    /// The key of its words in the interface files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Loss => "dimension-loss",
            Self::Intruder => "dimension-intruder",
            Self::Coalition => "dimension-coalition",
            Self::Calm => "dimension-calm",
            Self::Legitimacy => "dimension-legitimacy",
        }
    }
}
