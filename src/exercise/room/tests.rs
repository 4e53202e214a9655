//! Laws of the room: what a facilitator does changes no world, and time is what ran.

use std::sync::Arc;

use super::*;
use crate::engine::samples::{Dice, of_seed, worked, worlds};
use crate::engine::{Change, Refusal};
use crate::exercise::tests::{ballot, decide};
use crate::exercise::{Command, Dimension, Entry, Exercise, Head, Mode, Refused};
use crate::laws::cell::offered;
use crate::scenario::Scenario;

/// An exercise in a room whose wall is told second by second.
struct Session {
    exercise: Exercise,
    now: i64,
}

impl Session {
    fn of(scenario: &Arc<Scenario>, seed: u64) -> Self {
        let head = Head { mode: Mode::Room, ..Head::of(scenario, seed) };
        Self { exercise: Exercise::new(Arc::clone(scenario), head), now: 1_772_442_000 }
    }

    /// In which the clock runs, and the first window is open with its ballot sealed.
    fn at_work() -> Self {
        let mut session = Self::of(&Arc::new(worked()), 7);
        session.room(RoomAct::Start).unwrap();
        session.act(Command::Begin { ranking: Dimension::ALL }).unwrap();
        session.act(ballot(None)).unwrap();
        session
    }

    fn wall(&self) -> String {
        chrono::DateTime::from_timestamp(self.now, 0).unwrap().to_rfc3339()
    }

    fn act(&mut self, what: Command) -> Result<(), Refused> {
        let wall = self.wall();
        self.exercise.act(what, wall).map(|_| ())
    }

    fn room(&mut self, act: RoomAct) -> Result<(), Refused> {
        self.act(Command::Room(act))
    }

    fn after(&mut self, seconds: i64) -> &mut Self {
        self.now += seconds;
        self
    }

    fn reading(&self) -> Reading {
        self.exercise.room().at(&self.wall())
    }

    fn bytes(&self) -> String {
        serde_json::to_string(&self.exercise.snapshot()).unwrap()
    }

    fn first_message(&self) -> String {
        self.exercise.messages()[0].arrived.key.clone()
    }

    fn delivery(&self, key: &str) -> Delivery {
        self.exercise.messages().iter().find(|message| message.arrived.key == key).unwrap().delivery
    }

    /// Does what dice pick: something of the room, or what the cell may do.
    fn goes_on(&mut self, dice: &mut Dice) -> bool {
        let seconds = i64::try_from(dice.below(400)).unwrap();
        self.after(seconds);
        if dice.falls(60) {
            let act = self.picked(dice);
            let _ = self.room(act);
            return true;
        }
        let planned = self.exercise.coming().into_iter().find(|coming| coming.minute.is_none());
        if let Some(coming) = planned.filter(|_| dice.falls(10)) {
            let inject = self.exercise.scenario().rules.injects[coming.inject].id.clone();
            self.act(Command::Skip { inject }).unwrap();
            return true;
        }
        let pick = u8::try_from(dice.below(256)).unwrap();
        let Some(command) = offered(&self.exercise, pick) else { return false };
        self.act(command).unwrap();
        true
    }

    fn picked(&self, dice: &mut Dice) -> RoomAct {
        let messages = self.exercise.messages();
        let message = match messages.len() {
            0 => "none".to_owned(),
            count => messages[dice.below(count)].arrived.key.clone(),
        };
        let options = self.exercise.snapshot().decision.map(|decision| decision.options).unwrap_or_default();
        let counts = options.iter().map(|option| (option.id.clone(), 2)).collect();
        match dice.below(11) {
            0 => RoomAct::Start,
            1 => RoomAct::Pause,
            2 => RoomAct::Resume,
            3 => RoomAct::TakenUp,
            4 => RoomAct::Extend { minutes: 2 },
            5 => RoomAct::Send { message },
            6 => RoomAct::Hold { message },
            7 => RoomAct::Pass { message },
            8 => RoomAct::Note { text: "Seen.".into(), objective: None },
            9 => RoomAct::Hands(Hands { counts, dissent: "Justice".into(), rationale: String::new() }),
            _ => RoomAct::Stage { page: [Shown::Break, Shown::Letter, Shown::Blank][dice.below(3)].clone() },
        }
    }
}

