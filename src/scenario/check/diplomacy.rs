use super::Checker;
use super::logic::Owner;
use crate::scenario::document::{Claim, Name, Question, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{ActorIx, EvidenceIx, InvitationIx, Position, PublicationIx, QuestionIx};
use crate::scenario::limits::{FULL, INVITATIONS, PUBLICATIONS, TOP_RUNG};
use crate::scenario::rules::{Effect, Exposure, Invitation, Publication};
use crate::units::name_hash;

/// What an author wrote in one `Publish`.
pub(super) struct Written<'d> {
    pub(super) question: &'d Name,
    pub(super) answer: &'d Name,
    pub(super) claim: Claim,
    pub(super) with: &'d [Name],
    pub(super) disclose: &'d [Name],
}

impl Checker<'_> {
    /// An actor is invited by an option or an inject; invited by the same again, it leans as before.
    pub(super) fn invite(&mut self, owner: &Owner, name: &Name) -> Effect {
        let actor = ActorIx(self.find(Kind::Actor, name));
        if self.rules.actors.items().get(actor.number()).is_some_and(|actor| actor.bloc.is_some()) {
            self.fault(name.place, Fault::BlocInvited);
        }
        let key = name_hash("reply", &format!("{}/{}", name.text, owner.name()));
        let known = self.rules.invitations.iter().find(|(_, known)| known.key == key);
        let known = known.map(|(position, _)| position);
        let limit = INVITATIONS;
        if known.is_none() && self.rules.invitations.len() == limit {
            self.fault(name.place, Fault::TooMany { kind: Kind::Invitation, count: limit + 1, limit });
        }
        let new = |checker: &mut Self| -> InvitationIx {
            checker.rules.invitations.push(Invitation { key, actor })
        };
        Effect::Invite(known.unwrap_or_else(|| new(self)))
    }

    pub(super) fn share_with(&mut self, name: &Name, level: &Value) -> Effect {
        Effect::Share(ActorIx(self.find(Kind::Actor, name)), self.byte(level, "a level", 0, 3))
    }

    pub(super) fn relate(&mut self, name: &Name, value: &Value) -> Effect {
        let actor = ActorIx(self.find(Kind::Actor, name));
        Effect::Relate(actor, self.small(value, "a change", -FULL, FULL))
    }

    pub(super) fn escalate(&mut self, value: &Value) -> Effect {
        let top = i16::from(TOP_RUNG);
        Effect::Escalate(i8::try_from(self.small(value, "a change of rungs", -top, top)).unwrap_or(0))
    }

    pub(super) fn consult(&mut self, name: &Name) -> Effect {
        let item = EvidenceIx(self.find(Kind::Evidence, name));
        if self.rules.evidence.items().get(item.number()).is_some_and(|item| !item.needs_consent) {
            self.fault(name.place, Fault::ConsentNotNeeded { item: name.text.clone() });
        }
        Effect::Consult(item)
    }

    pub(super) fn publish(&mut self, written: &Written<'_>) -> PublicationIx {
        let question = QuestionIx(self.find(Kind::Question, written.question));
        let answer = self.answer(question, written.answer);
        self.each_once(written.with.iter());
        self.each_once(written.disclose.iter());
        let answers = self.rules.questions.items().get(question.number()).map(|question| &question.answers);
        let accused =
            answers.and_then(|answers| answers.get(answer.number())).and_then(|answer| answer.actor);
        let mut with = 0;
        for name in written.with {
            let actor = ActorIx(self.find(Kind::Actor, name));
            if Some(actor) == accused && self.names.rank(Kind::Actor, &name.text).is_some() {
                self.fault(name.place, Fault::AccusedStandsWithUs { actor: name.text.clone() });
            }
            with |= 1 << actor.number();
        }
        let mut disclose = 0;
        for name in written.disclose {
            let item = EvidenceIx(self.find(Kind::Evidence, name));
            if self.rules.evidence.items().get(item.number()).is_some_and(|item| !item.releasable) {
                self.fault(name.place, Fault::NeverReleased { item: name.text.clone() });
            }
            disclose |= 1 << item.number();
        }
        if self.rules.publications.len() == PUBLICATIONS {
            let (count, limit) = (PUBLICATIONS + 1, PUBLICATIONS);
            self.fault(written.question.place, Fault::TooMany { kind: Kind::Publication, count, limit });
        }
        let claim = written.claim;
        self.rules.publications.push(Publication { question, answer, claim, with, disclose })
    }

    /// How accusations may be exposed, once everything that the effects name is built.
    pub(super) fn exposures(&mut self, questions: &[Question]) {
        let usual = Exposure::default();
        for question in self.by_rank(Kind::Question, questions, |question| &question.id) {
            let Some(rank) = self.names.rank(Kind::Question, &question.id.text) else { continue };
            let Some(written) = &question.exposure else { continue };
            let maybe = |checker: &mut Self, value: Option<&Value>, what, low, high, otherwise: u16| {
                value.map_or(otherwise, |value| checker.small(value, what, low, high).unsigned_abs())
            };
            let per_year = written.per_year_percent.as_ref();
            let thin = written.thin_percent.as_ref();
            let exposure = Exposure {
                per_year_percent: maybe(
                    self,
                    per_year,
                    "a rate in per cent",
                    1,
                    1000,
                    usual.per_year_percent,
                ),
                double_after_days: written
                    .double_after_days
                    .as_ref()
                    .map_or(usual.double_after_days, |days| self.days(days, 0)),
                thin_percent: maybe(self, thin, "what thinness adds", 0, 2000, usual.thin_percent),
                does: self.effects(&mut Owner::new("exposure", &question.id.text), &written.does),
            };
            self.rules.questions[QuestionIx(rank)].exposure = exposure;
        }
    }
}
