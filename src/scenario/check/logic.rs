use std::collections::BTreeSet;

use super::Checker;
use super::diplomacy;
use super::names::Event;
use super::sway::verdict;
use crate::scenario::document::{self, HiddenOdds, Name, Owner as Keeper, Stage, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::Position;
use crate::scenario::index::{
    ActorIx, AssetIx, CampaignIx, ChanceIx, ChannelIx, CounterIx, DeadlineIx, EndingIx, EvidenceIx, InjectIx,
    LaterIx, LawIx, PostureIx, QuestionIx, SeatIx,
};
use crate::scenario::limits::{
    ANSWERS, BRANCHES, CHANCES, EVIDENCE, FULL, HORIZON_DAYS, QUESTIONS, STAMPS, TOP_RUNG,
};
use crate::scenario::read::reread;
use crate::scenario::rules::{Backing, Branch, Chance, Condition, Effect, Gate, Meter, Odds, STAGES, Sway};
use crate::units::name_hash;

/// One combination of what odds may hang on: an answer to each question, and the stage that all campaigns are in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Possible {
    pub(super) truth: [usize; QUESTIONS],
    pub(super) stage: usize,
}

/// The most that a branch can weigh.
const WEIGHT: i64 = 1_000;

/// Whose effects are read, and how many chances they held so far.
pub(super) struct Owner {
    name: String,
    chances: usize,
}

