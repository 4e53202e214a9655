use serde::Serialize;

use super::cause::{Because, Movement, because, movement};
use super::diplomacy::{Diplomatic, diplomatic};
use super::record::Seen;
use super::state::Ballot;
use super::weeks::{Lines, Weeks};
use crate::engine::{Cause, Change};
use crate::scenario::index::{OptionIx, WindowIx};
use crate::scenario::rules::{Rules, Split};
use crate::scenario::script::Script;
use crate::text::Prose;

/// One thing that happened, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CourseLine {
    /// The day.
    pub day: u32,
    /// What happened.
    pub event: Event,
    /// What it came from.
    pub because: Because,
    /// What it moved.
    pub moved: Vec<Movement>,
    /// A sentence on it, for after the end.
    pub remark: Prose,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// A message came: sender and title.
    Message(String, String),
    /// Evidence came to hand: its title.
    Found(String),
    /// Evidence proved false: its title.
    Discredited(String),
    /// The cell decided: the question and the option.
    Decided(String, String),
    /// The cell took a measure.
    Taken(String),
    /// A measure took effect.
    InEffect(String),
    /// The cell split its analysts' hours: shares of hunting, attribution, remediation and liaison.
    Split(Split),
    /// The cell sealed a ballot: the question, and its answers with what was stated; nothing is no view.
    Balloted(String, Option<Vec<(String, u8)>>),
    /// The cell let a question pass in silence.
    Silent(String),
    /// A law came into force.
    Law(String),
    /// A channel noticed something: its name.
    Noticed(String),
    /// The intruder was to be thrown out.
    Cleaned,
    /// Everything works again.
    Recovered,
    /// A deadline was met.
    DeadlineMet(String),
    /// A deadline was missed.
    DeadlineMissed(String),
    /// Something happened with those outside the cell.
    Diplomacy(Diplomatic),
    /// A delayed consequence came that has no message of its own: its line says what it moved.
    Consequence,
    /// What the weeks since the last decision brought back or took away by themselves.
    /// With it how much political capital comes back in a week, of 100.
    Weeks(Vec<Movement>, u16),
}

/// What the timeline is made from: nothing but what is in sight.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) rules: &'a Rules,
    pub(super) script: &'a Script,
    pub(super) seen: &'a [Seen],
    pub(super) ballots: &'a [Ballot],
    /// Analyst hours of a whole week.
    pub(super) weekly: u16,
}

impl Told<'_> {
    /// What happened so far, in order, each with its cause and what it moved.
    pub(super) fn timeline(self) -> Vec<CourseLine> {
        let mut lines: Lines = Vec::new();
        let mut weeks = Weeks::with(self.rules.means.capital_weekly);
        let mut acted_on = Vec::new();
        for entry in self.seen {
            if let Some(window) = acts_on(entry).filter(|window| !acted_on.contains(window)) {
                acted_on.push(window);
                lines.extend(self.stated_at(window).map(|line| (None, line)));
            }
            weeks.spent(entry);
            if let Change::Opened(_) = entry.change {
                weeks.opened(entry.at, self.weekly, &mut lines);
            }
            match (self.event(entry), movement(self.script, entry.change)) {
                (None, Some(movement)) if matches!(entry.cause, Cause::Week | Cause::Unanswered) => {
                    weeks.take_up(entry, movement, &mut lines);
                }
                (Some(event), _) => lines.push((brings(entry), self.line(entry, event, Vec::new()))),
                (None, Some(movement)) => self.attach(&mut lines, entry, movement),
                (None, None) => {}
            }
        }
        weeks.tell(&mut lines);
        lines.into_iter().map(|(_, line)| line).collect()
    }

    fn event(self, entry: &Seen) -> Option<Event> {
        match entry.change {
            Change::TookEffect(option) if self.takes_effect_later(entry, option) => {
                Some(Event::InEffect(self.script.options[option].label.clone()))
            }
            change => event(self.rules, self.script, change),
        }
    }

    /// Whether a measure takes effect on another day than it was taken.
    fn takes_effect_later(self, entry: &Seen, option: OptionIx) -> bool {
        let at_once = |other: &&Seen| other.change == Change::Chosen(option) && other.at == entry.at;
        self.rules.options[option].window.is_none() && !self.seen.iter().any(|other| at_once(&other))
    }

    fn line(self, entry: &Seen, event: Event, moved: Vec<Movement>) -> CourseLine {
        let because = because(self.rules, self.script, self.seen, entry, self.weekly);
        CourseLine { day: entry.at.day(), event, because, moved, remark: Prose::default() }
    }

    /// What was stated at a window, question by question.
    fn stated_at(self, window: WindowIx) -> impl Iterator<Item = CourseLine> {
        let sealed = self.ballots.iter().filter(move |ballot| ballot.window == window);
        sealed.map(move |ballot| {
            let words = &self.script.questions[ballot.question];
            let answers = words.answers.iter().map(|answer| answer.short.clone());
            let stated = ballot.stated.map(|stated| answers.zip(stated).collect());
            CourseLine {
                day: ballot.at.day(),
                event: Event::Balloted(words.text.clone(), stated),
                because: Because::Cell,
                moved: Vec::new(),
                remark: Prose::default(),
            }
        })
    }

    /// Puts a movement under the line that caused it; a consequence without a line gets one.
    fn attach(self, lines: &mut Lines, entry: &Seen, movement: Movement) {
        let day = entry.at.day();
        let owner =
            lines.iter_mut().rev().find(|(cause, line)| *cause == Some(entry.cause) && line.day == day);
        match owner {
            Some((_, line)) => line.moved.push(movement),

            None => lines.push((Some(entry.cause), self.line(entry, Event::Consequence, vec![movement]))),
        }
    }
}

