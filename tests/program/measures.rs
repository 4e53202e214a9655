//! Measures, the split and postures line by line, through pipes.

use std::path::Path;

use crate::support::{complained, run, said, snapshot};

const TOOLBOX: &str = "tests/scenarios/toolbox.ron";

fn played(home: &Path, arguments: &[&str], input: &str) -> String {
    let all = [&["play", TOOLBOX, "--plain", "--seed", "7"], arguments].concat();
    let output = run(home, &all, input);
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""));
    said(&output)
}

#[test]
fn ones_alone_lead_to_the_end_past_all_measures() {
    let home = tempfile::tempdir().unwrap();
    assert!(played(home.path(), &[], &"1\n".repeat(500)).ends_with("End.\n"));
}

/// The list, what is not here, a measure that is declined, one that is taken, the split, undo, what came of it.
#[test]
fn measures_are_taken_and_hours_split() {
    let home = tempfile::tempdir().unwrap();
    let keys = "1\n1\nm\n8\n1\nm\n2\n2\n4\n1\nm\n6\n40 40 40\n40 20 20 20\nu\nm\n4\n1\n3\n1\nm\n1\nt\nq\n";
    snapshot("plain", "measures", &played(home.path(), &[], keys));
    let again = said(&run(home.path(), &["resume", "--plain"], "m\nq\n"));
    assert!(again.contains("Private démarche to Veyland. In effect since day 5."), "{again}");
}

#[test]
fn a_posture_is_chosen_by_its_name() {
    let home = tempfile::tempdir().unwrap();
    let told = played(home.path(), &["--posture", "alliance"], "1\n1\nm\nq\n");
    assert!(told.contains("The country you sit in: Member of an alliance.\n"), "{told}");
    assert!(told.contains("Analyst hours left this\nweek: 240 of 240."), "{told}");
    let resumed = said(&run(home.path(), &["resume", "--plain"], "q\n"));
    assert!(resumed.contains("240 of 240"), "{resumed}");
    let refused = |scenario: &str| {
        let output = run(home.path(), &["play", scenario, "--plain", "--posture", "rich"], "");
        assert_eq!(output.status.code(), Some(2));
        complained(&output)
    };
    let known = "demarche: no posture is called `rich`; there is `alliance`, `trade-dependent`\n";
    assert_eq!(refused(TOOLBOX), known);
    assert_eq!(refused("first-signal"), "demarche: no posture is called `rich`; this scenario has none\n");
}
