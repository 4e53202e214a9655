use crate::engine::observer::{Cause, Change, Observer};
use crate::engine::turn::Turn;
use crate::scenario::document::Stance;
use crate::scenario::index::{ActorIx, Position};

impl<O: Observer> Turn<'_, O> {
    /// An actor goes further; those who listen to it are asked again.
    ///
    /// Basis: design (stances only rise by themselves, and whoever listens is asked again).
    pub(super) fn rise(&mut self, cause: Cause, actor: ActorIx, after: Stance) {
        let before = self.move_stance(cause, actor, after);
        if let Some(inject) = self.rules.actors[actor].says[after as usize - 1] {
            self.send(Cause::Actor(actor), inject, 0);
        }
        self.joined(actor, before, after);
        self.ask_again(actor);
        self.blocs_meet(actor);
    }

    /// An actor is brought back to a stance; nobody is asked again.
    pub(in crate::engine) fn lower(&mut self, cause: Cause, actor: ActorIx, after: Stance) {
        if after < self.view().stance(actor) {
            self.move_stance(cause, actor, after);
        }
    }

    fn move_stance(&mut self, cause: Cause, actor: ActorIx, after: Stance) -> Stance {
        let slot = &mut self.public.diplomacy.stances[actor.number()];
        let before = std::mem::replace(slot, after);
        self.changed(cause, Change::Stance { actor, before, after });
        before
    }

    /// Shares with an actor; what was shared once stays shared.
    ///
    /// Basis: design (what others know cannot be taken from them).
    pub(in crate::engine) fn share(&mut self, cause: Cause, actor: ActorIx, level: u8) {
        let slot = &mut self.public.diplomacy.sharing[actor.number()];
        if level > *slot {
            *slot = level;
            self.changed(cause, Change::Shared(actor, level));
        }
    }

    /// Moves an actor's relation with us.
    pub(in crate::engine) fn relate(&mut self, cause: Cause, actor: ActorIx, amount: i16) {
        const MOST: i16 = crate::scenario::limits::FULL;
        let slot = &mut self.public.diplomacy.relations[actor.number()];
        let before = *slot;
        *slot = before.saturating_add(amount).clamp(-MOST, MOST);
        let after = *slot;
        if before != after {
            self.changed(cause, Change::Related { actor, before, after });
        }
    }
}
