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
    let process = window.process().as_raw_nonzero();
    let asleep = || {
        let threads = std::fs::read_dir(format!("/proc/{process}/task")).unwrap();
        let status =
            threads.map(|thread| std::fs::read_to_string(thread.unwrap().path().join("status")).unwrap());
        let woken = status.filter_map(|status| {
            let line = status
                .lines()
                .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:").map(str::to_owned));
            line.and_then(|count| count.trim().parse::<u64>().ok())
        });
        woken.sum::<u64>()
    };
    // Once nothing more comes for a second, nobody may be woken for the next two.
    while window.says_more_within(std::time::Duration::from_secs(1)) {}
    let before = asleep();
    assert!(!window.says_more_within(std::time::Duration::from_secs(2)), "{}", window.text());
    assert_eq!(asleep(), before, "somebody was woken");
}
