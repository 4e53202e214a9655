use std::collections::BTreeMap;

use super::act::{Hands, Rating, RoomAct, Shown};
use super::clock::Clock;
use super::messages::Delivery;
use super::plan::{Part, PartTime, Plan};
use crate::exercise::command::Command;
use crate::exercise::journal::Entry;

/// What a room has come to: the fold of every line of the journal, those that were taken back among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    plan: Plan,
    clock: Clock,
    parts: Vec<PartTime>,
    /// Which of the parts time counts for now.
    here: usize,
    /// How far the plan has come: a break belongs to the part that it falls into.
    place: Part,
    deliveries: BTreeMap<String, (Delivery, String)>,
    /// Notes, in order.
    pub notes: Vec<Note>,
    /// Ratings by objective: the last of each.
    pub ratings: BTreeMap<String, Rating>,
    /// Shows of hands: the last at each window, in order.
    pub hands: Vec<Counted>,
    /// What is on the stage.
    pub shown: Shown,
    /// What was on the stage before it was blanked.
    pub before_blank: Shown,
    /// Everything that was put on the stage, in order, each with the wall's time.
    pub staged: Vec<(String, Shown)>,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line of the journal.
    pub seq: u32,
    /// When, in the wall's time.
    pub wall: String,
    /// The part of the session.
    pub part: Part,
    /// The window that was open, by id; empty if none was.
    pub window: String,
    /// The day of the exercise.
    pub day: u32,
    /// What.
    pub text: String,
    /// The objective that it is about, by id.
    pub objective: Option<String>,
}

/// Hands that were counted at a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The line of the journal.
    pub seq: u32,
    /// When, in the wall's time.
    pub wall: String,
    /// The window, by id.
    pub window: String,
    /// The hands.
    pub hands: Hands,
}

/// What a clock shows at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Seconds that the session has run.
    pub used: u32,
    /// Seconds that the present part has taken.
    pub spent: u32,
    /// Seconds left for the present part; below zero so long over.
    pub left: i64,
    /// Seconds behind the plan; below zero so far ahead of it.
    pub behind: i64,
    /// Whether the clock runs.
    pub running: bool,
}

/// Where the exercise stands after a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::exercise) struct Moment {
    /// The part of the session, breaks left aside.
    pub(in crate::exercise) part: Part,
    /// The open window, by id; empty if none is.
    pub(in crate::exercise) window: String,
    /// Its minutes.
    pub(in crate::exercise) minutes: u16,
    /// Its move, 1 to 3.
    pub(in crate::exercise) move_number: u8,
    /// The day.
    pub(in crate::exercise) day: u32,
}

impl Room {
    /// A room in which nothing has been done.
    pub(in crate::exercise) fn new(plan: Plan) -> Self {
        let briefing = PartTime { planned: plan.briefing, ..PartTime::default() };
        Self {
            plan,
            clock: Clock::default(),
            parts: vec![briefing],
            here: 0,
            place: Part::Briefing,
            deliveries: BTreeMap::new(),
            notes: Vec::new(),
            ratings: BTreeMap::new(),
            hands: Vec::new(),
            shown: Shown::Blank,
            before_blank: Shown::Blank,
            staged: Vec::new(),
        }
    }

    /// Takes up a line, and where the exercise stands after it.
    pub(in crate::exercise) fn take(&mut self, line: &Entry, moment: &Moment) {
        let counts = match line.what {
            Command::Room(RoomAct::TakenUp) => {
                self.clock.skips_to(&line.wall);
                0
            }
            _ => self.clock.goes_to(&line.wall),
        };
        self.parts[self.here].spent = self.parts[self.here].spent.saturating_add(counts);
        if let Command::Room(act) = &line.what {
            self.act(act.clone().cleaned(), line, moment);
        }
        self.enter(moment);
    }

    fn act(&mut self, act: RoomAct, line: &Entry, moment: &Moment) {
        let deliver = |delivery| (delivery, line.wall.clone());
        match act {
            RoomAct::Start => self.clock.start(),
            RoomAct::Pause | RoomAct::TakenUp => self.clock.run(false),
            RoomAct::Resume => self.clock.run(true),
            RoomAct::Extend { minutes } => {
                let extended = &mut self.parts[self.here].extended;
                *extended = extended.saturating_add(minutes);
            }
            RoomAct::Send { message } => {
                self.deliveries.insert(message, deliver(Delivery::Sent));
            }
            RoomAct::Hold { message } => {
                self.deliveries.insert(message, deliver(Delivery::Held));
            }
            RoomAct::Pass { message } => {
                self.deliveries.insert(message, deliver(Delivery::Passed));
            }
            RoomAct::Hands(hands) => {
                let window = moment.window.clone();
                self.hands.retain(|counted| counted.window != window);
                self.hands.push(Counted { seq: line.seq, wall: line.wall.clone(), window, hands });
            }
            RoomAct::Note { text, objective } => self.notes.push(Note {
                seq: line.seq,
                wall: line.wall.clone(),
                part: moment.part,
                window: moment.window.clone(),
                day: moment.day,
                text,
                objective,
            }),
            RoomAct::Rate { objective, rating } => {
                self.ratings.insert(objective, rating);
            }
            RoomAct::Stage { page } => {
                if page == Shown::Blank && self.shown != Shown::Blank {
                    self.before_blank = std::mem::take(&mut self.shown);
                }
                self.staged.push((line.wall.clone(), page.clone()));
                self.shown = page;
            }
        }
    }

