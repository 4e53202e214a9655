use super::campaign::Intrusions;
use super::detection::Ears;
use super::diplomacy::{Resolve, review};
use super::observe::{Observation, Oracle};
use super::observer::{Cause, Change, Observer, Secret};
use super::public::{Public, Running, Search};
use super::queue::Class;
use super::view::View;
use super::witness::Witness;
use super::world::{Agenda, World};
use crate::scenario::index::{
    ChanceIx, DeadlineIx, EvidenceIx, InjectIx, LaterIx, OptionIx, Position, WindowIx,
};
use crate::scenario::limits::ACTORS;
use crate::scenario::rules::{Backing, Delay, Effect, Followers, Meter, Rules, Start, WINDOW_HOUR};
use crate::units::Hours;

/// The hour at which a deadline is over.
///
/// Basis: design (the last hour of the day).
const DEADLINE_HOUR: u32 = 23;

/// A world on the move.
///
/// The truth stays within the oracle: whatever is done here sees the visible part, the agenda, and answers.
pub(super) struct Turn<'a, O> {
    pub(super) rules: &'a Rules,
    pub(super) public: &'a mut Public,
    pub(super) agenda: &'a mut Agenda,
    pub(super) intrusions: &'a mut Intrusions,
    pub(super) ears: &'a mut Ears,
    weight: &'a mut i64,
    pub(super) resolve: &'a mut [Resolve; ACTORS],
    pub(super) oracle: Oracle<'a>,
    observer: &'a mut O,
}

impl<'a, O: Observer> Turn<'a, O> {
    pub(super) fn new(
        rules: &'a Rules,
        world: &'a mut World,
        witness: Option<Witness<'a>>,
        observer: &'a mut O,
    ) -> Self {
        let hidden = &mut world.hidden;
        let oracle = Oracle::new(rules, &hidden.truth, hidden.luck, witness);
        Self {
            rules,
            public: &mut world.public,
            agenda: &mut hidden.agenda,
            intrusions: &mut hidden.intrusions,
            ears: &mut hidden.ears,
            resolve: &mut hidden.resolve,
            weight: &mut hidden.weight,
            oracle,
            observer,
        }
    }

