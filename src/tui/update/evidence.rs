use crate::actions::{Action, Screen};
use crate::tui::model::Model;

impl Model {
    pub(super) fn on_evidence(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let last = play.items().count().saturating_sub(1);
        let questions = play.snapshot.board.len();
        match action {
            Action::Up => play.at.item = play.at.item.saturating_sub(1),
            Action::Down => play.at.item = (play.at.item + 1).min(last),
            Action::PageUp => play.at.item = 0,
            Action::PageDown => play.at.item = last,
            Action::Left if play.at.question > 0 => {
                (play.at.question, play.at.item) = (play.at.question - 1, 0);
            }
            Action::Right if play.at.question + 1 < questions => {
                (play.at.question, play.at.item) = (play.at.question + 1, 0);
            }
            Action::Open => self.read_item(),
            Action::Back => self.go(Screen::Situation),
            _ => {}
        }
    }

    /// Reads the selected item as it came in.
    fn read_item(&mut self) {
        let Some(play) = self.play() else { return };
        let Some(item) = play.items().nth(play.at.item) else {
            return;
        };
        let feed =
            play.snapshot.feed.iter().position(|entry| entry.title == item.title && entry.day == item.day);
        self.sheet = feed.map(|feed| crate::tui::model::Sheet::Entry { feed, scroll: 0 });
    }
}
