use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::inert::Inert;
use crate::text::Prose;

/// What the room looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Page {
    /// Nothing: the facilitator has taken the page away.
    Blank {},
    /// Before the briefing: what the session is.
    Welcome {
        /// What the room will practise.
        objectives: Vec<Inert>,
        /// The course in words, as `90 minutes, 6 decisions`; nothing if empty.
        course: Inert,
    },
    /// The opening letter.
    Letter(Letter),
    /// Something that reached the cell.
    Message(Message),
    /// The open decision.
    Question(Question),
    /// What the room decided.
    Chosen {
        /// Which decision of the course it was, from 1.
        number: u8,
        /// The question.
        ask: Inert,
        /// The option that was taken, as its label.
        option: Inert,
        /// What was said in public by it; nothing if empty.
        said: Prose,
        /// How many hands were counted, if any were.
        hands: Option<Hands>,
    },
    /// A break; the countdown of the page says how long.
    Break {
        /// Minutes of the whole break.
        minutes: u16,
    },
    /// How it ended.
    Ending {
        /// The ending's title.
        title: Inert,
        /// The ending's text.
        text: Prose,
    },
    /// The talk after the end.
    Hotwash {
        /// What the room talks about, in order; nothing of it is ticked off here.
        steps: Vec<Inert>,
    },
    /// The facilitator has left the console.
    Closed {},
}

impl Page {
    /// The page with no hand counted: what there is to read on it.
    #[must_use]
    pub fn without_hands(&self) -> Self {
        let mut page = self.clone();
        if let Self::Question(Question { hands, .. }) | Self::Chosen { hands, .. } = &mut page {
            *hands = None;
        }
        page
    }

    /// How many hands are counted on it.
    #[must_use]
    pub const fn hands(&self) -> Option<Hands> {
        match self {
            Self::Question(Question { hands, .. }) | Self::Chosen { hands, .. } => *hands,
            _ => None,
        }
    }
}

/// A letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// The receiver.
    pub to: Inert,
    /// The sender.
    pub from: Inert,
    /// The subject.
    pub about: Inert,
    /// The text.
    pub text: Prose,
}

/// A message, an item of evidence, or what the facilitator sends into the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// What it is, in words, as `cable`.
    pub mode: Inert,
    /// The sender.
    pub from: Inert,
    /// The receiver; nothing if empty.
    pub to: Inert,
    /// When it was sent, in the exercise's time.
    pub sent: NaiveDateTime,
    /// The title.
    pub title: Inert,
    /// The text.
    pub text: Prose,
    /// How good the source is, in words, as `B2: usually reliable, probably true`; nothing if empty.
    pub grade: Inert,
}

/// A decision as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Which decision of the course it is, from 1.
    pub number: u8,
    /// Decisions of the course.
    pub total: u8,
    /// The question in full.
    pub ask: Inert,
    /// What makes it hard, if that is to be seen.
    pub dilemma: Option<Dilemma>,
    /// Options, if they are to be seen: those that can be chosen.
    pub options: Vec<StageOption>,
    /// How many hands are counted, once hands are counted.
    pub hands: Option<Hands>,
}

/// What makes a decision hard; a part that is empty is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dilemma {
    /// Two goods that exclude each other.
    pub between: [Inert; 2],
    /// The limit that somebody else set.
    pub deadline: Inert,
    /// What cannot be taken back.
    pub irreversible: Inert,
    /// The missing fact.
    pub unknown: Inert,
}

impl Dilemma {
    /// The parts that say something, each with the key of its label.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &Inert)> {
        let [one, other] = &self.between;
        let parts = [
            ("stage-between", one),
            ("stage-or", other),
            ("stage-deadline", &self.deadline),
            ("stage-for-good", &self.irreversible),
            ("stage-unknown", &self.unknown),
        ];
        parts.into_iter().filter(|(_, text)| !text.is_empty())
    }
}

/// An option and the number that chooses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageOption {
    /// Its number, from 1.
    pub number: u8,
    /// What people choose.
    pub label: Inert,
}

/// How many hands are counted; never whose, and never for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// Hands counted.
    pub counted: u16,
    /// Seats at the table.
    pub seats: u16,
}
