//! The start screen, and what it says of an exercise that cannot go on.

use super::book::{Book, Opens, Page};

const PAGES: &[Page] = &[
    ("start", |desk| desk),
    ("start-play", |desk| desk.press("Down")),
    ("start-go-on", |desk| desk.press("Down Down")),
    ("start-in-use", |desk| desk.press("Down Down Enter")),
    ("start-damaged", |desk| desk.press("Down Down Down Down")),
    ("start-cannot", |desk| desk.press("Down Down Down Down Enter")),
    ("start-help", |desk| desk.press("?")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Start, pages: PAGES };
