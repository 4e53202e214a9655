//! What the program says about itself: help, manual, version, completions, and the page of keys.

use std::path::Path;
use std::{env, fs};

use demarche::actions::{Chapter, Entry, manual};
use demarche::text::Words;

use crate::support::{complained, run, said, snapshot};

fn told(arguments: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let output = run(home.path(), arguments, "");
    assert!(output.status.success(), "{}", complained(&output));
    let said = said(&output).replace(&home.path().display().to_string(), "HOME");
    said.replace(&format!("demarche {}", env!("CARGO_PKG_VERSION")), "demarche VERSION")
}

#[test]
fn the_help_says_what_there_is() {
    snapshot("program", "help", &told(&["--help"]));
}

#[test]
fn the_manual_page_is_what_it_was() {
    let page = told(&["man"]);
    snapshot("program", "man", &page);
    for section in ["KEYS", "FILES", "ENVIRONMENT", "EXIT STATUS"] {
        assert!(page.contains(&format!(".SH \"{section}\"")) || page.contains(&format!(".SH {section}")));
    }
}

#[test]
fn the_version_says_where_things_are_and_by_which_rules_it_plays() {
    assert_eq!(told(&["--version"]), "demarche VERSION\n");
    let verbose = told(&["--version", "--verbose"]);
    for line in ["settings: HOME", "exercises: HOME/sessions", "copies: HOME/copies", "scenario format: 1"] {
        assert!(verbose.replace('\\', "/").lines().any(|told| told == line), "{line} in {verbose}");
    }
    assert!(verbose.contains("rules of first-signal: ") && verbose.contains("model: "), "{verbose}");
    let home = tempfile::tempdir().unwrap();
    assert_eq!(run(home.path(), &["--verbose"], "").status.code(), Some(2));
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = told(&["completions", shell]);
        assert!(script.contains("demarche") && script.contains("resume"), "{shell}");
    }
}

const ABOUT: &str = "# Keys

The usual keys. To change some of them, write lines such as `undo = \"z\"` into `keys.toml`, by the command’s name;
[README.md](../README.md) says where that file lies. Capital letters stand for both cases.

This page is written from the table of commands: `DEMARCHE_DOCS=write cargo test manual` writes it anew.
";

/// The page of keys, from the one table.
fn keys() -> String {
    let chapter = |chapter: Chapter| {
        let mut heading = chapter.heading;
        heading[..1].make_ascii_uppercase();
        let about = if chapter.about.is_empty() { String::new() } else { chapter.about + "\n\n" };
        let line = |entry: Entry| format!("| {} | `{}` | {} |", entry.key, entry.id, entry.does);
        let lines: Vec<String> = chapter.entries.into_iter().map(line).collect();
        let lines = lines.join("\n");
        format!("\n## {heading}\n\n{about}| key | command | what it does |\n|---|---|---|\n{lines}\n")
    };
    let chapters: Vec<String> = manual(&Words::default()).into_iter().map(chapter).collect();
    ABOUT.to_owned() + &chapters.concat()
}

#[test]
fn the_page_of_keys_is_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/KEYS.md");
    if env::var("DEMARCHE_DOCS").is_ok_and(|wanted| wanted == "write") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, keys()).unwrap();
    }
    let is = fs::read_to_string(&path).unwrap_or_default();
    assert!(is == keys(), "docs/KEYS.md shows another state; DEMARCHE_DOCS=write writes it anew");
}
