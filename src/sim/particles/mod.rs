#[cfg(test)]
mod planted;
#[cfg(test)]
mod tests;

use super::belief::{Seen, prior, truths};
use super::dice::Dice;
use crate::engine::{Action, Observation, OwnLuck, Pause, Setup, Truth, Witness, World, apply_led, lead};
use crate::scenario::index::{Position, QuestionIx};
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// An exercise as far as anybody could see it: how it was set up, what was seen, what was done.
///
/// The seed in the setup is never looked at: a belief hangs on the log and the key of the analysis alone.
#[derive(Clone, Debug)]
pub struct Played {
    /// Course and seats.
    pub setup: Setup,
    /// What was seen, and when.
    pub log: Vec<(Hours, Observation)>,
    /// What was done, in order.
    pub actions: Vec<Action>,
    /// The moment up to which it is looked at.
    pub until: Hours,
}

/// The logarithm below which something cannot have been seen.
const DEAD: f64 = -1.0e5;
/// With fewer possible worlds than this left, others are looked for.
const FEWEST: usize = 16;
/// How many worlds are tried for each that is wanted.
const TRIES: usize = 20;

/// How much work a belief is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tuning {
    /// Possible worlds that are kept.
    pub particles: usize,
    /// How often each is moved after every look.
    pub sweeps: usize,
    /// A fault to be caught.
    #[cfg(test)]
    pub(super) planted: Option<planted::Planted>,
}

impl Default for Tuning {
    fn default() -> Self {
        Self::of(4_096, 2)
    }
}

impl Tuning {
    /// So many possible worlds, moved so often.
    #[must_use]
    pub const fn of(particles: usize, sweeps: usize) -> Self {
        Self {
            particles,
            sweeps,
            #[cfg(test)]
            planted: None,
        }
    }
}

/// One possible world.
#[derive(Clone, Debug)]
pub struct Particle {
    /// What is true in it.
    pub truth: Truth,
    /// The world itself.
    pub world: World,
    /// Its share of all worlds.
    pub weight: f64,
    luck: OwnLuck,
    /// The first world that it was copied from.
    root: usize,
    /// Actions that were done in it.
    done: usize,
}

/// What could be known of everything hidden from what was seen: many possible worlds, led through the same log.
///
/// Each is drawn from what could be, weighed by how likely what was seen is in it, copied or dropped by its weight, and
/// then moved: one of its hidden draws is changed, and the change is kept as often as it should be.
#[derive(Clone, Debug)]
pub struct Cloud<'a> {
    rules: &'a Rules,
    played: &'a Played,
    tuning: Tuning,
    dice: Dice,
    truths: Vec<(Truth, f64)>,
    /// Logarithms of how likely the evidence is under each truth.
    evidence: Vec<f64>,
    particles: Vec<Particle>,
    /// The last replicate that was handed out.
    replicates: u32,
    key: u64,
}

impl<'a> Cloud<'a> {
    /// Works out what could be known at the end of what was seen; nothing if no world was found that fits it.
    #[must_use]
    pub fn from(rules: &'a Rules, played: &'a Played, key: u64, tuning: Tuning) -> Option<Self> {
        let mut cloud = Self::begin(rules, played, key, tuning);
        cloud.looks().into_iter().all(|moment| cloud.look(moment)).then_some(cloud)
    }

    /// Possible worlds, with their shares.
    #[must_use]
    pub fn particles(&self) -> &[Particle] {
        &self.particles
    }

    /// How likely each answer to a question is.
    #[must_use]
    pub fn of(&self, question: QuestionIx) -> Vec<f64> {
        let mut shares = vec![0.0; self.rules.questions[question].answers.len()];
        for particle in &self.particles {
            shares[particle.truth[question.number()].number()] += particle.weight;
        }
        shares
    }

    /// How many first worlds the result goes back to, each counted by its share.
    #[must_use]
    pub fn ancestors(&self) -> f64 {
        let mut by_root = vec![0.0; self.tuning.particles];
        for particle in &self.particles {
            by_root[particle.root] += particle.weight;
        }
        1.0 / by_root.iter().map(|share| share * share).sum::<f64>()
    }

    /// The standard error of the mean of a value over these worlds, by the first worlds that they go back to.
    ///
    /// Worlds with one root are not independent: counting each for itself would make every belief look too sure.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "counts of worlds")]
    pub fn clustered_error(&self, value: impl Fn(&World) -> f64) -> f64 {
        let mean: f64 = self.particles.iter().map(|particle| particle.weight * value(&particle.world)).sum();
        let mut by_root = vec![0.0; self.tuning.particles];
        for particle in &self.particles {
            by_root[particle.root] += particle.weight * (value(&particle.world) - mean);
        }
        by_root.iter().map(|off| off * off).sum::<f64>().sqrt()
    }

