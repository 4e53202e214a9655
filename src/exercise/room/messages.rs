use super::fold::Room;
use crate::engine::Change;
use crate::exercise::state::State;
use crate::scenario::Scenario;
use crate::scenario::index::InjectIx;
use crate::units::Hours;

/// How far a message is with the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// It waits for its turn.
    #[default]
    Waiting,
    /// It was read to the room.
    Sent,
    /// It waits until somebody sends it.
    Held,
    /// It is not read to the room.
    Passed,
}

/// Something that reached the cell, as the room hears of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// What it is called in the journal: its id and the day on which it came.
    pub key: String,
    /// Its place in the feed of the snapshot.
    pub feed: usize,
    /// The message, unless it is an item of evidence.
    pub inject: Option<InjectIx>,
}

/// Something that is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// What it is called in the journal, where the room can send it now.
    pub key: String,
    /// The message.
    pub inject: InjectIx,
    /// Of one that reaches the room while it talks: the minute of the decision. Else nothing.
    pub minute: Option<u8>,
    /// When it is planned, in the exercise's time.
    pub at: Hours,
}

/// A message and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The message.
    pub arrived: Arrived,
    /// How far it is.
    pub delivery: Delivery,
    /// The wall's time at which that last changed; empty if it never did.
    pub wall: String,
}

/// Everything that reached the cell, in the order of the snapshot's feed.
pub(in crate::exercise) fn arrived(scenario: &Scenario, state: &State) -> Vec<Arrived> {
    if state.ranking.is_none() {
        return Vec::new();
    }
    let rules = &scenario.rules;
    let seen = state.record.seen.iter().filter_map(|seen| match seen.change {
        Change::Sent(inject) => Some((rules.injects[inject].id.clone(), seen.at, Some(inject))),
        Change::Found(item) => Some((format!("evidence:{}", rules.evidence[item].id), seen.at, None)),
        _ => None,
    });
    let shown =
        state.shown.iter().map(|(at, inject)| (rules.injects[*inject].id.clone(), *at, Some(*inject)));
    let mut known: Vec<Arrived> = Vec::new();
    for (feed, (id, at, inject)) in seen.chain(shown).enumerate() {
        let key = key(&id, at);
        let before = known.iter().filter(|other| other.key.split('#').next() == Some(key.as_str())).count();
        let key = if before == 0 { key } else { format!("{key}#{}", before + 1) };
        known.push(Arrived { key, feed, inject });
    }
    known
}

/// What is still to come: first what reaches the room while it talks, by its minute, then what is planned, by its day.
pub(in crate::exercise) fn coming(scenario: &Scenario, state: &State) -> Vec<Coming> {
    let rules = &scenario.rules;
    let view = state.world.view(rules);
    if state.ranking.is_none() || view.ending().is_some() {
        return Vec::new();
    }
    let window = view.window().map(|window| rules.windows[window].meanwhile.as_slice()).unwrap_or_default();
    let shown = |inject: InjectIx| state.shown.iter().any(|(_, shown)| *shown == inject);
    let mut meanwhile: Vec<Coming> = window
        .iter()
        .filter(|(_, inject)| !shown(*inject))
        .map(|(minute, inject)| Coming {
            key: key(&rules.injects[*inject].id, view.now()),
            inject: *inject,
            minute: Some(*minute),
            at: view.now(),
        })
        .collect();
    meanwhile.sort_by_key(|coming| coming.minute);
    meanwhile.extend(state.world.planned(&scenario.rules).into_iter().map(|(at, inject)| Coming {
        key: key(&rules.injects[inject].id, at),
        inject,
        minute: None,
        at,
    }));
    meanwhile
}

fn key(id: &str, at: Hours) -> String {
    format!("{id}@{}", at.day())
}

impl Room {
    /// Messages with how far they are, in the order in which they came.
    pub(in crate::exercise) fn messages(&self, arrived: Vec<Arrived>) -> Vec<Message> {
        let told = arrived.into_iter().map(|arrived| {
            let (delivery, wall) = self.delivery(&arrived.key);
            Message { arrived, delivery, wall: wall.to_owned() }
        });
        told.collect()
    }
}
