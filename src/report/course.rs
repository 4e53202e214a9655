use crate::engine::{Cause, Change};
use crate::exercise::{Because, Exercise, Movement, Seen, because, movement};
use crate::scenario::Scenario;
use crate::scenario::index::WindowIx;
use crate::text::Prose;

/// One thing that happened, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseLine {
    /// The day.
    pub day: u32,
    /// What happened.
    pub event: Event,
    /// What it came from.
    pub because: Because,
    /// What it moved.
    pub moved: Vec<Movement>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A message came: sender and title.
    Message(String, String),
    /// Evidence came to hand: its title.
    Found(String),
    /// Evidence proved false: its title.
    Discredited(String),
    /// The cell decided: the question, the option, and a sentence on it.
    Decided(String, String, Prose),
    /// The cell sealed a ballot: the question, and its answers with what was stated; nothing is no view.
    Balloted(String, Option<Vec<(String, u8)>>),
    /// The cell let a question pass in silence.
    Silent(String),
    /// A law came into force.
    Law(String),
    /// A deadline was met.
    DeadlineMet(String),
    /// A deadline was missed.
    DeadlineMissed(String),
    /// A delayed consequence came that has no message of its own.
    Consequence,
}

/// The course of an exercise: what was seen, in order, each with its cause and what it moved.
pub(super) fn course(exercise: &Exercise) -> Vec<CourseLine> {
    let scenario = exercise.scenario();
    let seen = &exercise.state().record.seen;
    let mut lines: Vec<(Option<Cause>, CourseLine)> = Vec::new();
    for entry in seen {
        if let Some(window) = passed(scenario, entry.change) {
            lines.extend(ballots(exercise, window).map(|line| (None, line)));
        }
        match (event(scenario, entry.change), movement(&scenario.script, entry.change)) {
            (Some(event), _) => {
                let because = because(&scenario.rules, &scenario.script, seen, entry);
                let line = CourseLine { day: entry.at.day(), event, because, moved: Vec::new() };
                lines.push((brings(entry.change), line));
            }
            (None, Some(movement)) => attach(scenario, seen, &mut lines, entry, movement),
            (None, None) => {}
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The window that a change has closed: its ballots come before it.
fn passed(scenario: &Scenario, change: Change) -> Option<WindowIx> {
    match change {
        Change::Chosen(option) => Some(scenario.rules.options[option].window),
        Change::Silent(window) => Some(window),
        _ => None,
    }
}

/// What was stated at a window, question by question.
fn ballots(exercise: &Exercise, window: WindowIx) -> impl Iterator<Item = CourseLine> {
    let questions = &exercise.scenario().script.questions;
    let sealed = exercise.state().ballots.iter().filter(move |ballot| ballot.window == window);
    sealed.map(move |ballot| {
        let words = &questions[ballot.question];
        let answers = words.answers.iter().map(|answer| answer.short.clone());
        let stated = ballot.stated.map(|stated| answers.zip(stated).collect());
        CourseLine {
            day: ballot.at.day(),
            event: Event::Balloted(words.text.clone(), stated),
            because: Because::Cell,
            moved: Vec::new(),
        }
    })
}

/// Puts a movement under the line that caused it; a consequence without a line gets one.
fn attach(
    scenario: &Scenario,
    seen: &[Seen],
    lines: &mut Vec<(Option<Cause>, CourseLine)>,
    entry: &Seen,
    movement: Movement,
) {
    let day = entry.at.day();
    let owner = lines.iter_mut().rev().find(|(cause, line)| *cause == Some(entry.cause) && line.day == day);
    match owner {
        Some((_, line)) => line.moved.push(movement),
        None if entry.cause == Cause::Week => {}
        None => {
            let because = because(&scenario.rules, &scenario.script, seen, entry);
            let line = CourseLine { day, event: Event::Consequence, because, moved: vec![movement] };
            lines.push((Some(entry.cause), line));
        }
    }
}

/// The cause under which the consequences of a change are noted.
fn brings(change: Change) -> Option<Cause> {
    match change {
        Change::Sent(inject) => Some(Cause::Inject(inject)),
        Change::Chosen(option) => Some(Cause::Option(option)),
        Change::Met(deadline) | Change::Missed(deadline) => Some(Cause::Deadline(deadline)),
        _ => None,
    }
}

fn event(scenario: &Scenario, change: Change) -> Option<Event> {
    let script = &scenario.script;
    match change {
        Change::Sent(inject) => {
            let words = &script.injects[inject];
            Some(Event::Message(words.from.clone(), words.title.clone()))
        }
        Change::Found(item) => Some(Event::Found(script.evidence[item].title.clone())),
        Change::Discredited(item) => Some(Event::Discredited(script.evidence[item].title.clone())),
        Change::Chosen(option) => {
            let ask = &script.windows[scenario.rules.options[option].window].ask;
            let feedback = scenario.afterwards.feedback[option].clone();
            Some(Event::Decided(ask.clone(), script.options[option].label.clone(), feedback))
        }
        Change::Silent(window) => Some(Event::Silent(script.windows[window].ask.clone())),
        Change::Unlocked(law) => Some(Event::Law(script.laws[law].clone())),
        Change::Met(deadline) => Some(Event::DeadlineMet(script.deadlines[deadline].clone())),
        Change::Missed(deadline) => Some(Event::DeadlineMissed(script.deadlines[deadline].clone())),
        _ => None,
    }
}
