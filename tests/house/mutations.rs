//! Each law of the model names the broken rule that makes it fail, in its own file:
//!
//! ```text
//! /// Broken by `src/engine/detection.rs`: `what stands there` becomes `what breaks it`.
//! ```
//!
//! Here the list is kept from rotting; `cargo test --test tests mutations -- --ignored` breaks each rule in a copy and
//! sees that the law says so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::source::files_under;

/// One broken rule, and the law that has to notice.
struct Mutation {
    law: String,
    file: String,
    from: String,
    to: String,
}

/// All that the tests of the library name.
fn mutations() -> Vec<Mutation> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for path in files_under(&top.join("src"), "rs") {
        let text = fs::read_to_string(path).unwrap();
        let mut pending = Vec::new();
        for line in text.lines().map(str::trim) {
            if let Some(rest) = line.strip_prefix("/// Broken by ") {
                pending.push(parts(rest));
            } else if let Some(rest) = line.strip_prefix("fn ") {
                let law = rest.split('(').next().unwrap_or_default().to_owned();
                let of_it = |(file, from, to)| Mutation { law: law.clone(), file, from, to };
                found.extend(std::mem::take(&mut pending).into_iter().map(of_it));
            }
        }
    }
    found
}

/// File, what stands there, and what breaks it.
fn parts(line: &str) -> (String, String, String) {
    let mut quoted = line.split('`').skip(1).step_by(2).map(str::to_owned);
    let mut next = || quoted.next().unwrap_or_else(|| panic!("three parts in backticks: {line}"));
    (next(), next(), next())
}

#[test]
fn every_broken_rule_of_the_list_still_stands_somewhere() {
    let all = mutations();
    assert!(all.len() >= 8, "there are {}", all.len());
    for Mutation { law, file, from, to } in &all {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        assert_eq!(text.matches(from.as_str()).count(), 1, "{law}: `{from}` in {file}");
        assert_ne!(from, to);
    }
}

/// Copies what a build of the library needs.
fn copy(top: &Path, to: &Path) {
    for folder in ["src", "assets", "scenarios", "tests"] {
        copy_folder(&top.join(folder), &to.join(folder));
    }
    for file in ["Cargo.toml", "Cargo.lock", "README.md", "MODEL.md"] {
        fs::copy(top.join(file), to.join(file)).unwrap();
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target: PathBuf = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// Runs the tests of the library in a copy, with further arguments; tells whether all went well.
fn cargo_test(copy: &Path, argument: &str) -> bool {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(copy).env("CARGO_TARGET_DIR", copy.join("target"));
    cargo.args(["test", "--lib", "--locked", argument]).output().unwrap().status.success()
}

#[test]
#[ignore = "breaks each rule in a copy and builds it: some minutes"]
fn every_broken_rule_is_noticed_by_its_law() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(env!("CARGO_MANIFEST_DIR")), folder.path());
    let mut unnoticed = Vec::new();
    for Mutation { law, file, from, to } in mutations() {
        let path = folder.path().join(&file);
        let whole = fs::read_to_string(&path).unwrap();
        fs::write(&path, whole.replacen(&from, &to, 1)).unwrap();
        assert!(cargo_test(folder.path(), "--no-run"), "`{to}` in {file} does not even build");
        let noticed = !cargo_test(folder.path(), &law);
        fs::write(&path, whole).unwrap();
        if !noticed {
            unnoticed.push(format!("{law} did not notice that `{from}` became `{to}` in {file}"));
        }
    }
    assert!(unnoticed.is_empty(), "{}", unnoticed.join("\n"));
    for law in mutations().into_iter().map(|mutation| mutation.law) {
        assert!(cargo_test(folder.path(), &law), "{law} holds where nothing is broken");
    }
}
