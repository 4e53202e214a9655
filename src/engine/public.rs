use super::diplomacy::Diplomacy;
use super::flags::{Flags, Tally};
use crate::scenario::index::{
    AnswerIx, ChannelIx, CourseIx, DeadlineIx, EndingIx, EvidenceIx, InjectIx, LawIx, OptionIx, Position,
    QuestionIx, SeatIx, WindowIx,
};
use crate::scenario::limits::{ANSWERS, COUNTERS, DEADLINES, EVIDENCE, FULL, QUESTIONS, STAMPS};
use crate::scenario::rules::{Meter, Rules};
use crate::units::Hours;

/// Probabilities that the cell stated, in whole per cent; they add up to 100.
pub type Stated = [u8; ANSWERS];

/// How far a deadline is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Running {
    /// Nothing has started it.
    #[default]
    NotYet,
    /// It runs out at this moment.
    Until(Hours),
    /// It was met in time.
    Met,
    /// It ran out.
    Missed,
}

/// A moment that does not come.
const NEVER: Hours = Hours(u32::MAX);

/// The part of the world that the players can see.
///
/// Whatever changes it was visible itself or came through an observation; [`View`](super::View) reads nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Public {
    pub(super) now: Hours,
    pub(super) course: CourseIx,
    pub(super) seats: u16,
    pub(super) capital: i16,
    pub(super) credibility: i16,
    pub(super) analyst_hours: i16,
    pub(super) counters: [i16; COUNTERS],
    pub(super) diplomacy: Diplomacy,
    pub(super) laws: u32,
    pub(super) chosen: Flags,
    pub(super) sent: Tally,
    pub(super) opened: u64,
    pub(super) found: u64,
    pub(super) discredited: u64,
    /// Items that are or were looked for, one bit each.
    asked: u64,
    asked_at: [Hours; EVIDENCE],
    pub(super) stated: [Option<Stated>; QUESTIONS],
    /// Questions with a ballot at the open window, one bit each.
    pub(super) balloted: u8,
    /// Kept moments; those that have not come lie beyond all time.
    stamps: [Hours; STAMPS],
    pub(super) deadlines: [Running; DEADLINES],
    pub(super) window: Option<WindowIx>,
    pub(super) decisions: u8,
    /// When the cell first did more than wait.
    pub(super) responded: Option<Hours>,
    pub(super) ended: Option<EndingIx>,
    /// Channels that have noticed something, one bit each.
    pub(super) detected: u32,
    /// Since when the cell believes the intruder out: it was thrown out, and nothing was noticed since.
    pub(super) cleaned: Option<Hours>,
    /// When everything worked again.
    pub(super) recovered: Option<Hours>,
    /// Analyst hours of a whole week.
    week_hours: i16,
}

impl Public {
    pub(super) fn new(rules: &Rules, course: CourseIx, seats: u16) -> Self {
        let mut counters = [0; COUNTERS];
        for (slot, counter) in counters.iter_mut().zip(rules.counters.items()) {
            *slot = counter.start;
        }
        Self {
            now: Hours(0),
            course,
            seats,
            capital: rules.means.capital,
            credibility: rules.means.credibility,
            analyst_hours: rules.means.analyst_hours,
            counters,
            diplomacy: Diplomacy::new(rules),
            laws: rules
                .laws
                .iter()
                .filter(|(_, law)| law.held)
                .fold(0, |bits, (law, _)| bits | 1 << law.number()),
            chosen: Flags::with_room(rules.options.len()),
            sent: Tally::with_room(rules.injects.len()),
            opened: 0,
            found: 0,
            discredited: 0,
            asked: 0,
            asked_at: [Hours(0); EVIDENCE],
            stated: [None; QUESTIONS],
            balloted: 0,
            stamps: [NEVER; STAMPS],
            deadlines: [Running::NotYet; DEADLINES],
            window: None,
            decisions: 0,
            responded: None,
            ended: None,
            detected: 0,
            cleaned: None,
            recovered: None,
            week_hours: rules.means.analyst_hours,
        }
    }

    /// Moves a meter and keeps it within 0 and 1000; tells before and after.
    pub(super) fn change(&mut self, meter: Meter, amount: i16) -> (i16, i16) {
        let slot = match meter {
            Meter::Capital => &mut self.capital,
            Meter::Credibility => &mut self.credibility,
            Meter::Norm => &mut self.diplomacy.norm,
            Meter::Counter(counter) => &mut self.counters[counter.number()],
        };
        let before = *slot;
        *slot = before.saturating_add(amount).clamp(0, FULL);
        (before, *slot)
    }

    pub(super) fn meter(&self, meter: Meter) -> i16 {
        match meter {
            Meter::Capital => self.capital,
            Meter::Credibility => self.credibility,
            Meter::Norm => self.diplomacy.norm,
            Meter::Counter(counter) => self.counters[counter.number()],
        }
    }

    /// Hours a week that go into hunting.
    pub(super) fn hunting_hours(&self) -> i16 {
        self.week_hours / 4
    }

    pub(super) fn has_detected(&self, channel: ChannelIx) -> bool {
        self.detected >> channel.number() & 1 == 1
    }

    /// Keeps the present moment in a slot.
    pub(super) fn stamp(&mut self, slot: u8) {
        self.stamps[usize::from(slot)] = self.now;
    }

    /// The moment kept in a slot, if it has come.
    pub(super) fn stamped(&self, slot: u8) -> Option<Hours> {
        Some(self.stamps[usize::from(slot)]).filter(|moment| *moment != NEVER)
    }

    /// Items in hand that no other item has shown to be false.
    pub(super) fn held(&self) -> u64 {
        self.found & !self.discredited
    }

    /// Has an item looked for from now; tells whether it was not before.
    pub(super) fn ask_for(&mut self, item: EvidenceIx) -> bool {
        let new = self.asked_since(item).is_none();
        if new {
            self.asked |= 1 << item.number();
            self.asked_at[item.number()] = self.now;
        }
        new
    }

    pub(super) fn asked_since(&self, item: EvidenceIx) -> Option<Hours> {
        (self.asked >> item.number() & 1 == 1).then_some(self.asked_at[item.number()])
    }

    pub(super) fn has_found(&self, item: EvidenceIx) -> bool {
        self.found >> item.number() & 1 == 1
    }

    pub(super) fn has_law(&self, law: LawIx) -> bool {
        self.laws >> law.number() & 1 == 1
    }

    pub(super) fn has_seat(&self, seat: SeatIx) -> bool {
        self.seats >> seat.number() & 1 == 1
    }

    pub(super) fn has_chosen(&self, option: OptionIx) -> bool {
        self.chosen.contains(option.number())
    }

    pub(super) fn has_sent(&self, inject: InjectIx) -> bool {
        self.sent.of(inject.number()) > 0
    }

    pub(super) fn has_opened(&self, window: WindowIx) -> bool {
        self.opened >> window.number() & 1 == 1
    }

    pub(super) fn has_balloted(&self, question: QuestionIx) -> bool {
        self.balloted >> question.number() & 1 == 1
    }

    pub(super) fn stated_at_least(&self, question: QuestionIx, answer: AnswerIx, percent: u8) -> bool {
        self.stated[question.number()].is_some_and(|stated| stated[answer.number()] >= percent)
    }

    pub(super) fn deadline(&self, deadline: DeadlineIx) -> Running {
        self.deadlines[deadline.number()]
    }
}
