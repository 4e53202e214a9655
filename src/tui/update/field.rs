use crate::tui::model::{Model, Sheet, Stage};

/// The most letters that are typed into a field.
const LETTERS: usize = 40;

/// The most letters of a note, or of a line about a show of hands.
const LINE: usize = 200;

/// Types a sign at the end of a line.
pub(super) fn push(line: &mut String, sign: char) {
    if line.chars().count() < LINE && !sign.is_control() {
        line.push(sign);
    }
}

impl Model {
    /// Types a sign where text can be typed.
    pub(super) fn type_in(&mut self, sign: char) {
        let (typed, place) = match &mut self.sheet {
            Some(Sheet::Palette { typed, selected }) => (typed, selected),
            Some(Sheet::Help { search: Some(typed), scroll }) => (typed, scroll),
            Some(Sheet::Note { typed, .. }) => return push(typed, sign),
            Some(Sheet::Hands(draft)) => return draft.type_in(sign),
            Some(_) => return,
            None => {
                if let Stage::SetUp(setup) = &mut self.stage {
                    return setup.type_in(sign);
                }
                if let Some(search) = self.play_mut().and_then(|play| play.at.browse.search.as_mut()) {
                    search.type_in(sign);
                }
                return;
            }
        };
        if typed.chars().count() < LETTERS && !sign.is_control() {
            typed.push(sign);
            *place = 0;
        }
    }

    /// A paste is text: it goes where text can be typed, and is nothing anywhere else.
    pub(super) fn paste(&mut self, text: &str) {
        if self.place().is_field() {
            text.chars().for_each(|sign| self.type_in(sign));
        }
    }
}
