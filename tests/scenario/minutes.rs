//! Every course fits into the minutes that it promises.

use demarche::lint::{Minutes, timetable};
use demarche::scenario::{BUNDLED, Scenario, Sources};

use crate::support::snapshot;

const WORKED: &str = include_str!("../scenarios/worked.ron");

#[test]
fn bundled_courses_fit_into_their_minutes() {
    for bundled in BUNDLED {
        let courses = Minutes::of(&bundled.load().scenario.unwrap());
        let fit = courses.iter().all(|course| course.faults().is_empty());
        assert!(fit, "{}", timetable(bundled.id, &courses));
    }
}

/// The play of ninety minutes in six windows of seven ends by minute 61, and the hotwash has its time.
#[test]
fn ninety_minutes_are_divided_as_practitioners_do() {
    let course = &Minutes::of(&of_ninety("Wait."))[0];
    assert_eq!((course.playing() / 60, course.whole() / 60), (33, 62));
    let six = Minutes {
        decisions: 6,
        windows: [&course.windows[..], &course.windows, &course.windows].concat(),
        ..course.clone()
    };
    assert_eq!((six.playing(), six.whole()), (61 * 60, 90 * 60));
    assert!(six.faults().is_empty(), "{:?}", six.faults());
    let seven = Minutes { decisions: 7, windows: [&six.windows[..], &six.windows[..1]].concat(), ..six };
    assert_eq!(seven.faults(), ["the course takes 97:00 and promises 90 minutes"]);
}

#[test]
fn what_is_too_long_is_told_with_its_window_and_its_words() {
    let courses = Minutes::of(&of_ninety(&"word ".repeat(300)));
    snapshot("check", "minutes", &timetable("worked", &courses));
}

/// The worked example as a course of ninety minutes, whose adviser says this.
fn of_ninety(says: &str) -> Scenario {
    let text = WORKED
        .replace("minutes: 30, windows: 3", "minutes: 90, windows: 3")
        .replace(r#"says: "Wait.""#, &format!("says: \"{says}\""));
    let sources = Sources::new([("ninety.ron".to_owned(), text)]);
    Scenario::load(&sources).scenario.unwrap()
}
