use serde::Serialize;

use super::Room;
use super::reading::{Reading, reading, unsealed};
use crate::engine::{Change as Happened, View};
use crate::exercise::cause::{Because, because};
use crate::exercise::meter::shown;
use crate::exercise::record::Seen;
use crate::scenario::document::Stance;
use crate::scenario::index::QuestionIx;
use crate::scenario::rules::Meter;
use crate::scenario::script::Script;

/// A question, and what the cell said of it.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionBoard {
    /// Its id.
    pub id: String,
    /// In full.
    pub text: String,
    /// As a heading.
    pub heading: String,
    /// Its answers in the author's order.
    pub answers: Vec<AnswerLine>,
    /// The day of the last ballot.
    pub stated_on: Option<u32>,
    /// Whether the last ballot was "no view".
    pub no_view: bool,
    /// The desk's reading, where it is unsealed.
    pub reading: Option<Reading>,
}

/// An answer, and what the cell said of it.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerLine {
    /// In full.
    pub label: String,
    /// In brief.
    pub short: String,
    /// Per cent at the last ballot.
    pub stated: Option<u8>,
    /// Per cent at the ballot before.
    pub before: Option<u8>,
}

/// The four clocks, as far as the cell knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Clocks {
    /// How long the intruder went unseen: at least so many days, as far as is known; 0 if nothing is.
    pub detect_at_least: u32,
    /// From the first signal to the first measure.
    pub respond: Clock,
    /// To the end of the intrusion.
    pub mitigate: Clock,
    /// How far cleaning up is.
    pub cleanup: Cleanup,
    /// To normal work.
    pub recover: Clock,
}

/// How far cleaning up is, as far as the cell can see; each with the day of the last attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cleanup {
    /// It was never tried.
    NotTried,
    /// It was tried in one place, not wherever the intruder may be.
    InPart(u32),
    /// It was tried, and nothing was noticed since.
    Tried(u32),
    /// It was tried, and something was noticed since.
    NoticedSince(u32),
}

/// One clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// Days, once it has stopped; nothing before.
    pub days: Option<u32>,
    /// The aim.
    pub aim: Option<u16>,
}

impl Clock {
    /// Whether there is anything to tell: it has an aim, or it has begun.
    #[must_use]
    pub const fn is_told(self) -> bool {
        self.days.is_some() || self.aim.is_some()
    }
}

/// What there is to spend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Means {
    /// Political capital, 0 to 100.
    pub capital: u16,
    /// Credibility, 0 to 100.
    pub credibility: u16,
    /// Analyst hours left this week.
    pub hours: u16,
    /// Analyst hours of a whole week.
    pub hours_weekly: u16,
}

/// A change worth a line, and what it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The day on which it last moved.
    pub day: u32,
    /// What changed.
    pub change: Change,
    /// Why.
    pub because: Because,
}

/// A change worth a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A counter moved: its name, before and after, 0 to 100.
    Counter(String, u16, u16),
    /// An actor goes further, or was brought back: its name, and from where to where.
    Stance(String, Stance, Stance),
    /// A law came into force.
    Law(String),
    /// An evidence item proved false.
    Discredited(String),
    /// A deadline runs, was met or was missed.
    DeadlineRuns(String),
    /// A deadline was met.
    DeadlineMet(String),
    /// A deadline was missed.
    DeadlineMissed(String),
}

pub(super) fn board(view: View<'_>, script: &Script, room: &Room<'_>) -> Vec<QuestionBoard> {
    view.rules().questions.positions().map(|question| question_board(view, script, room, question)).collect()
}

fn question_board(view: View<'_>, script: &Script, room: &Room<'_>, question: QuestionIx) -> QuestionBoard {
    let words = &script.questions[question];
    let mut ballots = room.ballots.iter().rev().filter(|ballot| ballot.question == question);
    let last = ballots.next();
    let before = ballots.find_map(|ballot| ballot.stated);
    let stated = last.and_then(|ballot| ballot.stated);
    QuestionBoard {
        id: view.rules().questions[question].id.clone(),
        text: words.text.clone(),
        heading: words.heading.clone(),
        answers: words
            .answers
            .iter()
            .enumerate()
            .map(|(at, answer)| AnswerLine {
                label: answer.label.clone(),
                short: answer.short.clone(),
                stated: stated.map(|stated| stated[at]),
                before: before.map(|before| before[at]),
            })
            .collect(),
        stated_on: last.map(|ballot| ballot.at.day()),
        no_view: last.is_some_and(|ballot| ballot.stated.is_none()),
        reading: unsealed(view, room, question).map(|held| reading(view.rules(), script, question, held)),
    }
}

