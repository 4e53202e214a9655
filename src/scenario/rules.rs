//! The compiled facts and numbers of a scenario: all that the engine runs on.
//!
//! Lists are sorted by id, so that the order of a file changes nothing; every chance carries the hash of its name.

use serde::Serialize;

use super::document::InjectKind;
use super::index::{
    AnswerIx, ChanceIx, CounterIx, CourseIx, DeadlineIx, EndingIx, EvidenceIx, GroupIx, InjectIx, LaterIx,
    LawIx, List, OptionIx, QuestionIx, SeatIx, WindowIx,
};
use super::limits::ANSWERS;
use crate::units::Hours;

/// One number for each possible answer of a question; unused places are 0.
pub type PerAnswer<T> = [T; ANSWERS];

/// The compiled facts and numbers of a scenario.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Rules {
    /// The scenario's id.
    pub id: String,
    /// When it ends at the latest.
    pub horizon: Hours,
    /// What the cell starts with.
    pub means: StartingMeans,
    /// Paths of different length.
    pub courses: List<CourseIx, Course>,
    /// What has to be found out.
    pub questions: List<QuestionIx, Question>,
    /// What speaks for and against.
    pub evidence: List<EvidenceIx, Evidence>,
    /// Values that move in sight.
    pub counters: List<CounterIx, Counter>,
    /// Laws.
    pub laws: List<LawIx, Law>,
    /// Seats, by id.
    pub seats: List<SeatIx, String>,
    /// Messages.
    pub injects: List<InjectIx, Inject>,
    /// Decisions.
    pub windows: List<WindowIx, Window>,
    /// Options of all windows.
    pub options: List<OptionIx, Choice>,
    /// Delayed consequences of all options.
    pub laters: List<LaterIx, Later>,
    /// Limits in exercise time.
    pub deadlines: List<DeadlineIx, Deadline>,
    /// Ways to end.
    pub endings: List<EndingIx, Ending>,
    /// Chances among effects.
    pub chances: List<ChanceIx, Chance>,
    /// How many moments `Since` conditions look back to.
    pub stamps: u8,
    /// The most events that can wait at once.
    pub waiting: usize,
}

/// What the cell starts with.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct StartingMeans {
    /// Political capital, 0 to 1000.
    pub capital: i16,
    /// Political capital won back each week.
    pub capital_weekly: i16,
    /// Credibility, 0 to 1000.
    pub credibility: i16,
    /// Analyst hours in each week.
    pub analyst_hours: i16,
}

/// A path through the windows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Course {
    /// Its id.
    pub id: String,
    /// Decisions it meets.
    pub decisions: u8,
    /// Whether windows marked `Long` belong to it.
    pub long: bool,
}

/// A question with its answers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Its answers in the author's order.
    pub answers: Vec<Answer>,
    /// How likely each answer is before any evidence.
    pub prior: Prior,
    /// The answer that is always true, where the author fixed it.
    pub truth: Option<AnswerIx>,
    /// How many groups its evidence falls into.
    pub groups: u8,
}

/// An answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// The name of its draw.
    pub key: u64,
}

/// How likely each answer is before any evidence, as weights.
///
/// A guess such as `30..40` weighs its middle: weights are the sum of both ends.
#[derive(Clone, Debug, Serialize)]
pub enum Prior {
    /// One row.
    Own(PerAnswer<u32>),
    /// One row for each answer of another question.
    Given(QuestionIx, Vec<PerAnswer<u32>>),
}

impl Default for Prior {
    fn default() -> Self {
        Self::Own([0; ANSWERS])
    }
}

/// An evidence item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Evidence {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// The name of the luck it shares with its group.
    pub group_key: u64,
    /// The question it is about.
    pub question: QuestionIx,
    /// Its group.
    pub group: GroupIx,
    /// How often it is found if an answer is true, in per cent: the law that generates it.
    pub row: PerAnswer<u8>,
    /// What it weighs for each answer, in milli-nats, diluted by the grade of its source.
    pub weight: PerAnswer<i32>,
    /// Until it turns out.
    pub delay: Delay,
    /// Items it shows to be false, one bit each.
    pub discredits: u64,
    /// Answers it speaks for, one bit each.
    pub speaks_for: u8,
    /// Answers it speaks against, one bit each.
    pub speaks_against: u8,
}

