//! What an intrusion came to, after the end; and that nothing of it shows before.

use std::sync::{Arc, LazyLock};

use demarche::actions::Place;
use demarche::exercise::Level;
use demarche::scenario::{Scenario, Sources};
use demarche::tui::{Depth, Paper, Theme};

use super::pages::{SIZES, page};
use crate::support::{Desk, exercise_of, plain_theme, text_of};

static SCENARIO: LazyLock<Arc<Scenario>> = LazyLock::new(|| {
    let text = include_str!("../scenarios/intrusion.ron").to_owned();
    Arc::new(Scenario::load(&Sources::new([("intrusion.ron".to_owned(), text)])).scenario.unwrap())
});

fn desk(seed: u64, size: (u16, u16), theme: Theme) -> Desk {
    Desk::playing(exercise_of(&SCENARIO, seed, Level::Standard), size, theme)
}

/// Plays to the end with the first option of every window, then opens pages after the end.
fn ended<'d>(desk: &'d mut Desk, keys: &str) -> &'d mut Desk {
    desk.enter_until(Place::Course).press(keys)
}

const PAGES: [(&str, &str); 4] = [
    ("intrusion-course", ""),
    ("intrusion-course-below", "PgDn PgDn"),
    ("intrusion-outcome", "o"),
    ("intrusion-outcome-below", "o PgDn PgDn"),
];

#[test]
fn what_an_intrusion_came_to_looks_as_it_should() {
    for size in SIZES {
        for (name, keys) in PAGES {
            let mut desk = desk(3, size, plain_theme());
            page(name, size, &ended(&mut desk, keys).text());
        }
    }
}

#[test]
fn it_reads_the_same_in_every_theme() {
    for (name, keys) in PAGES {
        let read = |theme| text_of(&ended(&mut desk(3, (80, 24), theme), keys).frame());
        let plain = read(plain_theme());
        for theme in [Theme::new(Paper::Dark, Depth::True), Theme::new(Paper::Light, Depth::Sixteen)] {
            assert_eq!(read(theme), plain, "{name}");
        }
    }
}

/// Before the end no page speaks of money, of shares taken, or of what is hidden.
#[test]
fn nothing_of_it_shows_during_play() {
    let telling = [
        "euros",
        "Hidden",
        "WHAT IT COST",
        "WHAT WAS TAKEN",
        "was taken",
        "intruder was thrown",
        "Drawings of turbines",
    ];
    for seed in 0..12 {
        let mut desk = desk(seed, (120, 36), plain_theme());
        let mut pages = 0;
        while desk.place() != Place::Course {
            for keys in ["t", "e", "r", "s"] {
                if desk.place() == Place::Situation {
                    let text = desk.press(keys).text();
                    for words in telling {
                        assert!(!text.contains(words), "`{words}` on {keys}: {text}");
                    }
                    desk.press("s");
                    pages += 1;
                }
            }
            desk.press("Enter");
        }
        assert!(pages > 6, "{pages}");
    }
}
