//! Whatever is pressed, in whatever order and window: no panic, no broken frame, and a way to the end.

use demarche::actions::{Action, Key, Place};
use demarche::exercise::Level;
use demarche::tui::Message;
use proptest::prelude::*;

use crate::support::{Desk, plain_theme, tutorial};

fn message() -> impl Strategy<Value = Message> {
    let keys = prop::sample::select(vec![
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::ShiftUp,
        Key::ShiftDown,
        Key::ShiftLeft,
        Key::ShiftRight,
        Key::PageUp,
        Key::PageDown,
        Key::Backspace,
        Key::Ctrl('p'),
        Key::F(6),
    ]);
    prop_oneof![
        6 => keys.prop_map(Message::Press),
        // Everything but leaving.
        4 => prop::sample::select("abcdefghijklmnoprstuvwxyz?/0123456789BKV".chars().collect::<Vec<_>>())
            .prop_map(Message::Type),
        1 => (1_u16..220, 1_u16..70).prop_map(|(columns, rows)| Message::Resize(columns, rows)),
        1 => "\\PC{0,12}".prop_map(Message::Paste),
        2 => (0_u16..80, 0_u16..24).prop_map(|(column, row)| Message::Click(column, row)),
        1 => prop::sample::select(vec![Action::Up, Action::Down]).prop_map(Message::Wheel),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_keys_in_any_window_leave_a_desk_that_leads_to_the_end(
        seed in 0_u64..50,
        messages in prop::collection::vec(message(), 0..120),
    ) {
        let mut desk = Desk::playing(tutorial(seed, Level::Guided), (80, 24), plain_theme());
        for message in messages {
            desk.send(message);
        }
        desk.send(Message::Resize(80, 24));
        desk.press("Esc Esc Esc");
        for _ in 0..100 {
            // Enter leads on, but for an option that is closed.
            desk.press(if desk.place() == Place::Option { "1 Enter" } else { "Enter" });
        }
        prop_assert_eq!(desk.place(), Place::Course, "{}", desk.text());
    }
}

#[test]
fn the_smallest_windows_do_not_break() {
    for columns in 1..60 {
        for rows in 1..18 {
            let mut desk = Desk::playing(tutorial(1, Level::Guided), (columns, rows), plain_theme());
            desk.press("Enter ? Esc b Enter");
        }
    }
}

#[test]
fn a_ballot_that_was_begun_waits_while_one_looks_elsewhere() {
    let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), plain_theme());
    desk.enter_until(Place::Situation).press("b 4 0 Down 3");
    let begun = desk.text();
    for elsewhere in ["e b", "t Esc b", "Esc Tab u Enter Tab b"] {
        desk.press(elsewhere);
        assert_eq!(desk.text(), begun, "after {elsewhere}");
    }
    desk.press("2");
    assert!(desk.text().contains(" 2  almost no chance"), "a number is typed anew: {}", desk.text());
}

#[test]
fn leaving_leaves_from_everywhere() {
    for keys in ["", "Enter", "Enter Enter Enter", "Enter Enter Enter ?", "Enter Enter Enter Enter Enter b"] {
        let mut desk = Desk::playing(tutorial(1, Level::Guided), (80, 24), plain_theme());
        desk.press(keys).press("q");
        assert!(desk.is_left(), "after `{keys}`");
    }
}
