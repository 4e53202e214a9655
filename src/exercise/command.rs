use serde::{Deserialize, Serialize};

use super::dimension::Ranking;
use super::room::RoomAct;
use super::spoken::Spoken;
use crate::scenario::rules::TOOLBOX;

/// What people do. The state of an exercise is the fold of these over (scenario, seed).
///
/// Things are named by id, so that a journal outlives changes to the order of a scenario's files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Command {
    /// Begin, with the cell's order of what matters most.
    Begin {
        /// The order.
        ranking: Ranking,
    },
    /// State probabilities on a question; nothing stated is no view.
    Ballot {
        /// The question.
        question: String,
        /// Whole per cent in the order of the answers; they add up to 100.
        stated: Option<Vec<u8>>,
    },
    /// Take an option of the open window.
    Decide {
        /// `window.option`.
        option: String,
    },
    /// Take a measure of the toolbox, beside the open window's decision.
    Take {
        /// Its id in the library.
        measure: String,
    },
    /// Take an option of the open window, or a measure, and say this in public by it.
    Say {
        /// `window.option` or `toolbox.measure`.
        option: String,
        /// What is said.
        words: Spoken,
    },
    /// Split the analysts' hours anew, in per cent that add up to 100.
    Split {
        /// The share of hunting.
        hunting: u8,
        /// The share of attribution.
        attribution: u8,
        /// The share of remediation.
        remediation: u8,
        /// The share of liaison.
        liaison: u8,
    },
    /// Let the open window pass in silence.
    Lapse {
        /// The window.
        window: String,
    },
    /// Show a message that reaches the room while it talks.
    Show {
        /// The inject.
        inject: String,
    },
    /// Take a message that is planned out of the plan, with all that it would do: the facilitator overrides the scenario.
    Skip {
        /// The inject.
        inject: String,
    },
    /// Something that a facilitator does in the room; it touches no world.
    Room(RoomAct),
    /// Take back what was last done at a window: its decision and its measures.
    Undo,
}

impl Command {
    /// Whether it is done at a window and can be taken back with it.
    pub(super) const fn is_act(&self) -> bool {
        matches!(
            self,
            Self::Decide { .. }
                | Self::Say { .. }
                | Self::Lapse { .. }
                | Self::Take { .. }
                | Self::Split { .. }
        )
    }

    /// Whether only a facilitator may do it.
    pub(super) const fn is_for_a_room(&self) -> bool {
        matches!(self, Self::Room(_) | Self::Skip { .. })
    }

    /// Whether it answers a window, which is closed by it.
    pub(super) fn closes_a_window(&self) -> bool {
        self.is_act() && !self.is_beside()
    }

    /// Whether it stands beside the decision of a window, which stays open.
    pub(super) fn is_beside(&self) -> bool {
        match self {
            Self::Take { .. }
            | Self::Split { .. }
            | Self::Show { .. }
            | Self::Skip { .. }
            | Self::Room(_) => true,
            Self::Say { option, .. } => is_measure(option),
            _ => false,
        }
    }
}

/// Whether the name of an option is that of a measure.
pub(super) fn is_measure(option: &str) -> bool {
    option.split_once('.').is_some_and(|(window, _)| window == TOOLBOX)
}
