use serde::Serialize;

use super::Room;
use super::reading::{Weighed, unsealed, weighed};
use crate::engine::{Change, View};
use crate::exercise::record::Seen;
use crate::scenario::index::{EvidenceIx, Position};
use crate::scenario::script::{Grade, Script};
use crate::text::Prose;

/// An item in hand.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceLine {
    /// Its name.
    pub title: String,
    /// The question it is about, by place on the board.
    pub question: usize,
    /// The name of its group.
    pub group: String,
    /// The grade of its source.
    pub grade: Grade,
    /// Answers it speaks for, in brief.
    pub speaks_for: Vec<String>,
    /// Answers it speaks against, in brief.
    pub speaks_against: Vec<String>,
    /// Who found it.
    pub from: String,
    /// The day it came.
    pub day: u32,
    /// What was found.
    pub text: Prose,
    /// What it cannot tell.
    pub cannot_tell: Prose,
    /// Whether another item has shown it to be false.
    pub discredited: bool,
    /// Whether it came since the last decision.
    pub new: bool,
    /// Ids of sources for the pattern.
    pub sources: Vec<String>,
    /// How much it counts, where the desk's reading of its question is unsealed and it counts at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weighed: Option<Weighed>,
}

/// Items in hand, by question, by group in the author's order, by the day they came.
pub(super) fn evidence(view: View<'_>, script: &Script, seen: &[Seen], room: &Room<'_>) -> Vec<EvidenceLine> {
    if room.ranking.is_none() {
        return Vec::new();
    }
    let mut found: Vec<(EvidenceIx, u32, bool)> = seen
        .iter()
        .enumerate()
        .filter_map(|(number, seen)| match seen.change {
            Change::Found(item) => Some((item, seen.at.day(), number >= room.read_until)),
            _ => None,
        })
        .collect();
    let rules = view.rules();
    found.sort_by_key(|(item, day, _)| {
        (rules.evidence[*item].question, rules.evidence[*item].group, *day, *item)
    });
    let mut weights = weights(view, room);
    let lines = found.into_iter().map(|(item, day, new)| EvidenceLine {
        weighed: weights.iter().position(|(of, _)| *of == item).map(|at| weights.swap_remove(at).1),
        ..line(view, script, item, day, new)
    });
    lines.collect()
}

/// How much items count, as far as the desk's reading of their question is unsealed.
fn weights(view: View<'_>, room: &Room<'_>) -> Vec<(EvidenceIx, Weighed)> {
    let rules = view.rules();
    let of = |question| unsealed(view, room, question).map(|held| weighed(rules, question, held));
    rules.questions.positions().filter_map(of).flatten().collect()
}

/// Items that were asked for and have not come: the cell knows that it asked, not whether there is anything.
pub(super) fn looked_for(view: View<'_>) -> usize {
    let asked = view.rules().evidence.positions().filter(|item| view.search(*item).is_some());
    asked.filter(|item| !view.has_found(*item)).count()
}

fn line(view: View<'_>, script: &Script, item: EvidenceIx, day: u32, new: bool) -> EvidenceLine {
    let (facts, words) = (&view.rules().evidence[item], &script.evidence[item]);
    let question = &script.questions[facts.question];
    let named = |bits: u8| {
        let answers = question.answers.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        answers.map(|(_, answer)| answer.short.clone()).collect()
    };
    EvidenceLine {
        title: words.title.clone(),
        question: facts.question.number(),
        group: question.groups[facts.group.number()].clone(),
        grade: words.grade,
        speaks_for: named(facts.speaks_for),
        speaks_against: named(facts.speaks_against),
        from: words.from.clone(),
        day,
        text: words.text.clone(),
        cannot_tell: words.cannot_tell.clone(),
        discredited: view.is_discredited(item),
        new,
        sources: words.sources.clone(),
        weighed: None,
    }
}
