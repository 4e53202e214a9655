//! The page of habits names tests that are there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::source::files_under;

#[test]
fn every_habit_is_shown_by_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/HABITS.md")).unwrap();
    let files =
        [root.join("src"), root.join("tests")].into_iter().flat_map(|folder| files_under(&folder, "rs"));
    let code: String = files.map(|path| fs::read_to_string(path).unwrap()).collect();
    let tests: BTreeSet<&str> = code
        .split("#[test]\n")
        .skip(1)
        .filter_map(|test| test.trim_start().strip_prefix("fn ")?.split('(').next())
        .collect();
    let habits: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    assert!(habits.len() >= 20, "{} habits", habits.len());
    for habit in habits {
        let shown: Vec<&str> = habit.rsplit('|').nth(1).unwrap().split('`').skip(1).step_by(2).collect();
        assert!(!shown.is_empty(), "{habit}");
        for test in shown {
            assert!(tests.contains(test), "no test is called `{test}`: {habit}");
        }
    }
}
