use serde::Serialize;

use super::meter::shown;
use super::reason;
use super::record::Seen;
use crate::engine::{Cause, Change};
use crate::scenario::index::OptionIx;
use crate::scenario::limits::FULL;
use crate::scenario::rules::{Meter, Rules};
use crate::scenario::script::Script;

/// What something came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// Its date.
    Calendar,
    /// A decision: the option, and the day it was taken.
    Decision(String, u32),
    /// A message: its title.
    Message(String),
    /// Evidence: its title.
    Evidence(String),
    /// A channel that noticed something.
    Channel(String),
    /// A deadline, and whether it was met.
    Deadline(String, bool),
    /// Nobody did in time what would have met a deadline: options and measures that would.
    Undone(Vec<String>),
    /// A decision, and its day, that made a channel look harder.
    Effort(String, u32),
    /// Our own hunters, with so many hours a week.
    Hunters(u16),
    /// Our own people.
    OwnPeople,
    /// A partner abroad.
    Partner,
    /// Somebody else.
    Outsider,
    /// An actor: what it said or did, by name.
    Actor(String),
    /// The members of a bloc.
    Members,
    /// An accusation that was exposed: the question.
    Exposure(String),
    /// Something that was expected after a message and did not come.
    Missing(String),
    /// Something that the cell did at a window: it needs no other reason.
    Cell,
}

/// A value that moved, as people see it, 0 to 100 (analyst hours as they are).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Movement {
    /// What moved.
    pub what: Moved,
    /// From.
    pub before: u16,
    /// To.
    pub after: u16,
}

/// What moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moved {
    /// Political capital.
    Capital,
    /// Credibility.
    Credibility,
    /// The norm against such espionage.
    Norm,
    /// The tension: its rung.
    Tension,
    /// How an actor stands with us, 0 to 100; by name.
    Relation(String),
    /// Analyst hours.
    Hours,
    /// A counter, by name.
    Counter(String),
}

/// What a change moved, if it moved anything with a value.
#[must_use]
pub fn movement(script: &Script, change: Change) -> Option<Movement> {
    let hours = |value: i16| u16::try_from(value).unwrap_or(0);
    match change {
        Change::Moved { before, after, .. } if shown(before) == shown(after) => None,
        Change::Moved { meter, before, after } => {
            let what = match meter {
                Meter::Capital => Moved::Capital,
                Meter::Credibility => Moved::Credibility,
                Meter::Norm => Moved::Norm,
                Meter::Counter(counter) => Moved::Counter(script.counters[counter].clone()),
            };
            Some(Movement { what, before: shown(before), after: shown(after) })
        }
        Change::Worked(before, after) => {
            Some(Movement { what: Moved::Hours, before: hours(before), after: hours(after) })
        }
        Change::Tension(before, after) => {
            Some(Movement { what: Moved::Tension, before: before.into(), after: after.into() })
        }
        Change::Related { actor, before, after } => {
            let of_hundred = |relation: i16| shown(relation.midpoint(FULL));
            let what = Moved::Relation(script.actors[actor].label.clone());
            Some(Movement { what, before: of_hundred(before), after: of_hundred(after) })
        }
        _ => None,
    }
}

/// What a change came from, in the words of the scenario that everybody may read; `weekly` is the analysts' hours.
pub(super) fn because(rules: &Rules, script: &Script, seen: &[Seen], entry: &Seen, weekly: u16) -> Because {
    let before = || &seen[..seen.iter().position(|other| other == entry).unwrap_or(seen.len())];
    match (entry.cause, entry.change) {
        (Cause::Window(_), Change::Chosen(_) | Change::Silent(_) | Change::Split(_)) => Because::Cell,
        (_, Change::Detected(channel)) => reason::noticed(rules, script, before(), channel, weekly),
        (_, Change::Met(deadline)) => reason::met(rules, script, before(), deadline),
        (_, Change::Missed(deadline)) => reason::missed(rules, script, before(), deadline),
        (cause, _) => origin(rules, script, seen, cause),
    }
}

/// A cause in the words of the scenario that everybody may read.
#[must_use]
pub fn origin(rules: &Rules, script: &Script, seen: &[Seen], cause: Cause) -> Because {
    match cause {
        Cause::Option(option) => decision(script, seen, option),
        Cause::Later(later) => decision(script, seen, rules.laters[later].option),
        Cause::Inject(inject) => Because::Message(script.injects[inject].title.clone()),
        // What follows a window comes whatever was decided there: time is the reason.
        Cause::Window(_) | Cause::Calendar | Cause::Week | Cause::Unanswered | Cause::Campaign(_) => {
            Because::Calendar
        }
        Cause::Evidence(item) => Because::Evidence(script.evidence[item].title.clone()),
        Cause::Channel(channel) => Because::Channel(script.channels[channel].clone()),
        Cause::Actor(actor) => Because::Actor(script.actors[actor].label.clone()),
        Cause::Members(_) => Because::Members,
        Cause::Exposure(question) => Because::Exposure(script.questions[question].text.clone()),
        Cause::Deadline(deadline) => {
            let met = seen.iter().any(|other| other.change == Change::Met(deadline));
            Because::Deadline(script.deadlines[deadline].clone(), met)
        }
        Cause::Missing(inject) => Because::Missing(script.injects[inject].title.clone()),
    }
}

pub(super) fn decision(script: &Script, seen: &[Seen], option: OptionIx) -> Because {
    let day =
        seen.iter().find(|other| other.change == Change::Chosen(option)).map_or(0, |other| other.at.day());
    Because::Decision(script.options[option].label.clone(), day)
}
