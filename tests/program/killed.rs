//! Killed at any moment, an exercise goes on as if nothing had been.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use demarche::exercise::{Exercise, Level};
use demarche::store::Journal;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rustix::process::Signal;

use crate::support::{Window, tutorial};

/// How often the program is killed.
const KILLS: usize = 50;
/// What stands on the first page after the end.
const DEBRIEF: &str = "What was true";

/// At which moment the program is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// With keys on their way, whatever it is doing.
    Busy,
    /// A line of the journal has just been written; its frame may not have been.
    Appended,
    /// In the middle of a ballot that is not sealed.
    Ballot,
}

/// The bytes of the snapshot after each line of a journal.
fn snapshots(journal: &Journal) -> Vec<String> {
    let scenario = tutorial(7, Level::Guided).scenario().clone();
    let after = |lines: usize| {
        let (exercise, difference) =
            Exercise::replay(scenario.clone(), journal.head.clone(), journal.entries[..lines].to_vec());
        assert_eq!(difference, None);
        serde_json::to_string(&exercise.snapshot()).unwrap()
    };
    (0..=journal.entries.len()).map(after).collect()
}

fn journal(home: &Path) -> PathBuf {
    home.join("sessions/001-first-signal.jsonl")
}

/// Presses Enter until the debrief is there, and leaves.
fn to_the_end(window: &mut Window) {
    let mut screen = window.text();
    while !screen.contains(DEBRIEF) {
        screen = window.press_and_see("Enter");
    }
    window.press("q");
    assert!(window.wait().0.success());
}

/// Presses Enter until a ballot is open; tells whether there was one before the end.
fn to_a_ballot(window: &mut Window) -> bool {
    let mut screen = window.text();
    while !(screen.contains("Enter seal") || screen.contains(DEBRIEF)) {
        screen = window.press_and_see("Enter");
    }
    !screen.contains(DEBRIEF)
}

#[test]
fn killed_at_fifty_moments_an_exercise_goes_on_as_if_nothing_had_been() {
    let undisturbed = tempfile::tempdir().unwrap();
    let mut window = Window::open(undisturbed.path(), &["play", "--seed", "7"], (80, 24));
    window.until_it_says("BRIEFING");
    to_the_end(&mut window);
    let wanted = snapshots(&Journal::read(&journal(undisturbed.path())).unwrap());

    let mut luck = SmallRng::seed_from_u64(20_181_220);
    let home = tempfile::tempdir().unwrap();
    let path = journal(home.path());
    let mut moments = Vec::new();
    let mut saved = 0;
    while moments.len() < KILLS {
        let begun = path.exists();
        let arguments: &[&str] = if begun { &["resume"] } else { &["play", "--seed", "7"] };
        let mut window = Window::open(home.path(), arguments, (80, 24));
        if luck.random_bool(0.8) {
            window.until_it_says("Q leave");
        }
        let moment = disturb(&mut window, &path, &mut luck);
        window.signal(Signal::KILL);
        let (status, _) = window.wait();
        assert_eq!(status.signal(), Some("Killed"), "{moment:?}: {}", window.text());
        moments.push(moment);
        let Ok(left) = Journal::read(&path) else {
            assert!(!begun, "a journal that was there is there");
            let _ = fs::remove_file(&path);
            continue;
        };
        assert!(left.entries.len() >= saved, "{moment:?}: nothing is lost that was saved");
        saved = left.entries.len();
        assert_eq!(snapshots(&left).last(), wanted.get(saved), "{moment:?} after {saved} lines");
        if saved + 1 == wanted.len() {
            // Begun again, the same exercise is disturbed at other moments.
            fs::remove_file(&path).unwrap();
            saved = 0;
        }
    }
    for moment in [Moment::Busy, Moment::Appended, Moment::Ballot] {
        let times = moments.iter().filter(|at| **at == moment).count();
        assert!(times >= 5, "{moment:?} {times} times");
    }

    let arguments: &[&str] = if path.exists() { &["resume"] } else { &["play", "--seed", "7"] };
    let mut window = Window::open(home.path(), arguments, (80, 24));
    window.until_it_says("Q leave");
    to_the_end(&mut window);
    assert_eq!(snapshots(&Journal::read(&path).unwrap()), wanted, "the same ending");
}

/// Brings the program to a random moment at which it is to be killed.
fn disturb(window: &mut Window, path: &Path, luck: &mut SmallRng) -> Moment {
    match luck.random_range(0..3) {
        0 if window.text().contains("Q leave") && to_a_ballot(window) => {
            window.press(["Right Right", "4 0 Down"][luck.random_range(0..2)]);
            Moment::Ballot
        }
        1 if window.text().contains("Q leave") => {
            let before = fs::metadata(path).unwrap().len();
            // The moment after it grows is a short one: there is no rest between two looks.
            while fs::metadata(path).unwrap().len() == before {
                window.press("Enter");
                (0..50).for_each(|_| thread::yield_now());
            }
            Moment::Appended
        }
        _ => {
            let presses = luck.random_range(0..12);
            (0..presses).for_each(|_| window.press("Enter"));
            (0..luck.random_range(0..2_000)).for_each(|_| thread::yield_now());
            Moment::Busy
        }
    }
}
