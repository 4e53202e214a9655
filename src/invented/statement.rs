//! What options say in public, for people to compose.

use super::logic::CLAIMS;
use super::{Author, listed};

impl Author {
    /// A statement of an option; others see it.
    pub(super) fn statement(&mut self) -> String {
        let question = self.dice.below(self.plan.answers.len());
        let count = self.plan.answers[question];
        let mut said: Vec<usize> = (0..count).collect();
        self.dice.shuffle(&mut said);
        said.truncate(self.dice.between(1, count));
        let all = self.dice.falls(40);
        let names: Vec<String> = said.iter().map(|answer| format!(r#""a{answer}""#)).collect();
        let answers = if all { String::new() } else { format!("answers: {}, ", listed(&names)) };
        // Whom every answer accuses nobody can name.
        let accused = if !all && said.len() == 1 { self.plan.accused[question][said[0]] } else { None };
        let others = (0..self.plan.actors).filter(|actor| Some(*actor) != accused);
        let others = others.map(|actor| format!(r#""ac{actor}""#)).collect();
        let with = self.maybe(80, |author| format!("with: {}", author.some_in_any_order(others)));
        let items = self.plan.evidence.iter().enumerate();
        let items = items.filter(|(_, item)| item.releasable && item.about == question);
        let items = items.map(|(number, _)| format!(r#""e{number}""#)).collect();
        let show = self.maybe(40, |author| format!("show: {}", author.some_in_any_order(items)));
        let group = self.maybe(40, |_| r#"group: "the group known as x""#.to_owned());
        let strengths = self.strengths();
        format!(
            r#"statement: (question: "q{question}", about: "the case", {group}{answers}strengths: {strengths}, {with}{show})"#
        )
    }

    /// Strengths, each once; the first is always open.
    fn strengths(&mut self) -> String {
        let mut claims = CLAIMS.to_vec();
        self.dice.shuffle(&mut claims);
        claims.truncate(self.dice.between(1, claims.len()));
        let mut strengths = Vec::new();
        for (place, claim) in claims.into_iter().enumerate() {
            let needs = self.maybe(if place > 0 { 50 } else { 0 }, |author| {
                format!(r#"needs: {}, otherwise: "not so far""#, author.conditions())
            });
            strengths.push(format!("(claim: {claim}, {needs})"));
        }
        listed(&strengths)
    }
}
