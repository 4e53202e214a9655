use super::Checker;
use super::finish::Follower;
use crate::scenario::document::{
    Advice, Choice, CourseMark, Dilemma, Doctrine, Lapses, Meanwhile, When, Window,
};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{AdviserIx, InjectIx, OptionIx, QuestionIx, SeatIx, WindowIx};
use crate::scenario::limits::{OPTIONS, ROOM_QUESTIONS};
use crate::scenario::rules;
use crate::scenario::script::{AdviceWords, DilemmaWords, WindowNotes, WindowWords};
use crate::text::Prose;
use crate::units::name_hash;

impl Checker<'_> {
    pub(super) fn windows(&mut self, windows: &[Window]) {
        let name = |window: &&Window| window.id.text.clone();
        self.rules.windows = self.ranked(Kind::Window, windows, name, |checker, position, window| {
            checker.window_facts(position, window)
        });
        self.script.windows =
            self.ranked(Kind::Window, windows, name, |checker, _, window| checker.window_words(window));
        self.private.windows =
            self.ranked(Kind::Window, windows, name, |checker, _, window| checker.private_facts(window));
        self.staff.windows =
            self.ranked(Kind::Window, windows, name, |checker, _, window| checker.window_notes(window));
        if windows.is_empty() && self.complete {
            self.too_few(Kind::Window, 1);
        }
    }

    fn window_facts(&mut self, position: WindowIx, window: &Window) -> rules::Window {
        self.count(Kind::Option, &window.id, window.options.len(), 2, OPTIONS);
        if matches!(window.opens, When::Called) {
            self.fault(window.id.place, Fault::WindowNeverOpens);
        }
        self.one_default(window);
        for (place, name) in window.ballot.iter().enumerate() {
            if window.ballot[..place].iter().any(|earlier| earlier.text == name.text) {
                self.fault(name.place, Fault::BallotTwice { question: name.text.clone() });
            }
        }
        rules::Window {
            id: window.id.text.clone(),
            key: name_hash("window", &window.id.text),
            move_number: self.byte(&window.move_number, "a move", 1, 3),
            long: window.course == CourseMark::Long,
            minutes: self.byte(&window.minutes, "minutes", 1, 60),
            start: self.start(Some(&window.opens), Follower::Window(position)),
            only_if: self.conditions(&window.only_if),
            lapse: window.lapses.as_ref().map(|lapses| self.lapse(window, lapses)),
            ballot: window.ballot.iter().map(|name| QuestionIx(self.find(Kind::Question, name))).collect(),
            doctrine: self.doctrine(window),
            options: window.options.iter().map(|option| self.option_of(window, &option.id)).collect(),
            meanwhile: window.meanwhile.iter().map(|item| self.meanwhile(window, item)).collect(),
            followers: rules::Followers::default(),
        }
    }

    fn doctrine(&mut self, window: &Window) -> Vec<rules::Doctrine> {
        let ends = |line: &Doctrine| {
            let taken = window.options.iter().find(|option| option.id.text == line.take.text);
            line.when.is_empty() && taken.is_some_and(Choice::is_free)
        };
        let last = window.doctrine.iter().position(ends);
        if let Some(after) = last.and_then(|last| window.doctrine.get(last + 1)) {
            self.fault(after.take.place, Fault::DoctrineNeverReached);
        }
        window
            .doctrine
            .iter()
            .map(|line| rules::Doctrine {
                when: self.conditions(&line.when),
                take: self.option_of(window, &line.take),
            })
            .collect()
    }

    fn one_default(&mut self, window: &Window) {
        let mut defaults = window.options.iter().filter(|option| option.default);
        if defaults.next().is_none() {
            self.fault(window.id.place, Fault::NoDefault);
        }
        for second in defaults {
            self.fault(second.id.place, Fault::TwoDefaults);
        }
    }

    fn lapse(&mut self, window: &Window, lapses: &Lapses) -> (u16, OptionIx) {
        let option = self.option_of(window, &lapses.taken_as);
        let taken = window.options.iter().find(|option| option.id.text == lapses.taken_as.text);
        if taken.is_some_and(|option| !option.is_free()) {
            self.fault(lapses.taken_as.place, Fault::LapseNotFree);
        }
        (self.days(&lapses.days, 1), option)
    }

    fn meanwhile(&mut self, window: &Window, item: &Meanwhile) -> (u8, InjectIx) {
        if self.names.rank(Kind::Inject, &item.inject.text).is_some()
            && !self.called.contains(&item.inject.text)
        {
            self.fault(item.inject.place, Fault::NotCalled { inject: item.inject.text.clone() });
        }
        let last = self.byte(&window.minutes, "minutes", 1, 60);
        (
            self.byte(&item.at_minute, "the minute of a window", 0, last),
            InjectIx(self.find(Kind::Inject, &item.inject)),
        )
    }

    fn window_words(&mut self, window: &Window) -> WindowWords {
        let [ask, ask_full] = self.two_lengths(&window.ask, 40, 70);
        WindowWords {
            ask,
            ask_full,
            dilemma: self.dilemma(&window.dilemma),
            advice: window.advice.iter().map(|advice| self.advice(window, advice)).collect(),
            guide: self.maybe_prose(window.guide.as_ref()),
        }
    }

    fn dilemma(&mut self, dilemma: &Dilemma) -> DilemmaWords {
        DilemmaWords {
            between: [self.line(&dilemma.between.0, 36), self.line(&dilemma.between.1, 36)],
            deadline: self.two_lengths(&dilemma.deadline, 24, 70),
            irreversible: self.two_lengths(&dilemma.irreversible, 24, 70),
            unknown: self.two_lengths(&dilemma.unknown, 24, 70),
        }
    }

    fn advice(&mut self, window: &Window, advice: &Advice) -> AdviceWords {
        AdviceWords {
            adviser: AdviserIx(self.find(Kind::Adviser, &advice.role)),
            says: self.prose(&advice.says),
            favours: advice.favours.iter().map(|name| self.option_of(window, name)).collect(),
            against: advice.against.iter().map(|name| self.option_of(window, name)).collect(),
        }
    }

    fn window_notes(&mut self, window: &Window) -> WindowNotes {
        self.count(Kind::RoomQuestion, &window.id, window.questions.len(), 0, ROOM_QUESTIONS);
        WindowNotes {
            text: self.maybe_prose(window.staff.as_ref()),
            questions: window.questions.iter().map(|question| self.line(question, 140)).collect(),
            objectives: self.objectives_of(&window.objectives),
        }
    }

    fn private_facts(&mut self, window: &Window) -> Vec<(SeatIx, Prose)> {
        window
            .private
            .iter()
            .map(|(seat, text)| (SeatIx(self.find(Kind::Seat, seat)), self.prose(text)))
            .collect()
    }
}
