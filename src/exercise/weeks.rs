//! What each week brings back by itself, told in one line between two decisions.

use super::cause::{Because, Moved, Movement};
use super::meter::shown;
use super::record::Seen;
use super::timeline::{CourseLine, Event};
use crate::engine::Change;
use crate::text::Prose;
use crate::units::Hours;

/// What weeks moved since the last line about it.
#[derive(Default)]
pub(super) struct Weeks {
    /// Before which line it belongs, and its day.
    at: (usize, u32),
    moved: Vec<Movement>,
    /// When hours were last spent, and what was left.
    spent: Option<(Hours, u16)>,
    /// Political capital that comes back in a week, of 100.
    weekly_capital: u16,
}

impl Weeks {
    pub(super) fn with(weekly_capital: i16) -> Self {
        Self { weekly_capital: shown(weekly_capital), ..Self::default() }
    }

    /// Takes up what a week moved. A line that something else came between is ended before.
    pub(super) fn take_up(&mut self, entry: &Seen, movement: Movement, lines: &mut Lines) {
        let known = self.moved.iter().position(|moved| moved.what == movement.what);
        match known {
            Some(place) if self.moved[place].after == movement.before => {
                self.moved[place].after = movement.after;
            }
            known => {
                if known.is_some() {
                    self.tell(lines);
                }
                self.moved.push(movement);
            }
        }
        self.at = (lines.len(), entry.at.day());
    }

    /// Keeps what was left of the hours when some were spent.
    pub(super) fn spent(&mut self, entry: &Seen) {
        if let Change::Worked(_, after) = entry.change {
            self.spent = Some((entry.at, u16::try_from(after).unwrap_or(0)));
        }
    }

    /// A window opens: hours that were spent in an older week are there again.
    pub(super) fn opened(&mut self, now: Hours, weekly: u16, lines: &mut Lines) {
        let refilled = self.spent.filter(|(at, _)| at.0 / Hours::WEEK < now.0 / Hours::WEEK);
        if let Some((_, before)) = refilled {
            self.spent = None;
            if self.moved.is_empty() {
                self.at = (lines.len(), now.day());
            }
            self.moved.push(Movement { what: Moved::Hours, before, after: weekly });
        }
        self.tell(lines);
    }

    /// Tells what there is to tell, where it belongs.
    pub(super) fn tell(&mut self, lines: &mut Lines) {
        let mut moved = std::mem::take(&mut self.moved);
        moved.retain(|moved| moved.before != moved.after);
        if moved.is_empty() {
            return;
        }
        let (place, day) = self.at;
        let event = Event::Weeks(moved, self.weekly_capital);
        let line = CourseLine {
            day,
            event,
            because: Because::Calendar,
            moved: Vec::new(),
            remark: Prose::default(),
        };
        lines.insert(place.min(lines.len()), (None, line));
    }
}

/// Lines of the timeline, each with the cause under which its consequences are noted.
pub(super) type Lines = Vec<(Option<crate::engine::Cause>, CourseLine)>;
