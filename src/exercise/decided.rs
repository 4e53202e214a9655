use super::Exercise;
use super::command::Command;
use super::journal::Entry;
use super::snapshot::{Decision, OptionLine, Snapshot};
use crate::scenario::rules::TOOLBOX;

/// A decision as the cell took it, with what was in sight then.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What was in sight.
    pub before: Snapshot,
    /// The open window, as it was.
    pub window: Decision,
    /// The option that was taken, by its id.
    pub option: String,
    /// Whether silence took it.
    pub silent: bool,
    /// Measures that were taken beside it, by label.
    pub beside: Vec<String>,
    /// Whether it was taken back.
    pub taken_back: bool,
}

impl Decided {
    /// What was taken.
    #[must_use]
    pub fn taken(&self) -> Option<&OptionLine> {
        self.window.options.iter().find(|option| option.id == self.option)
    }
}

impl Exercise {
    /// Every decision so far in the order in which it was taken, those that were taken back among them.
    #[must_use]
    pub fn decisions(&self) -> Vec<Decided> {
        self.entries().iter().filter_map(|entry| self.decided(entry)).collect()
    }

    fn decided(&self, entry: &Entry) -> Option<Decided> {
        let (silent, named) = match &entry.what {
            Command::Lapse { .. } => (true, None),
            what if what.is_beside() => return None,
            Command::Decide { option } | Command::Say { option, .. } => (false, Some(option.clone())),
            _ => return None,
        };
        let before = self.at(entry.parent);
        let sight = before.snapshot();
        let window = sight.decision.clone()?;
        let lapse = || window.lapse.as_ref().map(|(_, option)| option.clone());
        Some(Decided {
            option: named.or_else(lapse)?,
            silent,
            beside: before.taken_beside(),
            taken_back: !self.stands(entry.seq),
            before: sight,
            window,
        })
    }

    /// Measures that were taken at the open window, by label.
    fn taken_beside(&self) -> Vec<String> {
        let measure = |what: &Command| match what {
            Command::Take { measure } => Some(format!("{TOOLBOX}.{measure}")),
            Command::Say { option, .. } if what.is_beside() => Some(option.clone()),
            _ => None,
        };
        let since = self.entries().iter().rev().take_while(|entry| !entry.what.closes_a_window());
        let ids: Vec<String> = since.filter_map(|entry| measure(&entry.what)).collect();
        let options = self.scenario().rules.options.iter();
        let taken = options.filter(|(_, rule)| ids.contains(&rule.id));
        taken.map(|(option, _)| self.scenario().script.options[option].label.clone()).collect()
    }
}
