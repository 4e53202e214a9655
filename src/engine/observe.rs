//! The ways from hidden to visible, each with a likelihood under every hidden world.
//!
//! A hidden fact reaches the players by an observation and by nothing else. [`Oracle`] is the only holder of the
//! truth during a step, and all it hands out are observations and their moments.

use serde::Serialize;

use super::delay::{CERTAIN, takes, takes_longer};
use super::diplomacy::{Accusation, days_until_load, reached};
use super::draw::{Draws, Luck, Slot, below};
use super::public::Search;
use super::witness::Witness;
use crate::scenario::document::{Stage, Stance};
use crate::scenario::index::{
    ActorIx, AnswerIx, ChanceIx, ChannelIx, EvidenceIx, InvitationIx, LaterIx, Position, QuestionIx,
};
use crate::scenario::limits::{CAMPAIGNS, QUESTIONS};
use crate::scenario::rules::{Backing, Branch, Delay, Odds, Rules};
use crate::units::{Hours, exp_neg_q32, ln_q32, normal_below};

/// The true answer to each question.
pub type Truth = [AnswerIx; QUESTIONS];

/// The logarithm of what cannot be: a sum of a thousand of these still fits.
pub(super) const IMPOSSIBLE: i64 = -(1 << 52);

/// The hour at which evidence reaches the desk.
///
/// Basis: design (the desk opens).
pub const EVIDENCE_HOUR: u32 = 9;

/// Something hidden that reached the players.
///
/// Basis: design (so that whatever is seen has a likelihood under every truth).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Observation {
    /// An evidence item, looked for since one day, turned out on another.
    Evidence {
        /// Which item.
        item: EvidenceIx,
        /// Days it took.
        days: u32,
        /// The share of the analysts' hours with which the search began, in per cent.
        share: u8,
    },
    /// One branch of a chance fell.
    Branch {
        /// Which chance.
        chance: ChanceIx,
        /// Which branch.
        branch: u8,
        /// What swayed the weights: what an actor saw of the accusation that it answers.
        #[serde(skip_serializing_if = "Backing::is_none")]
        backing: Backing,
    },
    /// A delayed consequence came when it was due, or did not.
    Later {
        /// Which consequence.
        later: LaterIx,
        /// Whether it came.
        came: bool,
    },
    /// A channel noticed something.
    Channel {
        /// Which channel.
        channel: ChannelIx,
    },
    /// Something visible will come after so many days, which nothing hidden bears on.
    Waited {
        /// The name of its draw.
        name: u64,
        /// The law of its delay.
        delay: Delay,
        /// How many.
        days: u32,
    },
    /// An actor answered an invitation, and so showed how it leans.
    Reply {
        /// Which invitation.
        invitation: InvitationIx,
        /// How far the actor goes now.
        stance: Stance,
        /// Between which points its leaning was known to lie.
        known: (i16, i16),
        /// Between which it is known to lie now.
        now: (i16, i16),
    },
    /// The owner of an item agreed to its use, or refused.
    Consent {
        /// Which item.
        item: EvidenceIx,
        /// How far its owner was inclined to, in points.
        willing: i16,
        /// Whether it agreed.
        agreed: bool,
    },
    /// Something was published, and can be exposed from now on.
    Accused {
        /// The question.
        question: QuestionIx,
        /// What stands.
        accusation: Accusation,
    },
    /// What was published stood until it was taken back.
    Stood {
        /// The question.
        question: QuestionIx,
        /// The answer.
        answer: AnswerIx,
        /// How much exposure it had borne, if it was wrong.
        load: u64,
    },
    /// What was published was exposed.
    Exposed {
        /// The question.
        question: QuestionIx,
        /// The answer.
        answer: AnswerIx,
        /// How much exposure it had borne the day before, if it was wrong.
        before: u64,
        /// And on the day.
        after: u64,
    },
}

/// How much slower an accusation is contested that is right.
///
/// Basis: design (right cases are sometimes contested too, so that a challenge is evidence and no proof).
const RIGHT: u64 = 20;

impl Observation {
    /// How likely this was if the given answers are true, in Q32.
    ///
    /// Each observation by itself: what the items of a group share is not in it. When a channel notices hangs on how
    /// the campaign went, whoever is behind it, and says nothing about the answers.
    ///
    /// Odds that hang on the stage of a campaign are those of its first stage here; a world that is led knows its own.
    #[must_use]
    pub fn likelihood(self, rules: &Rules, truth: &Truth) -> u64 {
        self.likelihood_in(rules, &Facts { truth, stages: Stages::default() })
    }

