use std::collections::BTreeSet;

use serde::Serialize;

use super::statement::{ItemLine, Statement};
use crate::exercise::command::Command;
use crate::exercise::spoken::{Spoken, claim_word};
use crate::scenario::document::Claim;

/// A statement as people compose it: places in the lists of what may be said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Composed {
    /// Which answer.
    pub answer: usize,
    /// Which strength.
    pub strength: usize,
    /// Who is named.
    pub with: BTreeSet<usize>,
    /// What is shown.
    pub show: BTreeSet<usize>,
}

/// What practice asks to be able to show before so much is claimed: items that speak for the answer, groups that they
/// come from, and how many of them have a source of grade A or B.
const PRACTICE: [(Claim, usize, usize, usize); 4] = [
    (Claim::Concern, 0, 0, 0),
    (Claim::Group, 1, 1, 0),
    (Claim::State, 2, 2, 1),
    (Claim::Indictment, 3, 3, 2),
];

/// How what is shown falls short of what is claimed, by grades and groups alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// The most that it supports.
    pub supports: Claim,
    /// What is claimed.
    pub claimed: Claim,
    /// Groups that practice asks for.
    pub groups: usize,
    /// Sources of grade A or B that it asks for.
    pub graded: usize,
}

impl Statement {
    /// The strength that a composed statement has.
    #[must_use]
    pub fn claim(&self, composed: &Composed) -> Claim {
        self.strengths.get(composed.strength).map_or(Claim::default(), |line| line.claim)
    }

    /// Whether an actor may be named beside this answer.
    #[must_use]
    pub fn may_name(&self, composed: &Composed, partner: usize) -> bool {
        let line = self.partners.get(partner);
        line.is_some_and(|line| line.open && line.accused_by != Some(composed.answer))
    }

    /// Whether an item may be shown.
    #[must_use]
    pub fn may_show(&self, item: usize) -> bool {
        self.items.get(item).is_some_and(|line| line.withheld.is_none())
    }

    /// Names an actor, or no more.
    pub fn turn_partner(&self, composed: &mut Composed, partner: usize) {
        if !composed.with.remove(&partner) && self.may_name(composed, partner) {
            composed.with.insert(partner);
        }
    }

    /// Shows an item, or holds it.
    pub fn turn_item(&self, composed: &mut Composed, item: usize) {
        if !composed.show.remove(&item) && self.may_show(item) {
            composed.show.insert(item);
        }
    }

    /// Takes another answer; whom it accuses is named no more.
    pub fn set_answer(&self, composed: &mut Composed, answer: usize) {
        composed.answer = answer;
        let accused =
            |partner: &usize| self.partners.get(*partner).is_some_and(|line| line.accused_by == Some(answer));
        composed.with.retain(|partner| !accused(partner));
    }

    /// What is composed as the journal names it.
    #[must_use]
    pub fn spoken(&self, composed: &Composed) -> Spoken {
        let partner = |place: &usize| self.partners.get(*place).map(|line| line.id.clone());
        let item = |place: &usize| self.items.get(*place).map(|line| line.id.clone());
        Spoken {
            answer: self.answers.get(composed.answer).map(|answer| answer.id.clone()).unwrap_or_default(),
            strength: claim_word(self.claim(composed)).to_owned(),
            with: composed.with.iter().filter_map(partner).collect(),
            show: composed.show.iter().filter_map(item).collect(),
        }
    }

    /// The command that takes an option and says what is composed.
    #[must_use]
    pub fn command(&self, option: &str, composed: &Composed) -> Command {
        Command::Say { option: option.to_owned(), words: self.spoken(composed) }
    }

    /// Items that intruders learn from, and how much.
    pub fn disclosed(&self, composed: &Composed) -> impl Iterator<Item = &ItemLine> {
        let shown = composed.show.iter().filter_map(|place| self.items.get(*place));
        shown.filter(|line| !line.public && line.discloses > 0)
    }

    /// How what is shown, or public already, falls short of what is claimed; nothing where it does not.
    #[must_use]
    pub fn short(&self, composed: &Composed) -> Option<Short> {
        let claimed = self.claim(composed);
        let seen = self.items.iter().enumerate().filter(|(place, line)| {
            line.withheld.is_none()
                && (line.public || composed.show.contains(place))
                && line.speaks_for.contains(&composed.answer)
        });
        let seen: Vec<&ItemLine> = seen.map(|(_, line)| line).collect();
        let groups = seen.iter().map(|line| line.group).collect::<BTreeSet<usize>>().len();
        let graded = seen.iter().filter(|line| matches!(line.grade.letter, 'A' | 'B')).count();
        let holds = |items: usize, of_groups: usize, good: usize| {
            seen.len() >= items && groups >= of_groups && graded >= good
        };
        let reached = PRACTICE.iter().rev().find(|(_, items, groups, good)| holds(*items, *groups, *good));
        let supports = reached.map_or(Claim::default(), |(claim, ..)| *claim);
        let (_, _, groups, graded) = PRACTICE[claimed as usize];
        (supports < claimed).then_some(Short { supports, claimed, groups, graded })
    }
}
