//! Moving about on the desk, in the reference and in the debrief.

use crate::actions::{Action, Screen};
use crate::exercise::Command;
use crate::exercise::snapshot::Phase;
use crate::scenario::Library;
use crate::tui::model::{Model, Pane, Play, Sheet, Spot};

/// Rows that a page moves.
const PAGE: usize = 8;

impl Model {
    pub(super) fn on_desk(&mut self, action: Action, digit: Option<u32>) {
        let on_option = self.play().is_some_and(|play| play.spot == Spot::Option);
        match action {
            Action::Open if on_option => return self.decide(),
            Action::Open => return self.look_closer(),
            Action::Digit => return self.pick(digit),
            Action::Back => return self.go(Screen::Situation),
            _ => {}
        }
        let limit = self.scroll_limit;
        let Some(play) = self.play_mut() else { return };
        match (action, on_option, play.at.pane) {
            (Action::NextPane | Action::LastPane, _, Pane::Decision) => play.at.pane = Pane::Feed,
            (Action::NextPane | Action::LastPane, _, Pane::Feed) => play.at.pane = Pane::Decision,
            (Action::Up, true, _) => play.at.scroll = play.at.scroll.saturating_sub(1),
            (Action::Down, true, _) => play.at.scroll = (play.at.scroll + 1).min(limit),
            (Action::PageUp, true, _) => play.at.scroll = play.at.scroll.saturating_sub(PAGE),
            (Action::PageDown, true, _) => play.at.scroll = (play.at.scroll + PAGE).min(limit),
            (Action::Left, true, _) => play.step_option(-1),
            (Action::Right, true, _) => play.step_option(1),
            (Action::Up, false, Pane::Decision) => play.step_option(-1),
            (Action::Down, false, Pane::Decision) => play.step_option(1),
            (Action::PageUp, false, Pane::Decision) => play.at.option = 0,
            (Action::PageDown, false, Pane::Decision) => play.step_option(PAGE.cast_signed()),
            (Action::Up, false, Pane::Feed) => play.at.feed = play.at.feed.saturating_sub(1),
            (Action::Down, false, Pane::Feed) => play.step_feed(1),
            (Action::PageUp, false, Pane::Feed) => play.at.feed = play.at.feed.saturating_sub(PAGE),
            (Action::PageDown, false, Pane::Feed) => play.step_feed(PAGE),
            _ => {}
        }
    }

    fn look_closer(&mut self) {
        let Some(play) = self.play_mut() else { return };
        if play.spot == Spot::Screen(Screen::Situation) && play.at.pane == Pane::Feed {
            // The feed shows the newest first.
            let feed = play.snapshot.feed.len().checked_sub(play.at.feed + 1);
            self.sheet = feed.map(|feed| Sheet::Entry { feed, scroll: 0 });
        } else if play.option().is_some() {
            play.spot = Spot::Option;
            play.at.scroll = 0;
        }
    }

    fn pick(&mut self, digit: Option<u32>) {
        let Some(play) = self.play_mut() else { return };
        let options = play.decision().map(|decision| decision.options.as_slice()).unwrap_or_default();
        let number = digit.and_then(|digit| u8::try_from(digit).ok());
        if let Some(place) =
            options.iter().position(|option| option.number.is_some() && option.number == number)
        {
            play.at.option = place;
            play.at.scroll = 0;
            play.spot = Spot::Option;
        }
    }

    /// Takes the option that is looked at; a ballot that is due comes first.
    fn decide(&mut self) {
        let Some(play) = self.play() else { return };
        let Some(option) = play.option() else { return };
        if option.number.is_none() {
            return;
        }
        if play.snapshot.phase == Phase::Ballot {
            return self.to_ballot();
        }
        let decided = self.command(Command::Decide { option: option.id.clone() });
        if decided.is_ok() {
            self.go_to_desk();
            self.show_news();
        }
    }

    pub(super) fn on_reference(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let library = Library::bundled();
        let count = if play.at.part == 0 { library.glossary.len() } else { library.sources.len() };
        let last = count.saturating_sub(1);
        match action {
            Action::Up => play.at.term = play.at.term.saturating_sub(1),
            Action::Down => play.at.term = (play.at.term + 1).min(last),
            Action::PageUp => play.at.term = play.at.term.saturating_sub(PAGE),
            Action::PageDown => play.at.term = (play.at.term + PAGE).min(last),
            Action::Left | Action::Right => (play.at.part, play.at.term) = (1 - play.at.part, 0),
            Action::Back => self.go(Screen::Situation),
            _ => {}
        }
    }

    pub(super) fn on_debrief(&mut self, action: Action) {
        let limit = self.scroll_limit;
        let Some(play) = self.play_mut() else { return };
        let Spot::Screen(screen) = play.spot else { return };
        let tabs = play.tabs();
        let at = tabs.iter().position(|tab| *tab == screen).unwrap_or(0);
        match action {
            Action::Up => play.at.scroll = play.at.scroll.saturating_sub(1),
            Action::Down => play.at.scroll = (play.at.scroll + 1).min(limit),
            Action::PageUp => play.at.scroll = play.at.scroll.saturating_sub(PAGE),
            Action::PageDown => play.at.scroll = (play.at.scroll + PAGE).min(limit),
            Action::NextPane => self.go(tabs[(at + 1) % tabs.len()]),
            Action::LastPane => self.go(tabs[(at + tabs.len() - 1) % tabs.len()]),
            Action::Back => self.go(Screen::Course),
            _ => {}
        }
    }
}

impl Play {
    fn step_option(&mut self, by: isize) {
        let last = self.decision().map_or(0, |decision| decision.options.len().saturating_sub(1));
        self.at.option = self.at.option.min(last).saturating_add_signed(by).min(last);
        self.at.scroll = 0;
    }

    fn step_feed(&mut self, by: usize) {
        self.at.feed = (self.at.feed + by).min(self.snapshot.feed.len().saturating_sub(1));
    }
}
