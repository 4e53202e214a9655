use chrono::NaiveDate;

pub(super) use super::sheet::{Sheet, Then};

use super::Left;
use super::browse::Browse;
use super::canvas::Drawn;
use super::fault::Fault;
use super::layout::{Layout, Room};
use super::letter::is_beside;
use super::look::Look;
use super::saying::Saying;
use crate::actions::{Keymap, Place, Screen};
use crate::exercise::snapshot::{Change, Changed, Decision, FeedItem, MeasureLine, OptionLine, Phase};
use crate::exercise::{Dimension, ExerciseCard, Host, Keeper, Ranking, ScenarioCard, Snapshot};
use crate::report::Debrief;
use crate::scenario::Library;
use crate::text::Words;

/// With what the full-screen face opens.
pub enum Opening {
    /// The start screen.
    Start,
    /// An exercise, and what there is to say about it first.
    Play(Box<dyn Keeper>, Vec<String>),
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

/// An exercise on the screen.
pub(super) struct Play {
    pub(super) keeper: Box<dyn Keeper>,
    pub(super) snapshot: Snapshot,
    pub(super) debrief: Option<Debrief>,
    pub(super) spot: Spot,
    /// What is being composed for the public, kept over a look elsewhere.
    pub(super) saying: Option<Saying>,
    /// A ballot that was begun and left for a look elsewhere.
    pub(super) draft: Option<Draft>,
    /// Shares of the hours on their way to a new split; kept over a ballot that comes first.
    pub(super) shares: Option<[u8; 4]>,
    pub(super) at: Cursors,
    /// Whether the screen of actors was opened since the last decision: then no stance flashes.
    pub(super) looked_at_actors: bool,
}

/// Which page of an exercise is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// The opening letter, page by page.
    Briefing(usize),
    /// The five dimensions.
    Ranking(Order),
    /// A screen with a tab.
    Screen(Screen),
    /// The selected option, looked at closely.
    Option,
    /// The selected measure, looked at closely.
    Measure,
    /// What an option says in public, composed.
    Statement,
    /// The ballot.
    Ballot(Draft),
    /// The desk's reading beside the ballot.
    Reading,
}

/// The five dimensions on their way to an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) ranking: Ranking,
    pub(super) selected: usize,
}

impl Default for Order {
    fn default() -> Self {
        Self { ranking: Dimension::ALL, selected: 0 }
    }
}

/// Where the hands are on each screen.
#[derive(Clone, Debug, Default)]
pub(super) struct Cursors {
    pub(super) pane: Pane,
    pub(super) option: usize,
    pub(super) feed: usize,
    pub(super) scroll: usize,
    pub(super) question: usize,
    pub(super) item: usize,
    /// The item that the reading is looked at without.
    pub(super) set_aside: Option<usize>,
    pub(super) actor: usize,
    pub(super) browse: Browse,
    pub(super) measure: usize,
    /// Which line of the timeline, the newest first.
    pub(super) line: usize,
    /// Whether the lanes of the timeline are hidden.
    pub(super) no_lanes: bool,
    /// Which kind of work, where the hours are split.
    pub(super) work: usize,
}

/// Which pane of the desk, or of the measures, has the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pane {
    #[default]
    Decision,
    Feed,
    /// How things stand: a pane of its own in the narrowest windows alone.
    Board,
    Split,
}

/// A ballot that is not sealed yet: one draft for each question that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) questions: Vec<QuestionDraft>,
    /// Which question, and which of its lines.
    pub(super) question: usize,
    pub(super) line: usize,
    /// Digits that were typed on this line.
    pub(super) typed: String,
}

/// What would be stated on one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QuestionDraft {
    /// Its place on the board.
    pub(super) board: usize,
    /// How many answers it has.
    pub(super) answers: usize,
    /// Per cent, adding up to 100; nothing is no view.
    pub(super) stated: Option<Vec<u8>>,
    /// What was stated last.
    pub(super) last: Option<Vec<u8>>,
    /// Which lines were set by hand.
    pub(super) stand: Vec<bool>,
}

