use super::{Checker, Within};
use crate::scenario::document::{self, Evidence, Name, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{ActorIx, EvidenceIx, GroupIx, Position, QuestionIx};
use crate::scenario::limits::{ANSWERS, FULL};
use crate::scenario::rules::{self, PerAnswer};
use crate::scenario::script::{EvidenceWords, Grade};
use crate::units::{ln_milli, name_hash};

/// How far an item must lean before it is said to speak for or against an answer: one deciban, 0.23 nats.
///
/// Basis: unverified (the deciban is I. J. Good’s unit, from general knowledge; that one is enough to be said is
/// design).
const LEAN: i32 = 230;

impl Checker<'_> {
    pub(super) fn evidence(&mut self, items: &[Evidence]) {
        let name = |item: &&Evidence| item.id.text.clone();
        self.script.evidence =
            self.ranked::<EvidenceIx, _, _>(Kind::Evidence, items, name, |checker, _, item| {
                checker.evidence_words(item)
            });
        self.rules.evidence = self.ranked(Kind::Evidence, items, name, |checker, position, item| {
            let grade = checker.script.evidence[position].grade;
            checker.evidence_facts(item, grade)
        });
    }

    fn evidence_words(&mut self, item: &Evidence) -> EvidenceWords {
        EvidenceWords {
            title: self.line(&item.title, 28),
            from: self.line(&item.from, 30),
            text: self.prose(&item.text),
            cannot_tell: self.prose(&item.cannot_tell),
            grade: self.grade(&item.reliability),
            sources: self.sources_of(&item.sources),
        }
    }

    fn evidence_facts(&mut self, item: &document::Evidence, grade: Grade) -> rules::Evidence {
        let question = QuestionIx(self.find(Kind::Question, &item.about));
        let group = self.group(question, item);
        let row = self.row(question, &item.seen_if, item);
        let weight = self.weights(question, row, grade);
        let leaning = |towards: i32| {
            weight
                .iter()
                .enumerate()
                .filter(|(_, leans)| **leans * towards >= LEAN)
                .fold(0, |bits, (at, _)| bits | 1 << at)
        };
        rules::Evidence {
            id: item.id.text.clone(),
            key: name_hash("evidence", &item.id.text),
            group_key: name_hash("group", &format!("{}.{}", item.about.text, item.group.text)),
            question,
            group,
            row,
            weight,
            delay: self.hidden_delay(&item.delay_days),
            owner: self.owner(item),
            consent_key: name_hash("consent", &item.id.text),
            needs_consent: item.needs_consent,
            releasable: item.releasable,
            discloses: self.maybe(item.discloses.as_ref(), |checker, value| {
                checker.small(value, "what a release tells intruders", 0, FULL)
            }),
            dates_back: self.maybe(item.dates_back.as_ref(), |checker, days| checker.days(days, 1)),
            discredits: item
                .discredits
                .iter()
                .fold(0, |bits, other| bits | 1 << self.find(Kind::Evidence, other).min(63)),
            speaks_for: leaning(1),
            speaks_against: leaning(-1),
        }
    }

    fn owner(&mut self, item: &Evidence) -> Option<ActorIx> {
        if item.needs_consent && item.owner.is_none() {
            self.fault(item.id.place, Fault::ConsentOfNobody);
        }
        item.owner.as_ref().map(|owner| ActorIx(self.find(Kind::Actor, owner)))
    }

    fn group(&mut self, question: QuestionIx, item: &Evidence) -> GroupIx {
        // Groups are few and belong to one question, so they are looked up where the question declares them.
        let Some(Within { groups, .. }) = self.within.items().get(question.number()) else {
            return GroupIx(0);
        };
        if let Some(at) = groups.iter().position(|group| *group == item.group.text) {
            return GroupIx::from_number(at);
        }
        if self.complete {
            let known = groups.iter().map(String::as_str);
            let fault = Fault::unknown(Kind::Group, &item.group.text, known);
            self.fault(item.group.place, fault);
        }
        GroupIx(0)
    }

    fn row(&mut self, question: QuestionIx, pairs: &[(Name, Value)], item: &Evidence) -> PerAnswer<u8> {
        self.names_each_answer(question, pairs.iter().map(|(answer, _)| answer), item.id.place);
        let mut row = [0; ANSWERS];
        for (answer, value) in pairs {
            let at = self.answer(question, answer);
            row[at.number()] = self.part(&answer.text, |checker| checker.percent(value));
        }
        row
    }

    /// What an item weighs for each answer: ln of its diluted likelihood over the mean, in milli-nats.
    ///
    /// A source with reliability ρ is diluted, `L' = ρ·L + (1−ρ)·mean(L)`, never believed in reverse.
    ///
    /// Basis: design (diluted towards the mean; no source gives the mixture).
    fn weights(&self, question: QuestionIx, row: PerAnswer<u8>, grade: Grade) -> PerAnswer<i32> {
        let used =
            self.rules.questions.items().get(question.number()).map_or(1, |found| found.answers.len().max(1));
        let count = used as u64;
        let total: u64 = row[..used].iter().map(|percent| u64::from(*percent)).sum();
        let reliable = u64::from(grade.tenths());
        let mut weights = [0; ANSWERS];
        for (weight, percent) in weights.iter_mut().zip(&row[..used]) {
            let diluted = reliable * count * u64::from(*percent) + (10 - reliable) * total;
            *weight = ln_milli(diluted, 10 * total);
        }
        weights
    }
}
