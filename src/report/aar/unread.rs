use std::collections::BTreeSet;

use super::Account;
use crate::exercise::room::Delivery;
use crate::exercise::{CourseLine, Event};

/// What came and was not read to the room: its day and its title. Alone, everything is read.
pub(super) fn unread(account: &Account<'_>) -> BTreeSet<(u32, String)> {
    if !account.exercise.is_room() {
        return BTreeSet::new();
    }
    let waiting =
        account.exercise.messages().into_iter().filter(|message| message.delivery != Delivery::Sent);
    let items = waiting.filter_map(|message| account.sight.feed.get(message.arrived.feed));
    items.map(|item| (item.day, item.title.clone())).collect()
}

/// Whether a line tells of something that was not read to the room.
pub(super) fn tells_of(unread: &BTreeSet<(u32, String)>, line: &CourseLine) -> bool {
    match &line.event {
        Event::Message(_, title) | Event::Found(title) => unread.contains(&(line.day, title.clone())),
        _ => false,
    }
}
