//! What is invented is the whole language, and all of it comes to something.

use std::collections::BTreeSet;

use super::super::samples::{Order, invented, of_seed, played, worlds};

/// The files in which the language is written down.
const LANGUAGE: [&str; 12] = [
    include_str!("../../scenario/document/actor.rs"),
    include_str!("../../scenario/document/campaign.rs"),
    include_str!("../../scenario/document/ending.rs"),
    include_str!("../../scenario/document/expectation.rs"),
    include_str!("../../scenario/document/header.rs"),
    include_str!("../../scenario/document/inject.rs"),
    include_str!("../../scenario/document/logic.rs"),
    include_str!("../../scenario/document/means.rs"),
    include_str!("../../scenario/document/question.rs"),
    include_str!("../../scenario/document/statement.rs"),
    include_str!("../../scenario/document/toolbox.rs"),
    include_str!("../../scenario/document/window.rs"),
];
/// Fields whose name in a scenario is another one.
const RENAMED: [(&str, &str); 2] = [("move_number", "move"), ("taken_as", "as")];

/// The names of all variants of an enum in a source.
fn variants<'a>(source: &'a str, name: &str) -> BTreeSet<&'a str> {
    let (_, body) = source.split_once(&format!("pub enum {name} {{\n")).unwrap();
    let body = body.split_once("\n}").unwrap().0;
    let named = body.lines().filter_map(|line| line.strip_prefix("    "));
    let named = named.filter(|line| line.starts_with(|sign: char| sign.is_ascii_uppercase()));
    named.map(|line| line.split(|sign: char| !sign.is_alphanumeric()).next().unwrap()).collect()
}

/// The names of all fields of public structs in a source.
fn fields(source: &str) -> impl Iterator<Item = &str> {
    let named = source.lines().filter_map(|line| line.strip_prefix("    pub "));
    let named = named.filter_map(|line| line.split_once(':').map(|(name, _)| name));
    let named = named.filter(|name| !name.contains(' '));
    named.map(|name| RENAMED.iter().find(|(field, _)| *field == name).map_or(name, |(_, written)| written))
}

/// The words of a scenario, outside of quotes.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let outside = text.split('"').step_by(2);
    outside.flat_map(|part| part.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')))
}

/// Every scenario is without fault, and together they have every field, condition, effect and word of the language.
#[test]
fn what_is_invented_is_faultless_and_the_whole_language() {
    let mut used = BTreeSet::new();
    for seed in 0..worlds(300) {
        of_seed(seed);
        used.extend(words(&invented(seed, Order::default())).map(str::to_owned));
    }
    let enums = LANGUAGE.iter().flat_map(|source| {
        let names = source.lines().filter_map(|line| line.strip_prefix("pub enum "));
        names.flat_map(|line| variants(source, line.trim_end_matches(" {")))
    });
    let missing: BTreeSet<&str> = enums.chain(LANGUAGE.iter().flat_map(|source| fields(source))).collect();
    let missing: Vec<&&str> = missing.iter().filter(|name| !used.contains(**name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The name of a variant as it is shown for debugging.
fn variant(shown: &str) -> String {
    shown.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

/// Everything that can happen in a play does happen in one of them.
#[test]
fn everything_that_can_happen_happens() {
    let mut happened = BTreeSet::new();
    for seed in 0..worlds(300) {
        let seen = played(&of_seed(seed).rules, seed).seen;
        happened.extend(seen.changes.iter().map(|(_, _, change)| variant(&format!("{change:?}"))));
        happened.extend(seen.changes.iter().map(|(_, cause, _)| variant(&format!("{cause:?}"))));
        happened.extend(seen.secrets.iter().map(|(_, _, secret)| variant(&format!("{secret:?}"))));
        happened.extend(seen.secrets.iter().map(|(_, cause, _)| variant(&format!("{cause:?}"))));
        happened.extend(seen.observations.iter().map(|(_, seen)| variant(&format!("{seen:?}"))));
    }
    let observer = include_str!("../observer.rs");
    let all = ["Cause", "Change", "Secret"].map(|name| variants(observer, name));
    let seen = variants(include_str!("../observe.rs"), "Observation");
    let never: Vec<&str> =
        all.into_iter().flatten().chain(seen).filter(|name| !happened.contains(*name)).collect();
    assert!(never.is_empty(), "{never:?}");
}
