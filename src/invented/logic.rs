//! Conditions, effects and odds.

use super::plan::MEASURES;
use super::{Author, listed};

const STANCES: [&str; 4] = ["Silent", "Concern", "Attribute", "Act"];
pub(super) const CLAIMS: [&str; 4] = ["Concern", "Group", "State", "Indictment"];
/// Effects that end or stop something are kept this rare, in per cent, or nothing much would happen.
const FINAL: usize = 8;

impl Author {
    /// All of these hold; one or two.
    pub(super) fn conditions(&mut self) -> String {
        let count = self.dice.between(1, 2);
        listed(&self.many(count, |author, _| author.condition(2)))
    }

    /// A condition; others within it stand so many deep.
    pub(super) fn condition(&mut self, depth: usize) -> String {
        match self.dice.below(if depth == 0 { 19 } else { 23 }) {
            0 => format!("Chose({})", self.option()),
            1 => format!(r#"Happened("{}")"#, self.inject()),
            2 => format!(r#"Held("{}")"#, self.item()),
            3 => {
                let (question, answer) = self.answer();
                let band = self.word(&["very unlikely", "unlikely", "likely"]);
                format!(r#"Stated("{question}", "{answer}", "{band}")"#)
            }
            4 => format!(r#"Counter("c{}", {})"#, self.dice.below(self.plan.counters), self.range(1000)),
            5 => format!("Capital({})", self.range(1000)),
            6 => format!("Credibility({})", self.range(1000)),
            7 => format!(r#"Law("law{}")"#, self.dice.below(self.plan.laws)),
            8 => format!(r#"Seat("s{}")"#, self.dice.below(self.plan.seats)),
            9 => format!(r#"Posture("p{}")"#, self.dice.below(self.plan.postures)),
            10 => format!(r#"Stance("{}", {})"#, self.actor(), self.word(&STANCES)),
            11 => format!(r#"Releasable("{}", {})"#, self.question(), self.dice.between(1, 2)),
            12 => format!(r#"Consented("{}")"#, self.item()),
            13 => {
                let (question, answer) = self.answer();
                format!(r#"Published("{question}", "{answer}")"#)
            }
            14 => format!("Norm({})", self.range(1000)),
            15 => format!("Tension({})", self.range(10)),
            16 => format!("Day({})", self.range(90)),
            17 => format!(r#"Detected("ch{}")"#, self.dice.below(self.plan.channels.len())),
            18 => self.since(),
            19 | 20 => format!("Not({})", self.condition(depth - 1)),
            _ => {
                let count = self.dice.between(1, 3);
                format!("Any({})", listed(&self.many(count, |author, _| author.condition(depth - 1))))
            }
        }
    }

    /// Moments are kept in a few places only.
    fn since(&mut self) -> String {
        if self.moments == 0 {
            return format!("Day({})", self.range(90));
        }
        self.moments -= 1;
        format!("Since({}, {})", self.event(), self.range(30))
    }

    /// A range with one end or two, or a number.
    fn range(&mut self, most: usize) -> String {
        let low = self.dice.below(most);
        match self.dice.below(4) {
            0 => low.to_string(),
            1 => format!("{low}.."),
            2 => format!("..{low}"),
            _ => format!("{low}..{}", self.dice.between(low, most)),
        }
    }

    /// A list of a few effects, or none.
    pub(super) fn effects(&mut self) -> String {
        let count = self.dice.below(4);
        listed(&self.many(count, |author, _| author.effect(2)))
    }

    /// A list of at least one effect.
    pub(super) fn some_effects(&mut self) -> String {
        let count = self.dice.between(1, 3);
        listed(&self.many(count, |author, _| author.effect(2)))
    }

    /// An effect; branches within it stand so many deep.
    fn effect(&mut self, depth: usize) -> String {
        match self.dice.below(4) {
            0 => self.effect_on_people(),
            1 => self.effect_on_intruders(),
            2 if depth > 0 && self.dice.falls(30) => self.chance(depth - 1),
            _ => self.effect_at_home(),
        }
    }

    fn effect_at_home(&mut self) -> String {
        match self.dice.below(12) {
            0 | 1 => format!("Change({}, {})", self.meter(), self.change()),
            2 | 3 => format!(r#"Send("{}")"#, self.inject()),
            4 => format!("Cancel({})", self.cancelled()),
            5..=7 => format!(r#"Give("{}")"#, self.item()),
            8 => format!(r#"Discredit("{}")"#, self.item()),
            9 => format!(r#"Unlock("law{}")"#, self.dice.below(self.plan.laws)),
            10 => format!(r#"Demand("d{}")"#, self.dice.below(self.plan.deadlines)),
            _ if self.dice.falls(FINAL) => format!(r#"End("end{}")"#, self.dice.below(self.plan.endings)),
            _ => "Recover".to_owned(),
        }
    }

    fn effect_on_intruders(&mut self) -> String {
        let campaign = format!(r#""k{}""#, self.dice.below(self.plan.campaigns.len()));
        let asset = format!(r#""as{}""#, self.dice.below(self.plan.assets.len()));
        match self.dice.below(8) {
            0 => format!("Protect({asset}, {})", self.change()),
            1 | 2 => format!("Evict({asset}, {})", self.percent()),
            3 => format!("Reenter({campaign})"),
            4 => format!("Alert({campaign})"),
            5 => format!("Quieten({campaign}, {})", self.dice.between(100, 1000)),
            6 if self.dice.falls(FINAL) => format!("Stop({campaign})"),
            _ => format!(r#"Effort("ch{}", {})"#, self.own_channel(), self.dice.below(400)),
        }
    }

    fn effect_on_people(&mut self) -> String {
        match self.dice.below(11) {
            0 => format!(r#"Share("{}", {})"#, self.actor(), self.dice.below(4)),
            1 | 2 => self.invite(),
            3 => self.consult(),
            4 | 5 => self.publish(),
            6 if self.dice.falls(50) => format!(r#"Withdraw("{}")"#, self.question()),
            7 => format!(r#"Lower("{}", {})"#, self.actor(), self.word(&STANCES[..3])),
            8 => format!(r#"Relate("{}", {})"#, self.actor(), self.change()),
            6 | 9 => format!("Escalate({})", self.word(&["-2", "-1", "1", "2", "3"])),
            _ => {
                let altered = self.maybe(80, |author| format!("altered: {}", author.dice.falls(80)));
                format!(r#"Leak(evidence: "{}", {altered})"#, self.item())
            }
        }
    }

    fn invite(&mut self) -> String {
        if self.statements == 0 {
            return format!(r#"Relate("{}", {})"#, self.actor(), self.change());
        }
        self.statements -= 1;
        format!(r#"Invite("ac{}")"#, self.dice.below(self.plan.actors - 1))
    }

    fn consult(&mut self) -> String {
        let asked = (0..self.plan.evidence.len()).filter(|item| self.plan.evidence[*item].needs_consent);
        let asked: Vec<usize> = asked.collect();
        if asked.is_empty() {
            return format!(r#"Give("{}")"#, self.item());
        }
        format!(r#"Consult("e{}")"#, self.dice.one_of(&asked))
    }

    fn publish(&mut self) -> String {
        if self.statements == 0 {
            return format!(r#"Withdraw("{}")"#, self.question());
        }
        self.statements -= 1;
        let question = self.dice.below(self.plan.answers.len());
        let answer = self.dice.below(self.plan.answers[question]);
        let accused = self.plan.accused[question][answer];
        let others = (0..self.plan.actors).filter(|actor| Some(*actor) != accused);
        let others = others.map(|actor| format!(r#""ac{actor}""#)).collect();
        let with = self.maybe(60, |author| format!("with: {}", author.some_in_any_order(others)));
        let items = self.plan.evidence.iter().enumerate().filter(|(_, item)| item.releasable);
        let items = items.map(|(number, _)| format!(r#""e{number}""#)).collect();
        let disclose = self.maybe(70, |author| format!("disclose: {}", author.some_in_any_order(items)));
        let claim = self.word(&CLAIMS);
        format!(
            r#"Publish(question: "q{question}", answer: "a{answer}", strength: {claim}, {with}{disclose})"#
        )
    }

    /// One of several lists, by weight.
    fn chance(&mut self, depth: usize) -> String {
        let count = self.dice.between(2, 3);
        let branches = self.many(count, |author, _| {
            let (weight, effects) = (author.weight(), author.dice.below(3));
            format!("({weight}, {})", listed(&author.many(effects, |author, _| author.effect(depth))))
        });
        format!("Chance({})", listed(&branches))
    }

    /// A weight of a branch, which may depend on the truth.
    pub(super) fn weight(&mut self) -> String {
        self.odds(|author| author.dice.between(1, 9).to_string())
    }

    /// Odds: one for all, one for each answer, or one for some stages.
    pub(super) fn odds(&mut self, one: impl Fn(&mut Self) -> String) -> String {
        if self.dice.falls(50) {
            return one(self);
        }
        if self.dice.falls(30) {
            return self.by_stage(one);
        }
        let question = self.dice.below(self.plan.answers.len());
        let answers = self.plan.answers[question];
        let row = self.many(answers, |author, answer| format!(r#"("a{answer}", {})"#, one(author)));
        format!(r#"ByAnswer("q{question}", {})"#, self.any_order(row))
    }

    /// Odds that hang on how far a campaign has come.
    fn by_stage(&mut self, one: impl Fn(&mut Self) -> String) -> String {
        let campaign = self.dice.below(self.plan.campaigns.len());
        let mut row = vec![format!("(Foothold, {})", one(self))];
        row.push(format!("(Exfil, {})", one(self)));
        format!(r#"ByStage("k{campaign}", {})"#, listed(&row))
    }

    /// Some out of several, perhaps none.
    pub(super) fn some_of(&mut self, mut items: Vec<String>) -> Vec<String> {
        items.retain(|_| self.dice.falls(50));
        items
    }

    /// The same, in any order.
    pub(super) fn some_in_any_order(&mut self, items: Vec<String>) -> String {
        let some = self.some_of(items);
        self.any_order(some)
    }

    pub(super) fn inject(&mut self) -> String {
        format!("i{}", self.dice.below(self.plan.injects))
    }

    fn item(&mut self) -> String {
        format!("e{}", self.dice.below(self.plan.evidence.len()))
    }

    fn actor(&mut self) -> String {
        format!("ac{}", self.dice.below(self.plan.actors))
    }

    pub(super) fn question(&mut self) -> String {
        format!("q{}", self.dice.below(self.plan.answers.len()))
    }

    pub(super) fn answer(&mut self) -> (String, String) {
        let question = self.dice.below(self.plan.answers.len());
        (format!("q{question}"), format!("a{}", self.dice.below(self.plan.answers[question])))
    }

    fn option(&mut self) -> String {
        let options = self.plan.options();
        format!("\"{}\"", self.dice.one_of(&options).0)
    }

    /// An inject, a window, an option or a measure.
    fn event(&mut self) -> String {
        match self.dice.below(4) {
            0 => format!("\"{}\"", self.inject()),
            1 => format!(r#""w{}""#, self.dice.below(self.plan.windows.len())),
            2 => format!(r#""toolbox.{}""#, MEASURES[self.dice.below(self.plan.measures.len())]),
            _ => self.option(),
        }
    }

    fn meter(&mut self) -> String {
        match self.dice.below(5) {
            0 => self.word(&["\"capital\"", "\"norm\""]),
            1 => "\"credibility\"".to_owned(),
            _ => format!(r#""c{}""#, self.dice.below(self.plan.counters)),
        }
    }

    fn cancelled(&mut self) -> String {
        let laters = self.plan.laters();
        if laters.is_empty() || self.dice.falls(30) {
            return format!("\"{}\"", self.inject());
        }
        format!("\"{}\"", self.dice.one_of(&laters))
    }

    fn own_channel(&mut self) -> usize {
        let own: Vec<usize> = (0..self.plan.channels.len()).filter(|at| self.plan.channels[*at]).collect();
        *self.dice.one_of(&own)
    }
}
