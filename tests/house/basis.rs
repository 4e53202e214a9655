//! Every rule of the model says what it rests on, and the page about the model says the same.
//!
//! ```text
//! /// Basis: design (what it leans on).
//! ```

use std::collections::BTreeSet;
use std::path::Path;

use super::source::{Source, sources};

const PAGE: &str = include_str!("../../MODEL.md");

/// What a rule can rest on: a source that was read, a choice of this project, or general knowledge.
const WORDS: &[&str] = &["verified", "design", "unverified"];

/// Where rules and their numbers stand.
const ROOMS: &[&str] = &["engine", "scenario"];

/// Where every file with a rule has to say something.
const MODEL: &[&str] = &[
    "src/engine/attribution/",
    "src/engine/campaign/",
    "src/engine/detection.rs",
    "src/engine/diplomacy/",
    "src/engine/economy.rs",
    "src/engine/outcome.rs",
];

/// A rule: the file it stands in, its name there, the word for its basis, and why.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rule {
    file: String,
    item: String,
    word: String,
    why: String,
}

/// The letters at the beginning.
fn letters(text: &str) -> &str {
    text.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).next().unwrap_or_default()
}

/// The word that a basis begins with; of one that is verified in shape alone, all three.
fn word_of(basis: &str) -> &str {
    const SHAPE: &str = "verified in shape";
    if basis.starts_with(SHAPE) { SHAPE } else { letters(basis) }
}

/// What stands behind that word: without its brackets, where one pair holds all of it.
fn why(basis: &str) -> &str {
    let rest = basis[word_of(basis).len()..].trim();
    let whole = rest.strip_suffix('.').filter(|body| body.ends_with(')')).unwrap_or(rest);
    let inner = whole.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    inner.filter(|inner| closes_what_it_opens(inner)).unwrap_or(rest)
}

/// Whether no bracket is closed that was not opened before.
fn closes_what_it_opens(text: &str) -> bool {
    let mut open = 0_i32;
    text.chars().all(|sign| {
        open += i32::from(sign == '(') - i32::from(sign == ')');
        open >= 0
    })
}

/// The name of what a line of code declares.
fn declared(line: &str) -> &str {
    let keywords = ["fn ", "struct ", "enum ", "type "];
    let constant = line.split_once("const ").filter(|(_, rest)| !rest.contains("fn ")).map(|(_, rest)| rest);
    let found = constant
        .or_else(|| keywords.iter().find_map(|keyword| line.split_once(keyword)).map(|(_, rest)| rest));
    letters(found.unwrap_or(line))
}

/// The type that a trait is written for, in the first line of that.
fn written_for(line: &str) -> Option<&str> {
    let (_, of) = line.strip_prefix("impl")?.split_once(" for ")?;
    Some(letters(of))
}

fn rules_of(source: &Source) -> Vec<Rule> {
    let (mut found, mut told, mut owner) = (Vec::new(), None::<String>, None);
    let mut goes_on = false;
    for line in source.code.lines() {
        let text = line.trim();
        if let Some((before, basis)) = text.split_once("Basis:") {
            assert_eq!(before, "/// ", "{}: a basis stands on a line of its own: {text}", source.path);
            assert_eq!(told.replace(basis.trim().to_owned()), None, "{}: two in one: {text}", source.path);
            goes_on = true;
            continue;
        }
        if let (Some(more), Some(told)) = (text.strip_prefix("/// ").filter(|_| goes_on), &mut told) {
            *told = format!("{told} {more}");
            continue;
        }
        goes_on = false;
        if line.starts_with("impl") {
            owner = written_for(line);
        } else if line.starts_with('}') {
            owner = None;
        } else if !text.starts_with("//") && !text.starts_with('#') {
            let name = declared(text);
            let item = owner.map_or_else(|| name.to_owned(), |owner| format!("{owner}::{name}"));
            let rule = |told: String| Rule {
                file: source.path.clone(),
                item,
                word: word_of(&told).to_owned(),
                why: why(&told).to_owned(),
            };
            found.extend(told.take().map(rule));
        }
    }
    found
}

fn rules_of_the_code() -> Vec<Rule> {
    let sources = sources();
    let mut rules: Vec<Rule> =
        sources.iter().filter(|source| ROOMS.contains(&source.room())).flat_map(rules_of).collect();
    rules.sort();
    rules
}

/// The rows of the table `rule | file | basis | why`; the last thing in backticks of the first cell is the name in the code.
fn rules_of_the_page() -> Vec<Rule> {
    let cells = PAGE.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let rows = cells.filter_map(|cells| match cells[..] {
        ["", rule, file, word, why, ""] if file.starts_with('`') => Some((rule, file, word, why)),
        _ => None,
    });
    let mut rules: Vec<Rule> = rows
        .map(|(rule, file, word, why)| Rule {
            file: file.trim_matches('`').to_owned(),
            item: rule.rsplit('`').nth(1).unwrap_or_default().to_owned(),
            word: word.to_owned(),
            why: why.to_owned(),
        })
        .collect();
    rules.sort();
    rules
}

#[test]
fn every_basis_is_one_of_three() {
    for Rule { file, item, word, .. } in rules_of_the_code() {
        assert!(WORDS.contains(&letters(&word)), "{file}: `{item}` rests on “{word}”");
    }
}

#[test]
fn every_file_of_the_model_says_what_it_rests_on() {
    let told: BTreeSet<String> = rules_of_the_code().into_iter().map(|rule| rule.file).collect();
    let sources = sources();
    for room in MODEL {
        let files = sources.iter().filter(|source| source.path.starts_with(room));
        let with_rules: Vec<&Source> = files.filter(|source| source.code.contains("fn ")).collect();
        assert!(!with_rules.is_empty(), "nothing stands in {room}");
        for source in with_rules {
            assert!(told.contains(&source.path), "{} does not say what its rules rest on", source.path);
        }
    }
}

#[test]
fn the_page_about_the_model_says_what_the_code_says() {
    let (code, page) = (rules_of_the_code(), rules_of_the_page());
    for rule in &code {
        assert!(page.contains(rule), "MODEL.md has no row for {rule:?}");
    }
    for rule in &page {
        assert!(code.contains(rule), "MODEL.md has a row that the code does not bear out: {rule:?}");
    }
    assert_eq!(code, page, "a rule stands twice");
}

#[test]
fn files_that_the_page_names_are_there() {
    let named = PAGE.split('`').skip(1).step_by(2).filter(|text| text.contains('/') && !text.contains(' '));
    for path in named {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists(), "MODEL.md names {path}");
    }
}
