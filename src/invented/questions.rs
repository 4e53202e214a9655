//! What is to be found out, and what speaks for it.

use super::Author;

impl Author {
    pub(super) fn questions(&mut self) -> Vec<String> {
        let count = self.plan.answers.len();
        self.many(count, Self::question_of)
    }

    fn question_of(&mut self, question: usize) -> String {
        let given = if question > 0 && self.dice.falls(60) { Some(self.dice.below(question)) } else { None };
        let count = self.plan.answers[question];
        let answers = self.many(count, |author, answer| author.answer_of(question, answer, given.is_some()));
        let answers = answers.join(", ");
        let groups = (0..self.plan.groups[question]).map(|group| format!(r#"("g{group}", "Group {group}")"#));
        let groups = groups.collect();
        let groups = self.any_order(groups);
        let given = given.map(|other| self.given(question, other)).unwrap_or_default();
        let exposure = self.maybe(60, Self::exposure);
        let truth = self.maybe(10, |author| format!(r#"truth: "a{}""#, author.dice.below(count)));
        format!(
            r#"(id: "q{question}", text: "Who?", heading: "Who", answers: [{answers}], groups: {groups},
            {given}{exposure}{truth})"#
        )
    }

    fn answer_of(&mut self, question: usize, answer: usize, given: bool) -> String {
        let accused = self.plan.accused[question][answer];
        let actor = accused.map(|actor| format!(r#", actor: "ac{actor}""#)).unwrap_or_default();
        let prior = if given { String::new() } else { format!(", prior: {}", self.percent()) };
        format!(r#"(id: "a{answer}", label: "Answer {answer}", short: "A{answer}"{actor}{prior})"#)
    }

    fn given(&mut self, question: usize, other: usize) -> String {
        let (above, own) = (self.plan.answers[other], self.plan.answers[question]);
        let rows = self.many(above, |author, answer| {
            let row = author.many(own, |author, _| author.dice.between(1, 99).to_string());
            format!(r#"("a{answer}", [{}])"#, row.join(", "))
        });
        format!(r#"given: (question: "q{other}", priors: {}), "#, self.any_order(rows))
    }

    fn exposure(&mut self) -> String {
        let per_year = self.maybe(80, |author| format!("per_year_percent: {}", author.dice.between(1, 900)));
        let double = self.maybe(50, |author| format!("double_after_days: {}", author.dice.below(300)));
        let thin = self.maybe(50, |author| format!("thin_percent: {}", author.dice.below(900)));
        let does = self.effects();
        format!("exposure: ({per_year}{double}{thin}does: {does})")
    }

    pub(super) fn evidence(&mut self) -> Vec<String> {
        let count = self.plan.evidence.len();
        self.many(count, Self::item_of)
    }

    fn item_of(&mut self, number: usize) -> String {
        let item = &self.plan.evidence[number];
        let (about, releasable, answers) = (item.about, item.releasable, self.plan.answers[item.about]);
        let owner = item.owner.map(|owner| format!(r#"owner: "ac{owner}", "#)).unwrap_or_default();
        let consent = if item.needs_consent { "needs_consent: true, " } else { "" };
        let row = self.many(answers, |author, answer| format!(r#"("a{answer}", {})"#, author.percent()));
        let row = self.any_order(row);
        let within = self.plan.within_by(about);
        let dated = self.maybe(if within > 0 { 40 } else { 0 }, |author| {
            format!("dates_back: {}", author.dice.between(1, within))
        });
        let discloses = self.maybe(50, |author| format!("discloses: {}", author.level()));
        let others = (0..self.plan.evidence.len()).filter(|other| *other != number);
        let mut others: Vec<String> = others.map(|other| format!(r#""e{other}""#)).collect();
        self.dice.shuffle(&mut others);
        others.truncate(2);
        let discredits = self.maybe(30, |author| format!("discredits: {}", author.some_in_any_order(others)));
        let sources = self.maybe(20, |_| r#"sources: ["C1"]"#.to_owned());
        format!(
            r#"(id: "e{number}", title: "Item {number}", about: "q{about}", group: "g{}", reliability: "{}{}",
            delay_days: {}, seen_if: {row}, releasable: {releasable}, {owner}{consent}{dated}{discloses}{discredits}{sources}
            from: "x", text: "x", cannot_tell: "x")"#,
            self.dice.below(self.plan.groups[about]),
            self.word(&["A", "B", "C", "D", "E", "F"]),
            self.dice.between(1, 6),
            self.days(),
        )
    }
}
