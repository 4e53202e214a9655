//! Laws of what is sealed: the desk's reading, and how much each item counts.

use std::sync::Arc;

use super::snapshot::{Phase, Reading, Snapshot};
use super::tests::{act, ballot, begun, decide, goes_on};
use super::*;
use crate::engine::samples::{Dice, of_seed, worked, worlds};

/// The desk's reading is sealed until this window's ballot is in, and at every other level always.
#[test]
fn the_reading_is_sealed_until_the_ballot() {
    let scenario = Arc::new(worked());
    let mut exercise = begun(&scenario, 7);
    assert!(exercise.snapshot().board[0].reading.is_none());
    act(&mut exercise, ballot(Some(vec![40, 30, 20, 10]))).unwrap();
    let board = &exercise.snapshot().board[0];
    let reading = board.reading.as_ref().unwrap();
    assert_eq!(reading.percent.iter().map(|share| u32::from(*share)).sum::<u32>(), 100);
    assert_eq!(board.answers[0].stated, Some(40));
    act(&mut exercise, decide("one.wait")).unwrap();
    assert!(exercise.snapshot().board[0].reading.is_none(), "sealed again at the next window");
    let mut expert =
        Exercise::new(Arc::clone(&scenario), Head { level: Level::Expert, ..Head::of(&scenario, 7) });
    act(&mut expert, Command::Begin { ranking: Dimension::ALL }).unwrap();
    act(&mut expert, ballot(None)).unwrap();
    let board = &expert.snapshot().board[0];
    assert!(board.reading.is_none() && board.no_view);
}

/// At every level and in every phase: a question has a reading, and its items have weights, after the end, or at
/// level guided once the open window's ballot on it is in; otherwise neither.
///
/// Broken by `src/exercise/snapshot/reading.rs`: `(room.level.shows_reading() && is_open)` becomes `(room.level.shows_reading() || is_open)`.
/// Broken by `src/exercise/snapshot/reading.rs`: `if view.ending().is_some() {` becomes `if view.ending().is_some() && room.level == Level::Guided {`.
/// Broken by `src/exercise/snapshot/evidence.rs`: `let of = |question| unsealed(view, room, question)` becomes `let of = |question| Some(view.held()).filter(|_| room.ranking.is_some())`.
#[test]
fn weights_are_sealed_with_the_reading() {
    let (mut sealed, mut open) = (0, 0);
    for seed in 0..worlds(120) {
        let scenario = of_seed(seed);
        let level = [Level::Guided, Level::Standard, Level::Expert][usize::try_from(seed % 3).unwrap()];
        let mut exercise = Exercise::new(Arc::clone(&scenario), Head { level, ..Head::of(&scenario, seed) });
        let mut dice = Dice::new(seed);
        for _ in 0..24 {
            let snapshot = exercise.snapshot();
            for (place, board) in snapshot.board.iter().enumerate() {
                let expected = may_be_read(&snapshot, place);
                assert_eq!(board.reading.is_some(), expected, "{seed}: {level:?}, {:?}", snapshot.phase);
                let counted = |item: &&snapshot::EvidenceLine| item.question == place && !item.discredited;
                for item in snapshot.evidence.iter().filter(counted) {
                    assert_eq!(item.weighed.is_some(), expected, "{seed}: {}", item.title);
                    *(if expected { &mut open } else { &mut sealed }) += 1;
                }
            }
            if !goes_on(&mut exercise, &mut dice) {
                break;
            }
        }
    }
    assert!(sealed > 50 && open > 50, "{sealed} sealed, {open} open");
}

/// Whether the reading of a question may be seen.
fn may_be_read(snapshot: &Snapshot, question: usize) -> bool {
    let ballots = snapshot.decision.as_ref().map(|decision| decision.ballot.as_slice()).unwrap_or_default();
    let is_in = ballots.contains(&(question, true));
    snapshot.phase == Phase::Ended || snapshot.level == Level::Guided && is_in
}

/// What is shown adds up: down every column the start, the other questions and all items make the reading, as far as
/// whole decibans can say it, once the floor is taken off.
///
/// Broken by `src/exercise/snapshot/reading.rs`: `(item, Weighed { decibans: shown(&weights, used), set_aside })` becomes `(item, Weighed { decibans: shown(&weights.map(|weight| weight / 2), used), set_aside })`.
/// Broken by `src/exercise/snapshot/reading.rs`: `start: shown(&made_of.start, used),` becomes `start: vec![0; used],`.
#[test]
fn what_is_shown_adds_up_to_the_reading() {
    let mut seen = 0;
    for seed in 0..worlds(120) {
        let scenario = of_seed(seed);
        let mut exercise = Exercise::new(Arc::clone(&scenario), Head::of(&scenario, seed));
        let mut dice = Dice::new(seed);
        while goes_on(&mut exercise, &mut dice) {}
        let snapshot = exercise.snapshot();
        for (place, board) in snapshot.board.iter().enumerate() {
            let reading = board.reading.as_ref().unwrap();
            let items: Vec<&[i16]> = snapshot
                .evidence
                .iter()
                .filter(|item| item.question == place)
                .filter_map(|item| item.weighed.as_ref().map(|weighed| weighed.decibans.as_slice()))
                .collect();
            let parts = items.iter().copied().chain([reading.start.as_slice()]);
            let parts: Vec<&[i16]> = parts.chain(reading.others.as_deref()).collect();
            // Half a deciban for every number that was rounded, the other questions too where theirs came to nothing, and
            // a whole per cent for the shares.
            let slack = 0.5 * f64::from(u16::try_from(items.len() + 2).unwrap());
            for answer in 0..board.answers.len() {
                let sum: f64 = parts.iter().map(|part| f64::from(part[answer])).sum();
                let (low, high) = odds_around(reading, answer);
                assert!(
                    sum + slack >= low && sum - slack <= high,
                    "{seed}: {sum}, not {low:.1} to {high:.1}"
                );
                seen += usize::from(items.len() > 1);
            }
        }
    }
    assert!(seen > 50, "{seen} columns with several items");
}

/// The odds of an answer against the others in decibans, as far as its rounded share lets them be told.
fn odds_around(reading: &Reading, answer: usize) -> (f64, f64) {
    let count = f64::from(u8::try_from(reading.percent.len()).unwrap());
    let unfloored = |percent: f64| ((percent - 2.0 / count) / 98.0).max(1.0e-9);
    let others = |by: f64| {
        let others = reading.percent.iter().enumerate().filter(|(other, _)| *other != answer);
        let logs = others.map(|(_, percent)| unfloored(f64::from(*percent) + by).log10());
        10.0 * logs.sum::<f64>() / (count - 1.0)
    };
    let own = |by: f64| 10.0 * unfloored(f64::from(reading.percent[answer]) + by).log10();
    (own(-1.0) - others(1.0), own(1.0) - others(-1.0))
}
