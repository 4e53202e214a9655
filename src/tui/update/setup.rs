use super::field::push;
use super::moving::scrolled;
use crate::actions::Action;
use crate::exercise::Host;
use crate::tui::model::{Model, Play, Stage};
use crate::tui::setup::{Line, Setup};

/// The most digits of a seed.
const DIGITS: usize = 18;

impl Model {
    pub(super) fn on_setup(&mut self, action: Action, digit: Option<u32>, host: &mut dyn Host) {
        let Stage::SetUp(setup) = &mut self.stage else { return };
        let number = digit.and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
        match action {
            Action::Open => self.begin_room(host),
            Action::Left => setup.step(false),
            Action::Right => setup.step(true),
            Action::Digit if setup.line == Line::Seats => {
                if let Some(number) = number {
                    setup.turn_seat(number);
                }
            }
            Action::Digit => {}
            Action::RubOut => setup.rub_out(),
            _ => setup.select(action),
        }
    }

    fn begin_room(&mut self, host: &mut dyn Host) {
        let Stage::SetUp(setup) = &self.stage else { return };
        match host.begin_room(&setup.wish()) {
            Ok(keeper) => {
                self.stage = Stage::Play(Box::new(Play::new(keeper, host.now())));
                self.show_first(Vec::new());
            }
            Err(why) => self.cannot(vec![why]),
        }
    }
}

impl Setup {
    fn select(&mut self, action: Action) {
        let lines = self.lines();
        let at = lines.iter().position(|line| *line == self.line).unwrap_or(0);
        let to = scrolled(at, action, lines.len()).min(lines.len().saturating_sub(1));
        self.line = lines.get(to).copied().unwrap_or(self.line);
    }

    /// Types a sign into the selected line: a path, or the digits of a number.
    pub(super) fn type_in(&mut self, sign: char) {
        match self.line {
            Line::Cast => push(&mut self.cast, sign),
            Line::Seed if sign.is_ascii_digit() && self.seed.len() < DIGITS => self.seed.push(sign),
            _ => {}
        }
    }

    fn rub_out(&mut self) {
        match self.line {
            Line::Cast => {
                self.cast.pop();
            }
            Line::Seed => {
                self.seed.pop();
            }
            _ => {}
        }
    }
}
