use crate::engine::attribution::{PerMille, read_question};
use crate::engine::view::View;
use crate::scenario::index::{ActorIx, AnswerIx, Position, QuestionIx};
use crate::scenario::limits::{ANSWERS, FULL};
use crate::scenario::rules::Meter;

/// The case that others are asked about: an answer to a question.
pub type Charge = (QuestionIx, AnswerIx);

/// The answer that others are asked to stand up for: what was last published, else what the cell last stated as most
/// likely, else what the public picture points to; of answers that stand for an actor alone.
///
/// Basis: design (all three are in sight, so that asking tells nobody what is true).
#[must_use]
pub fn charge(view: View<'_>) -> Option<Charge> {
    published(view)
        .or_else(|| best(view, |question| answers().map(|answer| stated(view, question, answer))))
        .or_else(|| best(view, |question| read_question(view.rules(), question, public_items(view))))
}

fn published(view: View<'_>) -> Option<Charge> {
    let questions = view.rules().questions.positions();
    let standing = questions.filter_map(|question| Some((question, view.accusation(question)?)));
    let named = standing.filter(|(question, accusation)| {
        view.rules().questions[*question].answers[accusation.answer.number()].actor.is_some()
    });
    named
        .max_by_key(|(question, accusation)| (accusation.since, std::cmp::Reverse(*question)))
        .map(|(question, accusation)| (question, accusation.answer))
}

/// The answer of most weight among those that stand for an actor; the first of equals, and none without weight.
fn best(view: View<'_>, weights: impl Fn(QuestionIx) -> PerMille) -> Option<Charge> {
    let mut best: Option<(u16, Charge)> = None;
    for (question, rule) in view.rules().questions.iter() {
        let weighed = rule.answers.iter().zip(weights(question)).zip(answers());
        for ((_, weight), answer) in weighed.filter(|((answer, _), _)| answer.actor.is_some()) {
            if weight > best.map_or(0, |(best, _)| best) {
                best = Some((weight, (question, answer)));
            }
        }
    }
    best.map(|(_, charge)| charge)
}

/// All answers that a question can have.
fn answers() -> [AnswerIx; ANSWERS] {
    std::array::from_fn(AnswerIx::from_number)
}

/// How likely the charge is to an actor, in parts per thousand, as far as it is shared with it.
///
/// Level 0 is the public picture; 1 our stated judgement, drawn towards the public picture by what our credibility
/// lacks; 2 what may be released; 3 everything whose owner agrees.
///
/// Basis: design (four steps that tell apart what governments really share).
#[must_use]
pub fn picture(view: View<'_>, actor: ActorIx, (question, answer): Charge) -> u16 {
    let usable = view.held() & view.diplomacy().usable(view.rules());
    let public = public_items(view);
    match view.sharing(actor) {
        0 => read(view, public, question, answer),
        1 => judgement(view, read(view, public, question, answer), question, answer),
        2 => read(view, public | view.releasable(), question, answer),
        _ => read(view, public | usable, question, answer),
    }
}

/// What we said, believed as far as we are.
///
/// Basis: design (half believed, half of the way).
fn judgement(view: View<'_>, public: u16, question: QuestionIx, answer: AnswerIx) -> u16 {
    if view.stated(question).is_none() {
        return public;
    }
    let (public, said) = (i32::from(public), i32::from(stated(view, question, answer)));
    let drawn = (said - public) * i32::from(view.meter(Meter::Credibility)) / i32::from(FULL);
    u16::try_from(public + drawn).unwrap_or(0)
}

/// What the cell last stated, in parts per thousand.
fn stated(view: View<'_>, question: QuestionIx, answer: AnswerIx) -> u16 {
    view.stated(question).map_or(0, |stated| u16::from(stated[answer.number()]) * 10)
}

/// Items that are public and still count, one bit each.
pub(super) fn public_items(view: View<'_>) -> u64 {
    let diplomacy = view.diplomacy();
    view.held() & diplomacy.released & !diplomacy.altered
}

/// What a set of items says of an answer.
pub(super) fn read(view: View<'_>, items: u64, question: QuestionIx, answer: AnswerIx) -> u16 {
    read_question(view.rules(), question, items)[answer.number()]
}
