use crate::engine::observer::{Cause, Change, Observer};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::document::Occasion;
use crate::scenario::index::{ActorIx, Position};

use super::accusation::backing;
use super::reply::REPLY_HOUR;

/// An actor and an occasion as one number.
fn pair(actor: ActorIx, occasion: Occasion) -> ActorIx {
    ActorIx::from_number(actor.number() * Occasion::ALL.len() + occasion as usize)
}

impl<O: Observer> Turn<'_, O> {
    /// Has an actor react to an occasion after its own delay, unless it is about to.
    ///
    /// It reacts whether or not it did anything: what it does is drawn by weight, and weights that depend on the truth
    /// are a likelihood, never a verdict.
    ///
    /// Basis: design (which reactions there are, and their weights, are each scenario’s guesses).
    pub(super) fn expect_reaction(&mut self, actor: ActorIx, occasion: Occasion) {
        let rule = &self.rules.actors[actor];
        let pair = pair(actor, occasion);
        let Some(chance) = rule.reaction(occasion).filter(|_| self.agenda.reacting >> pair.number() & 1 == 0)
        else {
            return;
        };
        self.agenda.reacting |= 1 << pair.number();
        let name = self.rules.chances[chance].branches[0].key;
        let days = self.wait_again(name, self.agenda.fallen.of(chance.number()).into(), rule.replies);
        self.agenda.push(self.public.now.next_at(days, REPLY_HOUR), Class::Reaction, pair);
    }

    /// An actor reacts: one of its reactions to the occasion, in an exponential race of their weights.
    ///
    /// What stands against it by then sways the weights: who stands with us, what was released, how much is claimed.
    pub(in crate::engine) fn reaction(&mut self, pair: usize) {
        self.agenda.reacting &= !(1 << pair);
        let actor = ActorIx::from_number(pair / Occasion::ALL.len());
        let occasion = Occasion::ALL[pair % Occasion::ALL.len()];
        if let Some(chance) = self.rules.actors[actor].reaction(occasion) {
            self.changed(Cause::Actor(actor), Change::Reacted(actor, occasion));
            self.chance(Cause::Actor(actor), chance, backing(self.view(), actor));
        }
    }
}
