//! What the page about clusters tells to do can be done.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PAGE: &str = include_str!("../../docs/CLUSTER.md");

/// The lines of all blocks for a shell, or within a file of another kind, that begin our program; continued lines are one.
fn lines() -> Vec<String> {
    let blocks = PAGE.split("\n```").skip(1).step_by(2);
    let blocks = blocks.filter(|block| block.starts_with("sh\n") || block.starts_with("yaml\n"));
    let lines = blocks.flat_map(|block| {
        let joined = block.replace("\\\n", " ").replace("&&\n", "&& ");
        joined.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    });
    lines.filter(|line| line.contains("demarche simulate")).collect()
}

/// The same with few playthroughs, and where a test may write.
fn small(line: &str) -> String {
    let line = ["20000", "100000000"]
        .iter()
        .fold(line.to_owned(), |line, runs| line.replace(&format!("--runs {runs} "), "--runs 200 "));
    line.replace("/results/", "parts/")
}

/// Runs a line as a job of a cluster would.
fn shell(folder: &Path, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_demarche")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let mut shell = Command::new("sh");
    shell.args(["-c", line]).current_dir(folder).env("PATH", path);
    shell.envs([("SHARDS", "100"), ("SLURM_ARRAY_TASK_ID", "7"), ("JOB_COMPLETION_INDEX", "30")]);
    shell.output().unwrap()
}

#[test]
fn every_command_of_the_page_works() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("parts")).unwrap();
    let lines = lines();
    assert_eq!(lines.len(), 7, "{lines:#?}");
    for line in &lines {
        let output = shell(folder.path(), &small(line));
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && complaint.is_empty(), "{line}: {complaint}");
    }
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("merged.json"), read("whole.json"));
    for (part, range) in [("parts/7.json", [12, 13]), ("parts/30.json", [60, 61])] {
        let part: serde_json::Value = serde_json::from_str(&read(part)).unwrap();
        assert_eq!([&part["first"], &part["last"]], range.map(serde_json::Value::from).each_ref());
    }
    assert!(read("parts/8.csv").lines().count() > 100);
}