/// Days until something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Delay {
    /// Exactly so many.
    Fixed(u16),
    /// Drawn evenly, both ends in.
    Between(u16, u16),
    /// Drawn from a geometric law with this median.
    Median(u16),
}

impl Default for Delay {
    fn default() -> Self {
        Self::Fixed(0)
    }
}

impl Delay {
    /// The least and the most days, as far as there is a most.
    #[must_use]
    pub const fn bounds(self) -> (u16, Option<u16>) {
        match self {
            Self::Fixed(days) => (days, Some(days)),
            Self::Between(low, high) => (low, Some(high)),
            Self::Median(_) => (1, None),
        }
    }
}

/// A counter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Counter {
    /// Its id.
    pub id: String,
    /// Where it starts, 0 to 1000.
    pub start: i16,
}

/// A law.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Law {
    /// Its id.
    pub id: String,
    /// Whether it is in force at the start.
    pub held: bool,
}

/// When something starts by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Start {
    /// On a day.
    OnDay(u16),
    /// So long after what it follows.
    After(Delay),
    /// Never by itself: an effect sends it, or a window's `meanwhile` calls it.
    #[default]
    Sent,
}

/// What follows from something, by `After` and `from`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Followers {
    /// Injects that it sets going.
    pub injects: Vec<InjectIx>,
    /// Windows that it sets going.
    pub windows: Vec<WindowIx>,
    /// Deadlines that it starts.
    pub deadlines: Vec<DeadlineIx>,
    /// Where its moment is kept for `Since`.
    pub stamp: Option<u8>,
}

/// A message.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Inject {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// Which of the three kinds it is.
    pub kind: InjectKind,
    /// Whether only the long course has it.
    pub long: bool,
    /// When it is sent.
    pub start: Start,
    /// The hour of the day at which it is sent.
    pub hour: u8,
    /// What must hold.
    pub only_if: Vec<Condition>,
    /// What it does.
    pub does: Vec<Effect>,
    /// How often it may be sent.
    pub repeats: u8,
    /// The number of its first sending, among those of all injects.
    pub sendings: u32,
    /// What is expected after it.
    pub expects: Option<Expects>,
    /// What follows it.
    pub followers: Followers,
}

/// What is expected after an inject.
#[derive(Clone, Debug, Serialize)]
pub struct Expects {
    /// What shows that it was done.
    pub action: Condition,
    /// Days it may take.
    pub days: u16,
    /// What is sent otherwise.
    pub otherwise: InjectIx,
}

/// A decision.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Window {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// The third of the exercise, 1 to 3.
    pub move_number: u8,
    /// Whether only the long course has it.
    pub long: bool,
    /// Minutes it may take in the room.
    pub minutes: u8,
    /// When it opens.
    pub start: Start,
    /// What must hold.
    pub only_if: Vec<Condition>,
    /// What silence means: days that pass, and the option it is taken for.
    pub lapse: Option<(u16, OptionIx)>,
    /// Questions with a ballot first.
    pub ballot: Vec<QuestionIx>,
    /// Options in the author's order.
    pub options: Vec<OptionIx>,
    /// Messages in the room's time: minute and inject.
    pub meanwhile: Vec<(u8, InjectIx)>,
    /// What follows its decision.
    pub followers: Followers,
}

/// An option.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Choice {
    /// Its full name, `window.option`.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// Its window.
    pub window: WindowIx,
    /// What must hold.
    pub needs: Vec<Condition>,
    /// Political capital it costs.
    pub capital: i16,
    /// Analyst hours it costs.
    pub analyst_hours: i16,
    /// Until it takes effect.
    pub takes: Delay,
    /// What it does.
    pub now: Vec<Effect>,
    /// What it may do later.
    pub laters: Vec<LaterIx>,
    /// When each of its objections is raised.
    pub objections: Vec<Vec<Condition>>,
    /// Whether others see it.
    pub outward: bool,
    /// Whether it is the default.
    pub default: bool,
    /// What follows it.
    pub followers: Followers,
}

