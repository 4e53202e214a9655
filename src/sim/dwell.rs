use super::histogram::Histogram;
use crate::engine::Intruder;
use crate::units::Hours;

/// How long intruders were within before anybody noticed: each intruder of each playthrough counts once.
///
/// Basis: design (days begin with the first foothold, before day 0 too. They end when the intruder is noticed: by the
/// first signal of day 0 if it is within by then, else by the first channel that hears it; or when it is out for good.)
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dwell {
    /// Whole days of those that were noticed or left.
    pub days: Histogram,
    /// Intruders that were noticed.
    pub noticed: u64,
    /// Intruders that were out for good before anybody noticed.
    pub left: u64,
    /// Intruders that were within at the end, and never noticed.
    pub never: u64,
    /// Intruders that never came in.
    pub outside: u64,
}

impl Dwell {
    /// Adds an intruder of a playthrough that is over.
    pub(super) fn add(&mut self, intruder: &Intruder) {
        let Some(came_in) = intruder.came_in else {
            self.outside += 1;
            return;
        };
        let (noticed, out) = (intruder.noticed, intruder.out_since);
        let Some(until) = noticed.into_iter().chain(out).min() else {
            self.never += 1;
            return;
        };
        if noticed == Some(until) {
            self.noticed += 1;
        } else {
            self.left += 1;
        }
        let hours = i64::from(until.0) - i64::from(came_in);
        let days = u32::try_from(hours).unwrap_or(0) / Hours::DAY;
        self.days.add(u16::try_from(days).unwrap_or(u16::MAX));
    }

    /// Adds the intruders of other playthroughs.
    pub(super) fn merge(&mut self, other: &Self) {
        self.days.merge(&other.days);
        self.noticed += other.noticed;
        self.left += other.left;
        self.never += other.never;
        self.outside += other.outside;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hundred days before day 0 count; who is noticed or out stops counting, whichever comes first.
    #[test]
    fn days_run_from_the_foothold_until_somebody_notices_or_it_is_out() {
        let (before, after) = (Some(-2_400), Some(240));
        let day = |day| Some(Hours::on_day(day, 0));
        let mut dwell = Dwell::default();
        for (came_in, noticed, out_since) in [
            (before, day(0), day(30)),
            (after, day(40), None),
            (after, day(40), day(25)),
            (after, None, None),
            (None, None, day(0)),
        ] {
            dwell.add(&Intruder { came_in, noticed, out_since });
        }
        assert_eq!((dwell.noticed, dwell.left, dwell.never, dwell.outside), (2, 1, 1, 1));
        assert_eq!(dwell.days.counts().collect::<Vec<_>>(), [(15, 1), (30, 1), (100, 1)]);
    }
}
