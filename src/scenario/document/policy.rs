use serde::{Deserialize, Serialize};

/// How a cell decides that nobody plays.
///
/// Of two options that are alike in force the cheaper is taken: first by political capital, then by analyst hours, then
/// by the author's order. Measures are left alone, and what is said in public is the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Policy {
    /// Lets things take their course: always the default.
    DoNothing,
    /// The least forceful option that can be taken and is more than letting things take their course.
    Cautious,
    /// The most forceful option that can be taken.
    Forceful,
    /// What the author says that a careful cell would take.
    Doctrine,
    /// The first option in the author's order that can be taken.
    First,
    /// Any option that can be taken, each as likely as the others; for comparisons alone.
    Random,
}

impl Policy {
    /// The five that somebody sensible could follow.
    pub const SENSIBLE: [Self; 5] =
        [Self::DoNothing, Self::Cautious, Self::Forceful, Self::Doctrine, Self::First];

    /// All six.
    pub const ALL: [Self; 6] =
        [Self::DoNothing, Self::Cautious, Self::Forceful, Self::Doctrine, Self::First, Self::Random];

    /// Its name on the command line and in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::DoNothing => "do-nothing",
            Self::Cautious => "cautious",
            Self::Forceful => "forceful",
            Self::Doctrine => "doctrine",
            Self::First => "first",
            Self::Random => "random",
        }
    }
}
