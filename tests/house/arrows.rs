//! Which room may use which, and what the pure ones may not name.

use super::source::{Source, sources};

/// Each room, from the ground up, and the rooms it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("units", &[]),
    ("text", &[]),
    ("invented", &[]),
    ("stage", &["text"]),
    ("scenario", &["text", "units"]),
    ("engine", &["scenario", "units"]),
    ("sim", &["engine", "scenario", "units"]),
    ("exercise", &["engine", "scenario", "stage", "text", "units"]),
    ("debrief", &["engine", "exercise", "scenario", "text", "units"]),
    ("laws", &["engine", "exercise", "invented", "scenario", "sim", "units"]),
    ("lint", &["exercise", "scenario", "sim", "text"]),
    ("store", &["exercise", "scenario", "stage", "text"]),
    ("actions", &["text"]),
    ("wording", &["debrief", "exercise", "scenario", "stage", "text"]),
    ("results", &["debrief", "engine", "exercise", "scenario", "sim", "text", "wording"]),
    ("report", &["actions", "debrief", "exercise", "scenario", "sim", "text", "wording"]),
    ("plain", &["actions", "debrief", "exercise", "scenario", "text", "wording"]),
    ("tui", &["actions", "debrief", "exercise", "scenario", "stage", "text", "wording"]),
    ("projector", &["actions", "plain", "stage", "store", "text", "tui"]),
    (
        "cli",
        &[
            "actions",
            "engine",
            "exercise",
            "laws",
            "lint",
            "plain",
            "projector",
            "report",
            "results",
            "scenario",
            "sim",
            "store",
            "text",
            "tui",
        ],
    ),
    ("main.rs", &["cli"]),
    ("lib.rs", &[]),
];

/// In the pure rooms there is no terminal, no file, no clock, no surroundings, no thread.
const PURE: &[&str] = &[
    "units", "text", "invented", "stage", "scenario", "engine", "sim", "exercise", "debrief", "laws",
    "results", "report",
];
const IMPURE_NAMES: &[&str] = &[
    "ratatui",
    "crossterm",
    "std::fs",
    "std::io",
    "std::env",
    "std::time",
    "std::thread",
    "std::process",
    "Instant",
    "SystemTime",
    "Local::now",
    "Utc::now",
    "println!",
    "eprintln!",
];

/// In the engine, and where scenarios are compiled for it, everything is a whole number.
const WHOLE: &[&str] = &["units", "scenario", "engine", "exercise"];

/// Rooms that players look at. They are given snapshots, and what of a scenario is open to everybody.
const FOR_PLAYERS: &[&str] = &["plain", "tui", "wording", "actions"];
const HIDDEN_NAMES: &[&str] = &["World", "Secret", "Aftermath", ".aftermath(", ".state()", ".scenario()"];
const OPEN_OF_SCENARIO: &[&str] = &[
    "Band",
    "Entry",
    "Force",
    "Library",
    "Norm",
    "Part",
    "Status",
    "script::Grade",
    "document::Mode",
    "document::Stance",
    "document::Claim",
    "document::Occasion",
];

/// Rooms that may touch files or ask what time it is.
const ON_DISK: &[&str] = &["store", "cli"];

/// The one file with calls that exist on Unix alone.
const UNIX: &str = "src/tui/signals.rs";

fn in_rooms<'a>(all: &'a [Source], rooms: &'a [&str]) -> impl Iterator<Item = &'a Source> {
    all.iter().filter(move |source| rooms.contains(&source.room()))
}

/// What stands in a `use` or a path after `crate::`, up to the first sign that ends it.
fn named_after<'a>(code: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(start).map(move |(at, _)| {
        let rest = &code[at + start.len()..];
        let end = rest.find(|sign: char| !(sign.is_alphanumeric() || sign == '_')).unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn rooms_use_only_what_lies_below_them() {
    let all = sources();
    for source in &all {
        let allowed = ROOMS.iter().find(|(room, _)| *room == source.room());
        let (room, allowed) = allowed.unwrap_or_else(|| panic!("no room is called `{}`", source.room()));
        for used in named_after(&source.code, "crate::").chain(named_after(&source.code, "demarche::")) {
            assert!(!used.is_empty(), "{}: name one room at a time", source.path);
            // Macros of the crate stand at its top.
            let known = used == "say" || used == *room || allowed.contains(&used);
            assert!(known, "{} may not use `{used}`", source.path);
        }
    }
    let rooms: std::collections::BTreeSet<&str> = all.iter().map(Source::room).collect();
    assert_eq!(rooms.len(), ROOMS.len(), "a room of the table is not there: {rooms:?}");
}

#[test]
fn every_arrow_of_the_table_is_walked() {
    let all = sources();
    for (room, allowed) in ROOMS.iter().filter(|(room, _)| *room != "main.rs") {
        for other in *allowed {
            let path = format!("crate::{other}");
            let walked = in_rooms(&all, &[room]).any(|source| source.code.contains(&path));
            assert!(walked, "`{room}` has no use for `{other}`");
        }
    }
}

