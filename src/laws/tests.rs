//! Each law is tried in its own file; here it is seen that there are all of them.

use super::ALL;
use super::law::{Effort, Law};
use crate::engine::samples::worlds;

/// Tries a law as long as a run of all tests may take; `DEMARCHE_WORLDS` asks for more.
pub(super) fn holds(law: &Law) {
    let Effort { from, scenarios, worlds: of_mechanisms } = Effort::SMALL;
    let effort = Effort { from, scenarios: worlds(scenarios), worlds: worlds(of_mechanisms) };
    let tried = (law.tries)(effort);
    assert!(tried.holds(), "{}: {tried:#?}", law.id);
}

#[test]
fn there_are_all_twelve_laws() {
    let ids: Vec<String> = (1..=12).map(|number| format!("L{number}")).collect();
    assert_eq!(ALL.map(|law| law.id).to_vec(), ids);
    let sentence = |law: &Law| law.says.ends_with('.') && !law.catches.is_empty();
    assert!(ALL.iter().all(sentence));
}

/// A law that was not tried, and one that has nothing to show, do not hold.
#[test]
fn nothing_tried_is_nothing_shown() {
    let nothing = Effort { from: 0, scenarios: 0, worlds: 0 };
    assert!(ALL.iter().all(|law| !(law.tries)(nothing).holds()));
}

/// The page about the model says of each law what the law says of itself.
#[test]
fn the_page_about_the_model_has_every_law() {
    let page = include_str!("../../MODEL.md");
    for law in ALL {
        let row = format!("| {} | {} | {} | {} |", law.id, law.says, law.how.says(), law.catches);
        assert!(page.lines().any(|line| line == row), "{row}");
    }
}
