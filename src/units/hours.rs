use serde::{Deserialize, Serialize};

/// Exercise time in whole hours since midnight of day 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hours(pub u32);

impl Hours {
    /// Hours in one day.
    pub const DAY: u32 = 24;
    /// Hours in one week, the rhythm of upkeep.
    pub const WEEK: u32 = 7 * Self::DAY;

    /// The given hour (0 to 23) of a day.
    #[must_use]
    pub const fn on_day(day: u32, hour: u32) -> Self {
        Self(day * Self::DAY + hour)
    }

    /// The day this hour belongs to, from 0.
    #[must_use]
    pub const fn day(self) -> u32 {
        self.0 / Self::DAY
    }

    /// The hour of the day, 0 to 23.
    #[must_use]
    pub const fn hour(self) -> u32 {
        self.0 % Self::DAY
    }

    /// This moment and so many hours more; stops at the largest time there is.
    #[must_use]
    pub const fn plus(self, hours: u32) -> Self {
        Self(self.0.saturating_add(hours))
    }

    /// The first moment at `hour` o'clock, `days` later, that lies after this one.
    ///
    /// Every delay is at least an hour: with 0 days, an hour of the day that is already past means tomorrow.
    #[must_use]
    pub const fn next_at(self, days: u32, hour: u32) -> Self {
        let wanted = Self((self.day().saturating_add(days)).saturating_mul(Self::DAY).saturating_add(hour));
        if wanted.0 > self.0 { wanted } else { wanted.plus(Self::DAY) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_and_hour_are_parts_of_one_number() {
        let moment = Hours::on_day(64, 7);
        assert_eq!((moment.day(), moment.hour()), (64, 7));
    }

    #[test]
    fn next_at_is_always_later() {
        let noon = Hours::on_day(3, 12);
        assert_eq!(noon.next_at(0, 13), Hours::on_day(3, 13));
        assert_eq!(noon.next_at(0, 12), Hours::on_day(4, 12));
        assert_eq!(noon.next_at(0, 7), Hours::on_day(4, 7));
        assert_eq!(noon.next_at(2, 7), Hours::on_day(5, 7));
        assert!(Hours(u32::MAX).next_at(9, 1) >= Hours(u32::MAX));
    }
}
