//! What an intrusion came to, after the end; and that nothing of it shows before.

use demarche::actions::Place;
use demarche::exercise::Level;
use demarche::tui::Theme;

use super::book::{Book, Opens, Page};
use crate::support::{Desk, INTRUSION, exercise_of, plain_theme};

fn desk(seed: u64, size: (u16, u16), theme: Theme) -> Desk {
    Desk::playing(exercise_of(INTRUSION.scenario(false), seed, Level::Standard), size, theme)
}

/// Plays to the end with the first option of every window, then opens pages after the end.
fn ended<'d>(desk: &'d mut Desk, keys: &str) -> &'d mut Desk {
    desk.enter_until(Place::Course).press(keys)
}

pub(super) const PAGES: &[Page] = &[
    ("intrusion-course", |desk| ended(desk, "")),
    ("intrusion-course-below", |desk| ended(desk, "PgDn PgDn")),
    ("intrusion-outcome", |desk| ended(desk, "o")),
    ("intrusion-outcome-below", |desk| ended(desk, "o PgDn PgDn")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Exercise(&INTRUSION, Level::Standard, 3), pages: PAGES };

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