    /// Draws the first worlds: truths by quota, everything else by luck.
    #[allow(clippy::cast_precision_loss, reason = "counts of worlds")]
    fn begin(rules: &'a Rules, played: &'a Played, key: u64, tuning: Tuning) -> Self {
        let truths: Vec<(Truth, f64)> =
            truths(rules).into_iter().map(|truth| (truth, prior(rules, &truth))).collect();
        let mut cloud = Self {
            rules,
            played,
            tuning,
            dice: Dice::new(!key),
            evidence: vec![0.0; truths.len()],
            truths,
            particles: Vec::new(),
            replicates: 0,
            key,
        };
        let offset = cloud.dice.share();
        for root in 0..tuning.particles {
            let truth = cloud.truth_at((root as f64 + offset) / tuning.particles as f64, |_, prior| prior);
            let luck = OwnLuck::new(key, cloud.next_replicate());
            let world = cloud.first_world(truth, &luck);
            let weight = 1.0 / tuning.particles as f64;
            cloud.particles.push(Particle { truth, world, weight, luck, root, done: 0 });
        }
        cloud
    }

    fn next_replicate(&mut self) -> u32 {
        self.replicates += 1;
        self.replicates
    }

    fn first_world(&self, truth: Truth, luck: &OwnLuck) -> World {
        let setup = Setup { truth: truth.map(Some), seed: self.key, ..self.played.setup };
        World::led(self.rules, &setup, Witness { log: &self.played.log, luck })
    }

    /// The truth at a place between 0 and 1, where truths lie side by side by weight.
    fn truth_at(&self, place: f64, weigh: impl Fn(usize, f64) -> f64) -> Truth {
        let weights: Vec<f64> =
            self.truths.iter().enumerate().map(|(number, (_, prior))| weigh(number, *prior)).collect();
        let mut left = place * weights.iter().sum::<f64>();
        for ((truth, _), weight) in self.truths.iter().zip(&weights) {
            left -= weight;
            if left <= 0.0 {
                return *truth;
            }
        }
        self.truths.last().map(|(truth, _)| *truth).unwrap_or_default()
    }

    /// The moments at which something could be learnt: every observation, and the last moment.
    fn looks(&self) -> Vec<Hours> {
        let told = |seen: &Observation| !matches!(seen, Observation::Waited { .. });
        let observed = self.played.log.iter().filter(|(at, seen)| *at <= self.played.until && told(seen));
        let mut moments: Vec<Hours> = observed.map(|(at, _)| *at).chain([self.played.until]).collect();
        moments.sort_unstable();
        moments.dedup();
        moments
    }

    /// Leads all worlds on to a moment, weighs them, and moves them; tells whether there are any.
    fn look(&mut self, moment: Hours) -> bool {
        let before: Vec<f64> =
            self.particles.iter().map(|particle| self.of_evidence(&particle.truth)).collect();
        let heard: Vec<f64> =
            self.particles.iter().map(|particle| nats(particle.world.ln_likelihood(self.rules))).collect();
        let mut particles = std::mem::take(&mut self.particles);
        for particle in &mut particles {
            self.lead_on(particle, moment);
        }
        self.particles = particles;
        self.weigh_evidence(moment);
        let mut logs: Vec<f64> = Vec::with_capacity(self.particles.len());
        for ((particle, before), heard) in self.particles.iter().zip(before).zip(heard) {
            let gained = nats(particle.world.ln_likelihood(self.rules)) - heard;
            let evidence = self.of_evidence(&particle.truth) - before;
            logs.push(particle.weight.ln() + gained + evidence);
        }
        let alive = logs.iter().filter(|log| **log > DEAD / 2.0).count();
        if alive < FEWEST.min(self.tuning.particles) {
            logs = self.revive(moment);
        }
        if logs.is_empty() {
            return false;
        }
        normalise(&mut self.particles, &logs);
        if self.effective() < self.half() {
            self.resample();
            for _ in 0..self.tuning.sweeps {
                self.sweep(moment);
            }
        }
        true
    }

    #[allow(clippy::cast_precision_loss, reason = "counts of worlds")]
    fn half(&self) -> f64 {
        self.tuning.particles as f64 / 2.0
    }

    /// Plays a world on, doing what was done.
    fn lead_on(&self, particle: &mut Particle, moment: Hours) {
        let witness = Witness { log: &self.played.log, luck: &particle.luck };
        while let Some(Pause::Window(_)) = lead(self.rules, &mut particle.world, witness, moment) {
            let Some(action) = self.played.actions.get(particle.done) else { break };
            if apply_led(self.rules, &mut particle.world, *action, witness).is_err() {
                break;
            }
            particle.done += 1;
        }
    }

    /// How likely the evidence is so far, under each truth: the same in all worlds of one truth.
    fn weigh_evidence(&mut self, moment: Hours) {
        let Some(first) = self.particles.first() else { return };
        let seen = Seen::at(first.world.view(self.rules), &self.played.log, moment);
        let law = |truth: &Truth| seen.evidence_likelihood(self.rules, truth).ln().max(DEAD);
        self.evidence = self.truths.iter().map(|(truth, _)| law(truth)).collect();
    }

    fn of_evidence(&self, truth: &Truth) -> f64 {
        self.truths
            .iter()
            .zip(&self.evidence)
            .find(|((other, _), _)| other == truth)
            .map_or(0.0, |(_, log)| *log)
    }

