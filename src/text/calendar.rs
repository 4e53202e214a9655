use chrono::{Datelike, Days, NaiveDate};

use super::{Words, say};

/// Turns days of an exercise into dates, and dates into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    start: NaiveDate,
}

impl Calendar {
    /// A calendar whose day 0 is the given date.
    #[must_use]
    pub const fn starting(start: NaiveDate) -> Self {
        Self { start }
    }

    /// The date of a day; the last date there is for days beyond it.
    #[must_use]
    pub fn date(self, day: u32) -> NaiveDate {
        self.start.checked_add_days(Days::new(day.into())).unwrap_or(NaiveDate::MAX)
    }

    /// `14 Mar`.
    #[must_use]
    pub fn short(self, words: &Words, day: u32) -> String {
        self.say(words, "date-short", day)
    }

    /// `Tue 14 Mar`, for the narrowest heads.
    #[must_use]
    pub fn brief(self, words: &Words, day: u32) -> String {
        self.say(words, "date-brief", day)
    }

    /// `Tue 14 Mar 2017`.
    #[must_use]
    pub fn head(self, words: &Words, day: u32) -> String {
        self.say(words, "date-head", day)
    }

    /// `14 March`.
    #[must_use]
    pub fn month(self, words: &Words, day: u32) -> String {
        self.say(words, "date-month", day)
    }

    /// `Tuesday 14 March 2017`.
    #[must_use]
    pub fn full(self, words: &Words, day: u32) -> String {
        self.say(words, "date-full", day)
    }

    fn say(self, words: &Words, key: &str, day: u32) -> String {
        let date = self.date(day);
        let weekday = date.weekday().number_from_monday();
        let month = date.month();
        say!(
            words,
            key,
            day = date.day(),
            year = date.year().to_string(),
            weekday = words.get(&format!("weekday-{weekday}")),
            weekday_short = words.get(&format!("weekday-short-{weekday}")),
            month = words.get(&format!("month-{month}")),
            month_short = words.get(&format!("month-short-{month}")),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_in_words() {
        let calendar = Calendar::starting(NaiveDate::from_ymd_opt(2017, 1, 9).unwrap());
        let words = Words::default();
        assert_eq!(calendar.head(&words, 64), "Tue 14 Mar 2017");
        assert_eq!(calendar.short(&words, 64), "14 Mar");
        assert_eq!(calendar.full(&words, 0), "Monday 9 January 2017");
        assert_eq!(calendar.brief(&words, 1), "Tue 10 Jan");
        assert_eq!(calendar.month(&words, 64), "14 March");
    }

    #[test]
    fn the_end_of_time_is_no_trap() {
        let calendar = Calendar::starting(NaiveDate::MAX);
        assert_eq!(calendar.date(u32::MAX), NaiveDate::MAX);
    }
}
