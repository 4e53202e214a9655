//! An exercise on the screen, and where the hands are on it.

use super::browse::Browse;
use super::console::Console;
use super::draft::Draft;
use super::layout::Layout;
use super::letter::is_beside;
use super::saying::Saying;
use crate::actions::{Place, Screen};
use crate::debrief::Debrief;
use crate::exercise::snapshot::{
    Change, Changed, Decision, EvidenceLine, FeedItem, MeasureLine, OptionLine, Phase,
};
use crate::exercise::{Dimension, Keeper, Ranking, Snapshot};
use crate::scenario::Library;

/// An exercise on the screen.
pub(super) struct Play {
    pub(super) keeper: Box<dyn Keeper>,
    pub(super) snapshot: Snapshot,
    pub(super) debrief: Option<Debrief>,
    /// The facilitator's console, where people play in a room.
    pub(super) console: Option<Console>,
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

impl Play {
    /// An exercise as it stands, at a moment of the wall's time.
    pub(super) fn new(keeper: Box<dyn Keeper>, wall: String) -> Self {
        let exercise = keeper.exercise();
        let snapshot = exercise.snapshot();
        let debrief = Debrief::of(exercise, Library::bundled());
        let console = exercise.is_room().then(|| Console::new(exercise.backstage(), wall));
        let spot = match snapshot.phase {
            _ if console.is_some() => Spot::Screen(Screen::Console),
            Phase::Briefing => Spot::Briefing(0),
            Phase::Ended => Spot::Screen(Screen::Course),
            Phase::Ballot | Phase::Decision => Spot::Screen(Screen::Situation),
        };
        Self {
            keeper,
            snapshot,
            debrief,
            console,
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
        if let Some(console) = &mut self.console {
            console.backstage = self.keeper.exercise().backstage();
        }
        (self.draft, self.saying) = (None, None);
    }

    pub(super) fn is_over(&self) -> bool {
        self.snapshot.phase == Phase::Ended
    }

    /// The tabs that can be reached now: where there is nothing to show on a screen, it has none.
    pub(super) fn tabs(&self) -> impl Iterator<Item = Screen> + use<> {
        let all: &[Screen] = if self.is_over() { &Screen::AFTER } else { &Screen::PLAY };
        let room = self.console.is_some();
        // From the console one key leads to the pages of players, and from there the others do.
        let shown = if self.spot == Spot::Screen(Screen::Console) { 1 } else { all.len() };
        let shown = if self.snapshot.phase == Phase::Briefing && room { 0 } else { shown };
        let (no_actors, no_measures) =
            (self.snapshot.actors.lines.is_empty(), self.snapshot.toolbox.is_empty());
        let no_outcome = self.debrief.as_ref().is_none_or(|debrief| debrief.outcome.is_none());
        let is_there = move |screen: &Screen| match screen {
            Screen::Actors => !no_actors,
            Screen::Measures => !no_measures,
            Screen::Outcome => !no_outcome,
            _ => true,
        };
        let console = room.then_some(Screen::Console);
        console.into_iter().chain(all.iter().copied().filter(is_there).take(shown))
    }

    /// The screen to which everything leads back.
    pub(super) fn home(&self) -> Screen {
        if self.console.is_some() { Screen::Console } else { Screen::Situation }
    }

    pub(super) fn place(&self, layout: Layout) -> Place {
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
            Spot::Screen(Screen::Console) => Place::Console,
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

    /// The place in the timeline of the selected line; the newest is told first.
    pub(super) fn line(&self) -> Option<usize> {
        self.snapshot.timeline.len().checked_sub(self.at.line + 1)
    }

    /// Items of evidence about the question that is looked at.
    pub(super) fn items(&self) -> impl Iterator<Item = &EvidenceLine> {
        self.snapshot.evidence.iter().filter(|item| item.question == self.at.question)
    }
}
