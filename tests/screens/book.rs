//! Every page of every screen: in which exercise, by which way, at which sizes.

use demarche::exercise::{Exercise, Level};
use demarche::text::Words;
use demarche::tui::Look;

use super::{actors, console, evidence, measures, outcome, pages, start, statement};
use crate::support::{Desk, Told, exercise_of, in_a_room};

/// The sizes that are promised: the smallest, the tested one, a large one, a huge one and a projector's.
pub(super) const SIZES: [(u16, u16); 5] = [(60, 18), (80, 24), (120, 36), (160, 45), (200, 55)];

/// A page: its name, and the way to it from the first page.
pub(super) type Page = (&'static str, fn(&mut Desk) -> &mut Desk);

/// Pages of one exercise, or of the start screen.
pub(super) struct Book {
    pub(super) opens: Opens,
    pub(super) pages: &'static [Page],
}

/// What a book is about.
pub(super) enum Opens {
    /// The start screen.
    Start,
    /// A scenario at a level, with luck from a seed.
    Exercise(&'static Told, Level, u64),
    /// The same on the console of a room.
    Room(&'static Told, Level, u64),
    /// The page on which a session in a room is set up.
    SetUp,
}

/// All books.
pub(super) static BOOKS: [&Book; 11] = [
    &start::BOOK,
    &pages::BOOK,
    &actors::BOOK,
    &measures::BOOK,
    &outcome::BOOK,
    &evidence::BOOK,
    &statement::BOOK,
    &console::BOOK,
    &console::INTRUDER,
    &console::SEATS,
    &console::SETUP,
];

impl Book {
    /// A desk before the first key, in a language and a look.
    pub(super) fn desk(&self, words: &Words, size: (u16, u16), look: impl Into<Look>) -> Desk {
        match &self.opens {
            Opens::Start => Desk::at_start_in(words.clone(), size, look),
            Opens::SetUp => Desk::setting_up(words.clone(), size, look),
            Opens::Room(told, level, seed) => {
                let exercise = in_a_room(&exercise(told, words, *level, *seed));
                Desk::facilitating(words.clone(), exercise, size, look)
            }
            Opens::Exercise(told, level, seed) => {
                Desk::playing_in(words.clone(), exercise(told, words, *level, *seed), size, look)
            }
        }
    }
}

fn exercise(told: &Told, words: &Words, level: Level, seed: u64) -> Exercise {
    exercise_of(told.scenario(words.are_pseudo()), seed, level)
}

/// The language that nobody speaks, with longer texts.
pub(super) fn long() -> Words {
    Words::in_language("en-XA").unwrap()
}
