//! Where nothing can be saved, play goes on, and says so.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use demarche::exercise::{Exercise, Level};
use demarche::store::Journal;

use crate::support::{demarche, run, said, tutorial};

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

/// Line by line with a running program: an answer, and what it says up to the next prompt.
struct Talk {
    child: Child,
    answers: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl Talk {
    fn with(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (answers, said) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, answers, said: BufReader::new(said) }
    }

    /// Answers 1 until the program says something.
    fn until_it_says(&mut self, wanted: &str) {
        loop {
            writeln!(self.answers, "1").unwrap();
            let mut line = String::new();
            while !line.starts_with("> ") {
                line.clear();
                assert!(self.said.read_line(&mut line).unwrap() > 0, "it never says {wanted}");
                if line.contains(wanted) {
                    return;
                }
            }
        }
    }

    /// Answers 1 to the end.
    fn finish(mut self) -> String {
        let _ = self.answers.write_all("1\n".repeat(500).as_bytes());
        drop(self.answers);
        let mut told = String::new();
        self.said.read_to_string(&mut told).unwrap();
        assert!(self.child.wait().unwrap().success());
        told
    }
}

/// All of an exercise is on the disk, whole and in order.
fn is_whole(home: &Path) {
    let path = home.join("sessions/001-first-signal.jsonl");
    let journal = Journal::read(&path).unwrap();
    let (exercise, difference) =
        Exercise::replay(tutorial(7, Level::Guided).scenario().clone(), journal.head, journal.entries);
    assert!(difference.is_none() && exercise.is_over());
}

#[test]
fn once_there_is_a_folder_everything_is_saved() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    std::fs::write(&file, "").unwrap();
    let mut talk = Talk::with(demarche(&file, &["play", "--plain", "--seed", "7"]));
    talk.until_it_says("Not saved since ");
    std::fs::remove_file(&file).unwrap();
    let told = talk.finish();
    assert!(!told.contains("Not saved since ") && told.contains("Saved."), "{told}");
    is_whole(&file);
}

/// A disk that is full after some lines and has room again later: all lines are saved then.
#[test]
#[cfg(target_os = "linux")]
fn once_there_is_room_everything_is_saved() {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};

    let home = tempfile::tempdir().unwrap();
    // A limit on the size of files makes writing fail as a full disk does.
    let mut command = Command::new("sh");
    let script = "trap '' XFSZ; ulimit -S -f 1; exec \"$0\" play --plain --seed 7";
    command.args(["-c", script, env!("CARGO_BIN_EXE_demarche")]).env("DEMARCHE_HOME", home.path());
    let mut talk = Talk::with(command);
    talk.until_it_says("Not saved since ");
    let process = Pid::from_raw(talk.child.id().try_into().unwrap());
    prlimit(process, Resource::Fsize, Rlimit { current: None, maximum: None }).unwrap();
    let told = talk.finish();
    assert!(!told.contains("Not saved since ") && told.contains("Saved."), "{told}");
    is_whole(home.path());
}