impl Model {
    /// A model that shows what it is opened with.
    #[must_use]
    pub fn new(opening: Opening, words: Words, look: impl Into<Look>, host: &dyn Host) -> Self {
        let (stage, notices) = match opening {
            Opening::Start => (Stage::Start(Start::new(host)), None),
            Opening::Play(keeper, notices) => (Stage::Play(Box::new(Play::new(keeper))), Some(notices)),
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

    pub(super) fn play(&self) -> Option<&Play> {
        match &self.stage {
            Stage::Play(play) => Some(play),
            Stage::Start(_) => None,
        }
    }

    pub(super) fn play_mut(&mut self) -> Option<&mut Play> {
        match &mut self.stage {
            Stage::Play(play) => Some(play),
            Stage::Start(_) => None,
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
            (None, Stage::Play(play)) => play.place(self.layout()),
        }
    }

    /// How many lines a digit can choose here.
    pub(super) fn choices(&self) -> usize {
        match (&self.stage, self.place()) {
            (Stage::Start(start), _) => start.offers.len().min(9),
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

impl Play {
    pub(super) fn new(keeper: Box<dyn Keeper>) -> Self {
        let snapshot = keeper.exercise().snapshot();
        let debrief = Debrief::of(keeper.exercise(), Library::bundled());
        let spot = match snapshot.phase {
            Phase::Briefing => Spot::Briefing(0),
            Phase::Ended => Spot::Screen(Screen::Course),
            Phase::Ballot | Phase::Decision => Spot::Screen(Screen::Situation),
        };
        Self {
            keeper,
            snapshot,
            debrief,
            spot,
            saying: None,
            draft: None,
            shares: None,
            at: Cursors::default(),
            looked_at_actors: false,
        }
    }

    /// Takes up what a command has changed.
    pub(super) fn refresh(&mut self) {
        let selected = self.option().map(|option| option.id.clone());
        self.snapshot = self.keeper.exercise().snapshot();
        // What was selected stays so where the list is in another order now.
        let options = self.decision().map(|decision| decision.options.as_slice()).unwrap_or_default();
        let place = options.iter().position(|option| Some(&option.id) == selected.as_ref());
        self.at.option = place.unwrap_or(self.at.option);
        self.debrief = Debrief::of(self.keeper.exercise(), Library::bundled());
        (self.draft, self.saying) = (None, None);
    }

    pub(super) fn is_over(&self) -> bool {
        self.snapshot.phase == Phase::Ended
    }

    /// The tabs that can be reached now: where there is nothing to show on a screen, it has none.
    pub(super) fn tabs(&self) -> impl Iterator<Item = Screen> + use<> {
        let all: &[Screen] = if self.is_over() { &Screen::AFTER } else { &Screen::PLAY };
        let (no_actors, no_measures) =
            (self.snapshot.actors.lines.is_empty(), self.snapshot.toolbox.is_empty());
        let no_outcome = self.debrief.as_ref().is_none_or(|debrief| debrief.outcome.is_none());
        let is_there = move |screen: &Screen| match screen {
            Screen::Actors => !no_actors,
            Screen::Measures => !no_measures,
            Screen::Outcome => !no_outcome,
            _ => true,
        };
        all.iter().copied().filter(is_there)
    }

    fn place(&self, layout: Layout) -> Place {
        match &self.spot {
            // In a wide window the letter and the five dimensions stand beside each other.
            Spot::Briefing(_) if is_beside(&self.snapshot, layout) => Place::Ranking,
            Spot::Briefing(_) => Place::Briefing,
            Spot::Ranking(_) => Place::Ranking,
            Spot::Option => Place::Option,
            Spot::Measure => Place::Measure,
            Spot::Statement if self.saying.as_ref().is_some_and(|saying| saying.shows) => Place::Showing,
            Spot::Statement => Place::Saying,
            Spot::Screen(Screen::Measures) if self.at.pane == Pane::Split => Place::Split,
            Spot::Screen(Screen::Measures) => Place::Measures,
            Spot::Ballot(_) => Place::Ballot,
            Spot::Reading => Place::Reading,
            Spot::Screen(Screen::Situation) if self.at.pane == Pane::Feed => Place::Feed,
            Spot::Screen(Screen::Situation) if self.at.pane == Pane::Board => Place::Board,
            Spot::Screen(Screen::Situation) => Place::Situation,
            Spot::Screen(Screen::Advice) => Place::Advice,
            Spot::Screen(Screen::Evidence) => Place::Evidence,
            Spot::Screen(Screen::Actors) => Place::Actors,
            Spot::Screen(Screen::Timeline) => Place::Timeline,
            Spot::Screen(Screen::Reference) => self.at.browse.place(),
            Spot::Screen(Screen::Course) => Place::Course,
            Spot::Screen(Screen::Outcome) => Place::Outcome,
            Spot::Screen(Screen::Calibration) => Place::Calibration,
            Spot::Screen(Screen::Weights) => Place::Weights,
            Spot::Screen(Screen::Record) => Place::Record,
        }
    }

    /// The open window.
    pub(super) fn decision(&self) -> Option<&Decision> {
        self.snapshot.decision.as_ref()
    }

    /// The selected option.
    pub(super) fn option(&self) -> Option<&OptionLine> {
        let options = &self.decision()?.options;
        options.get(self.at.option.min(options.len().saturating_sub(1)))
    }

    /// The selected measure.
    pub(super) fn measure(&self) -> Option<&MeasureLine> {
        let measures = &self.snapshot.toolbox.measures;
        measures.get(self.at.measure.min(measures.len().saturating_sub(1)))
    }

    /// What changed since the last decision and has not been looked at.
    pub(super) fn flashes(&self) -> impl Iterator<Item = &Changed> {
        let seen = |changed: &Changed| self.looked_at_actors && matches!(changed.change, Change::Stance(..));
        self.snapshot.changes.iter().filter(move |changed| !seen(changed))
    }

    /// New messages, in the order in which they came.
    pub(super) fn news(&self) -> Vec<&FeedItem> {
        self.snapshot.news().collect()
    }

    /// Questions whose ballot comes before the decision.
    pub(super) fn ballots_due(&self) -> Vec<usize> {
        let ballots = self.decision().map(|decision| decision.ballot.as_slice()).unwrap_or_default();
        ballots.iter().filter(|(_, given)| !given).map(|(board, _)| *board).collect()
    }

    /// Whether the ballot in hand states nothing.
    pub(super) fn has_no_view(&self) -> bool {
        matches!(&self.spot, Spot::Ballot(draft) if draft.questions.iter().all(|question| question.stated.is_none()))
    }

    /// Items of evidence about the question that is looked at.
    pub(super) fn items(&self) -> impl Iterator<Item = &crate::exercise::snapshot::EvidenceLine> {
        self.snapshot.evidence.iter().filter(|item| item.question == self.at.question)
    }
}

impl Draft {
    /// A ballot on the questions that are due: what was stated last, at first no view.
    pub(super) fn on(play: &Play) -> Self {
        let questions = play.ballots_due().into_iter().map(|board| {
            let answers = &play.snapshot.board[board].answers;
            let last: Option<Vec<u8>> = answers.iter().map(|answer| answer.stated).collect();
            QuestionDraft {
                board,
                answers: answers.len(),
                stated: last.clone(),
                last,
                stand: vec![false; answers.len()],
            }
        });
        Self { questions: questions.collect(), question: 0, line: 0, typed: String::new() }
    }
}
