//! Laws of measures and the split in the fold and in what players see.

use std::sync::Arc;

use super::snapshot::{MeasureLine, Standing};
use super::*;
use crate::engine::Refusal;
use crate::engine::samples::{load, toolbox, toolbox_text};
use crate::scenario::Scenario;

fn act(exercise: &mut Exercise, what: Command) -> Result<(), Refused> {
    exercise.act(what, "2026-01-01T09:00:00".into()).map(|_| ())
}

fn take(measure: &str) -> Command {
    Command::Take { measure: measure.into() }
}

fn decide(option: &str) -> Command {
    Command::Decide { option: option.into() }
}

fn ballot() -> Command {
    Command::Ballot { question: "who".into(), stated: None }
}

const MOSTLY_LIAISON: Command = Command::Split { hunting: 0, attribution: 0, remediation: 0, liaison: 100 };

fn bytes(exercise: &Exercise) -> String {
    serde_json::to_string(&exercise.snapshot()).unwrap()
}

/// An exercise at its first window, the ballot given.
fn at_first_window(posture: Option<&str>) -> Exercise {
    first_window_of(toolbox(), posture)
}

fn first_window_of(scenario: Scenario, posture: Option<&str>) -> Exercise {
    let scenario = Arc::new(scenario);
    let head = Head { posture: posture.map(ToOwned::to_owned), ..Head::of(&scenario, 7) };
    let mut exercise = Exercise::new(scenario, head);
    act(&mut exercise, Command::Begin { ranking: Dimension::ALL }).unwrap();
    act(&mut exercise, ballot()).unwrap();
    exercise
}

fn line(exercise: &Exercise, measure: &str) -> MeasureLine {
    exercise.snapshot().toolbox.measures.into_iter().find(|line| line.id == measure).unwrap()
}

#[test]
fn measures_are_taken_back_with_their_window() {
    let mut exercise = at_first_window(None);
    let before = bytes(&exercise);
    assert_eq!(act(&mut exercise, Command::Undo), Err(Refused::NothingToUndo));
    act(&mut exercise, take("private-demarche")).unwrap();
    act(&mut exercise, MOSTLY_LIAISON).unwrap();
    act(&mut exercise, Command::Undo).unwrap();
    assert_eq!(bytes(&exercise), before, "without a decision too");
    act(&mut exercise, take("private-demarche")).unwrap();
    act(&mut exercise, take("quiet-warning")).unwrap();
    act(&mut exercise, decide("bid.wait")).unwrap();
    act(&mut exercise, Command::Undo).unwrap();
    assert_eq!(bytes(&exercise), before, "back at the window, the ballot stands");
    act(&mut exercise, take("quiet-warning")).unwrap();
    act(&mut exercise, decide("bid.wait")).unwrap();
    act(&mut exercise, take("private-demarche")).unwrap();
    act(&mut exercise, Command::Undo).unwrap();
    assert_eq!(line(&exercise, "private-demarche").standing, Standing::Ready);
    assert!(
        matches!(line(&exercise, "quiet-warning").standing, Standing::InEffect(_)),
        "that window is older"
    );
    act(&mut exercise, Command::Undo).unwrap();
    assert_eq!(bytes(&exercise), before);
    let mut exercise = at_first_window(None);
    act(&mut exercise, take("reporting-law")).unwrap();
    assert_eq!(act(&mut exercise, Command::Undo), Err(Refused::OthersSawIt));
    act(&mut exercise, decide("bid.wait")).unwrap();
    assert_eq!(act(&mut exercise, Command::Undo), Err(Refused::OthersSawIt), "the measure, not the decision");
}

#[test]
fn a_measure_is_ready_then_runs_then_is_in_effect() {
    let mut exercise = at_first_window(None);
    let hunt = line(&exercise, "threat-hunting");
    assert_eq!((hunt.standing, hunt.option.price.days), (Standing::Ready, (15, 27)));
    act(&mut exercise, take("threat-hunting")).unwrap();
    let hunt = line(&exercise, "threat-hunting");
    assert_eq!(hunt.standing, Standing::Running(0, 15, 27), "by the rule, not by the draw");
    act(&mut exercise, MOSTLY_LIAISON).unwrap();
    assert_eq!(line(&exercise, "threat-hunting").standing, Standing::Running(0, 15, 27), "it keeps its pace");
    act(&mut exercise, decide("bid.wait")).unwrap();
    assert!(matches!(line(&exercise, "threat-hunting").standing, Standing::Running(14, 15, 27)));
    assert_eq!(act(&mut exercise, take("threat-hunting")), Err(Refusal::TakenAlready.into()));
    act(&mut exercise, decide("sale.wait")).unwrap();
    assert!(matches!(line(&exercise, "threat-hunting").standing, Standing::InEffect(_)));
    let events: Vec<String> =
        exercise.timeline().iter().map(|line| serde_json::to_string(&line.event).unwrap()).collect();
    let taken = events.iter().position(|event| event.contains("taken")).unwrap();
    let ballot = events.iter().position(|event| event.contains("balloted")).unwrap();
    let decided = events.iter().position(|event| event.contains("decided")).unwrap();
    let in_effect = events.iter().position(|event| event.contains("in-effect")).unwrap();
    assert!(ballot < taken && taken < decided && decided < in_effect, "{events:#?}");
    assert_eq!(events.iter().filter(|event| event.contains("balloted")).count(), 1, "a ballot stands once");
}

