//! Whole papers of the tutorial, letter by letter.

use demarche::exercise::{Command, Dimension, Exercise, Head, Level};
use demarche::report::{Document, Format, after_action, cards, render, run_book};
use demarche::scenario::{Library, Scenario};
use demarche::text::Words;

use crate::support::{FIRST_SIGNAL, snapshot, tutorial};

use super::parts::parts_of;
use super::read;

/// A page without its rules for how it looks, which are the same for every paper.
fn without_style(text: &str) -> String {
    let parts =
        text.split_once("<style>").and_then(|(head, rest)| Some((head, rest.split_once("</style>")?.1)));
    parts.map_or(text.to_owned(), |(head, body)| format!("{head}{body}"))
}

pub(super) fn kept(name: &str, document: &Document) {
    for (ending, format) in [("md", Format::Markdown), ("html", Format::Html)] {
        snapshot("papers", &format!("{name}-{ending}"), &without_style(&render(document, format)));
    }
}

fn library() -> &'static Library {
    Library::bundled()
}

/// The tutorial as it is begun, with a time that stands still.
fn begun() -> Exercise {
    let mut exercise = tutorial(7, Level::Guided);
    acts(&mut exercise, [Command::Begin { ranking: Dimension::ALL }]);
    exercise
}

pub(super) fn acts(exercise: &mut Exercise, commands: impl IntoIterator<Item = Command>) {
    for command in commands {
        exercise.act(command, "2026-03-14T14:05:00+01:00".to_owned()).unwrap();
    }
}

pub(super) fn ballot(stated: [u8; 4]) -> Command {
    Command::Ballot { question: "who".to_owned(), stated: Some(stated.to_vec()) }
}

pub(super) fn decide(option: &str) -> Command {
    Command::Decide { option: option.to_owned() }
}

/// The tutorial, played with one decision taken back.
fn played() -> Exercise {
    let mut exercise = begun();
    acts(&mut exercise, [ballot([30, 30, 20, 20]), decide("keep-quiet.wait"), Command::Undo]);
    acts(&mut exercise, [decide("keep-quiet.promise"), decide("alert.publish")]);
    acts(&mut exercise, [ballot([60, 25, 10, 5]), decide("name.group")]);
    assert!(exercise.is_over());
    exercise
}

#[test]
fn the_report_of_a_finished_exercise() {
    kept("aar", &after_action(&Words::default(), &played(), library(), true));
}

#[test]
fn the_draft_of_an_unfinished_one() {
    let mut exercise = begun();
    acts(&mut exercise, [ballot([30, 30, 20, 20]), decide("keep-quiet.promise")]);
    kept("draft", &after_action(&Words::default(), &exercise, library(), true));
}

#[test]
fn the_record_can_be_left_out() {
    let told = |with| render(&after_action(&Words::default(), &played(), library(), with), Format::Markdown);
    let heading = "## What really happened elsewhere";
    assert!(told(true).contains(heading) && !told(false).contains(heading));
    assert!(!told(false).contains("APT10"));
}

#[test]
fn the_cards() {
    let scenario = FIRST_SIGNAL.scenario(false);
    kept("cards", &cards(&Words::default(), scenario, &scenario.rules.courses.items()[0]));
}

#[test]
fn the_run_book() {
    let scenario = FIRST_SIGNAL.scenario(false);
    kept("runbook", &run_book(&Words::default(), scenario, &Head::of(scenario, 0)));
}

/// Every paper of a scenario and an exercise.
pub(super) fn every_paper(words: &Words, scenario: &Scenario, exercise: &Exercise) -> Vec<Document> {
    let courses = scenario.rules.courses.items();
    let cards = courses.iter().map(|course| cards(words, scenario, course));
    let books = courses.iter().map(|course| {
        let head = Head { course: course.id.clone(), ..Head::of(scenario, 0) };
        run_book(words, scenario, &head)
    });
    cards.chain(books).chain([after_action(words, exercise, library(), true)]).collect()
}

/// Whatever the paper, both formats say the same, and each is what the document holds.
#[test]
fn both_formats_hold_what_the_document_holds() {
    for pseudo in [false, true] {
        let words = Words::in_language(if pseudo { "en-XA" } else { "en" }).unwrap();
        for document in every_paper(&words, FIRST_SIGNAL.scenario(pseudo), &played()) {
            let (markdown, html) = (render(&document, Format::Markdown), render(&document, Format::Html));
            assert_eq!(read::markdown(&markdown), parts_of(&document, Format::Markdown));
            assert_eq!(read::html(&html), parts_of(&document, Format::Html));
            for wanted in ["<!DOCTYPE html><html lang=\"en", "default-src 'none'", "@media print", "@page"] {
                assert!(html.contains(wanted), "{wanted}");
            }
            for unwanted in ["<script", "http://", "https://", "url(", "@import"] {
                assert!(!html.contains(unwanted), "{unwanted}");
            }
        }
    }
}

/// Papers for players hold nothing that players may not read: no feedback, no staff words, no doctrine, nothing of
/// what an option does.
#[test]
fn cards_hold_no_secrets() {
    let scenario = FIRST_SIGNAL.scenario(false);
    let course = &scenario.rules.courses.items()[0];
    let told = render(&cards(&Words::default(), scenario, course), Format::Markdown);
    let feedback = scenario.afterwards.feedback.items().iter();
    let staff = scenario.staff.windows.items();
    let secrets = feedback
        .chain(staff.iter().map(|notes| &notes.text))
        .chain(scenario.script.endings.items().iter().map(|ending| &ending.text))
        .map(demarche::text::Prose::flat)
        .chain(staff.iter().flat_map(|notes| notes.questions.clone()));
    let plain = |text: &str| text.replace('\\', "");
    for secret in secrets.filter(|secret| !secret.is_empty()) {
        assert!(!plain(&told).contains(&secret), "{secret}");
    }
}
