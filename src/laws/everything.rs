use crate::engine::{Cause, Change, Observation, Observer, Secret};
use crate::scenario::Scenario;
use crate::scenario::rules::Rules;
use crate::units::Hours;

/// Keeps everything that it is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Everything {
    pub(crate) changes: Vec<(Hours, Cause, Change)>,
    pub(crate) secrets: Vec<(Hours, Cause, Secret)>,
    pub(crate) observations: Vec<(Hours, Observation)>,
}

impl Observer for Everything {
    fn changed(&mut self, at: Hours, cause: Cause, change: Change) {
        self.changes.push((at, cause, change));
    }

    fn hid(&mut self, at: Hours, cause: Cause, secret: Secret) {
        self.secrets.push((at, cause, secret));
    }

    fn observed(&mut self, at: Hours, observation: Observation) {
        self.observations.push((at, observation));
    }
}

impl Everything {
    /// All that happened, line by line, with names in place of numbers.
    pub(super) fn account(&self, scenario: &Scenario) -> Vec<String> {
        let changes = self.changes.iter().map(|change| format!("{change:?}"));
        let secrets = self.secrets.iter().map(|secret| format!("{secret:?}"));
        let observations = self.observations.iter().map(|observation| format!("{observation:?}"));
        changes.chain(secrets).chain(observations).map(|line| named(&scenario.rules, &line)).collect()
    }
}

/// The first difference between two accounts.
pub(super) fn same(one: &[String], other: &[String]) -> Result<(), String> {
    let differ = one.iter().zip(other).find(|(one, other)| one != other);
    if let Some((one, other)) = differ {
        return Err(format!("{one} became {other}"));
    }
    super::law::must(one.len() == other.len(), || "one of them goes on".to_owned())
}

/// A line with ids in place of the numbers that another order of the file, or a thing more in it, would change.
fn named(rules: &Rules, line: &str) -> String {
    let mut parts = line.split("Ix(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once(')').unwrap_or_default();
        let number: usize = number.parse().unwrap_or_default();
        let id = match out.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default() {
            "Inject" => rules.injects.items()[number].id.clone(),
            "Window" => rules.windows.items()[number].id.clone(),
            "Option" => rules.options.items()[number].id.clone(),
            "Later" => rules.laters.items()[number].id.clone(),
            "Invitation" => rules.invitations.items()[number].key.to_string(),
            "Chance" => rules.chances.items()[number].id.clone(),
            _ => number.to_string(),
        };
        out = format!("{out} {id}{rest}");
    }
    out
}
