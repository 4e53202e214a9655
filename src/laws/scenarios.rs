use crate::invented::{Order, invented};
use crate::scenario::{Scenario, Sources};

/// Loads a scenario of one file, which has to be without fault.
pub(super) fn load(text: &str) -> Result<Scenario, String> {
    let sources = Sources::new([("invented.ron".to_owned(), text.to_owned())]);
    let checked = Scenario::load(&sources);
    checked.scenario.ok_or_else(|| {
        let first = checked.diagnostics.first().map(|found| format!("{found:?}")).unwrap_or_default();
        format!("the scenario itself has a fault: {first}")
    })
}

/// The scenario that was invented from this seed, in the order in which it was written.
pub(super) fn of_seed(seed: u64) -> Result<Scenario, String> {
    load(&invented(seed, Order::default()))
}
