//! How much of each thing is possible, and what is said about more.

use std::fmt::Write;

use demarche::scenario::{Scenario, Sources, limits};

use crate::support::{Generated, snapshot};

/// Sets how many there are of one kind.
type Set = fn(&mut Generated, usize);

const KINDS: &[(usize, Set)] = &[
    (limits::QUESTIONS, |scenario, count| scenario.questions = count),
    (limits::ANSWERS, |scenario, count| scenario.answers = count),
    (limits::GROUPS, |scenario, count| scenario.groups = count),
    (limits::EVIDENCE, |scenario, count| scenario.evidence = count),
    (limits::ACTORS, |scenario, count| scenario.actors = count),
    (limits::INVITATIONS, |scenario, count| {
        scenario.actors = 1;
        scenario.injects = count;
        scenario.invitations = count;
    }),
    (limits::PUBLICATIONS, |scenario, count| scenario.publications = count),
    (limits::COUNTERS, |scenario, count| scenario.counters = count),
    (limits::LAWS, |scenario, count| scenario.laws = count),
    (limits::ADVISERS, |scenario, count| scenario.advisers = count),
    (limits::SEATS, |scenario, count| scenario.seats = count),
    (limits::OBJECTIVES, |scenario, count| scenario.objectives = count),
    (limits::INJECTS, |scenario, count| scenario.injects = count),
    (limits::WINDOWS, |scenario, count| scenario.windows = count),
    (limits::OPTIONS, |scenario, count| scenario.options = count),
    (limits::LATERS, |scenario, count| scenario.laters = count),
    (limits::BRANCHES, |scenario, count| scenario.branches = count),
    (limits::STAMPS, |scenario, count| {
        scenario.injects = count;
        scenario.stamps = count;
    }),
    (limits::MEASURES, |scenario, count| scenario.measures = count),
    (limits::POSTURES, |scenario, count| scenario.postures = count),
    (limits::DEADLINES, |scenario, count| scenario.deadlines = count),
    (limits::ENDINGS, |scenario, count| scenario.endings = count),
];

/// What is said about a scenario, a sentence a line.
fn sentences(ron: String) -> Vec<String> {
    let checked = Scenario::load(&Sources::new([("generated.ron".to_owned(), ron)]));
    checked.diagnostics.iter().map(|diagnostic| diagnostic.fault.to_string()).collect()
}

fn generated(set: Set, count: usize) -> String {
    let mut scenario = Generated::SMALL;
    set(&mut scenario, count);
    scenario.ron()
}

#[test]
fn the_most_of_each_kind_is_possible_and_one_more_is_refused() {
    let mut told = String::new();
    for (most, set) in KINDS {
        assert_eq!(sentences(generated(*set, *most)), [""; 0], "{most} must be possible");
        let more = sentences(generated(*set, most + 1));
        assert_eq!(more.len(), 1, "{more:#?}");
        let _ = writeln!(told, "{}", more[0]);
    }
    snapshot("check", "limits", &told);
}

/// The library has fewer measures than could be closed, so the most cannot be reached.
#[test]
fn more_closed_measures_than_a_library_can_hold_are_refused() {
    let more: Vec<String> = (0..=limits::CLOSED).map(|number| format!("(\"m{number}\", \"x\")")).collect();
    let more = more.join(", ");
    let ron = Generated::SMALL.ron();
    let told = sentences(format!("{}closed: [{more}])", ron.trim_end().strip_suffix(')').unwrap()));
    assert_eq!(told, ["there are 65 closed measures; at most 64 are possible"]);
}

#[test]
fn more_waiting_than_the_engine_holds_is_refused() {
    let scenario = Generated { injects: limits::INJECTS, repeats: 12, ..Generated::SMALL };
    let told = sentences(scenario.ron());
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains("could wait at once"), "{}", told[0]);
}

#[test]
fn what_is_nested_too_deeply_is_refused_and_nothing_overflows() {
    for depth in [200, 20_000] {
        let when = format!("{}Day(3){}", "Not(".repeat(depth), ")".repeat(depth));
        let deep = generated(|scenario, count| scenario.endings = count, 2).replace("Day(60..)", &when);
        let told = sentences(deep);
        assert_eq!(told, ["this is nested too deeply to be read"], "{depth}");
    }
}

#[test]
fn the_order_of_parts_and_lists_changes_nothing() {
    let whole = Generated { injects: 40, evidence: 9, windows: 3, ..Generated::SMALL }.ron();
    let (first, second) = whole.split_once("injects: [").unwrap();
    let parts = [
        ("b.ron".to_owned(), format!("{first})")),
        ("a.ron".to_owned(), format!("(format: 1, injects: [{second}")),
    ];
    let hash = |sources: &Sources| Scenario::load(sources).scenario.unwrap().rules_hash;
    let whole = Sources::new([("whole.ron".to_owned(), whole)]);
    assert_eq!(hash(&whole), hash(&Sources::new(parts)));
}
