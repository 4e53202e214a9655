use std::cmp::Reverse;

use super::dice::Dice;
use crate::engine::{Action, Setup, Stated, View, legal_mask};
use crate::scenario::document::Policy;
use crate::scenario::index::{OptionIx, QuestionIx};
use crate::units::percent;

/// Somebody at the table who follows a policy, with the chance that it decides by.
#[derive(Clone, Debug)]
pub struct Player {
    policy: Policy,
    dice: Dice,
}

impl Player {
    /// A player for one world: its chance has nothing to do with the luck of that world.
    #[must_use]
    pub fn new(policy: Policy, setup: &Setup) -> Self {
        let key = setup.seed.rotate_left(32) ^ u64::from(setup.replicate);
        Self { policy, dice: Dice::new(!key) }
    }

    /// What it does at the open window; nothing where none is open.
    pub fn acts(&mut self, view: View<'_>) -> Option<Action> {
        acts(self.policy, view, &mut self.dice)
    }

    /// The line of the open window’s doctrine by which it would decide now, from 0; nothing where none holds, or where
    /// it follows another policy.
    #[must_use]
    pub fn line(&self, view: View<'_>) -> Option<usize> {
        (self.policy == Policy::Doctrine).then(|| line(view)).flatten()
    }
}

/// What a policy does at the open window; nothing where none is open.
///
/// A ballot comes first: it is the desk's reading in whole per cent, whatever the policy.
pub(super) fn acts(policy: Policy, view: View<'_>, dice: &mut Dice) -> Option<Action> {
    if let Some(question) = view.ballot_due() {
        return Some(Action::State(question, Some(as_read(view, question))));
    }
    picks(policy, view, dice).map(Action::Choose)
}

/// The option that it takes of those that can be taken.
fn picks(policy: Policy, view: View<'_>, dice: &mut Dice) -> Option<OptionIx> {
    let rules = view.rules();
    let window = &rules.windows[view.window()?];
    let mut open = open(view);
    let price = |option: &OptionIx| (rules.options[*option].capital, rules.options[*option].analyst_hours);
    let force = |option: &OptionIx| rules.options[*option].force;
    let usual = || window.options.iter().copied().find(|option| rules.options[*option].default);
    match policy {
        Policy::DoNothing => usual(),
        Policy::Cautious => {
            open.min_by_key(|option| (rules.options[*option].default, force(option), price(option)))
        }
        Policy::Forceful => open.min_by_key(|option| (Reverse(force(option)), price(option))),
        Policy::Doctrine => line(view).map(|line| window.doctrine[line].take).or_else(usual),
        Policy::First => open.next(),
        Policy::Random => {
            let place = dice.one_of(open.clone().count());
            open.nth(place)
        }
    }
}

/// The first line of doctrine that holds, and whose option can be taken.
fn line(view: View<'_>) -> Option<usize> {
    let lines = &view.rules().windows[view.window()?].doctrine;
    let open = open(view);
    lines.iter().position(|line| view.all_hold(&line.when) && open.clone().any(|option| option == line.take))
}

/// Options of the open window that can be taken now, in the author's order.
pub(super) fn open(view: View<'_>) -> impl Iterator<Item = OptionIx> + Clone {
    let mask = legal_mask(view);
    let options = view.window().map_or(&[][..], |window| &view.rules().windows[window].options);
    let open = options.iter().enumerate().filter(move |(place, _)| mask >> place & 1 == 1);
    open.map(|(_, option)| *option)
}

/// The desk's reading of a question in whole per cent.
fn as_read(view: View<'_>, question: QuestionIx) -> Stated {
    let answers = view.rules().questions[question].answers.len();
    let reading = view.reading_of(question).map(u64::from);
    percent(reading, answers).map(|share| u8::try_from(share).unwrap_or(100))
}
