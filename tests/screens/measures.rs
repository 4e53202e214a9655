//! The screens of measures, letter by letter, and what keys do there.

use demarche::actions::Place;
use demarche::exercise::Level;

use super::book::{Book, Opens, Page};
use crate::support::{Desk, TOOLBOX, plain_theme, tutorial, with_measures};

pub(super) const PAGES: &[Page] = &[
    ("measures-briefing", |desk| desk),
    ("measures", |desk| at_first(desk).press("m")),
    ("measures-not-here", |desk| at_first(desk).press("m PgDn PgDn")),
    ("measure", |desk| at_first(desk).press("m Down Enter")),
    ("measure-not-here", |desk| at_first(desk).press("m PgDn Enter")),
    ("measure-motion", |desk| at_first(desk).press("m Enter Enter")),
    ("measures-taken", |desk| taken(desk)),
    ("measures-later", |desk| later(desk).press("m")),
    ("measures-timeline", |desk| later(desk).press("t")),
    ("split", |desk| at_first(desk).press("m Tab Down Right Right Right")),
    ("measures-help", |desk| at_first(desk).press("m ?")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Exercise(&TOOLBOX, Level::Guided, 7), pages: PAGES };

/// The desk with the first decision open, its ballot given.
fn at_first(desk: &mut Desk) -> &mut Desk {
    desk.enter_until(Place::Reading).press("Esc")
}

/// Two measures taken at the first decision.
fn taken(desk: &mut Desk) -> &mut Desk {
    at_first(desk).press("m Enter Enter Enter Down Down Down Enter Enter Enter")
}

/// The second decision.
fn later(desk: &mut Desk) -> &mut Desk {
    taken(desk)
        .press("s")
        .enter_until(Place::Option)
        .enter_until(Place::Message)
        .enter_until(Place::Situation)
}

fn desk(size: (u16, u16)) -> Desk {
    Desk::playing(with_measures(7), size, plain_theme())
}

#[test]
fn a_measure_is_taken_in_two_steps_and_taken_back() {
    let mut desk = desk((80, 24));
    at_first(&mut desk).press("m");
    let ready = desk.text();
    assert_eq!(desk.press("Enter").place(), Place::Measure);
    assert_eq!(desk.press("Enter").place(), Place::Notice, "it says what was set in motion");
    assert_eq!(desk.press("Enter").place(), Place::Measures);
    assert!(desk.text().contains("4 ready"), "{}", desk.text());
    assert_eq!(desk.press("Enter Enter").place(), Place::Measure, "it cannot be taken twice");
    desk.press("Esc u Enter m");
    assert_eq!(desk.text(), ready);
}

#[test]
fn a_ballot_comes_before_a_measure() {
    let mut desk = desk((80, 24));
    desk.enter_until(Place::Situation).press("m Enter Enter");
    assert_eq!(desk.place(), Place::Ballot);
}

#[test]
fn hours_are_split_by_arrows_and_stand() {
    let mut desk = desk((80, 24));
    at_first(&mut desk).press("m Tab");
    assert_eq!(desk.place(), Place::Split);
    desk.press("Right Right Esc Tab");
    assert!(desk.text().contains("25 %  40 h"), "what was not confirmed is gone");
    desk.press("Right Right Right Enter Tab");
    assert!(desk.text().contains("40 %  64 h"), "{}", desk.text());
}

#[test]
fn a_scenario_without_measures_shows_none() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (120, 36), plain_theme());
    desk.enter_until(Place::Situation).press("m");
    assert_eq!(desk.place(), Place::Situation);
    assert!(!desk.text().contains("Measures"));
}

/// A ballot that comes first does not lose what was begun.
#[test]
fn a_split_waits_for_the_ballot() {
    let mut desk = desk((80, 24));
    desk.enter_until(Place::Situation).press("m Tab Right Right Right Enter");
    assert_eq!(desk.place(), Place::Ballot);
    desk.press("Enter Esc m Tab");
    assert!(desk.text().contains("Enter splits"), "{}", desk.text());
    desk.press("Enter Tab");
    assert!(desk.text().contains("40 %  64 h"), "{}", desk.text());
}

#[test]
fn a_line_of_the_timeline_is_read_whole() {
    let mut desk = desk((80, 24));
    later(&mut desk).press("t Down w");
    assert_eq!(desk.place(), Place::Notice);
    assert_eq!(desk.press("Esc Enter").place(), Place::Message, "a line that is a message opens it");
}
