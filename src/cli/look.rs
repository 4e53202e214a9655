use std::io::{self, IsTerminal};

use super::arguments::{self, Arguments, Colour, Glyphs};
use crate::tui::{Depth, GlyphSet, Look, Paper, Theme};

/// The look for this terminal: as it was asked for, else as the terminal says.
pub(super) fn look(arguments: &Arguments) -> Look {
    let paper = paper(arguments.theme).unwrap_or_else(|| paper_by(surroundings("COLORFGBG").as_deref()));
    let depth = if wants_colour(arguments.color) { depth_by(surroundings) } else { Depth::None };
    Look { theme: Theme::new(paper, depth), set: set(arguments.glyphs) }
}

/// Whether the terminal is asked for its paper: where it matters, nobody has said it, and the question is understood.
pub(super) fn asks_for_paper(look: Look) -> bool {
    // On Windows the answer would come as single keys, which cannot be told from those that somebody types.
    cfg!(unix) && look.theme.misses_paper() && is_asked(surroundings("TERM").as_deref())
}

/// The console of Linux and GNU Screen have no answer of their own, and some terminals print the question.
fn is_asked(term: Option<&str>) -> bool {
    let deaf = |term: &str| {
        matches!(term, "dumb" | "linux" | "screen" | "eterm")
            || term.starts_with("screen.")
            || term.starts_with("vt")
    };
    term.is_some_and(|term| !deaf(&term.to_lowercase()))
}

/// Whether there are to be colours on standard output.
pub(super) fn wants_colour(wanted: Colour) -> bool {
    colour_by(wanted, surroundings, || io::stdout().is_terminal())
}

/// The paper that was asked for, if any.
pub(super) const fn paper(wanted: arguments::Theme) -> Option<Paper> {
    match wanted {
        arguments::Theme::Auto => None,
        arguments::Theme::Dark => Some(Paper::Dark),
        arguments::Theme::Light => Some(Paper::Light),
        arguments::Theme::HighContrast => Some(Paper::HighContrast),
        arguments::Theme::Projector => Some(Paper::Projector),
    }
}

/// The marks that were asked for, else those that the locale has letters for.
pub(super) fn set(wanted: Glyphs) -> GlyphSet {
    match wanted {
        Glyphs::Auto => set_by(surroundings),
        Glyphs::Full => GlyphSet::Full,
        Glyphs::Basic => GlyphSet::Basic,
        Glyphs::Ascii => GlyphSet::Ascii,
    }
}

/// A variable, if it is set to something.
pub(super) fn surroundings(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Whoever comes first decides: the one who asked, `NO_COLOR`, `CLICOLOR_FORCE`, a dumb terminal, no terminal.
fn colour_by(
    wanted: Colour,
    variable: impl Fn(&str) -> Option<String>,
    is_terminal: impl Fn() -> bool,
) -> bool {
    match wanted {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto if variable("NO_COLOR").is_some() => false,
        Colour::Auto if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        Colour::Auto => variable("TERM").is_none_or(|term| term != "dumb") && is_terminal(),
    }
}

/// Some terminals tell foreground and background, as in `15;0`.
fn paper_by(colours: Option<&str>) -> Paper {
    match colours.and_then(|colours| colours.rsplit(';').next()?.parse::<u8>().ok()) {
        Some(7 | 9..=15) => Paper::Light,
        Some(_) => Paper::Dark,
        None => Paper::Unknown,
    }
}

/// How many colours a terminal says it has.
fn depth_by(variable: impl Fn(&str) -> Option<String>) -> Depth {
    let says = |name: &str, words: &[&str]| {
        variable(name).is_some_and(|value| words.iter().any(|word| value.contains(word)))
    };
    if says("COLORTERM", &["truecolor", "24bit"]) {
        Depth::True
    } else if says("TERM", &["256color"]) {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

/// The first of these that is set names the letters; where none is, UTF-8 is what terminals have.
fn set_by(variable: impl Fn(&str) -> Option<String>) -> GlyphSet {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(variable);
    let is_utf8 = |locale: String| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    };
    if locale.is_none_or(is_utf8) { GlyphSet::Full } else { GlyphSet::Ascii }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pairs<'a> = &'a [(&'a str, &'a str)];

    fn among(pairs: Pairs<'_>) -> impl Fn(&str) -> Option<String> {
        |name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn whoever_comes_first_decides_on_colour() {
        let steps: [(Colour, Pairs<'_>, bool, bool); 8] = [
            (Colour::Always, &[("NO_COLOR", "1")], false, true),
            (Colour::Never, &[("CLICOLOR_FORCE", "1")], true, false),
            (Colour::Auto, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true, false),
            (Colour::Auto, &[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], false, true),
            (Colour::Auto, &[("CLICOLOR_FORCE", "0")], false, false),
            (Colour::Auto, &[("TERM", "dumb")], true, false),
            (Colour::Auto, &[], false, false),
            (Colour::Auto, &[("TERM", "xterm")], true, true),
        ];
        for (wanted, pairs, is_terminal, coloured) in steps {
            assert_eq!(colour_by(wanted, among(pairs), || is_terminal), coloured, "{wanted:?} {pairs:?}");
        }
    }

    #[test]
    fn the_terminal_says_how_many_colours_it_has() {
        let depth = |pairs| depth_by(among(pairs));
        assert_eq!(depth(&[("COLORTERM", "truecolor"), ("TERM", "xterm")]), Depth::True);
        assert_eq!(depth(&[("TERM", "tmux-256color")]), Depth::Indexed);
        assert_eq!(depth(&[("TERM", "xterm")]), Depth::Sixteen);
    }

    #[test]
    fn the_paper_is_the_last_of_the_colours() {
        assert_eq!(paper_by(Some("15;0")), Paper::Dark);
        assert_eq!(paper_by(Some("0;default;15")), Paper::Light);
        assert_eq!(paper_by(None), Paper::Unknown);
    }

    #[test]
    fn only_terminals_that_understand_are_asked() {
        for term in ["xterm-256color", "tmux-256color", "screen-256color", "alacritty"] {
            assert!(is_asked(Some(term)), "{term}");
        }
        for term in [None, Some("dumb"), Some("linux"), Some("screen.xterm"), Some("vt100")] {
            assert!(!is_asked(term), "{term:?}");
        }
    }

    #[test]
    fn the_locale_says_which_marks_there_are() {
        let set = |pairs| set_by(among(pairs));
        assert_eq!(set(&[]), GlyphSet::Full);
        assert_eq!(set(&[("LANG", "es_AR.UTF-8")]), GlyphSet::Full);
        assert_eq!(set(&[("LANG", "es_AR.UTF-8"), ("LC_ALL", "C")]), GlyphSet::Ascii);
        assert_eq!(set(&[("LC_CTYPE", "C.utf8"), ("LANG", "C")]), GlyphSet::Full);
        assert_eq!(set(&[("LANG", "ru_RU.KOI8-R")]), GlyphSet::Ascii);
    }
}
