//! The screen of actors, letter by letter, and what is told of them elsewhere.

use demarche::actions::{Action, Place, Screen, at};
use demarche::exercise::Level;

use super::book::{Book, Opens, Page};
use crate::support::{COALITION, Desk, plain_theme, tutorial};

pub(super) const PAGES: &[Page] = &[
    ("actors", |desk| first(desk).press("c")),
    ("actors-second", |desk| second(desk).press("c Down")),
    ("actors-desk", second),
    ("actors-published", |desk| third(desk).press("c Down")),
    ("actors-accused", |desk| third(desk).press("c PgDn")),
    ("actors-why", |desk| second(desk).press("c Down w")),
    ("actors-timeline", |desk| third(desk).press("t")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Exercise(&COALITION, Level::Guided, 7), pages: PAGES };

/// The desk with the first decision open.
fn first(desk: &mut Desk) -> &mut Desk {
    desk.enter_until(Place::Reading).press("Esc")
}

/// The desk with the second decision open: owners were asked, allies told and invited.
fn second(desk: &mut Desk) -> &mut Desk {
    first(desk).press("1 Enter").enter_until(Place::Situation)
}

/// The desk with the third decision open: the accused was named.
fn third(desk: &mut Desk) -> &mut Desk {
    second(desk).enter_until(Place::Reading).press("Esc 1 Enter").enter_until(Place::Situation)
}

#[test]
fn a_scenario_without_actors_has_no_screen_of_them() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), plain_theme());
    desk.enter_until(Place::Situation);
    assert!(!desk.text().contains("Actors"));
    assert_eq!(desk.press("c").place(), Place::Situation);
    assert!(at(Place::Situation).any(|row| row.action == Action::Go(Screen::Actors)));
}
