use crate::engine::Change;
use crate::exercise::{CourseLine, Event, Exercise};

/// The course of an exercise: its timeline, with a sentence on each decision and measure.
pub(super) fn course(exercise: &Exercise) -> Vec<CourseLine> {
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