    /// Enters the part of the session that a moment belongs to; a break lasts as long as it is on the stage.
    fn enter(&mut self, moment: &Moment) {
        self.place = moment.part;
        let part = if self.shown == Shown::Break { Part::Break } else { moment.part };
        let is_decision = matches!(part, Part::Decision(_));
        let window = if is_decision { moment.window.as_str() } else { "" };
        let known = self.parts.iter().position(|time| time.part == part && time.window == window);
        self.here = known.unwrap_or_else(|| {
            self.parts.push(PartTime {
                part,
                window: window.to_owned(),
                move_number: if is_decision { moment.move_number } else { 0 },
                planned: self.planned(part, moment),
                ..PartTime::default()
            });
            self.parts.len() - 1
        });
    }

    /// Minutes of a part that is entered now.
    fn planned(&self, part: Part, moment: &Moment) -> u16 {
        let before = |number: u8| self.latest(Part::Decision(number.saturating_sub(1)));
        match part {
            Part::Briefing => self.plan.briefing,
            Part::Break => self.plan.breaks,
            Part::Hotwash => self.plan.hotwash,
            Part::Decision(number) => {
                let turns = before(number).is_some_and(|time| time.move_number < moment.move_number);
                moment.minutes + if turns { self.plan.turning } else { 0 }
            }
        }
    }

    /// A part as it was entered last.
    fn latest(&self, part: Part) -> Option<&PartTime> {
        self.parts.iter().rev().find(|time| time.part == part)
    }

    /// How far a message is, and the wall's time at which that last changed.
    pub(in crate::exercise) fn delivery(&self, key: &str) -> (Delivery, &str) {
        self.deliveries.get(key).map_or((Delivery::Waiting, ""), |(delivery, wall)| (*delivery, wall))
    }

    /// The minutes of the session.
    #[must_use]
    pub fn plan(&self) -> Plan {
        self.plan
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The parts of the session so far, in the order in which they were entered, each with the time it took.
    #[must_use]
    pub fn parts(&self) -> &[PartTime] {
        &self.parts
    }

    /// The part that time counts for now.
    #[must_use]
    pub fn part(&self) -> &PartTime {
        &self.parts[self.here]
    }

    /// Whether something has been on the stage.
    #[must_use]
    pub fn has_shown(&self, page: &Shown) -> bool {
        self.staged.iter().any(|(_, shown)| shown == page)
    }

    /// The hands that were counted at a window.
    #[must_use]
    pub fn hands_at(&self, window: &str) -> Option<&Counted> {
        self.hands.iter().find(|counted| counted.window == window)
    }

    /// What the clock shows at a moment of the wall's time.
    #[must_use]
    pub fn at(&self, wall: &str) -> Reading {
        let since = self.clock.since_last(wall);
        let used = self.clock.used().saturating_add(since);
        let here = PartTime { spent: self.part().spent.saturating_add(since), ..self.part().clone() };
        Reading {
            used,
            spent: here.spent,
            left: here.allowed() - i64::from(here.spent),
            behind: i64::from(used) - i64::from(self.due(&here)),
            running: self.clock.is_running(),
        }
    }

    /// Seconds of the plan that are used up: all of the parts that are over, and of the present one what it took.
    fn due(&self, here: &PartTime) -> u32 {
        let decisions = (1..=u8::MAX).map(Part::Decision).take_while(|part| *part < self.place);
        let over = [Part::Briefing].into_iter().chain(decisions).filter(|part| *part < self.place);
        let over = over.filter_map(|part| self.latest(part)).map(|time| 60 * u32::from(time.planned));
        let breaks = match self.latest(Part::Break) {
            _ if self.place == Part::Hotwash => 60 * u32::from(self.plan.breaks),
            _ if here.part == Part::Break => here.due(),
            taken => taken.map_or(0, PartTime::due),
        };
        let present = if here.part == Part::Break { self.latest(self.place) } else { Some(here) };
        over.sum::<u32>() + present.map_or(0, PartTime::due) + breaks
    }
}
