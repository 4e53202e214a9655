//! Scenarios that nobody thought of: one for each seed, small, without a fault, and together the whole language.
//!
//! [`invented`] writes any scenario; [`Intrusion`] and others write such as a law about one mechanism needs. All of it is
//! plain text: nothing here knows the rest of the library.

mod assessment;
mod choices;
mod coalition;
mod course;
mod dice;
mod expectations;
mod hidden;
mod intrusion;
mod logic;
mod people;
mod plan;
mod questions;
mod statement;

pub use assessment::assessment;
pub use coalition::Coalition;
pub use dice::Dice;
pub use intrusion::Intrusion;
use plan::Plan;

/// Dice for the order in which things stand in the file, where it means nothing; without, they stand as invented.
#[derive(Clone, Copy, Debug, Default)]
pub struct Order {
    /// For the file's own lists.
    pub items: Option<u64>,
    /// For lists within a thing, such as the options of a window, and for measures.
    pub within: Option<u64>,
}

/// A scenario in the making.
struct Author {
    dice: Dice,
    plan: Plan,
    items: Option<Dice>,
    within: Option<Dice>,
    /// How many more conditions may look back to a moment.
    moments: usize,
    /// How many more times somebody may be invited or something published.
    statements: usize,
}

/// The source of the scenario with this seed, as one file.
#[must_use]
pub fn invented(seed: u64, order: Order) -> String {
    let mut dice = Dice::new(seed);
    let plan = Plan::new(&mut dice);
    let [items, within] = [order.items, order.within].map(|dice| dice.map(Dice::new));
    Author { dice, plan, items, within, moments: 24, statements: 48 }.file(seed)
}

impl Author {
    fn file(mut self, seed: u64) -> String {
        let header = self.header(seed);
        let lists = [
            ("questions", self.questions()),
            ("evidence", self.evidence()),
            ("actors", self.actors()),
            ("campaigns", self.campaigns()),
            ("assets", self.assets()),
            ("channels", self.channels()),
            ("counters", self.counters()),
            ("laws", self.laws()),
            ("advisers", self.advisers()),
            ("injects", self.injects()),
            ("windows", self.windows()),
            ("deadlines", self.deadlines()),
            ("endings", self.endings()),
        ];
        let lists = lists.map(|(name, items)| format!("{name}: {},\n", in_order(items, self.items.as_mut())));
        let (toolbox, closed) = (self.toolbox(), self.closed());
        let debrief = self.debrief();
        // Last, so that what is expected changes nothing of what is played.
        let expectations = self.expectations();
        format!("(format: 1,\n{header}{}{toolbox}{closed}{debrief}{expectations})\n", lists.concat())
    }

    /// A list within a thing that is played the same in any order.
    fn any_order(&mut self, items: Vec<String>) -> String {
        in_order(items, self.within.as_mut())
    }

    /// So many things, one after the other.
    fn many(&mut self, count: usize, one: impl Fn(&mut Self, usize) -> String) -> Vec<String> {
        (0..count).map(|number| one(self, number)).collect()
    }

    /// A field that is there so often, in per cent.
    fn maybe(&mut self, percent: usize, field: impl FnOnce(&mut Self) -> String) -> String {
        if self.dice.falls(percent) { field(self) + ", " } else { String::new() }
    }

    /// Days until something: a number or a range.
    fn days(&mut self) -> String {
        let days = self.dice.between(1, 12);
        if self.dice.falls(50) { format!("{days}..{}", days + self.dice.below(9)) } else { days.to_string() }
    }

    /// A likelihood: a number, a range or a word.
    fn percent(&mut self) -> String {
        let words = ["almost no chance", "unlikely", "roughly even", "likely", "very likely"];
        match self.dice.below(6) {
            0 => format!("\"{}\"", self.dice.one_of(&words)),
            1 => {
                let low = self.dice.between(1, 80);
                format!("{low}..{}", low + self.dice.below(20))
            }
            _ => self.dice.between(1, 99).to_string(),
        }
    }

    /// A number from 0 to 1000.
    fn level(&mut self) -> usize {
        self.dice.below(21) * 50
    }

    /// A change of something that runs from 0 to 1000.
    fn change(&mut self) -> String {
        let sign = if self.dice.falls(50) { "-" } else { "" };
        format!("{sign}{}", self.dice.between(1, 300))
    }

    /// A word out of several.
    fn word(&mut self, words: &[&str]) -> String {
        (*self.dice.one_of(words)).to_owned()
    }
}

/// Items between brackets, in the order that dice give them.
fn in_order(mut items: Vec<String>, dice: Option<&mut Dice>) -> String {
    if let Some(dice) = dice {
        dice.shuffle(&mut items);
    }
    listed(&items)
}

/// Items between brackets.
fn listed(items: &[String]) -> String {
    format!("[{}]", items.join(",\n"))
}

/// A text in quotes.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
