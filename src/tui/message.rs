use super::theme::Paper;
use crate::actions::{Action, Key};

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
    /// The mouse clicked on a cell: column and row.
    Click(u16, u16),
    /// The wheel was turned: one step up or down.
    Wheel(Action),
    /// The terminal says on which paper it writes.
    Paper(Paper),
    /// Something that is watched has changed, or as much time has passed as a surface wished to sleep at most.
    Woken,
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
        match Key::named(name)? {
            Key::Char(sign) => Some(Self::Type(sign)),
            key => Some(Self::Press(key)),
        }
    }
}
