use super::Checker;
use crate::scenario::document::{Number, Text, Value};
use crate::scenario::fault::Fault;
use crate::scenario::limits::HORIZON_DAYS;
use crate::scenario::read::reread;
use crate::scenario::rules::{Bounds, Delay};

const WHOLE: &str = "a whole number";
const WHOLE_OR_RANGE: &str = "a whole number, or a range such as 2..6";
const RANGE: &str = "a range such as 30.., ..40 or 30..40";

impl Checker<'_> {
    /// One whole number within limits.
    pub(super) fn number(&mut self, value: &Value, what: &'static str, low: i64, high: i64) -> i64 {
        match reread(self.sources, value.place) {
            Some(Number::One(number)) => self.within(value, what, low, high, number),
            _ => self.not_a_number(value, WHOLE, low),
        }
    }

    /// One whole number within limits that fit 16 bits.
    pub(super) fn small(&mut self, value: &Value, what: &'static str, low: i16, high: i16) -> i16 {
        i16::try_from(self.number(value, what, low.into(), high.into())).unwrap_or(low)
    }

    /// A whole number of zero and more that fits 8 bits.
    pub(super) fn byte(&mut self, value: &Value, what: &'static str, low: u8, high: u8) -> u8 {
        u8::try_from(self.number(value, what, low.into(), high.into())).unwrap_or(low)
    }

    /// Days, one number.
    pub(super) fn days(&mut self, value: &Value, low: i64) -> u16 {
        u16::try_from(self.number(value, "days", low, HORIZON_DAYS)).unwrap_or(0)
    }

    /// A guess: a number, or a range whose middle is played. Tells both ends.
    pub(super) fn guess(&mut self, value: &Value, what: &'static str, low: i64, high: i64) -> (i64, i64) {
        let ends = self.number_or_range(value, what, low, high);
        self.lean(value.place, what, ends, (low, high))
    }

    /// A number or a range. Tells both ends.
    fn number_or_range(&mut self, value: &Value, what: &'static str, low: i64, high: i64) -> (i64, i64) {
        match reread(self.sources, value.place) {
            Some(Number::One(number)) => {
                let number = self.within(value, what, low, high, number);
                (number, number)
            }
            Some(Number::Range(Some(from), Some(to))) => self.ends(value, what, low, high, (from, to)),
            _ => (self.not_a_number(value, WHOLE_OR_RANGE, low), low),
        }
    }

    /// A prior: a guess, or a likelihood word for all that it covers. Tells both ends.
    pub(super) fn prior_weight(&mut self, value: &Value) -> (i64, i64) {
        self.worded_or_guess(value, "a prior", 0, 1000)
    }

    /// How probable something is in per cent: a guess, or a likelihood word; its middle is played.
    ///
    /// Basis: design (nothing is certain: 1 to 99).
    pub(super) fn percent(&mut self, value: &Value) -> u8 {
        let ends = self.worded_or_guess(value, "a likelihood in per cent", 1, 99);
        u8::try_from(i64::midpoint(ends.0, ends.1)).unwrap_or(1)
    }

    fn worded_or_guess(&mut self, value: &Value, what: &'static str, low: i64, high: i64) -> (i64, i64) {
        match self.worded(value) {
            Some(ends) => self.lean(value.place, what, ends, (low, high)),
            None => self.guess(value, what, low, high),
        }
    }

    /// What a likelihood word covers, in per cent, where there is a word.
    fn worded(&mut self, value: &Value) -> Option<(i64, i64)> {
        let word: Text = reread(self.sources, value.place)?;
        let range = self.band(&word).percent();
        Some(((*range.start()).into(), (*range.end()).into()))
    }

    /// A delay in days: a number is exact, a range is drawn evenly.
    pub(super) fn delay(&mut self, value: &Value) -> Delay {
        match self.number_or_range(value, "days", 0, HORIZON_DAYS) {
            (from, to) if from == to => Delay::Fixed(whole_days(from)),
            (from, to) => Delay::Between(whole_days(from), whole_days(to)),
        }
    }

    /// A delay of something hidden: at least a day; a number is the median of a geometric law.
    ///
    /// Basis: design (what is hidden never shows at once).
    pub(super) fn hidden_delay(&mut self, value: &Value) -> Delay {
        let range = matches!(reread(self.sources, value.place), Some(Number::Range(..)));
        match self.number_or_range(value, "days", 1, HORIZON_DAYS) {
            (from, to) if range => Delay::Between(whole_days(from), whole_days(to)),
            (median, _) => Delay::Median(whole_days(median)),
        }
    }

    /// A range in a condition; a single number means from there on.
    pub(super) fn bounds(&mut self, value: &Value, what: &'static str, low: i64, high: i64) -> Bounds {
        let (from, to) = match reread(self.sources, value.place) {
            Some(Number::One(number)) => (self.within(value, what, low, high, number), high),
            Some(Number::Range(from, to)) => {
                self.ends(value, what, low, high, (from.unwrap_or(low), to.unwrap_or(high)))
            }
            None => (self.not_a_number(value, RANGE, low), high),
        };
        Bounds { low: i32::try_from(from).unwrap_or(i32::MIN), high: i32::try_from(to).unwrap_or(i32::MAX) }
    }

    pub(super) fn ends(
        &mut self,
        value: &Value,
        what: &'static str,
        low: i64,
        high: i64,
        ends: (i64, i64),
    ) -> (i64, i64) {
        let (from, to) = ends;
        if from > to {
            self.fault(value.place, Fault::Backwards { low: from, high: to });
        }
        (self.within(value, what, low, high, from), self.within(value, what, low, high, to))
    }

    fn within(&mut self, value: &Value, what: &'static str, low: i64, high: i64, found: i64) -> i64 {
        if !(low..=high).contains(&found) {
            self.fault(value.place, Fault::OutOfRange { what, low, high, found });
        }
        found.clamp(low, high)
    }

    fn not_a_number(&mut self, value: &Value, expected: &'static str, stand_in: i64) -> i64 {
        self.fault(value.place, Fault::NotANumber { expected });
        stand_in
    }
}

fn whole_days(days: i64) -> u16 {
    u16::try_from(days).unwrap_or(0)
}
