//! Laws of the engine in scenarios of our own; those that hold everywhere stand in `laws`.
#![allow(clippy::cast_precision_loss, reason = "counts of worlds as floats")]

use std::collections::BTreeMap;

use super::samples::{Everything, load, tree, worked, worked_text};
use super::*;
use crate::scenario::Scenario;
use crate::scenario::index::{AnswerIx, Position, QuestionIx};
use crate::scenario::rules::Meter;
use crate::units::Hours;

pub(super) fn setup(seed: u64) -> Setup {
    Setup { seed, seats: u16::MAX, ..Setup::default() }
}

/// Plays to the end; at each window the next byte of `dice` picks among what is listed as open.
pub(super) fn play(scenario: &Scenario, seed: u64, dice: &[u8]) -> (World, Everything) {
    play_in(scenario, &setup(seed), dice)
}

fn play_in(scenario: &Scenario, setup: &Setup, dice: &[u8]) -> (World, Everything) {
    let rules = &scenario.rules;
    let mut seen = Everything::default();
    let mut world = World::new(rules, setup, &mut seen);
    let mut dice = dice.iter().copied().cycle();
    while let Pause::Window(window) = advance(rules, &mut world, &mut seen) {
        while let Some(question) = world.view(rules).ballot_due() {
            let mut stated = [0; 8];
            stated[usize::from(dice.next().unwrap_or(0)) % rules.questions[question].answers.len()] = 100;
            apply(rules, &mut world, Action::State(question, Some(stated)), &mut seen).unwrap();
        }
        let open: Vec<_> =
            legal(world.view(rules)).into_iter().filter(|listed| listed.refusal.is_none()).collect();
        let choice = open[usize::from(dice.next().unwrap_or(0)) % open.len()].option;
        let lapses = rules.windows[window].lapse.is_some();
        let action =
            if lapses && dice.next().unwrap_or(0) % 5 == 0 { Action::Lapse } else { Action::Choose(choice) };
        apply(rules, &mut world, action, &mut seen).unwrap();
    }
    (world, seen)
}

/// A missing ballot has to come first, and a ballot adds up to 100.
#[test]
fn ballots_come_first_and_are_whole() {
    let scenario = worked();
    let rules = &scenario.rules;
    let mut world = World::new(rules, &setup(7), &mut ());
    let Pause::Window(window) = advance(rules, &mut world, &mut ()) else { panic!("a window opens") };
    let question = QuestionIx(0);
    let options = rules.windows[window].options.clone();
    let try_it = |world: &mut World, action| apply(rules, world, action, &mut ());
    assert_eq!(try_it(&mut world, Action::Choose(options[2])), Err(Refusal::BallotFirst(question)));
    assert_eq!(try_it(&mut world, Action::Lapse), Err(Refusal::BallotFirst(question)));
    let too_much = [60, 41, 0, 0, 0, 0, 0, 0];
    assert_eq!(try_it(&mut world, Action::State(question, Some(too_much))), Err(Refusal::NotHundred));
    let elsewhere = [50, 0, 0, 0, 50, 0, 0, 0];
    assert_eq!(try_it(&mut world, Action::State(question, Some(elsewhere))), Err(Refusal::NotHundred));
    assert_eq!(try_it(&mut world, Action::State(question, None)), Ok(()));
    assert_eq!(try_it(&mut world, Action::State(question, None)), Err(Refusal::NoBallot));
    assert_eq!(try_it(&mut world, Action::Choose(options[1])), Err(Refusal::Closed));
    assert_eq!(try_it(&mut world, Action::Choose(options[2])), Ok(()));
    assert_eq!(try_it(&mut world, Action::Choose(options[2])), Err(Refusal::NoWindow));
}

