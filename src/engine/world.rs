use smallvec::SmallVec;

use super::campaign::Intrusions;
use super::detection::Ears;
use super::diplomacy::{Asked, Resolve};
use super::draw::{Draws, Luck};
use super::flags::{Flags, Tally};
use super::observe::{Oracle, Truth};
use super::observer::{Cause, Observer, Secret};
use super::public::Public;
use super::queue::{Class, Event, Queue};
use super::turn::Turn;
use super::view::View;
use super::witness::Witness;
use crate::scenario::index::{AnswerIx, CourseIx, InjectIx, Position, PostureIx, WindowIx};
use crate::scenario::limits::{ACTORS, EVIDENCE, QUESTIONS};
use crate::scenario::rules::{Due, Rules};
use crate::units::Hours;

/// What one playthrough is made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// The seed of all its luck.
    pub seed: u64,
    /// Which of many playthroughs under one seed.
    pub replicate: u32,
    /// The path through the windows.
    pub course: CourseIx,
    /// Seats at the table, one bit each.
    pub seats: u16,
    /// The kind of country; nothing is the scenario's usual one.
    pub posture: Option<PostureIx>,
    /// Answers that are true in this exercise, whatever would be drawn.
    pub truth: [Option<AnswerIx>; QUESTIONS],
}

/// The engine's whole state: what the players can see, and what they cannot.
///
/// Plain data for a bundled scenario; what a large scenario needs beyond that lies in lists whose size is fixed when
/// the world is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World {
    pub(super) public: Public,
    pub(super) hidden: Hidden,
}

/// The part of the world that only the engine and the staff may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hidden {
    pub(super) truth: Truth,
    pub(super) luck: Luck,
    /// What every state means to do.
    pub(super) resolve: [Resolve; ACTORS],
    pub(super) agenda: Agenda,
    pub(super) intrusions: Intrusions,
    pub(super) ears: Ears,
    /// How likely all that a led world was led through is, without evidence and channels; 0 in free play.
    pub(super) weight: i64,
}

/// What is still to come, and what was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Agenda {
    pub(super) queue: Queue,
    /// How much of the calendar has come.
    calendar: u16,
    /// What comes next of it.
    dated: Option<Event>,
    pub(super) scheduled: Tally,
    pub(super) fallen: Tally,
    pub(super) cancelled_injects: Flags,
    pub(super) cancelled_laters: Flags,
    /// What each sending of each message is for.
    pub(super) sent_for: SmallVec<[Cause; 32]>,
    /// How far each invitation is.
    pub(super) asked: SmallVec<[Asked; 14]>,
    /// Blocs that are about to meet, one bit each.
    pub(super) meeting: u16,
    /// How often each bloc was called to meet.
    pub(super) meetings: [u8; ACTORS],
    /// Actors that are about to react, one bit for each occasion.
    pub(super) reacting: u32,
    /// When the accusation on each question will be exposed.
    pub(super) exposed_at: [Option<Hours>; QUESTIONS],
    /// What each item is looked for.
    pub(super) searched_for: [Cause; EVIDENCE],
}

/// What all worlds of one setup begin with, whatever their luck.
#[derive(Clone, Debug)]
pub struct Opening {
    setup: Setup,
    public: Public,
    agenda: Agenda,
    resolve: [Resolve; ACTORS],
}

impl Opening {
    /// Puts in order what the calendar and the setup say.
    #[must_use]
    pub fn new(rules: &Rules, setup: &Setup) -> Self {
        let mut agenda = Agenda::new(rules);
        agenda.begin(rules, setup.course);
        Self { setup: *setup, public: Public::new(rules, setup), agenda, resolve: Resolve::at_start(rules) }
    }

    /// Makes one of these worlds, by its replicate.
    pub fn world(&self, rules: &Rules, replicate: u32, observer: &mut impl Observer) -> World {
        let luck = Luck { seed: self.setup.seed, replicate };
        World::with(rules, self.clone(), luck, None, observer)
    }
}

impl World {
    /// Makes the world of an exercise: draws what is true and puts the calendar's events in order.
    pub fn new(rules: &Rules, setup: &Setup, observer: &mut impl Observer) -> Self {
        let luck = Luck { seed: setup.seed, replicate: setup.replicate };
        Self::with(rules, Opening::new(rules, setup), luck, None, observer)
    }

    /// Makes a possible world that is led through what was seen in an exercise.
    #[must_use]
    pub fn led(rules: &Rules, setup: &Setup, witness: Witness<'_>) -> Self {
        Self::with(rules, Opening::new(rules, setup), witness.luck.luck, Some(witness), &mut ())
    }

