//! The minutes of a course as a table for its author.

use std::fmt::Write;

use super::minutes::{Minutes, WindowMinutes, clock, seconds};

/// Draws the minutes of each course, and says what does not fit.
#[must_use]
pub fn timetable(scenario: &str, courses: &[Minutes]) -> String {
    courses.iter().map(|course| of_course(scenario, course)).collect::<Vec<_>>().join("\n")
}

fn of_course(scenario: &str, course: &Minutes) -> String {
    let whom = if course.alone { "one person alone" } else { "a room" };
    let mut out = format!(
        "{scenario}, {} course: {} minutes, {} decisions, for {whom}\n",
        course.course, course.promised, course.decisions
    );
    let widest = course.windows.iter().map(|window| window.id.len()).max().unwrap_or(0).max("window".len());
    let _ = writeln!(
        out,
        "  {:widest$}  minutes  new (9 in 10)  question  advice  options  words  allowed",
        "window"
    );
    for window in &course.windows {
        let _ = writeln!(out, "{}", row(window, widest));
    }
    let _ = writeln!(out, "  {}", sums(course));
    for fault in course.faults() {
        let _ = writeln!(out, "  too long: {fault}");
    }
    out
}

fn row(window: &WindowMinutes, widest: usize) -> String {
    let new = format!("{} ({})", window.messages, window.often);
    format!(
        "  {:widest$}  {:>7}  {new:>13}  {:>8}  {:>6}  {:>7}  {:>5}  {:>7}",
        window.id,
        window.minutes,
        window.question,
        window.advice,
        window.options,
        window.words(),
        window.allowed
    )
}

fn sums(course: &Minutes) -> String {
    let (reading, deciding) = (clock(seconds(course.briefing)), clock(course.deciding()));
    let whole = clock(course.whole());
    if course.alone {
        return format!("briefing {reading}, windows {deciding}: {whole} in all");
    }
    let plan = &course.plan;
    format!(
        "briefing {} (reading {reading}), windows {deciding}, turning {} each, breaks {}: play ends at {}\n  \
         hotwash {}, close {}: {whole} in all",
        plan.briefing,
        plan.turning,
        plan.breaks,
        clock(course.playing()),
        plan.hotwash,
        plan.close
    )
}
