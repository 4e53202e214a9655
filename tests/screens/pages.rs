//! Every screen at the sizes that are promised, letter by letter.

use demarche::actions::Place;
use demarche::exercise::Level;

use crate::support::{Desk, plain_theme, snapshot, tutorial};

/// The smallest window, the tested one, a large one and a projector's.
pub(super) const SIZES: [(u16, u16); 4] = [(60, 18), (80, 24), (120, 36), (200, 55)];

/// A page: its name, and the way to it from the first page of the tutorial.
pub(super) type Page = (&'static str, fn(&mut Desk) -> &mut Desk);

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

/// The desk with the second decision open.
fn second(desk: &mut Desk) -> &mut Desk {
    desk.enter_until(Place::Reading)
        .enter_until(Place::Option)
        .enter_until(Place::Message)
        .enter_until(Place::Situation)
}

pub(super) fn page(name: &str, size: (u16, u16), text: &str) {
    snapshot("pages", &format!("{}x{}-{name}", size.0, size.1), text);
}

#[test]
fn pages_of_play_look_as_they_should() {
    for size in SIZES {
        for (name, way) in PAGES {
            let mut desk = Desk::playing(tutorial(7, Level::Guided), size, plain_theme());
            page(name, size, &way(&mut desk).text());
        }
    }
}

#[test]
fn the_desk_has_two_columns_beside_the_feed_from_160_columns() {
    let size = (160, 45);
    for (name, way) in PAGES.iter().filter(|(name, _)| name.ends_with("situation") || *name == "option") {
        let mut desk = Desk::playing(tutorial(7, Level::Guided), size, plain_theme());
        page(name, size, &way(&mut desk).text());
    }
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
fn the_start_looks_as_it_should() {
    for size in SIZES {
        let mut desk = Desk::at_start(size);
        page("start", size, &desk.text());
        page("start-go-on", size, &desk.press("Down").text());
        page("start-damaged", size, &desk.press("Down Down").text());
        page("start-cannot", size, &desk.press("Enter").text());
        desk.press("Enter Up Up");
        page("start-in-use", size, &desk.press("Enter").text());
        page("start-help", size, &desk.press("Enter ?").text());
    }
}

#[test]
fn a_window_too_small_says_so() {
    for size in [(59, 18), (60, 17), (40, 10)] {
        let mut desk = Desk::playing(tutorial(7, Level::Guided), size, plain_theme());
        page("too-small", size, &desk.text());
    }
}
