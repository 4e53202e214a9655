use smallvec::SmallVec;

use crate::scenario::rules::{Dated, Due};
use crate::units::Hours;

/// What can be due, in the order in which things of one hour happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// An accusation is exposed.
    Exposure,
    /// An option takes effect.
    Start,
    /// A stage of a campaign is over.
    Stage,
    /// A campaign falls quieter by itself.
    Quieting,
    /// An intruder that rested works on.
    Wake,
    /// A campaign may have been left alone for long.
    Bolder,
    /// An intruder comes back.
    Return,
    /// An intruder reaches for an asset.
    Tranche,
    /// An evidence item turns out.
    Evidence,
    /// The owner of an item answers.
    Consent,
    /// An inject is sent.
    Inject,
    /// An actor answers an invitation.
    Reply,
    /// A bloc meets.
    Bloc,
    /// An accused actor reacts.
    Reaction,
    /// A delayed consequence comes, or does not.
    Later,
    /// An expected action should have come by now.
    Expectation,
    /// A deadline is over.
    Deadline,
    /// Silence is taken for an answer.
    Lapse,
    /// A week has passed.
    Upkeep,
    /// A window opens, after everything else of the hour.
    Window,
    /// The last day is over.
    Horizon,
}

impl Class {
    /// Whether the players see nothing of it, not even that something happened.
    pub(super) const fn is_hidden(self) -> bool {
        matches!(
            self,
            Self::Stage | Self::Quieting | Self::Wake | Self::Bolder | Self::Return | Self::Tranche
        )
    }
}

const CLASSES: [Class; 21] = [
    Class::Exposure,
    Class::Start,
    Class::Stage,
    Class::Quieting,
    Class::Wake,
    Class::Bolder,
    Class::Return,
    Class::Tranche,
    Class::Evidence,
    Class::Consent,
    Class::Inject,
    Class::Reply,
    Class::Bloc,
    Class::Reaction,
    Class::Later,
    Class::Expectation,
    Class::Deadline,
    Class::Lapse,
    Class::Upkeep,
    Class::Window,
    Class::Horizon,
];

/// Something that is due.
///
/// Ordered by time, class, place in its list (which is the rank of its id) and occurrence: never by the order in
/// which it was put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Event {
    pub(super) at: Hours,
    pub(super) class: Class,
    pub(super) index: u16,
    pub(super) occurrence: u8,
}

impl From<Dated> for Event {
    fn from(dated: Dated) -> Self {
        let (class, index) = match dated.what {
            Due::Inject(inject) => (Class::Inject, inject.0),
            Due::Window(window) => (Class::Window, window.0),
        };
        Self { at: dated.at, class, index, occurrence: 0 }
    }
}

impl Event {
    /// Packs time (24 bits), class (8), index (16) and occurrence (8) so that numbers compare as events do.
    fn pack(self) -> u64 {
        u64::from(self.at.0.min(0xff_ffff)) << 32
            | (self.class as u64) << 24
            | u64::from(self.index) << 8
            | u64::from(self.occurrence)
    }

    #[allow(clippy::cast_possible_truncation, reason = "each field is cut from its own bits")]
    fn unpack(key: u64) -> Self {
        Self {
            at: moment(key),
            class: CLASSES[(key >> 24 & 0xff) as usize],
            index: (key >> 8) as u16,
            occurrence: key as u8,
        }
    }
}

/// When a packed event is due.
#[allow(clippy::cast_possible_truncation, reason = "24 bits")]
const fn moment(key: u64) -> Hours {
    Hours((key >> 32) as u32)
}

/// How many of the soonest events are looked at one by one.
const SOON: usize = 12;

/// What is still to come, soonest last; 48 events lie within the world, more beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Queue {
    keys: SmallVec<[u64; 48]>,
}

impl Queue {
    /// An empty queue with room for the most that can wait at once.
    pub(super) fn with_room(count: usize) -> Self {
        Self { keys: SmallVec::with_capacity(count) }
    }

    /// Puts an event where it belongs; the same event twice is one.
    pub(super) fn push(&mut self, event: Event) {
        let key = event.pack();
        if let Err(place) = self.place(key) {
            self.keys.insert(place, key);
        }
    }

    /// Where an event lies, or would lie; most are due soon.
    fn place(&self, key: u64) -> Result<usize, usize> {
        let soon = self.keys.len().saturating_sub(SOON);
        match self.keys[soon..].iter().rposition(|other| *other >= key) {
            Some(place) if self.keys[soon + place] == key => Ok(soon + place),
            Some(place) => Err(soon + place + 1),
            None => self.keys[..soon].binary_search_by(|other| key.cmp(other)),
        }
    }

    /// The soonest event.
    pub(super) fn peek(&self) -> Option<Event> {
        self.keys.last().map(|key| Event::unpack(*key))
    }

    /// What is still to come, the soonest first.
    pub(super) fn events(&self) -> impl Iterator<Item = Event> {
        self.keys.iter().rev().map(|key| Event::unpack(*key))
    }

    /// Takes an event out that will not come.
    pub(super) fn remove(&mut self, event: Event) {
        if let Ok(place) = self.place(event.pack()) {
            self.keys.remove(place);
        }
    }

    /// Takes the soonest event out.
    pub(super) fn pop(&mut self) -> Option<Event> {
        self.keys.pop().map(Event::unpack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event() -> impl Strategy<Value = Event> {
        (0_u32..50_000, 0_usize..CLASSES.len(), any::<u16>(), any::<u8>()).prop_map(
            |(at, class, index, occurrence)| Event {
                at: Hours(at),
                class: CLASSES[class],
                index,
                occurrence,
            },
        )
    }

    proptest! {
        #[test]
        fn packing_keeps_everything_and_the_order(a in event(), b in event()) {
            prop_assert_eq!(Event::unpack(a.pack()), a);
            prop_assert_eq!(a.pack().cmp(&b.pack()), a.cmp(&b));
        }

        #[test]
        fn events_come_in_order_however_they_went_in_or_out(mut events in prop::collection::vec(event(), 0..150)) {
            let mut queue = Queue::default();
            for event in &events { queue.push(*event); }
            if let Some(out) = events.pop() {
                queue.remove(out);
                events.retain(|event| *event != out);
            }
            events.sort();
            events.dedup();
            let out: Vec<Event> = std::iter::from_fn(|| queue.pop()).collect();
            prop_assert_eq!(out, events);
        }
    }
}
