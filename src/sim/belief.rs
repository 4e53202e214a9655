use std::collections::BTreeMap;

use crate::engine::{CERTAIN, EVIDENCE_HOUR, Observation, Search, Truth, View, stands, takes, takes_longer};
use crate::scenario::index::{AnswerIx, EvidenceIx, Position, QuestionIx};
use crate::scenario::limits::QUESTIONS;
use crate::scenario::rules::{Prior, Rules};
use crate::units::Hours;

/// All that a cell has seen, up to a moment, of what is hidden from it.
///
/// Silence is part of it: an item that is looked for and has not come says something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Items that are or were looked for, each with its search.
    pub asked: Vec<(EvidenceIx, Search)>,
    /// What let itself be seen.
    pub log: Vec<Observation>,
    /// The moment.
    pub until: Hours,
}

/// One way in which the answers can be true together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Possibility {
    /// The true answer to each question.
    pub truth: Truth,
    /// How likely it is, 0 to 1; all of them add up to 1.
    pub probability: f64,
}

/// What could be known of the truth from what was seen: exact, by every way in which the answers can be true.
///
/// This follows the law that makes evidence, with luck shared within groups and silence counted. It is another table
/// than the cell's tool (`engine::attribution`, with its discount and its floor), and the two are never mixed.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief {
    possibilities: Vec<Possibility>,
}

impl Seen {
    /// What had been seen up to a moment of a play.
    #[must_use]
    pub fn at(view: View<'_>, log: &[(Hours, Observation)], until: Hours) -> Self {
        let items = view.rules().evidence.positions();
        let asked = items.filter_map(|item| view.search(item).map(|search| (item, search)));
        Self {
            asked: asked.filter(|(_, search)| search.since <= until).collect(),
            log: log.iter().filter(|(at, _)| *at <= until).map(|(_, observation)| *observation).collect(),
            until,
        }
    }

    /// How likely it is that what stands published has not been exposed so far: its silence counts, too.
    fn unexposed(&self, rules: &Rules, truth: &Truth) -> f64 {
        let standing = rules.questions.iter().filter_map(|(question, rule)| {
            let last = self.log.iter().rev().find_map(|seen| match seen {
                Observation::Accused { question: of, accusation } if *of == question => {
                    Some(Some(accusation))
                }
                Observation::Stood { question: of, .. } | Observation::Exposed { question: of, .. }
                    if *of == question =>
                {
                    Some(None)
                }
                _ => None,
            });
            let accusation = last.flatten()?;
            let load = accusation.load_on(&rule.exposure, self.until.day());
            Some(share(stands(truth, (question, accusation.answer), load)))
        });
        standing.product()
    }

    /// How likely all of it is, if a truth holds.
    #[must_use]
    pub fn likelihood(&self, rules: &Rules, truth: &Truth) -> f64 {
        let fallen = self.log.iter().filter(|seen| !matches!(seen, Observation::Evidence { .. }));
        let fallen: f64 = fallen.map(|observation| share(observation.likelihood(rules, truth))).product();
        fallen * self.unexposed(rules, truth) * self.evidence_likelihood(rules, truth)
    }

    /// How likely it is that every item that was looked for showed itself, or did not, as it did.
    pub(super) fn evidence_likelihood(&self, rules: &Rules, truth: &Truth) -> f64 {
        groups(rules, &self.asked).iter().map(|group| group_law(rules, self, group, truth)).product()
    }

    /// Days that an item took to come, if it has.
    pub(super) fn came_after(&self, item: EvidenceIx) -> Option<u32> {
        self.log.iter().find_map(|observation| match observation {
            Observation::Evidence { item: found, days, .. } if *found == item => Some(*days),
            _ => None,
        })
    }

    /// Mornings on which an item could have come and did not.
    fn silent_days(&self, since: Hours) -> u32 {
        let morning = Hours::on_day(self.until.day(), EVIDENCE_HOUR);
        let today = u32::from(morning <= self.until);
        (self.until.day() + today).saturating_sub(since.day() + 1)
    }
}

impl Belief {
    /// Works out how likely each truth is; nothing if none could have been seen like this.
    #[must_use]
    pub fn from(rules: &Rules, seen: &Seen) -> Option<Self> {
        let weigh = |truth: Truth| Possibility {
            truth,
            probability: prior(rules, &truth) * seen.likelihood(rules, &truth),
        };
        let mut possibilities: Vec<Possibility> = truths(rules).into_iter().map(weigh).collect();
        let total: f64 = possibilities.iter().map(|possible| possible.probability).sum();
        for possible in &mut possibilities {
            possible.probability /= total;
        }
        (total > 0.0).then_some(Self { possibilities })
    }

