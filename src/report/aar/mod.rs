//! The after-action report of an exercise, in the order in which such reports are written.
//!
//! Before the end it is made of what players could see alone; what was hidden is in a [`Debrief`], which there is none of
//! until then.

mod ballots;
mod closing;
mod course;
mod decisions;
mod objectives;
mod outcome;
mod overview;
mod record;
mod unread;

use super::document::{Document, Paper, Section};
use crate::debrief::Debrief;
use crate::exercise::{Exercise, Snapshot};
use crate::scenario::Library;
use crate::text::{Calendar, Words, say};

/// What a report is made from.
struct Account<'a> {
    words: &'a Words,
    exercise: &'a Exercise,
    /// What players could see at the end.
    sight: Snapshot,
    /// Everything else, once it is over.
    debrief: Option<Debrief>,
    calendar: Calendar,
}

/// The after-action report of an exercise; `with_record` puts into it what really happened in comparable cases.
#[must_use]
pub fn after_action(words: &Words, exercise: &Exercise, library: &Library, with_record: bool) -> Document {
    let (sight, debrief) = (exercise.snapshot(), Debrief::of(exercise, library));
    let calendar = Calendar::starting(sight.start);
    let account = Account { words, exercise, sight, debrief, calendar };
    let over = account.debrief.is_some();
    Document {
        language: words.language(),
        title: say!(words, "aar-title", title = account.sight.title.clone()).into(),
        about: words.get(if over { "aar-about" } else { "aar-about-draft" }).into(),
        marking: words.get(if over { "aar-marking" } else { "aar-marking-draft" }).into(),
        paper: Paper::Pages,
        sections: sections(&account, with_record),
    }
}

fn sections(account: &Account<'_>, with_record: bool) -> Vec<Section> {
    let record = account.debrief.as_ref().filter(|_| with_record);
    let parts = [
        Some(overview::section(account)),
        Some(course::section(account)),
        account.debrief.as_ref().map(|debrief| outcome::section(account, debrief)),
        Some(decisions::section(account)),
        Some(ballots::section(account)),
        Some(objectives::section(account)),
        Some(closing::improvement(account.words)),
        record.and_then(|debrief| record::section(account.words, debrief)),
        Some(closing::method(account.words)),
        account.debrief.as_ref().map(|debrief| closing::code(account, debrief)),
        Some(closing::people(account.words)),
    ];
    parts.into_iter().flatten().collect()
}

impl Account<'_> {
    /// `Day 7, 10 September`.
    fn date(&self, day: u32) -> String {
        say!(self.words, "aar-day", day = day, date = self.calendar.month(self.words, day))
    }
}
