//! L6: a posterior is right as often as it says.
//!
//! **What it says.** Of all worlds in which the evidence makes an answer seventy per cent likely, it is true in seventy of
//! a hundred. The engine makes evidence by the same likelihoods by which it is weighed.
//!
//! **Why it matters for a debrief.** A cell is shown how far its ballots were from what the evidence warranted. That is
//! only fair if what the evidence warranted is warranted.
//!
//! **How it is tested.** Questions with evidence are invented by seed, every item from the best of sources and in a
//! group of its own: so there is nothing to dilute, to discount or to share luck with. Fifty worlds of each are played.
//! The posterior is worked out from the compiled weights of what came, from the absence of what did not, and from the
//! priors, without the floor. The place of the true answer among all shares has to be even over all worlds: in the
//! order of how much each answer would have brought, and from the likeliest down. Twenty bins each, a chi-square with a
//! limit of one in a thousand. The first order is the one that shows evidence which comes too often or too seldom.
//! How far the desk's own reading drifts, with its floor and without the silences, is printed beside it.
//!
//! **What it must catch.** A likelihood that is five points off.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of worlds as floats, and shares as bins"
)]

use super::law::{Case, Effort, How, Law, Tried, Unit};
use super::player::{Player, waited};
use super::scenarios::load;
use crate::engine::Setup;
use crate::engine::attribution::read_evidence;
use crate::invented::{Dice, assessment};
use crate::scenario::Scenario;
use crate::scenario::index::{Position, QuestionIx};
use crate::scenario::rules::{Prior, Rules};

/// The law.
pub(super) const LAW: Law = Law {
    id: "L6",
    says: "What the evidence makes seventy per cent likely is true in seventy worlds of a hundred.",
    how: How::Mean,
    catches: "a likelihood that is five points off",
    tries,
};

/// Scenarios here for each that other laws about one mechanism try, and worlds of each: these are short ones.
const TIMES: u64 = 4;
const EACH: u32 = 50;
const BINS: usize = 20;
/// The 0.001 limit of a chi-square of nineteen degrees of freedom.
const LIMIT: f64 = 43.82;

/// How often the truth fell into each bin, in one order and the other, and by the desk's own reading.
#[derive(Default)]
struct Ranks {
    by_yield: [u64; BINS],
    by_share: [u64; BINS],
    of_the_desk: [u64; BINS],
}

fn tries(effort: Effort) -> Tried {
    let effort = Effort { worlds: effort.worlds * TIMES, ..effort };
    let mut ranks = Ranks::default();
    let build = |seed| load(&assessment(seed));
    let tried = Tried::of(Unit::Worlds).each(effort.mechanisms(), EACH, build, |scenario, case, tried| {
        tried.count(ranks.look(scenario, case));
        Ok(())
    });
    ranks.measured(tried)
}

impl Ranks {
    /// Plays a world and looks where its truth lies; tells whether there was anything to go by.
    fn look(&mut self, scenario: &Scenario, case: Case) -> bool {
        let rules = &scenario.rules;
        let setup = Setup { seed: case.seed, replicate: case.replicate, ..Setup::default() };
        let player = waited(rules, &setup);
        let truth = player.world.truth()[0].number();
        let held = player.world.view(rules).held();
        let mut dice = Dice::new(case.seed ^ u64::from(case.replicate) << 40);
        let luck = (dice.below(1 << 20) as f64 + 0.5) / f64::from(1 << 20);
        let shares = posterior(rules, held);
        let brings = |answer: usize| {
            rules.evidence.items().iter().map(|item| u32::from(item.row[answer])).sum::<u32>()
        };
        let mut order: Vec<usize> = (0..shares.len()).collect();
        order.sort_by_key(|answer| std::cmp::Reverse(brings(*answer)));
        let mut ranked: Vec<(f64, bool)> =
            order.into_iter().map(|answer| (shares[answer], answer == truth)).collect();
        add(&mut self.by_yield, &ranked, luck);
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
        add(&mut self.by_share, &ranked, luck);
        let mut desk = reading(rules, &player, truth);
        desk.sort_by(|one, other| other.0.total_cmp(&one.0));
        add(&mut self.of_the_desk, &desk, luck);
        held != 0
    }

    fn measured(&self, mut tried: Tried) -> Tried {
        let worlds = tried.cases;
        tried.measure(
            "chi-square of the truth's place, from the answer that brings most evidence down",
            chi_square(&self.by_yield, worlds),
            Some(LIMIT),
        );
        tried.measure("the same, from the likeliest down", chi_square(&self.by_share, worlds), Some(LIMIT));
        tried.measure(
            "the same of the desk's reading, as shipped",
            chi_square(&self.of_the_desk, worlds),
            None,
        );
        tried
    }
}

/// The shares of all answers: priors, what came, and what did not.
fn posterior(rules: &Rules, held: u64) -> Vec<f64> {
    let question = &rules.questions[QuestionIx(0)];
    let Prior::Own(prior) = &question.prior else { return Vec::new() };
    let likely = |answer: usize| {
        let evidence = rules.evidence.iter().map(|(position, item)| {
            let came = held >> position.number() & 1 == 1;
            let absent = || (1.0 - f64::from(item.row[answer]) / 100.0).ln();
            if came { f64::from(item.weight[answer]) / 1000.0 } else { absent() }
        });
        f64::from(prior[answer]) * evidence.sum::<f64>().exp()
    };
    let shares: Vec<f64> = (0..question.answers.len()).map(likely).collect();
    let whole: f64 = shares.iter().sum();
    shares.into_iter().map(|share| share / whole).collect()
}

/// The desk's own reading of what came.
fn reading(rules: &Rules, player: &Player, truth: usize) -> Vec<(f64, bool)> {
    let reading = read_evidence(rules, player.world.view(rules).held());
    let used = rules.questions[QuestionIx(0)].answers.len();
    let shares = reading.of(QuestionIx(0))[..used].iter().enumerate();
    shares.map(|(answer, share)| (f64::from(*share) / 1000.0, answer == truth)).collect()
}

/// Adds a place within the truth's own share, among shares in some order.
fn add(bins: &mut [u64; BINS], shares: &[(f64, bool)], luck: f64) {
    let before: f64 = shares.iter().take_while(|(_, is_true)| !is_true).map(|(share, _)| share).sum();
    let own = shares.iter().find(|(_, is_true)| *is_true).map_or(0.0, |(share, _)| *share);
    let place = (before + own * luck) * BINS as f64;
    bins[(place as usize).min(BINS - 1)] += 1;
}

/// How far counts are from even ones.
fn chi_square(bins: &[u64; BINS], worlds: u64) -> f64 {
    let even = worlds.max(1) as f64 / BINS as f64;
    bins.iter().map(|count| (*count as f64 - even).powi(2) / even).sum()
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/observe.rs`: `below(self.draws.uniform(name, 0, Slot::Outcome), seen.into())` becomes `below(self.draws.uniform(name, 0, Slot::Outcome), u16::from(seen) + 5)`.
    #[test]
    fn a_posterior_is_right_as_often_as_it_says() {
        super::super::tests::holds(&super::LAW);
    }
}
