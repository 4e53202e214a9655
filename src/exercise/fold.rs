use std::sync::Arc;

use super::command::Command;
use super::journal::{Entry, Head, Mode};
use super::refused::Refused;
use super::room::{Arrived, Coming, Known, Message, Moment, Part, Plan, Room, arrived, coming};
use super::snapshot::Snapshot;
use super::state::State;
use super::timeline::{CourseLine, Told};
use crate::scenario::Scenario;
use crate::scenario::rules::TOOLBOX;
use crate::text::Prose;

/// The table of an exercise that is played alone.
const TABLE: &str = "cell";
/// Who enters what is done: alone, and in a room.
const AUTHORS: [&str; 2] = ["player", "facilitator"];

/// One exercise: a scenario, what it is made from, and the tree of everything that was done.
#[derive(Clone, Debug)]
pub struct Exercise {
    scenario: Arc<Scenario>,
    head: Head,
    entries: Vec<Entry>,
    /// The number of the next line; numbers of lines that were left out are not used again.
    next: u32,
    state: State,
    room: Room,
}

/// Where a replay first differs from what the journal tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The line of the journal.
    pub seq: u32,
    /// Why the line could not be done, if that is it; otherwise it fell on another moment.
    pub refused: Option<Refused>,
}

impl Exercise {
    /// An exercise in which nobody has done anything yet.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, head: Head) -> Self {
        let state = State::new(&scenario, &head);
        let course = scenario.script.courses.iter().find(|course| course.id == head.course);
        let room = Room::new(course.map(Plan::of).unwrap_or_default());
        Self { scenario, head, entries: Vec::new(), next: 1, state, room }
    }

    /// Folds the lines of a journal, by id, as far as they can be done.
    ///
    /// Lines that can no longer be done are left out together with all that follow from them. They stay in the
    /// journal as a dead branch: the exercise goes on from the last line that could be done. Tells where it first
    /// differs, unless it has already gone on from there.
    #[must_use]
    pub fn replay(scenario: Arc<Scenario>, head: Head, lines: Vec<Entry>) -> (Self, Option<Difference>) {
        let mut exercise = Self::new(scenario, head);
        let mut difference = None;
        for line in lines {
            // Numbers rise, and a line follows an earlier one: otherwise the way back to the head would not end.
            let rises = line.seq >= exercise.next && line.parent < line.seq;
            exercise.next = exercise.next.max(line.seq.saturating_add(1));
            let known = line.parent == 0 || exercise.entries.iter().any(|entry| entry.seq == line.parent);
            if rises && known {
                difference = exercise.take_up(line.clone());
            }
            // What was done in the room was done, whatever has become of the scenario.
            exercise.room.take(&line, &exercise.moment());
        }
        (exercise, difference)
    }

    /// Takes up one line of a journal.
    fn take_up(&mut self, line: Entry) -> Option<Difference> {
        let seq = line.seq;
        let mut state =
            if self.last_seq() == line.parent { self.state.clone() } else { self.state_at(line.parent) };
        let moved = state.world.view(&self.scenario.rules).now() != line.time && line.what != Command::Undo;
        if moved {
            return Some(Difference { seq, refused: None });
        }
        if let Err(refused) = state.act(&self.scenario, &line.what) {
            return Some(Difference { seq, refused: Some(refused) });
        }
        self.state = state;
        self.entries.push(line);
        None
    }

    /// Does a command and tells the line that the journal needs.
    ///
    /// # Errors
    ///
    /// Says why it may not be done; then nothing has changed.
    pub fn act(&mut self, what: Command, wall: String) -> Result<&Entry, Refused> {
        let what = self.permitted(what)?;
        let parent = if what == Command::Undo { self.before_last_acts()? } else { self.last_seq() };
        let time = self.state.world.view(&self.scenario.rules).now();
        if what == Command::Undo {
            self.state = self.state_at(parent);
        } else {
            self.state.act(&self.scenario, &what)?;
        }
        let seq = self.next;
        self.next = self.next.saturating_add(1);
        let (table, author) = (TABLE.to_owned(), AUTHORS[usize::from(self.is_room())].to_owned());
        let entry = Entry { seq, parent, table, author, wall, time, what };
        self.room.take(&entry, &self.moment());
        self.entries.push(entry);
        self.entries.last().ok_or(Refused::NothingToUndo)
    }

    /// A command as it may be done here, people's texts in it cleaned: what a facilitator does needs a room.
    fn permitted(&self, what: Command) -> Result<Command, Refused> {
        if what.is_for_a_room() && !self.is_room() {
            return Err(Refused::NotARoom);
        }
        let Command::Room(act) = what else { return Ok(what) };
        self.room.allows(&act, &self.known())?;
        Ok(Command::Room(act.cleaned()))
    }

    /// What an act of the room may name now.
    fn known(&self) -> Known {
        let rules = &self.scenario.rules;
        let window = self.state.world.view(rules).window();
        let options = window.map(|window| rules.windows[window].options.as_slice());
        let objectives = self.scenario.script.objectives.items().iter();
        let to_tell = self.coming().into_iter().filter(|coming| coming.minute.is_some());
        Known {
            messages: self
                .arrived()
                .into_iter()
                .map(|arrived| arrived.key)
                .chain(to_tell.map(|coming| coming.key))
                .collect(),
            options: options
                .map(|options| options.iter().map(|option| rules.options[*option].id.clone()).collect()),
            objectives: objectives.map(|objective| objective.id.clone()).collect(),
        }
    }

    /// Whether people play in a room, with a facilitator.
    #[must_use]
    pub fn is_room(&self) -> bool {
        self.head.mode == Mode::Room
    }

    /// What a facilitator has done in the room, and its clock.
    #[must_use]
    pub fn room(&self) -> &Room {
        &self.room
    }

    fn arrived(&self) -> Vec<Arrived> {
        arrived(&self.scenario, &self.state)
    }

    /// What reached the cell, in the order of the snapshot's feed, each with how far it is with the room.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.room.messages(self.arrived())
    }

    /// What is still to come: what reaches the room while it talks, then what is planned. For the staff.
    #[must_use]
    pub fn coming(&self) -> Vec<Coming> {
        coming(&self.scenario, &self.state)
    }

    /// Where the exercise stands, for the fold of the room.
    fn moment(&self) -> Moment {
        let view = self.state.world.view(&self.scenario.rules);
        let window = view.window().map(|window| &self.scenario.rules.windows[window]);
        let part = match (self.state.ranking, view.ending()) {
            (None, _) => Part::Briefing,
            (_, Some(_)) => Part::Hotwash,
            _ => Part::Decision(view.decisions().saturating_add(1)),
        };
        Moment {
            part,
            window: window.map(|window| window.id.clone()).unwrap_or_default(),
            minutes: window.map_or(0, |window| window.minutes.into()),
            move_number: window.map_or(0, |window| window.move_number),
            day: view.now().day(),
        }
    }

    fn last_seq(&self) -> u32 {
        self.entries.last().map_or(0, |last| last.seq)
    }

    /// The fold of the lines from the head to one line.
    fn state_at(&self, seq: u32) -> State {
        let mut state = State::new(&self.scenario, &self.head);
        for line in self.path_to(seq) {
            // These lines were done before, on the same way; they cannot be refused now.
            let _ = state.act(&self.scenario, &line.what);
        }
        state
    }

    /// The same exercise as it was after one line.
    pub(super) fn at(&self, seq: u32) -> Self {
        Self {
            scenario: Arc::clone(&self.scenario),
            head: self.head.clone(),
            entries: self.path_to(seq).into_iter().cloned().collect(),
            next: seq.saturating_add(1),
            state: self.state_at(seq),
            room: self.room.clone(),
        }
    }

    /// Whether what now is rests on a line, which nobody has taken back.
    pub(super) fn stands(&self, seq: u32) -> bool {
        self.path_to(self.last_seq()).iter().any(|line| line.seq == seq)
    }

    /// The lines from the head to one line, along the tree.
    fn path_to(&self, seq: u32) -> Vec<&Entry> {
        let mut path = Vec::new();
        let mut next = seq;
        while let Some(line) = self.entries.iter().rev().find(|line| line.seq == next) {
            path.push(line);
            next = line.parent;
        }
        path.reverse();
        path
    }

    /// The line after which a window was first acted on, if all that was done at it since may be taken back.
    ///
    /// In a room the facilitator may go back to the last window whatever it was that others saw, and after the end: the
    /// room learns from trying again, and the line that was left stays in the journal.
    fn before_last_acts(&self) -> Result<u32, Refused> {
        let strict = !self.is_room();
        if strict && self.is_over() {
            return Err(Refused::Over);
        }
        let path = self.path_to(self.last_seq());
        let last = path.iter().rposition(|line| line.what.is_act()).ok_or(Refused::NothingToUndo)?;
        if strict && path[last + 1..].iter().any(|line| matches!(line.what, Command::Ballot { .. })) {
            return Err(Refused::BallotSealedSince);
        }
        // Measures and the split belong to the window at which they were chosen: back to the window is back to it all.
        let beside = path[..last].iter().rev().take_while(|line| line.what.is_beside()).count();
        let acts = &path[last - beside..=last];
        if strict && acts.iter().any(|line| self.is_outward(&line.what)) {
            return Err(Refused::OthersSawIt);
        }
        Ok(acts[0].parent)
    }

    /// Whether others saw what was done.
    fn is_outward(&self, what: &Command) -> bool {
        let rules = &self.scenario.rules;
        let option = |id: &str| rules.options.items().iter().find(|option| option.id == id);
        let done = match what {
            Command::Decide { option: id } | Command::Say { option: id, .. } => option(id),
            Command::Take { measure } => option(&format!("{TOOLBOX}.{measure}")),
            Command::Lapse { window } => {
                let window = rules.windows.items().iter().find(|rule| rule.id == *window);
                window.and_then(|window| window.lapse).map(|(_, option)| &rules.options[option])
            }
            _ => None,
        };
        done.is_some_and(|option| option.outward)
    }

    /// Whether what was last done at a window may be taken back.
    ///
    /// # Errors
    ///
    /// Says why not.
    pub fn can_undo(&self) -> Result<(), Refused> {
        self.before_last_acts().map(|_| ())
    }

    /// What players may see.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::of(
            self.state.world.view(&self.scenario.rules),
            &self.scenario.script,
            &self.state.record.seen,
            &super::snapshot::Room {
                level: self.head.level,
                ranking: self.state.ranking,
                ballots: &self.state.ballots,
                shown: &self.state.shown,
                read_until: self.state.read_until,
                numbered: &self.state.numbered,
                undo: self.can_undo().is_ok(),
                private: self.seats_with_notes(),
            },
        )
    }

    /// The titles of seats that have a private note now.
    fn seats_with_notes(&self) -> Vec<String> {
        self.private_notes().into_iter().map(|(title, _)| title).collect()
    }

    /// Private notes of the seats at the table, each with the seat's title: for those seats alone.
    #[must_use]
    pub fn private_notes(&self) -> Vec<(String, Vec<Prose>)> {
        let view = self.state.world.view(&self.scenario.rules);
        let window = view.window().map(|window| &self.scenario.private.windows[window]);
        let mut notes = Vec::new();
        for (seat, standing) in self.scenario.private.seats.iter().filter(|(seat, _)| view.has_seat(*seat)) {
            let here = window.into_iter().flatten().filter(|(owner, _)| *owner == seat).map(|(_, text)| text);
            let texts: Vec<Prose> = here.chain([standing]).filter(|text| !text.is_empty()).cloned().collect();
            if !texts.is_empty() {
                notes.push((self.scenario.script.seats[seat].title.clone(), texts));
            }
        }
        notes
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What the exercise is made from.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Every line so far, those that were taken back among them.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What happened so far in sight of the players, each with its cause.
    #[must_use]
    pub fn timeline(&self) -> Vec<CourseLine> {
        let scenario = &self.scenario;
        let told = Told {
            rules: &scenario.rules,
            script: &scenario.script,
            seen: &self.state.record.seen,
            ballots: &self.state.ballots,
            weekly: super::snapshot::weekly(self.state.world.view(&scenario.rules)),
        };
        told.timeline()
    }

    /// Everything, hidden things among it: for the staff, and for everybody after the end.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether it has come to an ending.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.state.world.view(&self.scenario.rules).ending().is_some()
    }
}

impl Exercise {
    /// The same exercise over another world, for the law that nothing in sight reads what is hidden.
    pub(crate) fn with_world(&self, world: crate::engine::World) -> Self {
        let mut other = self.clone();
        other.state.world = world;
        other
    }
}
