use super::action::Action;
use super::key::Key;
use super::place::Place;
use super::row::Row;
use super::table::at;

/// Which key does what: the usual keys, and what somebody has changed of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    changed: Vec<(Action, Key)>,
}

/// Two arrows that belong together, and how both are written as one.
const PAIRS: [(Key, Key, &str); 4] = [
    (Key::Up, Key::Down, "↑↓"),
    (Key::Left, Key::Right, "←→"),
    (Key::ShiftUp, Key::ShiftDown, "Shift ↑↓"),
    (Key::ShiftLeft, Key::ShiftRight, "Shift ←→"),
];

/// A key that would mean two things at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Where.
    pub place: Place,
    /// The other command that has the key there.
    pub other: Action,
}

impl Keymap {
    /// The usual keys.
    pub const USUAL: Self = Self { changed: Vec::new() };

    /// The same keys but for one command's. Whether that makes a [`Clash`] is asked once all changes are made.
    pub(super) fn change(&mut self, action: Action, key: Key) {
        self.changed.push((action, key));
    }

    /// The key of a command on the full screen.
    #[must_use]
    pub fn key(&self, action: Action) -> Key {
        let changed = self.changed.iter().find(|(changed, _)| *changed == action);
        changed.map_or(action.usual_key(), |(_, key)| *key)
    }

    /// The key of a command at a place. The line-by-line face keeps its letters: a line cannot hold every key.
    fn key_at(&self, place: Place, action: Action) -> Key {
        if place == Place::Plain { action.usual_key() } else { self.key(action) }
    }

    /// What a key does at a place.
    #[must_use]
    pub fn lookup(&self, place: Place, key: Key) -> Option<Action> {
        self.find(place, key).or_else(|| self.find(place, hand_of_letters(key)?))
    }

    fn find(&self, place: Place, key: Key) -> Option<Action> {
        at(place).map(|row| row.action).find(|action| self.key_at(place, *action) == key)
    }

    /// Another command at some place with the key of this one.
    #[must_use]
    pub fn clash(&self, action: Action) -> Option<Clash> {
        let has = |place: Place, action: Action| at(place).any(|row| row.action == action);
        let key = self.key(action);
        Place::ALL.into_iter().filter(|place| *place != Place::Plain && has(*place, action)).find_map(
            |place| {
                let mut others = at(place).map(|row| row.action).filter(|other| *other != action);
                others.find(|other| self.key(*other) == key).map(|other| Clash { place, other })
            },
        )
    }

    /// The key of a row as it is written at a place: two arrows that belong together are one; nothing for the second
    /// of them.
    #[must_use]
    pub fn written(&self, place: Place, row: &Row) -> Option<String> {
        let lives =
            |key, footer| at(place).any(|row| self.key_at(place, row.action) == key && row.footer == footer);
        let own = self.key_at(place, row.action);
        for (first, second, both) in PAIRS {
            if own == first && lives(second, false) {
                return Some(both.to_owned());
            }
            if own == second && !row.footer && lives(first, true) {
                return None;
            }
        }
        // Only numbers have a nought.
        let digits = own == Key::Digit && matches!(place, Place::Ballot | Place::Hands);
        Some(if digits { "0–9".to_owned() } else { own.to_string() })
    }
}

/// hjkl move where the letter has no command of its own.
const fn hand_of_letters(key: Key) -> Option<Key> {
    match key {
        Key::Char('h') => Some(Key::Left),
        Key::Char('j') => Some(Key::Down),
        Key::Char('k') => Some(Key::Up),
        Key::Char('l') => Some(Key::Right),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Action::{Down, Help, KeepLast, Leave, Right};

    #[test]
    fn help_and_leave_are_everywhere_and_keep_their_keys() {
        for place in Place::ALL {
            assert_eq!(Keymap::USUAL.lookup(place, Key::Char('?')), Some(Help), "{place:?}");
            assert_eq!(Keymap::USUAL.lookup(place, Key::Char('q')), Some(Leave), "{place:?}");
        }
    }

    #[test]
    fn hjkl_move_only_where_they_are_free() {
        let lookup = |place, letter| Keymap::USUAL.lookup(place, Key::Char(letter));
        assert_eq!(lookup(Place::Situation, 'j'), Some(Down));
        assert_eq!(lookup(Place::Ballot, 'k'), Some(KeepLast));
        assert_eq!(lookup(Place::Ballot, 'l'), Some(Right));
        assert_eq!(lookup(Place::Plain, 'j'), None);
    }

    #[test]
    fn the_usual_keys_do_not_clash() {
        for action in crate::actions::COMMANDS {
            assert_eq!(Keymap::USUAL.clash(*action), None, "{action:?}");
        }
    }
}
