//! What may be said in public by an option whose parts people choose.
//!
//! Everything here reads what is in sight: who attributes, what is in hand, who has agreed, what the cell stated.

use serde::Serialize;

use super::diplomacy::Consent;
use super::legal::Refusal;
use super::view::View;
use crate::scenario::document::{Claim, Stance};
use crate::scenario::index::{ActorIx, AnswerIx, EvidenceIx, OptionIx, Position};
use crate::scenario::rules::{Delay, Publication, Statement, Strength};

/// Why a part of a statement may not be said, named or shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Unsayable {
    /// The option says nothing in public.
    Nothing,
    /// It answers another question, or this answer is none of those it may give.
    Answer,
    /// It may not claim so much or so little.
    Strength,
    /// The conditions of this strength do not hold; the scenario says why.
    Closed,
    /// This actor may not be named with it.
    Partner(ActorIx),
    /// This actor is the one that stands accused.
    Accused(ActorIx),
    /// This actor does not attribute, and would have to by the moment at which this is said: now.
    NotWithUs(ActorIx),
    /// This item may not be shown with it.
    Item(EvidenceIx),
    /// This item is not in hand.
    NotInHand(EvidenceIx),
    /// This item was shown to be false.
    Discredited(EvidenceIx),
    /// An altered form of this item is public, and nobody can rest on it.
    Altered(EvidenceIx),
    /// The owner of this item has not agreed.
    NoConsent(EvidenceIx, Consent),
}

/// What may be said by an option: every part with what closes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sayable {
    /// What is said where nobody chooses the parts.
    pub usual: Publication,
    /// Answers, in the author's order, each with whom it accuses.
    pub answers: Vec<(AnswerIx, Option<ActorIx>)>,
    /// Strengths, the usual first.
    pub strengths: Vec<(Claim, Option<Unsayable>)>,
    /// Actors, whoever is accused; the one that is can never be named.
    pub partners: Vec<(ActorIx, Option<Unsayable>)>,
    /// Items, those in hand and those that are not.
    pub items: Vec<(EvidenceIx, Option<Unsayable>)>,
}

/// Lists what may be said by an option now; nothing for one that says nothing, or whose parts its author fixed.
#[must_use]
pub fn sayable(view: View<'_>, option: OptionIx) -> Option<Sayable> {
    let statement = view.rules().options[option].statement.as_ref()?;
    let answers = &view.rules().questions[statement.question].answers;
    let strengths = statement.strengths.iter();
    let partners = view.rules().actors.positions().filter(|actor| statement.with >> actor.number() & 1 == 1);
    let items = view.rules().evidence.positions().filter(|item| statement.show >> item.number() & 1 == 1);
    Some(Sayable {
        usual: usual(view, statement),
        answers: statement.answers.iter().map(|answer| (*answer, answers[answer.number()].actor)).collect(),
        strengths: strengths.map(|strength| (strength.claim, closed(view, strength))).collect(),
        partners: partners.map(|actor| (actor, stands_apart(view, option, actor))).collect(),
        items: items.map(|item| (item, withheld(view, item))).collect(),
    })
}

/// What an option says where nobody chooses the parts: the author's first strength, alone, with nothing shown; of the
/// answers it may give, the one that the cell last stated as most likely, and without a ballot the first.
///
/// Basis: design (it claims least of all that the author put first, and tells nobody what the desk’s reading is).
pub(super) fn usual(view: View<'_>, statement: &Statement) -> Publication {
    let stated = view.stated(statement.question).unwrap_or_default();
    let weight = |answer: &&AnswerIx| stated[answer.number()];
    // The first of equals is the author's first.
    let answer = statement.answers.iter().rev().max_by_key(weight).copied().unwrap_or_default();
    let claim = statement.strengths.first().map_or(Claim::default(), |strength| strength.claim);
    Publication { question: statement.question, answer, claim, with: 0, disclose: 0 }
}

/// What an option says when it is taken: what was chosen, if it may be said, or the usual; nothing for most options.
pub(super) fn said(
    view: View<'_>,
    option: OptionIx,
    chosen: Option<Publication>,
) -> Result<Option<Publication>, Refusal> {
    match (&view.rules().options[option].statement, chosen) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Refusal::Unsayable(Unsayable::Nothing)),
        (Some(statement), None) => Ok(Some(usual(view, statement))),
        (Some(statement), Some(chosen)) => match unsayable(view, option, statement, &chosen) {
            Some(part) => Err(Refusal::Unsayable(part)),
            None => Ok(Some(chosen)),
        },
    }
}

/// The first part of a statement that may not be said.
fn unsayable(
    view: View<'_>,
    option: OptionIx,
    statement: &Statement,
    chosen: &Publication,
) -> Option<Unsayable> {
    if chosen.question != statement.question || !statement.answers.contains(&chosen.answer) {
        return Some(Unsayable::Answer);
    }
    let Some(strength) = statement.strengths.iter().find(|strength| strength.claim == chosen.claim) else {
        return Some(Unsayable::Strength);
    };
    let accused = view.rules().questions[chosen.question].answers[chosen.answer.number()].actor;
    let partner = |actor: ActorIx| {
        let offered = statement.with >> actor.number() & 1 == 1;
        let apart = (Some(actor) == accused).then_some(Unsayable::Accused(actor));
        let apart = apart.or_else(|| stands_apart(view, option, actor));
        if offered { apart } else { Some(Unsayable::Partner(actor)) }
    };
    let item = |item: EvidenceIx| {
        let offered = statement.show >> item.number() & 1 == 1;
        if offered { withheld(view, item) } else { Some(Unsayable::Item(item)) }
    };
    closed(view, strength)
        .or_else(|| bits(chosen.with.into()).map(ActorIx::from_number).find_map(partner))
        .or_else(|| bits(chosen.disclose).map(EvidenceIx::from_number).find_map(item))
}

/// The places of the bits that are set.
fn bits(set: u64) -> impl Iterator<Item = usize> {
    (0..64).filter(move |place| set >> place & 1 == 1)
}

fn closed(view: View<'_>, strength: &Strength) -> Option<Unsayable> {
    (!view.all_hold(&strength.needs)).then_some(Unsayable::Closed)
}

/// What keeps an actor from being named: it does not attribute, and there are no days left in which it could.
fn stands_apart(view: View<'_>, option: OptionIx, actor: ActorIx) -> Option<Unsayable> {
    let at_once = view.takes(option) == Delay::Fixed(0);
    (at_once && view.stance(actor) < Stance::Attribute).then_some(Unsayable::NotWithUs(actor))
}

/// What keeps an item from being shown.
fn withheld(view: View<'_>, item: EvidenceIx) -> Option<Unsayable> {
    match view.consent(item) {
        _ if !view.has_found(item) => Some(Unsayable::NotInHand(item)),
        _ if view.is_discredited(item) => Some(Unsayable::Discredited(item)),
        _ if view.is_altered(item) => Some(Unsayable::Altered(item)),
        Consent::NotNeeded | Consent::Given => None,
        consent => Some(Unsayable::NoConsent(item, consent)),
    }
}
