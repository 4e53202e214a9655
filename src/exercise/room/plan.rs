use crate::scenario::script::CourseWords;

/// The minutes of a session, part by part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The whole session.
    pub total: u16,
    /// Welcome, briefing, and the order of what matters most.
    pub briefing: u16,
    /// Turning from one move to the next.
    pub turning: u16,
    /// All breaks.
    pub breaks: u16,
    /// The talk after the end.
    pub hotwash: u16,
    /// The last words, and the feedback form.
    pub close: u16,
}

/// What a session of so many minutes gives to each part: briefing, each turning, breaks, hotwash, close.
///
/// Basis: design (a short session as practitioners divide ninety minutes, a long one as half a day is divided).
const SHORT: (u16, [u16; 5]) = (90, [10, 2, 5, 25, 4]);
const LONG: (u16, [u16; 5]) = (210, [20, 3, 20, 45, 11]);

impl Plan {
    /// The plan of a course: its minutes divided as those of the usual session nearest to it.
    #[must_use]
    pub fn of(course: &CourseWords) -> Self {
        let total = course.minutes;
        let (whole, parts) = if total < u16::midpoint(SHORT.0, LONG.0) { SHORT } else { LONG };
        let [briefing, turning, breaks, hotwash, close] = parts.map(|minutes| scaled(minutes, total, whole));
        Self { total, briefing, turning, breaks, hotwash, close }
    }
}

/// Minutes of a part where the whole is another; rounded down, so that the parts never take more than there is.
fn scaled(minutes: u16, total: u16, whole: u16) -> u16 {
    u16::try_from(u32::from(minutes) * u32::from(total) / u32::from(whole)).unwrap_or(u16::MAX)
}

/// A part of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Welcome, briefing, and the order of what matters most.
    #[default]
    Briefing,
    /// A decision, by its number from 1.
    Decision(u8),
    /// The talk after the end.
    Hotwash,
    /// A break, wherever it falls.
    Break,
}

/// A part of a session, and the time it took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartTime {
    /// Which.
    pub part: Part,
    /// The window of a decision, by id; empty for others.
    pub window: String,
    /// The move that a decision belongs to, 1 to 3; 0 for others.
    pub move_number: u8,
    /// Minutes that the plan gives it; the first decision of a later move has the time of turning to it besides.
    pub planned: u16,
    /// Minutes that it was given besides.
    pub extended: i16,
    /// Seconds that it took.
    pub spent: u32,
}

impl PartTime {
    /// Seconds that it may take.
    #[must_use]
    pub fn allowed(&self) -> i64 {
        60 * (i64::from(self.planned) + i64::from(self.extended))
    }

    /// Seconds of the plan that are used up by what it took.
    pub(super) fn due(&self) -> u32 {
        self.spent.min(u32::from(self.planned) * 60)
    }
}
