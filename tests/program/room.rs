//! A session in a room, through a real terminal and on a clock that the test sets.

use std::fs;
use std::path::{Path, PathBuf};

use demarche::exercise::room::{Delivery, Part, Rating, Shown};
use demarche::exercise::{Command, Exercise, Mode};
use demarche::scenario::Bundled;
use demarche::stage::{Page, Read, StageLine, read};
use demarche::store::Journal;
use portable_pty::CommandBuilder;
use rustix::process::Signal;

use crate::support::{Window, secrets_of};

/// A number that stands nowhere by chance.
const SEED: u64 = 918_273_645;

/// A wall clock that stands where it is put.
struct Wall(PathBuf);

impl Wall {
    fn at(home: &Path, time: &str) -> Self {
        let wall = Self(home.join("clock"));
        wall.put(time);
        wall
    }

    fn put(&self, time: &str) {
        // Whole or not at all: the program may read at any moment.
        let beside = self.0.with_extension("new");
        fs::write(&beside, format!("2026-03-02T{time}+00:00\n")).unwrap();
        fs::rename(&beside, &self.0).unwrap();
    }
}

fn console(home: &Path, arguments: &[&str]) -> Window {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(arguments);
    command.env("DEMARCHE_HOME", home);
    command.env("DEMARCHE_CLOCK", home.join("clock"));
    Window::running(command, (80, 24))
}

/// Presses Enter until a step comes next.
fn enter_until(window: &mut Window, text: &str) {
    while !window.text().contains(text) {
        window.press_and_see("Enter");
    }
}

/// The lines of the stage, all of them whole.
fn staged(home: &Path) -> Vec<StageLine> {
    let text = fs::read(home.join("stage/001-first-signal.jsonl")).unwrap();
    let lines = text.split_inclusive(|byte| *byte == b'\n').map(|line| match read(line.trim_ascii_end()) {
        Read::Page(line) => *line,
        other => panic!("{other:?}"),
    });
    lines.collect()
}

fn exercise(home: &Path) -> Exercise {
    let journal = Journal::read(&home.join("sessions/001-first-signal.jsonl")).unwrap();
    let scenario = Bundled::find("first-signal").unwrap().load().scenario.unwrap();
    let (exercise, difference) = Exercise::replay(scenario.into(), journal.head, journal.entries);
    assert_eq!(difference, None);
    exercise
}

#[test]
fn a_session_is_led_paused_killed_taken_up_and_ended() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    let wall = Wall::at(home, "09:00:00");
    let seed = SEED.to_string();
    let mut window = console(
        home,
        &["facilitate", "first-signal", "--course", "short", "--seed", &seed, "--level", "standard"],
    );
    window.until_it_says("not started");
    window.press("Enter");
    window.until_it_says("left for the briefing");
    window.press("Enter");
    window.until_it_says("Your first night on duty");
    window.press("Enter");
    window.until_it_says("WHAT MATTERS MOST TO YOU");
    window.press("Enter");
    window.until_it_says("left in decision 1");
    holds_and_pauses(home, &wall, &mut window);
    decides_and_goes_back(&mut window);
    notes_and_rates(&mut window);
    // Killed in the middle of a show of hands.
    window.press("v");
    window.until_it_says("SHOW OF HANDS");
    window.press("4");
    window.until_it_says("4    1");
    window.signal(Signal::KILL);
    window.wait();
    wall.put("11:00:00");
    let mut window = console(home, &["resume"]);
    window.until_it_says("paused");
    assert!(window.text().contains("FACILITATOR: do not project"));
    window.press("Space");
    window.until_it_says("left in decision 1");
    goes_on_to_the_end(&mut window);
    nothing_is_lost(home);
    nothing_is_leaked(home);
}

/// The first message is held, and the room takes a pause of half an hour: then it is sent at once.
fn holds_and_pauses(home: &Path, wall: &Wall, window: &mut Window) {
    window.press("h");
    window.until_it_says("! held");
    wall.put("09:01:00");
    window.until_it_says("02:00  left in decision 1");
    window.press("Space");
    window.until_it_says("02:00  paused");
    wall.put("09:31:00");
    window.until_it_says("09:31 · day");
    assert!(window.text().contains("02:00  paused"), "{}", window.text());
    window.press("Space");
    window.until_it_says("02:00  left in decision 1");
    window.press("Up Up Up Enter");
    window.until_it_says("+ 09:31  “That was not our administrator”");
    assert_eq!(exercise(home).messages()[0].delivery, Delivery::Sent);
    assert_eq!(exercise(home).messages()[0].wall, "2026-03-02T09:31:00+00:00", "at once, after any pause");
}

