//! The stage in a real terminal: what is put into its file appears, and nothing else changes it.

use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;

use demarche::stage::Page;
use demarche::store::{CLOCK, StageFile};
use rustix::process::Signal;

use crate::support::{NOW, Pages, Window, demarche, paused, running, set_clock, snapshot};

const WAITING: &str = "The stage is ready.";

fn stage_of(home: &Path, number: u32) -> StageFile {
    StageFile::of(&home.join("stage"), number, "first-signal")
}

fn put(file: &StageFile, page: Page) {
    file.append(&Pages::plain().line(page, None)).unwrap();
}

fn adds(home: &Path, bytes: &[u8]) {
    let path = home.join("stage/001-first-signal.jsonl");
    OpenOptions::new().append(true).create(true).open(path).unwrap().write_all(bytes).unwrap();
}

fn open(home: &Path, arguments: &[&str]) -> Window {
    set_clock(home, NOW);
    let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(arguments);
    command.env("DEMARCHE_HOME", home);
    command.env(CLOCK, home.join("clock"));
    Window::running(command, (80, 24))
}

#[test]
fn pages_appear_as_they_are_put_there_and_q_leaves() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(home.path(), &["stage"]);
    window.until_it_says(WAITING);
    let (file, pages) = (stage_of(home.path(), 1), Pages::plain());
    put(&file, pages.welcome());
    window.until_it_says("C L O U D   H O P P E R");
    put(&file, pages.letter());
    window.until_it_says("Office of the Prime Minister");
    put(&file, Page::Question(pages.question()));
    window.until_it_says("3 of 5 hands counted");
    put(&file, Page::Blank {});
    let blank = window.until(|screen| !screen.contents().contains("hands"));
    assert_eq!(blank.trim(), "EXERCISE");
    put(&file, Page::Closed {});
    window.until_it_says("has closed this exercise");
    window.press("Enter Esc 1 b");
    put(&file, pages.ending());
    window.until_it_says("Named, and paid for");
    window.press("q");
    let (status, given_back) = window.wait();
    assert!(status.success() && given_back);
}

/// A console that is killed in the middle of a line changes nothing, and the one that goes on is followed.
#[test]
fn a_torn_line_is_not_shown_before_it_is_whole() {
    let home = tempfile::tempdir().unwrap();
    let (file, pages) = (stage_of(home.path(), 1), Pages::plain());
    put(&file, pages.letter());
    let mut window = open(home.path(), &["stage"]);
    window.until_it_says("Office of the Prime Minister");
    let line = pages.line(pages.message(), None).written();
    let (torn, rest) = line.split_at(line.len() / 2);
    adds(home.path(), torn.as_bytes());
    // What comes after it on the same way: another size is drawn after the torn line was heard of.
    window.resize(100, 30);
    let letter = window.until_it_says("Office of the Prime Minister");
    assert!(!letter.contains("Estmark asks us"), "{letter}");
    adds(home.path(), rest.as_bytes());
    window.until_it_says("Estmark asks us to sign");
    adds(home.path(), torn.as_bytes());
    put(&file, pages.chosen());
    window.until_it_says("DECIDED");
    adds(home.path(), b"{\"format\":2,\"page\":{\"hologram\":{}}}\n");
    window.until_it_says("needs a newer version");
    adds(home.path(), b"\x1b[2Jnonsense\n");
    window.until_it_says("cannot be read");
    put(&file, pages.welcome());
    window.until_it_says("C L O U D");
    assert!(!window.raw().windows(12).any(|part| part == b"\x1b[2Jnonsense"));
}

#[test]
fn the_clock_of_a_page_runs_down_by_itself_and_a_paused_one_stays() {
    let home = tempfile::tempdir().unwrap();
    let (file, pages) = (stage_of(home.path(), 1), Pages::plain());
    file.append(&pages.line(pages.letter(), running(372))).unwrap();
    let mut window = open(home.path(), &["stage"]);
    window.until_it_says("06:12 left");
    set_clock(home.path(), NOW + 60);
    window.until_it_says("05:12 left");
    file.append(&pages.line(pages.letter(), paused(312))).unwrap();
    window.until_it_says("paused");
    set_clock(home.path(), NOW + 1_860);
    window.resize(100, 30);
    window.until_it_says("05:12 left");
    file.append(&pages.line(pages.letter(), running(-1))).unwrap();
    window.until_it_says("time is up");
}

