use crate::actions::Place;
use crate::text::say;
use crate::tui::model::{Draft, Model, Pane, Play, Sheet, Spot, Stage, Then};

impl Model {
    /// Takes the mouse, or gives it back to the terminal, and says what that means.
    pub(super) fn switch_mouse(&mut self) {
        self.mouse = !self.mouse;
        let key = self.keys.key(crate::actions::Action::Mouse).to_string();
        let line =
            if self.mouse { say!(self.words, "mouse-on", key = key) } else { self.words.get("mouse-off") };
        self.lay_over(Sheet::notice(vec![line], Then::Below));
    }

    /// Selects a row of a place's list; tells whether it was selected before and can be opened so.
    pub(super) fn select(&mut self, place: Place, row: usize) -> bool {
        let was_here = self.place() == place;
        if let Some(Sheet::Palette { selected, .. }) = &mut self.sheet {
            return std::mem::replace(selected, row) == row;
        }
        match &mut self.stage {
            Stage::Start(start) => std::mem::replace(&mut start.selected, row) == row,
            Stage::SetUp(setup) => {
                setup.line = setup.lines().get(row).copied().unwrap_or(setup.line);
                false
            }
            Stage::Play(play) => play.select(place, row) && was_here && opens(place),
        }
    }
}

/// Whether opening is about the selected row: elsewhere Enter seals, begins or splits, which no second click should.
const fn opens(place: Place) -> bool {
    matches!(place, Place::Situation | Place::Feed | Place::Evidence | Place::Measures | Place::Timeline)
}

impl Play {
    /// Selects a row of a list; tells whether it was selected before.
    fn select(&mut self, place: Place, row: usize) -> bool {
        self.at.pane = match place {
            Place::Feed => Pane::Feed,
            Place::Split => Pane::Split,
            _ => Pane::Decision,
        };
        if place == Place::Console {
            let step = self.steps().get(row).cloned();
            self.console.iter_mut().for_each(|console| console.selected.clone_from(&step));
            return false;
        }
        let cursor = match (place, &mut self.spot) {
            (_, Spot::Ballot(draft)) => return draft.select(row),
            (_, Spot::Ranking(order)) => &mut order.selected,
            (Place::Situation, _) => &mut self.at.option,
            (Place::Feed, _) => &mut self.at.feed,
            (Place::Evidence, _) => &mut self.at.item,
            (Place::Actors, _) => &mut self.at.actor,
            (Place::Measures, _) => &mut self.at.measure,
            (Place::Split, _) => &mut self.at.work,
            (Place::Timeline, _) => &mut self.at.line,
            (Place::Reference, _) => &mut self.at.browse.entry.at,
            _ => return false,
        };
        std::mem::replace(cursor, row) == row
    }
}

impl Draft {
    /// Goes to a line, counted across questions.
    fn select(&mut self, row: usize) -> bool {
        let lines = self.questions.iter().enumerate();
        let mut lines =
            lines.flat_map(|(question, sheet)| (0..sheet.answers).map(move |line| (question, line)));
        if let Some(found) = lines.nth(row) {
            self.typed.clear();
            (self.question, self.line) = found;
        }
        false
    }
}
