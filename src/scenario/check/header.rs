use super::Checker;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::document::{Adviser, Aims, Course, Document, Header, Name, Seat, Text, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{AdviserIx, CourseIx, SeatIx};
use crate::scenario::limits::{BEFORE_DAYS, FULL, HORIZON_DAYS, WINDOWS};
use crate::scenario::rules;
use crate::scenario::script::{AdviserWords, CourseWords, Letter, ObjectiveWords, SeatWords};
use crate::text::{nearest, one_line};
use crate::units::Hours;

const COURSES: [&str; 2] = ["short", "long"];

impl Checker<'_> {
    pub(super) fn header(&mut self, document: &Document) {
        if let Some(header) = &document.header {
            self.cast =
                header.cast.iter().map(|(name, shown)| (name.text.clone(), one_line(&shown.text))).collect();
            self.recast(&document.cast);
            self.scenario_facts(header);
            self.scenario_words(header);
            self.courses(&header.courses);
            self.seats(&header.seats);
        } else if self.complete {
            let origin = self.sources.files().first().map(|file| file.name.clone()).unwrap_or_default();
            self.diagnostics.push(Diagnostic::of(Fault::NoHeader, origin));
        }
        self.advisers(&document.advisers);
        self.rules.counters = self.ranked(
            Kind::Counter,
            &document.counters,
            |item| item.id.text.clone(),
            |checker, _, item| rules::Counter {
                id: item.id.text.clone(),
                start: checker.small(&item.start, "a counter", 0, FULL),
                counts_to: checker.counts_to(item),
            },
        );
        self.script.counters = self.ranked(
            Kind::Counter,
            &document.counters,
            |item| item.id.text.clone(),
            |checker, _, item| checker.line(&item.label, 28),
        );
        self.rules.laws = self.ranked(
            Kind::Law,
            &document.laws,
            |item| item.id.text.clone(),
            |_, _, item| rules::Law { id: item.id.text.clone(), held: item.held },
        );
        self.script.laws = self.ranked(
            Kind::Law,
            &document.laws,
            |item| item.id.text.clone(),
            |checker, _, item| checker.line(&item.label, 60),
        );
    }

    /// Gives members of the cast the names that somebody else has chosen for them.
    fn recast(&mut self, cast: &[(Name, Text)]) {
        self.each_once(cast.iter().map(|(name, _)| name));
        for (name, shown) in cast {
            let text = one_line(&shown.text);
            if let Some(known) = self.cast.iter_mut().find(|(known, _)| *known == name.text) {
                known.1 = text;
            } else {
                let known = self.cast.iter().map(|(known, _)| known.as_str());
                self.fault(name.place, Fault::unknown(Kind::Cast, &name.text, known));
            }
        }
    }

    fn scenario_facts(&mut self, header: &Header) {
        self.rules.id.clone_from(&header.id.text);
        let days = self.number(&header.horizon_days, "the last day", 1, HORIZON_DAYS);
        self.rules.horizon = Hours::on_day(u32::try_from(days).unwrap_or(1), Hours::DAY - 1);
        let before = self.maybe(header.before_days.as_ref(), |checker, value| {
            checker.number(value, "days before the first signal", 0, BEFORE_DAYS)
        });
        self.rules.before = Hours::on_day(u32::try_from(before).unwrap_or(0), 0);
        self.means(&header.means);
        self.postures(&header.postures);
        self.rules.climate = self.climate(header);
    }

    fn scenario_words(&mut self, header: &Header) {
        self.script.title = self.line(&header.title, 40);
        self.script.summary = self.prose(&header.summary);
        self.script.hard_part = self.line(&header.hard_part, 60);
        self.script.for_whom = self.prose(&header.for_whom);
        self.script.start = self.date(&header.start);
        self.script.objectives = header
            .objectives
            .iter()
            .map(|item| ObjectiveWords { id: item.id.text.clone(), text: self.line(&item.text, 160) })
            .collect();
        self.script.briefing = Letter {
            from: self.line(&header.briefing.from, 40),
            to: self.line(&header.briefing.to, 48),
            about: self.line(&header.briefing.about, 48),
            text: self.prose(&header.briefing.text),
        };
        self.script.aims = self.aims(&header.aims);
    }

    fn aims(&mut self, aims: &Aims) -> [Option<u16>; 3] {
        [&aims.respond, &aims.mitigate, &aims.recover].map(|aim| aim.as_ref().map(|days| self.days(days, 1)))
    }

    fn courses(&mut self, courses: &[Course]) {
        for course in courses.iter().filter(|course| !COURSES.contains(&course.id.text.as_str())) {
            let near = nearest(&course.id.text, COURSES);
            let word = course.id.text.clone();
            self.fault(course.id.place, Fault::UnknownWord { word, near, allowed: COURSES.to_vec() });
        }
        let windows = u8::try_from(WINDOWS).unwrap_or(u8::MAX);
        self.script.courses = courses
            .iter()
            .map(|course| CourseWords {
                id: course.id.text.clone(),
                minutes: u16::try_from(self.number(&course.minutes, "minutes", 1, 1440)).unwrap_or(1),
                windows: self.byte(&course.windows, "decisions", 1, windows),
            })
            .collect();
        self.script.courses.sort_by_key(|course| course.minutes);
        self.rules.courses = self.ranked::<CourseIx, _, _>(
            Kind::Course,
            courses,
            |course| course.id.text.clone(),
            |checker, _, course| rules::Course {
                id: course.id.text.clone(),
                decisions: checker
                    .script
                    .courses
                    .iter()
                    .find(|words| words.id == course.id.text)
                    .map_or(1, |words| words.windows),
                long: course.id.text == "long",
            },
        );
        if courses.is_empty() && self.complete {
            self.too_few(Kind::Course, 1);
        }
    }

    fn seats(&mut self, seats: &[Seat]) {
        let name = |seat: &&Seat| seat.id.text.clone();
        self.rules.seats =
            self.ranked::<SeatIx, _, _>(Kind::Seat, seats, name, |_, _, seat| seat.id.text.clone());
        self.script.seats = self.ranked(Kind::Seat, seats, name, |checker, _, seat| SeatWords {
            title: checker.line(&seat.title, 16),
            does: checker.line(&seat.does, 40),
        });
        self.private.seats = self
            .ranked(Kind::Seat, seats, name, |checker, _, seat| checker.maybe_prose(seat.private.as_ref()));
    }

    fn advisers(&mut self, advisers: &[Adviser]) {
        self.script.advisers = self.ranked::<AdviserIx, _, _>(
            Kind::Adviser,
            advisers,
            |adviser| adviser.id.text.clone(),
            |checker, _, adviser| AdviserWords {
                title: checker.line(&adviser.title, 24),
                office: checker.line(&adviser.office, 21),
                short: checker.line(&adviser.short, 10),
            },
        );
    }

    /// A value that may be left out.
    pub(super) fn maybe<T: Default>(
        &mut self,
        value: Option<&Value>,
        read: impl FnOnce(&mut Self, &Value) -> T,
    ) -> T {
        value.map(|value| read(self, value)).unwrap_or_default()
    }

    /// Notes that a whole list is too short.
    pub(super) fn too_few(&mut self, kind: Kind, least: usize) {
        if let Some(header) = self.header {
            self.fault(header, Fault::TooFew { kind, least });
        }
    }
}
