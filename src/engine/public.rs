use super::diplomacy::Diplomacy;
use super::flags::{Flags, Tally};
use super::intended::Intended;
use super::world::Setup;
use crate::scenario::document::Work;
use crate::scenario::index::{
    AnswerIx, ChannelIx, CourseIx, DeadlineIx, EndingIx, EvidenceIx, InjectIx, LawIx, OptionIx, Position,
    PostureIx, QuestionIx, SeatIx, WindowIx,
};
use crate::scenario::limits::{ANSWERS, COUNTERS, DEADLINES, EVIDENCE, FULL, QUESTIONS, STAMPS};
use crate::scenario::rules::{EVEN, Meter, Rules, Set, Split};
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

/// A search for an item: since when, and by which share of the analysts' hours, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Search {
    /// Since when.
    pub since: Hours,
    /// The share of attribution at that moment: the search keeps the pace it began with.
    pub share: u8,
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
    pub(super) posture: Option<PostureIx>,
    /// How the analysts' hours are split.
    pub(super) split: Split,
    pub(super) capital: i16,
    pub(super) credibility: i16,
    pub(super) analyst_hours: i16,
    pub(super) counters: [i16; COUNTERS],
    pub(super) diplomacy: Diplomacy,
    pub(super) laws: u32,
    pub(super) chosen: Flags,
    /// What options and measures that were taken will say in public once they take effect.
    pub(super) intended: Intended,
    /// Options and measures that took effect.
    pub(super) in_effect: Flags,
    /// Measures taken at the open window.
    pub(super) measures: u8,
    pub(super) sent: Flags,
    /// How often each message was sent.
    pub(super) sendings: Tally,
    pub(super) opened: u64,
    pub(super) found: u64,
    pub(super) discredited: u64,
    /// Items that are or were looked for, one bit each.
    asked: u64,
    asked_at: [Hours; EVIDENCE],
    asked_share: [u8; EVIDENCE],
    pub(super) stated: [Option<Stated>; QUESTIONS],
    /// Questions with a ballot at the open window, one bit each.
    pub(super) balloted: u8,
    /// Kept moments; those that have not come lie beyond all time.
    stamps: [Hours; STAMPS],
    deadlines: [Running; DEADLINES],
    /// Deadlines that run, one bit each.
    running: u8,
    pub(super) window: Option<WindowIx>,
    pub(super) decisions: u8,
    /// When the cell first did more than wait.
    pub(super) responded: Option<Hours>,
    pub(super) ended: Option<EndingIx>,
    /// Channels that have noticed something, one bit each.
    pub(super) detected: u32,
    /// When a channel first noticed something.
    pub(super) noticed_since: Option<Hours>,
    /// Since when the cell believes the intruder out: it was thrown out, and nothing was noticed since.
    pub(super) cleaned: Option<Hours>,
    /// When everything worked again.
    pub(super) recovered: Option<Hours>,
    /// Analyst hours of a whole week.
    pub(super) week_hours: i16,
}

impl Public {
    pub(super) fn new(rules: &Rules, setup: &Setup) -> Self {
        let posture = setup.posture.or(rules.usual_posture);
        let means = rules.means_in(posture);
        let mut counters = [0; COUNTERS];
        for (slot, counter) in counters.iter_mut().zip(rules.counters.items()) {
            *slot = counter.start;
        }
        Self {
            now: Hours(0),
            course: setup.course,
            seats: setup.seats,
            posture,
            split: means.split.unwrap_or(EVEN),
            capital: means.capital,
            credibility: means.credibility,
            analyst_hours: means.analyst_hours,
            counters,
            diplomacy: Diplomacy::new(rules),
            laws: laws_at_start(rules, posture),
            chosen: Flags::with_room(rules.options.len()),
            intended: Intended::with_room(rules),
            in_effect: Flags::with_room(rules.options.len()),
            measures: 0,
            sent: Flags::with_room(rules.injects.len()),
            sendings: Tally::with_room(rules.injects.len()),
            opened: 0,
            found: 0,
            discredited: 0,
            asked: 0,
            asked_at: [Hours(0); EVIDENCE],
            asked_share: [0; EVIDENCE],
            stated: [None; QUESTIONS],
            balloted: 0,
            stamps: [NEVER; STAMPS],
            deadlines: [Running::NotYet; DEADLINES],
            running: 0,
            window: None,
            decisions: 0,
            responded: None,
            ended: None,
            detected: 0,
            noticed_since: None,
            cleaned: None,
            recovered: None,
            week_hours: means.analyst_hours,
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

    /// Hours a week that one kind of work has: its share of a full week, whatever was spent of it.
    pub(super) fn hours_on(&self, work: Work) -> i16 {
        let hours = i32::from(self.week_hours) * i32::from(self.share_of(work)) / 100;
        i16::try_from(hours).unwrap_or(i16::MAX)
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

    /// 64 things in sight, one bit each.
    pub(super) fn word(&self, set: Set) -> u64 {
        match set {
            Set::Chosen(place) => self.chosen.word(place),
            Set::Sent(place) => self.sent.word(place),
            Set::Held => self.held(),
            Set::Laws => self.laws.into(),
            Set::Detected => self.detected.into(),
            Set::Seats => self.seats.into(),
        }
    }

    /// Items in hand that no other item has shown to be false.
    pub(super) fn held(&self) -> u64 {
        self.found & !self.discredited
    }

    /// Has an item looked for from now, unless it was before.
    pub(super) fn ask_for(&mut self, item: EvidenceIx) -> Option<Search> {
        if self.search(item).is_some() {
            return None;
        }
        self.asked |= 1 << item.number();
        self.asked_at[item.number()] = self.now;
        self.asked_share[item.number()] = self.share_of(Work::Attribution);
        self.search(item)
    }

    pub(super) fn search(&self, item: EvidenceIx) -> Option<Search> {
        let number = item.number();
        let search = Search { since: self.asked_at[number], share: self.asked_share[number] };
        (self.asked >> number & 1 == 1).then_some(search)
    }

    /// The share of the analysts' hours that a kind of work has, in per cent.
    pub(super) fn share_of(&self, work: Work) -> u8 {
        self.split[work as usize]
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
        self.sent.contains(inject.number())
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

    /// Moves a deadline on.
    pub(super) fn set_deadline(&mut self, deadline: DeadlineIx, running: Running) {
        let bit = 1 << deadline.number();
        self.deadlines[deadline.number()] = running;
        self.running &= !bit;
        if matches!(running, Running::Until(_)) {
            self.running |= bit;
        }
    }

    /// Whether any deadline runs.
    pub(super) const fn runs_any(&self) -> bool {
        self.running != 0
    }

    pub(super) fn deadline(&self, deadline: DeadlineIx) -> Running {
        self.deadlines[deadline.number()]
    }
}

fn laws_at_start(rules: &Rules, posture: Option<PostureIx>) -> u32 {
    let held = rules.laws.iter().filter(|(_, law)| law.held).map(|(law, _)| law);
    let here = posture.map_or(&[][..], |posture| &rules.postures[posture].laws);
    held.chain(here.iter().copied()).fold(0, |bits, law| bits | 1 << law.number())
}