/// Folding the lines of a room's journal, written and read, gives the same room and the same world.
///
/// Broken by `src/exercise/fold.rs`: `exercise.room.take(&line, &exercise.moment());` becomes `exercise.room.take(&line, &Moment::default());`.
#[test]
fn replay_equals_original() {
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        let mut session = Session::of(&scenario, seed);
        let mut dice = Dice::new(seed);
        for _ in 0..40 {
            if !session.goes_on(&mut dice) {
                break;
            }
        }
        let exercise = &session.exercise;
        let written = exercise.entries().iter().map(|entry| serde_json::to_string(entry).unwrap());
        let lines: Vec<Entry> = written.map(|line| serde_json::from_str(&line).unwrap()).collect();
        let (again, difference) = Exercise::replay(Arc::clone(&scenario), exercise.head().clone(), lines);
        assert_eq!(difference, None, "{seed}");
        assert_eq!(again.room(), exercise.room(), "{seed}");
        assert!(again.state() == exercise.state(), "{seed}");
    }
}

/// What is done in a room and touches no world leaves no trace in what players see: with all of it or without any, the
/// same decisions give the same bytes.
#[test]
fn what_is_done_in_the_room_changes_no_snapshot() {
    for seed in 0..worlds(40) {
        let scenario = of_seed(seed);
        let (mut with, mut without) = (Session::of(&scenario, seed), Session::of(&scenario, seed));
        let mut dice = Dice::new(seed);
        for pick in 0..24 {
            for _ in 0..3 {
                let act = with.after(60).picked(&mut dice);
                let _ = with.room(act);
            }
            assert_eq!(with.bytes(), without.bytes(), "{seed}");
            let Some(command) = offered(&without.exercise, pick * 7 + 1) else { break };
            without.act(command.clone()).unwrap();
            with.act(command).unwrap();
        }
    }
}

/// Each message of the room is the entry of the feed at its place.
#[test]
fn messages_stand_in_the_order_of_the_feed() {
    for seed in 0..worlds(60) {
        let mut session = Session::of(&of_seed(seed), seed);
        let mut dice = Dice::new(seed);
        while session.exercise.entries().len() < 60 && session.goes_on(&mut dice) {
            let (messages, feed) = (session.exercise.messages(), session.exercise.snapshot().feed);
            assert_eq!(messages.len(), feed.len(), "{seed}");
            for (place, (message, item)) in messages.iter().zip(&feed).enumerate() {
                assert_eq!(message.arrived.feed, place);
                let title = message
                    .arrived
                    .inject
                    .map(|inject| &session.exercise.scenario().script.injects[inject].title);
                assert!(title.is_none_or(|title| *title == item.title), "{seed}");
                let same = messages.iter().filter(|other| other.arrived.key == message.arrived.key);
                assert_eq!(same.count(), 1, "{seed}: {}", message.arrived.key);
            }
        }
    }
}

/// However long a pause is, afterwards everything is as it was: only the wall's time has gone on.
///
/// Broken by `src/exercise/room/fold.rs`: `RoomAct::Pause | RoomAct::TakenUp => self.clock.run(false),` becomes `RoomAct::Pause | RoomAct::TakenUp => {}`.
#[test]
fn a_pause_of_any_length_changes_nothing_but_the_wall() {
    let paused = |seconds: i64| {
        let mut session = Session::at_work();
        session.after(90).room(RoomAct::Pause).unwrap();
        session.after(seconds).room(RoomAct::Resume).unwrap();
        session.after(30);
        (session.reading(), session.exercise.room().parts().to_vec(), session.bytes())
    };
    let short = paused(0);
    assert_eq!((short.0.used, short.0.left), (120, 7 * 60 - 120));
    for seconds in [1, 30 * 60, 3 * 86_400] {
        assert_eq!(paused(seconds), short, "{seconds}");
    }
}

#[test]
fn while_it_is_paused_no_time_runs() {
    let mut session = Session::at_work();
    session.after(60).room(RoomAct::Pause).unwrap();
    let before = session.reading();
    assert_eq!(session.after(1800).reading(), before);
    assert_eq!(session.room(RoomAct::Pause), Err(Refused::ClockStandsSo));
}

