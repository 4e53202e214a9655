//! Nothing is written over other text, beyond the edge, or cut: in English, and in a language whose texts are longer.
//!
//! What is not so yet stands in a list beside this file, one line for a page at a size and for what is wrong there. The
//! lists only get shorter: a fault that is gone has to leave them. `DEMARCHE_FAULTS=write` writes them anew;
//! `DEMARCHE_FAULTS=tell` fails with every fault, its place and its text.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use demarche::text::Words;
use demarche::tui::Fault;

use super::book::{BOOKS, SIZES};
use crate::support::plain_theme;

/// Hands every fault of every page to a listener, with the size and the name of the page.
fn look_at_every_page(words: &Words, mut listen: impl FnMut((u16, u16), &str, &Fault)) {
    for (book, size) in BOOKS.into_iter().flat_map(|book| SIZES.map(|size| (book, size))) {
        for (name, way) in book.pages {
            let mut desk = book.desk(words, size, plain_theme());
            way(&mut desk).faults().iter().for_each(|fault| listen(size, name, fault));
        }
    }
}

/// Compares the faults of all pages with the list of those that are known.
fn only_known_faults(language: &str) {
    let wish = env::var("DEMARCHE_FAULTS").unwrap_or_default();
    let mut found = BTreeSet::new();
    let mut told = Vec::new();
    look_at_every_page(&Words::in_language(language).unwrap(), |(columns, rows), name, fault| {
        let line = format!("{columns}x{rows} {name} {}", fault.kind);
        told.push(format!("{line} at {},{}: {}", fault.x, fault.y, fault.text));
        found.insert(line);
    });
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/screens/layout-{language}.txt"));
    if wish == "write" {
        let list: Vec<&str> = found.iter().map(String::as_str).collect();
        fs::write(&path, list.join("\n") + "\n").unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let known: BTreeSet<String> = known.lines().map(str::to_owned).collect();
    let new: Vec<&String> = found.difference(&known).collect();
    told.retain(|line| wish == "tell" || new.iter().any(|new| line.starts_with(&format!("{new} at "))));
    assert!(told.is_empty(), "{}", told.join("\n"));
    let gone: Vec<&String> = known.difference(&found).collect();
    assert!(gone.is_empty(), "no longer so, and to be struck off the list: {gone:#?}");
}

#[test]
fn nothing_is_written_over_or_cut() {
    only_known_faults("en");
}

#[test]
fn nothing_is_written_over_or_cut_where_texts_are_longer() {
    only_known_faults("en-XA");
}
