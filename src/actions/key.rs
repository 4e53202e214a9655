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
    /// Backspace.
    Backspace,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Char(letter) => write!(f, "{}", letter.to_uppercase()),
            Self::Ctrl(letter) => write!(f, "Ctrl+{}", letter.to_uppercase()),
            Self::Digit => f.write_str("1–9"),
            Self::Enter => f.write_str("Enter"),
            Self::Esc => f.write_str("Esc"),
            Self::Tab => f.write_str("Tab"),
            Self::BackTab => f.write_str("Shift Tab"),
            Self::Up => f.write_str("↑"),
            Self::Down => f.write_str("↓"),
            Self::Left => f.write_str("←"),
            Self::Right => f.write_str("→"),
            Self::ShiftUp => f.write_str("Shift ↑"),
            Self::ShiftDown => f.write_str("Shift ↓"),
            Self::ShiftLeft => f.write_str("Shift ←"),
            Self::ShiftRight => f.write_str("Shift →"),
            Self::PageUp => f.write_str("PgUp"),
            Self::PageDown => f.write_str("PgDn"),
            Self::Backspace => f.write_str("Backspace"),
        }
    }
}