impl Owner {
    pub(super) fn new(kind: &str, id: &str) -> Self {
        Self { name: format!("{kind}/{id}"), chances: 0 }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Checker<'_> {
    pub(super) fn conditions(&mut self, conditions: &[document::Condition]) -> Gate {
        self.each(conditions).into()
    }

    fn each(&mut self, conditions: &[document::Condition]) -> Vec<Condition> {
        conditions.iter().map(|condition| self.condition(condition)).collect()
    }

    pub(super) fn condition(&mut self, condition: &document::Condition) -> Condition {
        use document::Condition as Written;
        let full = i64::from(FULL);
        match condition {
            Written::Any(list) => Condition::Any(self.each(list)),
            Written::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            Written::Chose(name) => {
                Condition::Chose(crate::scenario::index::OptionIx(self.find(Kind::Option, name)))
            }
            Written::Happened(name) => {
                self.not_called_in(name);
                Condition::Happened(InjectIx(self.find(Kind::Inject, name)))
            }
            Written::Held(name) => Condition::Held(EvidenceIx(self.find(Kind::Evidence, name))),
            Written::Stated(question, answer, band) => {
                let question = QuestionIx(self.find(Kind::Question, question));
                let answer = self.answer(question, answer);
                Condition::Stated(question, answer, self.band(band).from_percent())
            }
            Written::Counter(name, value) => {
                let meter = Meter::Counter(CounterIx(self.find(Kind::Counter, name)));
                Condition::Meter(meter, self.bounds(value, "a counter", 0, full))
            }
            Written::Capital(value) => {
                Condition::Meter(Meter::Capital, self.bounds(value, "political capital", 0, full))
            }
            Written::Credibility(value) => {
                Condition::Meter(Meter::Credibility, self.bounds(value, "credibility", 0, full))
            }
            Written::Law(name) => Condition::Law(LawIx(self.find(Kind::Law, name))),
            Written::Seat(name) => Condition::Seat(SeatIx(self.find(Kind::Seat, name))),
            Written::Posture(name) => Condition::Posture(PostureIx(self.find(Kind::Posture, name))),
            Written::Stance(name, stance) => {
                Condition::Stance(ActorIx(self.find(Kind::Actor, name)), *stance)
            }
            Written::Releasable(name, value) => {
                let question = QuestionIx(self.find(Kind::Question, name));
                let most = u8::try_from(EVIDENCE).unwrap_or(u8::MAX);
                Condition::Releasable(question, self.byte(value, "a number of items", 1, most))
            }
            Written::Consented(name) => Condition::Consented(EvidenceIx(self.find(Kind::Evidence, name))),
            Written::Published(question, answer) => {
                let question = QuestionIx(self.find(Kind::Question, question));
                Condition::Published(question, self.answer(question, answer))
            }
            Written::Norm(value) => Condition::Meter(Meter::Norm, self.bounds(value, "the norm", 0, full)),
            Written::Tension(value) => Condition::Tension(self.bounds(value, "a rung", 0, TOP_RUNG.into())),
            Written::Day(value) => Condition::Day(self.bounds(value, "a day", 0, HORIZON_DAYS)),
            Written::Detected(name) => Condition::Detected(ChannelIx(self.find(Kind::Channel, name))),
            Written::Since(name, value) => {
                self.not_called_in(name);
                let event = self.event(name);
                let stamp = self.stamp(event, name);
                Condition::Since(stamp, self.bounds(value, "days", 0, HORIZON_DAYS))
            }
        }
    }

    /// The slot in which the moment of an event is kept.
    fn stamp(&mut self, event: Event, name: &Name) -> u8 {
        let slot = self.stamped.iter().position(|known| *known == event).unwrap_or_else(|| {
            self.stamped.push(event);
            if self.stamped.len() == STAMPS + 1 {
                let (count, limit) = (STAMPS + 1, STAMPS);
                self.fault(name.place, Fault::TooMany { kind: Kind::Stamp, count, limit });
            }
            self.stamped.len() - 1
        });
        u8::try_from(slot).unwrap_or(u8::MAX)
    }

    /// What is called into the room is no part of exercise time.
    pub(super) fn not_called_in(&mut self, name: &Name) {
        if self.called.contains(&name.text) {
            self.fault(name.place, Fault::CalledTested { inject: name.text.clone() });
        }
    }

    pub(super) fn effects(&mut self, owner: &mut Owner, effects: &[document::Effect]) -> Vec<Effect> {
        effects.iter().map(|effect| self.effect(owner, effect)).collect()
    }

    fn effect(&mut self, owner: &mut Owner, effect: &document::Effect) -> Effect {
        use document::Effect as Written;
        match effect {
            Written::Change(name, value) => {
                let meter = self.meter(name);
                Effect::Change(meter, self.small(value, "a change", -FULL, FULL))
            }
            Written::Send(name) => Effect::Send(InjectIx(self.find(Kind::Inject, name))),
            Written::Cancel(name) => self.cancel(name),
            Written::Give(name) => Effect::Give(EvidenceIx(self.find(Kind::Evidence, name))),
            Written::Discredit(name) => Effect::Discredit(EvidenceIx(self.find(Kind::Evidence, name))),
            Written::Protect(name, value) => {
                let asset = AssetIx(self.find(Kind::Asset, name));
                Effect::Protect(asset, self.small(value, "a change of protection", -FULL, FULL))
            }
            Written::Evict(name, value) => {
                let asset = AssetIx(self.find(Kind::Asset, name));
                Effect::Evict(asset, self.percent(value))
            }
            Written::Reenter(name) => Effect::Reenter(self.campaign(name)),
            Written::Alert(name) => Effect::Alert(self.campaign(name)),
            Written::Quieten(name, value) => {
                Effect::Quieten(self.campaign(name), self.small(value, "a tempo", 100, FULL))
            }
            Written::Stop(name) => Effect::Stop(self.campaign(name)),
            Written::Effort(name, value) => {
                let channel = ChannelIx(self.find(Kind::Channel, name));
                let rule = self.rules.channels.items().get(usize::from(channel.0));
                if rule.is_some_and(|rule| rule.owner != Keeper::Own) {
                    self.fault(name.place, Fault::EffortOfOthers);
                }
                Effect::Effort(channel, self.small(value, "an effort in per cent", 0, 1000).unsigned_abs())
            }
            Written::Recover => Effect::Recover,
            Written::Unlock(name) => Effect::Unlock(LawIx(self.find(Kind::Law, name))),
            Written::End(name) => Effect::End(EndingIx(self.find(Kind::Ending, name))),
            Written::Chance(branches) => {
                self.branch_count(branches);
                let branches: Vec<_> =
                    branches.iter().map(|(odds, does)| (odds.clone(), &does[..])).collect();
                Effect::Chance(self.chance(owner, &branches))
            }
            Written::Share(name, level) => self.share_with(name, level),
            Written::Invite(name) => self.invite(owner, name),
            Written::Consult(name) => self.consult(name),
            Written::Publish { question, answer, strength, with, disclose } => {
                let claim = *strength;
                Effect::Publish(self.publish(&diplomacy::Written { question, answer, claim, with, disclose }))
            }
            Written::Withdraw(name) => Effect::Withdraw(QuestionIx(self.find(Kind::Question, name))),
            Written::Lower(name, stance) => Effect::Lower(ActorIx(self.find(Kind::Actor, name)), *stance),
            Written::Relate(name, value) => self.relate(name, value),
            Written::Escalate(value) => self.escalate(value),
            Written::Demand(name) => Effect::Demand(DeadlineIx(self.find(Kind::Deadline, name))),
            Written::Leak { evidence, altered } => {
                Effect::Leak(EvidenceIx(self.find(Kind::Evidence, evidence)), *altered)
            }
        }
    }

    pub(super) fn campaign(&mut self, name: &Name) -> CampaignIx {
        CampaignIx(self.find(Kind::Campaign, name))
    }

    pub(super) fn meter(&mut self, name: &Name) -> Meter {
        match name.text.as_str() {
            "capital" => Meter::Capital,
            "credibility" => Meter::Credibility,
            "norm" => Meter::Norm,
            other => {
                if let Some(rank) = self.names.rank(Kind::Counter, other) {
                    Meter::Counter(CounterIx(rank))
                } else {
                    self.unknown(Kind::Meter, &[Kind::Counter], name);
                    Meter::Capital
                }
            }
        }
    }

    fn cancel(&mut self, name: &Name) -> Effect {
        if let Some(rank) = self.names.rank(Kind::Inject, &name.text) {
            Effect::CancelInject(InjectIx(rank))
        } else if let Some(rank) = self.names.rank(Kind::Later, &name.text) {
            Effect::CancelLater(LaterIx(rank))
        } else {
            self.unknown(Kind::Cancellable, &[Kind::Inject, Kind::Later], name);
            Effect::CancelInject(InjectIx(0))
        }
    }

    /// Lists of effects of which one falls, by weight.
    pub(super) fn chance(
        &mut self,
        owner: &mut Owner,
        branches: &[(Value, &[document::Effect])],
    ) -> ChanceIx {
        let id = format!("{}#{}", owner.name, owner.chances);
        owner.chances += 1;
        let mut compiled = Vec::new();
        for (number, (odds, effects)) in branches.iter().enumerate() {
            let odds = self.odds(odds, Self::chance_weight);
            let key = name_hash("chance", &format!("{id}.{number}"));
            let does = self.effects(owner, effects);
            compiled.push(Branch { key, odds, sway: Sway::default(), does });
        }
        self.tells_little(&compiled, branches);
        if self.rules.chances.len() == CHANCES {
            let place = branches.first().map(|(odds, _)| odds.place).unwrap_or_default();
            self.fault(place, Fault::TooMany { kind: Kind::Chance, count: CHANCES + 1, limit: CHANCES });
        }
        self.rules.chances.push(Chance { id, branches: compiled })
    }

    /// Whatever is true, each branch keeps a chance of 1 to 99 per cent, or its fall would be a verdict.
    fn tells_little(&mut self, branches: &[Branch], written: &[(Value, &[document::Effect])]) {
        if let Some((place, percent)) = verdict(branches, &self.possible(branches), Backing::default()) {
            self.fault(written[place].0.place, Fault::TellsTooMuch { percent });
        }
    }

    /// Every combination of what odds hang on, answers and stages; none, if they hang on nothing.
    pub(super) fn possible(&self, branches: &[Branch]) -> Vec<Possible> {
        let questions: BTreeSet<usize> = branches
            .iter()
            .filter_map(|branch| match branch.odds {
                Odds::ByAnswer(question, _) => Some(question.number()),
                Odds::Same(_) | Odds::ByStage(..) => None,
            })
            .filter(|question| *question < QUESTIONS)
            .collect();
        let hangs = branches.iter().any(|branch| !matches!(branch.odds, Odds::Same(_)));
        let mut truths = if hangs { vec![[0; QUESTIONS]] } else { Vec::new() };
        for question in questions {
            let answers = self.within.items().get(question).map_or(0, |within| within.answers.len());
            let with = |truth: &[usize; QUESTIONS]| {
                let mut truth = *truth;
                (0..answers.min(ANSWERS)).map(move |answer| {
                    truth[question] = answer;
                    truth
                })
            };
            truths = truths.iter().flat_map(with).collect();
        }
        let stages = |truth| (0..STAGES).map(move |stage| Possible { truth, stage });
        truths.into_iter().flat_map(stages).collect()
    }

    fn branch_count(&mut self, branches: &[(Value, Vec<document::Effect>)]) {
        let place = branches.first().map(|(odds, _)| odds.place).unwrap_or_default();
        let (count, limit) = (branches.len(), BRANCHES);
        if count > limit {
            self.fault(place, Fault::TooMany { kind: Kind::Branch, count, limit });
        } else if count < 2 {
            self.fault(place, Fault::TooFew { kind: Kind::Branch, least: 2 });
        }
    }

    /// The chance that something happens at all.
    pub(super) fn chance_percent(&mut self, value: &Value) -> u16 {
        self.percent(value).into()
    }

    /// How much one branch weighs against the others.
    fn chance_weight(&mut self, value: &Value) -> u16 {
        let weight = self.number(value, "a weight", 1, WEIGHT);
        let (leant, _) = self.lean(value.place, "a weight", (weight, weight), (1, WEIGHT));
        u16::try_from(leant).unwrap_or(1)
    }

    /// Odds: one for all, one for each answer, or one for each stage.
    pub(super) fn odds(&mut self, value: &Value, read: fn(&mut Self, &Value) -> u16) -> Odds {
        match reread(self.sources, value.place) {
            Some(HiddenOdds::ByAnswer(question, pairs)) => self.by_answer(value, &question, &pairs, read),
            Some(HiddenOdds::ByStage(campaign, pairs)) => self.by_stage(&campaign, &pairs, read),
            None => Odds::Same(read(self, value)),
        }
    }

    fn by_stage(
        &mut self,
        campaign: &Name,
        pairs: &[(Stage, Value)],
        read: fn(&mut Self, &Value) -> u16,
    ) -> Odds {
        let position = self.campaign(campaign);
        self.count(Kind::Stage, campaign, pairs.len(), 1, STAGES);
        if !pairs.is_sorted_by(|(one, _), (next, _)| one < next) {
            self.fault(campaign.place, Fault::OddsOutOfOrder);
        }
        let mut odds = [0; STAGES];
        for (number, (stage, value)) in pairs.iter().enumerate() {
            // The first one named holds for what comes before it, too.
            let from = if number == 0 { 0 } else { *stage as usize };
            odds[from..].fill(read(self, value));
        }
        Odds::ByStage(position, odds)
    }

    fn by_answer(
        &mut self,
        value: &Value,
        question: &Name,
        pairs: &[(Name, Value)],
        read: fn(&mut Self, &Value) -> u16,
    ) -> Odds {
        let question = QuestionIx(self.find(Kind::Question, question));
        self.names_each_answer(question, pairs.iter().map(|(answer, _)| answer), value.place);
        let mut odds = [0; ANSWERS];
        for (answer, value) in pairs {
            let at = self.answer(question, answer);
            odds[at.number()] = read(self, value);
        }
        Odds::ByAnswer(question, odds)
    }
}
