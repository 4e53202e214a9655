//! The show of hands: counts, dissent and reasons, and what the room decides.

use super::field::push;
use super::moving::scrolled;
use crate::actions::Action;
use crate::exercise::Command;
use crate::exercise::room::RoomAct;
use crate::text::say;
use crate::tui::console::{HandsDraft, HandsRow};
use crate::tui::model::{Model, Sheet};

/// The most hands that can be counted for one option.
const MOST: u8 = 99;

impl Model {
    pub(super) fn on_hands(&mut self, action: Action, digit: Option<u32>) {
        let Some(Sheet::Hands(draft)) = &mut self.sheet else { return };
        let row = draft.row;
        match action {
            Action::Open if draft.at() == HandsRow::Decide => self.ask_to_decide(),
            Action::Open => draft.row += 1,
            Action::Left => draft.step(-1),
            Action::Right => draft.step(1),
            Action::Digit => draft.count(digit.unwrap_or(0)),
            Action::RubOut => draft.rub_out(),
            Action::Back => {
                self.keep_hands();
                self.sheet = None;
            }
            _ => draft.row = scrolled(draft.row, action, draft.last()).min(draft.last()),
        }
        // A line that was left is kept, whatever becomes of the program.
        if matches!(&self.sheet, Some(Sheet::Hands(draft)) if draft.row != row) {
            self.keep_hands();
        }
    }

    /// Keeps what was counted, if it is something new.
    fn keep_hands(&mut self) {
        let Some(Sheet::Hands(draft)) = &self.sheet else { return };
        let (window, hands) = (draft.window.clone(), draft.hands());
        let Some(play) = self.play() else { return };
        let known = play.room().hands_at(&window).map(|counted| counted.hands.clone()).unwrap_or_default();
        if hands != known && play.window() == window {
            // The options are those of the open window, so this cannot be refused.
            let _ = self.command(Command::Room(RoomAct::Hands(hands)));
        }
    }

    /// The last step before the room's decision is entered: a ballot that is due comes first, and what is said in public
    /// is composed first.
    fn ask_to_decide(&mut self) {
        self.keep_hands();
        let Some(Sheet::Hands(draft)) = &self.sheet else { return };
        let Some((id, _, label, hands)) = draft.options.get(draft.decides()).cloned() else { return };
        let (counted, dissent) = (draft.counted(), draft.dissent.clone());
        let Some(play) = self.play() else { return };
        if !play.ballots_due().is_empty() {
            let key = self.keys.key(Action::EnterBallot).to_string();
            let lines =
                vec![say!(self.words, "hands-ballot-first", key = key), self.words.get("refused-nothing")];
            self.sheet = Some(Sheet::Cannot { title: "refused-heading", lines, scroll: 0 });
            // What comes first is selected next, whatever was selected by hand.
            return self.select_next();
        }
        let speaks = play.decision().into_iter().flat_map(|decision| &decision.options);
        if speaks.into_iter().any(|option| option.id == id && option.statement.is_some()) {
            self.sheet = None;
            return self.compose(&id, false);
        }
        let words = &self.words;
        let mut lines = vec![say!(words, "sure-decide", label = label)];
        lines.push(if counted == 0 {
            words.get("sure-decide-silent")
        } else {
            say!(words, "sure-decide-hands", for = hands, counted = counted)
        });
        if !dissent.is_empty() {
            lines.push(say!(words, "sure-decide-dissent", dissent = dissent));
        }
        lines.push(say!(words, "sure-decide-undo", key = self.keys.key(Action::Undo).to_string()));
        self.sheet = Some(Sheet::Sure { lines, scroll: 0, does: vec![Command::Decide { option: id }] });
    }
}

impl HandsDraft {
    /// Counts one hand more or less; in the last row, goes to another option.
    fn step(&mut self, by: i8) {
        match self.at() {
            HandsRow::Option(row) => {
                let hands = &mut self.options[row].3;
                *hands = hands.saturating_add_signed(by).min(MOST);
            }
            HandsRow::Decide if !self.options.is_empty() => {
                let count = self.options.len();
                let step = if by > 0 { 1 } else { count - 1 };
                self.choice = Some((self.decides() + step) % count);
            }
            _ => {}
        }
    }

    /// Types a count: a second digit makes tens of the first.
    fn count(&mut self, digit: u32) {
        let digit = u8::try_from(digit).unwrap_or(0);
        match self.at() {
            HandsRow::Option(row) => {
                let hands = &mut self.options[row].3;
                *hands = if self.typing == Some(row) && *hands < 10 { *hands * 10 + digit } else { digit };
                self.typing = Some(row);
            }
            HandsRow::Decide => {
                let place = self.options.iter().position(|(_, number, ..)| *number == digit);
                self.choice = place.or(self.choice);
            }
            _ => {}
        }
    }

    /// Types a sign into a line.
    pub(super) fn type_in(&mut self, sign: char) {
        match self.at() {
            HandsRow::Dissent => push(&mut self.dissent, sign),
            HandsRow::Rationale => push(&mut self.rationale, sign),
            _ => {}
        }
    }

    fn rub_out(&mut self) {
        match self.at() {
            HandsRow::Dissent => {
                self.dissent.pop();
            }
            HandsRow::Rationale => {
                self.rationale.pop();
            }
            _ => {}
        }
    }
}
