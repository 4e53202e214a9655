use super::hidden::{HiddenLine, hidden};
use crate::engine::Change;
use crate::exercise::{Because, CourseLine, Event, Exercise};

/// Something that happened, in sight or out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseEntry {
    /// In sight, with everything that led to it, the nearest cause first.
    Seen(CourseLine, Vec<Because>),
    /// Out of sight.
    Hidden(HiddenLine),
}

impl CourseEntry {
    /// The day.
    #[must_use]
    pub const fn day(&self) -> u32 {
        match self {
            Self::Seen(line, _) => line.day,
            Self::Hidden(line) => line.day,
        }
    }
}

/// The course of an exercise: what was in sight and what was hidden at the time, each with its causes.
///
/// What was hidden on a day stands after what was seen on it.
pub(super) fn course(exercise: &Exercise) -> Vec<CourseEntry> {
    let lines = told(exercise);
    let unseen = hidden(exercise, &lines);
    let seen = lines.iter().enumerate().map(|(place, line)| {
        let why = chain(&lines[..place], line.because.clone());
        CourseEntry::Seen(line.clone(), why)
    });
    let mut entries: Vec<CourseEntry> = seen.chain(unseen.into_iter().map(CourseEntry::Hidden)).collect();
    entries.sort_by_key(CourseEntry::day);
    entries
}

/// The timeline with a sentence on each decision and measure.
fn told(exercise: &Exercise) -> Vec<CourseLine> {
    let afterwards = &exercise.scenario().afterwards;
    let mut remarks = exercise.state().record.seen.iter().filter_map(|seen| match seen.change {
        Change::Chosen(option) => Some(afterwards.feedback[option].clone()),
        _ => None,
    });
    let mut lines = exercise.timeline();
    for line in lines.iter_mut().filter(|line| matches!(line.event, Event::Decided(..) | Event::Taken(_))) {
        line.remark = remarks.next().unwrap_or_default();
    }
    lines
}

/// A cause, the cause of that, and so on back to a decision or a date, as far as it happened in sight.
#[must_use]
pub fn chain(before: &[CourseLine], because: Because) -> Vec<Because> {
    let mut chain = vec![because];
    let mut before = before;
    while let Some(place) = chain.last().and_then(|last| before.iter().rposition(|line| brought(line, last)))
    {
        if matches!(before[place].because, Because::Calendar | Because::Cell) {
            break;
        }
        chain.push(before[place].because.clone());
        before = &before[..place];
    }
    chain
}

/// Whether a line is what a cause names.
fn brought(line: &CourseLine, because: &Because) -> bool {
    match (&line.event, because) {
        (Event::Message(_, title), Because::Message(cause) | Because::Missing(cause))
        | (Event::Found(title), Because::Evidence(cause))
        | (Event::Noticed(title), Because::Channel(cause)) => title == cause,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Prose;

    fn line(event: Event, because: Because) -> CourseLine {
        CourseLine { day: 1, event, because, moved: Vec::new(), remark: Prose::default() }
    }

    #[test]
    fn a_chain_goes_back_to_a_decision_or_a_date() {
        let decided = Because::Decision("Hunt".into(), 2);
        let (call, logs) = (Because::Message("A call".into()), Because::Evidence("Logs".into()));
        let lines = [
            line(Event::Message("x".into(), "Dated".into()), Because::Calendar),
            line(Event::Message("x".into(), "A call".into()), decided.clone()),
            line(Event::Found("Logs".into()), call.clone()),
        ];
        assert_eq!(chain(&lines, logs.clone()), [logs, call.clone(), decided.clone()]);
        assert_eq!(chain(&lines, Because::Message("Dated".into())), [Because::Message("Dated".into())]);
        assert_eq!(chain(&lines[..1], call.clone()), [call]);
        assert_eq!(chain(&lines, decided.clone()), [decided]);
    }
}
