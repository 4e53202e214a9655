//! What an exercise came to: a value from 0 to 1000 in each of five dimensions, the higher the better.
//!
//! For the staff, and for everybody after the end: the first two are worked out from what is hidden.

use super::aftermath::{Aftermath, Intruder};
use super::economy::Losses;
use super::view::View;
use super::world::World;
use crate::scenario::document::{ActorKind, Dimension, Stance};
use crate::scenario::index::ActorIx;
use crate::scenario::limits::FULL;
use crate::scenario::rules::{Actor, Meter, Rules};
use crate::units::{Hours, halves_up};

/// What the first, the second, … of five ranked dimensions weighs, in thousandths: rank-order centroids.
///
/// Basis: design (the mean of all weights that keep an order, which is arithmetic; that a cell weighs so is this
/// project’s choice).
const CENTROIDS: [u64; 5] = [457, 257, 157, 90, 40];
/// What the model's own measure of a dimension weighs beside counters, in per cent.
///
/// Basis: design (a counter’s weight is said in per cent of this).
const OWN: i64 = 100;
/// The top of the ladder of tension.
const TOP_RUNG: i64 = 10;

/// How it stands with those outside the cell, where a scenario has any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Abroad {
    /// Steps that all partners together have gone in public, three each at most.
    steps: u16,
    /// The most that they could have gone.
    most_steps: u16,
    /// How firmly such espionage is seen as wrong, 0 to 1000.
    norm: i16,
    /// The highest rung of tension that was reached, 0 to 10.
    highest: u8,
    /// The rung at the end.
    last: u8,
}

impl Abroad {
    /// Partners are the states that no answer names.
    ///
    /// Basis: design (whoever may be the culprit is no partner, and nobody but a state is one).
    fn of(view: View<'_>) -> Option<Self> {
        let rules = view.rules();
        let answers = || rules.questions.items().iter().flat_map(|question| &question.answers);
        let is_partner = |(position, actor): &(ActorIx, &Actor)| {
            actor.kind == ActorKind::State && answers().all(|answer| answer.actor != Some(*position))
        };
        let partners = || rules.actors.iter().filter(is_partner).map(|(position, _)| position);
        let most = partners().count() * Stance::Act as usize;
        (!rules.actors.is_empty()).then(|| Self {
            steps: partners().map(|partner| view.stance(partner) as u16).sum(),
            most_steps: u16::try_from(most).unwrap_or(u16::MAX),
            norm: view.meter(Meter::Norm),
            highest: view.diplomacy().highest_rung(),
            last: view.tension(),
        })
    }
}

/// A value from 0 to 1000 in each dimension; nothing in one that the scenario does not measure.
///
/// Basis: design (each formula says what it counts; none measures anything outside the model).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    loss: Option<i16>,
    intruder: Option<i16>,
    coalition: Option<i16>,
    calm: Option<i16>,
    legitimacy: Option<i16>,
}

impl Outcome {
    /// What a world came to.
    #[must_use]
    pub fn of(rules: &Rules, world: &World) -> Self {
        let view = world.view(rules);
        let abroad = Abroad::of(view);
        let aftermath = world.aftermath(rules);
        let measured = Self {
            loss: loss_avoided(rules, &aftermath),
            intruder: intruder_out(&aftermath, view.now()),
            coalition: abroad.map(coalition),
            calm: abroad.map(calm),
            legitimacy: None,
        };
        let counted = rules.counters.items().iter().any(|counter| counter.counts_to.is_some());
        let judged = counted || measured != Self::default();
        let legitimacy = || legitimacy(view.meter(Meter::Credibility), view.meter(Meter::Capital));
        let measured = Self { legitimacy: judged.then(legitimacy), ..measured };
        let with = |dimension| with_counters(rules, world, dimension, measured.value(dimension));
        Self {
            loss: with(Dimension::Loss),
            intruder: with(Dimension::Intruder),
            coalition: with(Dimension::Coalition),
            calm: with(Dimension::Calm),
            legitimacy: with(Dimension::Legitimacy),
        }
    }

    /// The value of a dimension, 0 to 1000.
    #[must_use]
    pub const fn value(&self, dimension: Dimension) -> Option<i16> {
        match dimension {
            Dimension::Loss => self.loss,
            Dimension::Intruder => self.intruder,
            Dimension::Coalition => self.coalition,
            Dimension::Calm => self.calm,
            Dimension::Legitimacy => self.legitimacy,
        }
    }