    /// How likely this was in a world where these things are so, in Q32.
    fn likelihood_in(self, rules: &Rules, facts: &Facts<'_>) -> u64 {
        let truth = facts.truth;
        match self {
            Self::Evidence { item, days, share } => {
                let evidence = &rules.evidence[item];
                let seen = evidence.row[truth[evidence.question.number()].number()];
                percent_of(takes(evidence.delay.stretched(share), days), seen.into())
            }
            Self::Branch { chance, branch, backing } => {
                let branches = &rules.chances[chance].branches;
                let weight = |branch: &Branch| u64::from(weight_if(branch, facts, backing));
                let total: u64 = branches.iter().map(weight).sum();
                weight(&branches[usize::from(branch)]) * CERTAIN / total.max(1)
            }
            Self::Later { later, came } => {
                let percent = rules.laters[later].chance.map_or(100, |odds| u64::from(odds_if(odds, facts)));
                percent_of(CERTAIN, if came { percent } else { 100 - percent })
            }
            Self::Waited { delay, days, .. } => takes(delay, days),
            Self::Channel { .. } | Self::Accused { .. } => CERTAIN,
            Self::Reply { invitation, known, now, .. } => {
                let actor = rules.invitations[invitation].actor;
                let within =
                    |(from, below)| leaning_below(rules, actor, below) - leaning_below(rules, actor, from);
                share_of(within(now), within(known))
            }
            Self::Consent { item, willing, agreed } => {
                let owner = rules.evidence[item].owner.unwrap_or_default();
                let yes = leaning_below(rules, owner, willing);
                if agreed { yes } else { CERTAIN - yes }
            }
            Self::Stood { question, answer, load } => stands(truth, (question, answer), load),
            Self::Exposed { question, answer, before, after } => {
                let stands = |load| stands(truth, (question, answer), load);
                stands(before) - stands(after)
            }
        }
    }

    /// How likely it was that an item looked for has not turned out for so many days, in Q32.
    ///
    /// Silence is an observation too. `share` is the one with which the search began.
    #[must_use]
    pub fn silence(rules: &Rules, truth: &Truth, item: EvidenceIx, days: u32, share: u8) -> u64 {
        let evidence = &rules.evidence[item];
        let seen = evidence.row[truth[evidence.question.number()].number()];
        CERTAIN - percent_of(CERTAIN - takes_longer(evidence.delay.stretched(share), days), seen.into())
    }
}

/// How likely a published answer is to stand unexposed under so much exposure, in Q32: an unfired channel speaks too.
#[must_use]
pub fn stands(truth: &Truth, (question, answer): (QuestionIx, AnswerIx), load: u64) -> u64 {
    let load = if truth[question.number()] == answer { load / RIGHT } else { load };
    exp_neg_q32(load)
}

/// The share of an actor's leanings below so many points, in Q32.
fn leaning_below(rules: &Rules, actor: ActorIx, points: i16) -> u64 {
    match points {
        i16::MIN => 0,
        i16::MAX => CERTAIN,
        points => normal_below(i32::from(points) * 1000 / i32::from(rules.actors[actor].leaning.max(1))),
    }
}

fn share_of(part: u64, whole: u64) -> u64 {
    u64::try_from((u128::from(part) << 32) / u128::from(whole.max(1))).unwrap_or(CERTAIN)
}

/// How far each campaign has come.
pub(super) type Stages = [Stage; CAMPAIGNS];

/// What odds may hang on.
#[derive(Clone, Copy, Debug)]
struct Facts<'a> {
    truth: &'a Truth,
    stages: Stages,
}

/// The weight of a branch in the world where these things are so, in hundredths.
fn weight_if(branch: &Branch, facts: &Facts<'_>, backing: Backing) -> u32 {
    branch.sway.hundredths(odds_if(branch.odds, facts), backing)
}

/// The odds in the world where these things are so.
fn odds_if(odds: Odds, facts: &Facts<'_>) -> u16 {
    match odds {
        Odds::Same(number) => number,
        Odds::ByAnswer(question, numbers) => numbers[facts.truth[question.number()].number()],
        Odds::ByStage(campaign, numbers) => numbers[facts.stages[campaign.number()] as usize],
    }
}

