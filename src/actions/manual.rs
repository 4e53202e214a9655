use super::keymap::Keymap;
use super::place::Place;
use super::row::Row;
use super::table::{AFTER, EVERYWHERE, LIST, PLAY, own};
use crate::text::Words;

/// A part of the manual of keys: where they work, and what each does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Where.
    pub heading: String,
    /// What the place is for.
    pub about: String,
    /// Its commands in the order of use.
    pub entries: Vec<Entry>,
}

/// A command in the manual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id, as in the file of keys.
    pub id: &'static str,
    /// Its key.
    pub key: String,
    /// What it does, in a sentence.
    pub does: String,
}

/// The manual of the usual keys: first what many places share, then each place's own, last the letters line by line.
#[must_use]
pub fn manual(words: &Words) -> Vec<Chapter> {
    let shared = [("everywhere", EVERYWHERE), ("lists", LIST), ("play", PLAY), ("after", AFTER)];
    let shared = shared.map(|(name, rows)| chapter(words, &format!("keys-{name}"), "", rows));
    shared.into_iter().chain(of_places(words, &Place::ALL)).collect()
}

/// The keys that a facilitator needs at hand: those of the console and of what opens on it.
#[must_use]
pub fn key_card(words: &Words) -> Vec<Chapter> {
    of_places(words, &[Place::Console, Place::Hands, Place::Note, Place::Evaluate, Place::Stage]).collect()
}

/// Each place’s own commands, where it has any.
fn of_places(words: &Words, places: &[Place]) -> impl Iterator<Item = Chapter> {
    places.iter().filter(|place| !own(**place).is_empty()).map(|place| {
        let (name, about) = (format!("place-{}", place.id()), format!("about-{}", place.id()));
        chapter(words, &name, &words.get(&about), own(*place))
    })
}

fn chapter(words: &Words, heading: &str, about: &str, rows: &[Row]) -> Chapter {
    let entries = rows.iter().map(|row| Entry {
        id: row.action.id(),
        key: Keymap::USUAL.key(row.action).to_string(),
        // Line by line the name is a sentence already.
        does: Some(row.does())
            .filter(|does| words.has(does))
            .map_or_else(|| words.get(row.words), |does| words.get(&does)),
    });
    Chapter { heading: words.get(heading), about: about.to_owned(), entries: entries.collect() }
}
