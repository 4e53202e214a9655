use serde::Serialize;

use super::actors::is_suspect;
use crate::engine::View;
use crate::engine::diplomacy::pressure;
use crate::scenario::document::Stance;
use crate::scenario::index::ActorIx;
use crate::scenario::rules::Bloc;
use crate::scenario::script::Script;

/// An actor's name, and its name in narrow places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActorName {
    /// In full.
    pub full: String,
    /// In narrow places.
    pub short: String,
}

/// What an actor would probably do, if another went a step further: in words, for how it leans nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Follow {
    /// It would probably follow.
    Follows,
    /// It would come nearer: points that would be missing, and those that are missing now.
    Nearer(u16, u16),
    /// It is a bloc and would come nearer: members that would still be missing.
    Members(usize),
    /// It would come nearer; its own leaning was against it before.
    Leaning,
    /// It would come nearer, and nobody has asked it.
    Unasked,
    /// It does not listen.
    Deaf,
}

/// What the others would make of it, those first who would follow; nothing if the actor takes no further step.
pub(super) fn forecast(view: View<'_>, script: &Script, actor: ActorIx) -> Vec<(ActorName, Follow)> {
    if !takes_steps(view, actor) {
        return Vec::new();
    }
    let others = view.rules().actors.positions().filter(|other| *other != actor && takes_steps(view, *other));
    let mut all: Vec<(ActorName, Follow)> = others
        .map(|other| {
            let words = &script.actors[other];
            let name = ActorName { full: words.label.clone(), short: words.short.clone() };
            (name, follow(view, actor, other))
        })
        .collect();
    all.sort_by_key(|(_, follow)| *follow);
    all
}

/// Whether an actor takes sides at all, and could go further.
fn takes_steps(view: View<'_>, actor: ActorIx) -> bool {
    !is_suspect(view, actor) && view.stance(actor).next().is_some()
}

fn follow(view: View<'_>, mover: ActorIx, other: ActorIx) -> Follow {
    let rule = &view.rules().actors[other];
    let Some(next) = view.stance(other).next() else { return Follow::Deaf };
    if let Some(bloc) = &rule.bloc {
        return as_bloc(view, bloc, mover, next);
    }
    let weight = rule.influenced_by.iter().find(|(of, _)| *of == mover).map_or(0, |(_, weight)| *weight);
    let short = rule.threshold(next) - pressure(view, other).total();
    match () {
        () if weight == 0 => Follow::Deaf,
        () if !view.is_invited(other) => Follow::Unasked,
        () if short <= 0 && !view.is_awaited(other) => Follow::Leaning,
        () => with_points(short, weight),
    }
}

/// What so many points more make of so many that are missing.
fn with_points(short: i16, weight: i16) -> Follow {
    let shown = |points: i16| u16::try_from(points).unwrap_or(0).div_ceil(10);
    match short.saturating_sub(weight) {
        ..=0 => Follow::Follows,
        left => Follow::Nearer(shown(left), shown(short)),
    }
}

/// A bloc listens to its members alone, and goes as far as enough of them have.
fn as_bloc(view: View<'_>, bloc: &Bloc, mover: ActorIx, next: Stance) -> Follow {
    let gone = |member: ActorIx| view.stance(member) >= next;
    let counts = view.stance(mover).next() == Some(next) && bloc.members.contains(&mover);
    if !counts {
        return Follow::Deaf;
    }
    let would = bloc.members.iter().filter(|member| **member == mover || gone(**member)).count();
    let needed = (bloc.members.len() * usize::from(bloc.percent)).div_ceil(100);
    if would >= needed { Follow::Follows } else { Follow::Members(needed - would) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn points_become_words() {
        assert_eq!(with_points(120, 120), Follow::Follows);
        assert_eq!(with_points(-30, 10), Follow::Follows);
        assert_eq!(with_points(121, 120), Follow::Nearer(1, 13));
        assert_eq!(with_points(180, 60), Follow::Nearer(12, 18));
    }

    proptest! {
        /// Who is listened to more brings others no less near.
        #[test]
        fn more_influence_never_keeps_anybody_away(short in -500_i16..1_000, weight in 1_i16..500, more in 0_i16..500) {
            prop_assert!(with_points(short, weight + more) <= with_points(short, weight));
        }
    }
}
