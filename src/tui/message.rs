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
    /// The program is to be stopped for a while.
    Suspend,
    /// The program is to end, by the number of a signal.
    Terminate(i32),
    /// There will be no more input.
    Closed,
}
