//! The reference, its search, and words that are marked where they are met.

use demarche::actions::Place;
use demarche::exercise::Level;
use demarche::tui::Message;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use super::book::SIZES;
use super::pages::PAGES;
use crate::support::{Desk, coalition, plain_theme, text_of, tutorial};

fn playing(level: Level, size: (u16, u16)) -> Desk {
    Desk::playing(tutorial(7, level), size, plain_theme())
}

/// What is underlined below the head of a page, where the keys of tabs are, too.
fn underlined(frame: &Buffer) -> Vec<String> {
    let mut found = Vec::new();
    for y in 2..frame.area.height {
        let mut word = String::new();
        for x in 0..frame.area.width {
            let cell = &frame[(x, y)];
            if cell.modifier.contains(Modifier::UNDERLINED) {
                word.push_str(cell.symbol());
            } else if !word.is_empty() {
                found.push(std::mem::take(&mut word));
            }
        }
    }
    found
}

#[test]
fn words_are_marked_where_they_come_first() {
    let mut desk = playing(Level::Guided, (120, 36));
    let hint = desk.enter_until(Place::Notice).frame();
    assert_eq!(underlined(&hint), ["ballot"], "{}", text_of(&hint));
    assert!(text_of(&hint).contains("A ballot comes first") && text_of(&hint).contains(" ballot. ? helps"));
    assert_eq!(underlined(&desk.enter_until(Place::Course).frame()), ["ballot"]);
}

#[test]
fn what_a_word_means_leads_back_to_where_one_was() {
    let mut opened = 0;
    for size in SIZES {
        for (name, way) in PAGES {
            let mut desk = playing(Level::Guided, size);
            way(&mut desk);
            let (before, place) = (desk.frame(), desk.place());
            if underlined(&before).is_empty() || matches!(place, Place::Meaning | Place::Palette) {
                continue;
            }
            desk.press("g");
            assert_eq!(desk.place(), Place::Meaning, "{name} at {size:?}");
            desk.press("Down g Esc");
            assert_eq!((desk.frame(), desk.place()), (before, place), "{name} at {size:?}");
            opened += 1;
        }
    }
    assert!(opened > 20, "words are marked on {opened} pages");
}

#[test]
fn a_word_in_a_message_is_explained_over_the_message() {
    let mut desk = Desk::playing(coalition(7), (60, 18), plain_theme());
    let message = desk.enter_until(Place::Message).frame();
    assert_eq!(underlined(&message), ["CERT"], "{}", desk.text());
    assert!(desk.press("g").text().contains("A team that helps"), "{}", desk.text());
    assert_eq!(desk.press("Enter").place(), Place::Message);
    assert_eq!(desk.frame(), message);
}

#[test]
fn levels_differ_in_what_they_explain_and_in_nothing_else() {
    let page = |level: Level, keys: &str| {
        let mut desk = playing(level, (120, 36));
        desk.enter_until(Place::Situation).press(keys).frame()
    };
    let levels = [Level::Guided, Level::Standard, Level::Expert];
    let marked = levels.map(|level| {
        let marked = underlined(&playing(level, (120, 36)).enter_until(Place::Course).frame());
        !marked.is_empty()
    });
    assert_eq!(marked, [true, true, false], "words are marked");
    let explained = levels.map(|level| text_of(&page(level, "e")).contains("GRADES"));
    assert_eq!(explained, [true, true, false], "grades are explained beside the evidence");
    let hinted = |level| playing(level, (120, 36)).enter_until(Place::Message).text().contains(" hint ");
    assert_eq!(levels.map(hinted), [true, false, false], "a message has a hint");
    // A page without a line that explains signs: marks change no sign of it.
    for keys in ["a", "Enter", "Tab"] {
        // The last row is the footer, which offers the key of marked words.
        let above =
            |level| text_of(&page(level, keys)).lines().take(35).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(above(Level::Standard), above(Level::Expert), "{keys}");
    }
}

#[test]
fn at_expert_the_key_of_marked_words_does_nothing() {
    let mut desk = playing(Level::Expert, (80, 24));
    let before = desk.enter_until(Place::Message).text();
    assert_eq!(desk.press("g").text(), before);
}

#[test]
fn while_a_search_is_typed_letters_type() {
    let mut desk = playing(Level::Guided, (80, 24));
    desk.enter_until(Place::Situation).press("r /").send(Message::Paste("q?s".into()));
    desk.press("q");
    assert!(desk.text().contains("> q?sq▏") && !desk.is_left(), "{}", desk.text());
    desk.press("Backspace Backspace Backspace Backspace d e m a r");
    assert!(desk.text().contains("Word: Démarche"), "{}", desk.text());
    desk.press("Enter");
    assert_eq!(desk.place(), Place::Entry);
    assert!(desk.text().contains("A formal diplomatic message"), "{}", desk.text());
    assert_eq!(desk.press("/ Esc").place(), Place::Entry);
    assert_eq!(desk.press("Esc").place(), Place::Reference);
    assert_eq!(desk.press("Esc").place(), Place::Situation);
}

#[test]
fn every_entry_can_be_read_to_its_end_in_every_window() {
    for size in SIZES {
        for part in 0..4 {
            let mut desk = playing(Level::Guided, size);
            desk.enter_until(Place::Situation).press("r");
            for _ in 0..part {
                desk.press("Right");
            }
            for _ in 0..12 {
                desk.press("Enter PgDn PgDn PgDn");
                let text = desk.text();
                assert!(!text.contains("more below") || size.0 >= 80, "{text}");
                desk.press("Esc PgDn");
            }
        }
    }
}
