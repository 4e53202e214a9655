//! The scenarios that come with the program are those of the folder, and without fault.

use std::collections::BTreeSet;
use std::path::Path;

use demarche::scenario::{BUNDLED, Bundled, Sources, TUTORIAL};

use super::source::files_under;

#[test]
fn every_scenario_of_the_folder_is_in_the_program_whole() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let on_disk: BTreeSet<String> = files_under(&top.join("scenarios"), "ron")
        .iter()
        .map(|path| path.strip_prefix(top).unwrap().to_str().unwrap().replace('\\', "/"))
        .collect();
    let sources: Vec<_> = BUNDLED.iter().map(Bundled::sources).collect();
    let bundled: BTreeSet<String> =
        sources.iter().flat_map(Sources::files).map(|file| file.name.clone()).collect();
    assert_eq!(on_disk, bundled);
}

#[test]
fn bundled_scenarios_have_no_faults_and_the_tutorial_is_first() {
    assert_eq!(BUNDLED[0].id, TUTORIAL);
    for bundled in BUNDLED {
        let checked = bundled.load();
        assert_eq!(checked.diagnostics, [], "{}", bundled.id);
        assert_eq!(checked.scenario.unwrap().rules.id, bundled.id);
    }
}
