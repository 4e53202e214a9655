use super::policy::{Player, open};
use crate::engine::{Action, Observer, Outcome, Pause, Setup, World, advance, apply};
use crate::scenario::document::Policy;
use crate::scenario::index::{EndingIx, OptionIx};
use crate::scenario::rules::Rules;

/// What one playthrough came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Playthrough {
    /// How it ended.
    pub ending: EndingIx,
    /// The value of each dimension.
    pub outcome: Outcome,
    /// The day on which it ended.
    pub day: u32,
    /// Decisions that were taken.
    pub decisions: u8,
}

impl Playthrough {
    /// Plays a world to its end by a policy.
    #[must_use]
    pub fn of(rules: &Rules, setup: &Setup, policy: Policy) -> Self {
        Cell::new(rules, setup, policy).finished()
    }
}

/// A cell that nobody plays, in its world.
#[derive(Clone, Debug)]
pub(super) struct Cell<'r> {
    rules: &'r Rules,
    world: World,
    player: Player,
}

impl<'r> Cell<'r> {
    pub(super) fn new(rules: &'r Rules, setup: &Setup, policy: Policy) -> Self {
        Self::within(rules, World::new(rules, setup, &mut ()), Player::new(policy, setup))
    }

    /// A cell in a world that has begun.
    pub(super) const fn within(rules: &'r Rules, world: World, player: Player) -> Self {
        Self { rules, world, player }
    }

    /// Its world as it is now.
    pub(super) const fn world(&self) -> &World {
        &self.world
    }

    /// Runs to the next window, or to the end.
    pub(super) fn advance(&mut self, observer: &mut impl Observer) -> Pause {
        advance(self.rules, &mut self.world, observer)
    }

    /// States its ballots and takes an option of the open window.
    pub(super) fn decide(&mut self, observer: &mut impl Observer) {
        while let Some(action) = self.player.acts(self.world.view(self.rules)) {
            self.does(action, observer);
        }
    }

    /// States its ballots at the open window and decides nothing yet.
    pub(super) fn state(&mut self) {
        while let Some(action @ Action::State(..)) = self.player.acts(self.world.view(self.rules)) {
            self.does(action, &mut ());
        }
    }

    /// Options that can be taken now, in the author's order.
    pub(super) fn open(&self) -> impl Iterator<Item = OptionIx> {
        open(self.world.view(self.rules))
    }

    /// What comes of it if this option is taken here, and the policy goes on.
    pub(super) fn taking(&self, option: OptionIx) -> Playthrough {
        self.after(option).finished()
    }

    /// The same cell after it took this option here.
    pub(super) fn after(&self, option: OptionIx) -> Self {
        let mut other = self.clone();
        other.does(Action::Choose(option), &mut ());
        other
    }

    /// Plays on to the end.
    pub(super) fn finish(&mut self, observer: &mut impl Observer) -> EndingIx {
        loop {
            if let Pause::Ended(ending) = self.advance(observer) {
                return ending;
            }
            self.decide(observer);
        }
    }

    /// What comes of it.
    pub(super) fn finished(mut self) -> Playthrough {
        let ending = self.finish(&mut ());
        let view = self.world.view(self.rules);
        let outcome = Outcome::of(self.rules, &self.world);
        Playthrough { ending, outcome, day: view.now().day(), decisions: view.decisions() }
    }

    /// Does what is legal; the engine's own lists say so, and a law that they are kept.
    fn does(&mut self, action: Action, observer: &mut impl Observer) {
        let done = apply(self.rules, &mut self.world, action, observer);
        assert_eq!(done, Ok(()), "what is listed as open is done");
    }
}
