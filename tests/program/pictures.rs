//! The pictures of the documents are drawn by the program, and are what it draws today.

use std::path::Path;
use std::{env, fs};

use crate::support::{complained, run, said};

/// A picture: its name, the keys that lead to it from the one before, and something that must be seen on it.
type Step = (&'static str, &'static str, &'static str);

/// The way through the tutorial.
const WALK: &[Step] = &[
    ("message", "Enter", "18:40"),
    ("option", "Enter Enter Enter Enter", "OPTION"),
    ("ballot", "Enter 5 0 Down 2 5", "YOUR BALLOT"),
    ("reading", "Enter", "BESIDE YOUR BALLOT"),
    ("situation", "Enter Enter Enter Enter Enter Enter Enter Enter", "DECISION 2 OF 3"),
    ("advice", "a", "ADVICE ON DECISION 2"),
    ("evidence", "e", "WHO DID IT"),
    ("timeline", "t", "THE COURSE SO FAR"),
    (
        "ending",
        "s Enter Enter Enter Enter Enter Enter Enter Enter Enter 6 0 Down 2 0 Enter Enter Enter Enter Enter Enter",
        "HOW IT ENDED",
    ),
    ("calibration", "Tab", "CRIMINALS (TRUE)"),
    ("record", "r", "WHAT REALLY HAPPENED"),
];

/// Compares a file with what it should be; writes it instead where that is asked for.
fn kept(name: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures").join(name);
    if env::var("DEMARCHE_PICTURES").is_ok_and(|wanted| wanted == "write") {
        fs::write(&path, drawn).unwrap();
    }
    let is = fs::read_to_string(&path).unwrap_or_default();
    assert!(is == drawn, "{name} shows another state; DEMARCHE_PICTURES=write draws all of them anew");
}

fn picture(home: &Path, size: &str, theme: &str, keys: &str) -> String {
    let arguments =
        ["picture", "first-signal", "--seed", "7", "--size", size, "--theme", theme, "--keys", keys];
    let output = run(home, &arguments, "");
    assert!(output.status.success(), "{}", complained(&output));
    said(&output)
}

#[test]
fn the_tutorial_looks_as_in_its_pictures() {
    let home = tempfile::tempdir().unwrap();
    // In a narrow window the ranking is a page of its own.
    let narrow: [Step; 2] = [("briefing", "", "BRIEFING"), ("ranking", "Enter", "WHAT MATTERS MOST")];
    for (size, first) in [("80x24", &narrow[..]), ("120x36", &narrow[..1])] {
        let mut keys = String::new();
        for (name, on, seen) in first.iter().chain(WALK) {
            keys = format!("{keys} {on}");
            let drawn = picture(home.path(), size, "dark", keys.trim());
            assert!(drawn.contains(seen), "{name} at {size} shows another page: the way there has changed");
            kept(&format!("{name}-{size}.svg"), &drawn);
        }
    }
    let keys: Vec<&str> = WALK[..5].iter().map(|(_, on, _)| *on).collect();
    kept("situation-120x36-light.svg", &picture(home.path(), "120x36", "light", &keys.join(" ")));
}

#[test]
fn the_transcript_is_what_the_program_says() {
    let home = tempfile::tempdir().unwrap();
    let told =
        said(&run(home.path(), &["play", "first-signal", "--plain", "--seed", "7"], &"1\n".repeat(500)));
    kept("plain.txt", &told);
}
