//! Many playthroughs through the built program: the same totals however they were split, and one clear sentence for
//! whatever cannot be.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{complained, run, said, snapshot};

const HUNTED: &str = "tests/scenarios/hunted.ron";
const COALITION: &str = "tests/scenarios/coalition.ron";

/// What `simulate` says on standard output, where all goes well and nothing is said beside it.
fn simulated(arguments: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let output = run(home.path(), &[&["simulate"], arguments].concat(), "");
    assert_eq!((output.status.code(), complained(&output).as_str()), (Some(0), ""), "{arguments:?}");
    said(&output)
}

/// The one sentence that it says where it cannot be done; the exit code is that of usage.
fn refused(arguments: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let output = run(home.path(), &[&["simulate"], arguments].concat(), "");
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(2), ""), "{arguments:?}");
    let complaint = complained(&output);
    let sentence = complaint.strip_prefix("demarche: ").unwrap().strip_suffix('\n').unwrap();
    assert_eq!(sentence.lines().count(), 1, "{sentence}");
    sentence.to_owned()
}

fn without_version(text: &str) -> String {
    text.replace(concat!("demarche ", env!("CARGO_PKG_VERSION")), "demarche VERSION")
}

#[test]
fn results_are_told_as_tables() {
    let table = simulated(&[COALITION, "--runs", "500", "--seed", "7", "--threads", "2"]);
    snapshot("program", "simulate-table", &without_version(&table));
    let table = simulated(&[HUNTED, "--runs", "500", "--policy", "forceful", "--threads", "1"]);
    snapshot("program", "simulate-table-hunted", &without_version(&table));
}

#[test]
fn one_playthrough_is_told_as_a_course() {
    let told = simulated(&[HUNTED, "--runs", "10", "--trace", "3", "--seed", "5"]);
    snapshot("program", "simulate-trace", &without_version(&told));
    let first = simulated(&[COALITION, "--trace", "0", "--policy", "random"]);
    snapshot("program", "simulate-trace-first", &without_version(&first));
}

