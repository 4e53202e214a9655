use super::pressure::pressure;
use crate::engine::observe::Observation;
use crate::engine::observer::{Cause, Change, Observer};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::document::{Stance, Work};
use crate::scenario::index::{ActorIx, InvitationIx, Position};

/// The hour at which actors answer.
///
/// Basis: design (an hour of the working day).
pub(super) const REPLY_HOUR: u32 = 14;

/// How far one invitation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Asked {
    /// What it was last asked for; nothing if never.
    pub(in crate::engine) cause: Option<Cause>,
    /// Whether an answer is on its way.
    pub(in crate::engine) pending: bool,
    /// Answers given so far.
    pub(in crate::engine) replies: u8,
    /// What its answers have shown of the actor's leaning: from here up, and below there, in points.
    pub(in crate::engine) leaning: (i16, i16),
}

impl Default for Asked {
    fn default() -> Self {
        Self { cause: None, pending: false, replies: 0, leaning: (i16::MIN, i16::MAX) }
    }
}

impl<O: Observer> Turn<'_, O> {
    /// Asks an actor to take a stand.
    pub(in crate::engine) fn invite(&mut self, cause: Cause, invitation: InvitationIx) {
        let actor = self.rules.invitations[invitation].actor;
        self.public.diplomacy.invited |= 1 << actor.number();
        self.changed(cause, Change::Invited(actor));
        self.ask(cause, invitation);
    }

    /// Has an answer come, unless one is on its way: that will look at how things stand by then.
    fn ask(&mut self, cause: Cause, invitation: InvitationIx) {
        let rule = &self.rules.invitations[invitation];
        let asked = &mut self.agenda.asked[invitation.number()];
        if asked.pending {
            return;
        }
        (asked.pending, asked.cause) = (true, Some(cause));
        let times = asked.replies.into();
        self.public.diplomacy.awaited |= 1 << rule.actor.number();
        let delay = self.view().paced(Work::Liaison, self.rules.actors[rule.actor].replies);
        let days = self.wait_again(rule.key, times, delay);
        self.agenda.push(self.public.now.next_at(days, REPLY_HOUR), Class::Reply, invitation);
    }

    /// Asks those again who were asked before, listen to an actor that has gone further, and could go further themselves.
    ///
    /// Basis: design (a coalition gathers answer by answer, so that each can be told and weighed).
    pub(super) fn ask_again(&mut self, riser: ActorIx) {
        for (invitation, rule) in self.rules.invitations.iter() {
            let listens =
                self.rules.actors[rule.actor].influenced_by.iter().any(|(other, _)| *other == riser);
            let undecided = self.view().stance(rule.actor) < Stance::Act;
            if listens && undecided && self.agenda.asked[invitation.number()].cause.is_some() {
                self.ask(Cause::Actor(riser), invitation);
            }
        }
    }

    /// An actor answers an invitation: it goes further, or stays where it is.
    ///
    /// Basis: design (an answer never lowers a stance, and nobody stands against itself).
    pub(in crate::engine) fn reply(&mut self, invitation: InvitationIx) {
        let actor = self.rules.invitations[invitation].actor;
        let cause = self.has_answered(invitation, actor);
        let before = self.view().stance(actor);
        let asked = self.agenda.asked[invitation.number()];
        if self.view().is_accused(actor) {
            // Nobody stands against itself: that shows nothing of how it leans.
            let (known, now) = (asked.leaning, asked.leaning);
            self.observed(Observation::Reply { invitation, stance: before, known, now });
            return self.changed(cause, Change::Replied(actor));
        }
        let total = pressure(self.view(), actor).total();
        let times = u32::from(asked.replies) - 1;
        let after = self.oracle.stance(invitation, total, times).max(before);
        self.observe_leaning(invitation, total, before, after);
        if after > before {
            self.rise(cause, actor, after);
        } else {
            self.changed(cause, Change::Replied(actor));
        }
    }

    fn has_answered(&mut self, invitation: InvitationIx, actor: ActorIx) -> Cause {
        let asked = &mut self.agenda.asked[invitation.number()];
        asked.pending = false;
        asked.replies = asked.replies.saturating_add(1);
        let cause = asked.cause.unwrap_or(Cause::Calendar);
        let others = self.rules.invitations.iter().filter(|(_, other)| other.actor == actor);
        let awaited = others.filter(|(position, _)| self.agenda.asked[position.number()].pending).count() > 0;
        if !awaited {
            self.public.diplomacy.awaited &= !(1 << actor.number());
        }
        cause
    }

    /// What an answer shows of an actor's leaning, cut by its earlier answers to the same invitation.
    fn observe_leaning(&mut self, invitation: InvitationIx, total: i16, before: Stance, after: Stance) {
        let actor = self.rules.invitations[invitation].actor;
        let needed = |stance| self.rules.actors[actor].threshold(stance).saturating_sub(total);
        let from = if after > before { needed(after) } else { i16::MIN };
        let below = after.next().map_or(i16::MAX, needed);
        let known = self.agenda.asked[invitation.number()].leaning;
        let now = (known.0.max(from), known.1.min(below));
        self.agenda.asked[invitation.number()].leaning = now;
        self.observed(Observation::Reply { invitation, stance: after, known, now });
    }
}
