//! Papers are written where they are wanted, and every fault is one sentence.

use std::fs;
use std::path::Path;

use crate::support::{complained, run, said};

fn told(home: &Path, arguments: &[&str]) -> String {
    let output = run(home, &[&["report"], arguments].concat(), "");
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""), "{arguments:?}");
    said(&output)
}

fn refused(home: &Path, arguments: &[&str]) -> String {
    let output = run(home, &[&["report"], arguments].concat(), "");
    assert_eq!(said(&output), "", "{arguments:?}");
    format!("{}: {}", output.status.code().unwrap(), complained(&output))
}

/// A home with a finished exercise and one that has just begun.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    for answers in [500, 2] {
        let output = run(home.path(), &["play", "--plain", "--seed", "190"], &"1\n".repeat(answers));
        assert_eq!(output.status.code(), Some(0));
    }
    home
}

#[test]
fn papers_go_to_standard_output_or_into_a_file() {
    let home = home();
    let path = |name: &str| home.path().join(name).display().to_string();
    let cards = told(home.path(), &["first-signal", "--kind", "cards"]);
    assert!(
        cards.starts_with("**Exercise · nothing in this is real**\n\n# First signal: cards\n"),
        "{cards}"
    );
    let html = told(home.path(), &["first-signal", "--kind", "cards", "--format", "html"]);
    assert!(html.starts_with("<!DOCTYPE html>"), "{html}");
    assert_eq!(told(home.path(), &["first-signal", "--kind", "cards", "-o", &path("cards.html")]), "");
    assert_eq!(fs::read_to_string(path("cards.html")).unwrap(), html);
    assert_eq!(told(home.path(), &["first-signal", "--kind", "cards", "--output", &path("cards.md")]), "");
    assert_eq!(fs::read_to_string(path("cards.md")).unwrap(), cards);
    told(home.path(), &["--kind", "cards", "-o", &path("page.html"), "--format", "md"]);
    assert_eq!(fs::read_to_string(path("page.html")).unwrap(), cards, "what is asked for counts more");
}

#[test]
fn a_report_tells_of_an_exercise_and_a_draft_holds_no_secret() {
    let home = home();
    let finished = told(home.path(), &["1", "--kind", "aar"]);
    assert!(finished.contains("| Seed | 190 |") && finished.contains("## What really happened elsewhere"));
    assert!(!told(home.path(), &["1", "--kind", "aar", "--no-record"]).contains("## What really happened"));
    let draft = told(home.path(), &["2", "--kind", "aar"]);
    assert!(draft.contains("The exercise is not over") && !draft.contains("190"), "{draft}");
    let parts = |home: &Path, subject: &[&str]| told(home, &[subject, &["--kind", "aar"]].concat());
    assert_eq!(parts(home.path(), &["002-first-signal"]), draft);
    assert_eq!(parts(home.path(), &[]), draft, "the latest");
}

/// Papers of an exercise are those of its scenario, by its course and country.
#[test]
fn papers_of_an_exercise_are_those_it_was_begun_with() {
    let home = tempfile::tempdir().unwrap();
    let scenario = home.path().join("toolbox.ron");
    fs::write(&scenario, include_str!("../scenarios/toolbox.ron")).unwrap();
    let path = scenario.to_str().unwrap();
    run(home.path(), &["play", "--plain", path, "--posture", "alliance"], "1\nq\n");
    let of_session = told(home.path(), &["1", "--kind", "runbook"]);
    assert!(of_session.contains("--posture alliance"), "{of_session}");
    assert_eq!(told(home.path(), &[path, "--kind", "runbook", "--posture", "alliance"]), of_session);
    assert!(of_session.starts_with("**For the staff: do not show**"), "{of_session}");
}

#[test]
fn faults_are_one_sentence_each() {
    let home = home();
    let there = home.path().join("there.md");
    fs::write(&there, "filled in by hand").unwrap();
    let missing = home.path().join("not/there.md");
    let (there, missing) = (there.to_str().unwrap(), missing.to_str().unwrap());
    assert_eq!(
        refused(home.path(), &["first-signl", "--kind", "cards"]),
        "2: demarche: no exercise or scenario is called `first-signl`; did you mean `first-signal`?\n"
    );
    assert_eq!(
        refused(home.path(), &["7", "--kind", "aar"]),
        "2: demarche: no exercise or scenario is called `7`; there is `first-signal`, `cloud-hopper`, \
         `001-first-signal`, `002-first-signal`\n"
    );
    assert_eq!(
        refused(home.path(), &["first-signal", "--kind", "aar"]),
        "2: demarche: `first-signal` is a scenario, and this report tells of an exercise that was played; `demarche \
         sessions` lists them\n"
    );
    assert_eq!(
        refused(home.path(), &["first-signal", "--kind", "cards", "--course", "longest"]),
        "2: demarche: no course is called `longest`; there is `short`\n"
    );
    assert_eq!(
        refused(home.path(), &["first-signal", "--kind", "cards", "-o", there]),
        format!(
            "3: demarche: there is something at {there} already, and it may have been filled in; name another file, or \
             move it away first\n"
        )
    );
    assert_eq!(fs::read_to_string(there).unwrap(), "filled in by hand");
    let told = refused(home.path(), &["first-signal", "--kind", "cards", "-o", missing]);
    assert!(told.starts_with(&format!("3: demarche: {missing} cannot be written: ")), "{told}");
    assert!(
        refused(home.path(), &["first-signal", "--kind", "poster"]).starts_with("2: error: invalid value")
    );
}

#[test]
fn without_any_exercise_there_is_none_to_report() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(
        refused(home.path(), &["--kind", "aar"]),
        "3: demarche: there is no exercise to go on with; `demarche play` begins one\n"
    );
}
