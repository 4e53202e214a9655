//! What was done in a room comes into its report.

use demarche::exercise::room::{Hands, Rating, RoomAct};
use demarche::exercise::{Command, Dimension, Exercise, Head, Mode};
use demarche::report::{Document, Format, after_action, render};
use demarche::scenario::Library;
use demarche::text::Words;
use std::sync::Arc;

use super::papers::{acts, ballot, decide, kept};
use crate::support::FIRST_SIGNAL;

fn room() -> Exercise {
    let scenario = FIRST_SIGNAL.scenario(false);
    let head = Head { mode: Mode::Room, wall: "2026-03-14T14:00:00+01:00".into(), ..Head::of(scenario, 7) };
    let mut exercise = Exercise::new(Arc::clone(scenario), head);
    acts(&mut exercise, [Command::Room(RoomAct::Start), Command::Begin { ranking: Dimension::ALL }]);
    exercise
}

fn hands(counts: &[(&str, u8)], dissent: &str, rationale: &str) -> Command {
    let counts = counts.iter().map(|(option, count)| ((*option).to_owned(), *count)).collect();
    Command::Room(RoomAct::Hands(Hands { counts, dissent: dissent.into(), rationale: rationale.into() }))
}

fn note(text: &str, objective: Option<&str>) -> Command {
    Command::Room(RoomAct::Note { text: text.into(), objective: objective.map(str::to_owned) })
}

fn report(exercise: &Exercise) -> Document {
    after_action(&Words::default(), exercise, Library::bundled(), true)
}

#[test]
fn hands_notes_ratings_and_overrides_come_into_the_report() {
    let mut exercise = room();
    let message = exercise.messages()[0].arrived.key.clone();
    acts(&mut exercise, [Command::Room(RoomAct::Hold { message: message.clone() })]);
    acts(&mut exercise, [Command::Room(RoomAct::Send { message }), ballot([40, 30, 20, 10])]);
    acts(&mut exercise, [hands(&[("keep-quiet.promise", 4), ("keep-quiet.warn", 3)], "", "")]);
    acts(&mut exercise, [decide("keep-quiet.warn"), Command::Undo]);
    let counted = hands(
        &[("keep-quiet.promise", 5), ("keep-quiet.warn", 2)],
        "Justice: <b>nothing</b> is on paper",
        "we learn [more](https://example.org) by waiting",
    );
    acts(&mut exercise, [counted, decide("keep-quiet.promise")]);
    acts(&mut exercise, [note("they asked who else could know", Some("advice")), note("late", None)]);
    acts(&mut exercise, [decide("alert.publish"), ballot([60, 25, 10, 5]), decide("name.group")]);
    acts(&mut exercise, [note("nobody named the group before", Some("public"))]);
    let rate = |objective: &str, rating| Command::Room(RoomAct::Rate { objective: objective.into(), rating });
    acts(&mut exercise, [rate("advice", Rating::M), rate("advice", Rating::S), rate("public", Rating::P)]);
    let document = report(&exercise);
    kept("room", &document);
}

/// What waits to be read was not seen by the room: a draft does not tell of it.
#[test]
fn a_draft_holds_what_was_read_to_the_room_alone() {
    let mut exercise = room();
    let title = exercise.snapshot().feed[0].title.clone();
    let told = |exercise: &Exercise| {
        render(&report(exercise), Format::Html).contains(title.trim_matches(['“', '”']))
    };
    assert!(!told(&exercise));
    let message = exercise.messages()[0].arrived.key.clone();
    acts(&mut exercise, [Command::Room(RoomAct::Send { message })]);
    assert!(told(&exercise));
}
