use super::moving::scrolled;
use crate::actions::{Action, Place, Screen};
use crate::exercise::Host;
use crate::tui::model::{Model, Play, Sheet, Then};

impl Model {
    /// What a key does to the sheet on top.
    pub(super) fn on_sheet(&mut self, action: Action, digit: Option<u32>, host: &mut dyn Host) {
        if matches!(self.sheet, Some(Sheet::Palette { .. })) {
            return self.on_palette(action, host);
        }
        if matches!(self.sheet, Some(Sheet::Meaning { .. })) {
            return self.on_meaning(action, digit);
        }
        if matches!(self.sheet, Some(Sheet::Confirm { .. }))
            && matches!(action, Action::Publish | Action::Open | Action::Back)
        {
            return self.on_confirm(action);
        }
        match self.sheet {
            Some(Sheet::Hands(_)) => return self.on_hands(action, digit),
            Some(Sheet::Note { .. }) => return self.on_note(action),
            Some(Sheet::Evaluate { .. }) => return self.on_evaluate(action),
            Some(Sheet::Stage { .. }) => return self.on_stage(action, digit),
            Some(Sheet::Sure { .. }) if matches!(action, Action::Open | Action::Back) => {
                return self.on_sure(action);
            }
            _ => {}
        }
        match action {
            Action::Left => self.turn(-1),
            Action::Right => self.turn(1),
            Action::Search => self.search_help(Some(String::new())),
            Action::RubOut => self.rub_out_search(),
            Action::Back if self.place() == Place::HelpSearch => self.search_help(None),
            Action::Open if self.has_more(self.drawn.reach.limit) => self.scroll(Action::PageDown),
            Action::Open => self.file(),
            Action::Back => self.close(),
            _ => self.scroll(action),
        }
    }

    fn scroll(&mut self, action: Action) {
        let reach = self.drawn.reach;
        if let Some(
            Sheet::Message { scroll, .. }
            | Sheet::Entry { scroll, .. }
            | Sheet::Private { scroll }
            | Sheet::Notice { scroll, .. }
            | Sheet::Confirm { scroll, .. }
            | Sheet::Cannot { scroll, .. }
            | Sheet::Sure { scroll, .. }
            | Sheet::Motion { scroll, .. }
            | Sheet::Why { scroll, .. }
            | Sheet::Help { scroll, .. },
        ) = &mut self.sheet
        {
            *scroll = scrolled(*scroll, action, reach.rows()).min(reach.limit);
        }
    }

    /// Searches in the help, or shows all of it again.
    fn search_help(&mut self, typed: Option<String>) {
        if let Some(Sheet::Help { scroll, search }) = &mut self.sheet {
            (*scroll, *search) = (0, typed);
        }
    }

    fn rub_out_search(&mut self) {
        if let Some(Sheet::Help { scroll, search: Some(typed) }) = &mut self.sheet {
            typed.pop();
            *scroll = 0;
        }
    }

    /// Turns to another new message.
    fn turn(&mut self, by: isize) {
        let last = self.play().map_or(0, |play| play.news().len().saturating_sub(1));
        if let Some(Sheet::Message { number, scroll }) = &mut self.sheet {
            *number = number.saturating_add_signed(by).min(last);
            *scroll = 0;
        }
    }

    /// Files a message and goes on: to the next one, or to the desk.
    fn file(&mut self) {
        let count = self.play().map_or(0, |play| play.news().len());
        match &self.sheet {
            Some(Sheet::Message { number, .. }) if number + 1 < count => self.turn(1),
            _ => self.close(),
        }
    }

    /// What comes after a sheet that told something.
    fn follow(&mut self, then: Then) {
        match then {
            Then::News => self.show_news(),
            Then::Below | Then::Leave => self.take_off(),
        }
    }

    /// Closes the sheet. What was said before an exercise goes on is followed by what came in, that by a hint, and
    /// the last message by the debrief.
    fn close(&mut self) {
        match self.sheet.take() {
            Some(Sheet::Notice { then, .. } | Sheet::Motion { then, .. }) => self.follow(then),
            Some(Sheet::Message { .. }) => {
                self.sheet = self.hint();
                if self.play().is_some_and(Play::is_over) {
                    self.go(Screen::Course);
                }
            }
            _ => self.take_off(),
        }
    }
}
