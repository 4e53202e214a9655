//! Saying it in public line by line, through pipes.

use std::path::Path;

use crate::support::{complained, run, said, snapshot};

fn played(home: &Path, input: &str) -> String {
    let output = run(home, &["play", "tests/scenarios/statement.ron", "--plain", "--seed", "7"], input);
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""));
    said(&output)
}

/// Line 1 at every prompt says the usual, and goes on to the end.
#[test]
fn ones_alone_say_the_usual_and_lead_to_the_end() {
    let home = tempfile::tempdir().unwrap();
    let told = played(home.path(), &"1\n".repeat(500));
    assert!(told.ends_with("End.\n"), "{told}");
    assert!(told.contains("You said in public: Veyland's service. Concern"), "{told}");
    assert!(told.lines().all(|line| demarche::text::width(line) <= 80));
}

/// A statement composed part by part, one that is declined, a measure that speaks, and the debrief of it all.
#[test]
fn what_is_said_is_composed_line_by_line() {
    let home = tempfile::tempdir().unwrap();
    let measure = "m 2 2 2 1";
    let declined = "1 2 3 2 1 2 1 2";
    let composed = "1 1 3 3 6 1 2 4 1 1";
    let keys = format!("1 1 {measure} 1 1 2 70,20,10 {declined} {composed} 1 1 1 1 2 1 1 1 1 1 1");
    let keys = keys.replace(' ', "\n") + "\n";
    snapshot("plain", "statement", &played(home.path(), &keys));
}

/// What the journal holds can be read, and is taken up again.
#[test]
fn what_was_said_is_in_the_journal() {
    let home = tempfile::tempdir().unwrap();
    played(home.path(), "1\n1\n1\n1\n2\n70 20 10\n1\n1\n3\n3\n1\n2\n4\n1\n1\nq\n");
    let journal = journal_of(home.path());
    let said = r#"{"say":{"option":"speak.name","words":{"answer":"accused","strength":"state","with":["estmark"],"show":["code","victims"]}}}"#;
    assert!(journal.contains(said), "{journal}");
    let again = crate::support::said(&run(home.path(), &["resume", "--plain"], "t\nq\n"));
    assert!(again.contains("You said in public: Veyland's service. A state is named. With"), "{again}");
}

/// The journals in a home, one after the other.
fn journal_of(home: &Path) -> String {
    let mut folders = vec![home.to_path_buf()];
    let mut told = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "jsonl") {
                told += &std::fs::read_to_string(path).unwrap();
            }
        }
    }
    told
}