    fn with(
        rules: &Rules,
        opening: Opening,
        luck: Luck,
        witness: Option<Witness<'_>>,
        observer: &mut impl Observer,
    ) -> Self {
        let draws = witness.map_or(Draws::new(luck), |witness| Draws::own(witness.luck));
        let Opening { setup, public, mut agenda, resolve } = opening;
        let truth = Oracle::draw_truth(rules, draws, &setup.truth);
        for question in rules.questions.positions() {
            observer.hid(Hours(0), Cause::Calendar, Secret::Truth(question, truth[question.number()]));
        }
        let intrusions = Intrusions::with_a_past(rules, draws, &mut agenda.queue);
        let ears = witness.map_or_else(|| Ears::new(rules, draws), |witness| Ears::led(rules, witness));
        let hidden = Hidden { truth, luck, resolve, agenda, intrusions, ears, weight: 0 };
        let mut world = Self { public, hidden };
        let mut turn = Turn::new(rules, &mut world, witness, observer);
        turn.plan_quieting();
        for campaign in rules.campaigns.positions() {
            turn.await_boldness(campaign);
        }
        turn.listen_everywhere();
        world
    }

    /// What the players may know.
    #[must_use]
    pub fn view<'a>(&'a self, rules: &'a Rules) -> View<'a> {
        View::new(rules, &self.public)
    }

    /// Messages that are planned, the soonest first, each with its moment: for the staff.
    #[must_use]
    pub fn planned(&self, rules: &Rules) -> Vec<(Hours, InjectIx)> {
        self.hidden.agenda.planned(rules, self.public.course)
    }

    /// The true answers: for the staff, and for everybody after the end.
    #[must_use]
    pub fn truth(&self) -> &Truth {
        &self.hidden.truth
    }
}

impl Agenda {
    fn new(rules: &Rules) -> Self {
        Self {
            queue: Queue::with_room(rules.waiting),
            calendar: 0,
            dated: None,
            scheduled: Tally::with_room(rules.injects.len()),
            fallen: Tally::with_room(rules.chances.len()),
            cancelled_injects: Flags::with_room(rules.injects.len()),
            cancelled_laters: Flags::with_room(rules.laters.len()),
            sent_for: SmallVec::from_elem(Cause::Calendar, rules.sendings()),
            asked: SmallVec::from_elem(Asked::default(), rules.invitations.len()),
            meeting: 0,
            meetings: [0; ACTORS],
            reacting: 0,
            exposed_at: [None; QUESTIONS],
            searched_for: [Cause::Calendar; EVIDENCE],
        }
    }

    /// Counts the messages of the calendar as put in, and puts in what comes by itself in every scenario.
    fn begin(&mut self, rules: &Rules, course: CourseIx) {
        for dated in rules.calendar(course) {
            if let Due::Inject(inject) = dated.what {
                self.scheduled.add(inject.number());
            }
        }
        let first = self.to_come(rules, course).next();
        self.dated = first;
        self.push(Hours(Hours::WEEK), Class::Upkeep, WindowIx(0));
        self.push(rules.horizon, Class::Horizon, WindowIx(0));
    }

    /// What the calendar has still to bring, the soonest first.
    fn to_come(&self, rules: &Rules, course: CourseIx) -> impl Iterator<Item = Event> {
        rules
            .calendar(course)
            .get(self.calendar.into()..)
            .unwrap_or_default()
            .iter()
            .map(|dated| Event::from(*dated))
    }

    /// The soonest event, of the queue or of the calendar.
    pub(super) fn soonest(&self) -> Option<Event> {
        match (self.queue.peek(), self.dated) {
            (Some(queued), Some(dated)) => Some(queued.min(dated)),
            (queued, dated) => queued.or(dated),
        }
    }

    /// Takes the soonest event out.
    pub(super) fn take_soonest(&mut self, rules: &Rules, course: CourseIx, event: Event) {
        if self.dated == Some(event) {
            self.calendar += 1;
            let next = self.to_come(rules, course).next();
            self.dated = next;
        } else {
            self.queue.pop();
        }
    }

    /// Messages that are planned and were not taken back, the soonest first.
    pub(super) fn planned(&self, rules: &Rules, course: CourseIx) -> Vec<(Hours, InjectIx)> {
        let stands = |event: &Event| !self.cancelled_injects.contains(event.index.into());
        let events = self.queue.events().chain(self.to_come(rules, course));
        let messages = events.filter(|event| event.class == Class::Inject && stands(event));
        let mut planned: Vec<(Hours, InjectIx)> =
            messages.map(|event| (event.at, InjectIx(event.index))).collect();
        planned.sort_unstable();
        planned
    }

    /// Puts in an event of something that happens once.
    pub(super) fn push(&mut self, at: Hours, class: Class, position: impl Position) {
        self.queue.push(once(at, class, position));
    }

