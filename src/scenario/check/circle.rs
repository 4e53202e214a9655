use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use super::finish::Follower;
use super::names::Event;
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{InjectIx, WindowIx};
use crate::scenario::rules::{Effect, Rules};

/// Something that can wait for something else to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Waiting {
    Inject(InjectIx),
    Window(WindowIx),
}

impl Checker<'_> {
    /// Finds what waits for itself, over however many steps. An inject that some effect sends waits for nobody.
    pub(super) fn nothing_waits_for_itself(&mut self) {
        let sent = sent(&self.rules);
        let pairs = self.follows.iter().filter_map(|(event, follower)| {
            let waits = match *follower {
                Follower::Inject(inject) if sent.contains(&inject) => return None,
                Follower::Inject(inject) => Waiting::Inject(inject),
                Follower::Window(window) => Waiting::Window(window),
                Follower::Deadline(_) => return None,
            };
            Some((waits, waited_for(&self.rules, *event)?))
        });
        let waits_for: BTreeMap<Waiting, Waiting> = pairs.collect();
        for first in circles(&waits_for) {
            let (kind, id) = match first {
                Waiting::Inject(inject) => (Kind::Inject, &self.rules.injects[inject].id),
                Waiting::Window(window) => (Kind::Window, &self.rules.windows[window].id),
            };
            let place = self.names.place(kind, id);
            self.fault(place, Fault::FollowsItself);
        }
    }
}

/// What has to begin before an event can come; a measure can be taken at any window.
fn waited_for(rules: &Rules, event: Event) -> Option<Waiting> {
    match event {
        Event::Inject(inject) => Some(Waiting::Inject(inject)),
        Event::Window(window) => Some(Waiting::Window(window)),
        Event::Option(option) => rules.options[option].window.map(Waiting::Window),
    }
}

/// One member of each circle. Everybody waits for one other, so each is walked over twice at most.
fn circles(waits_for: &BTreeMap<Waiting, Waiting>) -> Vec<Waiting> {
    let mut found = Vec::new();
    let mut known = BTreeSet::new();
    for start in waits_for.keys() {
        let mut walk = BTreeSet::new();
        let mut here = *start;
        while !known.contains(&here) && walk.insert(here) {
            match waits_for.get(&here) {
                Some(next) => here = *next,
                None => break,
            }
        }
        if !known.contains(&here) && waits_for.contains_key(&here) {
            found.push(here);
        }
        known.append(&mut walk);
    }
    found
}

/// Injects that something sends.
fn sent(rules: &Rules) -> BTreeSet<InjectIx> {
    let by_effect = rules.effects().filter_map(|effect| match effect {
        Effect::Send(inject) => Some(*inject),
        _ => None,
    });
    let said = rules.actors.items().iter().flat_map(|actor| actor.says).flatten();
    let expecting = rules.injects.items().iter().filter_map(|inject| inject.expects.as_ref());
    by_effect.chain(said).chain(expecting.map(|expects| expects.otherwise)).collect()
}
