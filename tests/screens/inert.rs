//! Text from files and people can carry escape codes, tricks of direction, markup and monsters: it is inert.

use demarche::actions::Place;
use demarche::exercise::Command;
use demarche::exercise::{Dimension, Keeper, Unkept};
use demarche::plain::{Input, play};
use demarche::text::Words;
use demarche::tui::Message;

use crate::support::{Desk, hostile, plain_theme};

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
