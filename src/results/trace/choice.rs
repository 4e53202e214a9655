use crate::exercise::snapshot::{Decision, OptionLine, Price};
use crate::text::Words;
use crate::wording::why_closed;

/// What could be taken at a window, and what the policy took.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// Options that could be taken, each with its number and what it is.
    open: Vec<String>,
    /// Options that could not, each with the reason.
    closed: Vec<String>,
    /// The number of what was taken.
    taken: u8,
    /// Why the policy took it.
    why: String,
}

impl Choice {
    /// The options of a decision before one of them is taken, with how forceful each is.
    pub(super) fn of(decision: &Decision, option: &str, force: impl Fn(&str) -> u8, why: String) -> Self {
        let words = Words::default();
        let open = decision.options.iter().filter_map(|line| {
            let number = line.number.filter(|_| line.closed.is_none())?;
            Some(format!("{number} {} ({})", line.label, facts(line, force(&line.id))))
        });
        let closed = decision.options.iter().filter(|line| line.closed.is_some());
        let closed = closed.map(|line| format!("{}; {}", line.label, why_closed(&words, line)));
        let taken = decision.options.iter().find(|line| line.id == option).and_then(|line| line.number);
        Self { open: open.collect(), closed: closed.collect(), taken: taken.unwrap_or_default(), why }
    }

    /// The choice in sentences.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("{} open: {}.", self.open.len(), self.open.join("; "))];
        lines.extend(self.closed.iter().map(|closed| format!("closed: {closed}")));
        lines.push(format!("taken: {}, {}.", self.taken, self.why));
        lines
    }
}

/// What tells the options of a window apart for a policy.
fn facts(line: &OptionLine, force: u8) -> String {
    let Price { capital, hours, .. } = line.price;
    let default = if line.default { "the default, " } else { "" };
    format!("{default}force {force}, {capital} capital, {hours} hours")
}
