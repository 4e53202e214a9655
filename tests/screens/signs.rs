//! Signs that a terminal or its font does not have are drawn by others.

use demarche::actions::Place;
use demarche::exercise::Level;
use demarche::text::Words;
use demarche::tui::canvas::Canvas;
use demarche::tui::glyphs::Glyphs;
use demarche::tui::{Depth, GlyphSet, Look, Paper, Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::book::SIZES;
use super::pages::PAGES;
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

/// In older fonts a page has the same words at the same places: only marks change.
#[test]
fn only_marks_change_for_older_fonts() {
    for (name, way) in PAGES {
        let page = |set| {
            let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), look(set, Paper::Dark));
            text_of(&way(&mut desk).frame())
        };
        let (full, basic) = (page(GlyphSet::Full), page(GlyphSet::Basic));
        let moved = full.chars().zip(basic.chars()).find(|(one, other)| {
            one != other && (one.is_alphanumeric() || other.is_alphanumeric() || one.is_whitespace())
        });
        assert!(moved.is_none() && full.lines().count() == basic.lines().count(), "{name}: {moved:?}");
    }
}

/// What a row or a mark can be, by the sign that says so where there is no colour.
fn states(glyphs: &Glyphs) -> [(&'static str, &'static str); 9] {
    [
        ("new", glyphs.new),
        ("selected", glyphs.selected),
        ("for, ready, done", glyphs.plus),
        ("needs attention", glyphs.attention),
        ("lost, refused, discredited", glyphs.lost),
        ("closed", glyphs.closed),
        ("decided", glyphs.decided),
        ("moved", glyphs.moved),
        ("none of these", " "),
    ]
}

/// Whoever sees no colour, no bold and no reverse still tells every state from every other, and every gauge cell.
#[test]
fn states_differ_in_text_alone() {
    for set in [GlyphSet::Full, GlyphSet::Basic, GlyphSet::Ascii] {
        for paper in [Paper::Dark, Paper::Projector] {
            let words = Words::default();
            let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 9));
            let mut canvas = Canvas::new(&mut buffer, look(set, paper), &words);
            let [reached, spent, rest] = canvas.gauge_marks();
            assert!(reached != spent && spent != rest && rest != reached, "{set:?} {paper:?}");
            let states = states(canvas.glyphs);
            for (y, (_, mark)) in (0..).zip(states) {
                canvas.put(2, y, "The same words", Role::Ink);
                canvas.put(0, y, mark, Role::Orange);
            }
            let text = text_of(&buffer);
            let rows: Vec<&str> = text.lines().collect();
            for (one, (name, _)) in states.iter().enumerate() {
                for (other, (another, _)) in states.iter().enumerate().skip(one + 1) {
                    assert_ne!(rows[one], rows[other], "{name} and {another} in {set:?}");
                }
            }
        }
    }
}

/// On the desk, the option that can be chosen, the one that is selected, the usual one and the closed one read apart.
#[test]
fn options_say_in_words_what_they_are() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), look(GlyphSet::Full, Paper::Dark));
    let text = desk.enter_until(Place::Situation).text();
    let has = |part: &str| text.lines().any(|line| line.trim_start().starts_with(part));
    assert!(has("► 1") && has("2") && has("–"), "{text}");
    assert!(text.contains("default"), "{text}");
}
