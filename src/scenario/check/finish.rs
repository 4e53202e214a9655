use super::Checker;
use super::names::Event;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::document::{Document, Occasion};
use crate::scenario::fault::Fault;
use crate::scenario::index::{DeadlineIx, InjectIx, WindowIx};
use crate::scenario::limits::REPEATS;
use crate::scenario::rules::{Effect, Followers, Rules};

/// The most events that the engine's queue is laid out for.
const QUEUE: usize = 30_000;

/// What waits for something else to happen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Follower {
    Inject(InjectIx),
    Window(WindowIx),
    Deadline(DeadlineIx),
}

impl Checker<'_> {
    /// Ties everything together once all lists are built.
    pub(super) fn finish(&mut self, document: &Document) {
        // Names that stand in for what could not be read would tie the wrong things together.
        if !self.complete || !self.diagnostics.is_empty() {
            return;
        }
        self.nothing_waits_for_itself();
        self.number_sendings();
        for (event, follower) in std::mem::take(&mut self.follows) {
            let followers = followers_of(&mut self.rules, event);
            match follower {
                Follower::Inject(inject) => followers.injects.push(inject),
                Follower::Window(window) => followers.windows.push(window),
                Follower::Deadline(deadline) => followers.deadlines.push(deadline),
            }
        }
        for (slot, event) in std::mem::take(&mut self.stamped).into_iter().enumerate() {
            followers_of(&mut self.rules, event).stamp = u8::try_from(slot).ok();
            self.rules.stamps = u8::try_from(slot + 1).unwrap_or(u8::MAX);
        }
        self.rules.waiting = most_waiting(&self.rules);
        self.rules.prepare();
        if self.rules.waiting > QUEUE {
            let origin = document.header.as_ref().map(|header| header.id.text.clone()).unwrap_or_default();
            self.diagnostics.push(Diagnostic::of(Fault::TooMuchWaiting { most: self.rules.waiting }, origin));
        }
    }
}

impl Checker<'_> {
    /// Gives each time that an inject may be sent a number of its own.
    fn number_sendings(&mut self) {
        let mut next = 0;
        for position in self.rules.injects.positions().collect::<Vec<_>>() {
            let inject = &mut self.rules.injects[position];
            inject.sendings = next;
            next += u32::from(inject.repeats);
        }
    }
}

fn followers_of(rules: &mut Rules, event: Event) -> &mut Followers {
    match event {
        Event::Inject(inject) => &mut rules.injects[inject].followers,
        Event::Window(window) => &mut rules.windows[window].followers,
        Event::Option(option) => &mut rules.options[option].followers,
    }
}

/// Everything that can wait at one time: each thing as often as it can happen, and the calendar's own events.
fn most_waiting(rules: &Rules) -> usize {
    const CALENDAR: usize = 2;
    let injects = rules.sendings();
    let expecting = rules.injects.items().iter().filter(|inject| inject.expects.is_some());
    let expected: usize = expecting.map(|inject| usize::from(inject.repeats)).sum();
    let windows = rules.windows.len();
    injects
        + expected
        + windows
        + rules.options.len()
        + rules.laters.len()
        + rules.evidence.len()
        + rules.deadlines.len()
        + by_campaigns(rules)
        + rules.invitations.len()
        + rules.actors.len() * (Occasion::ALL.len() + 1)
        + rules.evidence.len()
        + rules.questions.len()
        + CALENDAR
}

/// What campaigns can have waiting: a stage, a quieting, a boldness, the next time for each asset; and after each alarm an end of
/// rest, a return and a look at whether it was left alone.
fn by_campaigns(rules: &Rules) -> usize {
    let statements = rules.options.items().iter().filter(|option| option.statement.is_some()).count();
    let alarms = rules
        .effects()
        .filter(|effect| {
            matches!(effect, Effect::Evict(..) | Effect::Alert(_) | Effect::Publish(_) | Effect::Leak(..))
        })
        .count();
    let most = usize::try_from(REPEATS).unwrap_or(1);
    3 * rules.campaigns.len() + rules.assets.len() + 3 * most * (alarms + statements)
}
