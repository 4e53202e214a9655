//! What is expected of many playthroughs.

use super::{Author, listed, quoted};

const POLICIES: [&str; 6] = ["DoNothing", "Cautious", "Forceful", "Doctrine", "First", "Random"];
const DIMENSIONS: [&str; 5] = ["Loss", "Intruder", "Coalition", "Calm", "Legitimacy"];

impl Author {
    /// A few expectations, most of which will not hold.
    pub(super) fn expectations(&mut self) -> String {
        let count = self.dice.between(2, 8);
        let all = self.many(count, |author, _| author.expectation());
        format!("expectations: {},\n", listed(&all))
    }

    fn expectation(&mut self) -> String {
        let (what, unit) = self.expected();
        let policy = self.word(&POLICIES);
        let course = self.maybe(30, |_| r#"course: "short""#.to_owned());
        let posture =
            self.maybe(30, |author| format!(r#"posture: "p{}""#, author.dice.below(author.plan.postures)));
        let if_true = self.maybe(30, |author| {
            let (question, answer) = author.answer();
            format!(r#"if_true: [("{question}", "{answer}")]"#)
        });
        let if_sent = self.maybe(20, |author| format!(r#"if_sent: "{}""#, author.inject()));
        let note = self.maybe(30, |_| r#"note: "So it is.""#.to_owned());
        let range = match self.dice.below(3) {
            0 => format!("{}..", self.dice.between(1, 60)),
            1 => format!("..{}", self.dice.between(1, 60)),
            _ => format!("{}..{}", self.dice.between(1, 30), self.dice.between(30, 90)),
        };
        let source = self.word(&["design", "C1", "G1"]);
        format!(
            r#"(what: {what}, policy: {policy}, {course}{posture}{if_true}{if_sent}{unit}: {range}, {note}source: "{source}")"#
        )
    }

    fn expected(&mut self) -> (String, &'static str) {
        match self.dice.below(10) {
            0 => (format!("Chosen({})", self.option_at_a_window()), "percent"),
            1 => (format!(r#"Met("w{}")"#, self.dice.below(self.plan.windows.len())), "percent"),
            2 => ("FirstNoticed".to_owned(), "days"),
            3 => (format!(r#"Dwell("k{}")"#, self.dice.below(self.plan.campaigns.len())), "days"),
            4 | 5 => {
                let window = self.dice.below(self.plan.windows.len());
                let count = self.plan.windows[window].len();
                let first = self.dice.below(count);
                let second = (first + self.dice.between(1, count - 1)) % count;
                let (aspect, _) = self.aspect();
                (format!(r#"Differ("w{window}.o{first}", "w{window}.o{second}", {aspect})"#), "points")
            }
            _ => self.aspect(),
        }
    }

    fn aspect(&mut self) -> (String, &'static str) {
        match self.dice.below(5) {
            0 => (format!(r#"Ending("end{}")"#, self.dice.below(self.plan.endings)), "percent"),
            1 => (format!("Dimension({})", self.word(&DIMENSIONS)), "points"),
            2 => {
                let counter = format!("c{}", self.dice.below(self.plan.counters));
                let meter = self.word(&["capital", "credibility", "norm", &counter]);
                (format!("Meter({})", quoted(&meter)), "points")
            }
            3 => (format!(r#"Sent("{}")"#, self.inject()), "percent"),
            _ => (format!("Tension({})", self.dice.between(1, 10)), "percent"),
        }
    }

    fn option_at_a_window(&mut self) -> String {
        let window = self.dice.below(self.plan.windows.len());
        format!(r#""w{window}.o{}""#, self.dice.below(self.plan.windows[window].len()))
    }
}