pub(super) fn clocks(view: View<'_>, script: &Script, seen: &[Seen]) -> Clocks {
    let [respond, mitigate, recover] = script.aims;
    Clocks {
        detect_at_least: view.within_since().map_or(0, u32::from),
        respond: Clock { days: view.responded().map(crate::units::Hours::day), aim: respond },
        mitigate: Clock { days: view.cleaned().map(crate::units::Hours::day), aim: mitigate },
        cleanup: cleanup(view, seen),
        recover: Clock { days: view.recovered().map(crate::units::Hours::day), aim: recover },
    }
}

fn cleanup(view: View<'_>, seen: &[Seen]) -> Cleanup {
    let last = seen.iter().rposition(|entry| matches!(entry.change, Happened::Cleaned(_)));
    let Some(place) = last else { return Cleanup::NotTried };
    let day = seen[place].at.day();
    if view.cleaned().is_some() {
        return Cleanup::Tried(day);
    }
    let since = seen[place..].iter().any(|entry| matches!(entry.change, Happened::Detected(_)));
    if since { Cleanup::NoticedSince(day) } else { Cleanup::InPart(day) }
}

pub(super) fn means(view: View<'_>) -> Means {
    Means {
        capital: shown(view.meter(Meter::Capital)),
        credibility: shown(view.meter(Meter::Credibility)),
        hours: u16::try_from(view.analyst_hours()).unwrap_or(0),
        hours_weekly: super::weekly(view),
    }
}

pub(super) fn counters(view: View<'_>, script: &Script) -> Vec<(String, u16)> {
    script.counters.iter().map(|(counter, label)| (label.clone(), shown(view.counter(counter)))).collect()
}

/// What changed since the last decision, what weighs most first. What moved more than once is told once, from where it
/// stood then to where it stands now.
pub(super) fn changes(view: View<'_>, script: &Script, seen: &[Seen], room: &Room<'_>) -> Vec<Changed> {
    let mut changes: Vec<Changed> = Vec::new();
    for entry in seen.iter().skip(room.read_until) {
        let Some(change) = change(script, entry.change) else { continue };
        let because = because(view.rules(), script, seen, entry, super::weekly(view));
        let day = entry.at.day();
        match changes.iter_mut().find(|known| known.change.goes_on(&change)) {
            Some(known) => *known = Changed { day, change: known.change.clone().then(change), because },
            None => changes.push(Changed { day, change, because }),
        }
    }
    changes.retain(|changed| !changed.change.is_none());
    changes.sort_by_key(|changed| changed.change.weight());
    changes
}

impl Change {
    /// Whether another change is the same thing moving on.
    fn goes_on(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Counter(name, ..), Self::Counter(other, ..))
            | (Self::Stance(name, ..), Self::Stance(other, ..)) => name == other,
            _ => false,
        }
    }

    /// The same thing, moved on.
    fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Counter(name, before, _), Self::Counter(_, _, after)) => {
                Self::Counter(name, before, after)
            }
            (Self::Stance(name, before, _), Self::Stance(_, _, after)) => Self::Stance(name, before, after),
            (_, next) => next,
        }
    }

    /// Whether it has come back to where it was.
    fn is_none(&self) -> bool {
        match self {
            Self::Counter(_, before, after) => before == after,
            Self::Stance(_, before, after) => before == after,
            _ => false,
        }
    }

    /// What a cell has to hear first.
    const fn weight(&self) -> u8 {
        match self {
            Self::DeadlineMissed(_) | Self::Discredited(_) => 0,
            Self::Stance(..) => 1,
            Self::DeadlineRuns(_) | Self::DeadlineMet(_) => 2,
            Self::Law(_) => 3,
            Self::Counter(..) => 4,
        }
    }
}

fn change(script: &Script, change: Happened) -> Option<Change> {
    match change {
        Happened::Moved { meter: Meter::Counter(counter), before, after } => {
            Some(Change::Counter(script.counters[counter].clone(), shown(before), shown(after)))
        }
        Happened::Stance { actor, before, after } => {
            Some(Change::Stance(script.actors[actor].label.clone(), before, after))
        }
        Happened::Unlocked(law) => Some(Change::Law(script.laws[law].clone())),
        Happened::Discredited(item) => Some(Change::Discredited(script.evidence[item].title.clone())),
        Happened::Running(deadline) => Some(Change::DeadlineRuns(script.deadlines[deadline].clone())),
        Happened::Met(deadline) => Some(Change::DeadlineMet(script.deadlines[deadline].clone())),
        Happened::Missed(deadline) => Some(Change::DeadlineMissed(script.deadlines[deadline].clone())),
        _ => None,
    }
}