#[test]
fn what_is_sent_after_a_pause_is_sent_at_once() {
    let mut session = Session::at_work();
    let message = session.first_message();
    session.after(60).room(RoomAct::Hold { message: message.clone() }).unwrap();
    session.room(RoomAct::Pause).unwrap();
    session.after(30 * 60).room(RoomAct::Resume).unwrap();
    session.room(RoomAct::Send { message: message.clone() }).unwrap();
    let told = &session.exercise.messages()[0];
    assert_eq!((told.delivery, told.wall.as_str()), (Delivery::Sent, session.wall().as_str()));
}

#[test]
fn time_between_a_crash_and_going_on_does_not_count() {
    let mut session = Session::at_work();
    session.after(60).room(RoomAct::Note { text: "a".into(), objective: None }).unwrap();
    session.after(86_400).room(RoomAct::TakenUp).unwrap();
    assert_eq!((session.reading().used, session.reading().running), (60, false));
    session.after(5).room(RoomAct::Resume).unwrap();
    assert_eq!(session.after(10).reading().used, 70);
}

#[test]
fn a_wall_clock_that_is_put_back_takes_nothing_away() {
    let mut session = Session::at_work();
    session.after(100).room(RoomAct::Extend { minutes: 1 }).unwrap();
    session.after(-50);
    assert_eq!(session.reading().used, 100);
    session.room(RoomAct::Extend { minutes: -1 }).unwrap();
    assert_eq!(session.after(10).reading().used, 110);
}

#[test]
fn behind_the_plan_is_what_parts_took_beyond_their_minutes() {
    let mut session = Session::of(&Arc::new(worked()), 7);
    session.room(RoomAct::Start).unwrap();
    // A course of thirty minutes: three of briefing, seven a decision, one of break and eight of hotwash.
    assert_eq!(session.exercise.room().plan().briefing, 3);
    session.after(5 * 60).act(Command::Begin { ranking: Dimension::ALL }).unwrap();
    assert_eq!(session.reading().behind, 2 * 60);
    session.after(4 * 60).act(ballot(None)).unwrap();
    assert_eq!((session.reading().behind, session.reading().left), (2 * 60, 3 * 60));
    session.room(RoomAct::Extend { minutes: 3 }).unwrap();
    session.after(4 * 60);
    assert_eq!(
        (session.reading().behind, session.reading().left),
        (3 * 60, 2 * 60),
        "more time is not more plan"
    );
    session.act(decide("one.wait")).unwrap();
    assert_eq!(session.after(60).reading().behind, 3 * 60);
    session.room(RoomAct::Stage { page: Shown::Break }).unwrap();
    session.after(60).room(RoomAct::Stage { page: Shown::Letter }).unwrap();
    assert_eq!(session.reading().behind, 3 * 60, "a break that was planned is no delay");
}

#[test]
fn a_decision_done_early_puts_the_room_ahead() {
    let mut session = Session::at_work();
    session.after(60).act(decide("one.wait")).unwrap();
    assert_eq!(session.reading().behind, 60 - 60 * (3 + 7));
}

/// Going back to the last window keeps what the room has noted, counted and rated, and gives no time back.
#[test]
fn undo_goes_to_the_last_window_and_keeps_notes_ratings_and_clock() {
    let mut session = Session::at_work();
    let at_window = session.bytes();
    session.after(60).room(RoomAct::Note { text: "Split.".into(), objective: None }).unwrap();
    session.room(RoomAct::Hands(Hands { counts: vec![("one.act".into(), 3)], ..Hands::default() })).unwrap();
    session.act(decide("one.act")).unwrap();
    session.after(60).room(RoomAct::Note { text: "Angry.".into(), objective: None }).unwrap();
    let before = (session.exercise.room().notes.clone(), session.exercise.room().hands.clone());
    session.act(Command::Undo).unwrap();
    assert_eq!(session.bytes(), at_window, "though others saw it");
    let room = session.exercise.room();
    assert_eq!((room.notes.clone(), room.hands.clone()), before);
    assert_eq!((session.reading().used, room.part().part), (120, Part::Decision(1)));
    assert_eq!(session.reading().spent, 60, "what went into the decision that was left stays there");
    session.act(decide("one.wait")).unwrap();
    assert_eq!(session.exercise.room().part().part, Part::Decision(2));
}

