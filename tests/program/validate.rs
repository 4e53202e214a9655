//! `validate`: what is told of a small scenario letter by letter, and every fault in one sentence.

use std::path::Path;

use crate::support::{complained, run, said, snapshot};

const WORKED: &str = include_str!("../scenarios/worked.ron");

/// What is expected of the worked example: some of it holds, one does not, one needs more plays.
const EXPECTED: &str = r#"    expectations: [
        (what: Met("two"), policy: First, percent: 90.., source: "design", note: "Every play comes so far."),
        (what: Ending("spoken"), policy: First, percent: 90.., source: "C1"),
        (what: Ending("spoken"), policy: DoNothing, percent: 40..60, source: "design", note: "A coin."),
        (what: Differ("one.act", "one.wait", Meter("mood")), policy: Doctrine, points: ..-2, source: "design"),
        (what: Sent("bad-news"), policy: First, if_true: [("who", "rival-as-a")], percent: 60..65, source: "design"),
    ],
    endings: ["#;

/// The worked example with what is expected of it, in a file of its own.
fn worked(home: &Path, expected: &str) -> String {
    let path = home.join("worked.ron");
    std::fs::write(&path, WORKED.replacen("    endings: [", expected, 1)).unwrap();
    path.to_str().unwrap().to_owned()
}

fn validated(home: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(home, &[&["validate"], arguments].concat(), "");
    assert_eq!(complained(&output), "", "{arguments:?}");
    (output.status.code(), said(&output))
}

#[test]
fn what_holds_and_what_does_not_is_told_in_a_table() {
    let home = tempfile::tempdir().unwrap();
    let path = worked(home.path(), EXPECTED);
    let (code, table) = validated(home.path(), &[&path, "--runs", "300", "--seed", "9"]);
    assert_eq!(code, Some(1), "{table}");
    snapshot("program", "validate", &table);
    let (code, json) = validated(home.path(), &[&path, "--runs", "300", "--seed", "9", "--format", "json"]);
    assert_eq!(code, Some(1));
    let version = format!("demarche {}", env!("CARGO_PKG_VERSION"));
    snapshot("program", "validate-json", &json.replace(&version, "demarche VERSION"));
    let again = validated(home.path(), &[&path, "--runs", "300", "--seed", "9", "--threads", "3"]).1;
    assert_eq!(again, table, "threads change nothing");
}

#[test]
fn a_scenario_that_holds_ends_well() {
    let home = tempfile::tempdir().unwrap();
    let (expected, _) = EXPECTED.split_once("        (what: Ending(\"spoken\"), policy: DoNothing").unwrap();
    let path = worked(home.path(), &format!("{expected}    ],\n    endings: ["));
    assert_eq!(validated(home.path(), &[&path, "--runs", "300"]).0, Some(0));
    let path = worked(home.path(), "    endings: [");
    let (code, told) = validated(home.path(), &[&path, "--runs", "100"]);
    assert_eq!(code, Some(0));
    assert!(told.contains("This scenario says nothing of what is expected"), "{told}");
}

#[test]
fn the_card_is_a_paper_in_both_formats() {
    let home = tempfile::tempdir().unwrap();
    let path = worked(home.path(), EXPECTED);
    let arguments = |more: &[&str]| {
        let output = run(home.path(), &[&["validate", &path, "--card", "--runs", "300"], more].concat(), "");
        assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""));
        said(&output)
    };
    let card = arguments(&[]);
    let version = format!("demarche {}", env!("CARGO_PKG_VERSION"));
    snapshot("program", "validate-card", &card.replace(&version, "demarche VERSION"));
    assert_eq!(arguments(&["--format", "md", "--threads", "2"]), card);
    assert!(arguments(&["--format", "html"]).starts_with("<!DOCTYPE html>"));
}

#[test]
fn what_is_not_understood_is_one_sentence() {
    let home = tempfile::tempdir().unwrap();
    let refused = |arguments: &[&str]| {
        let output = run(home.path(), &[&["validate"], arguments].concat(), "");
        assert_eq!((output.status.code(), said(&output).as_str()), (Some(2), ""), "{arguments:?}");
        complained(&output)
    };
    assert_eq!(
        refused(&["first-signl"]),
        "demarche: no scenario is called `first-signl`; did you mean `first-signal`?\n"
    );
    assert_eq!(
        refused(&["--card"]),
        "demarche: a card is of one scenario: name it, as in `demarche validate cloud-hopper --card`\n"
    );
    assert_eq!(
        refused(&["first-signal", "--card", "--format", "json"]),
        "demarche: a card is written as md or as html\n"
    );
    assert_eq!(
        refused(&["first-signal", "--format", "html"]),
        "demarche: only a card is written as md or html: add --card, or write --format table\n"
    );
    for wrong in [["--runs", "0"], ["--threads", "0"], ["--runs", "many"], ["--seed", "-1"]] {
        assert!(refused(&wrong).starts_with("error: "), "{wrong:?}");
    }
}
