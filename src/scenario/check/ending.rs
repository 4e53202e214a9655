use super::Checker;
use super::finish::Follower;
use super::logic::Owner;
use crate::scenario::document::{Deadline, Ending};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::DeadlineIx;
use crate::scenario::rules;
use crate::scenario::script::EndingWords;

/// The order of an ending that says nothing of it.
const ORDER: u8 = 50;

impl Checker<'_> {
    pub(super) fn deadlines(&mut self, deadlines: &[Deadline]) {
        let name = |deadline: &&Deadline| deadline.id.text.clone();
        self.rules.deadlines = self.ranked(Kind::Deadline, deadlines, name, |checker, position, deadline| {
            checker.deadline(position, deadline)
        });
        self.script.deadlines = self.ranked(Kind::Deadline, deadlines, name, |checker, _, deadline| {
            checker.line(&deadline.label, 40)
        });
    }

    fn deadline(&mut self, position: DeadlineIx, deadline: &Deadline) -> rules::Deadline {
        let id = &deadline.id.text;
        if let Some(from) = &deadline.from {
            self.not_called_in(from);
            let event = self.event(from);
            self.follows.push((event, Follower::Deadline(position)));
        }
        rules::Deadline {
            id: id.clone(),
            days: self.days(&deadline.days, 1),
            met_when: self.conditions(&deadline.met.0),
            met: self.effects(&mut Owner::new("met", id), &deadline.met.1),
            missed: self.effects(&mut Owner::new("missed", id), &deadline.missed),
        }
    }

    pub(super) fn endings(&mut self, endings: &[Ending]) {
        let name = |ending: &&Ending| ending.id.text.clone();
        self.rules.endings = self.ranked(Kind::Ending, endings, name, |checker, _, ending| rules::Ending {
            id: ending.id.text.clone(),
            order: ending.order.as_ref().map_or(ORDER, |order| checker.byte(order, "`order`", 1, 99)),
            when: checker.conditions(&ending.when),
        });
        self.script.endings = self.ranked(Kind::Ending, endings, name, |checker, _, ending| EndingWords {
            title: checker.line(&ending.title, 56),
            text: checker.prose(&ending.text),
        });
        self.one_last_ending(endings);
    }

    fn one_last_ending(&mut self, endings: &[Ending]) {
        let mut last = endings.iter().filter(|ending| ending.when.is_empty());
        if last.next().is_none() && self.complete {
            match endings.first() {
                Some(ending) => self.fault(ending.id.place, Fault::NoFallback),
                None => self.too_few(Kind::Ending, 1),
            }
        }
        for second in last {
            self.fault(second.id.place, Fault::TwoFallbacks);
        }
    }
}