/// A delayed consequence.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Later {
    /// Its full name, `window.option.later`.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// The option it comes from.
    pub option: OptionIx,
    /// How long after the option took effect.
    pub delay: Delay,
    /// How likely, in per cent; certain if none.
    pub chance: Option<Odds>,
    /// What must hold then.
    pub when: Vec<Condition>,
    /// What happens.
    pub does: Vec<Effect>,
}

/// A limit in exercise time.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// Days it runs.
    pub days: u16,
    /// What meets it.
    pub met_when: Vec<Condition>,
    /// What happens when it is met.
    pub met: Vec<Effect>,
    /// What happens when it is missed.
    pub missed: Vec<Effect>,
}

/// A way to end.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Ending {
    /// Its id.
    pub id: String,
    /// Which is looked at first.
    pub order: u8,
    /// When it comes; empty means on the last day.
    pub when: Vec<Condition>,
}

/// One list of effects out of several.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Chance {
    /// Its name: the owner and its number there.
    pub id: String,
    /// The lists.
    pub branches: Vec<Branch>,
}

/// One of the lists of a chance.
#[derive(Clone, Debug, Serialize)]
pub struct Branch {
    /// The name of its draw.
    pub key: u64,
    /// Its weight.
    pub odds: Odds,
    /// What happens.
    pub does: Vec<Effect>,
}

/// A weight or a per cent, which may depend on what is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Odds {
    /// The same in every world.
    Same(u16),
    /// One for each answer to a question.
    ByAnswer(QuestionIx, PerAnswer<u16>),
}

/// A range of whole numbers, both ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bounds {
    /// The lowest that is in.
    pub low: i32,
    /// The highest that is in.
    pub high: i32,
}

impl Bounds {
    /// Whether a number is in.
    #[must_use]
    pub fn contain(self, number: i32) -> bool {
        (self.low..=self.high).contains(&number)
    }
}

/// Something that holds or does not, over what the players can see.
#[derive(Clone, Debug, Serialize)]
pub enum Condition {
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// An option was chosen.
    Chose(OptionIx),
    /// An inject was sent.
    Happened(InjectIx),
    /// An item is in hand.
    Held(EvidenceIx),
    /// The last ballot gave an answer at least so many per cent.
    Stated(QuestionIx, AnswerIx, u8),
    /// A meter is in a range.
    Meter(Meter, Bounds),
    /// A law is in force.
    Law(LawIx),
    /// A seat is at the table.
    Seat(SeatIx),
    /// The day is in a range.
    Day(Bounds),
    /// Days since a kept moment are in a range.
    Since(u8, Bounds),
}

/// What `Change` can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Meter {
    /// Political capital.
    Capital,
    /// Credibility.
    Credibility,
    /// A counter.
    Counter(CounterIx),
}

/// Something that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Effect {
    /// Moves a meter; it stays within 0 and 1000.
    Change(Meter, i16),
    /// Sends an inject.
    Send(InjectIx),
    /// Takes an inject back.
    CancelInject(InjectIx),
    /// Takes a delayed consequence back.
    CancelLater(LaterIx),
    /// Has an item looked for.
    Give(EvidenceIx),
    /// Shows an item to be false.
    Discredit(EvidenceIx),
    /// Brings a law into force.
    Unlock(LawIx),
    /// Ends the exercise.
    End(EndingIx),
    /// Does one of several lists.
    Chance(ChanceIx),
}

impl Rules {
    /// How often any message may be sent, all together.
    #[must_use]
    pub fn sendings(&self) -> usize {
        self.injects.items().iter().map(|inject| usize::from(inject.repeats)).sum()
    }
}