#[test]
fn holding_and_passing_delay_the_reading_alone() {
    let mut session = Session::at_work();
    let (state, message) = (session.exercise.state().clone(), session.first_message());
    session.room(RoomAct::Hold { message: message.clone() }).unwrap();
    assert_eq!(session.delivery(&message), Delivery::Held);
    session.room(RoomAct::Pass { message: message.clone() }).unwrap();
    assert_eq!(session.delivery(&message), Delivery::Passed);
    assert!(*session.exercise.state() == state);
    assert_eq!(session.room(RoomAct::Send { message: "x@1".into() }), Err(Refused::NoSuchMessage));
}

/// A message that is skipped before its moment never comes, in any world; after its moment it cannot be.
#[test]
fn what_is_skipped_never_comes_and_what_came_cannot_be_skipped() {
    let (mut skipped, mut refused) = (0, 0);
    for seed in 0..worlds(120) {
        let mut session = Session::of(&of_seed(seed), seed);
        let mut dice = Dice::new(seed);
        for _ in 0..dice.below(12) {
            session.goes_on(&mut dice);
        }
        let planned = session.exercise.coming().into_iter().find(|coming| coming.minute.is_none());
        let Some(coming) = planned else { continue };
        let inject = session.exercise.scenario().rules.injects[coming.inject].id.clone();
        let sent = |session: &Session| {
            let seen = &session.exercise.state().record.seen;
            seen.iter().filter(|seen| seen.change == Change::Sent(coming.inject)).count()
        };
        let before = sent(&session);
        session.act(Command::Skip { inject: inject.clone() }).unwrap();
        let again = session.act(Command::Skip { inject });
        assert!(
            matches!(again, Err(Refused::Engine(Refusal::NotPlanned | Refusal::SentAlready))),
            "{again:?}"
        );
        let mut pick = 1;
        while let Some(command) = offered(&session.exercise, pick).filter(|command| *command != Command::Undo)
        {
            session.act(command).unwrap();
            pick = 1;
        }
        assert_eq!(sent(&session), before, "{seed}");
        skipped += 1;
        let came = session.exercise.messages().into_iter().find_map(|message| message.arrived.inject);
        if let Some(came) = came.filter(|came| *came != coming.inject) {
            let inject = session.exercise.scenario().rules.injects[came].id.clone();
            let told = session.act(Command::Skip { inject });
            assert_eq!(told, Err(Refusal::SentAlready.into()), "{seed}");
            refused += 1;
        }
    }
    assert!(skipped > 20 && refused > 10, "{skipped} {refused}");
}

#[test]
fn without_a_room_nobody_facilitates() {
    let scenario = Arc::new(worked());
    let mut alone = Exercise::new(Arc::clone(&scenario), Head::of(&scenario, 7));
    for command in [Command::Room(RoomAct::Start), Command::Skip { inject: "first".into() }] {
        assert_eq!(alone.act(command, String::new()).err(), Some(Refused::NotARoom));
    }
}

#[test]
fn what_people_type_is_kept_inert_and_in_a_line() {
    let mut session = Session::at_work();
    let text = "a\u{1b}[2J\nb\u{202e}c".to_owned() + &"x".repeat(2_000);
    session.room(RoomAct::Note { text, objective: None }).unwrap();
    let note = &session.exercise.room().notes[0].text;
    assert!(note.starts_with("a[2J bcx") && note.chars().count() == 400, "{note}");
}

#[test]
fn messages_that_come_while_the_room_talks_wait_for_their_minute() {
    let mut session = Session::at_work();
    let coming = session.exercise.coming();
    assert_eq!(coming[0].minute, Some(4));
    let key = coming[0].key.clone();
    session.room(RoomAct::Hold { message: key.clone() }).unwrap();
    session.act(Command::Show { inject: "rumour".into() }).unwrap();
    assert_eq!(session.delivery(&key), Delivery::Held, "the key stays with it");
    session.room(RoomAct::Send { message: key.clone() }).unwrap();
    assert_eq!(session.delivery(&key), Delivery::Sent);
}
