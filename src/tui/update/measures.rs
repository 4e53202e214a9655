use super::moving::{ENTRIES, scrolled};
use crate::actions::{Action, Screen};
use crate::exercise::snapshot::{Phase, Standing};
use crate::exercise::{Command, ballot};
use crate::tui::model::{Model, Pane, Play, Spot, Then};

/// Points that one step moves.
const STEP: u8 = 5;

impl Model {
    pub(super) fn on_measures(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let last = play.snapshot.toolbox.measures.len().saturating_sub(1);
        match action {
            Action::Back => self.go_home(),
            Action::NextPane => play.at.pane = Pane::Split,
            Action::Open if play.measure().is_some() => {
                play.spot = Spot::Measure;
                play.at.scroll = 0;
            }
            _ => play.at.measure = scrolled(play.at.measure, action, ENTRIES).min(last),
        }
    }

    pub(super) fn on_measure(&mut self, action: Action) {
        let reach = self.drawn.reach;
        let Some(play) = self.play_mut() else { return };
        let last = play.snapshot.toolbox.measures.len().saturating_sub(1);
        match action {
            Action::Open => self.take(),
            Action::Back => self.go(Screen::Measures),
            Action::Left => play.look_at(play.at.measure.saturating_sub(1)),
            Action::Right => play.look_at((play.at.measure + 1).min(last)),
            _ => play.at.scroll(action, reach),
        }
    }

    /// Takes the measure that is looked at; a ballot that is due comes first.
    fn take(&mut self) {
        let Some(play) = self.play() else { return };
        let Some(measure) = play.measure().filter(|measure| measure.standing == Standing::Ready) else {
            return;
        };
        if play.snapshot.phase == Phase::Ballot {
            return self.go_to_ballot();
        }
        if measure.option.statement.is_some() {
            let id = measure.option.id.clone();
            return self.compose(&id, true);
        }
        let (before, id, option) = (play.snapshot.clone(), measure.id.clone(), measure.option.clone());
        if self.command(Command::Take { measure: id }).is_err() {
            return;
        }
        if self.play().is_some_and(Play::is_over) {
            self.go_to_desk();
            self.show_motion(&before, &option, Then::News);
        } else {
            self.go(Screen::Measures);
            self.show_motion(&before, &option, Then::Below);
        }
    }

    pub(super) fn on_split(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        match action {
            Action::Open => self.split(),
            Action::Back => {
                play.shares = None;
                self.go(Screen::Measures);
            }
            Action::NextPane => self.go(Screen::Measures),
            Action::Up => play.at.work = play.at.work.saturating_sub(1),
            Action::Down => play.at.work = (play.at.work + 1).min(3),
            Action::Left => play.move_share(u8::saturating_sub),
            Action::Right => play.move_share(u8::saturating_add),
            _ => {}
        }
    }

    /// Splits the hours as they stand; a ballot that is due comes first.
    fn split(&mut self) {
        let Some(play) = self.play() else { return };
        let Some([hunting, attribution, remediation, liaison]) = play.shares else {
            return self.go(Screen::Measures);
        };
        if play.snapshot.phase == Phase::Ballot {
            return self.go_to_ballot();
        }
        if self.command(Command::Split { hunting, attribution, remediation, liaison }).is_ok() {
            if let Some(play) = self.play_mut() {
                play.shares = None;
            }
            self.go(Screen::Measures);
        }
    }
}

impl Play {
    fn look_at(&mut self, measure: usize) {
        self.at.measure = measure;
        self.at.scroll = 0;
    }

    /// Shares of the hours: those on their way, or as they are split now.
    pub(in crate::tui) fn shares(&self) -> Option<[u8; 4]> {
        let now =
            || self.snapshot.toolbox.split.as_ref().map(|split| split.each_ref().map(|share| share.percent));
        self.shares.or_else(now)
    }

    /// Moves the share of the selected work; the others give way.
    fn move_share(&mut self, step: fn(u8, u8) -> u8) {
        if let Some(mut shares) = self.shares() {
            let work = self.at.work;
            let percent = step(shares[work], STEP);
            ballot::set(&mut shares, &[], work, percent);
            self.shares = Some(shares);
        }
    }
}
