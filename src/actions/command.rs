use super::action::{Action, Screen};
use super::key::Key;

use Action as A;

/// Every command once, in the order of [`Action`].
pub const COMMANDS: &[Action] = &[
    A::Help,
    A::Find,
    A::Leave,
    A::Back,
    A::Open,
    A::NextPane,
    A::LastPane,
    A::Up,
    A::Down,
    A::Left,
    A::Right,
    A::Raise,
    A::Lower,
    A::MuchLess,
    A::MuchMore,
    A::PageUp,
    A::PageDown,
    A::Digit,
    A::RubOut,
    A::Go(Screen::Situation),
    A::Go(Screen::Advice),
    A::Go(Screen::Evidence),
    A::Go(Screen::Actors),
    A::Go(Screen::Measures),
    A::Go(Screen::Timeline),
    A::Go(Screen::Reference),
    A::Go(Screen::Course),
    A::Go(Screen::Outcome),
    A::Go(Screen::Calibration),
    A::Go(Screen::Weights),
    A::Go(Screen::Record),
    A::Ballot,
    A::KeepLast,
    A::NoView,
    A::Undo,
    A::Why,
    A::PrivateNote,
    A::Again,
    A::Copy,
    A::Mouse,
    A::Search,
    A::Meaning,
    A::SetAside,
    A::Lanes,
    A::Turn,
    A::Publish,
    A::Go(Screen::Console),
    A::Pause,
    A::Hold,
    A::Skip,
    A::Hands,
    A::Stage,
    A::Blank,
    A::Note,
    A::Evaluate,
    A::Longer,
    A::Shorter,
    A::EnterBallot,
    A::RateP,
    A::RateS,
    A::RateM,
    A::RateU,
];

impl Action {
    /// The command's id and the key it has unless somebody gives it another. An id never changes its meaning.
    #[must_use]
    pub const fn id_and_key(self) -> (&'static str, Key) {
        match self {
            A::Help => ("help", Key::Char('?')),
            A::Find => ("find", Key::Ctrl('p')),
            A::Leave => ("leave", Key::Char('q')),
            A::Back => ("back", Key::Esc),
            A::Open => ("open", Key::Enter),
            A::NextPane => ("next-pane", Key::Tab),
            A::LastPane => ("last-pane", Key::BackTab),
            A::Up => ("up", Key::Up),
            A::Down => ("down", Key::Down),
            A::Left => ("left", Key::Left),
            A::Right => ("right", Key::Right),
            A::Raise => ("raise", Key::ShiftUp),
            A::Lower => ("lower", Key::ShiftDown),
            A::MuchLess => ("much-less", Key::ShiftLeft),
            A::MuchMore => ("much-more", Key::ShiftRight),
            A::PageUp => ("page-up", Key::PageUp),
            A::PageDown => ("page-down", Key::PageDown),
            A::Digit => ("digit", Key::Digit),
            A::RubOut => ("rub-out", Key::Backspace),
            A::Go(screen) => screen.id_and_key(),
            A::Ballot => ("ballot", Key::Char('b')),
            A::KeepLast => ("keep-last", Key::Char('k')),
            A::NoView => ("no-view", Key::Char('v')),
            A::Undo => ("undo", Key::Char('u')),
            A::Why => ("why", Key::Char('w')),
            A::PrivateNote => ("private-note", Key::Char('p')),
            A::Again => ("again", Key::Char('d')),
            A::Copy => ("copy", Key::Char('y')),
            A::Mouse => ("mouse", Key::F(6)),
            A::Search => ("search", Key::Char('/')),
            A::Meaning => ("meaning", Key::Char('g')),
            A::SetAside => ("set-aside", Key::Char('x')),
            A::Turn => ("turn", Key::Char('d')),
            A::Publish => ("publish", Key::Char('p')),
            A::Lanes => ("lanes", Key::Char('l')),
            A::Pause => ("pause", Key::Char(' ')),
            A::Hold => ("hold", Key::Char('h')),
            A::Skip => ("skip", Key::Char('k')),
            A::Hands => ("hands", Key::Char('v')),
            A::Stage => ("stage", Key::Char('g')),
            A::Blank => ("blank", Key::Char('b')),
            A::Note => ("note", Key::Char('n')),
            A::Evaluate => ("evaluate", Key::Char('e')),
            A::Longer => ("longer", Key::Char('+')),
            A::Shorter => ("shorter", Key::Char('-')),
            A::EnterBallot => ("enter-ballot", Key::Char('o')),
            A::RateP => ("rate-p", Key::Char('p')),
            A::RateS => ("rate-s", Key::Char('s')),
            A::RateM => ("rate-m", Key::Char('m')),
            A::RateU => ("rate-u", Key::Char('u')),
        }
    }

    /// Its id in kebab-case, as in the file of keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.id_and_key().0
    }

    /// The key it has unless somebody gives it another.
    #[must_use]
    pub const fn usual_key(self) -> Key {
        self.id_and_key().1
    }

    /// Whether its key is the same for everybody: without these nobody could find the way about, or help another.
    #[must_use]
    pub const fn keeps_its_key(self) -> bool {
        matches!(
            self,
            A::Help
                | A::Leave
                | A::Back
                | A::Open
                | A::NextPane
                | A::LastPane
                | A::Up
                | A::Down
                | A::Left
                | A::Right
                | A::Digit
                | A::RubOut
        )
    }

    /// The command of an id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        COMMANDS.iter().copied().find(|action| action.id() == id)
    }
}

impl Screen {
    const fn id_and_key(self) -> (&'static str, Key) {
        match self {
            Self::Console => ("go-console", Key::Char('f')),
            Self::Situation => ("go-situation", Key::Char('s')),
            Self::Advice => ("go-advice", Key::Char('a')),
            Self::Evidence => ("go-evidence", Key::Char('e')),
            Self::Actors => ("go-actors", Key::Char('c')),
            Self::Measures => ("go-measures", Key::Char('m')),
            Self::Timeline => ("go-timeline", Key::Char('t')),
            Self::Reference => ("go-reference", Key::Char('r')),
            Self::Course => ("go-course", Key::Char('c')),
            Self::Outcome => ("go-outcome", Key::Char('o')),
            Self::Calibration => ("go-calibration", Key::Char('i')),
            Self::Weights => ("go-weights", Key::Char('e')),
            Self::Record => ("go-record", Key::Char('r')),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::{Place, at};

    #[test]
    fn every_command_of_a_place_is_listed_once_by_an_id_of_its_own() {
        for row in Place::ALL.into_iter().flat_map(at) {
            assert!(COMMANDS.contains(&row.action), "{:?}", row.action);
        }
        for (place, action) in COMMANDS.iter().enumerate() {
            let lives = Place::ALL.into_iter().flat_map(at).any(|row| row.action == *action);
            assert!(lives, "nothing offers `{}`", action.id());
            assert!(COMMANDS[..place].iter().all(|other| other.id() != action.id()), "{}", action.id());
            assert!(action.id().chars().all(|sign| sign.is_ascii_lowercase() || sign == '-'));
        }
    }
}
