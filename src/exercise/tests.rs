//! Laws of the fold and of what players may see.

use std::sync::Arc;

use super::*;
use crate::engine::Refusal;
use crate::engine::samples::{Dice, Order, invented, load, of_seed, worked, worked_text, worlds};
use crate::laws::cell::{self, offered};
use crate::scenario::Scenario;

pub(super) fn begun(scenario: &Arc<Scenario>, seed: u64) -> Exercise {
    let mut exercise = Exercise::new(Arc::clone(scenario), Head::of(scenario, seed));
    act(&mut exercise, Command::Begin { ranking: Dimension::ALL }).unwrap();
    exercise
}

pub(super) fn act(exercise: &mut Exercise, what: Command) -> Result<(), Refused> {
    exercise.act(what, "2026-01-01T09:00:00".into()).map(|_| ())
}

pub(super) fn ballot(stated: Option<Vec<u8>>) -> Command {
    Command::Ballot { question: "who".into(), stated }
}

pub(super) fn decide(option: &str) -> Command {
    Command::Decide { option: option.into() }
}

/// Does what a byte picks from what is offered, which nothing refuses; tells whether there was anything.
pub(super) fn goes_on(exercise: &mut Exercise, dice: &mut Dice) -> bool {
    cell::goes_on(exercise, dice).unwrap()
}

fn bytes(exercise: &Exercise) -> String {
    serde_json::to_string(&exercise.snapshot()).unwrap()
}

/// Folding the lines of a journal, after writing and reading them, gives the same state, branch by branch.
///
/// Broken by `src/exercise/fold.rs`: `if self.last_seq() == line.parent {` becomes `if line.parent > 0 {`.
#[test]
fn replay_equals_original() {
    for seed in 0..worlds(80) {
        let scenario = of_seed(seed);
        let mut exercise = Exercise::new(Arc::clone(&scenario), Head::of(&scenario, seed));
        let mut dice = Dice::new(seed);
        for _ in 0..16 {
            let ended = !goes_on(&mut exercise, &mut dice);
            let written = exercise.entries().iter().map(|entry| serde_json::to_string(entry).unwrap());
            let lines: Vec<Entry> = written.map(|line| serde_json::from_str(&line).unwrap()).collect();
            let (again, difference) = Exercise::replay(Arc::clone(&scenario), exercise.head().clone(), lines);
            assert_eq!(difference, None, "{seed}");
            assert!(again.state() == exercise.state(), "{seed}");
            assert_eq!(bytes(&again), bytes(&exercise), "{seed}");
            if ended {
                break;
            }
        }
    }
}

/// The order of a file changes neither draws nor what is seen.
#[test]
fn file_order_changes_no_exercise() {
    for seed in 0..worlds(40) {
        let shuffled = Arc::new(load(&invented(seed, Order { items: Some(seed), within: None })));
        let mut pair = [of_seed(seed), shuffled].map(|scenario| {
            (Exercise::new(Arc::clone(&scenario), Head::of(&scenario, seed)), Dice::new(seed))
        });
        for _ in 0..24 {
            assert_eq!(bytes(&pair[0].0), bytes(&pair[1].0), "{seed}");
            for (exercise, dice) in &mut pair {
                goes_on(exercise, dice);
            }
        }
    }
}

/// The staff's words, private facts, the seed and the truth are in no byte of any snapshot.
#[test]
fn secrets_of_the_file_are_in_no_snapshot() {
    let text = worked_text()
        .replace("text: \"Something was seen.\"", "text: \"Something was seen.\", staff: \"STAFF-ONLY\"")
        .replace("does: \"decides\"", "does: \"decides\", private: \"SEAT-ONLY\"")
        .replace("heading: \"Who did it\",", "heading: \"Who did it\", truth: \"criminal\",");
    let fixed = Arc::new(load(&text));
    let mut exercise = begun(&fixed, 91_919_191);
    loop {
        let bytes = bytes(&exercise);
        for secret in ["STAFF-ONLY", "SEAT-ONLY", "91919191", "You acted.", "\"truth\""] {
            assert!(!bytes.contains(secret), "{secret}");
        }
        let Some(command) = offered(&exercise, 1) else {
            break;
        };
        act(&mut exercise, command).unwrap();
    }
    assert_eq!(exercise.private_notes()[0].0, "Chair");
}

