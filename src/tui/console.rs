//! The facilitator's console: the steps of a session, and where the hands are among them.

use super::play::Play;
use crate::exercise::room::{Delivery, Hands, Reading, Room, Shown};
use crate::exercise::snapshot::{Decision, Phase};
use crate::exercise::{Awaited, Backstage, Event, Told};
use crate::stage::Page;
use crate::wording::clock_of;

/// What a console holds beside the exercise.
pub(super) struct Console {
    /// What the staff sees.
    pub(super) backstage: Backstage,
    /// The wall's time.
    pub(super) wall: String,
    /// The step that was selected by hand; else the next one.
    pub(super) selected: Option<Step>,
    /// What the stage was told last.
    pub(super) stage: Option<Page>,
    /// Why the stage could not be told.
    pub(super) trouble: Option<String>,
}

/// A step of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The session begins.
    Start,
    /// The opening letter is shown.
    Letter,
    /// What matters most is entered.
    Rank,
    /// A message that came, by its place in the feed.
    Message(usize),
    /// What was decided last is shown.
    Chosen,
    /// The question of the open window is shown.
    Question,
    /// A ballot is entered, by its place on the board.
    Ballot(usize),
    /// The options are shown.
    Options,
    /// A message that comes while the room talks, or that is planned, by its key.
    Coming(String),
    /// Hands are counted, and the room decides.
    Decide,
    /// The ending is shown.
    Ending,
    /// The hotwash is shown.
    Hotwash,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// Its turn comes.
    Open,
    /// It has been done.
    Done,
    /// It waits until somebody does it.
    Held,
    /// It was left out.
    Passed,
    /// Its minute has not come: so many seconds are left.
    In(i64),
    /// It is planned for a day.
    Planned(u32),
}

/// A show of hands on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HandsDraft {
    /// The window.
    pub(super) window: String,
    /// Options that are open: id, number and label, and how many hands.
    pub(super) options: Vec<(String, u8, String, u8)>,
    /// Who dissents.
    pub(super) dissent: String,
    /// Why the room wants it.
    pub(super) rationale: String,
    /// Which row: options, then dissent, rationale, and the decision.
    pub(super) row: usize,
    /// The option whose count is being typed.
    pub(super) typing: Option<usize>,
    /// Which option the room decides; nothing is the one with most hands.
    pub(super) choice: Option<usize>,
}

/// Rows of a show of hands after its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HandsRow {
    Option(usize),
    Dissent,
    Rationale,
    Decide,
}

impl HandsDraft {
    /// What was counted at the open window so far.
    pub(super) fn on(decision: &Decision, counted: Option<&Hands>) -> Self {
        let open = decision.open().filter_map(|option| Some((option.number?, option)));
        let mut options: Vec<(String, u8, String, u8)> = open
            .map(|(number, option)| {
                let hands = counted.map_or(0, |hands| hands.of(&option.id));
                (option.id.clone(), number, option.label.clone(), hands)
            })
            .collect();
        options.sort_by_key(|(_, number, ..)| *number);
        Self {
            window: decision.id.clone(),
            options,
            dissent: counted.map(|hands| hands.dissent.clone()).unwrap_or_default(),
            rationale: counted.map(|hands| hands.rationale.clone()).unwrap_or_default(),
            row: 0,
            typing: None,
            choice: None,
        }
    }

    /// What is in a row.
    pub(super) fn at(&self) -> HandsRow {
        match self.row.checked_sub(self.options.len()) {
            None => HandsRow::Option(self.row),
            Some(0) => HandsRow::Dissent,
            Some(1) => HandsRow::Rationale,
            Some(_) => HandsRow::Decide,
        }
    }

    /// The last row.
    pub(super) fn last(&self) -> usize {
        self.options.len() + 2
    }

    /// Hands counted so far.
    pub(super) fn counted(&self) -> u16 {
        self.options.iter().map(|(.., hands)| u16::from(*hands)).sum()
    }

