use serde::Serialize;

use super::Room;
use crate::engine::{Cause, Change, View};
use crate::exercise::cause::{Movement, movement};
use crate::exercise::journal::Level;
use crate::exercise::record::Seen;
use crate::exercise::timeline::{CourseLine, Event};
use crate::scenario::document::Mode;
use crate::scenario::index::{EvidenceIx, InjectIx};
use crate::scenario::script::{Grade, Script};
use crate::text::Prose;
use crate::units::Hours;

/// Something that reached the cell.
#[derive(Clone, Debug, Serialize)]
pub struct FeedItem {
    /// What it is.
    pub kind: FeedKind,
    /// The day it came.
    pub day: u32,
    /// Hour and minute.
    pub time: (u8, u8),
    /// The sender.
    pub from: String,
    /// The receiver; the crisis cell if empty.
    pub to: String,
    /// The title.
    pub title: String,
    /// The message.
    pub text: Prose,
    /// How good the source is.
    pub grade: Option<Grade>,
    /// A hint for first-time players.
    pub guide: Prose,
    /// Ids of the sources of its pattern.
    pub sources: Vec<String>,
    /// What it moved.
    pub moved: Vec<Movement>,
    /// Whether it came since the last decision.
    pub new: bool,
}

impl FeedItem {
    /// Whether a line of the timeline tells of it.
    #[must_use]
    pub fn is_told_by(&self, line: &CourseLine) -> bool {
        let (Event::Message(_, title) | Event::Found(title)) = &line.event else { return false };
        *title == self.title && line.day == self.day
    }
}

/// What reached the cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedKind {
    /// A message.
    Message(Mode),
    /// An evidence item.
    Evidence,
}

pub(super) fn feed(view: View<'_>, script: &Script, all: &[Seen], room: &Room<'_>) -> Vec<FeedItem> {
    if room.ranking.is_none() {
        return Vec::new();
    }
    let sent = all.iter().enumerate().filter_map(|(number, seen)| {
        let new = number >= room.read_until;
        match seen.change {
            Change::Sent(inject) => {
                let moved = moved(script, &all[number..], inject);
                Some(FeedItem { moved, ..message(script, inject, seen.at, new, room.level) })
            }
            Change::Found(item) => Some(found(script, item, seen.at, new)),
            _ => None,
        }
    });
    let mut feed: Vec<FeedItem> = sent.collect();
    feed.extend(
        room.shown
            .iter()
            .map(|(at, inject)| message(script, *inject, *at, at.day() == view.now().day(), room.level)),
    );
    feed
}

/// What a message moved: it stands right behind it in the record, with the message as its cause.
fn moved(script: &Script, since: &[Seen], inject: InjectIx) -> Vec<Movement> {
    let sent = since.first().map(|seen| seen.at);
    let then = since.iter().skip(1).take_while(|seen| Some(seen.at) == sent);
    let caused = then.filter(|seen| seen.cause == Cause::Inject(inject));
    caused.filter_map(|seen| movement(script, seen.change)).collect()
}

fn message(script: &Script, inject: InjectIx, at: Hours, new: bool, level: Level) -> FeedItem {
    let words = &script.injects[inject];
    FeedItem {
        kind: FeedKind::Message(words.mode),
        day: at.day(),
        time: words.time,
        from: words.from.clone(),
        to: words.to.clone(),
        title: words.title.clone(),
        text: words.text.clone(),
        grade: words.grade,
        guide: if level.gives_hints() { words.guide.clone() } else { Prose::default() },
        sources: words.sources.clone(),
        moved: Vec::new(),
        new,
    }
}

fn found(script: &Script, item: EvidenceIx, at: Hours, new: bool) -> FeedItem {
    let words = &script.evidence[item];
    FeedItem {
        kind: FeedKind::Evidence,
        day: at.day(),
        time: (u8::try_from(at.hour()).unwrap_or(0), 0),
        from: words.from.clone(),
        to: String::new(),
        title: words.title.clone(),
        text: words.text.clone(),
        grade: Some(words.grade),
        guide: Prose::default(),
        sources: words.sources.clone(),
        moved: Vec::new(),
        new,
    }
}
