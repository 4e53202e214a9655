use super::observer::{Cause, Change, Observer};
use super::queue::{Class, Event};
use super::turn::Turn;
use super::witness::Witness;
use super::world::World;
use crate::scenario::index::{
    ActorIx, AssetIx, CampaignIx, ChannelIx, DeadlineIx, EndingIx, EvidenceIx, InjectIx, InvitationIx,
    LaterIx, OptionIx, QuestionIx, WindowIx,
};
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// Where the engine stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// The cell must decide.
    Window(WindowIx),
    /// The exercise is over.
    Ended(EndingIx),
}

/// Runs events in their order up to the next window or ending.
///
/// Every delay is at least an hour, effects have no loops and the last day always comes, so this returns.
pub fn advance(rules: &Rules, world: &mut World, observer: &mut impl Observer) -> Pause {
    let mut turn = Turn::new(rules, world, None, observer);
    loop {
        if let Some(pause) = turn.pause() {
            return pause;
        }
        turn.next();
    }
}

/// Leads a world on to the next window, its ending, or a moment, whichever comes first; nothing if the moment does.
pub fn lead(rules: &Rules, world: &mut World, witness: Witness<'_>, until: Hours) -> Option<Pause> {
    let mut nobody = ();
    let mut turn = Turn::new(rules, world, Some(witness), &mut nobody);
    loop {
        if let Some(pause) = turn.pause() {
            return Some(pause);
        }
        if turn.soonest().is_none_or(|next| next > until) {
            turn.public.now = turn.public.now.max(until);
            return None;
        }
        turn.next();
    }
}

impl<O: Observer> Turn<'_, O> {
    fn pause(&self) -> Option<Pause> {
        self.public.ended.map(Pause::Ended).or(self.public.window.map(Pause::Window))
    }

    /// When something is due, or a channel notices.
    fn soonest(&self) -> Option<Hours> {
        let noticed = self.ears.next().map(|(at, _)| at);
        let due = self.agenda.soonest().map(|event| event.at);
        [due, noticed].into_iter().flatten().min()
    }

    /// Does what is due first.
    fn next(&mut self) {
        self.stepped();
        match (self.ears.next(), self.agenda.soonest()) {
            (Some((at, channel)), event) if event.is_none_or(|event| at <= event.at) => {
                self.hear(at, channel);
            }
            (_, Some(event)) => {
                self.agenda.take_soonest(self.rules, self.public.course, event);
                self.step(event);
            }
            (_, None) => self.last_day(),
        }
    }

    /// A channel notices: before anything else of the hour, so that nothing in that hour can put it off.
    fn hear(&mut self, at: Hours, channel: ChannelIx) {
        self.public.now = at;
        self.public.noticed_since.get_or_insert(at);
        self.notice(channel);
        self.settle();
    }

    /// Does one event, and what follows from the new state at once.
    fn step(&mut self, event: Event) {
        self.public.now = event.at;
        match event.class {
            Class::Start => self.start(OptionIx(event.index)),
            Class::Stage => self.next_stage(CampaignIx(event.index)),
            Class::Quieting => self.quieting(CampaignIx(event.index)),
            Class::Wake => self.listen_anew(CampaignIx(event.index)),
            Class::Bolder => self.grow_bold(CampaignIx(event.index)),
            Class::Return => {
                self.comes_back(Cause::Campaign(CampaignIx(event.index)), CampaignIx(event.index));
            }
            Class::Tranche => self.tranche(AssetIx(event.index)),
            Class::Exposure => self.expose(QuestionIx(event.index)),
            Class::Evidence => self.evidence(EvidenceIx(event.index)),
            Class::Consent => self.consent(EvidenceIx(event.index)),
            Class::Reply => self.reply(InvitationIx(event.index)),
            Class::Bloc => self.bloc(ActorIx(event.index)),
            Class::Reaction => self.reaction(event.index.into()),
            Class::Inject => {
                let inject = InjectIx(event.index);
                self.inject(inject, self.agenda.reason(self.rules, inject, event.occurrence));
            }
            Class::Later => self.later(LaterIx(event.index)),
            Class::Expectation => self.expectation(InjectIx(event.index)),
            Class::Deadline => self.deadline(DeadlineIx(event.index)),
            Class::Lapse => self.lapse(WindowIx(event.index)),
            Class::Upkeep => self.week(),
            Class::Window => self.window(WindowIx(event.index)),
            Class::Horizon => self.last_day(),
        }
        // What nobody sees must not be the moment at which something in sight is looked at.
        if !event.class.is_hidden() {
            self.settle();
        }
    }

    /// Meets deadlines and ends the exercise, where the state now says so.
    pub(super) fn settle(&mut self) {
        self.meet_deadlines();
        if self.public.ended.is_none() && self.public.now >= self.rules.no_ending_before {
            self.end_if(|ending| !ending.when.is_empty());
        }
    }

    /// Ends the exercise, once; a window that opened in the same moment is not asked any more.
    pub(super) fn end(&mut self, cause: Cause, ending: EndingIx) {
        if self.public.ended.is_none() {
            self.public.ended = Some(ending);
            self.public.window = None;
            self.changed(cause, Change::Ended(ending));
        }
    }

    fn last_day(&mut self) {
        self.end_if(|ending| !ending.when.is_empty());
        self.end_if(|_| true);
    }

    /// Ends with the first ending, by order and id, that is looked at and whose conditions hold.
    fn end_if(&mut self, looked_at: impl Fn(&crate::scenario::rules::Ending) -> bool) {
        let view = self.view();
        let first = self
            .rules
            .endings
            .iter()
            .filter(|(_, ending)| looked_at(ending) && view.all_hold(&ending.when))
            .min_by_key(|(position, ending)| (ending.order, *position))
            .map(|(position, _)| position);
        if let Some(ending) = first {
            self.end(Cause::Calendar, ending);
        }
    }
}
