//! What hands do besides pressing keys: the mouse, copying, searching, keys of their own.

use demarche::actions::{Action, Keymap, Place};
use demarche::exercise::Level;
use demarche::tui::Message;

use crate::support::{Desk, plain_theme, snapshot, tutorial, with_measures};

/// Compares what hands have brought onto a page.
fn page(name: &str, (columns, rows): (u16, u16), text: &str) {
    snapshot("hands", &format!("{name}-{columns}x{rows}"), text);
}

fn at_desk(size: (u16, u16)) -> Desk {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), size, plain_theme());
    desk.enter_until(Place::Situation);
    desk
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let mut desk = at_desk((80, 24));
    let options = desk.text();
    let second =
        options.lines().find(|line| line.trim_start().starts_with("2 ")).unwrap().trim()[..12].to_owned();
    desk.click(&second);
    assert_eq!(desk.place(), Place::Situation);
    assert!(desk.text().contains(&format!("► {second}")), "{}", desk.text());
    desk.click(&second);
    assert_eq!(desk.place(), Place::Option);
}

#[test]
fn a_click_on_a_tab_and_on_the_footer_does_what_is_written_there() {
    let mut desk = at_desk((80, 24));
    assert_eq!(desk.click("Evidence").place(), Place::Evidence);
    assert_eq!(desk.click("Esc back").place(), Place::Situation);
    assert_eq!(desk.click("? help").place(), Place::HelpSheet);
    assert_eq!(desk.click("Esc close  /").place(), Place::Situation);
}

#[test]
fn under_a_sheet_nothing_can_be_clicked() {
    let mut desk = at_desk((80, 24));
    desk.press("?");
    let help = desk.text();
    for row in 0..23 {
        for column in 0..80 {
            desk.send(Message::Click(column, row));
        }
    }
    assert_eq!(desk.text(), help);
}

/// However often somebody clicks into a list where Enter decides, nothing is decided.
#[test]
fn clicks_on_lines_seal_and_begin_nothing() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), plain_theme());
    desk.enter_until(Place::Ranking);
    for row in 0..23 {
        desk.send(Message::Click(10, row));
        desk.send(Message::Click(10, row));
    }
    assert_eq!(desk.place(), Place::Ranking);
    desk.enter_until(Place::Situation).press("b");
    for row in 2..23 {
        desk.send(Message::Click(10, row));
        desk.send(Message::Click(10, row));
    }
    assert_eq!(desk.place(), Place::Ballot);
}

#[test]
fn the_wheel_moves_what_the_arrows_move() {
    let mut desk = at_desk((80, 24));
    let first = desk.text();
    desk.send(Message::Wheel(Action::Down));
    assert_ne!(desk.text(), first);
    desk.send(Message::Wheel(Action::Up));
    assert_eq!(desk.text(), first);
}

#[test]
fn a_copy_is_the_page_alone_and_says_where_it_is() {
    for size in [(60, 18), (80, 24), (120, 36)] {
        let mut desk = at_desk(size);
        let before = desk.press("e").text();
        page("copied", size, &desk.press("y").text());
        assert!(desk.copy().contains("WHO DID IT") && !desk.copy().contains("? help"), "{}", desk.copy());
        assert!(!desk.copy().contains("─ Advice"), "the tabs are not part of the page");
        assert_eq!(desk.press("Esc").text(), before);
    }
}

