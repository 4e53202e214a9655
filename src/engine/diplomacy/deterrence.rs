use crate::engine::view::View;
use crate::engine::world::World;
use crate::scenario::document::{Claim, Stance};
use crate::scenario::index::{ActorIx, Position};
use crate::scenario::limits::{ACTORS, FULL};
use crate::scenario::rules::{Meter, Rules, Temperament};

/// The share of a week by which the chance of being named, as a state sees it, follows what stands published.
///
/// Basis: design (slow on purpose: the fall of intrusions around 2015 took many months, FireEye 2016).
const NAMED: i32 = 60;
/// The share of a week by which what pays, less what it is expected to cost, draws a state.
///
/// Basis: design (slow on purpose, like the chance of being named).
const PAYS: i32 = 25;
/// The share of a week by which a state returns to what it meant at first.
///
/// Basis: design (slow on purpose, like the chance of being named).
const RETURNS: i32 = 50;
/// How much a whole coalition adds to the cost of being named, in parts per thousand.
///
/// Basis: design (many who name together are feared more; the figure has no source).
const TOGETHER: i32 = 1_500;

/// How much a state means to go on, and how likely it thinks it is to be named; both in parts per thousand.
///
/// Moved by what is done in public alone: finding more tells a state nothing.
///
/// Basis: verified in shape (deterrence depends on identifying, not on detecting: Baliga, Bueno de Mesquita and
/// Wolitzky 2020). The formula and its numbers are design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::engine) struct Resolve {
    pub(in crate::engine) intent: i16,
    pub(in crate::engine) named: i16,
}

impl Resolve {
    pub(in crate::engine) fn at_start(rules: &Rules) -> [Self; ACTORS] {
        let mut all = [Self::default(); ACTORS];
        for (slot, actor) in all.iter_mut().zip(rules.actors.items()) {
            slot.intent = actor.temperament.map_or(0, |temperament| temperament.intent);
        }
        all
    }

    /// What it is after a week.
    fn reviewed(self, view: View<'_>, actor: ActorIx, temperament: Temperament) -> Self {
        let claim = standing(view, actor);
        let now = if claim.is_some() { i32::from(FULL) } else { 0 };
        let named = i32::from(self.named) + part(now - i32::from(self.named), NAMED);
        let cost = credible_cost(view, named, claim.unwrap_or_default(), temperament);
        let intent = i32::from(self.intent);
        let pays = part(i32::from(temperament.benefit) - cost, PAYS);
        let returns = part(i32::from(temperament.intent) - intent, RETURNS);
        let whole = |value: i32| i16::try_from(value.clamp(0, i32::from(FULL))).unwrap_or(0);
        Self { intent: whole(intent + pays + returns), named: whole(named) }
    }
}

/// The cost that a state expects of going on: likelier if it is named often, higher with others and with our word good.
///
/// Basis: design (a product: one part at nothing, and nothing is feared).
fn credible_cost(view: View<'_>, named: i32, claim: Claim, temperament: Temperament) -> i32 {
    if named == 0 {
        return 0;
    }
    let severity = i32::from(FULL) * (claim as i32 + 1) / 4;
    let together = i32::from(FULL) + part(TOGETHER, coalition(view));
    let felt = part(named, severity);
    let felt = part(felt, together);
    let felt = part(felt, view.meter(Meter::Credibility).into());
    part(part(felt, view.diplomacy().wear.into()), i32::from(FULL - temperament.tolerance))
}

/// How far all actors have gone together, in parts per thousand.
fn coalition(view: View<'_>) -> i32 {
    let actors = view.rules().actors.positions();
    let steps: i32 = actors.map(|actor| view.stance(actor) as i32).sum();
    let most = i32::try_from(view.rules().actors.len()).unwrap_or(1).max(1) * Stance::Act as i32;
    i32::from(FULL) * steps / most
}

/// The strongest claim that stands against an actor.
fn standing(view: View<'_>, actor: ActorIx) -> Option<Claim> {
    if !view.diplomacy().accuses_anybody() {
        return None;
    }
    let questions = view.rules().questions.iter();
    let against = questions.filter_map(|(question, rule)| {
        let accusation = view.accusation(question).filter(|accusation| !accusation.exposed)?;
        (rule.answers[accusation.answer.number()].actor == Some(actor)).then_some(accusation.claim)
    });
    against.max()
}

/// So many parts per thousand of a number.
const fn part(number: i32, per_mille: i32) -> i32 {
    number * per_mille / 1000
}

impl World {
    /// How much a state means to go on, in parts per thousand: for the staff, and for everybody after the end.
    #[must_use]
    pub fn intent(&self, actor: ActorIx) -> i16 {
        self.hidden.resolve[actor.number()].intent
    }
}

/// What every state makes of the past week.
pub(in crate::engine) fn review(view: View<'_>, resolve: &mut [Resolve; ACTORS]) {
    for (position, actor) in view.rules().actors.iter() {
        if let Some(temperament) = actor.temperament {
            resolve[position.number()] = resolve[position.number()].reviewed(view, position, temperament);
        }
    }
}
