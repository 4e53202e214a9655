//! What was played until somebody stopped it is told.

use std::fs;
use std::path::Path;

use portable_pty::CommandBuilder;
use serde_json::Value;

use super::{HUNTED, simulated};
use crate::support::Window;

/// A window in which much is played, and its results go into a file.
fn playing(file: &Path, format: &str) -> Window {
    let mut command = CommandBuilder::new("sh");
    let program = env!("CARGO_BIN_EXE_demarche");
    let line = format!(
        "exec '{program}' simulate {HUNTED} --runs 4000000000 --threads 2 --format {format} > '{}'",
        file.display()
    );
    command.args(["-c", &line]);
    Window::running(command, (100, 24))
}

/// Ctrl-C tells what was played so far, says so, and ends as signals do; progress is for people alone.
#[test]
fn what_was_played_before_ctrl_c_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out.json");
    let mut window = playing(&file, "json");
    window.until_it_sends(b"of 4000000000 playthroughs");
    window.press("Ctrl+c");
    window.until_it_sends(b"demarche: stopped after ");
    assert_eq!(window.wait().0.exit_code(), 130);
    let json: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!((&json["complete"], &json["first"]), (&false.into(), &0.into()));
    let count = json["playthroughs"].as_u64().unwrap();
    assert_eq!(json["last"].as_u64().unwrap() + 1, count);
    let again = simulated(&[HUNTED, "--runs", &count.to_string(), "--format", "json", "--threads", "2"]);
    let again: Value = serde_json::from_str(&again).unwrap();
    assert_eq!((&again["checksum"], &again["endings"]), (&json["checksum"], &json["endings"]));
}

/// A cluster ends a job by another signal than a person.
#[test]
fn what_was_played_before_the_system_ends_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out.txt");
    let mut window = playing(&file, "table");
    window.until_it_sends(b"of 4000000000 playthroughs");
    window.signal(rustix::process::Signal::TERM);
    assert_eq!(window.wait().0.exit_code(), 143);
    let told = fs::read_to_string(&file).unwrap();
    assert!(told.contains("stopped before its end: playthroughs after "), "{told}");
}
