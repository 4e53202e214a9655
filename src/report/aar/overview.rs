use chrono::{DateTime, NaiveDate};

use super::Account;
use crate::report::document::{Block, Section};
use crate::report::line::Line;
use crate::text::{Calendar, Words, say};
use crate::wording::order;

/// The overview in the order of the usual form.
pub(super) fn section(account: &Account<'_>) -> Section {
    let (words, sight) = (account.words, &account.sight);
    let summary: Line = (&account.exercise.scenario().script.summary).into();
    let row = |key: &str, text: String| Some((words.get(key), Line::from(text)));
    let rows = [
        row("aar-name", sight.title.clone()),
        row("aar-date", dates(account)),
        row("aar-scope", scope(account)),
        sight.posture.as_ref().and_then(|posture| row("aar-country", posture.label.clone())),
        row("aar-objectives", sight.objectives.join(" ")),
        row("aar-threat", words.get("aar-threat-what")),
        Some((words.get("aar-scenario"), summary)),
        sight.ranking.and_then(|ranking| row("aar-order", order(words, ranking))),
        account.debrief.as_ref().and_then(|debrief| row("aar-ended", debrief.ending.title.clone())),
        row("aar-sponsor", String::new()),
        row("aar-organisations", String::new()),
        row("aar-contact", String::new()),
    ];
    Section::called(words.get("aar-overview")).with([Block::pairs(28, rows.into_iter().flatten())])
}

/// When it was played, and over which days it went.
fn dates(account: &Account<'_>) -> String {
    let (words, exercise) = (account.words, account.exercise);
    let walls = [Some(&exercise.head().wall), exercise.entries().last().map(|entry| &entry.wall)];
    let days: Vec<NaiveDate> = walls.into_iter().flatten().filter_map(|wall| day(wall)).collect();
    let full = |date: NaiveDate| Calendar::starting(date).full(words, 0);
    let played = match days.as_slice() {
        [first, .., last] if first != last => {
            say!(words, "aar-from-to", first = full(*first), last = full(*last))
        }
        [first, ..] => format!("{}.", full(*first)),
        [] => String::new(),
    };
    let in_play = say!(
        words,
        "aar-in-play",
        first = account.calendar.full(words, 0),
        last = account.calendar.full(words, account.sight.day),
        day = account.sight.day
    );
    format!("{played} {in_play}").trim().to_owned()
}

/// The date of a wall's time.
fn day(wall: &str) -> Option<NaiveDate> {
    DateTime::parse_from_rfc3339(wall).ok().map(|time| time.date_naive())
}

/// How long it was meant to be, how far it came, and who played it how.
fn scope(account: &Account<'_>) -> String {
    let (words, exercise, sight) = (account.words, account.exercise, &account.sight);
    let courses = &exercise.scenario().script.courses;
    let minutes =
        courses.iter().find(|course| course.id == exercise.head().course).map(|course| course.minutes);
    let who = if exercise.is_room() { "aar-in-a-room" } else { "aar-alone" };
    let far = say!(
        words,
        "aar-scope-of",
        decided = sight.decided,
        decisions = sight.decisions,
        minutes = minutes.unwrap_or(0)
    );
    let used = exercise.room().clock().used() / 60;
    let taken =
        if used > 0 { format!(" {}", say!(words, "aar-took", minutes = used)) } else { String::new() };
    format!("{far}{taken} {}", seated(words, account, who))
}

/// Who played, and at which seats.
fn seated(words: &Words, account: &Account<'_>, who: &str) -> String {
    let seats: Vec<String> = account.sight.seats.iter().map(|seat| seat.title.clone()).collect();
    if seats.is_empty() {
        words.get(who)
    } else {
        format!("{} {}", words.get(who), say!(words, "aar-seats", seats = seats.join(", ")))
    }
}
