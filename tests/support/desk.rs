use chrono::{NaiveDate, NaiveDateTime};
use demarche::actions::{Keymap, Place};
use demarche::exercise::{
    Exercise, ExerciseCard, Host, Keeper, Level, RoomWish, ScenarioCard, TakenUp, Unkept,
};
use demarche::scenario::BUNDLED;
use demarche::text::Words;
use demarche::tui::{Depth, Fault, Look, Message, Model, Opening, Paper, Theme, update};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The full-screen face without a terminal: keys go in, frames come out.
pub(crate) struct Desk {
    model: Model,
    host: Shelf,
    size: (u16, u16),
}

impl Desk {
    /// Opens an exercise.
    pub(crate) fn playing(exercise: Exercise, size: (u16, u16), look: impl Into<Look>) -> Self {
        Self::kept_by(Box::new(Unkept::new(exercise)), size, look)
    }

    /// Opens what a keeper keeps.
    pub(crate) fn kept_by(keeper: Box<dyn Keeper>, size: (u16, u16), look: impl Into<Look>) -> Self {
        Self::open(Opening::Play(keeper, Vec::new()), size, look, Words::default())
    }

    /// Opens an exercise in a language.
    pub(crate) fn playing_in(
        words: Words,
        exercise: Exercise,
        size: (u16, u16),
        look: impl Into<Look>,
    ) -> Self {
        let keeper = Box::new(Unkept::new(exercise));
        Self::open(Opening::Play(keeper, Vec::new()), size, look, words)
    }

    /// Opens the console of a room, in which everything is done four minutes before the clock is looked at.
    pub(crate) fn facilitating(
        words: Words,
        exercise: Exercise,
        size: (u16, u16),
        look: impl Into<Look>,
    ) -> Self {
        let keeper = Box::new(Unkept::new(exercise).at("2026-03-02T14:01:00+00:00".into()));
        Self::open(Opening::Play(keeper, Vec::new()), size, look, words)
    }

    /// Opens the page on which a session in a room is set up.
    pub(crate) fn setting_up(words: Words, size: (u16, u16), look: impl Into<Look>) -> Self {
        Self::open(Opening::SetUp(Box::default(), None), size, look, words)
    }

    /// Opens the start screen in a language.
    pub(crate) fn at_start_in(words: Words, size: (u16, u16), look: impl Into<Look>) -> Self {
        Self::open(Opening::Start, size, look, words)
    }

    fn open(opening: Opening, size: (u16, u16), look: impl Into<Look>, words: Words) -> Self {
        let mut host = Shelf::default();
        let mut model = Model::new(opening, words, look, &host);
        update(&mut model, Message::Resize(size.0, size.1), &mut host);
        let mut desk = Self { model, host, size };
        desk.frame();
        desk
    }

    /// The same desk in another look.
    pub(crate) fn in_look(&mut self, look: Look) -> &mut Self {
        self.model.restyle(look);
        self
    }

    /// The same desk with other keys.
    pub(crate) fn with_keys(self, keys: Keymap) -> Self {
        Self { model: self.model.with_keys(keys), ..self }
    }

