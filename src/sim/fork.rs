use super::playthrough::{Cell, Playthrough};
use crate::engine::{Pause, Setup};
use crate::scenario::document::Policy;
use crate::scenario::index::{OptionIx, WindowIx};
use crate::scenario::rules::Rules;

/// A world at one decision, its ballots stated: each option can be tried from here, with the same luck.
#[derive(Clone, Debug)]
pub struct Fork<'r>(Cell<'r>);

impl<'r> Fork<'r> {
    /// Plays a world by a policy up to a window; nothing if it ends before.
    #[must_use]
    pub fn at(rules: &'r Rules, setup: &Setup, policy: Policy, window: WindowIx) -> Option<Self> {
        let mut cell = Cell::new(rules, setup, policy);
        while let Pause::Window(open) = cell.advance(&mut ()) {
            if open == window {
                cell.state();
                return Some(Self(cell));
            }
            cell.decide(&mut ());
        }
        None
    }

    /// Options that can be taken, in the author's order.
    pub fn open(&self) -> impl Iterator<Item = OptionIx> {
        self.0.open()
    }

    /// What comes of it if an option is taken and the policy goes on; nothing if it cannot be taken.
    #[must_use]
    pub fn taking(&self, option: OptionIx) -> Option<Playthrough> {
        self.open().any(|open| open == option).then(|| self.0.taking(option))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::samples::{of_seed, worlds};
    use crate::sim::Worlds;

    /// Whoever takes at a fork what the policy would have taken comes to the same end.
    #[test]
    fn the_policys_own_way_leads_where_it_led() {
        let mut forks = 0;
        for seed in 0..worlds(100) {
            let scenario = of_seed(seed);
            let rules = &scenario.rules;
            let setup = Worlds { seed, ..Worlds::default() }.setup(rules, 0);
            let whole = Playthrough::of(rules, &setup, Policy::First);
            for window in rules.windows.positions() {
                if let Some(fork) = Fork::at(rules, &setup, Policy::First, window) {
                    let first = fork.open().next().unwrap();
                    assert_eq!(fork.taking(first), Some(whole), "seed {seed}, {window:?}");
                    let closed =
                        rules.options.positions().filter(|option| !fork.open().any(|open| open == *option));
                    assert!(closed.into_iter().all(|option| fork.taking(option).is_none()));
                    forks += 1;
                }
            }
        }
        assert!(forks > 100);
    }
}
