use super::moving::scrolled;
use crate::actions::{Action, Screen};
use crate::exercise::Host;
use crate::tui::model::{Model, Play, Sheet, Then};

impl Model {
    /// What a key does to the sheet on top.
    pub(super) fn on_sheet(&mut self, action: Action, host: &mut dyn Host) {
        if matches!(self.sheet, Some(Sheet::Palette { .. })) {
            return self.on_palette(action, host);
        }
        if matches!(self.sheet, Some(Sheet::Confirm { .. }))
            && matches!(action, Action::Publish | Action::Open | Action::Back)
        {
            return self.on_confirm(action);
        }
        match action {
            Action::Left => self.turn(-1),
            Action::Right => self.turn(1),
            Action::Open if self.has_more(self.reach.limit) => self.scroll(Action::PageDown),
            Action::Open => self.file(),
            Action::Back => self.close(),
            _ => self.scroll(action),
        }
    }

    fn scroll(&mut self, action: Action) {
        let reach = self.reach;
        if let Some(
            Sheet::Message { scroll, .. }
            | Sheet::Entry { scroll, .. }
            | Sheet::Private { scroll }
            | Sheet::Notice { scroll, .. }
            | Sheet::Confirm { scroll, .. }
            | Sheet::Help { scroll },
        ) = &mut self.sheet
        {
            *scroll = scrolled(*scroll, action, reach.rows()).min(reach.limit);
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

    /// Closes the sheet. What was said before an exercise goes on is followed by what came in, that by a hint, and
    /// the last message by the debrief.
    fn close(&mut self) {
        match self.sheet.take() {
            Some(Sheet::Notice { then: Then::News, .. }) => self.show_news(),
            Some(Sheet::Message { .. }) => {
                self.sheet = self.hint();
                if self.play().is_some_and(Play::is_over) {
                    self.go(Screen::Course);
                }
            }
            _ => {}
        }
    }
}