    /// The option that the room decides: the one chosen by hand, else the first with most hands.
    pub(super) fn decides(&self) -> usize {
        let most = self.options.iter().map(|(.., hands)| *hands).max().unwrap_or(0);
        let first = self.options.iter().position(|(.., hands)| *hands == most);
        self.choice.or(first).unwrap_or(0)
    }

    /// The same as the journal names it.
    pub(super) fn hands(&self) -> Hands {
        let counts = self.options.iter().filter(|(.., hands)| *hands > 0);
        Hands {
            counts: counts.map(|(id, _, _, hands)| (id.clone(), *hands)).collect(),
            dissent: self.dissent.clone(),
            rationale: self.rationale.clone(),
        }
    }
}

impl Console {
    pub(super) fn new(backstage: Backstage, wall: String) -> Self {
        Self { backstage, wall, selected: None, stage: None, trouble: None }
    }

    /// A message that is still to come.
    pub(super) fn awaited(&self, key: &str) -> Option<&Awaited> {
        self.backstage.coming.iter().find(|awaited| awaited.key == key)
    }
}

impl Play {
    /// The room.
    pub(super) fn room(&self) -> &Room {
        self.keeper.exercise().room()
    }

    /// What the clock of the room shows now.
    pub(super) fn reading(&self) -> Reading {
        let wall = self.console.as_ref().map_or("", |console| console.wall.as_str());
        self.room().at(wall)
    }

    pub(super) fn told(&self, feed: usize) -> Option<&Told> {
        self.console.as_ref()?.backstage.messages.get(feed)
    }

    /// The steps of the session that matter now, in the order in which they come.
    pub(super) fn steps(&self) -> Vec<Step> {
        let Some(console) = &self.console else { return Vec::new() };
        if self.snapshot.phase == Phase::Briefing {
            return vec![Step::Start, Step::Letter, Step::Rank];
        }
        let mut steps = Vec::new();
        if self.last_decided().is_some() {
            steps.push(Step::Chosen);
        }
        let held = |feed: &usize| self.told(*feed).is_some_and(|told| told.delivery == Delivery::Held);
        let matters = |feed: &usize| self.snapshot.feed[*feed].new || held(feed);
        steps.extend((0..self.snapshot.feed.len()).filter(matters).map(Step::Message));
        if self.is_over() {
            steps.extend([Step::Ending, Step::Hotwash]);
            return steps;
        }
        steps.push(Step::Question);
        let ballots = self.decision().map(|decision| decision.ballot.as_slice()).unwrap_or_default();
        steps.extend(ballots.iter().map(|(board, _)| Step::Ballot(*board)));
        steps.push(Step::Options);
        let (talk, planned): (Vec<&Awaited>, Vec<&Awaited>) =
            console.backstage.coming.iter().partition(|awaited| awaited.minute.is_some());
        steps.extend(talk.iter().map(|awaited| Step::Coming(awaited.key.clone())));
        steps.push(Step::Decide);
        steps.extend(planned.iter().map(|awaited| Step::Coming(awaited.key.clone())));
        steps
    }

    /// The last decision: its number, the question and the option.
    pub(super) fn last_decided(&self) -> Option<(u8, String, String)> {
        let timeline = self.snapshot.timeline.iter().rev();
        timeline.map(|line| &line.event).find_map(|event| match event {
            Event::Decided(ask, label) => Some((self.snapshot.decided, ask.clone(), label.clone())),
            _ => None,
        })
    }

    /// The id of the open window; empty if none is open.
    pub(super) fn window(&self) -> String {
        self.decision().map(|decision| decision.id.clone()).unwrap_or_default()
    }

