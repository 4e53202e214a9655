//! Whatever cannot be played is told in one sentence.

use super::refused;

/// Arguments, and what is said to them.
const UNPLAYABLE: &[(&[&str], &str)] = &[
    (&["first-signl", "--runs", "9"], "no scenario is called `first-signl`; did you mean `first-signal`?"),
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
    (&["first-signal", "--runs", "9", "--posture", "x"], "no posture is called `x`; this scenario has none"),
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
];

#[test]
fn what_cannot_be_played_is_told_in_one_sentence() {
    for (arguments, sentence) in UNPLAYABLE {
        assert_eq!(refused(arguments), *sentence, "{arguments:?}");
    }
}
