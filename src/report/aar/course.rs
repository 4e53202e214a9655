use super::Account;
use super::unread::{tells_of, unread};
use crate::debrief::{CourseEntry, HiddenLine, chain};
use crate::exercise::room::RoomAct;
use crate::exercise::{Because, Command, CourseLine};
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::{Words, closed, say};
use crate::wording::{because, happened, hidden, moved, why};

/// What happened and why; what was taken back; where the facilitator went beside the plan.
pub(super) fn section(account: &Account<'_>) -> Section {
    let words = account.words;
    let rows = match &account.debrief {
        Some(debrief) => debrief.course.iter().map(|entry| told(account, entry)).collect(),
        None => in_sight(account),
    };
    let head = ["aar-when", "aar-what", "aar-why"].map(|key| words.get(key).into()).to_vec();
    let table = Block::Table(Table { head, rows, shares: vec![18, 41, 41], ..Table::default() });
    let hidden = account.debrief.is_some().then(|| Block::note(words.get("aar-hidden-too")));
    let besides = [
        besides(words, "aar-taken-back", &taken_back(account)),
        besides(words, "aar-overrides", &overrides(account)),
    ];
    Section::called(words.get("aar-course"))
        .with(hidden.into_iter().chain([table]))
        .and(besides.into_iter().flatten())
}

/// A part with a list, where there is anything to list.
fn besides(words: &Words, key: &str, lines: &[String]) -> Option<Section> {
    (!lines.is_empty()).then(|| Section::called(words.get(key)).with([Block::list(lines)]))
}

fn told(account: &Account<'_>, entry: &CourseEntry) -> Vec<Line> {
    match entry {
        CourseEntry::Seen(line, chain) => seen(account, line, chain),
        CourseEntry::Hidden(line) => unseen(account, line),
    }
}

/// What players could see so far; in a room, what was read to them.
fn in_sight(account: &Account<'_>) -> Vec<Vec<Line>> {
    let (lines, unread) = (&account.sight.timeline, unread(account));
    let read = lines.iter().enumerate().filter(|(_, line)| !tells_of(&unread, line));
    read.map(|(place, line)| seen(account, line, &chain(&lines[..place], line.because.clone()))).collect()
}

fn seen(account: &Account<'_>, line: &CourseLine, chain: &[Because]) -> Vec<Line> {
    let words = account.words;
    let moved = moved(words, line).into_iter().map(|moved| closed(&moved));
    let why: Vec<String> = because(words, chain).into_iter().chain(moved).collect();
    vec![account.date(line.day).into(), happened(words, line).into(), why.join(" ").into()]
}

fn unseen(account: &Account<'_>, line: &HiddenLine) -> Vec<Line> {
    let words = account.words;
    vec![
        account.date(line.day).into(),
        hidden(words, line).into(),
        why(words, line).unwrap_or_default().into(),
    ]
}

/// Decisions on a branch that was left.
fn taken_back(account: &Account<'_>) -> Vec<String> {
    let back = account.exercise.decisions().into_iter().filter(|decided| decided.taken_back);
    let told = back.filter_map(|decided| {
        let label = decided.taken()?.label.clone();
        let (ask, day) = (decided.window.ask.clone(), account.date(decided.before.day));
        Some(say!(account.words, "aar-back", day = day, ask = ask, label = closed(&label)))
    });
    told.collect()
}

/// Where the facilitator held, passed over or skipped something. What was skipped nobody saw, so it is told after the
/// end.
fn overrides(account: &Account<'_>) -> Vec<String> {
    let told = account.exercise.entries().iter().filter_map(|entry| {
        let (key, message) = match &entry.what {
            Command::Room(RoomAct::Hold { message }) => ("aar-held", message),
            Command::Room(RoomAct::Pass { message }) => ("aar-passed", message),
            Command::Skip { inject } => ("aar-skipped", inject),
            _ => return None,
        };
        let title = title(account, message).filter(|_| account.debrief.is_some());
        let title = title.unwrap_or_else(|| account.words.get("aar-a-message"));
        let day = account.date(entry.time.day());
        Some(say!(account.words, key, day = day, title = closed(&title)))
    });
    told.collect()
}

/// The title of a message by its key, which is its id and the day on which it came.
fn title(account: &Account<'_>, key: &str) -> Option<String> {
    let scenario = account.exercise.scenario();
    let id = key.split('@').next()?;
    if let Some(item) = id.strip_prefix("evidence:") {
        let found = scenario.rules.evidence.iter().find(|(_, rule)| rule.id == item);
        return found.map(|(item, _)| scenario.script.evidence[item].title.clone());
    }
    let found = scenario.rules.injects.iter().find(|(_, rule)| rule.id == id);
    found.map(|(inject, _)| scenario.script.injects[inject].title.clone())
}
