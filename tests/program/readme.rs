//! What the README says is so.

use std::fs;
use std::path::Path;

use crate::support::{complained, run, said};

const README: &str = include_str!("../../README.md");

/// The texts between fences of one kind.
fn blocks(kind: &str) -> impl Iterator<Item = &'static str> {
    README
        .split("\n```")
        .skip(1)
        .step_by(2)
        .filter_map(move |block| block.strip_prefix(kind)?.strip_prefix('\n'))
}

/// What follows `cargo run --release` in a line of a shell, as words; quoted ones are kept whole.
fn arguments(line: &str) -> Vec<String> {
    let rest = line.split_once("cargo run --release").unwrap().1.trim().trim_start_matches("-- ");
    let parts = rest.split('"').enumerate();
    let words = parts.flat_map(|(place, part)| -> Vec<String> {
        let quoted = place % 2 == 1;
        if quoted { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
    });
    words.collect()
}

#[test]
fn the_scenario_in_ten_lines_is_one() {
    let ron = blocks("ron").next().unwrap();
    assert_eq!(ron.lines().count(), 10);
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("night-call.ron");
    fs::write(&path, ron).unwrap();
    let path = path.to_str().unwrap();
    let checked = run(home.path(), &["check", path], "");
    assert_eq!(said(&checked), format!("{path}: no faults\n"));
    let played = run(home.path(), &["play", "--plain", path], &"1\n".repeat(50));
    assert!(said(&played).ends_with("End.\n"), "{}", said(&played));
}

#[test]
fn every_command_works() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("night-call.ron"), blocks("ron").next().unwrap()).unwrap();
    let lines: Vec<&str> = blocks("sh").flat_map(str::lines).collect();
    let commands = lines.iter().filter(|line| line.contains("cargo run"));
    // An exercise to list and to go on with.
    assert!(run(home.path(), &["play", "--plain"], "").status.success());
    let mut count = 0;
    for line in commands {
        let (line, file) = line.split_once(" > ").unwrap_or((line, ""));
        let mut command = crate::support::demarche(home.path(), &arguments(line));
        let output = command.current_dir(home.path()).output().unwrap();
        assert!(output.status.success(), "{line}: {}", complained(&output));
        if !file.is_empty() {
            let kept = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
            assert!(said(&output) == kept, "{line} does not draw {file}");
        }
        count += 1;
    }
    assert_eq!(count, 12, "{lines:#?}");
    assert!(lines.contains(&"cargo test"));
}

#[test]
fn a_simulation_begins_as_it_is_shown() {
    let line = blocks("sh").flat_map(str::lines).find(|line| line.contains("-- simulate")).unwrap();
    let shown = blocks("text").find(|block| block.contains("checksum")).unwrap();
    let home = tempfile::tempdir().unwrap();
    let told = said(&run(home.path(), &arguments(line), ""));
    assert!(told.starts_with(shown), "it begins so:\n{told}");
}

#[test]
fn what_it_points_to_is_there() {
    let targets = README.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    for target in targets.filter(|target| !target.starts_with("https://")) {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(target).exists(), "{target}");
    }
}
