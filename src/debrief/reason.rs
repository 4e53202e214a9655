//! What a dimension came from: the biggest causes that the record tells.

use super::outcome::percent_of;
use crate::engine::{Aftermath, Cause, Change, Secret};
use crate::exercise::{Because, Dimension, Exercise, Movement, movement, origin};
use crate::scenario::rules::{Meter, Rules};
use crate::units::Hours;

/// How many causes stand under a dimension.
const MOST: usize = 2;

/// One cause of what a dimension came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// So many per cent of an asset were taken after the first signal.
    Taken(String, u8),
    /// All intruders have been out since this day.
    OutSince(u32),
    /// One was still within at the end.
    Within,
    /// One came back on this day.
    CameBack(u32),
    /// Something moved a value that counts here: on this day, what, and why.
    Moved(u32, Movement, Because),
}

/// The biggest causes of what a dimension came to, the biggest first.
pub(super) fn reasons(exercise: &Exercise, aftermath: &Aftermath, dimension: Dimension) -> Vec<Reason> {
    let mut reasons = match dimension {
        Dimension::Loss => taken(exercise, aftermath),
        Dimension::Intruder => out(exercise, aftermath),
        Dimension::Legitimacy | Dimension::Calm | Dimension::Coalition => Vec::new(),
    };
    reasons.extend(moved(exercise, dimension));
    reasons.truncate(MOST);
    reasons
}

/// Assets of which most of the worth was taken after day 0.
fn taken(exercise: &Exercise, aftermath: &Aftermath) -> Vec<Reason> {
    let scenario = exercise.scenario();
    let mut taken: Vec<_> = scenario
        .rules
        .assets
        .iter()
        .filter_map(|(asset, rule)| {
            let (low, high) = rule.worth?.thousand_euros;
            let since = aftermath.assets[asset].in_all - aftermath.assets[asset].before;
            let weight = (u64::from(low) + u64::from(high)) * u64::try_from(since).unwrap_or(0);
            (since > 0).then(|| (weight, scenario.afterwards.assets[asset].clone(), percent_of(since)))
        })
        .collect();
    taken.sort_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
    taken.into_iter().map(|(_, name, percent)| Reason::Taken(name, percent)).collect()
}

fn out(exercise: &Exercise, aftermath: &Aftermath) -> Vec<Reason> {
    let intruders = aftermath.intruders.items();
    if intruders.is_empty() {
        return Vec::new();
    }
    let out: Option<Vec<Hours>> = intruders.iter().map(|intruder| intruder.out_since).collect();
    let end =
        out.and_then(|out| out.into_iter().max()).map_or(Reason::Within, |at| Reason::OutSince(at.day()));
    let unseen = exercise.state().record.unseen.iter();
    let back = unseen.filter(|unseen| matches!(unseen.secret, Secret::CameBack(_)));
    let back = back.map(|unseen| Reason::CameBack(unseen.at.day())).next_back();
    [end].into_iter().chain(back).collect()
}

/// Changes of the values that count to a dimension, those that moved it most first; time alone is no cause.
fn moved(exercise: &Exercise, dimension: Dimension) -> impl Iterator<Item = Reason> {
    let scenario = exercise.scenario();
    let seen = &exercise.state().record.seen;
    let mut moves: Vec<_> = seen
        .iter()
        .filter(|entry| entry.cause != Cause::Week)
        .filter_map(|entry| {
            let weight = weight(&scenario.rules, dimension, entry.change)?;
            Some((weight, entry, movement(&scenario.script, entry.change)?))
        })
        .collect();
    moves.sort_by_key(|(weight, entry, _)| (std::cmp::Reverse(*weight), entry.at));
    moves.into_iter().map(|(_, entry, movement)| {
        let because = origin(&scenario.rules, &scenario.script, seen, entry.cause);
        Reason::Moved(entry.at.day(), movement, because)
    })
}

/// How much a change moves a dimension, if it does.
fn weight(rules: &Rules, dimension: Dimension, change: Change) -> Option<u32> {
    let by = |before: i16, after: i16| u32::from(before.abs_diff(after));
    match (dimension, change) {
        (Dimension::Calm, Change::Tension(before, after)) => Some(100 * u32::from(before.abs_diff(after))),
        (_, Change::Moved { meter: Meter::Counter(counter), before, after }) => {
            let (_, weight) = rules.counters[counter].counts_to.filter(|(to, _)| *to == dimension)?;
            Some(by(before, after) * u32::from(weight.unsigned_abs()) / 100)
        }
        (Dimension::Legitimacy, Change::Moved { meter: Meter::Credibility, before, after }) => {
            Some(by(before, after) * 7 / 10)
        }
        (Dimension::Legitimacy, Change::Moved { meter: Meter::Capital, before, after }) => {
            Some(by(before, after) * 3 / 10)
        }
        (Dimension::Coalition, Change::Moved { meter: Meter::Norm, before, after }) => {
            Some(by(before, after))
        }
        _ => None,
    }
}