    /// All that is measured, as one number from 0 to 1000 under an order of what matters most.
    ///
    /// Each dimension weighs by its place in the order; where some are not measured, the others keep their weights in
    /// proportion.
    #[must_use]
    pub fn utility(&self, order: &[Dimension; 5]) -> Option<i16> {
        let places = order.iter().zip(CENTROIDS);
        let weighed = places
            .filter_map(|(dimension, weight)| Some((u64::try_from(self.value(*dimension)?).ok()?, weight)));
        let (sum, weights) =
            weighed.fold((0, 0), |(sum, weights), (value, weight)| (sum + value * weight, weights + weight));
        (weights > 0).then(|| i16::try_from(halves_up(sum, weights)).unwrap_or(FULL))
    }
}

/// How much of what could still be lost on day 0 was not, by the middle of the guesses.
///
/// Basis: design (what was taken before the first signal nobody could have kept; where that was everything, or
/// nothing has a worth, this says nothing).
fn loss_avoided(rules: &Rules, aftermath: &Aftermath) -> Option<i16> {
    let before = Losses::knowledge(rules, |asset| aftermath.assets[asset].before).middle();
    let at_stake = Losses::knowledge(rules, |_| FULL).middle().saturating_sub(before);
    let lost =
        Losses::knowledge(rules, |asset| aftermath.assets[asset].in_all).middle().saturating_sub(before);
    (at_stake > 0).then(|| thousandths(at_stake.saturating_sub(lost), at_stake))
}

/// Half for an intruder who is out at the end, the rest for the share of the time that it has been out by then; the
/// mean over all intruders.
///
/// Basis: design (one that came back and is within counts as one that was never thrown out).
fn intruder_out(aftermath: &Aftermath, now: Hours) -> Option<i16> {
    let intruders = aftermath.intruders.items();
    let sum: u64 = intruders.iter().map(|intruder| u64::from(out(intruder, now).unsigned_abs())).sum();
    let count = u64::try_from(intruders.len()).unwrap_or(0);
    (count > 0).then(|| i16::try_from(halves_up(sum, count)).unwrap_or(FULL))
}

fn out(intruder: &Intruder, now: Hours) -> i16 {
    let Some(since) = intruder.out_since else { return 0 };
    let (span, out) = (now.0.max(1), now.0.saturating_sub(since.0));
    FULL / 2 + thousandths(out.into(), span.into()) / 2
}

/// Half for how far partners have gone of how far they could, half for the norm; the norm alone without partners.
///
/// Basis: design (partners and the rule itself count alike).
fn coalition(abroad: Abroad) -> i16 {
    if abroad.most_steps == 0 {
        return abroad.norm;
    }
    i16::midpoint(thousandths(abroad.steps.into(), abroad.most_steps.into()), abroad.norm)
}

/// What is left of calm: the highest rung takes three parts in five of its height, the last one two.
///
/// Basis: design (a crisis that was reached counts more than one that is left).
fn calm(abroad: Abroad) -> i16 {
    let rung = |rung: u8| i64::from(rung).min(TOP_RUNG);
    let height = (3 * rung(abroad.highest) + 2 * rung(abroad.last)) * i64::from(FULL) / (5 * TOP_RUNG);
    FULL - i16::try_from(height).unwrap_or(FULL)
}

/// Seven parts credibility, three parts political capital, as they are at the end.
///
/// Basis: design (being believed counts more than having favours left).
fn legitimacy(credibility: i16, capital: i16) -> i16 {
    let sum = 7 * i32::from(credibility) + 3 * i32::from(capital);
    i16::try_from(sum / 10).unwrap_or(FULL).clamp(0, FULL)
}

/// The weighted mean of what the model measures, which weighs 100, and the counters that count to a dimension.
///
/// Basis: design (what a counter counts to, and its weight, are the scenario’s).
fn with_counters(rules: &Rules, world: &World, dimension: Dimension, own: Option<i16>) -> Option<i16> {
    let view = world.view(rules);
    let (mut sum, mut weights) = own.map_or((0, 0), |own| (i64::from(own) * OWN, OWN));
    for (counter, rule) in rules.counters.iter() {
        let Some((_, weight)) = rule.counts_to.filter(|(counted, _)| *counted == dimension) else { continue };
        let value = view.counter(counter);
        let good = if weight < 0 { FULL - value } else { value };
        let weight = i64::from(weight.unsigned_abs());
        sum += i64::from(good) * weight;
        weights += weight;
    }
    (weights > 0).then(|| i16::try_from(sum / weights).unwrap_or(FULL))
}