#[test]
fn the_table_of_rooms_has_no_circle() {
    for (place, (room, used)) in ROOMS.iter().enumerate() {
        for other in *used {
            let below = ROOMS[..place].iter().any(|(name, _)| name == other);
            assert!(below, "`{room}` stands below `{other}`, which it uses");
        }
    }
}

#[test]
fn pure_rooms_do_not_touch_the_world_outside() {
    for source in in_rooms(&sources(), PURE) {
        for name in IMPURE_NAMES {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}

#[test]
fn only_the_store_and_the_command_line_touch_files() {
    let all = sources();
    for source in all.iter().filter(|source| !ON_DISK.contains(&source.room())) {
        for name in ["std::fs", "File::", "SystemTime", "Local::now"] {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}

#[test]
fn the_engine_has_whole_numbers_alone() {
    for source in in_rooms(&sources(), WHOLE) {
        for name in ["f32", "f64"] {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}

#[test]
fn what_players_look_at_cannot_name_what_is_hidden() {
    for source in in_rooms(&sources(), FOR_PLAYERS) {
        for name in HIDDEN_NAMES {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
        for (at, start) in source.code.match_indices("crate::scenario::") {
            let rest = &source.code[at + start.len()..];
            let line = rest.lines().next().unwrap();
            let names = line.trim_end_matches([';', '}']).trim_start_matches('{').split(", ");
            for name in names {
                let open = OPEN_OF_SCENARIO.iter().any(|open| name.starts_with(open));
                assert!(open, "{} names `scenario::{name}`", source.path);
            }
        }
    }
}

/// What a paper may not name: before the end it is made of what players saw, and after it a debrief tells the rest.
const NOT_IN_PAPERS: &[&str] =
    &["World", "Secret", "Aftermath", ".aftermath(", ".state()", "afterwards", ".coming(", "Odds"];
/// What a card for the room may not name besides.
const NOT_ON_CARDS: &[&str] =
    &["staff", "doctrine", "force", ".now", ".laters", ".truth", ".prior", "debrief"];

#[test]
fn papers_are_made_of_what_their_readers_may_know() {
    for source in sources().iter().filter(|source| source.path.starts_with("src/report/")) {
        let cards = source.path.starts_with("src/report/cards/");
        for name in NOT_IN_PAPERS.iter().chain(if cards { NOT_ON_CARDS } else { &[] }) {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}

/// What the staff sees is named where the console is made and drawn, and by no other surface.
const OF_THE_CONSOLE: &[&str] =
    &["src/tui/console.rs", "src/tui/play.rs", "src/tui/update/console.rs", "src/tui/update/room.rs"];
const BACKSTAGE_NAMES: &[&str] = &["Backstage", "backstage", ".coming(", ".messages("];

#[test]
fn only_the_console_knows_what_the_staff_sees() {
    for source in in_rooms(&sources(), FOR_PLAYERS) {
        let of_console = source.path.starts_with("src/tui/view/console/")
            || OF_THE_CONSOLE.contains(&source.path.as_str());
        for name in BACKSTAGE_NAMES {
            assert!(of_console || !source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}

/// Pages of the stage are made of snapshots: what builds them is given nothing else of an exercise.
#[test]
fn pages_of_the_stage_are_made_of_snapshots() {
    let all = sources();
    let builds = all.iter().find(|source| source.path == "src/wording/stage.rs").unwrap();
    for name in ["Exercise", "Backstage", "Keeper", "seed", "Head"] {
        assert!(!builds.code.contains(name), "it names `{name}`");
    }
    for source in in_rooms(&all, &["tui", "cli", "plain"]) {
        let builds = source.path == "src/tui/update/room.rs";
        assert!(builds || !source.code.contains("put_on_stage(&"), "{} writes to the stage", source.path);
    }
}

/// What of the rules tells more than players may know.
const SECRETS_OF_RULES: &[&str] = &[
    ".truth",
    ".row",
    ".prior",
    ".odds",
    ".chance",
    ".laters",
    ".branches",
    ".worth",
    ".economy",
    ".counts_to",
];

#[test]
fn snapshots_read_no_truths_and_no_odds() {
    for source in sources().iter().filter(|source| source.path.starts_with("src/exercise/snapshot/")) {
        for name in SECRETS_OF_RULES {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}

#[test]
fn calls_of_one_system_stand_in_one_file() {
    for source in sources().iter().filter(|source| source.path != UNIX) {
        for name in ["cfg(unix)", "cfg(windows)", "cfg(not(unix))", "target_os", "signal_hook", "os::unix"] {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}

#[test]
fn widgets_have_no_words_of_the_product() {
    for source in sources().iter().filter(|source| source.path.starts_with("src/tui/widgets/")) {
        for name in ["say!", "words.get", "crate::exercise", "crate::debrief", "crate::wording"] {
            assert!(!source.code.contains(name), "{} names `{name}`", source.path);
        }
    }
}