#[test]
fn commands_out_of_turn_are_refused_and_change_nothing() {
    let scenario = Arc::new(worked());
    let mut exercise = Exercise::new(Arc::clone(&scenario), Head::of(&scenario, 7));
    assert_eq!(act(&mut exercise, decide("one.wait")), Err(Refused::NotBegun));
    let ranking = [Dimension::Calm; 5];
    assert_eq!(act(&mut exercise, Command::Begin { ranking }), Err(Refused::RankingIncomplete));
    let mut exercise = begun(&scenario, 7);
    let before = bytes(&exercise);
    let ranking = Dimension::ALL;
    assert_eq!(act(&mut exercise, Command::Begin { ranking }), Err(Refused::BegunAlready));
    let who = crate::scenario::index::QuestionIx(0);
    assert_eq!(act(&mut exercise, decide("one.wait")), Err(Refusal::BallotFirst(who).into()));
    assert_eq!(act(&mut exercise, decide("one.wiat")), Err(Refused::UnknownId("one.wiat".into())));
    assert_eq!(act(&mut exercise, ballot(Some(vec![100]))), Err(Refusal::NotHundred.into()));
    assert_eq!(act(&mut exercise, Command::Undo), Err(Refused::NothingToUndo));
    assert_eq!(act(&mut exercise, Command::Show { inject: "first".into() }), Err(Refused::NotCalledHere));
    assert_eq!(bytes(&exercise), before);
    assert_eq!(exercise.entries().len(), 1);
}

#[test]
fn taking_back_returns_to_the_window_and_keeps_the_branch() {
    let scenario = Arc::new(worked());
    let mut exercise = begun(&scenario, 7);
    act(&mut exercise, ballot(Some(vec![40, 30, 20, 10]))).unwrap();
    let before = bytes(&exercise);
    act(&mut exercise, decide("one.wait")).unwrap();
    assert_ne!(bytes(&exercise), before);
    act(&mut exercise, Command::Undo).unwrap();
    assert_eq!(bytes(&exercise), before, "back at the window, the ballot stands");
    assert_eq!(act(&mut exercise, ballot(None)), Err(Refusal::NoBallot.into()), "a sealed ballot stands");
    act(&mut exercise, decide("one.act")).unwrap();
    assert_eq!(act(&mut exercise, Command::Undo), Err(Refused::OthersSawIt));
    let parents: Vec<(u32, u32)> = exercise.entries().iter().map(|entry| (entry.seq, entry.parent)).collect();
    assert_eq!(parents, [(1, 0), (2, 1), (3, 2), (4, 2), (5, 4)]);
}

#[test]
fn a_ballot_sealed_since_keeps_the_decision() {
    let text = worked_text()
        .replace("advice: [],\n         options", "advice: [], ballot: [\"who\"],\n         options");
    let scenario = Arc::new(load(&text));
    let mut exercise = begun(&scenario, 7);
    act(&mut exercise, ballot(None)).unwrap();
    act(&mut exercise, decide("one.wait")).unwrap();
    assert_eq!(exercise.can_undo(), Ok(()));
    act(&mut exercise, ballot(None)).unwrap();
    assert_eq!(act(&mut exercise, Command::Undo), Err(Refused::BallotSealedSince));
}

#[test]
fn nothing_is_taken_back_once_the_truth_is_out() {
    let scenario = Arc::new(worked());
    let mut exercise = begun(&scenario, 7);
    while let Some(command) = offered(&exercise, 2) {
        act(&mut exercise, command).unwrap();
    }
    assert_eq!(act(&mut exercise, Command::Undo), Err(Refused::Over));
}

/// A journal from other rules is replayed by id, up to the line that can no longer be done.
#[test]
fn a_changed_scenario_says_where_it_differs() {
    let scenario = Arc::new(worked());
    let mut exercise = begun(&scenario, 7);
    act(&mut exercise, ballot(None)).unwrap();
    act(&mut exercise, decide("one.act")).unwrap();
    let lines = exercise.entries().to_vec();
    let renamed = Arc::new(load(
        &worked_text()
            .replace("(id: \"act\"", "(id: \"react\"")
            .replace("one.act", "one.react")
            .replace("[\"act\"]", "[\"react\"]"),
    ));
    let (again, difference) = Exercise::replay(renamed, exercise.head().clone(), lines.clone());
    assert_eq!(difference, Some(Difference { seq: 3, refused: Some(Refused::UnknownId("one.act".into())) }));
    assert_eq!(again.entries().len(), 2);
    let mut again = again;
    act(&mut again, decide("one.react")).unwrap();
    assert_eq!(again.entries()[2].seq, 4, "the line that was left out keeps its number");
    let dead_branch_and_all: Vec<Entry> = lines.iter().chain(&again.entries()[2..]).cloned().collect();
    let (gone_on, difference) =
        Exercise::replay(Arc::clone(again.scenario()), exercise.head().clone(), dead_branch_and_all);
    assert_eq!((difference, gone_on.state() == again.state()), (None, true), "it has gone on from there");
    let later = Arc::new(load(
        &worked_text().replace("days: 2..6),\n         lapses", "days: 30),\n         lapses"),
    ));
    let (_, difference) = Exercise::replay(later, exercise.head().clone(), lines);
    assert_eq!(difference, Some(Difference { seq: 2, refused: None }), "the window opens on another day");
}
