//! The terminal is asked for its paper, and nothing waits for the answer.

use std::time::Duration;

use crate::support::Window;

const QUESTION: &[u8] = b"\x1b]11;?\x07";
const LIGHT: &[u8] = b"\x1b]11;rgb:ffff/ffff/ffff\x07";
/// The light theme's own: its ink as one of 256 colours.
const LIGHT_INK: &[u8] = b"38;5;235";

fn has(window: &Window, bytes: &[u8]) -> bool {
    window.raw().windows(bytes.len()).any(|part| part == bytes)
}

fn playing(home: &tempfile::TempDir, more: &[&str]) -> Window {
    let arguments = [&["play", "--seed", "7"], more].concat();
    Window::open(home.path(), &arguments, (80, 24))
}

#[test]
fn a_light_window_gets_the_light_theme() {
    let home = tempfile::tempdir().unwrap();
    let mut window = playing(&home, &[]);
    // It lies ready before it is asked for, so that a slow machine does not make it late.
    window.send(LIGHT);
    window.until_it_says("BRIEFING");
    window.until_it_sends(LIGHT_INK);
    assert!(has(&window, QUESTION));
    window.press("q");
    assert!(window.wait().0.success());
}

#[test]
fn a_window_that_never_answers_is_drawn_at_once_and_works() {
    let home = tempfile::tempdir().unwrap();
    let mut window = playing(&home, &[]);
    window.until_it_says("BRIEFING");
    assert!(has(&window, QUESTION) && !has(&window, LIGHT_INK));
    // Escape and a sign that an answer could begin with are keys.
    window.press("Ctrl+p");
    window.until_it_says("FIND");
    window.press("] 1 1");
    window.until_it_says("> ]11");
    window.press("Esc");
    window.until(|screen| !screen.contents().contains("> ]11"));
    window.press("q");
    assert!(window.wait().0.success());
}

#[test]
fn an_answer_that_comes_late_changes_nothing_and_presses_no_key() {
    let home = tempfile::tempdir().unwrap();
    let mut window = playing(&home, &[]);
    window.until_it_says("BRIEFING");
    window.press("Ctrl+p");
    window.until_it_says("FIND");
    window.until_silent_for(Duration::from_millis(150));
    window.send(LIGHT);
    window.press("a");
    window.until_it_says("> a");
    assert!(!has(&window, LIGHT_INK), "{}", window.text());
    window.press("Ctrl+c");
    assert!(window.wait().0.success());
}

#[test]
fn nobody_is_asked_where_the_answer_is_known_or_says_nothing() {
    for more in [["--theme", "dark"], ["--color", "never"]] {
        let home = tempfile::tempdir().unwrap();
        let mut window = playing(&home, &more);
        window.until_it_says("BRIEFING");
        assert!(!has(&window, QUESTION), "{more:?}");
        window.press("q");
        assert!(window.wait().0.success());
    }
}

/// In the window itself, not only in the program’s own frame: nothing of the terminal’s paper is left.
#[test]
fn a_painted_paper_fills_the_window() {
    let home = tempfile::tempdir().unwrap();
    let mut window = playing(&home, &["--theme", "projector"]);
    window.until(|screen| {
        let mut cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
        cells.all(|(row, column)| screen.cell(row, column).unwrap().bgcolor() == vt100::Color::Idx(231))
    });
    window.press("q");
    assert!(window.wait().0.success());
}
