//! The full-screen face.
//!
//! Messages come in, [`update()`] changes the model, [`Model::draw`] draws it.

mod answer;
mod browse;
/// A place to draw on.
pub mod canvas;
mod colours;
mod console;
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
mod setup;
mod sheet;
mod signals;
mod surface;
mod terminal;
mod theme;
mod update;
mod view;
pub mod widgets;

use std::io;
use std::time::Duration;

use ratatui::buffer::Buffer;

pub use fault::{Fault, FaultKind};
pub use film::film;
pub use glyphs::GlyphSet;
pub use look::Look;
pub use message::Message;
pub use model::{Model, Opening};
pub use picture::svg;
pub use signals::noted;
pub use surface::{Surface, show};
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
pub fn run(model: &mut Model, host: &mut dyn Host, asks_for_paper: bool) -> io::Result<Option<Left>> {
    show(&mut Playing { model, host }, asks_for_paper)?;
    Ok(model.open_exercise())
}

/// How long a page with a clock on it stays as it is.
const SECOND: Duration = Duration::from_secs(1);

/// A model in a terminal.
struct Playing<'a> {
    model: &'a mut Model,
    host: &'a mut dyn Host,
}

impl Surface for Playing<'_> {
    fn draw(&mut self, buffer: &mut Buffer) {
        self.model.draw(buffer);
    }

    fn hear(&mut self, message: Message) {
        update(self.model, message, self.host);
    }

    fn is_left(&self) -> bool {
        self.model.is_left()
    }

    fn sleeps(&self) -> Option<Duration> {
        self.model.has_a_clock().then_some(SECOND)
    }

    fn attend(&mut self, terminal: &mut Terminal) -> io::Result<()> {
        terminal.hear_mouse(self.model.mouse)?;
        self.model.clipboard.take().map_or(Ok(()), |text| terminal.ask_clipboard(&text))
    }
}
