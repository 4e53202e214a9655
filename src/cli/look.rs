use std::env;

use super::arguments;
use crate::tui::{Depth, Paper, Theme};

/// The theme for this terminal: paper as it was asked for or as the terminal says, colours as it has them.
pub(super) fn theme(wanted: arguments::Theme) -> Theme {
    let paper = match wanted {
        arguments::Theme::Dark => Paper::Dark,
        arguments::Theme::Light => Paper::Light,
        arguments::Theme::Auto => paper_by(env::var("COLORFGBG").ok().as_deref()),
    };
    Theme::new(paper, depth_by(|name| env::var(name).ok()))
}

/// Some terminals tell foreground and background, as in `15;0`.
fn paper_by(colours: Option<&str>) -> Paper {
    match colours.and_then(|colours| colours.rsplit(';').next()?.parse::<u8>().ok()) {
        Some(7 | 9..=15) => Paper::Light,
        Some(_) => Paper::Dark,
        None => Paper::Unknown,
    }
}

/// `NO_COLOR` (if not empty) takes all colour away; else the terminal's own words decide.
fn depth_by(variable: impl Fn(&str) -> Option<String>) -> Depth {
    let says = |name: &str, words: &[&str]| {
        variable(name).is_some_and(|value| words.iter().any(|word| value.contains(word)))
    };
    if variable("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        Depth::None
    } else if says("COLORTERM", &["truecolor", "24bit"]) {
        Depth::True
    } else if says("TERM", &["256color"]) {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_colour_comes_before_all_else() {
        let depth = |pairs: &[(&str, &str)]| {
            depth_by(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(depth(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]), Depth::None);
        assert_eq!(depth(&[("NO_COLOR", ""), ("COLORTERM", "truecolor")]), Depth::True);
        assert_eq!(depth(&[("TERM", "tmux-256color")]), Depth::Indexed);
        assert_eq!(depth(&[("TERM", "xterm")]), Depth::Sixteen);
    }

    #[test]
    fn the_paper_is_the_last_of_the_colours() {
        assert_eq!(paper_by(Some("15;0")), Paper::Dark);
        assert_eq!(paper_by(Some("0;default;15")), Paper::Light);
        assert_eq!(paper_by(None), Paper::Unknown);
    }
}
