use super::Checker;
use super::logic::Possible;
use crate::scenario::document::{Actor, Claim, Occasion, Reaction, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{ActorIx, ChanceIx, Position};
use crate::scenario::rules::{Backing, Branch, Odds, Publication, Rules, Sway};

/// By how many per cent a weight can be swayed for one partner, item or step.
const LEAST: i16 = -100;
const MOST: i16 = 400;

impl Checker<'_> {
    /// Reads what sways the reactions of an actor to an occasion.
    pub(super) fn sway(&mut self, chance: ChanceIx, occasion: Occasion, reactions: &[Reaction]) {
        for (place, reaction) in reactions.iter().enumerate() {
            let written = [&reaction.per_partner, &reaction.per_item, &reaction.per_claim];
            let [per_partner, per_item, per_claim] =
                written.map(|value| value.as_ref().map_or(0, |value| self.sway_percent(value, occasion)));
            self.rules.chances[chance].branches[place].sway = Sway { per_partner, per_item, per_claim };
        }
    }

    fn sway_percent(&mut self, value: &Value, occasion: Occasion) -> i16 {
        if occasion == Occasion::Cleared {
            self.fault(value.place, Fault::SwaysCleared);
        }
        self.small(value, "a sway in per cent", LEAST, MOST)
    }

    /// However an accusation stands, a reaction keeps a chance of 1 to 99 per cent under every answer: told once
    /// everything that can be published is known.
    pub(super) fn sway_within_bounds(&mut self, actors: &[Actor]) {
        for actor in actors {
            let Some(rank) = self.names.rank(Kind::Actor, &actor.id.text) else { continue };
            let accused = actor.answers_when.iter().find(|(occasion, _)| *occasion == Occasion::Accused);
            let Some((_, reactions)) = accused.filter(|(_, reactions)| reactions.len() > 1) else { continue };
            let Some((place, worst)) = self.tells_too_much(ActorIx(rank)) else { continue };
            if let Some(reaction) = reactions.get(place) {
                self.fault(reaction.weight.place, worst);
            }
        }
    }

    /// The first reaction of an accused actor whose fall would be a verdict, and under which backing.
    fn tells_too_much(&self, actor: ActorIx) -> Option<(usize, Fault)> {
        let chance = self.rules.actors.items().get(actor.number())?.reaction(Occasion::Accused)?;
        let branches = &self.rules.chances.items().get(chance.number())?.branches;
        let possible = self.possible(branches);
        // What tells too much where nothing stands has a fault of its own.
        let bare = verdict(branches, &possible, Backing::default());
        if bare.is_some() || branches.iter().all(|branch| branch.sway.is_none()) {
            return None;
        }
        let mut backings = Claim::ALL.into_iter().flat_map(|claim| backings(&self.rules, actor, claim));
        backings.find_map(|(claim, backing)| {
            let (place, percent) = verdict(branches, &possible, backing)?;
            let Backing { partners, items, .. } = backing;
            Some((place, Fault::SwaysTooFar { percent, partners, items, claim }))
        })
    }
}

/// Every backing that an accusation of an actor with this claim can have, by all that a scenario can publish.
fn backings(rules: &Rules, actor: ActorIx, claim: Claim) -> impl Iterator<Item = (Claim, Backing)> {
    let all: Vec<Publication> = rules.sayable().collect();
    let claimed = all.iter().filter(|said| said.claim == claim && accuses(rules, said, actor));
    let most = claimed.map(|said| {
        // Who once stood with us, and what was once released, counts for the same answer said again.
        let same = all.iter().filter(|other| is_same(said, other));
        let (with, items) =
            same.fold((0, 0), |(with, items), other| (with | other.with, items | other.disclose));
        (count(with.into()), count(items))
    });
    let most = most.reduce(|one, other| (one.0.max(other.0), one.1.max(other.1)));
    most.into_iter().flat_map(move |(partners, items)| {
        let each = move |partners| (0..=items).map(move |items| (partners, items));
        (0..=partners)
            .flat_map(each)
            .map(move |(partners, items)| (claim, Backing { partners, items, claim: claim.step() }))
    })
}

fn accuses(rules: &Rules, said: &Publication, actor: ActorIx) -> bool {
    let answers = rules.questions.items().get(said.question.number()).map(|question| &question.answers);
    answers
        .and_then(|answers| answers.get(said.answer.number()))
        .is_some_and(|answer| answer.actor == Some(actor))
}

fn is_same(said: &Publication, other: &Publication) -> bool {
    (said.question, said.answer) == (other.question, other.answer)
}

fn count(bits: u64) -> u8 {
    u8::try_from(bits.count_ones()).unwrap_or(u8::MAX)
}

/// A branch that is not the only one and has a chance below 1 or above 99 per cent under some truth.
pub(super) fn verdict(branches: &[Branch], possible: &[Possible], backing: Backing) -> Option<(usize, u64)> {
    possible.iter().filter(|_| branches.len() > 1).find_map(|possible| {
        let weight = |branch: &Branch| {
            let odds = match branch.odds {
                Odds::Same(weight) => weight,
                Odds::ByAnswer(question, weights) => weights[possible.truth[question.number()]],
                Odds::ByStage(_, weights) => weights[possible.stage],
            };
            u64::from(branch.sway.hundredths(odds, backing))
        };
        let total: u64 = branches.iter().map(weight).sum();
        let mut percents = branches.iter().map(|branch| weight(branch) * 100 / total.max(1)).enumerate();
        percents.find(|(_, percent)| !(1..=99).contains(percent))
    })
}
