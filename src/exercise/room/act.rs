use serde::{Deserialize, Serialize};

use crate::text::one_line;

/// The most letters of a note, a rationale or a dissent that are kept.
const LETTERS: usize = 400;

/// What a facilitator does in the room besides entering what the room decides. None of it touches the world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum RoomAct {
    /// The session begins: its clock runs from now.
    Start,
    /// The clock stands still.
    Pause,
    /// The clock runs on.
    Resume,
    /// The program was ended and takes the session up again: the time since the last line does not count, and the
    /// clock stands still until somebody lets it run on.
    TakenUp,
    /// The present part of the session is given more minutes, or fewer.
    Extend {
        /// Minutes, below zero to take some away.
        minutes: i16,
    },
    /// A message is read to the room now.
    Send {
        /// The message, by its key.
        message: String,
    },
    /// A message waits until it is sent by hand: only its reading does.
    Hold {
        /// The message, by its key.
        message: String,
    },
    /// A message is not read to the room. What it did in the world stays.
    Pass {
        /// The message, by its key.
        message: String,
    },
    /// Hands were counted on the open decision.
    Hands(Hands),
    /// Something worth keeping was seen or heard.
    Note {
        /// What.
        text: String,
        /// The objective that it is about, by id.
        objective: Option<String>,
    },
    /// An objective is rated; a later rating takes the place of an earlier one.
    Rate {
        /// The objective, by id.
        objective: String,
        /// How well it was reached.
        rating: Rating,
    },
    /// Another page is put on the stage.
    Stage {
        /// Which.
        page: Shown,
    },
}

/// A show of hands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// Hands by option, `window.option`; options without a hand may be left out.
    pub counts: Vec<(String, u8)>,
    /// Who dissents, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dissent: String,
    /// Why the room wants what it wants, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rationale: String,
}

impl Hands {
    /// Hands for an option.
    #[must_use]
    pub fn of(&self, option: &str) -> u8 {
        self.counts.iter().find(|(id, _)| id == option).map_or(0, |(_, count)| *count)
    }

    /// All hands.
    #[must_use]
    pub fn counted(&self) -> u16 {
        self.counts.iter().map(|(_, count)| u16::from(*count)).sum()
    }
}

/// How well an objective was reached, as exercise evaluation guides rate it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    /// Performed without challenges.
    P,
    /// Performed with some challenges.
    S,
    /// Performed with major challenges.
    M,
    /// Unable to be performed.
    U,
}

impl Rating {
    /// All ratings, the best first.
    pub const ALL: [Self; 4] = [Self::P, Self::S, Self::M, Self::U];

    /// The letter that stands for it on every form.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::P => 'P',
            Self::S => 'S',
            Self::M => 'M',
            Self::U => 'U',
        }
    }
}

/// What is on the stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Shown {
    /// Nothing.
    #[default]
    Blank,
    /// What the session is.
    Welcome,
    /// The opening letter.
    Letter,
    /// A message, by its key.
    Message(String),
    /// The question of a window, by the window's id.
    Question(String),
    /// The same with its options.
    Options(String),
    /// The same with how many hands are counted.
    Hands(String),
    /// What the room decided, by the number of the decision.
    Chosen(u8),
    /// A break. As long as it is on the stage, time counts as the break's.
    Break,
    /// How it ended.
    Ending,
    /// The talk after the end.
    Hotwash,
}

impl RoomAct {
    /// The same with every text of a person made inert, on one line and not longer than is kept.
    #[must_use]
    pub(crate) fn cleaned(self) -> Self {
        match self {
            Self::Note { text, objective } => Self::Note { text: line(&text), objective },
            Self::Hands(Hands { counts, dissent, rationale }) => {
                Self::Hands(Hands { counts, dissent: line(&dissent), rationale: line(&rationale) })
            }
            other => other,
        }
    }
}

fn line(text: &str) -> String {
    one_line(text).chars().take(LETTERS).collect()
}
