//! A storm of keys, pastes and changes of size: no panic, no broken frame, no command lost.
//!
//! As many storms as `DEMARCHE_STORMS` says, fifty in the full count.

use std::cell::RefCell;
use std::rc::Rc;

use demarche::actions::Key;
use demarche::exercise::{Command, Exercise, Keeper, Level, Refused, Unkept, Unsaved};
use demarche::tui::Message;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};

use crate::support::{Desk, coalition, plain_theme, storms, tutorial, with_measures};

/// Messages in a storm.
const MESSAGES: usize = 1000;

/// Everything an exercise was told, each with what players could see afterwards.
type Minutes = Rc<RefCell<Vec<(Command, String)>>>;

/// Keeps an exercise, and writes down what it was told.
struct Clerk {
    inner: Unkept,
    minutes: Minutes,
}

/// What players see, as bytes.
fn seen(exercise: &Exercise) -> String {
    serde_json::to_string(&exercise.snapshot()).unwrap()
}

impl Keeper for Clerk {
    fn exercise(&self) -> &Exercise {
        self.inner.exercise()
    }

    fn act(&mut self, command: Command) -> Result<(), Refused> {
        self.inner.act(command.clone())?;
        self.minutes.borrow_mut().push((command, seen(self.inner.exercise())));
        Ok(())
    }

    fn unsaved(&self) -> Option<&Unsaved> {
        None
    }

    fn taken_up_by(&self) -> String {
        "resume 1".into()
    }
}

/// Something that reaches the program: mostly keys, now and then text or another size.
fn gust(luck: &mut SmallRng) -> Message {
    const KEYS: [&str; 20] = [
        "Enter",
        "Enter",
        "Enter",
        "Esc",
        "Tab",
        "Shift+Tab",
        "Up",
        "Down",
        "Left",
        "Right",
        "Shift+Up",
        "Shift+Down",
        "Shift+Left",
        "Shift+Right",
        "PgUp",
        "PgDn",
        "Backspace",
        "Ctrl+p",
        "Down",
        "Enter",
    ];
    // Everything but leaving.
    const SIGNS: &[u8] = b"abcdefghijklmnoprstuvwxyz?/0123456789BKVXY";
    match luck.random_range(0..100) {
        0..50 => Message::named(KEYS[luck.random_range(0..KEYS.len())]).unwrap(),
        50..90 => Message::Type(char::from(SIGNS[luck.random_range(0..SIGNS.len())])),
        90..95 => Message::Resize(luck.random_range(1..=500), luck.random_range(1..=200)),
        95..97 => Message::Resize(luck.random_range(60..=120), luck.random_range(18..=40)),
        97..99 => Message::Paste(paste(luck)),
        _ => Message::Press(Key::Ctrl(char::from(luck.random_range(b'a'..=b'z')))),
    }
}

/// Text as it may stand on a clipboard: letters of any kind, codes, line ends.
fn paste(luck: &mut SmallRng) -> String {
    let sign = |luck: &mut SmallRng| char::from_u32(luck.random_range(1..0x3000)).unwrap_or('q');
    (0..luck.random_range(0..60)).map(|_| sign(luck)).collect()
}

fn exercise(number: u64) -> Exercise {
    match number % 3 {
        0 => tutorial(number, Level::Guided),
        1 => coalition(number),
        _ => with_measures(number),
    }
}

#[test]
fn a_thousand_keys_pastes_and_sizes_lose_nothing() {
    for number in 0..storms(6) {
        let mut luck = SmallRng::seed_from_u64(number);
        let minutes = Minutes::default();
        let clerk = Clerk { inner: Unkept::new(exercise(number)), minutes: Rc::clone(&minutes) };
        let mut desk = Desk::kept_by(Box::new(clerk), (80, 24), plain_theme());
        for _ in 0..MESSAGES {
            desk.send(gust(&mut luck));
        }
        let mut again = Unkept::new(exercise(number));
        for (command, after) in minutes.borrow().iter() {
            again.act(command.clone()).unwrap();
            assert_eq!(&seen(again.exercise()), after, "storm {number}");
        }
        assert!(minutes.borrow().len() > 1, "storm {number} never began");
    }
}
