use super::document::{Dimension, Policy};
use super::index::{AnswerIx, CampaignIx, CourseIx, EndingIx, InjectIx, OptionIx, PostureIx, WindowIx};
use super::limits::QUESTIONS;
use super::rules::{Bounds, Meter};

/// What somebody who knows the matter expects of many playthroughs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// What is looked at.
    pub what: Expected,
    /// Who plays, and where.
    pub played: Conditions,
    /// Only plays count in which this was sent.
    pub if_sent: Option<InjectIx>,
    /// Where the result should lie, in its unit; an end left open is beyond what is possible.
    pub range: Bounds,
    /// Where this is known from: an id of the register of sources; nothing where it is the author's own.
    pub source: Option<String>,
    /// Why it is expected; empty where nothing is said.
    pub note: String,
}

/// Who plays, and in which worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// Who plays.
    pub policy: Policy,
    /// The course.
    pub course: CourseIx,
    /// The kind of country, where the scenario has any.
    pub posture: Option<PostureIx>,
    /// What is true, whatever would be drawn.
    pub truth: [Option<AnswerIx>; QUESTIONS],
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Something of each play by itself.
    Each(Aspect),
    /// How often an option is taken.
    Chosen(OptionIx),
    /// How often a window is met.
    Met(WindowIx),
    /// The median of the day on which a channel first notices something.
    FirstNoticed,
    /// The median of the days that an intruder was within before it was noticed.
    Dwell(CampaignIx),
    /// What the first of two options of a window brings more than the second, in the same worlds.
    Differ(WindowIx, [OptionIx; 2], Aspect),
}

/// Something of one play that is a number: 0 or 1, or a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Whether it ended so.
    Ending(EndingIx),
    /// A dimension of the outcome.
    Dimension(Dimension),
    /// A meter at the end.
    Meter(Meter),
    /// Whether an inject was sent.
    Sent(InjectIx),
    /// Whether the tension reached a rung.
    Tension(u8),
}

/// What a result is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Plays of a hundred.
    Percent,
    /// A value from 0 to 100, or a difference.
    Points,
    /// Days.
    Days,
}

impl Aspect {
    /// Whether it is so or not, rather than a value.
    #[must_use]
    pub const fn is_so_or_not(self) -> bool {
        !matches!(self, Self::Dimension(_) | Self::Meter(_))
    }
}

impl Expected {
    /// What its result is counted in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Chosen(_) | Self::Met(_) => Unit::Percent,
            Self::Each(aspect) if aspect.is_so_or_not() => Unit::Percent,
            Self::Each(_) | Self::Differ(..) => Unit::Points,
            Self::FirstNoticed | Self::Dwell(_) => Unit::Days,
        }
    }

    /// The least and the most that it can come to.
    #[must_use]
    pub const fn possible(self) -> (i64, i64) {
        match self {
            Self::FirstNoticed => (0, super::limits::HORIZON_DAYS),
            Self::Dwell(_) => (0, super::limits::HORIZON_DAYS + super::limits::BEFORE_DAYS),
            Self::Differ(..) => (-100, 100),
            _ => (0, 100),
        }
    }
}

impl Unit {
    /// The field of the language that holds a range in it.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Points => "points",
            Self::Days => "days",
        }
    }
}
