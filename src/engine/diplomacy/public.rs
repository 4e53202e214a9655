use serde::Serialize;

use super::accusation::Accusation;
use crate::scenario::document::Stance;
use crate::scenario::index::{ActorIx, EvidenceIx, Position, QuestionIx};
use crate::scenario::limits::{ACTORS, FULL, QUESTIONS};
use crate::scenario::rules::Rules;

/// How far the consent of an item's owner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Consent {
    /// None is needed.
    NotNeeded,
    /// Nobody has asked.
    NotAsked,
    /// The owner has not answered yet.
    Awaited,
    /// The owner agreed.
    Given,
    /// The owner refused.
    Refused,
}

/// What everybody can see of those outside the cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Diplomacy {
    pub(super) stances: [Stance; ACTORS],
    pub(super) sharing: [u8; ACTORS],
    pub(super) relations: [i16; ACTORS],
    /// Actors who were asked to take a stand, one bit each.
    pub(super) invited: u16,
    /// Actors whose answer is awaited, one bit each.
    pub(super) awaited: u16,
    /// Items that are public, one bit each.
    pub(super) released: u64,
    /// Items of which an altered form is public, one bit each.
    pub(super) altered: u64,
    /// Items whose owner was asked, agreed, refused, one bit each.
    pub(super) consulted: u64,
    pub(super) consented: u64,
    pub(super) refused: u64,
    pub(super) accusations: [Option<Accusation>; QUESTIONS],
    /// How often each question was answered anew in public.
    pub(super) accused_times: [u8; QUESTIONS],
    pub(in crate::engine) norm: i16,
    pub(super) rung: u8,
    /// The highest rung so far.
    pub(super) highest: u8,
    /// What is left of the effect of a naming, in parts per thousand.
    pub(super) wear: i16,
    /// Whether nobody answered what was noticed, when the week began.
    pub(super) unanswered: bool,
}

impl Diplomacy {
    /// Whether anything stands published.
    pub(super) fn accuses_anybody(&self) -> bool {
        self.accusations.iter().any(Option::is_some)
    }

    pub(in crate::engine) fn new(rules: &Rules) -> Self {
        let (mut sharing, mut relations) = ([0; ACTORS], [0; ACTORS]);
        for (place, actor) in rules.actors.items().iter().take(ACTORS).enumerate() {
            sharing[place] = actor.sharing;
            relations[place] = actor.relation;
        }
        Self {
            stances: [Stance::Silent; ACTORS],
            sharing,
            relations,
            invited: 0,
            awaited: 0,
            released: 0,
            altered: 0,
            consulted: 0,
            consented: 0,
            refused: 0,
            accusations: [None; QUESTIONS],
            accused_times: [0; QUESTIONS],
            norm: rules.climate.norm,
            rung: rules.climate.tension,
            highest: rules.climate.tension,
            wear: FULL,
            unanswered: false,
        }
    }

    pub(in crate::engine) fn stance(&self, actor: ActorIx) -> Stance {
        self.stances[actor.number()]
    }

    pub(in crate::engine) fn sharing(&self, actor: ActorIx) -> u8 {
        self.sharing[actor.number()]
    }

    pub(in crate::engine) fn relation(&self, actor: ActorIx) -> i16 {
        self.relations[actor.number()]
    }

    pub(in crate::engine) fn is_invited(&self, actor: ActorIx) -> bool {
        self.invited >> actor.number() & 1 == 1
    }

    pub(in crate::engine) fn is_awaited(&self, actor: ActorIx) -> bool {
        self.awaited >> actor.number() & 1 == 1
    }

    pub(in crate::engine) fn is_released(&self, item: EvidenceIx) -> bool {
        self.released >> item.number() & 1 == 1
    }

    pub(in crate::engine) fn is_altered(&self, item: EvidenceIx) -> bool {
        self.altered >> item.number() & 1 == 1
    }

    pub(in crate::engine) fn accusation(&self, question: QuestionIx) -> Option<Accusation> {
        self.accusations[question.number()]
    }

    pub(in crate::engine) const fn rung(&self) -> u8 {
        self.rung
    }

    pub(in crate::engine) const fn highest_rung(&self) -> u8 {
        self.highest
    }

    pub(in crate::engine) fn consent(&self, rules: &Rules, item: EvidenceIx) -> Consent {
        let is_in = |bits: u64| bits >> item.number() & 1 == 1;
        match () {
            () if !rules.evidence[item].needs_consent => Consent::NotNeeded,
            () if is_in(self.consented) => Consent::Given,
            () if is_in(self.refused) => Consent::Refused,
            () if is_in(self.consulted) => Consent::Awaited,
            () => Consent::NotAsked,
        }
    }

    /// Items that may be used outside the cell, one bit each: those whose owner need not agree, or has.
    ///
    /// Basis: design (whoever gave a piece of evidence decides on its use, as is usual between services).
    pub(super) fn usable(&self, rules: &Rules) -> u64 {
        let free = rules.evidence.iter().filter(|(_, item)| !item.needs_consent);
        free.fold(self.consented, |bits, (position, _)| bits | 1 << position.number())
    }
}
