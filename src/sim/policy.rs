use std::cmp::Reverse;

use super::dice::Dice;
use crate::engine::{Action, Stated, View, legal_mask};
use crate::scenario::index::{OptionIx, QuestionIx};
use crate::units::percent;

/// How a cell decides that nobody plays. It is given what players may know, and nothing else.
///
/// Of two options that are alike in force the cheaper is taken: first by political capital, then by analyst hours, then
/// by the author's order. Measures are left alone, and what is said in public is the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Lets things take their course: always the default.
    DoNothing,
    /// The least forceful option that can be taken and is more than letting things take their course.
    Cautious,
    /// The most forceful option that can be taken.
    Forceful,
    /// What the author says that a careful cell would take.
    Doctrine,
    /// The first option in the author's order that can be taken.
    FirstPaid,
    /// Any option that can be taken, each as likely as the others; for comparisons alone.
    Random,
}

impl Policy {
    /// The five that somebody sensible could follow.
    pub const SENSIBLE: [Self; 5] =
        [Self::DoNothing, Self::Cautious, Self::Forceful, Self::Doctrine, Self::FirstPaid];

    /// Its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DoNothing => "do nothing",
            Self::Cautious => "cautious",
            Self::Forceful => "forceful",
            Self::Doctrine => "doctrine",
            Self::FirstPaid => "first that can be paid",
            Self::Random => "random",
        }
    }

    /// What it does at the open window; nothing where none is open.
    ///
    /// A ballot comes first: it is the desk's reading in whole per cent, whatever the policy.
    pub(super) fn acts(self, view: View<'_>, dice: &mut Dice) -> Option<Action> {
        if let Some(question) = view.ballot_due() {
            return Some(Action::State(question, Some(as_read(view, question))));
        }
        self.picks(view, dice).map(Action::Choose)
    }

    /// The option that it takes of those that can be taken.
    fn picks(self, view: View<'_>, dice: &mut Dice) -> Option<OptionIx> {
        let rules = view.rules();
        let window = &rules.windows[view.window()?];
        let mut open = open(view);
        let price =
            |option: &OptionIx| (rules.options[*option].capital, rules.options[*option].analyst_hours);
        let force = |option: &OptionIx| rules.options[*option].force;
        let usual = || window.options.iter().copied().find(|option| rules.options[*option].default);
        match self {
            Self::DoNothing => usual(),
            Self::Cautious => {
                open.min_by_key(|option| (rules.options[*option].default, force(option), price(option)))
            }
            Self::Forceful => open.min_by_key(|option| (Reverse(force(option)), price(option))),
            Self::Doctrine => {
                let mut lines = window.doctrine.iter();
                let line = lines
                    .find(|line| view.all_hold(&line.when) && open.clone().any(|option| option == line.take));
                line.map(|line| line.take).or_else(usual)
            }
            Self::FirstPaid => open.next(),
            Self::Random => {
                let place = dice.one_of(open.clone().count());
                open.nth(place)
            }
        }
    }
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
    let reading = view.reading().of(question).map(u64::from);
    percent(reading, answers).map(|share| u8::try_from(share).unwrap_or(100))
}
