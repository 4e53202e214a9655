//! A whole exercise line by line, through pipes.

use std::path::Path;

use crate::support::{complained, run, said, snapshot};

/// More than any exercise asks for.
fn ones() -> String {
    "1\n".repeat(500)
}

fn played(home: &Path, arguments: &[&str], input: &str) -> String {
    let all = [&["play", "first-signal", "--plain"], arguments].concat();
    let output = run(home, &all, input);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    assert_eq!(complained(&output), "");
    said(&output)
}

#[test]
fn ones_alone_lead_to_the_end_and_the_same_seed_says_the_same() {
    let home = tempfile::tempdir().unwrap();
    let first = played(home.path(), &["--seed", "7"], &ones());
    assert!(first.ends_with("End.\n"), "{first}");
    assert_eq!(played(home.path(), &["--seed", "7"], &ones()), first);
    assert_ne!(messages(&played(home.path(), &["--seed", "8"], &ones())), messages(&first));
}

/// What was delivered before the first decision.
fn messages(said: &str) -> &str {
    let before = said.split_once("Before you decide").unwrap().0;
    before.split_once("new message").unwrap().1
}

#[test]
fn a_screen_reader_hears_no_codes_and_no_long_lines() {
    let home = tempfile::tempdir().unwrap();
    let told = played(home.path(), &["--seed", "7"], &ones());
    assert!(told.chars().all(|sign| sign == '\n' || !sign.is_control()));
    assert!(told.lines().all(|line| demarche::text::width(line) <= 80));
}

/// The debrief of an intrusion: what it came to, what was lost, the clocks, and what was hidden at the time.
#[test]
fn a_debrief_tells_what_was_hidden() {
    let home = tempfile::tempdir().unwrap();
    let arguments = ["play", "tests/scenarios/intrusion.ron", "--plain", "--seed", "3"];
    let told = said(&run(home.path(), &arguments, &ones()));
    let (played, debrief) = told.split_once("The exercise is over.").unwrap();
    assert!(!played.contains("euros") && !played.contains("Hidden"), "{played}");
    let (debrief, _) = debrief.split_once("Session code").unwrap();
    snapshot("plain", "intrusion-debrief", debrief);
}

/// Once the ballot is in: how much each item counts, what the reading is made of, and what moved.
#[test]
fn weights_are_told_in_words() {
    let home = tempfile::tempdir().unwrap();
    let arguments = ["play", "tests/scenarios/weighed.ron", "--plain", "--seed", "42"];
    let told = said(&run(home.path(), &arguments, "1\n2\n60 20 10 10\n1\n1\ne\nt\nq\n"));
    let (before, after) = told.split_once("Ballot sealed").unwrap();
    assert!(!before.contains("It counts"), "{before}");
    snapshot("plain", "weighed-evidence", after);
}

/// Numbers, other options, a ballot with figures, advice, evidence, reference, undo.
#[test]
fn a_player_who_looks_around_is_answered() {
    let home = tempfile::tempdir().unwrap();
    let keys = "?\n2\n?\n11111\n31245\ne\n\n2\n40 30\n40 30 20 20\n\n2\n40 30 20 10\n\
                a\ne\nd\n3\n2\n3\n1\nt\nu\n1\n1\nq\n";
    snapshot("plain", "looking-around", &played(home.path(), &["--seed", "7"], keys));
}

/// The parts by number, words after a letter or a stroke, and the way back.
#[test]
fn the_reference_answers_line_by_line() {
    let home = tempfile::tempdir().unwrap();
    let keys = "1\n1\n1\n1\nr\n/g20 text\nzzzz\n4\n1\nr R18\n/démarche\nq\n";
    let told = played(home.path(), &["--seed", "7"], keys);
    let (_, told) = told.split_once("> r\n").unwrap();
    snapshot("plain", "reference", told);
}

#[test]
fn words_are_explained_once_and_at_level_guided_alone() {
    let home = tempfile::tempdir().unwrap();
    let explained = |level: &str| {
        let arguments = ["play", "tests/scenarios/coalition.ron", "--plain", "--seed", "7", "--level", level];
        let told = said(&run(home.path(), &arguments, &ones()));
        told.lines().filter(|line| line.starts_with("Words explained")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(explained("guided").contains(&"Words explained: Indictment. Type r and a word.".to_owned()));
    assert!(explained("standard").is_empty() && explained("expert").is_empty());
}

#[test]
fn three_answers_of_no_use_from_a_pipe_leave_with_one() {
    let home = tempfile::tempdir().unwrap();
    let output = run(home.path(), &["play", "--plain"], "nonsense\n99\n\n1\n1\n");
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    assert!(told.contains("“nonsense”") && told.contains("demarche resume"), "{told}");
    assert!(!told.contains("Move 1"), "the fourth answer was not taken: {told}");
}

#[test]
fn the_end_of_the_input_saves_and_says_how_to_go_on() {
    let home = tempfile::tempdir().unwrap();
    let undisturbed = played(home.path(), &["--seed", "7"], &ones());
    let asked = undisturbed.lines().filter(|line| line.starts_with("> ")).count();
    for answers in 0..asked {
        let home = tempfile::tempdir().unwrap();
        let told = played(home.path(), &["--seed", "7"], &"1\n".repeat(answers));
        assert!(told.ends_with("Go on with: demarche resume 1 --plain\n"), "after {answers}: {told}");
        let resumed = said(&run(home.path(), &["resume", "--plain"], &ones()));
        let debrief = "The exercise is over.";
        let end = |said: &str| said[said.find(debrief).unwrap()..].to_owned();
        assert_eq!(end(&resumed), end(&undisturbed), "after {answers}");
    }
}

#[test]
fn the_start_list_leads_to_the_end_too() {
    let home = tempfile::tempdir().unwrap();
    let output = run(home.path(), &["--plain"], &ones());
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    assert!(said(&output).ends_with("End.\n"), "{}", said(&output));
    let again = run(home.path(), &["resume"], "");
    assert!(said(&again).ends_with("End.\n"), "a finished exercise is told again, without a question");
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    use std::process::Stdio;

    let home = tempfile::tempdir().unwrap();
    let mut command = crate::support::demarche(home.path(), &["check"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""));
}
