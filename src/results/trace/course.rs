use super::choice::Choice;
use super::sealed::sealed;
use super::told::Told;
use crate::debrief::{CourseEntry, Debrief};
use crate::exercise::{Because, CourseLine, Event, Exercise};
use crate::text::{Calendar, Words};
use crate::wording::{because, happened, hidden, moved, why};

/// Tells what happened day by day: what was in sight, the choices, then what was hidden on that day.
pub(super) fn course(told: &mut Told, exercise: &Exercise, debrief: &Debrief, choices: &[Choice]) {
    let words = Words::default();
    let calendar = Calendar::starting(exercise.scenario().script.start);
    let (mut choices, sealed) = (choices.iter(), sealed(exercise));
    let mut days: Vec<u32> = debrief.course.iter().map(CourseEntry::day).collect();
    days.extend(sealed.iter().map(|(day, _)| day));
    days.sort_unstable();
    days.dedup();
    for day in days {
        told.heading(&format!("Day {day}, {}", calendar.month(&words, day)));
        for entry in debrief.course.iter().filter(|entry| entry.day() == day) {
            match entry {
                CourseEntry::Seen(line, chain) => seen(told, &words, (line, chain), &mut choices),
                CourseEntry::Hidden(line) => {
                    told.line("hidden", &without_word(&hidden(&words, line)));
                    told.details(why(&words, line));
                }
            }
        }
        for (_, what) in sealed.iter().filter(|(other, _)| *other == day) {
            told.line("hidden", what);
        }
    }
}

/// The sentence of something hidden, whose line says already that it was.
fn without_word(sentence: &str) -> String {
    sentence.strip_prefix("Hidden: ").unwrap_or(sentence).to_owned()
}

/// Something in sight: what, why, what it moved; of a decision also what it was chosen from.
fn seen<'c>(
    told: &mut Told,
    words: &Words,
    (line, chain): (&CourseLine, &[Because]),
    choices: &mut impl Iterator<Item = &'c Choice>,
) {
    told.line(mark(&line.event), &happened(words, line));
    if let Event::Decided(..) = line.event {
        told.details(choices.next().map(Choice::lines).unwrap_or_default());
    }
    told.details(because(words, chain));
    told.details(moved(words, line));
}

/// The word that stands before something in sight.
const fn mark(event: &Event) -> &'static str {
    match event {
        Event::Message(..) => "sent",
        Event::Found(_) | Event::Discredited(_) => "found",
        Event::Decided(..) | Event::Taken(_) | Event::Silent(_) | Event::Split(_) => "decided",
        Event::Balloted(..) => "stated",
        Event::Diplomacy(_) => "abroad",
        Event::Noticed(_) => "noticed",
        Event::DeadlineMet(_) | Event::DeadlineMissed(_) => "deadline",
        Event::InEffect(_) | Event::Law(_) | Event::Cleaned | Event::Recovered => "effect",
        Event::Consequence | Event::Weeks(..) => "moved",
    }
}