/// The logarithm of a likelihood in Q32, in Q32 nats; what cannot be is far below all that can.
pub(super) fn ln_likelihood(likelihood: u64) -> i64 {
    if likelihood == 0 {
        return IMPOSSIBLE;
    }
    i64::try_from(ln_q32(likelihood)).unwrap_or(0) - i64::try_from(ln_q32(CERTAIN)).unwrap_or(0)
}

fn percent_of(share: u64, percent: u64) -> u64 {
    (share * percent + 50) / 100
}

/// Holds the truth while the world moves, and answers only by observations.
#[derive(Clone, Copy, Debug)]
pub(super) struct Oracle<'a> {
    rules: &'a Rules,
    truth: &'a Truth,
    draws: Draws<'a>,
    witness: Option<Witness<'a>>,
}

impl<'a> Oracle<'a> {
    pub(super) fn new(rules: &'a Rules, truth: &'a Truth, luck: Luck, witness: Option<Witness<'a>>) -> Self {
        let draws = witness.map_or(Draws::new(luck), |witness| Draws::own(witness.luck));
        Self { rules, truth, draws, witness }
    }

    const fn facts(&self, stages: Stages) -> Facts<'a> {
        Facts { truth: self.truth, stages }
    }

    /// How likely an observation is by itself, as a logarithm in Q32 nats, in a world that is led; 0 in free play.
    ///
    /// Evidence and channels are left out: they are weighed over all that was and was not seen of them.
    pub(super) fn weighs(self, observation: Observation, stages: Stages) -> i64 {
        let weighed_elsewhere =
            matches!(observation, Observation::Evidence { .. } | Observation::Channel { .. });
        if self.witness.is_none() || weighed_elsewhere {
            return 0;
        }
        ln_likelihood(observation.likelihood_in(self.rules, &self.facts(stages)))
    }

    /// Draws what is true, question by question, where it is not fixed.
    ///
    /// Basis: design (the truth is drawn from the priors, which are the scenario’s guesses).
    pub(super) fn draw_truth(
        rules: &Rules,
        draws: Draws<'_>,
        fixed: &[Option<AnswerIx>; QUESTIONS],
    ) -> Truth {
        let mut truth = Truth::default();
        let mut settled = [false; QUESTIONS];
        // At most as many rounds as questions: each round settles those whose parent is settled.
        for _ in rules.questions.positions() {
            for (position, question) in rules.questions.iter() {
                let number = position.number();
                let Some(weights) = weights_given(rules, position, &truth, &settled) else {
                    continue;
                };
                let entries =
                    question.answers.iter().zip(weights).map(|(answer, weight)| (answer.key, weight));
                let by_luck = || AnswerIx::from_number(draws.race(entries, 0));
                truth[number] = fixed[number].or(question.truth).unwrap_or_else(by_luck);
                settled[number] = true;
            }
        }
        truth
    }

    /// Who is behind something, where that is an actor of the scenario.
    pub(super) fn author(self, question: QuestionIx) -> Option<ActorIx> {
        let answer = self.truth[question.number()];
        self.rules.questions[question].answers.get(answer.number())?.actor
    }

    /// When an item that is looked for will turn out; `None` if it is not there to be found.
    ///
    /// Basis: design (in half of all cases an item shares the luck of its group; the half has no source). The same
    /// row makes an item and weighs it.
    pub(super) fn search(self, item: EvidenceIx, search: Search) -> Option<Hours> {
        if let Some(witness) = self.witness {
            return witness.evidence(item).map(|days| search.since.next_at(days, EVIDENCE_HOUR));
        }
        let evidence = &self.rules.evidence[item];
        let shares = below(self.draws.uniform(evidence.key, 0, Slot::Sharing), 50);
        let name = if shares { evidence.group_key } else { evidence.key };
        let seen = evidence.row[self.truth[evidence.question.number()].number()];
        let delay = evidence.delay.stretched(search.share);
        below(self.draws.uniform(name, 0, Slot::Outcome), seen.into())
            .then(|| search.since.next_at(self.draws.days(evidence.key, 0, delay), EVIDENCE_HOUR))
    }

    /// Which branch of a chance falls, its weights swayed by what stands published.
    pub(super) fn branch(self, chance: ChanceIx, stages: Stages, backing: Backing, occurrence: u32) -> u8 {
        if let Some(branch) = self.witness.and_then(|witness| witness.branch(chance, occurrence)) {
            return branch;
        }
        let branches = &self.rules.chances[chance].branches;
        let facts = self.facts(stages);
        let entries = branches.iter().map(|branch| (branch.key, weight_if(branch, &facts, backing)));
        u8::try_from(self.draws.race(entries, occurrence)).unwrap_or(0)
    }

    /// Whether a delayed consequence comes when it is due.
    pub(super) fn comes(self, position: LaterIx, stages: Stages) -> bool {
        if let Some(came) = self.witness.and_then(|witness| witness.later(position)) {
            return came;
        }
        let later = &self.rules.laters[position];
        let odds = |odds| odds_if(odds, &self.facts(stages));
        let happens = |written| self.draws.happens(later.key, 0, Slot::Outcome, odds(written));
        later.chance.is_none_or(happens)
    }

    /// Days until something that nothing hidden bears on.
    pub(super) fn wait(self, name: u64, occurrence: u32, delay: Delay) -> u32 {
        let seen = self.witness.and_then(|witness| witness.waited(name, occurrence));
        seen.unwrap_or_else(|| self.draws.days(name, occurrence, delay))
    }

    /// How far an actor goes on an invitation, under a pressure: it leans one way for good.
    pub(super) fn stance(self, invitation: InvitationIx, total: i16, occurrence: u32) -> Stance {
        if let Some(stance) = self.witness.and_then(|witness| witness.reply(invitation, occurrence)) {
            return stance;
        }
        let rule = &self.rules.invitations[invitation];
        let actor = &self.rules.actors[rule.actor];
        reached(actor, total, self.leaning(rule.key, actor.leaning))
    }

    /// Whether the owner of an item agrees to its use, inclined to it so many points.
    pub(super) fn agrees(self, item: EvidenceIx, owner: ActorIx, willing: i16) -> bool {
        let seen = self.witness.and_then(|witness| witness.consent(item));
        let leaning = self.rules.actors[owner].leaning;
        let drawn = || self.leaning(self.rules.evidence[item].consent_key, leaning);
        seen.unwrap_or_else(|| drawn() < i32::from(willing) * 1000)
    }

    /// A lasting leaning, in thousandths of a point.
    fn leaning(self, name: u64, deviation: i16) -> i32 {
        self.draws.normal(name, 0, Slot::Outcome) * i32::from(deviation)
    }

    /// When an accusation will be exposed: its exponential threshold is drawn once and burnt down.
    pub(super) fn exposure(
        self,
        question: QuestionIx,
        accusation: &Accusation,
        now: Hours,
        times: u32,
    ) -> Option<Hours> {
        if let Some(witness) = self.witness {
            return witness.exposed(question, now);
        }
        let rule = &self.rules.questions[question];
        let threshold = self.draws.exponential(rule.exposure_key, times);
        let is_right = self.truth[question.number()] == accusation.answer;
        let wanted = if is_right { threshold * RIGHT } else { threshold };
        days_until_load(accusation, &rule.exposure, now, wanted)
    }

    /// Days until something hidden.
    pub(super) fn days(self, name: u64, occurrence: u32, delay: Delay) -> u32 {
        self.draws.days(name, occurrence, delay)
    }

    /// Whether something hidden happens.
    pub(super) fn happens(self, name: u64, occurrence: u32, slot: Slot, percent: u8) -> bool {
        self.draws.happens(name, occurrence, slot, percent.into())
    }

    /// A whole number below a limit, for something hidden.
    pub(super) fn below(self, name: u64, occurrence: u32, slot: Slot, limit: u32) -> u32 {
        let product = u64::from(self.draws.uniform(name, occurrence, slot)) * u64::from(limit);
        u32::try_from(product >> 32).unwrap_or(0)
    }

    /// Which of several weighted hidden things happens.
    pub(super) fn race(self, entries: impl IntoIterator<Item = (u64, u32)>, occurrence: u32) -> usize {
        self.draws.race(entries, occurrence)
    }
}

fn weights_given(
    rules: &Rules,
    position: QuestionIx,
    truth: &Truth,
    settled: &[bool; QUESTIONS],
) -> Option<crate::scenario::rules::PerAnswer<u32>> {
    use crate::scenario::rules::Prior;
    match &rules.questions[position].prior {
        _ if settled[position.number()] => None,
        Prior::Own(weights) => Some(*weights),
        Prior::Given(parent, table) if settled[parent.number()] => {
            Some(table[truth[parent.number()].number()])
        }
        Prior::Given(..) => None,
    }
}
