use crate::engine::observer::{Cause, Observer};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::engine::view::View;
use crate::scenario::document::Stance;
use crate::scenario::index::{ActorIx, Position};

use super::reply::REPLY_HOUR;

/// The furthest stance for which enough members of a bloc have gone as far.
///
/// Basis: verified in shape (the European Union’s sanctions need its members to agree: Bendiek and Schulze 2021). The
/// shares are each scenario’s guesses.
fn agreed(view: View<'_>, bloc: ActorIx) -> Stance {
    let Some(rule) = &view.rules().actors[bloc].bloc else { return Stance::Silent };
    let enough = |stance: &&Stance| {
        let gone = rule.members.iter().filter(|member| view.stance(**member) >= **stance).count();
        gone * 100 >= rule.members.len() * usize::from(rule.percent)
    };
    Stance::ALL.iter().rev().find(enough).copied().unwrap_or_default()
}

impl<O: Observer> Turn<'_, O> {
    /// Has the blocs of an actor meet, because it has gone further.
    pub(super) fn blocs_meet(&mut self, member: ActorIx) {
        for (bloc, rule) in self.rules.actors.iter() {
            let concerned = rule.bloc.as_ref().is_some_and(|bloc| bloc.members.contains(&member));
            if concerned && self.agenda.meeting >> bloc.number() & 1 == 0 {
                self.agenda.meeting |= 1 << bloc.number();
                let times = self.agenda.meetings[bloc.number()];
                self.agenda.meetings[bloc.number()] = times.saturating_add(1);
                let days = self.wait_again(rule.key, times.into(), rule.replies);
                self.agenda.push(self.public.now.next_at(days, REPLY_HOUR), Class::Bloc, bloc);
            }
        }
    }

    /// A bloc goes as far as its rule lets it.
    pub(in crate::engine) fn bloc(&mut self, bloc: ActorIx) {
        self.agenda.meeting &= !(1 << bloc.number());
        let stance = agreed(self.view(), bloc);
        if stance > self.view().stance(bloc) {
            self.rise(Cause::Members(bloc), bloc, stance);
        }
    }
}
