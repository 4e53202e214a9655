use super::{Checker, Item};
use crate::scenario::document::{self, Compared, Name, Number, Value};
use crate::scenario::expectation::{Aspect, Conditions, Expectation, Expected, Unit};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{
    AnswerIx, CampaignIx, CourseIx, EndingIx, InjectIx, OptionIx, Position, PostureIx, QuestionIx, WindowIx,
};
use crate::scenario::library::Status;
use crate::scenario::limits::{EXPECTATIONS, QUESTIONS, TOP_RUNG};
use crate::scenario::read::reread;
use crate::scenario::rules::Bounds;

/// The source of what is the author's own.
const DESIGN: &str = "design";
/// What a range has to look like.
const RANGE: &str = "a range such as 10..45, 5.. or ..40";

impl Checker<'_> {
    /// What is expected of many playthroughs; nothing of it belongs to the rules.
    pub(super) fn expectations(&mut self, expectations: &[document::Expectation]) {
        if let Some(one) = expectations.get(EXPECTATIONS) {
            let (count, limit) = (expectations.len(), EXPECTATIONS);
            self.fault(one.source.place, Fault::TooMany { kind: Kind::Expectation, count, limit });
            return;
        }
        let each = expectations.iter().map(|expectation| {
            let item = Item { kind: Kind::Expectation, name: String::new(), place: expectation.source.place };
            self.within_item(item, |checker| checker.expectation(expectation))
        });
        self.expectations = each.collect();
    }

    fn expectation(&mut self, written: &document::Expectation) -> Expectation {
        let what = self.expected(&written.what);
        Expectation {
            what,
            played: Conditions {
                policy: written.policy,
                course: self.course_or_usual(written.course.as_ref()),
                posture: self.posture_or_usual(written.posture.as_ref()),
                truth: self.truths(&written.if_true),
            },
            if_sent: written.if_sent.as_ref().map(|inject| self.sent(inject)),
            range: self.range(written, what),
            source: self.basis(&written.source),
            note: self.maybe_line(written.note.as_ref(), 200),
        }
    }

    fn expected(&mut self, what: &document::Expected) -> Expected {
        use document::Expected as Written;
        match what {
            Written::Ending(name) => Expected::Each(self.ending_aspect(name)),
            Written::Dimension(dimension) => Expected::Each(Aspect::Dimension(*dimension)),
            Written::Meter(name) => Expected::Each(Aspect::Meter(self.meter(name))),
            Written::Sent(name) => Expected::Each(Aspect::Sent(self.sent(name))),
            Written::Tension(rung) => Expected::Each(self.rung_aspect(rung)),
            Written::Chosen(name) => Expected::Chosen(self.option_at_a_window(name)),
            Written::Met(name) => Expected::Met(WindowIx(self.find(Kind::Window, name))),
            Written::FirstNoticed => self.first_noticed(),
            Written::Dwell(name) => Expected::Dwell(CampaignIx(self.find(Kind::Campaign, name))),
            Written::Differ(first, second, in_what) => self.difference(first, second, in_what),
        }
    }

    fn first_noticed(&mut self) -> Expected {
        if self.complete && self.rules.channels.is_empty() {
            let place = self.item.as_ref().map(|item| item.place).unwrap_or_default();
            self.fault(place, Fault::NothingNotices);
        }
        Expected::FirstNoticed
    }

    fn difference(&mut self, first: &Name, second: &Name, in_what: &Compared) -> Expected {
        let options = [first, second].map(|name| self.option_at_a_window(name));
        let aspect = self.compared(in_what);
        let [one, other] = [first, second].map(|name| self.window_of(name));
        if let (Some(one), Some(other)) = (one, other)
            && (one != other || options[0] == options[1])
        {
            self.fault(second.place, Fault::NotOneWindow);
        }
        Expected::Differ(one.unwrap_or_default(), options, aspect)
    }

    fn compared(&mut self, in_what: &Compared) -> Aspect {
        match in_what {
            Compared::Ending(name) => self.ending_aspect(name),
            Compared::Dimension(dimension) => Aspect::Dimension(*dimension),
            Compared::Meter(name) => Aspect::Meter(self.meter(name)),
            Compared::Sent(name) => Aspect::Sent(self.sent(name)),
            Compared::Tension(rung) => self.rung_aspect(rung),
        }
    }

    fn ending_aspect(&mut self, name: &Name) -> Aspect {
        Aspect::Ending(EndingIx(self.find(Kind::Ending, name)))
    }

    fn rung_aspect(&mut self, rung: &Value) -> Aspect {
        Aspect::Tension(self.byte(rung, "a rung", 1, TOP_RUNG))
    }

    /// An inject that is sent in exercise time.
    fn sent(&mut self, name: &Name) -> InjectIx {
        self.not_called_in(name);
        InjectIx(self.find(Kind::Inject, name))
    }

    /// An option of a window; policies leave measures alone.
    fn option_at_a_window(&mut self, name: &Name) -> OptionIx {
        let option = OptionIx(self.find(Kind::Option, name));
        let known = self.names.rank(Kind::Option, &name.text).is_some();
        if known && self.window_of(name).is_none() {
            self.fault(name.place, Fault::MeasureNeverTaken { measure: name.text.clone() });
        }
        option
    }

    /// The window of an option, if it has this name.
    fn window_of(&self, option: &Name) -> Option<WindowIx> {
        let rank = self.names.rank(Kind::Option, &option.text)?;
        self.rules.options.items().get(usize::from(rank))?.window
    }

    /// The shortest course is the one that is played where nobody asks for another.
    fn course_or_usual(&mut self, name: Option<&Name>) -> CourseIx {
        let usual = self.script.courses.first().and_then(|course| self.names.rank(Kind::Course, &course.id));
        name.map_or_else(
            || CourseIx(usual.unwrap_or_default()),
            |name| CourseIx(self.find(Kind::Course, name)),
        )
    }

    fn posture_or_usual(&mut self, name: Option<&Name>) -> Option<PostureIx> {
        name.map(|name| PostureIx(self.find(Kind::Posture, name))).or(self.rules.usual_posture)
    }

    fn truths(&mut self, pairs: &[(Name, Name)]) -> [Option<AnswerIx>; QUESTIONS] {
        self.each_once(pairs.iter().map(|(question, _)| question));
        let mut truth = [None; QUESTIONS];
        for (question, answer) in pairs {
            let question = QuestionIx(self.find(Kind::Question, question));
            let answer = self.answer(question, answer);
            if let Some(slot) = truth.get_mut(question.number()) {
                *slot = Some(answer);
            }
        }
        truth
    }

    /// The range, which stands in the field of its unit and in no other, and which some results lie outside.
    fn range(&mut self, written: &document::Expectation, what: Expected) -> Bounds {
        let fields =
            [(Unit::Percent, &written.percent), (Unit::Points, &written.points), (Unit::Days, &written.days)];
        let unit = what.unit();
        let (mut range, mut wrong) = (None, None);
        for (field, value) in fields {
            let Some(value) = value else { continue };
            *(if field == unit { &mut range } else { &mut wrong }) = Some(value);
        }
        match (range, wrong) {
            (Some(value), None) => self.range_in(value, what),
            (_, wrong) => {
                let place = wrong.map_or(written.source.place, |value| value.place);
                self.fault(place, Fault::WrongUnit { field: unit.field() });
                Bounds { low: i32::MIN, high: i32::MAX }
            }
        }
    }

    fn range_in(&mut self, value: &Value, what: Expected) -> Bounds {
        let (least, most) = what.possible();
        let written = reread(self.sources, value.place);
        let Some(Number::Range(from, to)) = written else {
            self.fault(value.place, Fault::NotANumber { expected: RANGE });
            return Bounds { low: i32::MIN, high: i32::MAX };
        };
        let ends = (from.unwrap_or(least), to.unwrap_or(most));
        let (low, high) = self.ends(value, "what is expected", least, most, ends);
        if (low, high) == (least, most) {
            self.fault(value.place, Fault::ExpectsEverything);
        }
        let whole = |number: i64| i32::try_from(number).unwrap_or_default();
        Bounds { low: from.map_or(i32::MIN, |_| whole(low)), high: to.map_or(i32::MAX, |_| whole(high)) }
    }

    /// A source of the register that may be rested on; nothing is the author's own.
    fn basis(&mut self, name: &Name) -> Option<String> {
        if name.text == DESIGN {
            return None;
        }
        match self.library.source(&name.text).map(|source| source.status) {
            Some(Status::Unverified) => {
                self.fault(name.place, Fault::SourceUnverified { source: name.text.clone() });
            }
            Some(Status::Verified | Status::Disputed) => {}
            None => {
                let known = self.library.sources.iter().map(|source| source.id.as_str()).chain([DESIGN]);
                self.fault(name.place, Fault::unknown(Kind::Source, &name.text, known));
            }
        }
        Some(name.text.clone())
    }
}