#[test]
fn results_are_one_object_of_json_and_one_long_table() {
    let json = simulated(&[HUNTED, "--runs", "60", "--format", "json", "--threads", "2"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    for key in [
        "scenario",
        "rules_hash",
        "model",
        "seed",
        "policy",
        "course",
        "posture",
        "playthroughs",
        "threads",
        "endings",
        "outcome",
        "checksum",
        "detection",
        "dwell",
        "stances",
        "coverage",
        "events",
        "program",
        "runs",
        "first",
        "last",
        "complete",
    ] {
        assert!(json.get(key).is_some(), "{key} in {json}");
    }
    assert_eq!(
        (&json["playthroughs"], &json["seed"], &json["complete"]),
        (&60.into(), &1.into(), &true.into())
    );
    assert_eq!(json["policy"], "doctrine");
    let csv = simulated(&[HUNTED, "--runs", "60", "--format", "csv"]);
    snapshot("program", "simulate-csv", &csv);
}

/// The same totals and checksum for any number of threads, and for any number of shards that are merged.
#[test]
fn threads_and_shards_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let whole = simulated(&[COALITION, "--runs", "2000", "--format", "json", "--threads", "1"]);
    for threads in ["2", "8"] {
        let other = simulated(&[COALITION, "--runs", "2000", "--format", "json", "--threads", threads]);
        assert_eq!(other.replace(&format!("\"threads\":{threads}"), "\"threads\":1"), whole);
    }
    let parts: Vec<String> = (1..=8)
        .map(|shard| {
            let name = folder.path().join(format!("{shard}.json")).display().to_string();
            let shard = format!("{shard}/8");
            let part = simulated(&[
                COALITION,
                "--runs",
                "2000",
                "--format",
                "json",
                "--threads",
                "1",
                "--shard",
                &shard,
            ]);
            fs::write(&name, part).unwrap();
            name
        })
        .collect();
    let mut turned: Vec<&str> = parts.iter().map(String::as_str).collect();
    for turn in [0, 3, 5] {
        turned.rotate_left(turn);
        let merged = simulated(&[&["--format", "json", "--merge"], turned.as_slice()].concat());
        assert_eq!(merged.replace("\"threads\":8", "\"threads\":1"), whole);
    }
    let table = simulated(&[&["--merge"], turned.as_slice()].concat());
    let once = simulated(&[COALITION, "--runs", "2000", "--threads", "8"]);
    assert_eq!(table, once);
}

#[test]
fn what_cannot_be_played_is_told_in_one_sentence() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(path.join(HUNTED).exists());
    for (arguments, sentence) in [
        (
            &["first-signl", "--runs", "9"][..],
            "no scenario is called `first-signl`; did you mean `first-signal`?",
        ),
        (
            &["first-signal", "--runs", "9", "--policy", "doctrin"],
            "no policy is called `doctrin`; did you mean `doctrine`?",
        ),
        (
            &["first-signal", "--runs", "9", "--policy", "x"],
            "no policy is called `x`; there is `do-nothing`, `cautious`, `forceful`, `doctrine`, `first`, `random`",
        ),
        (
            &["cloud-hopper", "--runs", "9", "--course", "lnog"],
            "no course is called `lnog`; did you mean `long`?",
        ),
        (
            &["cloud-hopper", "--runs", "9", "--posture", "capabel"],
            "no posture is called `capabel`; did you mean `capable`?",
        ),
        (
            &["first-signal", "--runs", "9", "--posture", "x"],
            "no posture is called `x`; this scenario has none",
        ),
        (&["first-signal"], "say how many playthroughs there are to be, as in --runs 10000"),
        (&[], "name a scenario to simulate, such as `first-signal`, or parts to add up with --merge"),
        (
            &["first-signal", "--runs", "0"],
            "`--runs 0` is no number of playthroughs; give one from 1 to 4294967295",
        ),
        (
            &["first-signal", "--runs", "4294967296"],
            "`--runs 4294967296` is no number of playthroughs; give one from 1 to 4294967295",
        ),
        (
            &["first-signal", "--runs", "many"],
            "`--runs many` is no number of playthroughs; give one from 1 to 4294967295",
        ),
        (
            &["first-signal", "--runs", "9", "--threads", "0"],
            "`--threads 0` is no number of threads; give one from 1 to 1024",
        ),
        (
            &["first-signal", "--runs", "9", "--shard", "9/8"],
            "`--shard 9/8` is no shard; write I/N with I from 1 to N, as in 3/8",
        ),
        (
            &["first-signal", "--runs", "9", "--shard", "0/8"],
            "`--shard 0/8` is no shard; write I/N with I from 1 to N, as in 3/8",
        ),
        (
            &["first-signal", "--runs", "9", "--shard", "x"],
            "`--shard x` is no shard; write I/N with I from 1 to N, as in 3/8",
        ),
        (
            &["first-signal", "--runs", "5", "--shard", "2/8"],
            "`--shard 2/8` cuts 5 playthroughs into 8 parts; ask for at most 5 shards",
        ),
        (
            &["first-signal", "--runs", "5", "--trace", "5"],
            "`--trace 5` is none of the playthroughs; give a number from 0 to 4",
        ),
        (
            &["first-signal", "--trace", "-1"],
            "`--trace -1` is none of the playthroughs; give a number from 0 to 4294967294",
        ),
        (
            &["first-signal", "--trace", "1", "--format", "json"],
            "--trace tells one playthrough in sentences; leave --format out",
        ),
        (
            &["first-signal", "--runs", "9", "--trace", "1", "--shard", "1/2"],
            "--trace tells one playthrough, whoever played it; leave --shard out",
        ),
        (&["--merge"], "--merge needs files; name what `demarche simulate --format json` wrote"),
        (
            &["first-signal", "--merge", "a.json"],
            "--merge adds up files and plays nothing, so leave `first-signal` out, or leave --merge out",
        ),
        (&["--runs", "9", "--merge", "a.json"], "--merge adds up what was played already; leave --runs out"),
        (&["--merge", "no.json"], "`no.json` cannot be read: there is no such file"),
        (&["--merge", "tests"], "`tests` cannot be read: it is no ordinary file"),
    ] {
        assert_eq!(refused(arguments), sentence, "{arguments:?}");
    }
}

