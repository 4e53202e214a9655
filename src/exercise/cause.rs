use serde::Serialize;

use super::meter::shown;
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
    /// A deadline.
    Deadline(String),
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

/// What a change came from, in the words of the scenario that everybody may read.
#[must_use]
pub fn because(rules: &Rules, script: &Script, seen: &[Seen], entry: &Seen) -> Because {
    match (entry.cause, entry.change) {
        (Cause::Window(_), Change::Chosen(_) | Change::Silent(_) | Change::Split(_)) => Because::Cell,
        // What a channel notices is a beginning: its line names the channel.
        (Cause::Channel(_), Change::Detected(_)) => Because::Calendar,
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
        Cause::Deadline(deadline) => Because::Deadline(script.deadlines[deadline].clone()),
        Cause::Missing(inject) => Because::Missing(script.injects[inject].title.clone()),
    }
}

fn decision(script: &Script, seen: &[Seen], option: OptionIx) -> Because {
    let day =
        seen.iter().find(|other| other.change == Change::Chosen(option)).map_or(0, |other| other.at.day());
    Because::Decision(script.options[option].label.clone(), day)
}
