//! Many playthroughs through the built program: the same totals however they were split, and one clear sentence for
//! whatever cannot be.

mod parts;
mod refused;
#[cfg(unix)]
mod window;

use std::fs;

use serde_json::Value;

use crate::support::{complained, run, said, snapshot};

const HUNTED: &str = "tests/scenarios/hunted.ron";
const COALITION: &str = "tests/scenarios/coalition.ron";

/// What `simulate` says on standard output, where all goes well and nothing is said beside it.
fn simulated(arguments: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let output = run(home.path(), &[&["simulate"], arguments].concat(), "");
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""), "{arguments:?}");
    said(&output)
}

/// The one sentence that it says where it cannot be done; the exit code is that of usage.
fn refused(arguments: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let output = run(home.path(), &[&["simulate"], arguments].concat(), "");
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(2), ""), "{arguments:?}");
    let complaint = complained(&output);
    let sentence = complaint.strip_prefix("demarche: ").unwrap().strip_suffix('\n').unwrap();
    assert_eq!(sentence.lines().count(), 1, "{sentence}");
    sentence.to_owned()
}

fn without_version(text: &str) -> String {
    text.replace(concat!("demarche ", env!("CARGO_PKG_VERSION")), "demarche VERSION")
}

#[test]
fn results_are_told_as_tables() {
    let table = simulated(&[COALITION, "--runs", "500", "--seed", "7", "--threads", "2"]);
    snapshot("program", "simulate-table", &without_version(&table));
    let table = simulated(&[HUNTED, "--runs", "500", "--policy", "forceful", "--threads", "1"]);
    snapshot("program", "simulate-table-hunted", &without_version(&table));
}

#[test]
fn one_playthrough_is_told_as_a_course() {
    let told = simulated(&[HUNTED, "--runs", "10", "--trace", "3", "--seed", "5"]);
    snapshot("program", "simulate-trace", &without_version(&told));
    let first = simulated(&[COALITION, "--trace", "0", "--policy", "random"]);
    snapshot("program", "simulate-trace-first", &without_version(&first));
}

#[test]
fn results_are_one_object_of_json_and_one_long_table() {
    let json = simulated(&[HUNTED, "--runs", "60", "--format", "json", "--threads", "2"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    for key in [
        "scenario",
        "rules_hash",
        "model",
        "seed",
        "policy",
        "course",
        "posture",
        "playthroughs",
        "threads",
        "endings",
        "outcome",
        "checksum",
        "detection",
        "dwell",
        "stances",
        "coverage",
        "events",
        "program",
        "runs",
        "first",
        "last",
        "complete",
    ] {
        assert!(json.get(key).is_some(), "{key} in {json}");
    }
    assert_eq!(
        (&json["playthroughs"], &json["seed"], &json["complete"]),
        (&60.into(), &1.into(), &true.into())
    );
    assert_eq!(json["policy"], "doctrine");
    let csv = simulated(&[HUNTED, "--runs", "60", "--format", "csv"]);
    snapshot("program", "simulate-csv", &csv);
}

/// The same totals and checksum for any number of threads, and for any number of shards that are merged.
#[test]
fn threads_and_shards_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let whole = simulated(&[COALITION, "--runs", "2000", "--format", "json", "--threads", "1"]);
    for threads in ["2", "8"] {
        let other = simulated(&[COALITION, "--runs", "2000", "--format", "json", "--threads", threads]);
        assert_eq!(other.replace(&format!("\"threads\":{threads}"), "\"threads\":1"), whole);
    }
    let parts: Vec<String> = (1..=8)
        .map(|shard| {
            let name = folder.path().join(format!("{shard}.json")).display().to_string();
            let shard = format!("{shard}/8");
            let part = simulated(&[
                COALITION,
                "--runs",
                "2000",
                "--format",
                "json",
                "--threads",
                "1",
                "--shard",
                &shard,
            ]);
            fs::write(&name, part).unwrap();
            name
        })
        .collect();
    let mut turned: Vec<&str> = parts.iter().map(String::as_str).collect();
    for turn in [0, 3, 5] {
        turned.rotate_left(turn);
        let merged = simulated(&[&["--format", "json", "--merge"], turned.as_slice()].concat());
        assert_eq!(merged.replace("\"threads\":8", "\"threads\":1"), whole);
    }
    let table = simulated(&[&["--merge"], turned.as_slice()].concat());
    let once = simulated(&[COALITION, "--runs", "2000", "--threads", "8"]);
    assert_eq!(table, once);
}
