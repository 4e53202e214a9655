//! Nothing is written over other text, beyond the edge, or cut: in English, and in a language whose texts are longer.

use demarche::text::Words;

use super::book::{BOOKS, SIZES};
use crate::support::plain_theme;

/// Fails with every fault of every page of every book at every size: where it is, its kind and its text.
fn no_page_has_a_fault(language: &str) {
    let words = Words::in_language(language).unwrap();
    let mut told = Vec::new();
    for (book, size) in BOOKS.into_iter().flat_map(|book| SIZES.map(|size| (book, size))) {
        for (name, way) in book.pages {
            let mut desk = book.desk(&words, size, plain_theme());
            let faults = way(&mut desk).faults();
            told.extend(faults.iter().map(|fault| {
                let ((columns, rows), place) = (size, (fault.x, fault.y));
                format!("{columns}x{rows} {name}: {} at {place:?}: {}", fault.kind, fault.text)
            }));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn nothing_is_written_over_or_cut() {
    no_page_has_a_fault("en");
}

#[test]
fn nothing_is_written_over_or_cut_where_texts_are_longer() {
    no_page_has_a_fault("en-XA");
}
