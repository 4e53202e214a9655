use crate::tui::model::{Model, Sheet};

/// The most letters that are typed into a field.
const LETTERS: usize = 40;

impl Model {
    /// Types a sign where text can be typed.
    pub(super) fn type_in(&mut self, sign: char) {
        let (typed, place) = match &mut self.sheet {
            Some(Sheet::Palette { typed, selected }) => (typed, selected),
            Some(Sheet::Help { search: Some(typed), scroll }) => (typed, scroll),
            Some(_) => return,
            None => {
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
