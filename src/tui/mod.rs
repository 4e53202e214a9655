//! The full-screen face.
//!
//! Messages come in, [`update()`] changes the model, [`Model::draw`] draws it.

/// A place to draw on.
pub mod canvas;
mod events;
pub mod glyphs;
mod layout;
mod letter;
mod message;
mod model;
mod offers;
mod picture;
mod saying;
mod signals;
mod terminal;
mod theme;
mod update;
mod view;
pub mod widgets;

use std::io;
use std::sync::mpsc::channel;

pub use message::Message;
pub use model::{Model, Opening};
pub use picture::svg;
pub use terminal::Terminal;
pub use theme::{Depth, Paper, Role, Theme};
pub use update::update;

use crate::exercise::Host;

/// The exercise that was on the screen when it was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// What takes it up again.
    pub taken_up_by: String,
    /// Whether all of it is saved.
    pub saved: bool,
    /// Whether it is over.
    pub over: bool,
}

/// Runs the full-screen face until it is left; tells which exercise was open then.
///
/// # Errors
///
/// Fails if the terminal cannot be taken or is gone.
pub fn run(model: &mut Model, host: &mut dyn Host) -> io::Result<Option<Left>> {
    let mut terminal = Terminal::take()?;
    let (sender, messages) = channel();
    signals::listen(sender.clone());
    events::listen(sender);
    let (columns, rows) = terminal.size()?;
    update(model, Message::Resize(columns, rows), host);
    while !model.is_left() {
        terminal.draw(|buffer| model.draw(buffer))?;
        match messages.recv() {
            Ok(Message::Suspend) => terminal.aside(signals::stop)?,
            Ok(Message::Terminate(signal)) => {
                drop(terminal);
                signals::die_of(signal);
                break;
            }
            Ok(Message::Closed) | Err(_) => break,
            Ok(message) => update(model, message, host),
        }
    }
    Ok(model.open_exercise())
}