#[test]
fn the_latest_exercise_is_followed_and_a_named_one_alone() {
    let home = tempfile::tempdir().unwrap();
    let (first, second, pages) = (stage_of(home.path(), 1), stage_of(home.path(), 2), Pages::plain());
    let mut latest = open(home.path(), &["stage"]);
    let mut named = open(home.path(), &["stage", "1"]);
    latest.until_it_says(WAITING);
    named.until_it_says("It shows exercise 1 as soon as");
    put(&first, pages.letter());
    latest.until_it_says("Office of the Prime Minister");
    named.until_it_says("Office of the Prime Minister");
    put(&second, pages.message());
    latest.until_it_says("Estmark asks us to sign");
    put(&first, pages.chosen());
    latest.until_it_says("DECIDED");
    named.until_it_says("DECIDED");
    assert!(!String::from_utf8_lossy(named.raw()).contains("Estmark asks"));
}

/// With no clock on it and nothing put there, the stage sleeps.
#[cfg(target_os = "linux")]
#[test]
fn a_stage_on_which_nothing_runs_is_not_woken() {
    let home = tempfile::tempdir().unwrap();
    put(&stage_of(home.path(), 1), Pages::plain().letter());
    let mut window = open(home.path(), &["stage"]);
    window.until_it_says("Office of the Prime Minister");
    window.sleeps_for_two_seconds();
}

#[test]
fn line_by_line_each_page_is_told_once() {
    let home = tempfile::tempdir().unwrap();
    set_clock(home.path(), NOW);
    let (file, pages) = (stage_of(home.path(), 1), Pages::plain());
    let mut command = demarche(home.path(), &["stage", "--plain"]);
    command.env(CLOCK, home.path().join("clock")).stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut said = Vec::new();
    let mut until = |text: &str| {
        loop {
            said.push(lines.next().unwrap());
            if said.last().unwrap().contains(text) {
                return;
            }
        }
    };
    until("Start with: demarche facilitate");
    for (page, clock, last) in [
        (pages.welcome(), None, "Keep the trust of the victims."),
        (pages.letter(), Some(running(540)), "09:00 left."),
        (pages.message(), None, "Source B2"),
        (Page::Question(pages.long_question()), Some(running(372)), "06:12 left to decide."),
        (Page::Question(pages.long_question()), Some(paused(300)), "The clock is paused at 05:00."),
        (Page::Blank {}, Some(running(300)), "The stage is blank."),
        (pages.chosen(), None, "5 of 5 hands counted."),
        (Page::Break { minutes: 5 }, Some(running(300)), "05:00 left of the break."),
        (pages.ending(), None, "before anything was taken."),
        (pages.hotwash(), Some(running(0)), "Time is up."),
        (Page::Closed {}, None, "Nothing is lost."),
    ] {
        file.append(&pages.line(page, clock)).unwrap();
        until(last);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said.iter().all(|line| line.chars().count() <= 80 && !line.contains('\u{1b}')));
    snapshot("plain", "stage", &(said.join("\n") + "\n"));
}

/// The stage outlives whoever wrote to it, and takes up what comes later.
#[test]
fn a_writer_that_is_killed_leaves_the_page_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    put(&stage_of(home.path(), 1), Pages::plain().letter());
    let mut window = open(home.path(), &["stage"]);
    window.until_it_says("Office of the Prime Minister");
    let path = home.path().join("stage/001-first-signal.jsonl");
    let script = format!("printf '{{\"format\"' >> '{}'; exec sleep 600", path.display());
    let mut writer = std::process::Command::new("sh").args(["-c", &script]).spawn().unwrap();
    while !fs::read_to_string(&path).unwrap().ends_with("{\"format\"") {
        std::thread::yield_now();
    }
    let pid = rustix::process::Pid::from_raw(writer.id().try_into().unwrap()).unwrap();
    rustix::process::kill_process(pid, Signal::KILL).unwrap();
    writer.wait().unwrap();
    window.resize(100, 30);
    window.until_it_says("Office of the Prime Minister");
    put(&stage_of(home.path(), 1), Pages::plain().chosen());
    window.until_it_says("DECIDED");
}
