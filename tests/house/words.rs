//! Interface texts: each one that is asked for is there, and each one that is there is asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::source::{files_under, sources};

/// The keys of a Fluent file.
fn keys_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|sign: char| sign.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
}

fn english() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales/en");
    let mut keys = BTreeSet::new();
    for path in files_under(&folder, "ftl") {
        for key in keys_of(&fs::read_to_string(&path).unwrap()) {
            assert!(keys.insert(key.to_owned()), "`{key}` stands twice");
        }
    }
    keys
}

/// Everything that stands in quotes in the program, in order.
fn literals(code: &str) -> Vec<&str> {
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect()
}

#[test]
fn every_text_is_asked_for_and_every_text_asked_for_is_there() {
    let english = english();
    let sources = sources();
    let used: BTreeSet<&str> = sources.iter().flat_map(|source| literals(&source.code)).collect();
    // Some keys are made of a beginning or an end and a value, as `month-{number}`.
    let begins = |key: &str| {
        used.iter().any(|used| {
            used.ends_with('}')
                && used.split_once('{').is_some_and(|(start, _)| !start.is_empty() && key.starts_with(start))
        })
    };
    let ends = |key: &str| {
        used.iter().any(|used| used.strip_prefix("{}-").is_some_and(|end| key.ends_with(&format!("-{end}"))))
    };
    for key in &english {
        let asked = used.contains(key.as_str()) || begins(key) || ends(key);
        assert!(asked, "nobody asks for `{key}`");
    }
    for source in &sources {
        for (at, start) in source.code.match_indices("say!(") {
            let call = &source.code[at + start.len()..];
            let key = call.split_once('"').filter(|(before, _)| before.trim_end().ends_with(','));
            let key =
                key.filter(|(before, _)| before.matches(',').count() == 1 && !before.contains(['(', ')']));
            if let Some(key) = key.and_then(|(_, rest)| rest.split_once('"')).map(|(key, _)| key) {
                assert!(english.contains(key), "{}: `{key}` is not there", source.path);
            }
        }
        for (at, start) in source.code.match_indices("words.get(\"") {
            let key = source.code[at + start.len()..].split_once('"').unwrap().0;
            assert!(english.contains(key), "{}: `{key}` is not there", source.path);
        }
    }
}
