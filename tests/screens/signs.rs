//! Signs that a terminal or its font does not have are drawn by others.

use demarche::exercise::Level;
use demarche::tui::{Depth, GlyphSet, Look, Paper, Theme};

use super::pages::{PAGES, SIZES};
use crate::support::{Desk, coalition, text_of, tutorial, with_measures};

fn look(set: GlyphSet, paper: Paper) -> Look {
    Look { set, theme: Theme::new(paper, Depth::None) }
}

#[test]
fn in_ascii_no_mark_is_anything_else() {
    for paper in [Paper::Dark, Paper::Projector] {
        for size in SIZES {
            for (name, way) in PAGES {
                let mut desk = Desk::playing(tutorial(7, Level::Guided), size, look(GlyphSet::Ascii, paper));
                let text = text_of(&way(&mut desk).frame());
                let mark = text.chars().find(|sign| !sign.is_ascii() && !sign.is_alphabetic());
                assert!(mark.is_none(), "{mark:?} on {name} at {size:?}:\n{text}");
            }
        }
    }
}

#[test]
fn in_ascii_other_exercises_have_no_other_marks() {
    for exercise in [coalition(7), with_measures(7)] {
        let mut desk = Desk::playing(exercise, (80, 24), look(GlyphSet::Ascii, Paper::Dark));
        for _ in 0..60 {
            let text = desk.text();
            let mark = text.chars().find(|sign| !sign.is_ascii() && !sign.is_alphabetic());
            assert!(mark.is_none(), "{mark:?} on\n{text}");
            desk.press("c t e m a s Enter");
        }
    }
}

/// In each set a page has the same words at the same places: marks change, and text does not move.
#[test]
fn pages_keep_their_places_in_every_set() {
    for (name, way) in PAGES {
        let page = |set| {
            let mut desk = Desk::playing(tutorial(7, Level::Guided), (120, 36), look(set, Paper::Dark));
            text_of(&way(&mut desk).frame())
        };
        let places = |text: &str| -> Vec<usize> {
            text.lines()
                .flat_map(|line| line.chars().enumerate())
                .filter(|(_, sign)| sign.is_alphabetic() && !"xoOv".contains(*sign))
                .map(|(place, _)| place)
                .collect()
        };
        let full = places(&page(GlyphSet::Full));
        assert_eq!(places(&page(GlyphSet::Basic)), full, "{name}");
    }
}
