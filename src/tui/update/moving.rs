//! Moving about on the desk, in the reference and in the debrief.

use crate::actions::{Action, Screen};
use crate::exercise::snapshot::{OptionLine, Phase};
use crate::exercise::{Command, Snapshot};
use crate::text::say;
use crate::tui::canvas::Reach;
use crate::tui::layout::Room;
use crate::tui::model::{Cursors, Model, Pane, Play, Sheet, Spot, Then};
use crate::wording::{Tone, set_in_motion};

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
            Action::Back => return self.go_home(),
            _ => {}
        }
        let (reach, narrow) = (self.drawn.reach, self.layout().room == Room::Narrow);
        let Some(play) = self.play_mut() else { return };
        match (action, spot) {
            (Action::Left, Some(Spot::Option)) => play.step_option(-1),
            (Action::Right, Some(Spot::Option)) => play.step_option(1),
            (_, Some(Spot::Option | Spot::Screen(Screen::Advice))) => play.at.scroll(action, reach),
            (Action::NextPane, _) => play.step_pane(narrow, 1),
            (Action::LastPane, _) => play.step_pane(narrow, 2),
            _ if play.at.pane == Pane::Board => play.at.scroll(action, reach),
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
        let (before, option) = (play.snapshot.clone(), option.clone());
        if self.command(Command::Decide { option: option.id.clone() }).is_ok() {
            self.go_to_desk();
            self.show_motion(&before, &option, Then::News);
        }
    }

    /// Shows what a decision or a measure has set in motion, before anything that followed.
    pub(super) fn show_motion(&mut self, before: &Snapshot, option: &OptionLine, then: Then) {
        let Some(play) = self.play() else { return };
        let mut lines = set_in_motion(&self.words, before, option, &play.snapshot);
        if play.console.is_some() {
            // In a room a facilitator may go back, whatever a cell alone could.
            let alone = ["outward", "last", "undo", "beside", "ballot"];
            let alone = alone.map(|end| self.words.get(&format!("motion-{end}")));
            lines.retain(|(_, line)| !alone.contains(line));
            lines.push((
                Tone::Gain,
                say!(self.words, "motion-room", key = self.keys.key(Action::Undo).to_string()),
            ));
        }
        self.sheet = Some(Sheet::Motion { label: option.label.clone(), lines, scroll: 0, then });
    }

    pub(super) fn on_actors(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let last = play.snapshot.actors.lines.len().saturating_sub(1);
        match action {
            Action::Back => self.go_home(),
            _ => play.at.actor = scrolled(play.at.actor, action, ENTRIES).min(last),
        }
    }

    pub(super) fn on_timeline(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let last = play.snapshot.timeline.len().saturating_sub(1);
        match action {
            Action::Back => self.go_home(),
            Action::Open => self.read_line(),
            Action::Lanes => play.at.no_lanes = !play.at.no_lanes,
            Action::Left | Action::Right => play.move_in_time(action),
            _ => play.at.line = scrolled(play.at.line, action, ENTRIES).min(last),
        }
    }

    /// Reads the selected line: the message or item as it came in, else what led to it.
    fn read_line(&mut self) {
        let Some(play) = self.play() else { return };
        let line = play.line().and_then(|place| play.snapshot.timeline.get(place));
        let feed = line.and_then(|line| play.snapshot.feed.iter().position(|item| item.is_told_by(line)));
        match feed {
            Some(feed) => self.sheet = Some(Sheet::Entry { feed, scroll: 0 }),
            None => self.why(),
        }
    }

    pub(super) fn on_reference(&mut self, action: Action) {
        let reach = self.drawn.reach;
        let Some(play) = self.play_mut() else { return };
        let moved = |at, page| scrolled(at, action, page);
        if play.at.browse.act(action, moved, reach) {
            self.go_home();
        }
    }

    pub(super) fn on_debrief(&mut self, action: Action) {
        let reach = self.drawn.reach;
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
    /// Selects the nearest line of an earlier day, or of a later one; the newest line comes first.
    fn move_in_time(&mut self, action: Action) {
        let days: Vec<u32> = self.snapshot.timeline.iter().rev().map(|line| line.day).collect();
        let Some(now) = days.get(self.at.line) else { return };
        let found = match action {
            Action::Left => days.iter().position(|day| day < now),
            _ => days.iter().rposition(|day| day > now),
        };
        self.at.line = found.unwrap_or(self.at.line);
    }

    fn on_options(&mut self, action: Action) {
        match action {
            Action::Up => self.step_option(-1),
            Action::Down => self.step_option(1),
            Action::PageUp => self.at.option = 0,
            Action::PageDown => self.step_option(ENTRIES.cast_signed()),
            _ => {}
        }
    }

    fn on_feed(&mut self, action: Action) {
        let last = self.snapshot.feed.len().saturating_sub(1);
        self.at.feed = scrolled(self.at.feed, action, ENTRIES).min(last);
    }

    /// Goes so many panes on; how things stand has one of its own where the window is narrow.
    fn step_pane(&mut self, narrow: bool, by: usize) {
        let panes: &[Pane] =
            if narrow { &[Pane::Decision, Pane::Feed, Pane::Board] } else { &[Pane::Decision, Pane::Feed] };
        let at = panes.iter().position(|pane| *pane == self.at.pane).unwrap_or(0);
        let by = by.min(panes.len() - 1);
        self.at.pane = panes[(at + by) % panes.len()];
        self.at.scroll = 0;
    }

    fn step_option(&mut self, by: isize) {
        let last = self.decision().map_or(0, |decision| decision.options.len().saturating_sub(1));
        self.at.option = self.at.option.min(last).saturating_add_signed(by).min(last);
        self.at.scroll = 0;
    }
}