    /// Every way in which the answers can be true, each with how likely it is.
    #[must_use]
    pub fn possibilities(&self) -> &[Possibility] {
        &self.possibilities
    }

    /// How likely each answer to one question is.
    #[must_use]
    pub fn of(&self, rules: &Rules, question: QuestionIx) -> Vec<f64> {
        let mut shares = vec![0.0; rules.questions[question].answers.len()];
        for possible in &self.possibilities {
            shares[possible.truth[question.number()].number()] += possible.probability;
        }
        shares
    }
}

/// All ways in which the answers can be true together.
pub(super) fn truths(rules: &Rules) -> Vec<Truth> {
    let mut all = vec![[AnswerIx(0); QUESTIONS]];
    for (question, facts) in rules.questions.iter() {
        let each = |truth: &Truth| {
            let truth = *truth;
            (0..facts.answers.len()).map(move |answer| {
                let mut with = truth;
                with[question.number()] = AnswerIx::from_number(answer);
                with
            })
        };
        all = all.iter().flat_map(each).collect();
    }
    all
}

/// How likely a truth is before anything was seen.
pub(super) fn prior(rules: &Rules, truth: &Truth) -> f64 {
    let of = |(question, facts): (QuestionIx, &crate::scenario::rules::Question)| {
        let weights = match &facts.prior {
            Prior::Own(weights) => weights,
            Prior::Given(parent, table) => &table[truth[parent.number()].number()],
        };
        let whole: f64 = weights.iter().map(|weight| f64::from(*weight)).sum();
        f64::from(weights[truth[question.number()].number()]) / whole
    };
    rules.questions.iter().map(of).product()
}

/// Items that were looked for, by the luck that they share.
fn groups(rules: &Rules, asked: &[(EvidenceIx, Search)]) -> Vec<Vec<(EvidenceIx, Search)>> {
    let mut groups: BTreeMap<u64, Vec<(EvidenceIx, Search)>> = BTreeMap::new();
    for (item, search) in asked {
        groups.entry(rules.evidence[*item].group_key).or_default().push((*item, *search));
    }
    groups.into_values().collect()
}

/// One item of a group: how likely it is to be there at all, and what was seen of it under either.
#[derive(Clone, Copy, Debug)]
struct Item {
    there: f64,
    if_there: f64,
    if_not: f64,
}

/// How likely it is that the items of one group showed themselves, or did not, as they did.
///
/// Each item uses the group's one uniform number or, in half of all cases, one of its own. Given the group's number
/// they are independent; between two items' thresholds nothing changes, so the integral over it is a sum.
fn group_law(rules: &Rules, seen: &Seen, group: &[(EvidenceIx, Search)], truth: &Truth) -> f64 {
    let items: Vec<Item> =
        group.iter().map(|(item, search)| item_law(rules, seen, *item, *search, truth)).collect();
    let mut borders: Vec<f64> = items.iter().map(|item| item.there).chain([0.0, 1.0]).collect();
    borders.sort_by(f64::total_cmp);
    let pieces = borders.windows(2).map(|border| {
        let middle = f64::midpoint(border[0], border[1]);
        (border[1] - border[0]) * items.iter().map(|item| item.given(middle)).product::<f64>()
    });
    pieces.sum()
}

fn item_law(rules: &Rules, seen: &Seen, item: EvidenceIx, search: Search, truth: &Truth) -> Item {
    let evidence = &rules.evidence[item];
    let delay = evidence.delay.stretched(search.share);
    let there = f64::from(evidence.row[truth[evidence.question.number()].number()]) / 100.0;
    if let Some(days) = seen.came_after(item) {
        Item { there, if_there: share(takes(delay, days)), if_not: 0.0 }
    } else {
        let silent = share(takes_longer(delay, seen.silent_days(search.since)));
        Item { there, if_there: silent, if_not: 1.0 }
    }
}

impl Item {
    /// What was seen of it, given the uniform number of its group.
    fn given(self, uniform: f64) -> f64 {
        let shared = if uniform < self.there { self.if_there } else { self.if_not };
        let own = self.there * self.if_there + (1.0 - self.there) * self.if_not;
        f64::midpoint(shared, own)
    }
}

/// A likelihood in Q32 as a share of 1.
#[allow(clippy::cast_precision_loss, reason = "33 bits fit into a float’s 53")]
fn share(likelihood: u64) -> f64 {
    likelihood as f64 / CERTAIN as f64
}
