//! The long course of cloud-hopper, halfway.

use demarche::engine::{Action, Observer, Pause, Setup, World, advance, apply};
use demarche::scenario::index::WindowIx;
use demarche::scenario::rules::Rules;
use demarche::scenario::{Bundled, Scenario};
use demarche::sim::Worlds;

/// Decisions that were taken before: half of them.
const DECISIONS: u8 = 6;

pub(crate) fn scenario() -> Scenario {
    Bundled::find("cloud-hopper").unwrap().load().scenario.unwrap()
}

/// One of the worlds of the long course.
pub(crate) fn setup(rules: &Rules, number: u32) -> Setup {
    let course = rules.courses.iter().find(|(_, rule)| rule.long).unwrap().0;
    Worlds { course, ..Worlds::default() }.setup(rules, number)
}

/// A world in which half of the decisions were left to things’ own course, at the next.
pub(crate) fn world(rules: &Rules, number: u32) -> (World, WindowIx) {
    let mut world = World::new(rules, &setup(rules, number), &mut ());
    loop {
        match advance(rules, &mut world, &mut ()) {
            Pause::Window(window) if world.view(rules).decisions() == DECISIONS => return (world, window),
            Pause::Window(window) => wait(rules, &mut world, window, &mut ()),
            Pause::Ended(ending) => panic!("{} came before halfway", rules.endings[ending].id),
        }
    }
}

/// Lets things take their course at the open window, with no view on any question.
pub(crate) fn wait(rules: &Rules, world: &mut World, window: WindowIx, observer: &mut impl Observer) {
    while let Some(question) = world.view(rules).ballot_due() {
        apply(rules, world, Action::State(question, None), observer).unwrap();
    }
    let usual = rules.windows[window].options.iter().find(|option| rules.options[**option].default).unwrap();
    apply(rules, world, Action::Choose(*usual), observer).unwrap();
}
