use ratatui::buffer::Buffer;

use super::view;
use crate::actions::Key;
use crate::stage::{Countdown, Read, StageLine};
use crate::text::{Words, one_line, say};
use crate::tui::canvas::{Canvas, Reach};
use crate::tui::{Fault, Look, Message};

/// What the room looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Nothing was put on the stage so far.
    #[default]
    Waiting,
    /// A page.
    Page(Box<StageLine>),
    /// Something that only a newer program knows.
    Newer,
    /// Something that cannot be read.
    Damaged,
}

impl From<Read> for Shown {
    fn from(read: Read) -> Self {
        match read {
            Read::Page(line) => Self::Page(line),
            Read::Newer => Self::Newer,
            Read::Damaged => Self::Damaged,
        }
    }
}

/// The projector’s screen.
#[derive(Clone, Debug)]
pub struct Scene {
    pub(super) words: Words,
    pub(super) shown: Shown,
    /// The exercise that is waited for, where one was named.
    pub(super) called: Option<String>,
    /// Seconds since the beginning of 1970.
    pub(super) now: i64,
    /// How far it is scrolled, in rows.
    pub(super) scroll: usize,
    look: Look,
    reach: Reach,
    faults: Vec<Fault>,
    left: bool,
}

impl Scene {
    /// A screen on which nothing has been put yet.
    #[must_use]
    pub fn new(words: Words, look: impl Into<Look>) -> Self {
        Self {
            words,
            shown: Shown::default(),
            called: None,
            now: 0,
            scroll: 0,
            look: look.into(),
            reach: Reach::default(),
            faults: Vec::new(),
            left: false,
        }
    }

    /// The same, for the exercise that is called so.
    #[must_use]
    pub fn waiting_for(self, called: Option<&str>) -> Self {
        Self { called: called.map(one_line), ..self }
    }

    /// Shows something else. Where it is the same page with another clock or another count of hands, it stays scrolled.
    pub fn show(&mut self, shown: Shown) {
        if !is_same_page(&self.shown, &shown) {
            self.scroll = 0;
        }
        self.shown = shown;
    }

    /// Says what time it is, in seconds since the beginning of 1970.
    pub const fn set_clock(&mut self, now: i64) {
        self.now = now;
    }

    /// Whether it changes by itself within a second.
    #[must_use]
    pub fn ticks(&self) -> bool {
        self.clock().is_some_and(|clock| clock.running && clock.left_at(self.now) > 0)
    }

    /// The clock that is shown.
    pub(super) fn clock(&self) -> Option<Countdown> {
        match &self.shown {
            Shown::Page(line) => line.clock,
            _ => None,
        }
    }

    /// Takes a key, or another size of the window.
    pub fn hear(&mut self, message: &Message) {
        match message {
            Message::Type('q' | 'Q') | Message::Press(Key::Char('q')) => self.left = true,
            Message::Press(key) => self.scroll_by(*key),
            Message::Paper(paper) => self.restyle(Look { theme: self.look.theme.told(*paper), ..self.look }),
            _ => {}
        }
    }

    /// Looks otherwise from the next frame on.
    pub const fn restyle(&mut self, look: Look) {
        self.look = look;
    }

    fn scroll_by(&mut self, key: Key) {
        let at = self.scroll.min(self.reach.limit);
        let wanted = match key {
            Key::Up => at.saturating_sub(1),
            Key::Down => at + 1,
            Key::PageUp => at.saturating_sub(self.reach.rows()),
            Key::PageDown => at + self.reach.rows(),
            Key::Home => 0,
            Key::End => self.reach.limit,
            _ => at,
        };
        self.scroll = wanted.min(self.reach.limit);
    }

    /// Whether it was left.
    #[must_use]
    pub const fn is_left(&self) -> bool {
        self.left
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer) {
        let words = self.words.clone();
        let mut canvas = Canvas::new(buffer, self.look, &words);
        view::draw(&mut canvas, self);
        (self.reach, self.faults) = (canvas.reach, canvas.faults);
    }

    /// What went wrong with the layout of the last frame.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }
}

/// What is said while nothing was put on the stage.
pub(super) fn waiting(words: &Words, called: Option<&str>) -> [String; 2] {
    let why = match called {
        Some(called) => say!(words, "stage-waiting-for", called = called.to_owned()),
        None => say!(words, "stage-waiting-why"),
    };
    [say!(words, "stage-waiting"), why]
}

/// Whether two pages have the same text to read.
fn is_same_page(one: &Shown, other: &Shown) -> bool {
    match (one, other) {
        (Shown::Page(one), Shown::Page(other)) => one.page.without_hands() == other.page.without_hands(),
        _ => one == other,
    }
}