    /// How far a step is.
    pub(super) fn progress(&self, step: &Step) -> Progress {
        let room = self.room();
        let done = |done: bool| if done { Progress::Done } else { Progress::Open };
        let window = self.window();
        let options = room.has_shown(&Shown::Options(window.clone()));
        match step {
            Step::Start => done(room.clock().has_started()),
            Step::Letter => done(room.has_shown(&Shown::Letter)),
            Step::Rank | Step::Decide => Progress::Open,
            Step::Message(feed) => match self.told(*feed).map(|told| told.delivery) {
                Some(Delivery::Sent) => Progress::Done,
                Some(Delivery::Held) => Progress::Held,
                Some(Delivery::Passed) => Progress::Passed,
                Some(Delivery::Waiting) | None => Progress::Open,
            },
            Step::Chosen => done(room.has_shown(&Shown::Chosen(self.snapshot.decided))),
            Step::Question => done(room.has_shown(&Shown::Question(window)) || options),
            Step::Ballot(board) => done(!self.ballots_due().contains(board)),
            Step::Options => done(options || room.has_shown(&Shown::Hands(window))),
            Step::Ending => done(room.has_shown(&Shown::Ending)),
            Step::Hotwash => done(room.has_shown(&Shown::Hotwash)),
            Step::Coming(key) => self.progress_of_coming(key),
        }
    }

    /// A message that is still to come.
    pub(super) fn awaited(&self, key: &str) -> Option<&Awaited> {
        self.console.as_ref()?.awaited(key)
    }

    /// Whether a step is a message that has not been read to the room.
    pub(super) fn is_message_to_read(&self, step: &Step) -> bool {
        let of_talk = |key: &str| self.awaited(key).is_some_and(|awaited| awaited.minute.is_some());
        let is_message = match step {
            Step::Message(_) => true,
            Step::Coming(key) => of_talk(key),
            _ => false,
        };
        is_message && matches!(self.progress(step), Progress::Open | Progress::Held | Progress::In(_))
    }

    /// Whether a step comes only if conditions hold.
    pub(super) fn is_conditional(&self, step: &Step) -> bool {
        matches!(step, Step::Coming(key) if self.awaited(key).is_some_and(|awaited| awaited.conditional))
    }

    /// The hour and minute at which a step was done, where that is known.
    pub(super) fn done_at(&self, step: &Step) -> Option<String> {
        let room = self.room();
        let staged = |page: &Shown| {
            let last = room.staged.iter().rev().find(|(_, shown)| shown == page);
            last.map(|(wall, _)| wall.as_str())
        };
        let window = self.window();
        let wall = match step {
            Step::Message(feed) => Some(self.told(*feed)?.wall.as_str()),
            Step::Letter => staged(&Shown::Letter),
            Step::Chosen => staged(&Shown::Chosen(self.snapshot.decided)),
            Step::Question => staged(&Shown::Question(window)),
            Step::Options => staged(&Shown::Options(window)),
            Step::Ending => staged(&Shown::Ending),
            Step::Hotwash => staged(&Shown::Hotwash),
            _ => None,
        };
        wall.map(clock_of)
    }

    fn progress_of_coming(&self, key: &str) -> Progress {
        let Some(awaited) = self.console.as_ref().and_then(|console| console.awaited(key)) else {
            return Progress::Done;
        };
        match (awaited.delivery, awaited.minute) {
            (Delivery::Held, _) => Progress::Held,
            (Delivery::Passed, _) => Progress::Passed,
            (_, None) => Progress::Planned(awaited.day),
            (_, Some(minute)) => match i64::from(minute) * 60 - i64::from(self.reading().spent) {
                left @ 1.. => Progress::In(left),
                _ => Progress::Open,
            },
        }
    }

    /// The step that comes next: what is due first, and else what has not been done.
    pub(super) fn next_step(&self) -> Option<Step> {
        let steps = self.steps();
        steps.iter().find(|step| self.progress(step) == Progress::Open).or(steps.last()).cloned()
    }

    /// The selected step.
    pub(super) fn step(&self) -> Option<Step> {
        let selected = self.console.as_ref().and_then(|console| console.selected.clone());
        selected.filter(|step| self.steps().contains(step)).or_else(|| self.next_step())
    }
}
