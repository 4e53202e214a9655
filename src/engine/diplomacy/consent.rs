use super::reply::REPLY_HOUR;
use crate::engine::observe::Observation;
use crate::engine::observer::{Cause, Change, Observer};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::engine::view::View;
use crate::scenario::index::{EvidenceIx, Position};

/// How far the owner of an item is inclined to agree, in points of its leaning.
///
/// Basis: design (half of how it stands with us, less half of what intruders would learn).
fn willing(view: View<'_>, item: EvidenceIx) -> i16 {
    let rule = &view.rules().evidence[item];
    let relation = rule.owner.map_or(0, |owner| view.relation(owner));
    (relation - rule.discloses) / 2
}

impl<O: Observer> Turn<'_, O> {
    /// Asks the owner of an item in hand for consent, once: the answer stands.
    pub(in crate::engine) fn consult(&mut self, cause: Cause, item: EvidenceIx) {
        let in_hand = self.view().held() >> item.number() & 1 == 1;
        let rule = &self.rules.evidence[item];
        let diplomacy = &mut self.public.diplomacy;
        let Some(owner) = rule.owner.filter(|_| in_hand && diplomacy.consulted >> item.number() & 1 == 0)
        else {
            return;
        };
        diplomacy.consulted |= 1 << item.number();
        self.changed(cause, Change::Consulted(item));
        let days = self.wait(rule.consent_key, self.rules.actors[owner].replies);
        self.agenda.push(self.public.now.next_at(days, REPLY_HOUR), Class::Consent, item);
    }

    /// The owner of an item agrees to its use, or refuses.
    pub(in crate::engine) fn consent(&mut self, item: EvidenceIx) {
        let Some(owner) = self.rules.evidence[item].owner else { return };
        let willing = willing(self.view(), item);
        let agreed = self.oracle.agrees(item, owner, willing);
        self.observed(Observation::Consent { item, willing, agreed });
        let diplomacy = &mut self.public.diplomacy;
        let slot = if agreed { &mut diplomacy.consented } else { &mut diplomacy.refused };
        *slot |= 1 << item.number();
        self.changed(Cause::Actor(owner), Change::Consent(item, agreed));
    }
}
