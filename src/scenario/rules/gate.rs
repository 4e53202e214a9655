use std::ops::Deref;

use serde::{Serialize, Serializer};
use smallvec::SmallVec;

use super::{Bounds, Condition, Meter};
use crate::scenario::index::Position;
use crate::units::Hours;

/// Conditions that must all hold: as they are written, and as they are tested.
///
/// Whatever is a bit of a set is tested with all others of the same set at once.
#[derive(Clone, Debug, Default)]
pub struct Gate {
    written: Vec<Condition>,
    tests: SmallVec<[Test; 2]>,
}

/// One test of a gate.
#[derive(Clone, Debug)]
pub enum Test {
    /// All of these bits are set.
    All(Set, u64),
    /// None of these bits is set.
    None(Set, u64),
    /// One of these bits is set.
    Some(Set, u64),
    /// A meter is in a range.
    Meter(Meter, Bounds),
    /// The moment is in a range, both ends in.
    Between(Hours, Hours),
    /// One of these tests is passed.
    Either(Box<[Test]>),
    /// A condition holds that is none of these.
    Within(Box<Condition>),
}

/// A set of 64 things in sight, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Options and measures that were chosen, from so many times 64 on.
    Chosen(u16),
    /// Messages that were sent, from so many times 64 on.
    Sent(u16),
    /// Items in hand.
    Held,
    /// Laws in force.
    Laws,
    /// Channels that have noticed something.
    Detected,
    /// Seats at the table.
    Seats,
}

impl Gate {
    /// Its tests: all of them are passed if and only if all its conditions hold.
    #[must_use]
    pub fn tests(&self) -> &[Test] {
        &self.tests
    }

    /// The hour before which it is never passed.
    #[must_use]
    pub fn not_before(&self) -> Hours {
        let from =
            self.tests.iter().map(|test| if let Test::Between(from, _) = test { *from } else { Hours(0) });
        from.max().unwrap_or_default()
    }
}

impl Deref for Gate {
    type Target = [Condition];

    fn deref(&self) -> &[Condition] {
        &self.written
    }
}

impl From<Vec<Condition>> for Gate {
    fn from(written: Vec<Condition>) -> Self {
        let mut tests = SmallVec::new();
        for condition in &written {
            join(&mut tests, test(condition));
        }
        Self { written, tests }
    }
}

impl Serialize for Gate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written.serialize(serializer)
    }
}

/// The one test that a condition comes to.
fn test(condition: &Condition) -> Test {
    if let Some((set, bit)) = bit(condition) {
        return Test::All(set, bit);
    }
    let within = || Test::Within(Box::new(condition.clone()));
    match condition {
        Condition::Not(inner) => match test(inner) {
            // One bit that is asked for, or one of several.
            Test::All(set, bits) | Test::Some(set, bits) => Test::None(set, bits),
            _ => within(),
        },
        Condition::Any(list) => one_of(list),
        Condition::Meter(meter, bounds) => Test::Meter(*meter, *bounds),
        Condition::Day(days) => between(*days),
        _ => within(),
    }
}

/// The test that one of several conditions holds.
fn one_of(list: &[Condition]) -> Test {
    let mut tests = SmallVec::new();
    for condition in list {
        join(
            &mut tests,
            match test(condition) {
                Test::All(set, bit) => Test::Some(set, bit),
                other => other,
            },
        );
    }
    if tests.len() == 1 { tests.remove(0) } else { Test::Either(tests.into_vec().into()) }
}

/// Adds a test to those that are there: of bits to those of the same kind and set.
fn join(tests: &mut SmallVec<[Test; 2]>, test: Test) {
    let together = |known: &mut Test| match (known, &test) {
        (Test::All(set, bits), Test::All(other, more)) | (Test::Some(set, bits), Test::Some(other, more))
            if set == other =>
        {
            *bits |= more;
            true
        }
        _ => false,
    };
    if !tests.iter_mut().any(together) {
        tests.push(test);
    }
}

/// The bit that a condition asks for, if it asks for one.
fn bit(condition: &Condition) -> Option<(Set, u64)> {
    let far = |number: usize| u16::try_from(number / 64).unwrap_or(u16::MAX);
    let (set, number) = match condition {
        Condition::Chose(option) => (Set::Chosen(far(option.number())), option.number()),
        Condition::Happened(inject) => (Set::Sent(far(inject.number())), inject.number()),
        Condition::Held(item) => (Set::Held, item.number()),
        Condition::Law(law) => (Set::Laws, law.number()),
        Condition::Detected(channel) => (Set::Detected, channel.number()),
        Condition::Seat(seat) => (Set::Seats, seat.number()),
        _ => return None,
    };
    Some((set, 1 << (number % 64)))
}

/// The test that the day is in a range: days from day 0 as hours.
fn between(days: Bounds) -> Test {
    let hours = |day: i32| Hours(u32::try_from(day).unwrap_or(0).saturating_mul(Hours::DAY));
    match days.high.checked_add(1) {
        Some(end @ ..=0) => Test::Between(Hours(1), hours(end)),
        Some(end) => Test::Between(hours(days.low), Hours(hours(end).0 - 1)),
        None => Test::Between(hours(days.low), Hours(u32::MAX)),
    }
}
