//! The full-screen face.
//!
//! Messages come in, [`update()`] changes the model, [`Model::draw`] draws it.

mod answer;
mod browse;
/// A place to draw on.
pub mod canvas;
mod colours;
mod draft;
mod events;
mod fault;
mod film;
mod finder;
pub mod glyphs;
mod layout;
mod letter;
mod look;
mod marks;
mod message;
mod model;
mod offers;
mod picture;
mod play;
mod saying;
mod sheet;
mod signals;
mod terminal;
mod theme;
mod update;
mod view;
pub mod widgets;

use std::io;
use std::sync::mpsc::channel;

pub use fault::{Fault, FaultKind};
pub use film::film;
pub use glyphs::GlyphSet;
pub use look::Look;
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

/// Runs the full-screen face until it is left; tells which exercise was open then. Where nobody has chosen a theme, the
/// terminal may be asked for its paper: the first frame does not wait for the answer.
///
/// # Errors
///
/// Fails if the terminal cannot be taken or is gone.
pub fn run(model: &mut Model, host: &mut dyn Host, asks_for_paper: bool) -> io::Result<Option<Left>> {
    let mut terminal = Terminal::take()?;
    let (sender, messages) = channel();
    signals::listen(sender.clone());
    let asked = asks_for_paper.then(|| terminal.ask_for_paper()).transpose()?;
    events::listen(sender, asked);
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
        terminal.hear_mouse(model.mouse)?;
        if let Some(text) = model.clipboard.take() {
            terminal.ask_clipboard(&text)?;
        }
    }
    Ok(model.open_exercise())
}
