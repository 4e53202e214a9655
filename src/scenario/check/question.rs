use super::{Checker, Item, Within};
use crate::scenario::document::{Given, Name, Question, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{ActorIx, AnswerIx, Position, QuestionIx};
use crate::scenario::limits::{ANSWERS, GROUPS};
use crate::scenario::rules::{self, PerAnswer, Prior};
use crate::scenario::script::{AnswerWords, QuestionWords};
use crate::scenario::source::Place;
use crate::units::name_hash;

impl Checker<'_> {
    pub(super) fn questions(&mut self, questions: &[Question]) {
        let name = |question: &&Question| question.id.text.clone();
        self.rules.questions =
            self.ranked(Kind::Question, questions, name, |checker, _, question| checker.answers(question));
        self.script.questions = self
            .ranked(Kind::Question, questions, name, |checker, _, question| checker.question_words(question));
        self.within = self.ranked(Kind::Question, questions, name, |_, _, question| Within {
            answers: question.answers.iter().map(|answer| answer.id.text.clone()).collect(),
            groups: question.groups.iter().map(|(group, _)| group.text.clone()).collect(),
        });
        for question in questions {
            let Some(rank) = self.names.rank(Kind::Question, &question.id.text) else {
                continue;
            };
            let item =
                Item { kind: Kind::Question, name: question.id.text.clone(), place: question.id.place };
            let prior = self.within_item(item, |checker| checker.prior(question));
            let position = QuestionIx(rank);
            let truth = question.truth.as_ref().map(|answer| self.answer(position, answer));
            self.rules.questions[position].prior = prior;
            self.rules.questions[position].truth = truth;
        }
        self.questions_form_no_circle(questions);
        if questions.is_empty() && self.complete {
            self.too_few(Kind::Question, 1);
        }
    }

    fn answers(&mut self, question: &Question) -> rules::Question {
        for id in
            question.answers.iter().map(|answer| &answer.id).chain(question.groups.iter().map(|(id, _)| id))
        {
            self.id_is_well_formed(id);
        }
        self.distinct(Kind::Answer, question.answers.iter().map(|answer| &answer.id));
        self.distinct(Kind::Group, question.groups.iter().map(|(group, _)| group));
        self.count(Kind::Answer, &question.id, question.answers.len(), 2, ANSWERS);
        self.count(Kind::Group, &question.id, question.groups.len(), 1, GROUPS);
        let answers = question.answers.iter().take(ANSWERS);
        let answers = answers
            .map(|answer| rules::Answer {
                id: answer.id.text.clone(),
                key: name_hash("truth", &format!("{}.{}", question.id.text, answer.id.text)),
                actor: answer.actor.as_ref().and_then(|actor| self.actor_of(actor)),
            })
            .collect();
        rules::Question {
            id: question.id.text.clone(),
            answers,
            groups: u8::try_from(question.groups.len()).unwrap_or(u8::MAX),
            exposure_key: name_hash("exposure", &question.id.text),
            ..rules::Question::default()
        }
    }

    /// The actor whom an answer stands for; nobody stands in for one that is not declared.
    fn actor_of(&mut self, name: &Name) -> Option<ActorIx> {
        let rank = self.names.rank(Kind::Actor, &name.text);
        if rank.is_none() {
            self.unknown(Kind::Actor, &[Kind::Actor], name);
        }
        rank.map(ActorIx)
    }

    fn question_words(&mut self, question: &Question) -> QuestionWords {
        QuestionWords {
            text: self.line(&question.text, 70),
            heading: self.line(&question.heading, 24),
            answers: question
                .answers
                .iter()
                .map(|answer| AnswerWords {
                    label: self.line(&answer.label, 28),
                    short: self.line(&answer.short, 16),
                })
                .collect(),
            groups: question.groups.iter().map(|(_, label)| self.line(label, 24)).collect(),
        }
    }

    fn prior(&mut self, question: &Question) -> Prior {
        let own = question.answers.iter().any(|answer| answer.prior.is_some());
        match &question.given {
            Some(given) if !own => self.given(question, given),
            Some(given) => {
                self.fault(given.question.place, Fault::PriorTwice);
                Prior::default()
            }
            None => self.own_priors(question),
        }
    }

    fn own_priors(&mut self, question: &Question) -> Prior {
        let mut weights = PerAnswer::default();
        for (weight, answer) in weights.iter_mut().zip(&question.answers) {
            match &answer.prior {
                Some(value) => *weight = self.part(&answer.id.text, |checker| checker.weight(value)),
                None => self.fault(answer.id.place, Fault::PriorMissing { answer: answer.id.text.clone() }),
            }
        }
        self.some_weight(&weights, question.id.place);
        Prior::Own(weights)
    }

    fn given(&mut self, question: &Question, given: &Given) -> Prior {
        let other = QuestionIx(self.find(Kind::Question, &given.question));
        let Some(count) = self.rules.questions.items().get(other.number()).map(|other| other.answers.len())
        else {
            return Prior::default();
        };
        let mut table = vec![PerAnswer::default(); count];
        self.names_each_answer(other, given.priors.iter().map(|(answer, _)| answer), given.question.place);
        for (answer, values) in &given.priors {
            let row = self.prior_row(values, question.answers.len(), answer);
            if let Some(slot) = table.get_mut(self.answer(other, answer).number()) {
                *slot = row;
            }
        }
        Prior::Given(other, table)
    }

    fn prior_row(&mut self, values: &[Value], wanted: usize, answer: &Name) -> PerAnswer<u32> {
        if values.len() != wanted {
            self.fault(answer.place, Fault::RowLength { wanted, found: values.len() });
        }
        let mut row = PerAnswer::default();
        for (number, (slot, value)) in (1..).zip(row.iter_mut().zip(values)) {
            *slot = self.part(format!("{}, number {number}", answer.text), |checker| checker.weight(value));
        }
        self.some_weight(&row, answer.place);
        row
    }

    /// Twice the middle of a guess, so that no half is lost.
    fn weight(&mut self, value: &Value) -> u32 {
        let (low, high) = self.prior_weight(value);
        u32::try_from(low + high).unwrap_or(0)
    }

    fn some_weight(&mut self, weights: &PerAnswer<u32>, place: Place) {
        if weights.iter().all(|weight| *weight == 0) {
            self.fault(place, Fault::PriorsZero);
        }
    }

    fn questions_form_no_circle(&mut self, questions: &[Question]) {
        for question in questions {
            let mut current = question;
            for _ in 0..questions.len() {
                let Some(given) = &current.given else { break };
                if given.question.text == question.id.text {
                    self.fault(given.question.place, Fault::GivenCircle);
                    return;
                }
                let Some(next) = questions.iter().find(|next| next.id.text == given.question.text) else {
                    break;
                };
                current = next;
            }
        }
    }

    /// The answer of a question, by its id.
    pub(super) fn answer(&mut self, question: QuestionIx, name: &Name) -> AnswerIx {
        let Some(Within { answers, .. }) = self.within.items().get(question.number()) else {
            return AnswerIx(0);
        };
        if let Some(at) = answers.iter().position(|answer| *answer == name.text) {
            // One that is too many has been reported, and no scenario will be handed out.
            return AnswerIx::from_number(at.min(ANSWERS - 1));
        }
        if self.complete {
            let known = answers.iter().map(String::as_str);
            let fault = Fault::unknown(Kind::Answer, &name.text, known);
            self.fault(name.place, fault);
        }
        AnswerIx(0)
    }

    /// Notes answers that a row names twice, and those that it leaves out.
    pub(super) fn names_each_answer<'n>(
        &mut self,
        question: QuestionIx,
        names: impl Iterator<Item = &'n Name>,
        place: Place,
    ) {
        let Some(found) = self.within.items().get(question.number()) else {
            return;
        };
        let known = found.answers.clone();
        let mut missing = known.clone();
        let mut last = place;
        for name in names {
            last = name.place;
            match missing.iter().position(|answer| *answer == name.text) {
                Some(at) => drop(missing.remove(at)),
                None if known.contains(&name.text) => {
                    self.fault(name.place, Fault::RowTwice { answer: name.text.clone() });
                }
                None => {}
            }
        }
        if !missing.is_empty() && self.complete {
            let answers =
                missing.iter().map(|answer| format!("`{answer}`")).collect::<Vec<_>>().join(" and ");
            self.fault(last, Fault::RowMisses { answers });
        }
    }

    /// Notes ids that stand twice in a short list.
    pub(super) fn distinct<'n>(&mut self, kind: Kind, names: impl Iterator<Item = &'n Name>) {
        let mut seen: Vec<&str> = Vec::new();
        for name in names {
            if seen.contains(&name.text.as_str()) {
                self.fault(name.place, Fault::Duplicate { kind, id: name.text.clone() });
            }
            seen.push(&name.text);
        }
    }

    /// Notes a list within an item that is too short or too long.
    pub(super) fn count(&mut self, kind: Kind, item: &Name, count: usize, least: usize, limit: usize) {
        if count > limit {
            self.fault(item.place, Fault::TooMany { kind, count, limit });
        } else if count < least {
            self.fault(item.place, Fault::TooFew { kind, least });
        }
    }
}
