//! The footer keeps what everybody needs, in every window.

use demarche::actions::Place;
use demarche::exercise::Level;
use demarche::text::Words;

use super::book::{BOOKS, SIZES};
use crate::support::{Desk, plain_theme, tutorial};

/// Every place that a walk leads to, with the last row of its window.
fn footers(size: (u16, u16)) -> Vec<(Place, String)> {
    let mut footers = Vec::new();
    let mut look =
        |desk: &mut Desk| footers.push((desk.place(), desk.text().lines().last().unwrap().to_owned()));
    for book in BOOKS {
        for (_, way) in book.pages {
            look(way(&mut book.desk(&Words::default(), size, plain_theme())));
        }
    }
    for keys in ["? /", "Ctrl+p z"] {
        let mut desk = Desk::playing(tutorial(7, Level::Guided), size, plain_theme());
        look(desk.enter_until(Place::Situation).press(keys));
    }
    footers
}

#[test]
fn help_and_leave_are_never_dropped_and_nothing_is_cut() {
    for size in SIZES {
        let footers = footers(size);
        for (place, footer) in &footers {
            let end = if size.0 < 80 { "? help  Q leave" } else { "? help  Ctrl+P find  Q leave" };
            assert!(footer.ends_with(end), "{place:?} at {size:?}: {footer}");
            assert!(!footer.contains('…'), "{place:?} at {size:?}: {footer}");
        }
        let walked = |place: &Place| footers.iter().any(|(walked, _)| walked == place);
        // In a wide window the letter stands beside the ranking, and the board beside the feed.
        let elsewhere = [Place::Briefing, Place::Board];
        let missed = Place::ALL.into_iter().filter(|place| !walked(place) && !elsewhere.contains(place));
        let missed: Vec<Place> = missed.collect();
        assert_eq!(missed, [Place::Private, Place::TooSmall, Place::Plain], "at {size:?}");
    }
}
