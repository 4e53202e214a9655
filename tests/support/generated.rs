use std::fmt::Write;

use demarche::scenario::Library;

/// A faultless scenario with so many of each thing.
#[derive(Clone, Copy)]
pub(crate) struct Generated {
    pub(crate) questions: usize,
    pub(crate) answers: usize,
    pub(crate) groups: usize,
    pub(crate) evidence: usize,
    pub(crate) actors: usize,
    pub(crate) invitations: usize,
    pub(crate) publications: usize,
    pub(crate) counters: usize,
    pub(crate) laws: usize,
    pub(crate) advisers: usize,
    pub(crate) seats: usize,
    pub(crate) objectives: usize,
    pub(crate) injects: usize,
    pub(crate) repeats: usize,
    pub(crate) windows: usize,
    pub(crate) options: usize,
    pub(crate) laters: usize,
    pub(crate) branches: usize,
    pub(crate) stamps: usize,
    pub(crate) measures: usize,
    pub(crate) postures: usize,
    pub(crate) deadlines: usize,
    pub(crate) endings: usize,
}

impl Generated {
    /// As little as makes a scenario.
    pub(crate) const SMALL: Self = Self {
        questions: 1,
        answers: 2,
        groups: 1,
        evidence: 1,
        actors: 0,
        invitations: 0,
        publications: 0,
        counters: 1,
        laws: 0,
        advisers: 1,
        seats: 1,
        objectives: 1,
        injects: 1,
        repeats: 1,
        windows: 1,
        options: 2,
        laters: 1,
        branches: 2,
        stamps: 0,
        measures: 0,
        postures: 0,
        deadlines: 0,
        endings: 1,
    };

    /// The scenario as one file.
    pub(crate) fn ron(&self) -> String {
        let mut out = self.header();
        list(&mut out, "questions", self.questions, |number| {
            let answers = joined(self.answers, |answer| {
                format!(r#"(id: "a{answer}", label: "Answer {answer}", short: "A{answer}", prior: 10)"#)
            });
            let groups = joined(self.groups, |group| format!(r#"("g{group}", "Group {group}")"#));
            format!(
                r#"id: "q{number}", text: "Who?", heading: "Who", answers: [{answers}], groups: [{groups}]"#
            )
        });
        list(&mut out, "evidence", self.evidence, |number| {
            let row = joined(self.answers, |answer| {
                format!(r#"("a{answer}", {})"#, 10 + 80 * answer / self.answers)
            });
            format!(
                r#"id: "e{number}", title: "Item {number}", about: "q0", group: "g0", reliability: "A1", delay_days: 3,
                seen_if: [{row}], from: "x", text: "x", cannot_tell: "x""#
            )
        });
        list(&mut out, "actors", self.actors, |number| {
            format!(r#"id: "actor{number}", label: "Actor {number}", kind: State"#)
        });
        list(&mut out, "counters", self.counters, |number| {
            format!(r#"id: "c{number}", label: "Counter {number}", start: 500"#)
        });
        list(&mut out, "laws", self.laws, |number| format!(r#"id: "l{number}", label: "Law", held: false"#));
        list(&mut out, "advisers", self.advisers, |number| {
            format!(r#"id: "adviser{number}", title: "Adviser", office: "Office", short: "a{number}""#)
        });
        let said = joined(self.publications, |_| {
            r#"Publish(question: "q0", answer: "a0", strength: Concern)"#.to_owned()
        });
        list(&mut out, "injects", self.injects, |number| {
            let invite = if number < self.invitations { r#"Invite("actor0"), "# } else { "" };
            let said = if number == 0 { said.as_str() } else { "" };
            format!(
                r#"id: "i{number}", when: At(day: {}), sent: "09:00", repeats: {}, from: "x", mode: Note, does: [{invite}{said}],
                title: "Inject {number}", text: "x""#,
                number % 30,
                self.repeats
            )
        });
        list(&mut out, "windows", self.windows, |number| self.window(number));
        let known = &Library::bundled().measures;
        list(&mut out, "toolbox", self.measures, |number| {
            format!(r#"measure: "{}", on: "x", feedback: "x""#, known[number].id)
        });
        list(&mut out, "deadlines", self.deadlines, |number| {
            format!(r#"id: "d{number}", label: "Limit", from: "i0", days: 20, met: ([], []), missed: []"#)
        });
        list(&mut out, "endings", self.endings, |number| {
            let when = if number == 0 { "" } else { "when: [Day(60..)], " };
            format!(r#"id: "end{number}", {when}title: "End", text: "x""#)
        });
        out.push_str(")\n");
        out
    }

    fn header(&self) -> String {
        let seats = joined(self.seats, |seat| format!(r#"(id: "s{seat}", title: "Seat", does: "sits")"#));
        let postures = joined(self.postures, |at| format!(r#"(id: "p{at}", label: "Kind {at}", text: "x")"#));
        let objectives = joined(self.objectives, |at| format!(r#"(id: "o{at}", text: "Learn.")"#));
        format!(
            r#"(format: 1,
            scenario: (id: "generated", title: "Generated", summary: "x", hard_part: "x", for_whom: "x",
                start: "2017-02-06", horizon_days: 90, courses: [(id: "short", minutes: 10, windows: 1)],
                means: (capital: 500, credibility: 500, analyst_hours: 100), postures: [{postures}], seats: [{seats}],
                objectives: [{objectives}], briefing: (from: "a", to: "b", about: "c", text: "d")),"#
        )
    }

    fn window(&self, number: usize) -> String {
        let laters =
            joined(self.laters, |later| format!(r#"(id: "l{later}", in_days: 2, does: [Change("c0", 1)])"#));
        let branches = joined(self.branches, |branch| format!(r#"(1, [Change("c0", {branch})])"#));
        let needs = joined(self.stamps, |stamp| format!(r#"Since("i{stamp}", 1..)"#));
        let needs = if self.stamps == 0 {
            String::new()
        } else {
            format!(r#"needs: [{needs}], otherwise: "not yet","#)
        };
        let options = joined(self.options - 1, |option| {
            format!(
                r#"(id: "o{option}", label: "Do {option}", text: "x", risk: "x", feedback: "x", {needs}
                now: [Chance([{branches}])], later: [{laters}])"#
            )
        });
        format!(
            r#"id: "w{number}", move: 1, minutes: 5, opens: At(day: {}), ask: ("What?", "What?"),
            dilemma: (between: ("a", "b"), deadline: ("c", "c"), irreversible: ("d", "d"), unknown: ("e", "e")),
            advice: [], options: [{options}, (id: "wait", label: "Wait", default: true, text: "x", risk: "x", feedback: "x")]"#,
            1 + number
        )
    }
}

fn joined(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(", ")
}

fn list(out: &mut String, name: &str, count: usize, item: impl Fn(usize) -> String) {
    let _ = writeln!(out, "{name}: [");
    for number in 0..count {
        let _ = writeln!(out, "    ({}),", item(number));
    }
    out.push_str("],\n");
}
