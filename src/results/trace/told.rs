use super::course::course;
use super::played::Traced;
use crate::debrief::{Debrief, DimensionLine};
use crate::exercise::Head;
use crate::scenario::Library;
use crate::text::{Words, closed, one_line, wrap};
use crate::wording::{cost, reached, taken, why_reached};

/// Columns of a line.
const COLUMNS: usize = 100;
/// Columns of the word before a line.
const MARK: usize = 10;

impl Traced {
    /// Tells the playthrough in lines, from its first day to what it came to; `called` is the scenario as a command
    /// names it.
    #[must_use]
    pub fn tell(&self, called: &str) -> String {
        let mut told = Told::default();
        let exercise = &self.exercise;
        told.beginning(self, called);
        if let Some(debrief) = Debrief::of(exercise, Library::bundled()) {
            told.heading("Hidden from the start");
            for truth in &debrief.truths {
                told.line("true", &format!("{} {}", truth.question, closed(&truth.answer)));
            }
            course(&mut told, exercise, &debrief, &self.choices);
            told.ending(&debrief);
            told.outcome(&debrief);
        }
        told.0
    }
}

/// Lines that are wrapped, each under a heading and behind a word.
#[derive(Default)]
pub(super) struct Told(String);

impl Told {
    pub(super) fn heading(&mut self, text: &str) {
        self.0 += "\n";
        self.put("", "", text);
    }

    pub(super) fn line(&mut self, mark: &str, text: &str) {
        self.put(&format!("  {mark:MARK$}"), &" ".repeat(MARK + 2), text);
    }

    /// Lines that belong to the one above.
    pub(super) fn details(&mut self, texts: impl IntoIterator<Item = String>) {
        let indent = " ".repeat(MARK + 4);
        for text in texts {
            self.put(&indent, &indent, &text);
        }
    }

    fn put(&mut self, first: &str, rest: &str, text: &str) {
        let mut indent = first;
        for line in wrap(&one_line(text), COLUMNS - first.len()) {
            for part in [indent, &line, "\n"] {
                self.0 += part;
            }
            indent = rest;
        }
    }

    /// Which playthrough this is, and how to play in its world by hand.
    fn beginning(&mut self, traced: &Traced, called: &str) {
        let (scenario, head) = (traced.exercise.scenario(), traced.exercise.head());
        let posture = head.posture.as_ref().map(|posture| format!(", posture {posture}")).unwrap_or_default();
        let (id, title) = (&scenario.rules.id, &scenario.script.title);
        self.put("", "", &format!("{title} ({id}), {} course{posture}", head.course));
        let (number, policy, seed) = (head.replicate, traced.policy.id(), head.seed);
        self.put("", "", &format!("playthrough {number}; policy {policy}, seed {seed}"));
        self.put("", "", &format!("rules {}, model {}, {}", head.rules, head.model, head.program));
        self.put("", "", &by_hand(head, called));
    }

    fn ending(&mut self, debrief: &Debrief) {
        self.heading(&format!("The end, on day {}", debrief.day));
        self.line("ending", &debrief.ending.title);
        for (mark, titles) in [("not there", &debrief.not_there), ("not asked", &debrief.not_asked)] {
            if !titles.is_empty() {
                self.line(mark, &titles.join("; "));
            }
        }
    }

    fn outcome(&mut self, debrief: &Debrief) {
        let Some(outcome) = &debrief.outcome else { return };
        let words = Words::default();
        self.heading("What it came to, 0 to 100, and why");
        for line in &outcome.dimensions {
            self.dimension(&words, line);
        }
        let Some(damage) = &outcome.damage else { return };
        self.heading("What was lost");
        for line in cost(&words, damage) {
            self.line("loss", &line);
        }
        for line in &damage.taken {
            self.line("taken", &format!("{}: {}.", line.name, taken(&words, line).join("; ")));
        }
    }

    fn dimension(&mut self, words: &Words, line: &DimensionLine) {
        let name = words.get(line.dimension.key());
        if let Some(value) = line.value {
            self.line(&value.to_string(), &format!("{name}, {} reached", reached(words, value)));
        } else {
            self.line("-", &format!("{name}, not measured in this scenario"));
        }
        self.details(line.reasons.iter().map(|reason| why_reached(words, reason)));
    }
}

/// The command that plays in this very world, where there is one.
fn by_hand(head: &Head, called: &str) -> String {
    if head.replicate > 0 {
        return "no command plays in this world by hand: `demarche play` has playthrough 0 of each seed"
            .to_owned();
    }
    let posture = head.posture.as_ref().map(|posture| format!(" --posture {posture}")).unwrap_or_default();
    let (called, seed, course) = (quoted(called), head.seed, &head.course);
    format!("by hand: demarche play {called} --seed {seed} --course {course}{posture}")
}

/// A name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let plain = |sign: char| sign.is_alphanumeric() || "-_./\\:".contains(sign);
    if name.chars().all(plain) { name.to_owned() } else { format!("'{}'", name.replace('\'', r"'\''")) }
}
