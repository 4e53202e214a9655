use super::theme::Paper;
use crate::actions::Key;

/// What reaches the program from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A key was pressed.
    Press(Key),
    /// A letter, digit or sign was pressed, as it was typed.
    Type(char),
    /// The window has another size: columns and rows.
    Resize(u16, u16),
    /// Text was pasted: text, never keys.
    Paste(String),
    /// The terminal says on which paper it writes.
    Paper(Paper),
    /// The program is to be stopped for a while.
    Suspend,
    /// The program is to end, by the number of a signal.
    Terminate(i32),
    /// There will be no more input.
    Closed,
}

impl Message {
    /// The message of a key by its name, as `Enter`, `Shift+Up`, `Ctrl+p` or a letter alone.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut letters = name.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return Some(Self::Type(letter));
        }
        let key = match name {
            "Enter" => Key::Enter,
            "Esc" => Key::Esc,
            "Tab" => Key::Tab,
            "Shift+Tab" => Key::BackTab,
            "Up" => Key::Up,
            "Down" => Key::Down,
            "Left" => Key::Left,
            "Right" => Key::Right,
            "Shift+Up" => Key::ShiftUp,
            "Shift+Down" => Key::ShiftDown,
            "Shift+Left" => Key::ShiftLeft,
            "Shift+Right" => Key::ShiftRight,
            "PgUp" => Key::PageUp,
            "PgDn" => Key::PageDown,
            "Backspace" => Key::Backspace,
            "Ctrl+p" => Key::Ctrl('p'),
            _ => return None,
        };
        Some(Self::Press(key))
    }
}
