//! Text from files and people can carry escape codes, tricks of direction, markup and monsters: it is inert.

use std::sync::Arc;

use demarche::actions::Place;
use demarche::exercise::Command;
use demarche::exercise::{Dimension, Exercise, Keeper, Level, Unkept};
use demarche::plain::{Input, play};
use demarche::scenario::{Scenario, Sources};
use demarche::text::Words;
use demarche::tui::Message;

use crate::support::{Desk, exercise_of, plain_theme};

const WORKED: &str = include_str!("../scenarios/worked.ron");

/// Escape codes that clear, rename and beep; letters that turn the line around; a flood of marks; a wide and endless
/// word; signs that a spreadsheet or a browser would take for orders.
const HOSTILE: &str = "\\u{1b}[2J\\u{1b}]0;owned\\u{7}\\u{9b}31m\\u{202e}gnp\\u{2066}\\u{200f}\\r\\u{0}=1+1<script>*_Z\
                       \\u{335}\\u{335}\\u{335}\\u{335}\\u{335}\\u{335}漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢";
/// The same where there is little room.
const SHORT: &str = "\\u{1b}\\u{9b}J\\u{202e}\\u{200b}";

/// The worked example with hostile text wherever people read.
fn hostile() -> Exercise {
    let mut text = WORKED.to_owned();
    for field in ["text: \"", "risk: \"", "feedback: \""] {
        text = text.replace(field, &format!("{field}{HOSTILE}"));
    }
    for field in [
        "title: \"",
        "label: \"",
        "ask: (\"",
        "from: \"C",
        "says: \"",
        "short: \"",
        "heading: \"",
        "between: (\"",
    ] {
        text = text.replace(field, &format!("{field}{SHORT}"));
    }
    let text = text.replace(&format!("{HOSTILE}Who"), &format!("{SHORT}Who"));
    let text = text.replace("does: \"decides", "private: \"\\u{1b}[31mOnly for you\", does: \"decides");
    let sources = Sources::new([("hostile.ron".to_owned(), text)]);
    let checked = Scenario::load(&sources);
    let told: Vec<String> = checked.diagnostics.iter().map(|found| found.fault.to_string()).collect();
    exercise_of(&Arc::new(checked.scenario.unwrap_or_else(|| panic!("{told:#?}"))), 7, Level::Guided)
}

/// Whether a sign can do anything but be looked at.
fn is_inert(sign: char) -> bool {
    let hidden = matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    sign == '\n' || !(sign.is_control() || hidden)
}

#[test]
fn hostile_scenarios_are_inert_on_every_page() {
    for size in [(60, 18), (80, 24), (120, 36)] {
        let mut desk = Desk::playing(hostile(), size, plain_theme());
        for _ in 0..60 {
            let text = desk.text();
            assert!(text.chars().all(is_inert), "{text:?}");
            desk.press("Y Esc");
            assert!(desk.copy().chars().all(is_inert), "{:?}", desk.copy());
            desk.press("a p Esc e r ? Esc Esc s Tab Tab Enter");
        }
    }
}

#[test]
fn hostile_scenarios_are_inert_line_by_line() {
    let mut keeper = Unkept::new(hostile());
    let ones = "1\n".repeat(400);
    let (mut answers, mut said) = (Input::from(ones.as_bytes(), false), Vec::new());
    play(&mut keeper, &Words::default(), &mut answers, &mut said).unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(keeper.exercise().is_over(), "{said}");
    assert!(said.chars().all(is_inert), "{said:?}");
    assert!(said.lines().all(|line| demarche::text::width(line) <= 80));
}

/// A private note is for one seat: it goes into no file and no clipboard.
#[test]
fn a_private_note_is_not_copied() {
    let mut desk = Desk::playing(hostile(), (80, 24), plain_theme());
    desk.enter_until(Place::Situation).press("a p");
    assert_eq!(desk.place(), Place::Private);
    assert_eq!(desk.press("Y").place(), Place::Private);
    assert_eq!(desk.copy(), "");
}

#[test]
fn a_paste_presses_no_keys() {
    let mut keeper = Unkept::new(hostile());
    keeper.act(Command::Begin { ranking: Dimension::ALL }).unwrap();
    let mut desk = Desk::kept_by(Box::new(keeper), (80, 24), plain_theme());
    let before = desk.text();
    desk.send(Message::Paste("qqq\u{1b}[2J b 1 \r\n".into()));
    assert_eq!(desk.text(), before);
    desk.press("Ctrl+p").send(Message::Paste("\u{1b}evi".into()));
    assert!(desk.text().contains("evi▏"), "{}", desk.text());
}
