//! A whole exercise in a real terminal window.

use crate::support::{Window, run, said};

#[test]
fn enter_alone_leads_from_the_start_screen_to_the_debrief() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Window::open(home.path(), &[], (80, 24));
    let mut screen = window.until_it_says("First signal");
    let mut pages = 0;
    while !screen.contains("What was true") {
        screen = window.press_and_see("Enter");
        pages += 1;
        assert!(pages < 100, "no end:\n{screen}");
    }
    assert!(pages > 15, "three windows take more than {pages} keys");
    window.press("q");
    let (status, given_back) = window.wait();
    assert!(status.success() && given_back);
    assert!(window.text().starts_with("Finished and kept."), "{}", window.text());
    let listed = said(&run(home.path(), &["sessions"], ""));
    assert!(listed.starts_with("001\tFirst signal\tday ") && listed.contains("\tfinished\t"), "{listed}");
}

#[test]
fn a_window_may_change_its_size_at_any_time() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Window::open(home.path(), &["play", "--seed", "7"], (120, 36));
    let wide = window.until_it_says("BRIEFING");
    window.resize(50, 10);
    window.until_it_says("60");
    window.resize(200, 55);
    window.until_it_says("BRIEFING");
    window.resize(120, 36);
    window.until_it_is(&wide);
    window.press("q");
    assert!(window.wait().0.success());
}

/// With no key pressed the program sleeps: none of its threads runs, and nothing is sent.
#[cfg(target_os = "linux")]
#[test]
fn nothing_is_drawn_while_nothing_is_pressed() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Window::open(home.path(), &["play", "--seed", "7"], (80, 24));
    window.until_it_says("BRIEFING");
    window.sleeps_for_two_seconds();
}