#[test]
fn what_is_not_offered_says_why() {
    let exercise = at_first_window(None);
    let toolbox = exercise.snapshot().toolbox;
    assert_eq!((toolbox.measures.len(), toolbox.left), (40, (2, 2)));
    let why = |id: &str| serde_json::to_string(&line(&exercise, id).option.closed).unwrap();
    assert_eq!(why("indictment"), r#"{"said":"no court here may try it"}"#, "the scenario's own reason");
    assert_eq!(why("capacity-building"), r#"{"said":"pays off in years, not in weeks"}"#, "the library's");
    assert_eq!(why("legal-assistance"), r#"{"said":"no treaty with that country"}"#);
    assert_eq!(toolbox.ready().count(), 5);
}

#[test]
fn the_head_says_the_posture_and_old_heads_still_load() {
    let named = |exercise: &Exercise| exercise.snapshot().posture.map(|posture| posture.label);
    let alliance = at_first_window(Some("alliance"));
    assert_eq!(named(&alliance).as_deref(), Some("Member of an alliance"));
    assert_eq!(alliance.snapshot().means.hours_weekly, 240);
    assert_eq!(line(&alliance, "legal-assistance").standing, Standing::Ready);
    let usual = at_first_window(None);
    assert_eq!(named(&usual).as_deref(), Some("Trade-dependent"));
    let mut old: serde_json::Value = serde_json::to_value(usual.head()).unwrap();
    old.as_object_mut().unwrap().remove("posture");
    assert_eq!(&serde_json::from_value::<Head>(old).unwrap(), usual.head());
}

#[test]
fn commands_are_written_as_they_are_called() {
    let written = |command: &Command| serde_json::to_string(command).unwrap();
    assert_eq!(written(&take("indictment")), r#"{"take":{"measure":"indictment"}}"#);
    let split = r#"{"split":{"hunting":0,"attribution":0,"remediation":0,"liaison":100}}"#;
    assert_eq!(written(&MOSTLY_LIAISON), split);
}

/// A measure can make an option too dear: it says so before, and the others keep their numbers.
#[test]
fn numbers_stay_with_their_options() {
    let mut exercise = at_first_window(None);
    let numbers = |exercise: &Exercise| -> Vec<(String, Option<u8>)> {
        let options = exercise.snapshot().decision.unwrap().options;
        options.into_iter().map(|option| (option.id, option.number)).collect()
    };
    let before = numbers(&exercise);
    act(&mut exercise, take("summon-ambassador")).unwrap();
    let closes = line(&exercise, "private-demarche").option.consequence.too_little_for;
    assert_eq!(closes.len(), 1, "{closes:?}");
    act(&mut exercise, take("private-demarche")).unwrap();
    let after = numbers(&exercise);
    assert_eq!(after.iter().filter(|(_, number)| number.is_none()).count(), 1, "{after:?}");
    for (id, number) in after.iter().filter(|(_, number)| number.is_some()) {
        assert!(before.contains(&(id.clone(), *number)), "{before:?} {after:?}");
    }
}

/// What an option closes and a measure opens is said before, by name, and is so afterwards.
#[test]
fn what_is_closed_and_opened_is_said_before() {
    let text = toolbox_text()
        .replace(
            r#"(measure: "summon-ambassador","#,
            r#"(measure: "summon-ambassador", needs: [Chose("toolbox.private-demarche")], otherwise: "first in private","#,
        )
        .replace(
            r#"(measure: "quiet-warning","#,
            r#"(measure: "quiet-warning", needs: [Not(Chose("bid.stop"))], otherwise: "everybody knows","#,
        );
    let mut exercise = first_window_of(load(&text), None);
    let label = |exercise: &Exercise, measure| line(exercise, measure).option.label;
    let opens = line(&exercise, "private-demarche").option.consequence.opens;
    assert_eq!(opens, [label(&exercise, "summon-ambassador")]);
    act(&mut exercise, take("private-demarche")).unwrap();
    assert_eq!(line(&exercise, "summon-ambassador").standing, Standing::Ready);
    let options = exercise.snapshot().decision.unwrap().options;
    let closes = |id: &str| options.iter().find(|option| option.id == id).unwrap().consequence.closes.clone();
    assert_eq!(closes("bid.stop"), [label(&exercise, "quiet-warning")]);
    assert!(closes("bid.wait").is_empty());
    act(&mut exercise, decide("bid.stop")).unwrap();
    assert_eq!(line(&exercise, "quiet-warning").standing, Standing::Closed);
}

proptest::proptest! {
    #[test]
    fn hours_add_up_to_the_week(split in proptest::array::uniform4(0_u8..=100), weekly in 0_u16..400) {
        let hours = super::snapshot::hours(split, weekly);
        proptest::prop_assert_eq!(hours.iter().sum::<u16>(), weekly);
    }
}
