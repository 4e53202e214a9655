use serde::Serialize;

use crate::engine::Change;
use crate::exercise::cause::{Moved, movement};
use crate::exercise::record::Seen;
use crate::scenario::rules::Meter;
use crate::scenario::script::Script;

/// A value that moved, over the days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trace {
    /// What moved.
    pub what: Moved,
    /// What it was at first, from 0 to 100.
    pub first: u16,
    /// What it came to by the end of each day on which it moved, oldest first.
    pub values: Vec<(u32, u16)>,
}

impl Trace {
    /// What it was at the end of a day.
    #[must_use]
    pub fn on(&self, day: u32) -> u16 {
        let until = self.values.iter().take_while(|(moved, _)| *moved <= day);
        until.last().map_or(self.first, |(_, value)| *value)
    }

    /// What it is now.
    #[must_use]
    pub fn last(&self) -> u16 {
        self.on(u32::MAX)
    }
}

/// Means and counters that moved: capital first, then credibility, then counters in the order of their first move.
pub(super) fn traces(script: &Script, seen: &[Seen]) -> Vec<Trace> {
    let mut traces: Vec<Trace> = Vec::new();
    for entry in seen {
        let Change::Moved { meter: Meter::Capital | Meter::Credibility | Meter::Counter(_), .. } =
            entry.change
        else {
            continue;
        };
        let Some(moved) = movement(script, entry.change) else { continue };
        let known = traces.iter().position(|trace| trace.what == moved.what).unwrap_or_else(|| {
            traces.push(Trace { what: moved.what, first: moved.before, values: Vec::new() });
            traces.len() - 1
        });
        let (values, day) = (&mut traces[known].values, entry.at.day());
        match values.last_mut().filter(|(last, _)| *last == day) {
            Some((_, value)) => *value = moved.after,
            None => values.push((day, moved.after)),
        }
    }
    traces.sort_by_key(|trace| match trace.what {
        Moved::Capital => 0,
        Moved::Credibility => 1,
        _ => 2,
    });
    traces
}
