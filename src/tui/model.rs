use chrono::NaiveDate;

use super::Left;
use super::canvas::Reach;
use super::layout::{Layout, Room};
use super::letter::is_beside;
use super::saying::Saying;
use super::theme::Theme;
use crate::actions::{Place, Screen};
use crate::exercise::snapshot::{Decision, FeedItem, MeasureLine, OptionLine, Phase};
use crate::exercise::{Command, Dimension, ExerciseCard, Host, Keeper, Ranking, ScenarioCard, Snapshot};
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
    pub(super) theme: Theme,
    pub(super) size: (u16, u16),
    pub(super) stage: Stage,
    pub(super) sheet: Option<Sheet>,
    /// How far what scrolls on the last frame can be scrolled.
    pub(super) reach: Reach,
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
    pub(super) actor: usize,
    pub(super) part: usize,
    pub(super) term: usize,
    pub(super) measure: usize,
    /// Which line of the timeline, the newest first.
    pub(super) line: usize,
    /// Which kind of work, where the hours are split.
    pub(super) work: usize,
}

/// Which pane of the desk, or of the measures, has the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pane {
    #[default]
    Decision,
    Feed,
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

/// What lies on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// One of the new messages, and how far it is scrolled.
    Message { number: usize, scroll: usize },
    /// One entry of the feed, read again.
    Entry { feed: usize, scroll: usize },
    /// The private notes.
    Private { scroll: usize },
    /// Something to be told, and what comes after it.
    Notice { lines: Vec<String>, scroll: usize, then: Then },
    /// Something that cannot be undone, and the command that a key of its own gives.
    Confirm { lines: Vec<String>, scroll: usize, does: Command },
    /// The help of this place.
    Help { scroll: usize },
    /// The palette.
    Palette { typed: String, selected: usize },
}

impl Sheet {
    /// A notice, read from its beginning.
    pub(super) const fn notice(lines: Vec<String>, then: Then) -> Self {
        Self::Notice { lines, scroll: 0, then }
    }
}

/// What comes after a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// What lay under it.
    Below,
    /// What came in.
    News,
    /// The end, if leaving is asked for once more.
    Leave,
}

impl Model {
    /// A model that shows what it is opened with.
    #[must_use]
    pub fn new(opening: Opening, words: Words, theme: Theme, host: &dyn Host) -> Self {
        let stage = match opening {
            Opening::Start => Stage::Start(Start::new(host)),
            Opening::Play(keeper, notices) => return Self::playing(keeper, notices, words, theme),
        };
        Self { words, theme, size: (80, 24), stage, sheet: None, reach: Reach::default(), left: false }
    }

    fn playing(keeper: Box<dyn Keeper>, notices: Vec<String>, words: Words, theme: Theme) -> Self {
        let stage = Stage::Play(Box::new(Play::new(keeper)));
        let mut model =
            Self { words, theme, size: (80, 24), stage, sheet: None, reach: Reach::default(), left: false };
        model.show_first(notices);
        model
    }

    /// Whether the screen was left.
    #[must_use]
    pub const fn is_left(&self) -> bool {
        self.left
    }

    /// What lies on top when an exercise opens: what there is to say about it, else what came in.
    pub(super) fn show_first(&mut self, notices: Vec<String>) {
        if notices.is_empty() {
            self.show_news();
        } else {
            self.sheet = Some(Sheet::notice(notices, Then::News));
        }
    }

    /// Puts the first new message on top, if there is one.
    pub(super) fn show_news(&mut self) {
        let has_news = self.play().is_some_and(|play| play.snapshot.news().next().is_some());
        self.sheet = has_news.then_some(Sheet::Message { number: 0, scroll: 0 });
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

    /// Whether the message on top goes on below what is seen, if it can be scrolled so far.
    pub(super) const fn has_more(&self, scroll_limit: usize) -> bool {
        matches!(
            self.sheet,
            Some(Sheet::Message { scroll, .. } | Sheet::Entry { scroll, .. }) if scroll < scroll_limit
        )
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
        match (&self.sheet, &self.stage) {
            (Some(Sheet::Message { .. } | Sheet::Entry { .. }), _) => Place::Message,
            (Some(Sheet::Private { .. }), _) => Place::Private,
            (Some(Sheet::Notice { .. }), _) => Place::Notice,
            (Some(Sheet::Confirm { .. }), _) => Place::Confirm,
            (Some(Sheet::Help { .. }), _) => Place::HelpSheet,
            (Some(Sheet::Palette { .. }), _) => Place::Palette,
            (None, _) => self.place_below(),
        }
    }

    /// Where a key would be pressed if nothing lay on top.
    pub(super) fn place_below(&self) -> Place {
        match &self.stage {
            Stage::Start(_) => Place::Start,
            Stage::Play(play) => play.place(self.layout()),
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

    /// What a first-time player is told before a decision: nothing where the level or the scenario has nothing.
    pub(super) fn hint(&self) -> Option<Sheet> {
        let play = self.play()?;
        let guide = &play.decision().filter(|decision| !decision.guide.is_empty())?.guide;
        let mut lines = vec![guide.flat()];
        if play.snapshot.decided == 0 {
            lines.push(self.words.get("hint-keys"));
        }
        Some(Sheet::notice(lines, Then::Below))
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
        let latest = |over: bool| exercises.iter().rev().find(|card| card.over == over).cloned();
        offers.extend(latest(false).map(Offer::GoOn));
        offers.extend(latest(true).map(Offer::LookBack));
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
            Spot::Screen(Screen::Situation) => Place::Situation,
            Spot::Screen(Screen::Advice) => Place::Advice,
            Spot::Screen(Screen::Evidence) => Place::Evidence,
            Spot::Screen(Screen::Actors) => Place::Actors,
            Spot::Screen(Screen::Timeline) => Place::Timeline,
            Spot::Screen(Screen::Reference) => Place::Reference,
            Spot::Screen(Screen::Course) => Place::Course,
            Spot::Screen(Screen::Outcome) => Place::Outcome,
            Spot::Screen(Screen::Calibration) => Place::Calibration,
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
