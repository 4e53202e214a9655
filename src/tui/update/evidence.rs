use crate::actions::Action;
use crate::tui::model::{Model, Play};

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
            Action::Left => play.turn_to(play.at.question.saturating_sub(1)),
            Action::Right => play.turn_to((play.at.question + 1).min(questions.saturating_sub(1))),
            Action::SetAside => {
                let aside = play.at.set_aside == Some(play.at.item);
                play.at.set_aside = (!aside).then_some(play.at.item);
            }
            Action::Open => self.read_item(),
            Action::Back => self.go_home(),
            _ => {}
        }
    }

    /// After the end the same list is a page of the debrief.
    pub(super) fn on_weights(&mut self, action: Action) {
        match action {
            Action::Back | Action::NextPane | Action::LastPane => self.on_debrief(action),
            _ => self.on_evidence(action),
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

impl Play {
    /// Turns to the first question that something speaks to, where nothing speaks to the one in hand.
    pub(super) fn look_where_evidence_is(&mut self) {
        if self.items().next().is_none()
            && let Some(question) = self.snapshot.evidence.iter().map(|item| item.question).min()
        {
            self.turn_to(question);
        }
    }

    /// Turns to the evidence on another question.
    fn turn_to(&mut self, question: usize) {
        if question != self.at.question {
            (self.at.question, self.at.item, self.at.set_aside) = (question, 0, None);
        }
    }
}
