use super::Checker;
use super::finish::Follower;
use super::logic::Owner;
use crate::scenario::document::{CourseMark, Expects, Inject, When};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::InjectIx;
use crate::scenario::limits::REPEATS;
use crate::scenario::rules::{self, Start};
use crate::scenario::script::{Message, MessageNotes};
use crate::units::name_hash;

impl Checker<'_> {
    pub(super) fn injects(&mut self, injects: &[Inject]) {
        let name = |inject: &&Inject| inject.id.text.clone();
        self.rules.injects = self.ranked(Kind::Inject, injects, name, |checker, position, inject| {
            checker.inject_facts(position, inject)
        });
        self.script.injects =
            self.ranked(Kind::Inject, injects, name, |checker, _, inject| checker.message(inject));
        self.staff.injects = self.ranked(Kind::Inject, injects, name, |checker, _, inject| MessageNotes {
            text: checker.maybe_prose(inject.staff.as_ref()),
            objectives: checker.objectives_of(&inject.objectives),
        });
    }

    fn inject_facts(&mut self, position: InjectIx, inject: &Inject) -> rules::Inject {
        let mut owner = Owner::new("inject", &inject.id.text);
        if matches!(inject.when, Some(When::Called)) && !inject.does.is_empty() {
            self.fault(inject.id.place, Fault::CalledActs);
        }
        let repeats = inject.repeats.as_ref().map_or(1, |value| self.number(value, "`repeats`", 1, REPEATS));
        rules::Inject {
            id: inject.id.text.clone(),
            key: name_hash("inject", &inject.id.text),
            kind: inject.kind,
            long: inject.course == CourseMark::Long,
            start: self.start(inject.when.as_ref(), Follower::Inject(position)),
            hour: hour_of(&inject.sent.text),
            only_if: self.conditions(&inject.only_if),
            does: self.effects(&mut owner, &inject.does),
            sendings: 0,
            repeats: u8::try_from(repeats).unwrap_or(1),
            expects: inject.expects.as_ref().map(|expects| self.expects(expects)),
            followers: rules::Followers::default(),
        }
    }

    fn expects(&mut self, expects: &Expects) -> rules::Expects {
        rules::Expects {
            action: self.condition(&expects.action),
            days: self.days(&expects.by_days, 1),
            otherwise: InjectIx(self.find(Kind::Inject, &expects.else_send)),
        }
    }

    fn message(&mut self, inject: &Inject) -> Message {
        Message {
            from: self.line(&inject.from, 30),
            to: self.maybe_line(inject.to.as_ref(), 40),
            mode: inject.mode,
            time: self.time(&inject.sent),
            title: self.line(&inject.title, 56),
            text: self.prose(&inject.text),
            grade: inject.grade.as_ref().map(|grade| self.grade(grade)),
            guide: self.maybe_prose(inject.guide.as_ref()),
            sources: self.sources_of(&inject.sources),
        }
    }

    /// When something starts; what it follows is told of it.
    pub(super) fn start(&mut self, when: Option<&When>, follower: Follower) -> Start {
        match when {
            None | Some(When::Called) => Start::Sent,
            Some(When::At { day }) => Start::OnDay(self.days(day, 0)),
            Some(When::After { event, days }) => {
                self.not_called_in(event);
                let source = self.event(event);
                self.follows.push((source, follower));
                Start::After(self.delay(days))
            }
        }
    }
}

/// The hour of a time of day; a fault in it is noted once, with the words.
fn hour_of(time: &str) -> u8 {
    time.split(':').next().and_then(|hour| hour.parse().ok()).filter(|hour| *hour < 24).unwrap_or(0)
}
