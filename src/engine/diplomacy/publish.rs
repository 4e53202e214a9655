use super::accusation::Accusation;
use super::picture::{public_items, read};
use crate::engine::observe::Observation;
use crate::engine::observer::{Cause, Change, Observer};
use crate::engine::queue::Class;
use crate::engine::turn::Turn;
use crate::scenario::document::{Occasion, Stance};
use crate::scenario::index::{ActorIx, AnswerIx, EvidenceIx, Position, QuestionIx};
use crate::scenario::rules::{Meter, Publication, Rules};

/// What the exposure of an accusation costs the norm, in points.
///
/// Basis: design (a wrong naming is held against the next one).
const EXPOSED_COSTS_NORM: i16 = 50;

impl<O: Observer> Turn<'_, O> {
    /// Says in public which answer is true, and releases what may be released with it.
    pub(in crate::engine) fn publish(&mut self, cause: Cause, said: Publication) {
        let before_it = self.view().diplomacy().released;
        for item in self.rules.evidence.positions().filter(|item| said.disclose >> item.number() & 1 == 1) {
            if self.view().releasable() >> item.number() & 1 == 1 {
                self.release(cause, item, false);
            }
        }
        let fresh = self.view().diplomacy().released & !before_it;
        for question in self.rules.questions.positions() {
            self.intruders_learn(cause, question, discloses(self.rules, question, fresh));
        }
        let before = self.view().accusation(said.question);
        if before.is_some_and(|before| before.answer != said.answer) {
            self.withdraw(cause, said.question);
        }
        let Publication { question, answer, claim, .. } = said;
        let (with, items) = self.backed(said);
        let accusation = self.accusation(said);
        self.public.diplomacy.accusations[question.number()] = Some(accusation);
        self.changed(cause, Change::Published { question, answer, claim, with, items });
        self.named(cause, &accusation);
        if let Some(accused) = self.accused_by(question, answer) {
            self.expect_reaction(accused, Occasion::Accused);
        }
        self.await_exposure(question);
    }

    /// What stands from now on; an answer that stood before goes on bearing its exposure.
    ///
    /// Basis: design (thin is what the claim needs, less what the public items alone support).
    fn accusation(&mut self, said: Publication) -> Accusation {
        let (with, items) = self.backed(said);
        let view = self.view();
        let now = view.now();
        let case = read(view, public_items(view), said.question, said.answer);
        let thin = said.claim.needs().saturating_sub(case);
        let exposure = &view.rules().questions[said.question].exposure;
        let (answer, claim) = (said.answer, said.claim);
        if let Some(before) = view.accusation(said.question).filter(|before| before.answer == answer) {
            let load = before.load_on(exposure, now.day());
            let (with, items) = (before.with | with, before.items | items);
            return Accusation { claim, thin, from: now, load, with, items, ..before };
        }
        let times = self.public.diplomacy.accused_times[said.question.number()];
        self.public.diplomacy.accused_times[said.question.number()] = times.saturating_add(1);
        Accusation { answer, claim, since: now, thin, from: now, load: 0, with, items, exposed: false }
    }

    /// Who of those named stands with us, and which of the items shown are public and count, one bit each.
    fn backed(&self, said: Publication) -> (u16, u64) {
        let view = self.view();
        let stands = |actor: &ActorIx| said.names(*actor) && view.stance(*actor) >= Stance::Attribute;
        let with = view.rules().actors.positions().filter(stands);
        let with = with.fold(0, |bits, actor| bits | 1 << actor.number());
        (with, said.disclose & public_items(view))
    }

    /// Takes back what was published on a question; who was accused by it is cleared.
    pub(in crate::engine) fn withdraw(&mut self, cause: Cause, question: QuestionIx) {
        let Some(accusation) = self.public.diplomacy.accusations[question.number()].take() else { return };
        self.end_exposure(question);
        let answer = accusation.answer;
        if !accusation.exposed {
            let exposure = &self.rules.questions[question].exposure;
            let load = accusation.load_on(exposure, self.public.now.day());
            self.observed(Observation::Stood { question, answer, load });
        }
        self.changed(cause, Change::Withdrawn { question, answer });
        if let Some(cleared) = self.accused_by(question, answer) {
            self.expect_reaction(cleared, Occasion::Cleared);
        }
    }

    /// An item in hand reaches the public without us.
    pub(in crate::engine) fn leak(&mut self, cause: Cause, item: EvidenceIx, altered: bool) {
        if self.view().held() >> item.number() & 1 == 1 {
            self.release(cause, item, altered);
            let question = self.rules.evidence[item].question;
            self.intruders_learn(cause, question, discloses(self.rules, question, 1 << item.number()));
        }
    }

    fn release(&mut self, cause: Cause, item: EvidenceIx, altered: bool) {
        let diplomacy = &mut self.public.diplomacy;
        if diplomacy.is_released(item) {
            return;
        }
        diplomacy.released |= 1 << item.number();
        if altered {
            diplomacy.altered |= 1 << item.number();
        }
        self.changed(cause, Change::Released(item, altered));
    }

    fn accused_by(&self, question: QuestionIx, answer: AnswerIx) -> Option<ActorIx> {
        self.rules.questions[question].answers[answer.number()].actor
    }

    /// Has an accusation exposed when its time comes; what waited before does so no more.
    fn await_exposure(&mut self, question: QuestionIx) {
        self.end_exposure(question);
        let Some(accusation) = self.view().accusation(question) else { return };
        if accusation.exposed {
            return;
        }
        self.observed(Observation::Accused { question, accusation });
        let times = self.public.diplomacy.accused_times[question.number()];
        if let Some(at) = self.oracle.exposure(question, &accusation, self.public.now, times.into()) {
            self.agenda.exposed_at[question.number()] = Some(at);
            self.agenda.push(at, Class::Exposure, question);
        }
    }

    fn end_exposure(&mut self, question: QuestionIx) {
        if let Some(at) = self.agenda.exposed_at[question.number()].take() {
            self.agenda.take_out(at, Class::Exposure, question);
        }
    }

    /// An accusation is exposed: few believe it from now on, and what the author says happens.
    pub(in crate::engine) fn expose(&mut self, question: QuestionIx) {
        self.agenda.exposed_at[question.number()] = None;
        let today = self.public.now.day();
        let Some(accusation) = &mut self.public.diplomacy.accusations[question.number()] else { return };
        let (rule, answer) = (&self.rules.questions[question].exposure, accusation.answer);
        let (before, after) = (accusation.load_on(rule, today - 1), accusation.load_on(rule, today));
        accusation.exposed = true;
        self.observed(Observation::Exposed { question, answer, before, after });
        let cause = Cause::Exposure(question);
        self.changed(cause, Change::Exposed { question, answer });
        self.change(cause, Meter::Norm, -EXPOSED_COSTS_NORM);
        self.effects(cause, &rule.does);
    }
}

/// How much the release of some items tells the intruders behind a question, in thousandths.
fn discloses(rules: &Rules, question: QuestionIx, items: u64) -> i16 {
    let shown = rules
        .evidence
        .iter()
        .filter(|(item, rule)| rule.question == question && items >> item.number() & 1 == 1);
    shown.map(|(_, rule)| rule.discloses).fold(0, i16::saturating_add)
}
