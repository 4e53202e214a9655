use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

use crate::text::one_line;

/// One line of text that can do nothing but be looked at, whether it was written here or read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Inert(String);

impl<T: AsRef<str>> From<T> for Inert {
    fn from(text: T) -> Self {
        Self(one_line(text.as_ref()))
    }
}

impl Deref for Inert {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Inert {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_inert() {
        let read: Inert = serde_json::from_str(r#""a\u001b[2J\u202eb\n c""#).unwrap();
        assert_eq!(&*read, "a[2Jb c");
        assert_eq!(serde_json::to_string(&read).unwrap(), r#""a[2Jb c""#);
    }
}