/// Costs are paid on choosing; effects start after their days; followers come after their own.
#[test]
fn costs_come_at_once_and_effects_later() {
    let scenario = worked();
    let rules = &scenario.rules;
    let mut seen = Everything::default();
    let mut world = World::new(rules, &setup(3), &mut seen);
    let Pause::Window(window) = advance(rules, &mut world, &mut seen) else { panic!("a window opens") };
    let act = rules.windows[window].options[0];
    apply(rules, &mut world, Action::State(QuestionIx(0), None), &mut seen).unwrap();
    let chosen_at = world.view(rules).now();
    apply(rules, &mut world, Action::Choose(act), &mut seen).unwrap();
    let view = world.view(rules);
    assert_eq!((view.meter(Meter::Capital), view.analyst_hours()), (300, 20));
    advance(rules, &mut world, &mut seen);
    let effect = seen.changes.iter().find(|(_, _, change)| *change == Change::TookEffect(act)).unwrap().0;
    let days = effect.day() - chosen_at.day();
    assert!((2..=5).contains(&days), "{days}");
    let answer = seen.changes.iter().find(|(_, cause, change)| {
        *cause == Cause::Option(act)
            && matches!(change, Change::Sent(inject) if rules.injects[*inject].id == "answer")
    });
    let wait = answer.unwrap().0.day() - chosen_at.day();
    assert!((1..=4).contains(&wait), "{wait}");
}

/// What is expected and does not come is answered by the contingency inject, and only then.
#[test]
fn a_missing_action_is_answered() {
    let scenario = worked();
    let sent = |dice: u8, id: &str| {
        let (_, seen) = play(&scenario, 11, &[dice, dice, 1]);
        seen.changes.iter().any(|(_, _, change)| {
            matches!(change, Change::Sent(inject) if scenario.rules.injects[*inject].id == id)
        })
    };
    assert!(!sent(0, "nudge"), "the action came");
    assert!(sent(1, "nudge"), "the action did not come");
}

/// Each observation has the likelihood that the engine gives it, in every hidden world.
#[test]
fn likelihoods_are_frequencies() {
    let scenario = worked();
    let rules = &scenario.rules;
    for answer in 0..4 {
        let truth: Truth = [AnswerIx::from_number(answer); 4];
        let worlds = 4_000;
        let mut counts = BTreeMap::<String, (f64, f64)>::new();
        for seed in 0..worlds {
            let fixed = Setup { truth: truth.map(Some), ..setup(seed) };
            // Acts at the first window, waits at the second.
            let (_, seen) = play_in(&scenario, &fixed, &[0, 0, 1, 1]);
            for (_, observation) in seen.observations {
                let expected = observation.likelihood(rules, &truth) as f64 / CERTAIN as f64;
                counts.entry(format!("{observation:?}")).or_insert((expected, 0.0)).1 += 1.0;
            }
        }
        for (observation, (expected, count)) in
            counts.into_iter().filter(|(_, (expected, _))| *expected > 0.01)
        {
            let found = count / worlds as f64;
            let error = (expected * (1.0 - expected) / worlds as f64).sqrt();
            assert!((found - expected).abs() < 4.5 * error, "{observation}: {expected}, found {found}");
        }
    }
}

/// An item that was looked for and has not come is silent with the probability the engine gives that silence.
#[test]
fn silence_has_a_likelihood() {
    let scenario = tree();
    let rules = &scenario.rules;
    let item = rules.evidence.iter().find(|(_, item)| item.id == "w-item").unwrap().0;
    let truth: Truth = Truth::default();
    let by_hand = |days: i32| 1.0 - 0.8 * (1.0 - 0.5_f64.powi(days));
    for days in 0..6 {
        let silence = Observation::silence(rules, &truth, item, days, 25) as f64 / CERTAIN as f64;
        assert!((silence - by_hand(days.cast_signed())).abs() < 0.001, "{days}: {silence}");
    }
}

/// Short windows belong to both courses; after the course's decisions time runs on to an ending.
#[test]
fn the_course_ends_when_its_decisions_are_taken() {
    let one = load(&worked_text().replace("windows: 3)", "windows: 1)"));
    let (world, seen) = play(&one, 5, &[1, 2]);
    assert_eq!(world.view(&one.rules).decisions(), 1);
    assert_eq!(world.view(&one.rules).now(), one.rules.horizon);
    assert_eq!(seen.changes.iter().filter(|(_, _, change)| matches!(change, Change::Opened(_))).count(), 1);
}

