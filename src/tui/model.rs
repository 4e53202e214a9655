use chrono::NaiveDate;

pub(super) use super::draft::{Draft, QuestionDraft};
pub(super) use super::play::{Cursors, Order, Pane, Play, Spot};
pub(super) use super::sheet::{Sheet, Then};

use super::Left;
use super::canvas::Drawn;
use super::fault::Fault;
use super::layout::{Layout, Room};
use super::look::Look;
use super::setup::Setup;
use crate::actions::{Keymap, Place};
use crate::exercise::{Dimension, ExerciseCard, Host, Keeper, RoomWish, ScenarioCard};
use crate::text::Words;

/// With what the full-screen face opens.
pub enum Opening {
    /// The start screen.
    Start,
    /// An exercise, and what there is to say about it first.
    Play(Box<dyn Keeper>, Vec<String>),
    /// The page on which a session in a room is set up: what is wished for so far, and the scenario if it is named.
    SetUp(Box<RoomWish>, Option<Box<ScenarioCard>>),
}

/// Everything that the screen shows, and where the hands are on it.
pub struct Model {
    pub(super) words: Words,
    pub(super) keys: Keymap,
    pub(super) look: Look,
    pub(super) size: (u16, u16),
    pub(super) stage: Stage,
    pub(super) sheet: Option<Sheet>,
    /// What lies under a sheet that is laid over it for a moment.
    pub(super) under: Vec<Sheet>,
    /// What the last frame says about itself.
    pub(super) drawn: Drawn,
    /// Whether the mouse works here.
    pub(super) mouse: bool,
    /// What the clipboard is to be asked to take.
    pub(super) clipboard: Option<String>,
    pub(super) left: bool,
}

/// What the screen is about.
pub(super) enum Stage {
    Start(Start),
    SetUp(Setup),
    Play(Box<Play>),
}

/// The start screen.
pub(super) struct Start {
    pub(super) offers: Vec<Offer>,
    pub(super) selected: usize,
    pub(super) today: NaiveDate,
}

/// A line of the start screen.
#[derive(Clone, Debug)]
pub(super) enum Offer {
    Learn(ScenarioCard),
    Alone(ScenarioCard),
    GoOn(ExerciseCard),
    LookBack(ExerciseCard),
    /// Exercises that cannot be read.
    Damaged(Vec<ExerciseCard>),
}

impl Model {
    /// A model that shows what it is opened with.
    #[must_use]
    pub fn new(opening: Opening, words: Words, look: impl Into<Look>, host: &dyn Host) -> Self {
        let (stage, notices) = match opening {
            Opening::Start => (Stage::Start(Start::new(host)), None),
            Opening::SetUp(wish, card) => {
                (Stage::SetUp(Setup::new(*wish, card.map(|card| *card), host)), None)
            }
            Opening::Play(keeper, notices) => {
                (Stage::Play(Box::new(Play::new(keeper, host.now()))), Some(notices))
            }
        };
        let mut model = Self {
            words,
            keys: Keymap::USUAL,
            look: look.into(),
            size: (80, 24),
            stage,
            sheet: None,
            under: Vec::new(),
            drawn: Drawn::default(),
            mouse: false,
            clipboard: None,
            left: false,
        };
        if let Some(notices) = notices {
            model.show_first(notices);
        }
        model
    }

    /// The same model with other keys.
    #[must_use]
    pub fn with_keys(self, keys: Keymap) -> Self {
        Self { keys, ..self }
    }

    /// Looks otherwise from the next frame on.
    pub fn restyle(&mut self, look: Look) {
        self.look = look;
    }

    /// What went wrong with the layout of the last frame.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.drawn.faults
    }

    /// Whether the screen was left.
    #[must_use]
    pub const fn is_left(&self) -> bool {
        self.left
    }

    /// Whether a clock runs on the screen, so that it changes by itself.
    #[must_use]
    pub fn has_a_clock(&self) -> bool {
        self.play().is_some_and(|play| play.console.is_some())
    }

    pub(super) fn play(&self) -> Option<&Play> {
        match &self.stage {
            Stage::Play(play) => Some(play),
            Stage::Start(_) | Stage::SetUp(_) => None,
        }
    }

    pub(super) fn play_mut(&mut self) -> Option<&mut Play> {
        match &mut self.stage {
            Stage::Play(play) => Some(play),
            Stage::Start(_) | Stage::SetUp(_) => None,
        }
    }

    /// How much room the window has.
    pub(super) fn layout(&self) -> Layout {
        Layout::of(ratatui::layout::Rect::new(0, 0, self.size.0, self.size.1))
    }

    /// Where a key is pressed now.
    #[must_use]
    pub fn place(&self) -> Place {
        if self.layout().room == Room::TooSmall {
            return Place::TooSmall;
        }
        self.place_of(self.sheet.as_ref())
    }

    /// Where a key would be pressed if what lies on top were taken off.
    pub(super) fn place_below(&self) -> Place {
        self.place_of(self.under.last())
    }

    fn place_of(&self, sheet: Option<&Sheet>) -> Place {
        match (sheet, &self.stage) {
            (Some(sheet), _) => sheet.place(),
            (None, Stage::Start(_)) => Place::Start,
            (None, Stage::SetUp(setup)) => setup.place(),
            (None, Stage::Play(play)) => play.place(self.layout()),
        }
    }

    /// How many lines a digit can choose here.
    pub(super) fn choices(&self) -> usize {
        match (&self.stage, self.place()) {
            (Stage::Start(start), _) => start.offers.len().min(9),
            (Stage::SetUp(setup), _) => setup.seats.len().min(9),
            (_, Place::Ranking) => Dimension::ALL.len(),
            (Stage::Play(play), _) => {
                let numbers = play.decision().into_iter().flat_map(|decision| &decision.options);
                numbers.filter_map(|option| option.number).max().map_or(0, usize::from)
            }
        }
    }

    /// The exercise that is open.
    #[must_use]
    pub fn open_exercise(&self) -> Option<Left> {
        let play = self.play()?;
        Some(Left {
            taken_up_by: play.keeper.taken_up_by(),
            saved: play.keeper.unsaved().is_none(),
            over: play.is_over(),
        })
    }
}

impl Start {
    pub(super) fn new(host: &dyn Host) -> Self {
        let scenarios = host.scenarios().into_iter();
        let begin = |card: ScenarioCard| {
            if card.tutorial { Offer::Learn(card) } else { Offer::Alone(card) }
        };
        let mut offers: Vec<Offer> = scenarios.map(begin).collect();
        let exercises = host.exercises();
        let (read, damaged): (Vec<_>, Vec<_>) =
            exercises.into_iter().partition(|card| card.damaged.is_none());
        let latest = |over: bool| read.iter().rev().find(|card| card.over == over).cloned();
        offers.extend(latest(false).map(Offer::GoOn));
        offers.extend(latest(true).map(Offer::LookBack));
        offers.extend(Some(damaged).filter(|damaged| !damaged.is_empty()).map(Offer::Damaged));
        Self { offers, selected: 0, today: host.today() }
    }
}
