use serde::{Deserialize, Serialize};

use super::dimension::Ranking;

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
    /// Take the last decision back.
    Undo,
}