/// Hands are counted and the room decides; then the facilitator goes back to the window.
fn decides_and_goes_back(window: &mut Window) {
    enter_until(window, "question, no options");
    window.press_and_see("o");
    window.press_and_see("Enter");
    window.until_it_says("Show the options");
    enter_until(window, "question with options");
    window.press("v 3 Down 2 Down Down");
    window.send(b"Justice");
    window.press("Down Down Enter");
    window.until_it_says("Hands for it: 3 of 5.");
    window.press("Enter");
    window.until_it_says("WHAT IT SET IN MOTION");
    window.press("Enter");
    window.until_it_says("left in decision 2");
    window.press("u");
    window.until_it_says("Go back to the last window");
    window.press("Enter");
    window.until_it_says("left in decision 1");
}

fn notes_and_rates(window: &mut Window) {
    window.press("n");
    window.until_it_says("┌─ NOTE ─");
    window.send(b"The chair asks twice");
    window.until_it_says("The chair asks twice▏");
    window.press("Tab Enter");
    window.until(|screen| !screen.contents().contains("┌─ NOTE ─"));
    window.press("e");
    window.until_it_says("RATINGS");
    window.press("s Esc");
    // A letter that follows Esc at once would be a letter with Alt.
    window.until(|screen| !screen.contents().contains("RATINGS"));
}

fn goes_on_to_the_end(window: &mut Window) {
    enter_until(window, "SHOW OF HANDS");
    while !window.text().contains("What happened, and why?") {
        let screen = window.press_and_see("Enter");
        if screen.contains("SHOW OF HANDS") {
            window.press("Down Down Down Down Down Down Down Down");
            window.until_it_says("another option");
        }
    }
    window.press("q");
    assert!(window.wait().0.success());
}

fn nothing_is_lost(home: &Path) {
    let exercise = exercise(home);
    let room = exercise.room();
    assert!(exercise.is_over() && exercise.head().mode == Mode::Room && exercise.head().seed == SEED);
    assert_eq!(room.notes[0].text, "The chair asks twice");
    assert_eq!(room.notes[0].objective.as_deref(), Some("evidence"));
    assert_eq!(room.ratings.get("evidence"), Some(&Rating::S));
    assert_eq!(room.hands[0].hands.dissent, "Justice");
    assert_eq!(room.hands[0].hands.counted(), 5);
    assert!(exercise.entries().iter().any(|entry| entry.what == Command::Undo));
    assert_eq!(room.part().part, Part::Hotwash);
    assert_eq!(room.clock().used(), 60, "of two hours on the wall one minute was no pause, and no crash");
    assert!(room.has_shown(&Shown::Ending));
}

/// The stage was told whole lines, the last that the console was left, and nothing that is not for the room.
fn nothing_is_leaked(home: &Path) {
    let pages = staged(home);
    assert_eq!(pages.last().unwrap().page, Page::Closed {});
    let paused = pages.iter().filter_map(|line| line.clock).filter(|clock| !clock.running).count();
    assert!(paused == 0 || paused < pages.len());
    let told = fs::read_to_string(home.join("stage/001-first-signal.jsonl")).unwrap();
    for secret in secrets_of(exercise(home).scenario(), SEED) {
        assert!(!told.contains(&secret), "{secret}");
    }
}

#[test]
fn other_names_are_told_with_their_place_and_kept_with_the_session() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    let cast = home.join("names.ron");
    fs::write(&cast, "[\n    (\"home\", \"Peru\"),\n    (\"hoem\", \"Chile\"),\n]").unwrap();
    let names = cast.display().to_string();
    let arguments = ["facilitate", "first-signal", "--course", "short", "--cast", &names];
    let mut window = console(home, &arguments);
    let (status, _) = window.wait();
    assert_eq!(status.exit_code(), 1);
    let told = window.text();
    assert!(told.contains("hoem") && told.contains("names.ron:3") && told.contains('^'), "{told}");

    fs::write(&cast, "[(\"home\", \"Peru\")]").unwrap();
    let mut window = console(home, &arguments);
    window.until_it_says("not started");
    window.press("Enter Enter q");
    assert!(window.wait().0.success());
    fs::remove_file(&cast).unwrap();
    let mut window = console(home, &["resume"]);
    window.until_it_says("paused");
    window.press("q");
    window.wait();
    let told = fs::read_to_string(home.join("stage/001-first-signal.jsonl")).unwrap();
    assert!(told.contains("crisis cell of Peru") && !told.contains("Caldria"), "{told}");
}

#[test]
fn a_console_needs_a_window_of_its_own() {
    let home = tempfile::tempdir().unwrap();
    let output = crate::support::run(home.path(), &["facilitate", "first-signal"], "");
    assert_eq!(output.status.code(), Some(2));
    let told = crate::support::complained(&output);
    assert!(told.contains("needs a terminal window of its own"), "{told}");
}
