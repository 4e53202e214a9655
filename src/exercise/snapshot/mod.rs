//! What players may see, as serialised values: made from a view, the players' words and what was seen.
//!
//! Nothing here is given the world, the staff's words or what was out of sight.

mod actors;
mod board;
mod composed;
mod consequence;
mod decision;
mod evidence;
mod feed;
mod forecast;
mod measures;
mod reading;
mod statement;
mod trace;

use chrono::NaiveDate;
use serde::Serialize;

pub use actors::{ActorLine, Actors, Missing, Part, Said};
pub use board::{AnswerLine, Change, Changed, Cleanup, Clock, Clocks, Means, QuestionBoard};
pub use composed::{Composed, Short};
pub use consequence::Consequence;
pub use decision::{AdviceLine, Decision, Objection, OptionLine, Price, Stand, WhyClosed};
pub use evidence::EvidenceLine;
pub use feed::{FeedItem, FeedKind};
pub use forecast::{ActorName, Follow};
pub use measures::{Category, MeasureLine, SOME_DAYS, Share, Standing, Toolbox, Work, hours, some_work};
pub use reading::{Reading, Strength, Weighed, Without};
pub use statement::{AnswerSaid, Beside, ItemLine, PartnerLine, Statement, StrengthLine, Withheld};
pub use trace::Trace;

use super::dimension::Ranking;
use super::journal::Level;
use super::record::Seen;
use super::state::Ballot;
use super::timeline::{CourseLine, Told};
use crate::engine::View;
use crate::scenario::index::{InjectIx, OptionIx};
use crate::scenario::script::{EndingWords, Letter, PostureWords, Script, SeatWords};
use crate::units::Hours;

/// Everything that a players' surface may show.
#[derive(Clone, Debug, Serialize)]
pub struct Snapshot {
    /// The title of the scenario.
    pub title: String,
    /// The date of day 0.
    pub start: NaiveDate,
    /// The day it is.
    pub day: u32,
    /// How far the exercise is.
    pub phase: Phase,
    /// How much help is shown.
    pub level: Level,
    /// The opening letter.
    pub briefing: Letter,
    /// The kind of country that the cell sits in, where the scenario has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posture: Option<PostureWords>,
    /// What to practise.
    pub objectives: Vec<String>,
    /// Seats at the table.
    pub seats: Vec<SeatWords>,
    /// What matters most to the cell.
    pub ranking: Option<Ranking>,
    /// Decisions taken.
    pub decided: u8,
    /// Decisions of the course.
    pub decisions: u8,
    /// Messages and evidence, oldest first.
    pub feed: Vec<FeedItem>,
    /// Questions, and what the cell stated last.
    pub board: Vec<QuestionBoard>,
    /// Detect, respond, mitigate, recover, as far as the cell knows.
    pub clocks: Clocks,
    /// What there is to spend.
    pub means: Means,
    /// Counters, each with its name and value from 0 to 100.
    pub counters: Vec<(String, u16)>,
    /// Means and counters that moved, over the days.
    pub traces: Vec<Trace>,
    /// What changed since the last decision and is not always in sight.
    pub changes: Vec<Changed>,
    /// Evidence in hand, by question and group.
    pub evidence: Vec<EvidenceLine>,
    /// How many more items are being looked for, found or not.
    pub looked_for: usize,
    /// Those outside the cell.
    pub actors: Actors,
    /// What happened so far, oldest first, each with its cause.
    pub timeline: Vec<CourseLine>,
    /// Measures, and the split of the analysts' hours.
    #[serde(skip_serializing_if = "Toolbox::is_empty")]
    pub toolbox: Toolbox,
    /// The open window.
    pub decision: Option<Decision>,
    /// Whether the last decision may be taken back.
    pub may_undo: bool,
    /// Seats that have a private note; the notes themselves are on pages of their own.
    pub private: Vec<String>,
    /// How it ended.
    pub ending: Option<EndingWords>,
}

/// How far an exercise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// The cell reads its briefing and ranks what matters.
    Briefing,
    /// A ballot comes before the decision.
    Ballot,
    /// The cell decides.
    Decision,
    /// It is over.
    Ended,
}

/// What a snapshot needs to know of the room, beside the view.
#[derive(Clone, Debug)]
pub struct Room<'a> {
    /// How much help is shown.
    pub level: Level,
    /// What matters most.
    pub ranking: Option<Ranking>,
    /// Ballots so far.
    pub ballots: &'a [Ballot],
    /// Messages called into the room.
    pub shown: &'a [(Hours, InjectIx)],
    /// How much was seen when the last decision was taken.
    pub read_until: usize,
    /// Options of the open window, by their number.
    pub numbered: &'a [OptionIx],
    /// Whether the last decision may be taken back.
    pub undo: bool,
    /// Seats that have a private note.
    pub private: Vec<String>,
}

impl Snapshot {
    /// Makes a snapshot.
    #[must_use]
    pub fn of(view: View<'_>, script: &Script, seen: &[Seen], room: &Room<'_>) -> Self {
        let rules = view.rules();
        let seats =
            script.seats.iter().filter(|(seat, _)| view.has_seat(*seat)).map(|(_, words)| words.clone());
        Self {
            title: script.title.clone(),
            start: script.start,
            day: view.now().day(),
            phase: phase(view, room),
            level: room.level,
            briefing: script.briefing.clone(),
            posture: posture(view, script),
            objectives: script.objectives.items().iter().map(|objective| objective.text.clone()).collect(),
            seats: seats.collect(),
            ranking: room.ranking,
            decided: view.decisions(),
            decisions: rules.courses[view.course()].decisions,
            feed: feed::feed(view, script, seen, room),
            board: board::board(view, script, room),
            clocks: board::clocks(view, script, seen),
            means: board::means(view),
            counters: board::counters(view, script),
            traces: trace::traces(script, seen),
            changes: board::changes(view, script, seen, room),
            evidence: evidence::evidence(view, script, seen, room),
            looked_for: evidence::looked_for(view),
            actors: actors::actors(view, script),
            timeline: Told { rules, script, seen, ballots: room.ballots, weekly: weekly(view) }.timeline(),
            toolbox: measures::toolbox(view, script, seen),
            decision: decision::decision(view, script, room),
            may_undo: room.undo,
            private: room.private.clone(),
            ending: view.ending().map(|ending| script.endings[ending].clone()),
        }
    }

    /// Whether the desk's reading of a question is unsealed.
    #[must_use]
    pub fn has_reading(&self) -> bool {
        self.board.iter().any(|board| board.reading.is_some())
    }

    /// The feed's entries that came since the last decision.
    pub fn news(&self) -> impl Iterator<Item = &FeedItem> {
        self.feed.iter().filter(|item| item.new)
    }
}

/// Analyst hours of a whole week.
pub(super) fn weekly(view: View<'_>) -> u16 {
    u16::try_from(view.week_hours()).unwrap_or(0)
}

fn posture(view: View<'_>, script: &Script) -> Option<PostureWords> {
    let posture = view.posture().filter(|_| script.postures.len() > 1)?;
    Some(script.postures[posture].clone())
}

fn phase(view: View<'_>, room: &Room<'_>) -> Phase {
    if room.ranking.is_none() {
        Phase::Briefing
    } else if view.ending().is_some() {
        Phase::Ended
    } else if view.ballot_due().is_some() {
        Phase::Ballot
    } else {
        Phase::Decision
    }
}
