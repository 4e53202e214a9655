use super::Checker;
use crate::scenario::document::{Choice, Claim, Name, Statement};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{ActorIx, AnswerIx, EvidenceIx, Position, QuestionIx};
use crate::scenario::limits::ANSWERS;
use crate::scenario::rules;
use crate::scenario::saying::Unfit;
use crate::scenario::script::StatementWords;

impl Checker<'_> {
    /// What an option says in public.
    pub(super) fn statement(&mut self, option: &Choice) -> Option<rules::Statement> {
        let written = option.statement.as_ref()?;
        let question = QuestionIx(self.find(Kind::Question, &written.question));
        if !option.outward {
            self.fault(written.question.place, Fault::Statement(Unfit::InSecret));
        }
        self.count(Kind::Strength, &written.question, written.strengths.len(), 1, Claim::ALL.len());
        let answers = self.answers_said(question, written);
        Some(rules::Statement {
            question,
            strengths: self.strengths(written),
            with: self.partners(question, &answers, &written.with),
            show: self.shown(question, written),
            answers,
        })
    }

    /// What a statement is called by, and why a strength is closed.
    pub(super) fn statement_words(&mut self, written: &Statement) -> StatementWords {
        StatementWords {
            about: self.line(&written.about, 40),
            group: self.maybe_line(written.group.as_ref(), 40),
            otherwise: written
                .strengths
                .iter()
                .map(|strength| self.maybe_line(strength.otherwise.as_ref(), 46))
                .collect(),
        }
    }

    fn answers_said(&mut self, question: QuestionIx, written: &Statement) -> Vec<AnswerIx> {
        if let Some(names) = &written.answers {
            self.each_once(names.iter());
            self.count(Kind::Answer, &written.question, names.len(), 1, ANSWERS);
            return names.iter().map(|name| self.answer(question, name)).collect();
        }
        let all = self.within.items().get(question.number()).map_or(0, |within| within.answers.len());
        (0..all.min(ANSWERS)).map(AnswerIx::from_number).collect()
    }

    fn strengths(&mut self, written: &Statement) -> Vec<rules::Strength> {
        let mut said: Vec<Claim> = Vec::new();
        let mut strengths = Vec::new();
        for strength in &written.strengths {
            if said.contains(&strength.claim) {
                self.fault(
                    written.question.place,
                    Fault::NamedTwice { name: format!("{:?}", strength.claim) },
                );
            }
            if said.is_empty() && !strength.needs.is_empty() {
                self.fault(written.question.place, Fault::Statement(Unfit::FirstNotFree));
            }
            self.reason_where_needed(written.question.place, &strength.needs, strength.otherwise.as_ref());
            said.push(strength.claim);
            strengths
                .push(rules::Strength { claim: strength.claim, needs: self.conditions(&strength.needs) });
        }
        strengths
    }

    /// Who may be named beside us; somebody whom every answer accuses never can.
    fn partners(&mut self, question: QuestionIx, answers: &[AnswerIx], names: &[Name]) -> u16 {
        self.each_once(names.iter());
        let mut with = 0;
        for name in names {
            let actor = ActorIx(self.find(Kind::Actor, name));
            let accused = |answer: &AnswerIx| {
                let rule = self.rules.questions.items().get(question.number());
                rule.and_then(|rule| rule.answers.get(answer.number())?.actor) == Some(actor)
            };
            if !answers.is_empty()
                && answers.iter().all(accused)
                && self.names.rank(Kind::Actor, &name.text).is_some()
            {
                self.fault(name.place, Fault::AccusedStandsWithUs { actor: name.text.clone() });
            }
            with |= 1 << actor.number();
        }
        with
    }

    fn shown(&mut self, question: QuestionIx, written: &Statement) -> u64 {
        let Some(names) = &written.show else {
            let all = self.rules.evidence.iter();
            let about = all.filter(|(_, item)| item.question == question && item.releasable);
            return about.fold(0, |bits, (item, _)| bits | 1 << item.number());
        };
        self.each_once(names.iter());
        let mut shown = 0;
        for name in names {
            let item = EvidenceIx(self.find(Kind::Evidence, name));
            if let Some(rule) = self.rules.evidence.items().get(item.number()) {
                let item = name.text.clone();
                if rule.question != question {
                    self.fault(name.place, Fault::Statement(Unfit::AboutAnother { item }));
                } else if !rule.releasable {
                    self.fault(name.place, Fault::NeverReleased { item });
                }
            }
            shown |= 1 << item.number();
        }
        shown
    }
}