/// The worked example with some of its text replaced, played by its first options.
fn played_with(changes: &[(&str, &str)]) -> (Scenario, Everything) {
    let text = changes.iter().fold(worked_text().to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    let scenario = load(&text);
    // Ballot, first option, no silence; first option.
    let seen = play(&scenario, 7, &[0, 0, 1, 0]).1;
    (scenario, seen)
}

/// When a message was sent, and what for.
fn sendings(scenario: &Scenario, seen: &Everything, id: &str) -> Vec<(Hours, Cause)> {
    let sent = seen.changes.iter().filter_map(|(at, cause, change)| match change {
        Change::Sent(inject) if scenario.rules.injects[*inject].id == id => Some((*at, *cause)),
        _ => None,
    });
    sent.collect()
}

/// A contingency inject comes at its own time of day, as often as it may, for what was missing.
#[test]
fn what_is_sent_for_something_missing_keeps_its_hour() {
    let (scenario, seen) = played_with(&[("Chose(\"one.act\"), by_days", "Chose(\"two.wait\"), by_days")]);
    let sent = sendings(&scenario, &seen, "nudge");
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].0.0 % 24, 12, "its time is 12:00");
    assert!(matches!(sent[0].1, Cause::Missing(_)));
    let again = (
        "sent: \"12:00\", from: \"Cabinet Office\"",
        "sent: \"12:00\", expects: (action: Chose(\"two.speak\"), by_days: 1, else_send: \"nudge\"), from: \"Cabinet Office\"",
    );
    let (scenario, seen) =
        played_with(&[("Chose(\"one.act\"), by_days", "Chose(\"two.wait\"), by_days"), again]);
    assert_eq!(sendings(&scenario, &seen, "nudge").len(), 1, "once, unless it says otherwise");
}

/// Each time that a message is sent keeps what it was sent for.
#[test]
fn repeated_messages_keep_their_causes_apart() {
    let (scenario, seen) = played_with(&[
        ("(id: \"good-news\", sent", "(id: \"good-news\", repeats: 2, when: At(day: 40), sent"),
        ("Give(\"victims\"), ", "Send(\"good-news\"), "),
        ("(2, [Send(\"good-news\")])", "(2, [Change(\"mood\", 1)])"),
    ]);
    let causes: Vec<Cause> =
        sendings(&scenario, &seen, "good-news").into_iter().map(|(_, cause)| cause).collect();
    assert!(matches!(causes[..], [Cause::Option(_), Cause::Calendar]), "{causes:?}");
}

/// What belongs to the long course reaches nobody on the short one, whoever sends it.
#[test]
fn messages_of_the_long_course_stay_out_of_the_short_one() {
    let long = ("(id: \"good-news\", sent", "(id: \"good-news\", course: Long, sent");
    let send = ("Give(\"victims\"), ", "Send(\"good-news\"), ");
    let (scenario, seen) = played_with(&[send]);
    assert!(!sendings(&scenario, &seen, "good-news").is_empty());
    let (scenario, seen) = played_with(&[send, long]);
    assert!(sendings(&scenario, &seen, "good-news").is_empty());
}

/// Nothing comes after an ending: no further effect, no open window.
#[test]
fn an_ending_is_the_end() {
    let (scenario, seen) = played_with(&[("Give(\"victims\"), ", "End(\"quiet\"), Change(\"mood\", 77), ")]);
    let ended = seen.changes.iter().position(|(_, _, change)| matches!(change, Change::Ended(_))).unwrap();
    assert_eq!(ended + 1, seen.changes.len(), "{:?}", &seen.changes[ended..]);
    let mut world = World::new(&scenario.rules, &setup(7), &mut ());
    while let Pause::Window(window) = advance(&scenario.rules, &mut world, &mut ()) {
        let view = world.view(&scenario.rules);
        assert!(view.ending().is_none());
        if let Some(question) = view.ballot_due() {
            apply(&scenario.rules, &mut world, Action::State(question, None), &mut ()).unwrap();
        }
        let first = scenario.rules.windows[window].options[0];
        apply(&scenario.rules, &mut world, Action::Choose(first), &mut ()).unwrap();
    }
    let view = world.view(&scenario.rules);
    assert!(view.window().is_none() && view.ending().is_some());
    let state = Action::State(QuestionIx(0), None);
    assert!(apply(&scenario.rules, &mut world, state, &mut ()).is_err());
}
