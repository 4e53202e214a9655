//! Where nothing can be saved, play goes on, and says so.

use crate::support::{run, said};

#[test]
fn without_a_folder_to_write_to_the_exercise_is_played_unsaved() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    std::fs::write(&file, "").unwrap();
    let output = run(&file, &["play", "--plain", "--seed", "7"], &"1\n".repeat(500));
    let told = said(&output);
    assert_eq!(output.status.code(), Some(0));
    assert!(told.contains("Not saved since ") && told.ends_with("End.\n"), "{told}");
    let left = said(&run(&file, &["play", "--plain"], "1\nq\n"));
    assert_eq!(
        left.lines().last(),
        Some("This exercise could not be saved, so it cannot be taken up again.")
    );
}

/// A disk that is full after some lines and has room again later: all lines are saved then.
#[test]
#[cfg(unix)]
fn a_full_disk_keeps_the_lines_until_there_is_room() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let home = tempfile::tempdir().unwrap();
    // A limit on the size of files makes writing fail as a full disk does.
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" play --plain --seed 7";
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_demarche")]).env("DEMARCHE_HOME", home.path());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("1\n".repeat(500).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = said(&output);
    assert!(told.contains("Not saved since "), "{told}");
    let resumed = run(home.path(), &["resume", "--plain"], &"1\n".repeat(500));
    assert!(said(&resumed).ends_with("End.\n"), "{}", said(&resumed));
}