    pub(super) fn view(&self) -> View<'_> {
        View::new(self.rules, self.public)
    }

    pub(super) fn changed(&mut self, cause: Cause, change: Change) {
        self.observer.changed(self.public.now, cause, change);
    }

    pub(super) fn hid(&mut self, cause: Cause, secret: Secret) {
        self.observer.hid(self.public.now, cause, secret);
    }

    pub(super) fn stepped(&mut self) {
        self.observer.stepped();
    }

    pub(super) fn observed(&mut self, observation: Observation) {
        *self.weight = self.weight.saturating_add(self.oracle.weighs(observation, self.intrusions.stages()));
        self.observer.observed(self.public.now, observation);
    }

    /// Does a list of effects, in order.
    pub(super) fn effects(&mut self, cause: Cause, effects: &'a [Effect]) {
        for effect in effects {
            // Nothing comes after an ending.
            if self.public.ended.is_none() {
                self.effect(cause, *effect);
            }
        }
    }

    fn effect(&mut self, cause: Cause, effect: Effect) {
        match effect {
            Effect::Change(meter, amount) => self.change(cause, meter, amount),
            Effect::Send(inject) => self.send(cause, inject, 0),
            Effect::CancelInject(inject) => {
                self.agenda.cancelled_injects.insert(inject.number());
            }
            Effect::CancelLater(later) => {
                self.agenda.cancelled_laters.insert(later.number());
            }
            Effect::Give(item) => self.look_for(cause, item),
            Effect::Discredit(item) => self.discredit(cause, item),
            Effect::Protect(asset, amount) => self.protect(asset, amount),
            Effect::Evict(asset, percent) => self.evict(cause, asset, percent),
            Effect::Reenter(campaign) => self.comes_back(cause, campaign),
            Effect::Alert(campaign) => self.alert(cause, campaign),
            Effect::Quieten(campaign, tempo) => self.slow_down(cause, campaign, tempo),
            Effect::Stop(campaign) => self.stop(cause, campaign),
            Effect::Effort(channel, percent) => {
                let rule = &self.rules.channels[channel];
                self.ears.set_effort(channel, percent, rule, self.public);
                self.listen_anew(rule.campaign);
            }
            Effect::Recover => self.recover(cause),
            Effect::Unlock(law) => {
                if !self.public.has_law(law) {
                    self.public.laws |= 1 << law.number();
                    self.changed(cause, Change::Unlocked(law));
                }
            }
            Effect::Share(actor, level) => self.share(cause, actor, level),
            Effect::Invite(invitation) => self.invite(cause, invitation),
            Effect::Consult(item) => self.consult(cause, item),
            Effect::Publish(publication) => self.publish(cause, self.rules.publications[publication]),
            Effect::Withdraw(question) => self.withdraw(cause, question),
            Effect::Lower(actor, stance) => self.lower(cause, actor, stance),
            Effect::Relate(actor, amount) => self.relate(cause, actor, amount),
            Effect::Escalate(rungs) => self.escalate(cause, rungs),
            Effect::Demand(deadline) => self.run_deadline(cause, deadline),
            Effect::Leak(item, altered) => self.leak(cause, item, altered),
            Effect::End(ending) => self.end(cause, ending),
            Effect::Chance(chance) => self.chance(cause, chance, Backing::default()),
        }
    }

    fn recover(&mut self, cause: Cause) {
        if self.public.recovered.is_none() {
            self.public.recovered = Some(self.public.now);
            self.changed(cause, Change::Recovered);
        }
    }

    /// Has a message sent at its time of day, some days from now, if it belongs to the course.
    pub(super) fn send(&mut self, cause: Cause, position: InjectIx, days: u32) {
        let inject = &self.rules.injects[position];
        if self.rules.courses[self.public.course].long || !inject.long {
            let at = self.public.now.next_at(days, inject.hour.into());
            self.agenda.schedule_inject(self.rules, cause, position, at);
        }
    }

    pub(super) fn change(&mut self, cause: Cause, meter: Meter, amount: i16) {
        let (before, after) = self.public.change(meter, amount);
        if before != after {
            self.changed(cause, Change::Moved { meter, before, after });
        }
    }

    fn look_for(&mut self, cause: Cause, item: EvidenceIx) {
        let Some(search) = self.public.ask_for(item) else { return };
        self.agenda.searched_for[item.number()] = cause;
        match self.oracle.search(item, search) {
            Some(at) => {
                self.hid(cause, Secret::WillBeFound(item, at));
                self.agenda.push(at, Class::Evidence, item);
            }
            None => self.hid(cause, Secret::NotThere(item)),
        }
    }

    fn discredit(&mut self, cause: Cause, item: EvidenceIx) {
        if self.public.discredited >> item.number() & 1 == 0 {
            self.public.discredited |= 1 << item.number();
            if self.public.has_found(item) {
                self.changed(cause, Change::Discredited(item));
            }
        }
    }

    /// One branch of a chance falls; what an actor saw of an accusation may sway it.
    pub(super) fn chance(&mut self, cause: Cause, chance: ChanceIx, backing: Backing) {
        let occurrence = self.agenda.fallen.add(chance.number());
        let stages = self.intrusions.stages();
        let branch = self.oracle.branch(chance, stages, backing, occurrence.into());
        self.hid(cause, Secret::Branch(chance, branch));
        self.observed(Observation::Branch { chance, branch, backing });
        self.effects(cause, &self.rules.chances[chance].branches[usize::from(branch)].does);
    }

    /// An evidence item turns out.
    pub(super) fn evidence(&mut self, item: EvidenceIx) {
        // Nothing turns out that was not looked for.
        if let Some(Search { since, share }) = self.public.search(item) {
            let days = self.public.now.day() - since.day();
            self.observed(Observation::Evidence { item, days, share });
        }
        self.public.found |= 1 << item.number();
        self.changed(self.agenda.searched_for[item.number()], Change::Found(item));
        let exposed = self.rules.evidence[item].discredits;
        for other in self.rules.evidence.positions().filter(|other| exposed >> other.number() & 1 == 1) {
            self.discredit(Cause::Evidence(item), other);
        }
    }

    /// A message is due: it is sent if its conditions hold now.
    pub(super) fn inject(&mut self, position: InjectIx, cause: Cause) {
        let inject = &self.rules.injects[position];
        if self.agenda.cancelled_injects.contains(position.number()) {
            self.hid(cause, Secret::TakenBack);
        } else if self.view().all_hold(&inject.only_if) {
            self.public.sent.insert(position.number());
            self.public.sendings.add(position.number());
            self.changed(cause, Change::Sent(position));
            self.effects(Cause::Inject(position), &inject.does);
            self.follow(Cause::Inject(position), &inject.followers);
            if let Some(expects) = &inject.expects {
                let at = self.public.now.plus(u32::from(expects.days) * Hours::DAY);
                self.agenda.push(at, Class::Expectation, position);
            }
        }
    }

    /// An expected action should have come by now.
    pub(super) fn expectation(&mut self, position: InjectIx) {
        if let Some(expects) = &self.rules.injects[position].expects
            && !self.view().holds(&expects.action)
        {
            self.send(Cause::Missing(position), expects.otherwise, 0);
        }
    }

    /// An option takes effect, and its later consequences begin to wait.
    pub(super) fn start(&mut self, position: OptionIx) {
        let option = &self.rules.options[position];
        self.public.in_effect.insert(position.number());
        self.changed(Cause::Option(position), Change::TookEffect(position));
        if let Some(said) = self.public.intended.take(self.rules, position) {
            self.publish(Cause::Option(position), said);
        }
        self.effects(Cause::Option(position), &option.now);
        for later in &option.laters {
            let rule = &self.rules.laters[*later];
            let days = self.wait(rule.key, rule.delay);
            self.agenda.push(self.public.now.plus((days * Hours::DAY).max(1)), Class::Later, *later);
        }
    }

    /// A delayed consequence is due.
    pub(super) fn later(&mut self, position: LaterIx) {
        let later = &self.rules.laters[position];
        let cause = Cause::Option(later.option);
        if self.agenda.cancelled_laters.contains(position.number()) || !self.view().all_hold(&later.when) {
            self.hid(cause, Secret::TakenBack);
            return;
        }
        let came = self.oracle.comes(position, self.intrusions.stages());
        if later.chance.is_some() {
            self.observed(Observation::Later { later: position, came });
        }
        if came {
            self.changed(cause, Change::Came(position));
            self.effects(Cause::Later(position), &later.does);
        } else {
            self.hid(cause, Secret::DidNotCome(position));
        }
    }

    /// A window is due: it opens if it belongs to the course and its conditions hold.
    pub(super) fn window(&mut self, position: WindowIx) {
        let window = &self.rules.windows[position];
        let course = &self.rules.courses[self.public.course];
        let due = self.public.decisions < course.decisions && !self.public.has_opened(position);
        if due && self.view().all_hold(&window.only_if) {
            self.public.opened |= 1 << position.number();
            self.public.window = Some(position);
            self.public.balloted = 0;
            self.public.measures = 0;
            self.changed(Cause::Window(position), Change::Opened(position));
        }
    }

    /// A deadline is over: it was missed, if nothing met it.
    pub(super) fn deadline(&mut self, position: DeadlineIx) {
        if matches!(self.public.deadline(position), Running::Until(_)) {
            self.public.set_deadline(position, Running::Missed);
            self.changed(Cause::Deadline(position), Change::Missed(position));
            self.effects(Cause::Deadline(position), &self.rules.deadlines[position].missed);
        }
    }

    /// Meets deadlines whose conditions hold now.
    pub(super) fn meet_deadlines(&mut self) {
        if !self.public.runs_any() {
            return;
        }
        for (position, deadline) in self.rules.deadlines.iter() {
            let running = matches!(self.public.deadline(position), Running::Until(_));
            if running && self.public.ended.is_none() && self.view().all_hold(&deadline.met_when) {
                self.public.set_deadline(position, Running::Met);
                self.changed(Cause::Deadline(position), Change::Met(position));
                self.effects(Cause::Deadline(position), &deadline.met);
            }
        }
    }

    /// A week has passed: hours are there again, some political capital comes back, states think, all forget a little.
    ///
    /// Basis: design (a week is short enough to plan, long enough to run out).
    pub(super) fn week(&mut self) {
        self.public.analyst_hours = self.public.week_hours;
        self.change(Cause::Week, Meter::Capital, self.rules.means.capital_weekly);
        review(View::new(self.rules, self.public), self.resolve);
        self.follow_intent();
        self.wear_norm();
        self.forget();
        self.agenda.push(self.public.now.plus(Hours::WEEK), Class::Upkeep, WindowIx(0));
    }

    /// Sets going what follows from something, and keeps its moment.
    pub(super) fn follow(&mut self, cause: Cause, followers: &'a Followers) {
        // Nothing follows an ending.
        if self.public.ended.is_some() {
            return;
        }
        if let Some(stamp) = followers.stamp {
            self.public.stamp(stamp);
        }
        let long = self.rules.courses[self.public.course].long;
        for position in &followers.injects {
            let inject = &self.rules.injects[*position];
            if let Start::After(delay) = inject.start {
                let days = self.wait(inject.key, delay);
                self.send(cause, *position, days);
            }
        }
        for position in &followers.windows {
            let window = &self.rules.windows[*position];
            if let Start::After(delay) = window.start
                && (long || !window.long)
            {
                let days = self.wait(window.key, delay);
                let at = self.public.now.next_at(days, WINDOW_HOUR);
                self.agenda.push(at, Class::Window, *position);
            }
        }
        for position in &followers.deadlines {
            self.run_deadline(cause, *position);
        }
    }

    fn run_deadline(&mut self, cause: Cause, position: DeadlineIx) {
        if self.public.deadline(position) == Running::NotYet {
            let until = self.public.now.next_at(self.rules.deadlines[position].days.into(), DEADLINE_HOUR);
            self.public.set_deadline(position, Running::Until(until));
            self.changed(cause, Change::Running(position));
            self.agenda.push(until, Class::Deadline, position);
        }
    }

    /// Days until an option takes effect.
    pub(super) fn days_of(&mut self, option: OptionIx) -> u32 {
        let takes = self.view().takes(option);
        self.wait(self.rules.options[option].key, takes)
    }

    /// Days until something visible that happens once, as they are drawn and noted.
    pub(super) fn wait(&mut self, name: u64, delay: Delay) -> u32 {
        self.wait_again(name, 0, delay)
    }

    /// Days until something visible that may happen again, as they are drawn and noted.
    pub(super) fn wait_again(&mut self, name: u64, occurrence: u32, delay: Delay) -> u32 {
        let days = self.oracle.wait(name, occurrence, delay);
        if !matches!(delay, Delay::Fixed(_)) {
            self.observed(Observation::Waited { name, delay, days });
        }
        days
    }
}
