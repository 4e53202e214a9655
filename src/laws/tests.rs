//! Each law is tried in its own file; here it is seen that there are all of them.

use super::law::{Effort, Law};
use crate::engine::samples::worlds;

/// Tries a law as long as a run of all tests may take; `DEMARCHE_WORLDS` asks for more.
pub(super) fn holds(law: &Law) {
    let Effort { from, scenarios, worlds: of_mechanisms } = Effort::SMALL;
    let effort = Effort { from, scenarios: worlds(scenarios), worlds: worlds(of_mechanisms) };
    let tried = (law.tries)(effort);
    assert!(tried.holds(), "{}: {tried:#?}", law.id);
}
