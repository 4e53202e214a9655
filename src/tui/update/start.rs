use crate::actions::Action;
use crate::exercise::{ExerciseCard, Host};
use crate::text::say;
use crate::tui::model::{Model, Offer, Play, Sheet, Stage};

impl Model {
    pub(super) fn on_start(&mut self, action: Action, digit: Option<u32>, host: &mut dyn Host) {
        let Stage::Start(start) = &mut self.stage else {
            return;
        };
        let last = start.offers.len().saturating_sub(1);
        match action {
            Action::Up => start.selected = start.selected.saturating_sub(1),
            Action::Down => start.selected = (start.selected + 1).min(last),
            Action::PageUp => start.selected = 0,
            Action::PageDown => start.selected = last,
            Action::Open => self.open_offer(host),
            Action::Digit => {
                let number = digit.and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
                if let Some(number) = number.filter(|number| *number <= last) {
                    start.selected = number;
                    self.open_offer(host);
                }
            }
            _ => {}
        }
    }

    fn open_offer(&mut self, host: &mut dyn Host) {
        let Stage::Start(start) = &self.stage else { return };
        let Some(offer) = start.offers.get(start.selected) else {
            return;
        };
        let opened = match offer {
            Offer::Learn(card) | Offer::Alone(card) => {
                host.begin(&card.id).map(|keeper| (keeper, Vec::new()))
            }
            Offer::GoOn(card) | Offer::LookBack(card) => {
                host.take_up(card.number).map(|taken| (taken.keeper, taken.notices))
            }
            Offer::Damaged(cards) => return self.tell_damaged(&cards.clone()),
        };
        match opened {
            Ok((keeper, notices)) => {
                self.stage = Stage::Play(Box::new(Play::new(keeper, host.now())));
                self.enter_room();
                let over = self.play().is_some_and(Play::is_over);
                if !over || !notices.is_empty() {
                    self.show_first(notices);
                }
            }
            Err(why) => self.cannot(vec![why]),
        }
    }

    /// Says that exercises cannot be read, why, and that nothing is lost.
    fn tell_damaged(&mut self, cards: &[ExerciseCard]) {
        let told = cards.iter().rev().filter_map(|card| {
            let why = card.damaged.clone()?;
            Some(say!(self.words, "cannot-read-one", title = card.title.clone(), why = why))
        });
        self.cannot(told.collect());
    }

    pub(super) fn cannot(&mut self, mut lines: Vec<String>) {
        lines.push(self.words.get("cannot-nothing-lost"));
        self.sheet = Some(Sheet::Cannot { title: "cannot-heading", lines, scroll: 0 });
    }
}
