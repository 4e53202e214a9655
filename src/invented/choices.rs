//! Options of windows, and measures of the toolbox.

use super::{Author, listed};

impl Author {
    /// An option of a window; the first one is the default.
    pub(super) fn option_of(&mut self, option: usize, laters: usize) -> String {
        let free = option == 0;
        let conditions = if free { "default: true, ".to_owned() } else { self.hurdles() };
        let outward = if free { String::new() } else { self.outward(40) };
        let force = self.maybe(60, |author| format!("force: {}", author.dice.below(5)));
        let brings = self.maybe(30, |_| r#"brings: "x""#.to_owned());
        let leaves = self.maybe(30, |_| r#"leaves: "x""#.to_owned());
        let rests_on = self.maybe(30, |_| r#"rests_on: "x""#.to_owned());
        let shared = self.done(laters, free);
        format!(
            r#"(id: "o{option}", label: "Option {option}", text: "x", risk: "x", {force}{brings}{leaves}{rests_on}
            {conditions}{outward}{shared})"#
        )
    }

    /// A measure of the library.
    pub(super) fn tool(&mut self, measure: &str, number: usize) -> String {
        let label = self.maybe(30, |_| format!(r#"label: "Measure {number}""#));
        let text = self.maybe(30, |_| r#"text: "x""#.to_owned());
        let risk = self.maybe(30, |_| r#"risk: "x""#.to_owned());
        let outward = self.outward(50);
        let hurdles = self.hurdles();
        let laters = self.plan.measures[number];
        let shared = self.done(laters, false);
        format!(r#"(measure: "{measure}", on: "x", {label}{text}{risk}{outward}{hurdles}{shared})"#)
    }

    /// Whether others see it; what they see may be a statement.
    fn outward(&mut self, often: usize) -> String {
        if self.dice.falls(30) {
            return format!("outward: true, {}, ", self.statement());
        }
        self.maybe(often, |author| format!("outward: {}", author.dice.falls(70)))
    }

    /// What it needs and what it costs.
    fn hurdles(&mut self) -> String {
        let needs =
            self.maybe(40, |author| format!(r#"needs: {}, otherwise: "not now""#, author.conditions()));
        let capital = self.maybe(60, |author| format!("capital: {}", author.dice.below(300)));
        let hours = self.maybe(60, |author| format!("analyst_hours: {}", author.dice.below(100)));
        format!("{needs}pay: ({capital}{hours}), ")
    }

    /// What it does, now and later.
    fn done(&mut self, laters: usize, demands: bool) -> String {
        let objects = self.maybe(30, Self::objection);
        let takes = self.maybe(50, Self::takes);
        let now = self.effects();
        let now =
            if demands { format!("now: [Demand(\"d0\"), {}, ", &now[1..]) } else { format!("now: {now}, ") };
        let laters = self.many(laters, Self::later_of);
        let later = if laters.is_empty() { String::new() } else { format!("later: {}, ", listed(&laters)) };
        let precedent = self.maybe(30, |_| r#"precedent: "x""#.to_owned());
        let sources = self.maybe(20, |_| r#"sources: ["C2"]"#.to_owned());
        format!(r#"{objects}{takes}{now}{later}{precedent}{sources}feedback: "x""#)
    }

    fn objection(&mut self) -> String {
        let when = self.maybe(50, |author| format!("when: {}", author.conditions()));
        format!(r#"objects: [(role: "ad1", says: "not so", {when})]"#)
    }

    fn takes(&mut self) -> String {
        let work = self.maybe(50, |author| {
            format!("work: {}", author.word(&["Hunting", "Attribution", "Remediation", "Liaison"]))
        });
        format!("takes_days: {}, {work}", self.days()).trim_end_matches(", ").to_owned()
    }

    fn later_of(&mut self, later: usize) -> String {
        let days = self.days();
        let chance = self.maybe(60, |author| format!("chance: {}", author.odds(Self::percent)));
        let when = self.maybe(30, |author| format!("when: {}", author.conditions()));
        format!(r#"(id: "l{later}", in_days: {days}, {chance}{when}does: {})"#, self.effects())
    }
}
