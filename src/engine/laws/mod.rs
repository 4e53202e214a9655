//! Laws of the engine, over scenarios that nobody thought of and random play.

mod bounds;
mod gates;
mod language;
mod order;
mod prospects;
mod replay;
mod secrets;

use super::samples::{Dice, taken};
use super::tests::Everything;
use super::*;
use crate::scenario::index::{OptionIx, QuestionIx, WindowIx};
use crate::scenario::rules::{Rules, Split};

/// Somebody who plays as dice fall.
#[derive(Clone, Debug)]
pub(super) struct Player {
    pub(super) world: World,
    pub(super) seen: Everything,
    dice: Dice,
}

impl Player {
    pub(super) fn new(rules: &Rules, setup: &Setup, dice: u64) -> Self {
        let mut seen = Everything::default();
        let world = World::new(rules, setup, &mut seen);
        Self { world, seen, dice: Dice::new(dice) }
    }

    /// Runs to the next window and does one thing there; tells whether there was one.
    pub(super) fn goes_on(&mut self, rules: &Rules) -> bool {
        self.acts(rules).is_some()
    }

    /// The same, and tells what was done.
    pub(super) fn acts(&mut self, rules: &Rules) -> Option<Action> {
        let Pause::Window(window) = advance(rules, &mut self.world, &mut self.seen) else { return None };
        let action = self.picks(rules, window);
        apply(rules, &mut self.world, action, &mut self.seen).unwrap();
        Some(action)
    }

    fn finished(mut self, rules: &Rules) -> Self {
        while self.goes_on(rules) {}
        self
    }

    /// Something that may be done now, whatever the order in which it is listed.
    fn picks(&mut self, rules: &Rules, window: WindowIx) -> Action {
        let view = self.world.view(rules);
        if let Some(question) = view.ballot_due() {
            return self.states(rules, question);
        }
        if view.split().is_some() && self.dice.falls(15) {
            return Action::Split(self.splits());
        }
        let ready = open(measures(view));
        if !ready.is_empty() && self.dice.falls(60) {
            return self.takes(rules, &ready);
        }
        if rules.windows[window].lapse.is_some() && self.dice.falls(15) {
            return Action::Lapse;
        }
        let open = open(legal(view));
        self.takes(rules, &open)
    }

    /// Takes one of several; of what speaks, a fifth says the usual.
    fn takes(&mut self, rules: &Rules, open: &[OptionIx]) -> Action {
        let option = *self.dice.one_of(open);
        let usual = self.dice.falls(20);
        match taken(self.world.view(rules), option, &mut |sides| self.dice.below(sides)) {
            Action::Say(option, _) if usual && rules.options[option].window.is_some() => {
                Action::Choose(option)
            }
            action => action,
        }
    }

    fn states(&mut self, rules: &Rules, question: QuestionIx) -> Action {
        let mut stated = Stated::default();
        let answers = rules.questions[question].answers.len();
        for share in [60, 30, 10] {
            stated[self.dice.below(answers)] += share;
        }
        Action::State(question, self.dice.falls(80).then_some(stated))
    }

    fn splits(&mut self) -> Split {
        let mut split = Split::default();
        for share in [50, 30, 15, 5] {
            split[self.dice.below(4)] += share;
        }
        split
    }
}

/// What is open, in the order of ids.
fn open(listed: Vec<Listed>) -> Vec<OptionIx> {
    let open = listed.into_iter().filter(|listed| listed.refusal.is_none());
    let mut open: Vec<OptionIx> = open.map(|listed| listed.option).collect();
    open.sort_unstable();
    open
}

/// A setup that differs from seed to seed in all that people choose before they begin.
pub(super) fn setup(rules: &Rules, seed: u64) -> Setup {
    let mut dice = Dice::new(!seed);
    let course = *dice.one_of(&rules.courses.positions().collect::<Vec<_>>());
    let posture = *dice.one_of(&rules.postures.positions().map(Some).chain([None]).collect::<Vec<_>>());
    let seats = *dice.one_of(&[0, 1, 2, 5, u16::MAX]);
    Setup { seed, course, seats, posture, ..Setup::default() }
}

/// A play of a scenario to its end.
fn played(rules: &Rules, seed: u64) -> Player {
    Player::new(rules, &setup(rules, seed), seed).finished(rules)
}
