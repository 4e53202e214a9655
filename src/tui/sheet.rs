//! What lies on top of a screen, and what comes after it.

use super::console::{HandsDraft, HandsRow};
use super::model::Model;
use crate::actions::{Action, Place, Screen};
use crate::exercise::Command;
use crate::scenario::Entry;
use crate::text::say;
use crate::wording::Tone;

/// What lies on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// One of the new messages, and how far it is scrolled.
    Message { number: usize, scroll: usize },
    /// One entry of the feed, read again.
    Entry { feed: usize, scroll: usize },
    /// The private notes.
    Private { scroll: usize },
    /// What a decision or a measure has set in motion, and what comes after it.
    Motion { label: String, lines: Vec<(Tone, String)>, scroll: usize, then: Then },
    /// What was asked for cannot be done: under which title, why, and last what became of it.
    Cannot { title: &'static str, lines: Vec<String>, scroll: usize },
    /// What led to something.
    Why { lines: Vec<String>, scroll: usize },
    /// What marked words mean: which of them, and how far its entry is scrolled.
    Meaning { marked: Vec<Entry>, selected: usize, scroll: usize },
    /// Something to be told, and what comes after it.
    Notice { lines: Vec<String>, scroll: usize, then: Then },
    /// Something that cannot be undone, and the command that a key of its own gives.
    Confirm { lines: Vec<String>, scroll: usize, does: Command },
    /// The show of hands.
    Hands(Box<HandsDraft>),
    /// A note that is typed, and the objective that it is about, by place.
    Note { typed: String, objective: Option<usize> },
    /// The ratings, and which objective is selected.
    Evaluate { selected: usize },
    /// What can be put on the stage, and which of it is selected.
    Stage { selected: usize },
    /// What is about to be done, in words and in commands.
    Sure { lines: Vec<String>, scroll: usize, does: Vec<Command> },
    /// The help of what lies below, and what is searched in it.
    Help { scroll: usize, search: Option<String> },
    /// The palette.
    Palette { typed: String, selected: usize },
}

impl Sheet {
    /// A notice, read from its beginning.
    pub(super) const fn notice(lines: Vec<String>, then: Then) -> Self {
        Self::Notice { lines, scroll: 0, then }
    }

    pub(super) fn place(&self) -> Place {
        match self {
            Self::Hands(draft) if matches!(draft.at(), HandsRow::Dissent | HandsRow::Rationale) => {
                Place::HandsText
            }
            Self::Hands(_) => Place::Hands,
            Self::Note { .. } => Place::Note,
            Self::Evaluate { .. } => Place::Evaluate,
            Self::Stage { .. } => Place::Stage,
            Self::Sure { .. } => Place::Sure,
            Self::Message { .. } | Self::Entry { .. } => Place::Message,
            Self::Private { .. } => Place::Private,
            Self::Notice { .. } | Self::Motion { .. } | Self::Why { .. } | Self::Cannot { .. } => {
                Place::Notice
            }
            Self::Meaning { .. } => Place::Meaning,
            Self::Confirm { .. } => Place::Confirm,
            Self::Help { search: None, .. } => Place::HelpSheet,
            Self::Help { .. } => Place::HelpSearch,
            Self::Palette { .. } => Place::Palette,
        }
    }

    /// Whether nothing is lost when another sheet takes its place.
    const fn is_passing(&self) -> bool {
        match self {
            Self::Help { .. } | Self::Palette { .. } | Self::Cannot { .. } | Self::Why { .. } => true,
            Self::Notice { then, .. } => matches!(then, Then::Leave),
            Self::Message { .. }
            | Self::Entry { .. }
            | Self::Private { .. }
            | Self::Motion { .. }
            | Self::Confirm { .. }
            | Self::Hands(_)
            | Self::Note { .. }
            | Self::Evaluate { .. }
            | Self::Stage { .. }
            | Self::Sure { .. }
            | Self::Meaning { .. } => false,
        }
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
    /// What lies on top when an exercise opens: what there is to say about it, else what came in.
    pub(super) fn show_first(&mut self, notices: Vec<String>) {
        self.enter_room();
        if notices.is_empty() {
            self.show_news();
        } else {
            self.sheet = Some(Sheet::notice(notices, Then::News));
        }
    }

    /// Puts the first new message on top, if there is one.
    pub(super) fn show_news(&mut self) {
        // On a console messages are steps.
        let has_news =
            self.play().is_some_and(|play| play.console.is_none() && play.snapshot.news().next().is_some());
        self.sheet = has_news.then_some(Sheet::Message { number: 0, scroll: 0 });
    }

    /// Lays a sheet over what is there; once it is taken off, that comes back.
    pub(super) fn lay_over(&mut self, sheet: Sheet) {
        let below = self.sheet.replace(sheet);
        self.under.extend(below.filter(|below| !below.is_passing()));
    }

    /// Takes off what lies on top.
    pub(super) fn take_off(&mut self) {
        self.sheet = self.under.pop();
    }

    /// Leaves nothing on the screen below.
    pub(super) fn clear_sheets(&mut self) {
        self.sheet = None;
        self.under.clear();
    }

    /// Whether the message on top goes on below what is seen, if it can be scrolled so far.
    pub(super) const fn has_more(&self, scroll_limit: usize) -> bool {
        matches!(
            self.sheet,
            Some(Sheet::Message { scroll, .. } | Sheet::Entry { scroll, .. }) if scroll < scroll_limit
        )
    }

    /// What a first-time player is told before a decision: nothing where the level or the scenario has nothing.
    pub(super) fn hint(&self) -> Option<Sheet> {
        let play = self.play()?;
        let guide = &play.decision().filter(|decision| !decision.guide.is_empty())?.guide;
        let mut lines = vec![guide.flat()];
        if play.snapshot.decided == 0 {
            let key = |action| self.keys.key(action).to_string();
            lines.push(say!(
                self.words,
                "hint-keys",
                advice = key(Action::Go(Screen::Advice)),
                evidence = key(Action::Go(Screen::Evidence)),
                ballot = key(Action::Ballot)
            ));
            lines.push(say!(self.words, "hint-marked", key = key(Action::Meaning)));
        }
        Some(Sheet::notice(lines, Then::Below))
    }
}
