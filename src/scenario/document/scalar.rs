use std::fmt;

use ron::value::RawValue;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::scenario::source::Place;

/// A string that knows where it stands: an id, a reference to one, or text for people.
#[derive(Clone, Debug, Default)]
pub struct Name {
    /// The letters.
    pub text: String,
    /// Where they stand in the source.
    pub place: Place,
}

impl Name {
    /// The place of a part of the letters, in bytes.
    #[must_use]
    pub fn part(&self, range: std::ops::Range<usize>) -> Place {
        self.place.part(range)
    }
}

/// Text for people; read like a name, sanitised when it is compiled.
pub type Text = Name;

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text in quotes")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name, E> {
        Ok(Name { text: text.to_owned(), place: Place::of(text) })
    }

    /// A string with escapes is made anew, so its place is not known.
    fn visit_str<E>(self, text: &str) -> Result<Name, E> {
        Ok(Name { text: text.to_owned(), place: Place::default() })
    }
}

/// A value kept as it is written, to be read later at its own place.
///
/// Lists are read item by item from these, so that one faulty item does not hide the others, and a wrong number
/// is reported together with everything else.
#[derive(Clone, Debug, Default)]
pub struct Value {
    /// The source text of the value, without comments around it.
    pub ron: String,
    /// Where it stands in the source.
    pub place: Place,
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&'de RawValue>::deserialize(deserializer)?.trim().get_ron();
        if raw.is_empty() {
            return Err(D::Error::custom("a value is missing"));
        }
        Ok(Self { ron: raw.to_owned(), place: Place::of(raw) })
    }
}

/// A whole number, or a range of them with both ends in; either end may be left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// `3`.
    One(i64),
    /// `2..6`, `90..` or `..30`.
    Range(Option<i64>, Option<i64>),
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a whole number or a range such as 2..6")
    }

    fn visit_i64<E>(self, number: i64) -> Result<Number, E> {
        Ok(Number::One(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Number, E> {
        i64::try_from(number).map(Number::One).map_err(|_| E::custom("this number is too large"))
    }

    /// `ron` hands a range over as a map with `start` and `end`.
    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Number, A::Error> {
        let (mut start, mut end) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "start" => start = Some(map.next_value()?),
                "end" => end = Some(map.next_value()?),
                other => return Err(A::Error::custom(format!("`{other}` is no end of a range"))),
            }
        }
        Ok(Number::Range(start, end))
    }
}