/// The window at which the cell did something: its ballots come before the first of it.
fn acts_on(entry: &Seen) -> Option<WindowIx> {
    match (entry.change, entry.cause) {
        (Change::Chosen(_) | Change::Silent(_) | Change::Split(_), Cause::Window(window)) => Some(window),
        _ => None,
    }
}

/// The cause under which the consequences of a change are noted.
fn brings(entry: &Seen) -> Option<Cause> {
    match entry.change {
        Change::Sent(inject) => Some(Cause::Inject(inject)),
        Change::Detected(channel) => Some(Cause::Channel(channel)),
        Change::Chosen(option) | Change::TookEffect(option) => Some(Cause::Option(option)),
        Change::Stance { actor, .. } | Change::Reacted(actor, _) => Some(Cause::Actor(actor)),
        Change::Exposed { question, .. } => Some(Cause::Exposure(question)),
        Change::Unanswered => Some(Cause::Unanswered),
        Change::Published { .. } | Change::Withdrawn { .. } => Some(entry.cause),
        Change::Met(deadline) | Change::Missed(deadline) => Some(Cause::Deadline(deadline)),
        _ => None,
    }
}

fn event(rules: &Rules, script: &Script, change: Change) -> Option<Event> {
    match change {
        Change::Sent(inject) => {
            let words = &script.injects[inject];
            Some(Event::Message(words.from.clone(), words.title.clone()))
        }
        Change::Found(item) => Some(Event::Found(script.evidence[item].title.clone())),
        Change::Discredited(item) => Some(Event::Discredited(script.evidence[item].title.clone())),
        Change::Chosen(option) => {
            let label = script.options[option].label.clone();
            Some(match rules.options[option].window {
                Some(window) => Event::Decided(script.windows[window].ask.clone(), label),
                None => Event::Taken(label),
            })
        }
        Change::Silent(window) => Some(Event::Silent(script.windows[window].ask.clone())),
        Change::Split(split) => Some(Event::Split(split)),
        Change::Unlocked(law) => Some(Event::Law(script.laws[law].clone())),
        Change::Detected(channel) => Some(Event::Noticed(script.channels[channel].clone())),
        Change::Cleaned(_) => Some(Event::Cleaned),
        Change::Recovered => Some(Event::Recovered),
        Change::Met(deadline) => Some(Event::DeadlineMet(script.deadlines[deadline].clone())),
        Change::Missed(deadline) => Some(Event::DeadlineMissed(script.deadlines[deadline].clone())),
        other => diplomatic(rules, script, other).map(Event::Diplomacy),
    }
}