    /// Takes out an event of something that happens once.
    pub(super) fn take_out(&mut self, at: Hours, class: Class, position: impl Position) {
        self.queue.remove(once(at, class, position));
    }

    /// What a message is sent for, this time.
    pub(super) fn reason(&self, rules: &Rules, inject: InjectIx, occurrence: u8) -> Cause {
        self.sent_for[sending(rules, inject, occurrence)]
    }

    /// Puts in a message, if it may still be sent.
    pub(super) fn schedule_inject(&mut self, rules: &Rules, cause: Cause, inject: InjectIx, at: Hours) {
        let number = inject.number();
        if self.scheduled.of(number) < rules.injects[inject].repeats {
            let occurrence = self.scheduled.add(number);
            self.sent_for[sending(rules, inject, occurrence)] = cause;
            self.queue.push(Event { at, class: Class::Inject, index: inject.0, occurrence });
        }
    }
}

fn once(at: Hours, class: Class, position: impl Position) -> Event {
    Event { at, class, index: u16::try_from(position.number()).unwrap_or(u16::MAX), occurrence: 0 }
}

/// The number of one sending of a message.
fn sending(rules: &Rules, inject: InjectIx, occurrence: u8) -> usize {
    rules.injects[inject].sendings as usize + usize::from(occurrence)
}

/// A change to what is hidden.
type Overwrite = fn(&mut Hidden);

impl World {
    /// Copies of this world, each with one hidden field overwritten by other legal values.
    ///
    /// The destructuring names every hidden field, so that a new one does not compile before it is listed here.
    pub(crate) fn with_other_secrets(&self) -> Vec<(&'static str, Self)> {
        let Hidden { truth: _, luck: _, resolve: _, agenda, intrusions: _, ears: _, weight: _ } =
            &self.hidden;
        let Agenda {
            queue: _,
            calendar: _,
            dated: _,
            scheduled: _,
            fallen: _,
            cancelled_injects: _,
            cancelled_laters: _,
            sent_for: _,
            asked: _,
            meeting: _,
            meetings: _,
            reacting: _,
            exposed_at: _,
            searched_for: _,
        } = agenda;
        let changes: [(&'static str, Overwrite); 20] = [
            ("truth", |hidden| {
                hidden.truth = hidden.truth.map(|answer| AnswerIx(u16::from(answer.0 == 0)));
            }),
            ("luck", |hidden| hidden.luck = Luck { seed: !hidden.luck.seed, replicate: 9 }),
            ("intrusions", |hidden| hidden.intrusions.overwrite()),
            ("weight", |hidden| hidden.weight -= 1),
            ("ears", |hidden| hidden.ears.overwrite()),
            ("queue", |hidden| hidden.agenda.queue = Queue::default()),
            ("calendar", |hidden| hidden.agenda.calendar += 1),
            ("dated", |hidden| hidden.agenda.dated = None),
            ("scheduled", |hidden| hidden.agenda.scheduled.overwrite()),
            ("fallen", |hidden| hidden.agenda.fallen.overwrite()),
            ("cancelled injects", |hidden| {
                hidden.agenda.cancelled_injects.overwrite();
            }),
            ("cancelled laters", |hidden| {
                hidden.agenda.cancelled_laters.overwrite();
            }),
            ("sent for", |hidden| {
                hidden.agenda.sent_for.fill(Cause::Missing(InjectIx(1)));
            }),
            ("resolve", |hidden| hidden.resolve = [Resolve { intent: 77, named: 7 }; ACTORS]),
            ("asked", |hidden| {
                let cause = Some(Cause::Missing(InjectIx(1)));
                hidden.agenda.asked.fill(Asked { cause, pending: true, replies: 9, leaning: (-5, 5) });
            }),
            ("meeting", |hidden| hidden.agenda.meeting = !hidden.agenda.meeting),
            ("meetings", |hidden| hidden.agenda.meetings = [9; ACTORS]),
            ("reacting", |hidden| hidden.agenda.reacting = !hidden.agenda.reacting),
            ("exposed at", |hidden| hidden.agenda.exposed_at = [Some(Hours(77)); QUESTIONS]),
            ("searched for", |hidden| {
                hidden.agenda.searched_for.fill(Cause::Missing(InjectIx(1)));
            }),
        ];
        let overwritten = changes.into_iter().map(|(name, change)| {
            let mut world = self.clone();
            change(&mut world.hidden);
            (name, world)
        });
        overwritten.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::World;

    #[test]
    fn a_world_of_a_bundled_scenario_is_small() {
        assert!(size_of::<World>() <= 3 * 1024, "{} bytes", size_of::<World>());
    }

    #[test]
    fn an_effect_takes_eight_bytes_at_most() {
        assert!(size_of::<crate::scenario::rules::Effect>() <= 8);
    }
}
