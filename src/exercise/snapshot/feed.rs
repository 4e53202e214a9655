use serde::Serialize;

use super::Room;
use crate::engine::{Change, View};
use crate::exercise::journal::Level;
use crate::exercise::record::Seen;
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
    /// Whether it came since the last decision.
    pub new: bool,
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

pub(super) fn feed(view: View<'_>, script: &Script, seen: &[Seen], room: &Room<'_>) -> Vec<FeedItem> {
    if room.ranking.is_none() {
        return Vec::new();
    }
    let sent = seen.iter().enumerate().filter_map(|(number, seen)| {
        let new = number >= room.read_until;
        match seen.change {
            Change::Sent(inject) => Some(message(script, inject, seen.at, new, room.level)),
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
        guide: if level == Level::Guided { words.guide.clone() } else { Prose::default() },
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
        new,
    }
}
