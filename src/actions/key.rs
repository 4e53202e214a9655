use std::fmt;

/// A key as the table knows it; letters mean both cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter, in lower case, or a sign.
    Char(char),
    /// A letter with Ctrl.
    Ctrl(char),
    /// Any digit.
    Digit,
    /// A key of the row of functions, from 1 to 12.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// An arrow.
    Up,
    /// An arrow.
    Down,
    /// An arrow.
    Left,
    /// An arrow.
    Right,
    /// An arrow with Shift.
    ShiftUp,
    /// An arrow with Shift.
    ShiftDown,
    /// An arrow with Shift.
    ShiftLeft,
    /// An arrow with Shift.
    ShiftRight,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// Backspace.
    Backspace,
}

/// Keys with a name: as it is typed into a file, and as it is shown.
const NAMED: [(Key, &str, &str); 19] = [
    (Key::Char(' '), "Space", "Space"),
    (Key::Digit, "1", "1–9"),
    (Key::Enter, "Enter", "Enter"),
    (Key::Esc, "Esc", "Esc"),
    (Key::Tab, "Tab", "Tab"),
    (Key::BackTab, "Shift+Tab", "Shift Tab"),
    (Key::Up, "Up", "↑"),
    (Key::Down, "Down", "↓"),
    (Key::Left, "Left", "←"),
    (Key::Right, "Right", "→"),
    (Key::ShiftUp, "Shift+Up", "Shift ↑"),
    (Key::ShiftDown, "Shift+Down", "Shift ↓"),
    (Key::ShiftLeft, "Shift+Left", "Shift ←"),
    (Key::ShiftRight, "Shift+Right", "Shift →"),
    (Key::PageUp, "PgUp", "PgUp"),
    (Key::PageDown, "PgDn", "PgDn"),
    (Key::Home, "Home", "Home"),
    (Key::End, "End", "End"),
    (Key::Backspace, "Backspace", "Backspace"),
];

impl Key {
    /// The key of a name, as `z`, `Ctrl+g`, `Shift+Up`, `F5` or `PgUp`, in either case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let known = NAMED.iter().find(|(_, typed, _)| typed.eq_ignore_ascii_case(name));
        known.map(|(key, ..)| *key).or_else(|| Self::of_letter(name))
    }

    fn of_letter(name: &str) -> Option<Self> {
        match name.get(..5).filter(|start| start.eq_ignore_ascii_case("ctrl+")) {
            Some(_) => single(&name[5..]).filter(char::is_ascii_alphabetic).map(Self::Ctrl),
            None => single(name).map(Self::of_sign).or_else(|| function(name)),
        }
    }

    /// The key that a typed sign stands for where it is not typed into a field.
    #[must_use]
    pub fn of_sign(sign: char) -> Self {
        if sign.is_ascii_digit() { Self::Digit } else { Self::Char(lower(sign)) }
    }

    /// Whether it types something where text is typed.
    #[must_use]
    pub const fn types(self) -> bool {
        matches!(self, Self::Char(_) | Self::Digit)
    }
}

/// The only letter or sign of a text, in lower case.
fn single(text: &str) -> Option<char> {
    let mut signs = text.chars();
    signs.next().filter(|sign| signs.next().is_none() && !sign.is_control()).map(lower)
}

fn lower(sign: char) -> char {
    sign.to_lowercase().next().unwrap_or(sign)
}

/// The key of a name such as `F5`.
fn function(name: &str) -> Option<Key> {
    let number = name.strip_prefix(['F', 'f'])?.parse().ok()?;
    (1..=12).contains(&number).then_some(Key::F(number))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((.., shown)) = NAMED.iter().find(|(key, ..)| key == self) {
            return f.write_str(shown);
        }
        match self {
            Self::Char(letter) => write!(f, "{}", letter.to_uppercase()),
            Self::Ctrl(letter) => write!(f, "Ctrl+{}", letter.to_uppercase()),
            Self::F(number) => write!(f, "F{number}"),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_called_as_people_write_them() {
        let named = |name| Key::named(name);
        assert_eq!(named("z"), Some(Key::Char('z')));
        assert_eq!(named("Z"), Some(Key::Char('z')));
        assert_eq!(named("ctrl+G"), Some(Key::Ctrl('g')));
        assert_eq!(named("Shift+Up"), Some(Key::ShiftUp));
        assert_eq!(named("f12"), Some(Key::F(12)));
        assert_eq!(named("pgup"), Some(Key::PageUp));
        assert_eq!(named("7"), Some(Key::Digit));
        for stranger in ["", "F0", "F13", "Alt+x", "zz", "Ctrl+", "Ctrl+é", "\u{1b}", "Ctrl+ß1"] {
            assert_eq!(named(stranger), None, "{stranger:?}");
        }
    }

    #[test]
    fn every_named_key_is_shown_and_read() {
        for (key, typed, shown) in NAMED {
            assert_eq!((Key::named(typed), key.to_string()), (Some(key), shown.to_owned()));
        }
    }
}
