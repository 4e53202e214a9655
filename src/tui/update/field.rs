use crate::actions::Place;
use crate::tui::model::{Model, Sheet};

impl Model {
    /// Whether letters are typed into a field here.
    pub(super) fn is_typed_into(&self) -> bool {
        matches!(self.place(), Place::Palette | Place::Search)
    }

    /// Types a letter where text can be typed.
    pub(super) fn type_in(&mut self, sign: char) {
        match &mut self.sheet {
            Some(Sheet::Palette { typed, selected }) => {
                if typed.chars().count() < 40 && !sign.is_control() {
                    typed.push(sign);
                    *selected = 0;
                }
            }
            Some(_) => {}
            None => {
                if let Some(search) = self.play_mut().and_then(|play| play.at.browse.search.as_mut()) {
                    search.type_in(sign);
                }
            }
        }
    }

    /// A paste is text: it goes where text can be typed, and is nothing anywhere else.
    pub(super) fn paste(&mut self, text: &str) {
        text.chars().for_each(|sign| self.type_in(sign));
    }
}
