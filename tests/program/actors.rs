//! Actors line by line, through pipes.

use std::path::Path;

use crate::support::{complained, run, said, snapshot};

fn played(home: &Path, input: &str) -> String {
    let output = run(home, &["play", "tests/scenarios/coalition.ron", "--plain", "--seed", "7"], input);
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""));
    said(&output)
}

#[test]
fn ones_alone_lead_to_the_end_past_all_actors() {
    let home = tempfile::tempdir().unwrap();
    let told = played(home.path(), &"1\n".repeat(500));
    assert!(told.ends_with("End.\n"), "{told}");
    assert!(told.lines().all(|line| demarche::text::width(line) <= 80));
}

/// Where they stand before anything, after owners and allies were asked, and after the accused was named.
#[test]
fn actors_and_what_moves_them_are_told() {
    let home = tempfile::tempdir().unwrap();
    snapshot("plain", "actors", &played(home.path(), "1\n1\nc\n1\n1\n1\nc\n1\n1\n1\nc\nt\nq\n"));
}
