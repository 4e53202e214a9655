use crate::actions::{Chapter, key_card};
use crate::report::document::{Block, Section, Table};
use crate::text::Words;

/// The card of keys, from the one table of commands, on a page of its own.
pub(super) fn section(words: &Words) -> Section {
    Section::called(words.get("book-keys"))
        .with([Block::note(words.get("book-keys-how"))])
        .and(key_card(words).into_iter().map(chapter))
        .on_a_new_page()
}

fn chapter(chapter: Chapter) -> Section {
    let rows = chapter.entries.into_iter().map(|entry| vec![entry.key.into(), entry.does.into()]);
    let table = Table { rows: rows.collect(), shares: vec![14, 86], ..Table::default() };
    Section::called(crate::text::sentence(&chapter.heading).trim_end_matches('.')).with([Block::Table(table)])
}
