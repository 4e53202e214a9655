use std::io;

use crate::text::one_line;

/// What the system said, without its own numbers.
pub(super) fn reason(why: &io::Error) -> String {
    let said = why.to_string();
    one_line(said.split_once(" (os error").map_or(said.as_str(), |(words, _)| words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_system_are_left_out() {
        let missing = std::fs::File::open("not/there").unwrap_err();
        assert!(missing.to_string().contains("os error"));
        assert!(!reason(&missing).contains("os error"));
        assert_eq!(reason(&io::Error::other("no room")), "no room");
    }
}
