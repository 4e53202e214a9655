//! The footer keeps what everybody needs, in every window.

use demarche::actions::Place;
use demarche::exercise::Level;

use super::pages::PAGES;
use crate::support::{Desk, coalition, plain_theme, tutorial, with_measures};

const SIZES: [(u16, u16); 5] = [(60, 18), (80, 24), (120, 36), (160, 45), (200, 55)];

/// Every place that a walk leads to, with the last row of its window.
fn footers(size: (u16, u16)) -> Vec<(Place, String)> {
    let mut footers = Vec::new();
    let mut look =
        |desk: &mut Desk| footers.push((desk.place(), desk.text().lines().last().unwrap().to_owned()));
    look(&mut Desk::at_start(size));
    for (_, way) in PAGES {
        look(way(&mut Desk::playing(tutorial(7, Level::Guided), size, plain_theme())));
    }
    for keys in ["m", "m Enter", "m Tab", "? /", "Ctrl+p z", "Y"] {
        let mut desk = Desk::playing(with_measures(7), size, plain_theme());
        look(desk.enter_until(Place::Reading).press("Esc").press(keys));
    }
    look(Desk::playing(coalition(7), size, plain_theme()).enter_until(Place::Reading).press("Esc c"));
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
        // In a wide window the letter stands beside the ranking.
        let missed = Place::ALL.into_iter().filter(|place| !walked(place) && *place != Place::Briefing);
        let missed: Vec<Place> = missed.collect();
        assert_eq!(missed, [Place::Outcome, Place::Private, Place::TooSmall, Place::Plain], "at {size:?}");
    }
}
