//! The pages of the tutorial.

use std::fmt::Write;

use demarche::actions::Place;
use demarche::exercise::Level;

use super::book::{Book, Opens, Page};
use crate::support::{Desk, FIRST_SIGNAL, plain_theme, snapshot, tutorial};

pub(super) const PAGES: &[Page] = &[
    ("briefing", |desk| desk),
    ("ranking", |desk| desk.enter_until(Place::Ranking).press("Down Shift+Up")),
    ("message", |desk| desk.enter_until(Place::Message)),
    ("hint", |desk| desk.enter_until(Place::Notice)),
    ("situation", |desk| desk.enter_until(Place::Situation)),
    ("feed", |desk| desk.enter_until(Place::Situation).press("Tab Down")),
    ("entry", |desk| desk.enter_until(Place::Situation).press("Tab Enter")),
    ("option", |desk| desk.enter_until(Place::Situation).press("Down Enter")),
    ("option-closed", |desk| desk.enter_until(Place::Situation).press("Down Down Down Enter")),
    ("advice", |desk| desk.enter_until(Place::Situation).press("a Down")),
    ("evidence", |desk| desk.enter_until(Place::Situation).press("e Down")),
    ("timeline", |desk| second(desk).press("t")),
    ("reference", |desk| desk.enter_until(Place::Situation).press("r Down")),
    ("entry-read", |desk| desk.enter_until(Place::Situation).press("r Down Enter")),
    ("norms", |desk| desk.enter_until(Place::Situation).press("r Right Down Down Enter")),
    ("precedents", |desk| desk.enter_until(Place::Situation).press("r Right Right Down")),
    ("sources", |desk| desk.enter_until(Place::Situation).press("r Left")),
    ("search", |desk| desk.enter_until(Place::Situation).press("r / g 2 0 Down")),
    ("meaning", |desk| desk.enter_until(Place::Notice).press("g")),
    ("meaning-of-several", |desk| desk.enter_until(Place::Course).press("g Down")),
    ("help", |desk| desk.enter_until(Place::Situation).press("?")),
    ("palette", |desk| desk.enter_until(Place::Situation).press("Ctrl+p e v")),
    ("ballot", |desk| desk.enter_until(Place::Situation).press("b 4 0")),
    ("reading", |desk| desk.enter_until(Place::Reading)),
    ("evidence-after", |desk| desk.enter_until(Place::Reading).press("e")),
    ("confirm", |desk| desk.enter_until(Place::Reading).enter_until(Place::Option)),
    ("motion", |desk| desk.enter_until(Place::Reading).enter_until(Place::Option).press("Enter")),
    ("board", |desk| desk.enter_until(Place::Situation).press("Tab Tab")),
    ("why", |desk| second(desk).press("w")),
    ("why-message", |desk| second(desk).press("Tab w")),
    ("undone", |desk| second(desk).press("u")),
    ("second-situation", second),
    ("second-ballot", |desk| second(desk).enter_until(Place::Ballot).press("Right")),
    ("second-evidence", |desk| second(desk).press("e")),
    ("course", |desk| desk.enter_until(Place::Course)),
    ("calibration", |desk| desk.enter_until(Place::Course).press("Tab")),
    ("record", |desk| desk.enter_until(Place::Course).press("r")),
    ("help-after", |desk| desk.enter_until(Place::Course).press("?")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Exercise(&FIRST_SIGNAL, Level::Guided, 7), pages: PAGES };

/// The desk with the second decision open.
fn second(desk: &mut Desk) -> &mut Desk {
    desk.enter_until(Place::Reading)
        .enter_until(Place::Option)
        .enter_until(Place::Message)
        .enter_until(Place::Situation)
}

#[test]
fn why_leads_back_to_the_message_that_was_read() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), plain_theme());
    let read = desk.enter_until(Place::Message).text();
    assert_ne!(desk.press("w").text(), read);
    assert_eq!(desk.place(), Place::Notice);
    assert_eq!(desk.press("Enter").text(), read);
}

#[test]
fn a_window_too_small_says_so() {
    let mut told = String::new();
    for size in [(59, 18), (60, 17), (40, 10)] {
        let mut desk = Desk::playing(tutorial(7, Level::Guided), size, plain_theme());
        write!(told, "{}x{}\n{}", size.0, size.1, desk.text()).unwrap();
    }
    snapshot("pages", "too-small", &told);
}