    /// How many worlds of equal weight these are worth.
    fn effective(&self) -> f64 {
        1.0 / self.particles.iter().map(|particle| particle.weight * particle.weight).sum::<f64>()
    }

    /// Looks for worlds in which what was seen can be at all, from the beginning, and keeps these alone; gives their
    /// logarithms.
    fn revive(&mut self, moment: Hours) -> Vec<f64> {
        let (mut found, mut logs) = (Vec::new(), Vec::new());
        for attempt in 0..TRIES * self.tuning.particles {
            let place = self.dice.share();
            let truth = self.truth_at(place, |_, prior| prior);
            let luck = OwnLuck::new(self.key, self.next_replicate());
            let world = self.first_world(truth, &luck);
            let root = attempt % self.tuning.particles;
            let mut particle = Particle { truth, world, weight: 1.0, luck, root, done: 0 };
            self.lead_on(&mut particle, moment);
            let log = nats(particle.world.ln_likelihood(self.rules));
            if log > DEAD / 2.0 {
                logs.push(log + self.of_evidence(&truth));
                found.push(particle);
            }
            if found.len() == self.tuning.particles {
                break;
            }
        }
        self.particles = found;
        logs
    }

    /// Copies worlds by their weight, at even steps; copies go on with luck of their own.
    #[allow(clippy::cast_precision_loss, reason = "counts of worlds")]
    fn resample(&mut self) {
        let count = self.tuning.particles;
        let offset = self.dice.share();
        let mut kept: Vec<Particle> = Vec::with_capacity(count);
        let (mut place, mut reached, mut last) = (0, 0.0, None);
        for step in 0..count {
            let wanted = (step as f64 + offset) / count as f64;
            while reached + self.particles[place].weight < wanted && place + 1 < self.particles.len() {
                reached += self.particles[place].weight;
                place += 1;
            }
            let mut copy = self.particles[place].clone();
            copy.weight = 1.0 / count as f64;
            if last.replace(place) == Some(place) && !self.copies_share_luck() {
                self.replicates += 1;
                copy.luck.freshen(self.rules, &copy.world, self.replicates);
            }
            kept.push(copy);
        }
        self.particles = kept;
    }

    /// Proposes one change to each world, and keeps it as often as it should be kept.
    fn sweep(&mut self, moment: Hours) {
        for number in 0..self.particles.len() {
            let proposal = self.propose(number, moment);
            let now = self.particles[number].world.ln_likelihood(self.rules);
            let gain = nats(proposal.world.ln_likelihood(self.rules)) - nats(now);
            if self.dice.share().ln() < gain || self.keeps_all() {
                self.particles[number] = proposal;
            }
        }
    }

    /// A world with another truth, or with one hidden draw moved, played again from the beginning.
    ///
    /// Another truth is drawn by its prior and the evidence, so only what else was seen decides whether it is kept.
    fn propose(&mut self, number: usize, moment: Hours) -> Particle {
        let Particle { truth, luck, root, weight, world, .. } = &self.particles[number];
        let (mut truth, mut luck, root, weight) = (*truth, luck.clone(), *root, *weight);
        let drawn = world.drawn(self.rules);
        if drawn.is_empty() || self.dice.one_of(4) == 0 {
            let place = self.dice.share();
            truth = self.truth_at(place, |at, prior| prior * self.evidence[at].exp());
        } else {
            let name = drawn[self.dice.one_of(drawn.len())];
            let by = self.step();
            luck.shift(name, by);
        }
        let world = self.first_world(truth, &luck);
        let mut particle = Particle { truth, world, weight, luck, root, done: 0 };
        self.lead_on(&mut particle, moment);
        particle
    }

    /// How far a draw is moved: half the time a little, half the time anywhere.
    fn step(&mut self) -> u32 {
        const LITTLE: u32 = 1 << 28;
        if self.dice.one_of(2) == 0 { self.dice.roll() } else { (self.dice.roll() >> 3).wrapping_sub(LITTLE) }
    }

    #[cfg(not(test))]
    #[allow(clippy::unused_self, reason = "a test plants a fault here")]
    const fn copies_share_luck(&self) -> bool {
        false
    }

    #[cfg(test)]
    fn copies_share_luck(&self) -> bool {
        self.tuning.planted == Some(planted::Planted::CopiedLuck)
    }

    #[cfg(not(test))]
    #[allow(clippy::unused_self, reason = "a test plants a fault here")]
    const fn keeps_all(&self) -> bool {
        false
    }

    #[cfg(test)]
    fn keeps_all(&self) -> bool {
        self.tuning.planted == Some(planted::Planted::EveryMoveKept)
    }
}

/// Turns logarithms into shares of one.
fn normalise(particles: &mut [Particle], logs: &[f64]) {
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = logs.iter().map(|log| (log - largest).exp()).collect();
    let total: f64 = weights.iter().sum();
    for (particle, weight) in particles.iter_mut().zip(weights) {
        particle.weight = weight / total;
    }
}

/// A logarithm in Q32 nats as a float.
#[allow(clippy::cast_precision_loss, reason = "a logarithm needs no more digits")]
fn nats(q32: i64) -> f64 {
    q32 as f64 / 4_294_967_296.0
}