/// A folder with parts of runs in it.
struct Parts(tempfile::TempDir);

impl Parts {
    /// Plays something and keeps it as a part.
    fn with(self, name: &str, arguments: &[&str]) -> Self {
        let json = simulated(&[arguments, &["--format", "json", "--threads", "1"]].concat());
        fs::write(self.0.path().join(name), json).unwrap();
        self
    }

    /// Keeps what somebody made of a part.
    fn changed(self, name: &str, from: &str, change: impl Fn(String) -> String) -> Self {
        let whole = fs::read_to_string(self.0.path().join(from)).unwrap();
        fs::write(self.0.path().join(name), change(whole)).unwrap();
        self
    }

    /// What is said to a merge of some of them, with their names alone.
    fn refused(&self, names: &[&str]) -> String {
        let folder = self.0.path().display().to_string() + std::path::MAIN_SEPARATOR_STR;
        let paths: Vec<String> = names.iter().map(|name| format!("{folder}{name}")).collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        refused(&[&["--merge"], paths.as_slice()].concat()).replace(&folder, "")
    }
}

#[test]
fn parts_that_do_not_belong_together_are_told_apart() {
    let runs = |runs, shard| [HUNTED, "--runs", runs, "--shard", shard];
    let with = |more: &[&'static str]| [&[HUNTED, "--runs", "80", "--shard", "2/8"], more].concat();
    let parts = Parts(tempfile::tempdir().unwrap())
        .with("1.json", &runs("80", "1/8"))
        .with("2.json", &runs("80", "2/8"))
        .with("wide.json", &runs("80", "1/2"))
        .with("last.json", &runs("80", "8/8"))
        .with("runs.json", &runs("88", "2/8"))
        .with("scenario.json", &[COALITION, "--runs", "80", "--shard", "2/8"])
        .with("seed.json", &with(&["--seed", "2"]))
        .with("policy.json", &with(&["--policy", "random"]))
        .with("course.json", &["cloud-hopper", "--runs", "80", "--shard", "1/8"])
        .with("long.json", &["cloud-hopper", "--runs", "80", "--shard", "2/8", "--course", "long"])
        .with("capable.json", &["cloud-hopper", "--runs", "80", "--shard", "2/8", "--posture", "capable"]);
    let rules = |text: String| {
        let at = text.find("\"rules_hash\":\"").unwrap() + 14;
        format!("{}{}{}", &text[..at], "0123456789abcdef", &text[at + 16..])
    };
    let parts = parts
        .changed("rules.json", "2.json", rules)
        .changed("model.json", "2.json", |text| text.replace("\"model\":2", "\"model\":1"))
        .changed("stopped.json", "2.json", |text| text.replace("\"complete\":true", "\"complete\":false"))
        .changed("torn.json", "2.json", |text| text[..100].to_owned())
        .changed("twisted.json", "2.json", |text| text.replace("\"last\":19", "\"last\":18"))
        .changed("empty.json", "2.json", |_| String::new())
        .changed("other.json", "2.json", |_| "{\n  \"a\": 1\n}\n".to_owned());
    let hash = |name: &str| {
        let text = fs::read_to_string(parts.0.path().join(name)).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()["rules_hash"].as_str().unwrap().to_owned()
    };
    for (names, sentence) in [
        (
            &["1.json", "scenario.json"][..],
            "`scenario.json` has the scenario `coalition` and `1.json` has `hunted`; merge parts of one run alone",
        ),
        (
            &["1.json", "seed.json"],
            "`seed.json` has the seed `2` and `1.json` has `1`; merge parts of one run alone",
        ),
        (
            &["1.json", "policy.json"],
            "`policy.json` has the policy `random` and `1.json` has `doctrine`; merge parts of one run alone",
        ),
        (
            &["course.json", "long.json"],
            "`long.json` has the course `long` and `course.json` has `short`; merge parts of one run alone",
        ),
        (
            &["course.json", "capable.json"],
            "`capable.json` has the posture `capable` and `course.json` has `client`; merge parts of one run alone",
        ),
        (
            &["1.json", "runs.json"],
            "`runs.json` has --runs `88` and `1.json` has `80`; merge parts of one run alone",
        ),
        (
            &["1.json", "model.json"],
            "`model.json` has the model `1` and `1.json` has `2`; merge parts of one run alone",
        ),
        (
            &["1.json", "wide.json"],
            "`1.json` and `wide.json` both have playthroughs 0 to 9; leave one of the files out",
        ),
        (
            &["2.json", "2.json"],
            "`2.json` and `2.json` both have playthroughs 10 to 19; leave one of the files out",
        ),
        (
            &["1.json", "last.json"],
            "playthroughs 10 to 69 of 80 are in none of these files; add the shards that have them",
        ),
        (
            &["2.json"],
            "playthroughs 0 to 9, 20 to 79 of 80 are in none of these files; add the shards that have them",
        ),
        (
            &["1.json", "stopped.json"],
            "`stopped.json` was stopped after playthrough 19; play that shard again to its end",
        ),
        (
            &["torn.json"],
            "torn.json:1:100 is no part of a run: it ends too soon; name what `demarche simulate --format json` wrote",
        ),
        (
            &["empty.json"],
            "empty.json:1:0 is no part of a run: it ends too soon; name what `demarche simulate --format json` wrote",
        ),
        (
            &["other.json"],
            "other.json:3:1 is no part of a run: missing field `playthroughs`; name what `demarche simulate --format json` wrote",
        ),
        (
            &["twisted.json"],
            "twisted.json is no part of a run: it does not hold the playthroughs that it names; name what `demarche simulate --format json` wrote",
        ),
    ] {
        assert_eq!(parts.refused(names), sentence, "{names:?}");
    }
    let told = parts.refused(&["1.json", "rules.json"]);
    let expected = format!(
        "`rules.json` has the rules `0123456789abcdef` and `1.json` has `{}`; merge parts of one run alone",
        hash("1.json")
    );
    assert_eq!(told, expected);
}

#[cfg(unix)]
mod in_a_window {
    use portable_pty::CommandBuilder;

    use super::*;
    use crate::support::Window;

    /// A window in which much is played, and its results go into a file.
    fn playing(file: &Path, format: &str) -> Window {
        let mut command = CommandBuilder::new("sh");
        let program = env!("CARGO_BIN_EXE_demarche");
        let line = format!(
            "exec '{program}' simulate {HUNTED} --runs 4000000000 --threads 2 --format {format} > '{}'",
            file.display()
        );
        command.args(["-c", &line]);
        Window::running(command, (100, 24))
    }

    /// Ctrl-C tells what was played so far, says so, and ends as signals do; progress is for people alone.
    #[test]
    fn what_was_played_before_ctrl_c_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("out.json");
        let mut window = playing(&file, "json");
        window.until_it_sends(b"of 4000000000 playthroughs");
        window.press("Ctrl+c");
        window.until_it_sends(b"demarche: stopped after ");
        assert_eq!(window.wait().0.exit_code(), 130);
        let json: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!((&json["complete"], &json["first"]), (&false.into(), &0.into()));
        let count = json["playthroughs"].as_u64().unwrap();
        assert_eq!(json["last"].as_u64().unwrap() + 1, count);
        let again = simulated(&[HUNTED, "--runs", &count.to_string(), "--format", "json", "--threads", "2"]);
        let again: Value = serde_json::from_str(&again).unwrap();
        assert_eq!((&again["checksum"], &again["endings"]), (&json["checksum"], &json["endings"]));
    }

    /// A cluster ends a job by another signal than a person.
    #[test]
    fn what_was_played_before_the_system_ends_it_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("out.txt");
        let mut window = playing(&file, "table");
        window.until_it_sends(b"of 4000000000 playthroughs");
        window.signal(rustix::process::Signal::TERM);
        assert_eq!(window.wait().0.exit_code(), 143);
        let told = fs::read_to_string(&file).unwrap();
        assert!(told.contains("stopped before its end: playthroughs after "), "{told}");
    }
}
