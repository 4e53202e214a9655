//! Moving about on the desk, in the reference and in the debrief.

use crate::actions::{Action, Screen};
use crate::exercise::Command;
use crate::exercise::snapshot::Phase;
use crate::report::chain;
use crate::scenario::Library;
use crate::text::{Calendar, say};
use crate::tui::canvas::Reach;
use crate::tui::model::{Cursors, Model, Pane, Play, Sheet, Spot, Then};
use crate::wording::{because, happened, moved};

/// Entries that a page of a list moves.
pub(super) const ENTRIES: usize = 8;

/// Where a row or a page of so many rows up or down leads.
pub(super) const fn scrolled(at: usize, action: Action, page: usize) -> usize {
    match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at + page,
        _ => at,
    }
}

impl Model {
    pub(super) fn on_desk(&mut self, action: Action, digit: Option<u32>) {
        let spot = self.play().map(|play| play.spot.clone());
        let on_option = spot == Some(Spot::Option);
        match action {
            Action::Open if on_option => return self.decide(),
            Action::Open => return self.look_closer(),
            Action::Digit => return self.pick(digit),
            Action::Back => return self.go(Screen::Situation),
            _ => {}
        }
        let reach = self.reach;
        let Some(play) = self.play_mut() else { return };
        match (action, spot) {
            (Action::Left, Some(Spot::Option)) => play.step_option(-1),
            (Action::Right, Some(Spot::Option)) => play.step_option(1),
            (_, Some(Spot::Option | Spot::Screen(Screen::Advice))) => play.at.scroll(action, reach),
            _ if play.at.pane == Pane::Feed => play.on_feed(action),
            _ => play.on_options(action),
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
            return self.go_to_ballot();
        }
        if option.statement.is_some() {
            let id = option.id.clone();
            return self.compose(&id, false);
        }
        let decided = self.command(Command::Decide { option: option.id.clone() });
        if decided.is_ok() {
            self.go_to_desk();
            self.show_news();
        }
    }

    pub(super) fn on_actors(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let last = play.snapshot.actors.lines.len().saturating_sub(1);
        match action {
            Action::Back => self.go(Screen::Situation),
            _ => play.at.actor = scrolled(play.at.actor, action, ENTRIES).min(last),
        }
    }

    pub(super) fn on_timeline(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let last = play.snapshot.timeline.len().saturating_sub(1);
        match action {
            Action::Back => self.go(Screen::Situation),
            Action::Open | Action::Why => self.sheet = self.whole_line(),
            _ => play.at.line = scrolled(play.at.line, action, ENTRIES).min(last),
        }
    }

    /// The selected line of the timeline in full, with everything that led to it.
    fn whole_line(&self) -> Option<Sheet> {
        let play = self.play()?;
        let lines = &play.snapshot.timeline;
        let place = lines.len().checked_sub(play.at.line + 1)?;
        let (line, words) = (&lines[place], &self.words);
        let date = Calendar::starting(play.snapshot.start).month(words, line.day);
        let what = say!(words, "timeline-line", date = date, day = line.day, what = happened(words, line));
        let mut told = vec![what];
        told.extend(moved(words, line));
        let causes = chain(&lines[..place], line.because.clone());
        told.extend(because(words, &causes).or_else(|| Some(words.get("timeline-no-cause"))));
        Some(Sheet::notice(told, Then::Below))
    }

    pub(super) fn on_reference(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let library = Library::bundled();
        let count = if play.at.part == 0 { library.glossary.len() } else { library.sources.len() };
        match action {
            Action::Left | Action::Right => (play.at.part, play.at.term) = (1 - play.at.part, 0),
            Action::Back => self.go(Screen::Situation),
            _ => play.at.term = scrolled(play.at.term, action, ENTRIES).min(count.saturating_sub(1)),
        }
    }

    pub(super) fn on_debrief(&mut self, action: Action) {
        let reach = self.reach;
        let Some(play) = self.play_mut() else { return };
        let Spot::Screen(screen) = play.spot else { return };
        let tabs: Vec<Screen> = play.tabs().collect();
        let at = tabs.iter().position(|tab| *tab == screen).unwrap_or(0);
        match action {
            Action::NextPane => self.go(tabs[(at + 1) % tabs.len()]),
            Action::LastPane => self.go(tabs[(at + tabs.len() - 1) % tabs.len()]),
            Action::Back => self.go(Screen::Course),
            _ => play.at.scroll(action, reach),
        }
    }
}

impl Cursors {
    /// Scrolls what is read, no further than it goes.
    pub(super) fn scroll(&mut self, action: Action, reach: Reach) {
        self.scroll = scrolled(self.scroll, action, reach.rows()).min(reach.limit);
    }
}

impl Play {
    fn on_options(&mut self, action: Action) {
        match action {
            Action::Up => self.step_option(-1),
            Action::Down => self.step_option(1),
            Action::PageUp => self.at.option = 0,
            Action::PageDown => self.step_option(ENTRIES.cast_signed()),
            Action::NextPane | Action::LastPane => self.at.pane = Pane::Feed,
            _ => {}
        }
    }

    fn on_feed(&mut self, action: Action) {
        match action {
            Action::NextPane | Action::LastPane => self.at.pane = Pane::Decision,
            _ => {
                let last = self.snapshot.feed.len().saturating_sub(1);
                self.at.feed = scrolled(self.at.feed, action, ENTRIES).min(last);
            }
        }
    }

    fn step_option(&mut self, by: isize) {
        let last = self.decision().map_or(0, |decision| decision.options.len().saturating_sub(1));
        self.at.option = self.at.option.min(last).saturating_add_signed(by).min(last);
        self.at.scroll = 0;
    }
}
