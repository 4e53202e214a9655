use std::collections::BTreeSet;

use demarche::scenario::Scenario;
use demarche::text::Prose;

/// Everything of a scenario that no player may read during an exercise, and the seed as anybody might write it.
pub(crate) fn secrets_of(scenario: &Scenario, seed: u64) -> BTreeSet<String> {
    let mut secrets: BTreeSet<String> = [seed.to_string(), format!("{seed:x}"), format!("{seed:X}")].into();
    let mut prose = |text: &Prose| secrets.extend(text.plain().filter(|text| text.len() > 8));
    let staff = &scenario.staff;
    staff.injects.items().iter().for_each(|notes| prose(&notes.text));
    staff.windows.items().iter().for_each(|notes| prose(&notes.text));
    scenario.private.seats.items().iter().for_each(&mut prose);
    scenario.private.windows.items().iter().flatten().for_each(|(_, text)| prose(text));
    scenario.afterwards.feedback.items().iter().for_each(&mut prose);
    secrets.extend(staff.windows.items().iter().flat_map(|notes| notes.questions.iter().cloned()));
    secrets.extend(scenario.afterwards.campaigns.items().iter().cloned());
    secrets
}
