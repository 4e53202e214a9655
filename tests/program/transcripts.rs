//! Whole exercises as somebody hears them who has seen no screen, replayed from their own answers.
//!
//! The first line of a transcript is the command; lines that begin with `> ` are answers.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::support::{run, said};

/// The command of a transcript, as words.
const COMMAND: &str = "$ demarche ";
/// What a line of an answer begins with.
const ANSWER: &str = "> ";

fn transcripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// What the program says to the answers of a transcript, in the form of one.
fn told_again(transcript: &str) -> String {
    let command = transcript.lines().next().and_then(|line| line.strip_prefix(COMMAND)).unwrap();
    let arguments: Vec<&str> = command.split(' ').collect();
    let answers = transcript.lines().filter_map(|line| line.strip_prefix(ANSWER));
    let answers = answers.fold(String::new(), |told, answer| told + answer + "\n");
    let home = tempfile::tempdir().unwrap();
    format!("{COMMAND}{command}\n{}", said(&run(home.path(), &arguments, &answers)))
}

#[test]
fn exercises_are_told_as_in_their_transcripts() {
    let transcripts = transcripts();
    assert!(transcripts.len() >= 2);
    for path in transcripts {
        let transcript = fs::read_to_string(&path).unwrap();
        let told = told_again(&transcript);
        if env::var("DEMARCHE_TRANSCRIPTS").is_ok_and(|wanted| wanted == "write") {
            fs::write(&path, &told).unwrap();
            continue;
        }
        let name = path.file_name().unwrap().display();
        let line = told.lines().zip(transcript.lines()).position(|(now, then)| now != then);
        assert!(
            told == transcript,
            "{name} differs from line {:?} on; DEMARCHE_TRANSCRIPTS=write tells all of them anew",
            line.map(|line| line + 1)
        );
        assert!(told.ends_with("End.\n"), "{name} stops before the end");
    }
}

/// What tells that something can be answered: a first line of choices, or words.
const ASKS: [&str; 7] =
    ["  1  ", "A number chooses", "Type a number", "Type them", "add up to", "add to 100", "such as"];

/// At every prompt it has been said, since the last answer, what can be answered.
#[test]
fn every_prompt_says_what_can_be_answered() {
    for path in transcripts() {
        let transcript = fs::read_to_string(&path).unwrap();
        let prompt = format!("\n{ANSWER}");
        let told = transcript.split(&prompt).map(|told| told.replace('\n', " "));
        let count = transcript.matches(&prompt).count();
        for (number, told) in told.take(count).enumerate() {
            let asked = ASKS.iter().any(|words| told.contains(words));
            assert!(asked, "{}: answer {}: {told}", path.display(), number + 1);
        }
    }
}
