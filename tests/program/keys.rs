//! Keys that somebody has changed, and files of keys that cannot stand.

use std::fs;

use crate::support::{Window, run, said, snapshot};

#[test]
fn changed_keys_work_and_show() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("keys.toml"), "go-timeline = \"z\"\n").unwrap();
    let mut window = Window::open(home.path(), &["play", "--seed", "7"], (80, 24));
    window.until_it_says("BRIEFING");
    window.press("Enter Enter Enter Enter Esc");
    window.until_it_says("DECISION 1 OF 3");
    window.press("z");
    window.until_it_says("THE COURSE SO FAR");
    window.press("q");
    assert!(window.wait().0.success());
}

#[test]
fn a_file_that_cannot_stand_is_told_before_anything_begins() {
    let home = tempfile::tempdir().unwrap();
    fs::write(
        home.path().join("keys.toml"),
        "# mine\nundo = \"x\"\nwhy = \"Strg+w\"\nleave = \"x\"\ngo-record = \"c\"\n",
    )
    .unwrap();
    let mut window = Window::open(home.path(), &["play", "--seed", "7"], (120, 40));
    let (status, given_back) = window.wait();
    assert_eq!((status.exit_code(), given_back), (2, true));
    assert!(!window.raw().windows(8).any(|bytes| bytes == b"\x1b[?1049h"), "the terminal was not taken");
    let told = window.text().replace(&home.path().display().to_string(), "HOME");
    snapshot("program", "keys-faults", &told);
    assert!(
        said(&run(home.path(), &["sessions"], "")).starts_with("No exercise has been begun"),
        "nothing has begun"
    );
}

#[test]
fn a_copy_is_a_file_and_asks_the_clipboard() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Window::open(home.path(), &["play", "--seed", "7"], (120, 36));
    window.until_it_says("BRIEFING");
    window.press("Y");
    window.until_it_says("This page is copied");
    window.press("q");
    assert!(window.wait().0.success());
    let copy = fs::read_to_string(home.path().join("copies/001-ranking.txt")).unwrap();
    assert!(copy.contains("BRIEFING"), "{copy}");
    assert!(window.raw().windows(7).any(|bytes| bytes == b"\x1b]52;c;"));
}

#[test]
fn line_by_line_keys_do_not_matter() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("keys.toml"), "undo = nonsense").unwrap();
    assert!(run(home.path(), &["play", "--plain", "--seed", "7"], "q\n").status.success());
}