fn thousandths(part: u64, whole: u64) -> i16 {
    let full = u128::from(FULL.unsigned_abs());
    let share = (u128::from(part) * full).checked_div(u128::from(whole)).unwrap_or(0);
    i16::try_from(share).unwrap_or(FULL).min(FULL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Setup;
    use crate::engine::samples::{self, load, reference_text, worked, worked_text};
    use crate::scenario::Scenario;
    use proptest::prelude::*;

    fn begun(scenario: &Scenario) -> World {
        World::new(&scenario.rules, &Setup::default(), &mut ())
    }

    fn counting(counts: &str) -> Scenario {
        load(&worked_text().replace("start: 600", &format!("start: 600, {counts}")))
    }

    fn values(scenario: &Scenario) -> [Option<i16>; 5] {
        let outcome = Outcome::of(&scenario.rules, &begun(scenario));
        Dimension::ALL.map(|dimension| outcome.value(dimension))
    }

    #[test]
    fn what_nothing_measures_has_no_value() {
        assert_eq!(values(&worked()), [None; 5]);
        let [loss, legitimacy, intruder, calm, coalition] = values(&load(reference_text()));
        assert_eq!((loss, legitimacy, intruder), (Some(1000), Some(640), Some(0)));
        assert_eq!((calm, coalition), (None, None));
    }

    /// A counter is the whole of a dimension that nothing else measures, and a part by its weight of another; below
    /// zero it counts the other way round.
    #[test]
    fn counters_count_by_their_weight() {
        let calm = |counts| values(&counting(counts))[3];
        assert_eq!(calm("counts_to: Calm"), Some(600));
        assert_eq!(calm("counts_to: Calm, weight: -40"), Some(400));
        let legitimacy = |counts| values(&counting(counts))[1];
        assert_eq!(legitimacy("counts_to: Calm"), Some(640));
        assert_eq!(legitimacy("counts_to: Legitimacy, weight: 100"), Some(620));
        assert_eq!(legitimacy("counts_to: Legitimacy, weight: 300"), Some(610));
    }

    #[test]
    fn partners_norm_and_tension_count() {
        let [.., calm_at_first, coalition_at_first] = values(&samples::coalition());
        assert_eq!((calm_at_first, coalition_at_first), (Some(1000), Some(260)));
        let abroad = Abroad { steps: 3, most_steps: 6, norm: 700, highest: 5, last: 2 };
        assert_eq!((calm(abroad), coalition(abroad)), (1000 - 380, 600));
        let alone = Abroad { steps: 0, most_steps: 0, norm: 300, highest: 10, last: 10 };
        assert_eq!((calm(alone), coalition(alone)), (0, 300));
    }

    #[test]
    fn an_intruder_counts_by_how_long_it_is_out() {
        let out_since = |since| {
            let intruder = Intruder { out_since: since, ..Intruder::default() };
            super::out(&intruder, Hours::on_day(100, 0))
        };
        assert_eq!(out_since(None), 0);
        assert_eq!(out_since(Some(Hours::on_day(100, 0))), 500);
        assert_eq!(out_since(Some(Hours::on_day(40, 0))), 800);
        assert_eq!(out_since(Some(Hours(0))), 1000);
    }

    #[test]
    fn a_ranking_weighs_what_is_measured() {
        let outcome = Outcome { loss: Some(1000), legitimacy: Some(0), ..Outcome::default() };
        let [first, .., last] = [[0, 1, 2, 3, 4], [1, 0, 2, 3, 4], [4, 3, 2, 1, 0]]
            .map(|order| outcome.utility(&order.map(|place| Dimension::ALL[place])).unwrap());
        assert_eq!((first, last), (640, 308));
        assert_eq!(Outcome::default().utility(&Dimension::ALL), None);
    }

    proptest! {
        /// Whatever comes from abroad, each dimension stays within 0 and 1000; further partners and less tension are
        /// never worse.
        #[test]
        fn dimensions_stay_within_their_range(
            steps in 0_u16..=48, most_steps in 0_u16..=48, norm in 0_i16..=1000, highest in 0_u8..=10, last in 0_u8..=10,
        ) {
            let abroad = Abroad { steps: steps.min(most_steps), most_steps, norm, highest, last: last.min(highest) };
            prop_assert!((0..=1000).contains(&coalition(abroad)) && (0..=1000).contains(&calm(abroad)));
            let further = Abroad { steps: (abroad.steps + 1).min(most_steps), ..abroad };
            let higher = Abroad { highest: (highest + 1).min(10), ..abroad };
            prop_assert!(coalition(further) >= coalition(abroad) && calm(higher) <= calm(abroad));
        }
    }
}
