use std::io;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::message::Message;
use super::terminal::Terminal;
use super::{events, signals};

/// What a terminal shows, and what becomes of it by what reaches the terminal.
pub trait Surface {
    /// Is given, before the first frame, the way on which others than the terminal can reach it.
    fn begin(&mut self, _way_in: Sender<Message>) {}

    /// Draws a frame.
    fn draw(&mut self, buffer: &mut Buffer);

    /// Takes in what has reached the program.
    fn hear(&mut self, message: Message);

    /// Whether it was left.
    fn is_left(&self) -> bool;

    /// How long it sleeps at most before it is woken; for good without this.
    fn sleeps(&self) -> Option<Duration> {
        None
    }

    /// Asks of the terminal what it needs beside frames.
    ///
    /// # Errors
    ///
    /// Fails if the terminal is gone.
    fn attend(&mut self, _terminal: &mut Terminal) -> io::Result<()> {
        Ok(())
    }
}

/// Shows a surface until it is left. Where nobody has chosen a theme, the terminal may be asked for its paper: the first
/// frame does not wait for the answer.
///
/// # Errors
///
/// Fails if the terminal cannot be taken or is gone.
pub fn show(surface: &mut dyn Surface, asks_for_paper: bool) -> io::Result<()> {
    let mut terminal = Terminal::take()?;
    let (sender, messages) = channel();
    signals::listen(sender.clone());
    let asked = asks_for_paper.then(|| terminal.ask_for_paper()).transpose()?;
    events::listen(sender.clone(), asked);
    surface.begin(sender);
    let (columns, rows) = terminal.size()?;
    surface.hear(Message::Resize(columns, rows));
    while !surface.is_left() {
        terminal.draw(|buffer| surface.draw(buffer))?;
        let heard = match surface.sleeps() {
            Some(long) => messages.recv_timeout(long),
            None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match heard {
            Ok(Message::Suspend) => terminal.aside(signals::stop)?,
            Ok(Message::Terminate(signal)) => {
                drop(terminal);
                signals::die_of(signal);
                break;
            }
            Ok(Message::Closed) | Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => surface.hear(Message::Woken),
            Ok(message) => surface.hear(message),
        }
        surface.attend(&mut terminal)?;
    }
    Ok(())
}
