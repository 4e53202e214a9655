use super::{Evidence, PerAnswer, Prior, Rules};
use crate::scenario::index::{EvidenceIx, List, Position, QuestionIx};

/// In which order a question's evidence is weighed, and what its answers share before any: worked out once.
#[derive(Clone, Debug, Default)]
pub struct Weighing {
    /// Its items, group by group; within a group those first that part the answers most, ties by id.
    pub items: Vec<Weighed>,
    /// All its items, one bit each.
    pub bits: u64,
    /// Questions whose priors its answers give.
    pub children: Vec<QuestionIx>,
    /// Its prior where another question's answers give it: for each of these the shares of its own answers, in Q32.
    pub shares: Vec<PerAnswer<u64>>,
}

/// One item of a question.
#[derive(Clone, Copy, Debug)]
pub struct Weighed {
    /// The item.
    pub item: EvidenceIx,
    /// Its group, by place in the question.
    pub group: u16,
}

impl Weighing {
    /// Works out all of them.
    pub(super) fn of_all(rules: &Rules) -> List<QuestionIx, Self> {
        rules.questions.positions().map(|question| Self::of(rules, question)).collect()
    }

    fn of(rules: &Rules, question: QuestionIx) -> Self {
        let used = rules.questions[question].answers.len();
        let mut items: Vec<(EvidenceIx, &Evidence)> =
            rules.evidence.iter().filter(|(_, item)| item.question == question).collect();
        items.sort_unstable_by_key(|(position, item)| (item.group, -parting(item, used), *position));
        let is_child = |other: &QuestionIx| matches!(rules.questions[*other].prior, Prior::Given(parent, _) if parent == question);
        Self {
            bits: items.iter().fold(0, |bits, (position, _)| bits | 1 << position.number()),
            items: items.iter().map(|(item, rule)| Weighed { item: *item, group: rule.group.0 }).collect(),
            children: rules.questions.positions().filter(is_child).collect(),
            shares: match &rules.questions[question].prior {
                Prior::Own(_) => Vec::new(),
                Prior::Given(_, table) => table.iter().map(shares).collect(),
            },
        }
    }
}

/// How far an item parts the answers: its largest weight less its smallest, in milli-nats.
fn parting(item: &Evidence, used: usize) -> i32 {
    let weights = &item.weight[..used];
    weights.iter().max().unwrap_or(&0) - weights.iter().min().unwrap_or(&0)
}

/// Weights as shares of one, in Q32.
fn shares(weights: &PerAnswer<u32>) -> PerAnswer<u64> {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    weights.map(|weight| (u64::from(weight) << 32) / total.max(1))
}
