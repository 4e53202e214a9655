//! A storm of keys and changes of size on the built program in a real terminal.

use demarche::exercise::{Exercise, Level};
use demarche::store::Journal;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rustix::process::Signal;

use crate::support::{Window, storms, tutorial};

/// Keys in a storm.
const KEYS: usize = 1000;

/// Bytes as a keyboard sends them: arrows, letters, a paste between its brackets, half a code. Never the key that leaves.
fn gust(luck: &mut SmallRng) -> Vec<u8> {
    const CODES: [&[u8]; 14] = [
        b"\r",
        b"\r",
        b"\r",
        b"\t",
        b"\x1b[A",
        b"\x1b[B",
        b"\x1b[C",
        b"\x1b[D",
        b"\x1b[5~",
        b"\x1b[6~",
        b"\x10",
        b"\x7f",
        b"\x1b[1;2A",
        b"\x1b[200~qqq\x1b[2J\nq\x1b[201~",
    ];
    const LETTERS: &[u8] = b"abcdefghijklmnoprstuvwxyz?/0123456789";
    if luck.random_range(0..100) < 60 {
        CODES[luck.random_range(0..CODES.len())].to_vec()
    } else {
        vec![LETTERS[luck.random_range(0..LETTERS.len())]]
    }
}

#[test]
fn the_terminal_is_given_back_after_a_storm_and_every_command_is_on_the_disk() {
    for number in 0..storms(2) {
        let mut luck = SmallRng::seed_from_u64(number);
        let home = tempfile::tempdir().unwrap();
        let seed = number.to_string();
        let mut window = Window::open(home.path(), &["play", "--seed", &seed], (80, 24));
        window.until_it_says("BRIEFING");
        for _ in 0..KEYS {
            if luck.random_range(0..40) == 0 {
                window.resize(luck.random_range(1..=500), luck.random_range(1..=200));
            }
            window.send(&gust(&mut luck));
            window.take_in_what_has_come();
        }
        window.signal(Signal::TERM);
        let (status, given_back) = window.wait();
        // A storm may find the way out by itself.
        let ended = status.success() || status.signal() == Some("Terminated");
        assert!(ended && given_back, "storm {number}: {status:?}: {}", window.text());
        let journal = Journal::read(&home.path().join("sessions/001-first-signal.jsonl")).unwrap();
        let scenario = tutorial(number, Level::Guided).scenario().clone();
        let (_, difference) = Exercise::replay(scenario, journal.head, journal.entries);
        assert_eq!(difference, None, "storm {number}");
    }
}
