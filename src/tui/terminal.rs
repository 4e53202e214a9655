use std::io::{self, Stdout, Write, stdout};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal as Drawing;
use ratatui::backend::CrosstermBackend;

use super::answer::QUESTION;

/// Whether the terminal is to be given back: once only, for giving it back twice would put the shell's cursor back
/// over what was said in between.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether the mouse is taken as well.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// The terminal while the program has it: raw, on its other screen. Dropping it gives it back as it was.
pub struct Terminal {
    drawing: Drawing<CrosstermBackend<Stdout>>,
}

impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be set up; then it is as it was.
    pub fn take() -> io::Result<Self> {
        give_back_on_panic();
        enter()?;
        let drawing = Drawing::new(CrosstermBackend::new(stdout())).inspect_err(|_| leave())?;
        Ok(Self { drawing })
    }

    /// Columns and rows of the window.
    ///
    /// # Errors
    ///
    /// Fails if the terminal does not say.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.drawing.size().map(|size| (size.width, size.height))
    }

    /// Asks the terminal for the paper that it writes on, and tells when; the answer comes among the keys, if at all.
    ///
    /// # Errors
    ///
    /// Fails if the terminal is gone.
    pub fn ask_for_paper(&self) -> io::Result<Instant> {
        let mut terminal = stdout();
        terminal.write_all(QUESTION.as_bytes())?;
        terminal.flush()?;
        Ok(Instant::now())
    }

    /// Draws a frame.
    ///
    /// # Errors
    ///
    /// Fails if the terminal is gone.
    pub fn draw(&mut self, paint: impl FnOnce(&mut ratatui::buffer::Buffer)) -> io::Result<()> {
        self.drawing.draw(|frame| paint(frame.buffer_mut())).map(|_| ())
    }

    /// Takes the mouse, or leaves it to the terminal.
    ///
    /// # Errors
    ///
    /// Fails if the terminal is gone.
    pub fn hear_mouse(&mut self, wanted: bool) -> io::Result<()> {
        if MOUSE.swap(wanted, Ordering::SeqCst) == wanted {
            return Ok(());
        }
        if wanted { execute!(stdout(), EnableMouseCapture) } else { execute!(stdout(), DisableMouseCapture) }
    }

    /// Asks the terminal to put a text into the clipboard; whether it does, it does not say.
    ///
    /// # Errors
    ///
    /// Fails if the terminal is gone.
    pub fn ask_clipboard(&mut self, text: &str) -> io::Result<()> {
        execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Gives the terminal back for a while, and takes it again afterwards.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be taken again.
    pub fn aside(&mut self, meanwhile: impl FnOnce()) -> io::Result<()> {
        leave();
        meanwhile();
        enter()?;
        // What was drawn before is gone; and whether anybody answers where the cursor stands, as clearing asks, is
        // uncertain while another thread listens for keys.
        self.drawing = Drawing::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        leave();
    }
}

fn enter() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode().inspect_err(|_| leave())?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide).inspect_err(|_| leave())
}

/// Whatever fails here leaves the terminal as good as can be; there is nobody to tell.
fn leave() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    if MOUSE.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), DisableMouseCapture);
    }
    let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// Gives the terminal back before a panic says what happened.
fn give_back_on_panic() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        leave();
        before(panic);
    }));
}
