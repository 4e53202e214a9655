//! What comes, when it comes, and how it ends.

use super::plan::MEASURES;
use super::{Author, listed};

const MODES: [&str; 7] = ["Cable", "Call", "Letter", "Mail", "Note", "Press", "Report"];

impl Author {
    /// Injects, and one more that is called into the room.
    pub(super) fn injects(&mut self) -> Vec<String> {
        let count = self.plan.injects;
        let mut injects = self.many(count, Self::inject_of);
        let called =
            r#"(id: "called", when: Called, sent: "11:00", from: "x", mode: Note, title: "x", text: "x")"#;
        injects.push(called.to_owned());
        injects
    }

    /// The first one comes in any case and has everything looked for, so that there is something to think about.
    fn first_inject(&mut self) -> String {
        let items = (0..self.plan.evidence.len()).map(|item| format!(r#"Give("e{item}")"#)).collect();
        let (does, words) = (listed(&self.some_of(items)), self.inject_words());
        format!(
            r#"(id: "i0", when: At(day: {}), sent: "{:02}:30", does: {does}, {words})"#,
            self.dice.below(5),
            self.dice.below(24)
        )
    }

    fn inject_of(&mut self, inject: usize) -> String {
        if inject == 0 {
            return self.first_inject();
        }
        let kind = self.maybe(20, |author| {
            format!("kind: {}", author.word(&["Inject", "ContingencyInject", "ExpectedAction"]))
        });
        let course = self.maybe(20, |author| format!("course: {}", author.word(&["Short", "Long"])));
        let when = self.maybe(70, |author| author.when("when", inject));
        let only_if = self.maybe(20, |author| format!("only_if: {}", author.conditions()));
        let does = self.maybe(60, |author| format!("does: {}", author.effects()));
        let repeats = self.maybe(40, |author| format!("repeats: {}", author.dice.between(1, 4)));
        let expects = self.maybe(30, |author| {
            let (action, days) = (author.condition(1), author.dice.between(1, 20));
            format!(r#"expects: (action: {action}, by_days: {days}, else_send: "{}")"#, author.inject())
        });
        let words = self.inject_words();
        format!(
            r#"(id: "i{inject}", {kind}{course}{when}sent: "{:02}:{:02}", {only_if}{does}{repeats}{expects}{words})"#,
            self.dice.below(24),
            self.dice.below(60),
        )
    }

    fn inject_words(&mut self) -> String {
        let to = self.maybe(30, |_| r#"to: "b""#.to_owned());
        let grade = self.maybe(30, |_| r#"grade: "B2""#.to_owned());
        let guide = self.maybe(20, |_| r#"guide: "Read it.""#.to_owned());
        let staff = self.maybe(20, |_| r#"staff: "Wait.""#.to_owned());
        let objectives = self.maybe(20, Self::objectives);
        let sources = self.maybe(20, |_| r#"sources: ["C1"]"#.to_owned());
        let mode = self.word(&MODES);
        format!(
            r#"from: "x", mode: {mode}, title: "{{rival}}", text: "x", {to}{grade}{guide}{staff}{objectives}{sources}"#
        )
    }

    /// On a day, or after something that stands before it; so nothing waits for itself.
    fn when(&mut self, field: &str, place: usize) -> String {
        if place == 0 || self.dice.falls(60) {
            return format!("{field}: At(day: {})", self.dice.below(30));
        }
        let event = self.earlier(place);
        format!(r#"{field}: After(event: "{event}", days: {})"#, self.days())
    }

    /// An inject or an option of a window before this place; a measure comes before everything.
    fn earlier(&mut self, place: usize) -> String {
        let before = self.dice.below(place);
        match self.dice.below(4) {
            0 => format!("toolbox.{}", MEASURES[self.dice.below(self.plan.measures.len())]),
            1 if before < self.plan.windows.len() => format!("w{before}"),
            2 if before < self.plan.windows.len() => {
                format!("w{before}.o{}", self.dice.below(self.plan.windows[before].len()))
            }
            _ => format!("i{}", before.min(self.plan.injects - 1)),
        }
    }

    pub(super) fn windows(&mut self) -> Vec<String> {
        let count = self.plan.windows.len();
        self.many(count, Self::window_of)
    }

    fn window_of(&mut self, window: usize) -> String {
        let course = if window == 0 { 0 } else { 20 };
        let course = self.maybe(course, |author| format!("course: {}", author.word(&["Short", "Long"])));
        let opens = self.when("opens", window);
        // The first one opens in any case, so that something is decided.
        let only_if = if window == 0 { 0 } else { 10 };
        let only_if = self.maybe(only_if, |author| format!("only_if: {}", author.conditions()));
        let lapses =
            self.maybe(40, |author| format!(r#"lapses: (days: {}, as: "o0")"#, author.dice.between(1, 9)));
        let advice = r#"(role: "ad0", says: "Wait.", favours: ["o0"], against: ["o1"])"#;
        let advice = self.maybe(60, |_| advice.to_owned());
        let private = self.maybe(30, |_| r#"private: [("s0", "You know.")]"#.to_owned());
        let meanwhile = self.maybe(30, |_| r#"meanwhile: [(at_minute: 3, inject: "called")]"#.to_owned());
        let questions = (0..self.plan.answers.len()).map(|question| format!(r#""q{question}""#)).collect();
        let ballot = self.maybe(70, |author| format!("ballot: {}", listed(&author.some_of(questions))));
        let guide = self.maybe(20, |_| r#"guide: "Choose.""#.to_owned());
        let staff = self.maybe(20, |_| r#"staff: "Ask them.""#.to_owned());
        let questions =
            self.maybe(20, |_| r#"questions: ["Who answers for it?", "Who is told?"]"#.to_owned());
        let objectives = self.maybe(20, Self::objectives);
        let options = self.plan.windows[window].len();
        let doctrine = self.maybe(60, |author| author.doctrine(options));
        let options = self.plan.windows[window].clone();
        let options: Vec<String> =
            options.into_iter().enumerate().map(|(option, laters)| self.option_of(option, laters)).collect();
        format!(
            r#"(id: "w{window}", move: {}, {course}minutes: 5, {opens}, {only_if}{lapses}ask: ("What?", "What now?"),
            dilemma: (between: ("a", "b"), deadline: ("c", "c"), irreversible: ("d", "d"), unknown: ("e", "e")),
            advice: [{advice}], {private}{meanwhile}{ballot}{guide}{staff}{questions}{objectives}{doctrine}options: {})"#,
            self.dice.between(1, 3),
            self.any_order(options)
        )
    }

    /// What a careful cell would take, in this order; the last line may hold always.
    fn doctrine(&mut self, options: usize) -> String {
        let count = self.dice.between(1, 2);
        let mut lines = self.many(count, |author, _| {
            format!(r#"(when: {}, take: "o{}")"#, author.conditions(), author.dice.below(options))
        });
        if self.dice.falls(50) {
            lines.push(format!(r#"(take: "o{}")"#, self.dice.below(options)));
        }
        format!("doctrine: {}", listed(&lines))
    }

    fn objectives(&mut self) -> String {
        let some = self.some_of(vec![r#""ob0""#.into(), r#""ob1""#.into()]);
        format!("objectives: {}", self.any_order(some))
    }

    pub(super) fn deadlines(&mut self) -> Vec<String> {
        let count = self.plan.deadlines;
        self.many(count, |author, deadline| {
            // What nobody demands needs something to start it; the first option demands the first one.
            let from = if deadline == 0 { 0 } else { 100 };
            let place = author.plan.injects;
            let from = author.maybe(from, |author| format!(r#"from: "{}""#, author.earlier(place)));
            let days = author.dice.between(1, 40);
            let (met, does, missed) = (author.conditions(), author.effects(), author.effects());
            format!(
                r#"(id: "d{deadline}", label: "Limit", {from}days: {days}, met: ({met}, {does}), missed: {missed})"#
            )
        })
    }

    pub(super) fn endings(&mut self) -> Vec<String> {
        let count = self.plan.endings;
        self.many(count, |author, ending| {
            let order = author.maybe(50, |author| format!("order: {}", author.dice.between(1, 9)));
            // Not so soon that nothing would happen before.
            let day = author.dice.between(40, 80);
            let late = [author.condition(1), format!("Day({day})")];
            let when = if ending == 0 { String::new() } else { format!("when: {}, ", listed(&late)) };
            format!(r#"(id: "end{ending}", {order}{when}title: "End", text: "x")"#)
        })
    }
}