#[test]
fn where_tab_moves_the_pane_in_focus_is_copied_alone() {
    for size in [(80, 24), (120, 36), (160, 45), (200, 55)] {
        let mut desk = at_desk(size);
        let before = desk.text();
        desk.press("Y");
        assert!(
            desk.copy().starts_with("DECISION 1 OF 3") && !desk.copy().contains("FEED"),
            "{}",
            desk.copy()
        );
        assert!(desk.text().contains("This part of the page"), "{}", desk.text());
        assert_eq!(desk.press("Esc").text(), before);
        desk.press("Tab Y");
        assert!(desk.copy().starts_with("FEED") && !desk.copy().contains("DECISION"), "{}", desk.copy());
        let mut desk = Desk::playing(with_measures(7), size, plain_theme());
        desk.enter_until(Place::Situation).press("m Y");
        assert!(
            desk.copy().starts_with("TOOLBOX") && !desk.copy().contains("HOW THE HOURS"),
            "{}",
            desk.copy()
        );
        desk.press("Esc Tab Y");
        assert!(!desk.copy().contains("TOOLBOX"), "{}", desk.copy());
    }
}

#[test]
fn what_scrolls_is_copied_in_full() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (60, 18), plain_theme());
    desk.enter_until(Place::Course);
    let seen = desk.text().lines().count();
    desk.press("Y");
    assert!(desk.copy().lines().count() > seen, "{}", desk.copy());
}

#[test]
fn a_message_comes_back_after_help_and_copying() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), plain_theme());
    let message = desk.enter_until(Place::Message).text();
    for keys in ["? Esc", "Y Enter", "Ctrl+p Esc", "? Y Esc", "F6 Esc"] {
        assert_eq!(desk.press(keys).text(), message, "after {keys}");
    }
}

#[test]
fn the_help_can_be_searched() {
    for size in [(60, 18), (80, 24), (120, 36)] {
        let mut desk = at_desk(size);
        page("help-search", size, &desk.press("? / b a l").text());
        page("help-search-nothing", size, &desk.press("x x").text());
        desk.press("Backspace Backspace");
        assert!(desk.text().contains("bal▏"));
        assert_eq!(desk.press("Esc").place(), Place::HelpSheet);
        assert_eq!(desk.press("/ q Esc Esc").place(), Place::Situation, "letters are typed, not pressed");
    }
}

#[test]
fn words_of_the_glossary_are_found() {
    let mut desk = at_desk((80, 24));
    page("palette-word", (80, 24), &desk.press("Ctrl+p a p t").text());
    desk.press("Enter");
    assert_eq!(desk.place(), Place::Reference);
}

#[test]
fn a_paste_of_a_thousand_lines_does_nothing() {
    let long = "q\r\n1\r\n\u{1b}[2J".repeat(1000);
    for keys in ["", "e", "b", "?", "m Tab", "a"] {
        let mut desk = Desk::playing(with_measures(7), (80, 24), plain_theme());
        desk.enter_until(Place::Situation).press(keys);
        let before = desk.text();
        desk.send(Message::Paste(long.clone()));
        assert_eq!(desk.text(), before, "after {keys}");
    }
    for keys in ["Ctrl+p", "? /"] {
        let mut desk = at_desk((80, 24));
        let place = desk.press(keys).place();
        desk.send(Message::Paste(long.clone()));
        assert_eq!(desk.place(), place);
        assert!(!desk.is_left() && desk.text().chars().all(|sign| sign == '\n' || !sign.is_control()));
    }
}

#[test]
fn other_keys_show_wherever_keys_are_shown() {
    let keys =
        "ballot = 'z'\ngo-advice = 'v'\nfind = 'Ctrl+g'\nundo = 'F4'\ngo-timeline = 'j'\nno-view = 'n'";
    let desk = || {
        let desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), plain_theme());
        desk.with_keys(Keymap::read(keys).unwrap())
    };
    page("keys-desk", (80, 24), &desk().enter_until(Place::Situation).text());
    page("keys-help", (80, 24), &desk().enter_until(Place::Situation).press("?").text());
    page("keys-palette", (80, 24), &desk().enter_until(Place::Situation).press("Ctrl+g").text());
    page("keys-ballot", (80, 24), &desk().enter_until(Place::Situation).press("z").text());
    page("keys-hint", (80, 24), &desk().enter_until(Place::Notice).text());
    let mut desk = desk();
    assert_eq!(desk.enter_until(Place::Situation).press("b").place(), Place::Situation);
}
