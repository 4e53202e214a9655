//! Saying it in public, letter by letter, and what keys do there.

use demarche::actions::Place;
use demarche::exercise::Level;

use super::book::{Book, Opens, Page};
use crate::support::{Desk, STATEMENT, composing, plain_theme};

const PAGES: &[Page] = &[
    ("say-option", |desk| at_speech(desk).press("1")),
    ("say-what", |desk| composed(desk)),
    ("say-what-closed", |desk| composed(desk).press("Down Down Down")),
    ("say-ground", |desk| grounded(desk)),
    ("say-ground-last", |desk| grounded(desk).press("PgDn PgDn Up Up d Down d")),
    ("say-rival", |desk| composed(desk).press("Down Right Enter")),
    ("say-sure", |desk| grounded(desk).press("Enter")),
    ("say-said", |desk| said(desk)),
    ("say-timeline", |desk| said(desk).enter_until(Place::Situation).press("t PgDn")),
    ("say-at-once", |desk| again(desk)),
    ("say-measure", |desk| first(desk).press("m Enter Enter")),
    ("say-help", |desk| grounded(desk).press("?")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Exercise(&STATEMENT, Level::Guided, 7), pages: PAGES };

/// The desk with the first decision open, its ballot given.
fn first(desk: &mut Desk) -> &mut Desk {
    desk.enter_until(Place::Reading).press("Esc")
}

/// The desk with the second decision open: allies were told, and a ballot was given.
fn at_speech(desk: &mut Desk) -> &mut Desk {
    first(desk).press("1 Enter").enter_until(Place::Ballot).press("7 0 Enter Esc")
}

/// The first step.
fn composed(desk: &mut Desk) -> &mut Desk {
    at_speech(desk).press("1 Enter")
}

/// The second step: a state is named, with Estmark, on two items.
fn grounded(desk: &mut Desk) -> &mut Desk {
    composed(desk).press("Down Down Enter Down d PgDn Up Up d Down d")
}

/// What was said.
fn said(desk: &mut Desk) -> &mut Desk {
    grounded(desk).press("Enter p")
}

/// The third decision, where it would be said at once.
fn again(desk: &mut Desk) -> &mut Desk {
    said(desk).enter_until(Place::Ballot).press("Enter Esc 1 Enter Enter")
}

fn desk() -> Desk {
    Desk::playing(composing(7), (80, 24), plain_theme())
}

/// Enter alone never publishes, and never gets stuck: from the last sheet it leads back to what is free.
#[test]
fn enter_alone_publishes_nothing_and_leads_to_the_end() {
    let mut desk = desk();
    desk.enter_until(Place::Confirm);
    desk.press("Enter");
    assert_eq!(desk.place(), Place::Situation);
    desk.enter_until(Place::Course);
    assert!(!desk.text().contains("You said in public"), "{}", desk.text());
}

#[test]
fn one_key_publishes_and_another_looks_again() {
    let mut desk = desk();
    grounded(&mut desk);
    let before = desk.text();
    assert_eq!(desk.press("Enter").place(), Place::Confirm);
    assert_eq!(desk.press("Esc").text(), before, "nothing was lost");
    assert_ne!(desk.press("Enter p").place(), Place::Confirm);
    desk.enter_until(Place::Situation).press("t");
    let mut lines = (0..60).map(|_| desk.press("Down").text());
    assert!(lines.any(|text| text.contains("You said in public: Veyland's service.")));
    desk.press("s u");
    assert!(desk.text().contains("others have seen it"), "{}", desk.text());
}

#[test]
fn what_is_composed_is_kept_over_a_look_elsewhere() {
    let mut desk = desk();
    grounded(&mut desk);
    let before = desk.text();
    desk.press("e").press("s 1 Enter Enter PgDn Up");
    assert_eq!(desk.text(), before);
}

#[test]
fn a_ballot_comes_before_a_statement() {
    let mut desk = desk();
    first(&mut desk).press("1 Enter").enter_until(Place::Situation).press("1 Enter");
    assert_eq!(desk.place(), Place::Ballot);
}

/// Whoever stands accused cannot be named, and is named no more where the answer changes to it.
#[test]
fn the_accused_is_not_named_beside_us() {
    let mut desk = desk();
    composed(&mut desk).press("Enter Down Down Down d");
    assert!(desk.text().contains("■ Sorrend"), "{}", desk.text());
    desk.press("Tab Right Tab");
    assert!(desk.text().contains("– Sorrend"), "{}", desk.text());
    desk.press("Down Down Down d");
    assert!(desk.text().contains("– Sorrend"), "{}", desk.text());
}
