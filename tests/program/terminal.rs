//! The terminal is given back, whatever happens.

use std::env::current_exe;

use demarche::cli::tell_of_mishaps;
use demarche::tui::Terminal;
use portable_pty::CommandBuilder;
use rustix::process::{Signal, WaitOptions, waitpid};
use vt100::MouseProtocolMode;

use crate::support::Window;

fn playing(home: &tempfile::TempDir) -> Window {
    let mut window = Window::open(home.path(), &["play", "--seed", "7"], (80, 24));
    window.until_it_says("BRIEFING");
    assert!(!window.is_given_back());
    window
}

#[test]
fn leaving_gives_it_back() {
    for key in ["q", "Ctrl+c"] {
        let home = tempfile::tempdir().unwrap();
        let mut window = playing(&home);
        window.press(key);
        let (status, given_back) = window.wait();
        assert!(status.success() && given_back, "{key}");
        assert!(window.text().contains("demarche resume"), "{}", window.text());
    }
}

#[test]
fn signals_give_it_back_and_end_the_program_as_signals_do() {
    let names = [(Signal::TERM, "Terminated"), (Signal::HUP, "Hangup"), (Signal::INT, "Interrupt")];
    for (signal, name) in names {
        let home = tempfile::tempdir().unwrap();
        let mut window = playing(&home);
        window.signal(signal);
        let (status, given_back) = window.wait();
        assert_eq!((status.signal(), given_back), (Some(name), true));
    }
}

#[test]
fn the_mouse_is_taken_only_when_it_is_asked_for_and_given_back() {
    let home = tempfile::tempdir().unwrap();
    let mut window = playing(&home);
    assert_eq!(window.mouse(), MouseProtocolMode::None);
    window.press("F6");
    window.until_it_says("The mouse works here now");
    window.press("Enter");
    window.until(|screen| screen.mouse_protocol_mode() != MouseProtocolMode::None);
    window.press("Ctrl+z");
    let (_, status) = waitpid(Some(window.process()), WaitOptions::UNTRACED).unwrap().unwrap();
    assert!(status.stopped());
    window.until(|screen| !screen.alternate_screen() && !screen.hide_cursor());
    assert!(window.is_given_back());
    window.signal(Signal::CONT);
    window.until(|screen| screen.mouse_protocol_mode() != MouseProtocolMode::None);
    window.press("q");
    let (status, given_back) = window.wait();
    assert!(status.success() && given_back);
}

#[test]
fn stopping_gives_it_back_and_going_on_takes_it_again() {
    for by_key in [true, false] {
        let home = tempfile::tempdir().unwrap();
        let mut window = playing(&home);
        let page = window.press_and_see("Enter");
        if by_key {
            window.press("Ctrl+z");
        } else {
            window.signal(Signal::TSTP);
        }
        let (_, status) = waitpid(Some(window.process()), WaitOptions::UNTRACED).unwrap().unwrap();
        assert!(status.stopped());
        window.until(|screen| !screen.alternate_screen() && !screen.hide_cursor());
        assert!(window.is_given_back());
        window.signal(Signal::CONT);
        window.until_it_is(&page);
        assert!(!window.is_given_back());
        window.press("q");
        assert!(window.wait().0.success());
    }
}

#[test]
fn a_mistake_in_the_program_gives_it_back_and_says_so_in_words() {
    let mut command = CommandBuilder::new(current_exe().unwrap());
    command.args(["--ignored", "--exact", "program::terminal::makes_a_mistake", "--nocapture"]);
    command.env("RUST_BACKTRACE", "1");
    let mut window = Window::running(command, (80, 24));
    let (status, given_back) = window.wait();
    assert!(!status.success() && given_back);
    let said = |codes: &[u8]| window.raw().windows(8).any(|bytes| bytes == codes);
    assert!(said(b"\x1b[?1049h") && said(b"\x1b[?1000h"), "screen and mouse had been taken");
    let told = window.text().replace('\n', "");
    assert!(told.contains("a mistake in the program itself stopped it"), "{told}");
    assert!(told.contains("demarche resume") && !told.contains("backtrace"), "{told}");
}

#[test]
#[ignore = "run by the test above, in a window of its own"]
fn makes_a_mistake() {
    tell_of_mishaps();
    let mut terminal = Terminal::take().unwrap();
    terminal.hear_mouse(true).unwrap();
    panic!("on purpose");
}

#[test]
fn a_window_that_is_closed_ends_the_program() {
    let home = tempfile::tempdir().unwrap();
    let window = playing(&home);
    let process = window.process();
    window.close();
    // This returns once it has ended, and never otherwise.
    waitpid(Some(process), WaitOptions::empty()).unwrap().unwrap();
}