    /// Presses keys by their names.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.send(Message::named(name).unwrap_or_else(|| panic!("a key called {name}")));
        }
        self
    }

    /// Passes a message on, and draws.
    pub(crate) fn send(&mut self, message: Message) {
        if let Message::Resize(columns, rows) = message {
            self.size = (columns, rows);
        }
        update(&mut self.model, message, &mut self.host);
        self.frame();
    }

    /// Presses Enter until a place is reached.
    pub(crate) fn enter_until(&mut self, place: Place) -> &mut Self {
        for _ in 0..120 {
            if self.model.place() == place {
                return self;
            }
            self.press("Enter");
        }
        panic!("Enter never leads to {place:?}, but to {:?}", self.model.place());
    }

    /// Where a key would be pressed.
    pub(crate) fn place(&self) -> Place {
        self.model.place()
    }

    /// What is drawn now.
    pub(crate) fn frame(&mut self) -> Buffer {
        let mut frame = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        self.model.draw(&mut frame);
        frame
    }

    /// What is drawn now, as text.
    pub(crate) fn text(&mut self) -> String {
        text_of(&self.frame())
    }

    /// The page that was copied last.
    pub(crate) fn copy(&self) -> &str {
        self.host.copies.last().map_or("", String::as_str)
    }

    /// Clicks on the first place where a text stands.
    pub(crate) fn click(&mut self, text: &str) -> &mut Self {
        let page = self.text();
        let row =
            page.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text} in {page}"));
        let before = page.lines().nth(row).unwrap().split(text).next().unwrap();
        let column = u16::try_from(demarche::text::width(before)).unwrap();
        self.send(Message::Click(column, u16::try_from(row).unwrap()));
        self
    }

    /// What is wrong with the layout of what is drawn now.
    pub(crate) fn faults(&mut self) -> &[Fault] {
        self.frame();
        self.model.faults()
    }

    /// Whether the screen was left.
    pub(crate) fn is_left(&self) -> bool {
        self.model.is_left()
    }
}

/// The signs of a frame, row by row.
pub(crate) fn text_of(frame: &Buffer) -> String {
    let row = |y| {
        let row: String = (0..frame.area.width).map(|x| frame[(x, y)].symbol()).collect();
        row.trim_end().to_owned()
    };
    (0..frame.area.height).map(|y| row(y) + "\n").collect()
}

/// No colours, so that frames are the same everywhere.
pub(crate) fn plain_theme() -> Theme {
    Theme::new(Paper::Unknown, Depth::None)
}

/// Bundled scenarios, and two exercises that were begun on a day that never changes.
#[derive(Default)]
struct Shelf {
    /// Pages that were copied.
    copies: Vec<String>,
}

impl Host for Shelf {
    fn scenarios(&self) -> Vec<ScenarioCard> {
        let loaded = BUNDLED.iter().map(|bundled| bundled.load().scenario.unwrap());
        loaded.map(|scenario| ScenarioCard::from(&scenario)).collect()
    }

    fn exercises(&self) -> Vec<ExerciseCard> {
        let saved = |hour| self.today().and_hms_opt(hour, 5, 0).unwrap();
        let card = |number, over, day, saved: NaiveDateTime| ExerciseCard {
            number,
            title: "First signal".into(),
            day,
            over,
            saved,
            damaged: None,
        };
        let why = "Line 2 of 005-first-signal.jsonl is damaged; delete it and all lines below it in a copy, and the \
                   copy goes on from there.";
        let damaged = ExerciseCard {
            title: "005-first-signal".into(),
            damaged: Some(why.into()),
            ..card(5, false, 0, saved(15))
        };
        vec![card(3, true, 9, saved(9)), card(4, false, 1, saved(14)), damaged]
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
    }

    fn now(&self) -> String {
        "2026-03-02T14:05:00+00:00".into()
    }

    fn begin(&mut self, _: &str) -> Result<Box<dyn Keeper>, String> {
        Ok(Box::new(Unkept::new(super::tutorial(7, Level::default()))))
    }

    fn begin_room(&mut self, wish: &RoomWish) -> Result<Box<dyn Keeper>, String> {
        if wish.cast.is_empty() {
            let exercise = super::in_a_room(&super::tutorial(7, wish.level));
            return Ok(Box::new(Unkept::new(exercise).at(self.now())));
        }
        Err("There is no file of this name.".into())
    }

    fn take_up(&mut self, _: u32) -> Result<TakenUp, String> {
        Err("This exercise is open in another window; close it there first.".into())
    }

    fn keep_copy(&mut self, page: &str, text: &str) -> Result<String, String> {
        self.copies.push(text.to_owned());
        Ok(format!("/media/stick/exercises/demarche/copies/{:03}-{page}.txt", self.copies.len()))
    }
}
