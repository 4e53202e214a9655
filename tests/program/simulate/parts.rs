//! Parts that do not belong together are told apart.

use std::fs;

use serde_json::Value;

use super::{COALITION, HUNTED, refused, simulated};

/// Files that are named, and what is said to that.
const UNFIT: &[(&[&str], &str)] = &[
    (
        &["1.json", "scenario.json"],
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
];

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

/// Shards of one run, and of others.
fn played() -> Parts {
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
    parts
        .changed("rules.json", "2.json", rules)
        .changed("model.json", "2.json", |text| text.replace("\"model\":2", "\"model\":1"))
        .changed("stopped.json", "2.json", |text| text.replace("\"complete\":true", "\"complete\":false"))
        .changed("torn.json", "2.json", |text| text[..100].to_owned())
        .changed("twisted.json", "2.json", |text| text.replace("\"last\":19", "\"last\":18"))
        .changed("empty.json", "2.json", |_| String::new())
        .changed("other.json", "2.json", |_| "{\n  \"a\": 1\n}\n".to_owned())
}

#[test]
fn parts_that_do_not_belong_together_are_told_apart() {
    let parts = played();
    for (names, sentence) in UNFIT {
        assert_eq!(parts.refused(names), *sentence, "{names:?}");
    }
    let hash = |name: &str| {
        let text = fs::read_to_string(parts.0.path().join(name)).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()["rules_hash"].as_str().unwrap().to_owned()
    };
    let told = parts.refused(&["1.json", "rules.json"]);
    let expected = format!(
        "`rules.json` has the rules `0123456789abcdef` and `1.json` has `{}`; merge parts of one run alone",
        hash("1.json")
    );
    assert_eq!(told, expected);
}
