//! Exercises are listed, gone on with and told apart.

use std::fs;
use std::path::Path;

use crate::support::{Window, complained, run, said};

fn begin(home: &Path, answers: usize) {
    let output = run(home, &["play", "--plain", "--seed", "7"], &"1\n".repeat(answers));
    assert_eq!(output.status.code(), Some(0));
}

/// The list without dates.
fn listed(home: &Path) -> Vec<String> {
    let output = run(home, &["sessions"], "");
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""));
    let part = |line: &str| line.rsplit_once('\t').map_or(line.to_owned(), |(most, _)| most.to_owned());
    said(&output).lines().map(part).collect()
}

fn refused(home: &Path, arguments: &[&str]) -> String {
    let output = run(home, arguments, "");
    assert_eq!(said(&output), "");
    format!("{}: {}", output.status.code().unwrap(), complained(&output))
}

#[test]
fn exercises_are_listed_and_the_latest_goes_on() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(listed(home.path()), ["No exercise has been begun yet. Begin one with: demarche play"]);
    assert_eq!(
        refused(home.path(), &["resume"]),
        "3: demarche: there is no exercise to go on with; `demarche play` begins one\n"
    );
    begin(home.path(), 2);
    begin(home.path(), 500);
    assert_eq!(
        listed(home.path()),
        ["001\tFirst signal\tday 1\topen", "002\tFirst signal\tday 55\tfinished"]
    );
    let resumed = said(&run(home.path(), &["resume", "--plain", "1"], ""));
    assert!(resumed.contains("demarche resume 1"), "{resumed}");
    assert_eq!(
        refused(home.path(), &["resume", "3"]),
        "3: demarche: no exercise is called `3`; `demarche sessions` lists them\n"
    );
    fs::copy(
        home.path().join("sessions/001-first-signal.jsonl"),
        home.path().join("sessions/017-a-copy.jsonl"),
    )
    .unwrap();
    assert!(
        said(&run(home.path(), &["resume", "--plain"], "")).contains("demarche resume 17"),
        "a copy is an exercise"
    );
}

#[test]
fn an_exercise_is_open_in_one_window_at_a_time() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Window::open(home.path(), &["play"], (80, 24));
    window.until_it_says("BRIEFING");
    assert_eq!(
        refused(home.path(), &["resume", "--plain"]),
        "3: demarche: this exercise is open in another window; close it there first\n"
    );
    assert_eq!(listed(home.path()).len(), 1, "it can be read by any number");
    window.press("q");
    assert!(window.wait().0.success());
    assert_eq!(run(home.path(), &["resume", "--plain"], "q\n").status.code(), Some(0));
}

#[test]
fn a_torn_last_line_is_told_and_left_out() {
    let home = tempfile::tempdir().unwrap();
    begin(home.path(), 6);
    let path = home.path().join("sessions/001-first-signal.jsonl");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 20]).unwrap();
    let told = said(&run(home.path(), &["resume", "--plain"], "q\n"));
    assert!(
        told.starts_with("The last step was not written down completely when the program stopped."),
        "{told}"
    );
}

#[test]
fn a_damaged_exercise_is_listed_and_refused_by_line() {
    let home = tempfile::tempdir().unwrap();
    begin(home.path(), 6);
    let path = home.path().join("sessions/001-first-signal.jsonl");
    let whole = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    fs::write(&path, format!("{}\nnonsense\n{}\n", lines[0], lines[1..].join("\n"))).unwrap();
    assert!(listed(home.path())[0].starts_with("001\t001-first-signal"), "{:?}", listed(home.path()));
    let told = refused(home.path(), &["resume"]);
    assert_eq!(
        told.replace(path.to_str().unwrap(), "FILE"),
        "3: demarche: line 2 of FILE is damaged; delete it and all lines below it in a copy, and the copy goes on \
         from there\n"
    );
}

/// A scenario of one's own that has changed since: the exercise says where it differs, and goes on from there.
#[test]
fn a_changed_scenario_is_told() {
    let home = tempfile::tempdir().unwrap();
    let scenario = home.path().join("worked.ron");
    let text = include_str!("../scenarios/worked.ron");
    fs::write(&scenario, text).unwrap();
    let path = scenario.to_str().unwrap();
    let output = run(home.path(), &["play", "--plain", path], "1\n1\n1\n1\n1\nq\n");
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    fs::write(
        &scenario,
        text.replace("(id: \"act\"", "(id: \"react\"")
            .replace("one.act", "one.react")
            .replace("[\"act\"]", "[\"react\"]"),
    )
    .unwrap();
    let told = said(&run(home.path(), &["resume", "--plain"], "q\n"));
    assert!(
        told.starts_with(
            "The scenario has changed since this was played. From line 4 of the journal on it\n"
        ),
        "{told}"
    );
    fs::write(&scenario, text.replace("capital: 500", "capital: 900")).unwrap();
    let told = said(&run(home.path(), &["resume", "--plain"], "q\n"));
    assert!(told.starts_with("The scenario or the program has changed since this was begun."), "{told}");
    fs::write(&scenario, "(format: 1,").unwrap();
    let told = refused(home.path(), &["resume"]);
    assert!(told.starts_with("1: demarche: this scenario cannot be played\n\nerror[syntax]"), "{told}");
    fs::remove_file(&scenario).unwrap();
    assert_eq!(
        refused(home.path(), &["resume"]),
        format!("3: demarche: the scenario of this exercise is no longer at {path}; put it back there\n")
    );
}
