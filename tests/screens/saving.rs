//! What cannot be saved is said, in words, until it can.

use demarche::actions::Place;
use demarche::exercise::{Command, Exercise, Keeper, Level, Refused, Unkept, Unsaved};

use crate::support::{Desk, plain_theme, snapshot, tutorial};

/// Keeps an exercise on a disk that is full.
struct FullDisk {
    inner: Unkept,
    unsaved: Unsaved,
}

impl Keeper for FullDisk {
    fn exercise(&self) -> &Exercise {
        self.inner.exercise()
    }

    fn act(&mut self, command: Command) -> Result<(), Refused> {
        self.inner.act(command)
    }

    fn unsaved(&self) -> Option<&Unsaved> {
        Some(&self.unsaved)
    }

    fn taken_up_by(&self) -> String {
        "resume 12".into()
    }
}

#[test]
fn trouble_with_saving_is_in_sight_and_leaving_asks_once() {
    let keeper = FullDisk {
        inner: Unkept::new(tutorial(7, Level::Guided)),
        unsaved: Unsaved { since: "14:05".into(), why: "No space left on device".into() },
    };
    let mut desk = Desk::kept_by(Box::new(keeper), (80, 24), plain_theme());
    snapshot("pages", "unsaved", &desk.enter_until(Place::Situation).text());
    snapshot("pages", "unsaved-leaving", &desk.press("q").text());
    assert!(!desk.is_left());
    assert!(desk.press("q").is_left());
}
