//! The facilitator's console, and the page on which a session is set up.

use std::fs;

use demarche::actions::Place;
use demarche::exercise::{Head, Level, Mode};
use demarche::stage::{Read, read};
use demarche::store::{Folders, Session};
use demarche::text::Words;

use super::book::{Book, Opens, Page};
use crate::support::{Desk, FIRST_SIGNAL, INTRUSION, TOOLBOX, plain_theme, secrets_of};

const PAGES: &[Page] = &[
    ("console-start", |desk| desk),
    ("console-letter", |desk| desk.press("Enter")),
    ("console-ranking", |desk| desk.press("Enter Enter Enter")),
    ("console-message", at_first_message),
    ("console-held", |desk| at_first_message(desk).press("h Enter")),
    ("console-question", |desk| at_question(desk).press("Enter")),
    ("console-paused", |desk| at_question(desk).press("Enter Space")),
    ("console-more-time", |desk| at_question(desk).press("Enter + + +")),
    ("console-ballot", |desk| at_question(desk).press("Enter o")),
    ("console-decide", |desk| counted(desk).press("Esc g 4")),
    ("console-noted", |desk| counted(desk).press("Esc n C h a i r Tab Enter e p s Esc")),
    ("console-board", |desk| counted(desk).press("Esc Tab")),
    ("console-hands", |desk| counted(desk)),
    ("console-hands-text", |desk| counted(desk).press("Down L e g a l")),
    ("console-hands-decide", |desk| counted(desk).press("Down Down Down Right")),
    ("console-hands-ballot", |desk| at_question(desk).press("v Down Down Down Down Down Enter")),
    ("console-sure", |desk| counted(desk).press("Down Down Down Enter")),
    ("console-motion", decided_first),
    ("console-second", |desk| decided_first(desk).press("Enter Enter Enter")),
    ("console-undo", |desk| decided_first(desk).press("Enter u")),
    ("console-back", |desk| decided_first(desk).press("Enter u Enter")),
    ("console-note", |desk| at_question(desk).press("n J u s t i c e Tab")),
    ("console-evaluate", |desk| at_question(desk).press("e p")),
    ("console-stage", |desk| at_question(desk).press("g Down")),
    ("console-blank", |desk| at_question(desk).press("b")),
    ("console-break", |desk| at_question(desk).press("Enter g 4")),
    ("console-players", |desk| at_question(desk).press("s")),
    ("console-help", |desk| at_question(desk).press("?")),
    ("console-end", to_the_end),
    ("console-debrief", |desk| to_the_end(desk).press("Ctrl+p C o u r s e Enter")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Room(&FIRST_SIGNAL, Level::Guided, 7), pages: PAGES };

/// What is hidden of an intruder at work.
pub(super) static INTRUDER: Book = Book {
    opens: Opens::Room(&INTRUSION, Level::Standard, 7),
    pages: &[
        ("console-intruder", |desk| desk.press("Enter Enter Enter Enter")),
        ("console-intruder-board", |desk| desk.press("Enter Enter Enter Enter Tab")),
    ],
};

/// Messages that come while the room talks, and planned ones.
pub(super) static SEATS: Book = Book {
    opens: Opens::Room(&TOOLBOX, Level::Standard, 7),
    pages: &[("console-toolbox", |desk| desk.press("Enter Enter Enter Enter"))],
};

/// The page on which a session is set up.
pub(super) static SETUP: Book = Book {
    opens: Opens::SetUp,
    pages: &[
        ("setup", |desk| desk),
        ("setup-level", |desk| desk.press("Down Down Down Right")),
        ("setup-seats", |desk| desk.press("Down Down Down Down 2")),
        ("setup-cast", |desk| desk.press("Down Down Down Down Down")),
        ("setup-seed", |desk| desk.press("PgDn 4 2")),
        ("setup-cannot", |desk| desk.press("PgDn Up x Enter")),
    ],
};

fn at_first_message(desk: &mut Desk) -> &mut Desk {
    desk.press("Enter Enter Enter Enter")
}

/// All messages of the first window are read; its question comes next.
fn at_question(desk: &mut Desk) -> &mut Desk {
    let desk = at_first_message(desk);
    for _ in 0..12 {
        if desk.text().contains("g: Decision 1") || is_next(desk) {
            break;
        }
        desk.press("Enter");
    }
    desk
}

/// Whether the last message has been sent: what comes next is the question, whatever it is called in this language.
fn is_next(desk: &mut Desk) -> bool {
    desk.text().lines().any(|line| line.contains("► ●") && line.contains(": "))
}

/// Hands are counted: three and one.
fn counted(desk: &mut Desk) -> &mut Desk {
    let desk = at_question(desk).press("Enter o").enter_until(Place::Reading).press("Enter");
    desk.press("Enter v 3 Down 1 Down")
}

fn decided_first(desk: &mut Desk) -> &mut Desk {
    counted(desk).press("Down Down Down Enter Enter")
}

/// The room decides what line 1 says at every window.
fn to_the_end(desk: &mut Desk) -> &mut Desk {
    for _ in 0..80 {
        if desk.press("Enter").place() == Place::Hands {
            desk.press("PgDn Enter");
        }
    }
    desk
}

#[test]
fn enter_alone_leads_from_the_set_up_to_the_end() {
    let mut desk = Desk::setting_up(Words::default(), (80, 24), plain_theme());
    desk.press("Enter");
    assert_eq!(desk.place(), Place::Console);
    to_the_end(&mut desk);
    assert!(desk.text().contains("What happened, and why?"), "{}", desk.text());
}

/// The warning stands on every page of the console, and the word that stands there for players on none.
#[test]
fn the_console_warns_on_every_page() {
    for (name, way) in PAGES {
        let mut desk = BOOK.desk(&Words::default(), (80, 24), plain_theme());
        let text = way(&mut desk).text();
        let head = text.lines().next().unwrap();
        assert!(head.contains("FACILITATOR: do not project") && !head.contains("EXERCISE"), "{name}: {head}");
    }
}

/// Whatever the facilitator puts on the stage, no byte that the stage receives holds a word for the staff, a fact for
/// one seat, or the seed.
#[test]
fn no_byte_of_the_stage_is_for_anybody_but_the_room() {
    const SEED: u64 = 918_273_645;
    for told in [&FIRST_SIGNAL, &TOOLBOX, &INTRUSION] {
        let folder = tempfile::tempdir().unwrap();
        let scenario = told.scenario(false);
        let head = Head { mode: Mode::Room, ..Head::of(scenario, SEED) };
        let folders = Folders::under(Some(folder.path())).unwrap();
        let session = Session::begin(scenario.clone(), head, &folders);
        let mut desk = Desk::kept_by(Box::new(session), (80, 24), plain_theme());
        for _ in 0..60 {
            desk.press("Enter");
            let then = match desk.place() {
                Place::Hands => "4 Down 1 PgDn Enter",
                Place::Console => "g 1 g 2 g 3 g 4 g 5 g 6 g 7 g 8 g 9 Esc",
                _ => "",
            };
            desk.press(then);
        }
        desk.press("n S e c r e t Enter q");
        let file = fs::read_dir(folder.path().join("stage")).unwrap().next().unwrap().unwrap().path();
        let bytes = fs::read_to_string(file).unwrap();
        assert!(bytes.lines().count() > 60, "{}", bytes.lines().count());
        for line in bytes.lines() {
            assert!(matches!(read(line.as_bytes()), Read::Page(_)), "{line}");
        }
        let mut secrets = secrets_of(scenario, SEED);
        secrets.insert("Secret".into());
        assert!(secrets.len() > 3);
        for secret in secrets {
            assert!(!bytes.contains(&secret), "{secret}");
        }
    }
}
