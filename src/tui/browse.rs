use super::canvas::Reach;
use crate::actions::{Action, Place};
use crate::scenario::{Entry, Library, Part};

/// Where the hands are in the reference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Browse {
    /// The selected entry.
    pub(super) entry: Entry,
    /// Whether the entry is read, and not the list.
    pub(super) reading: bool,
    /// How far the entry is scrolled.
    pub(super) scroll: usize,
    /// What is searched for, while it is typed.
    pub(super) search: Option<Search>,
}

/// A search through all parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Search {
    /// What was typed.
    pub(super) typed: String,
    /// The selected line of what was found.
    pub(super) selected: usize,
}

/// The most letters that can be typed.
const LETTERS: usize = 40;

impl Search {
    /// Types a letter.
    pub(super) fn type_in(&mut self, sign: char) {
        if self.typed.chars().count() < LETTERS && !sign.is_control() {
            self.typed.push(sign);
            self.selected = 0;
        }
    }

    /// What is found.
    pub(super) fn found(&self) -> Vec<Entry> {
        Library::bundled().search(&self.typed)
    }
}

impl Browse {
    /// Reads an entry, its part open behind it.
    fn read(&mut self, entry: Entry) {
        *self = Self { entry, reading: true, ..Self::default() };
    }

    /// Selects an entry in the list.
    fn select(&mut self, entry: Entry) {
        *self = Self { entry, ..Self::default() };
    }

    /// The part that lies so many steps further.
    fn turn(&mut self, by: usize) {
        let at = Part::ALL.iter().position(|part| *part == self.entry.part).unwrap_or(0);
        self.select(Entry { part: Part::ALL[(at + by) % Part::ALL.len()], at: 0 });
    }

    /// Where a key is pressed.
    pub(super) const fn place(&self) -> Place {
        match self.search {
            Some(_) => Place::Search,
            None if self.reading => Place::Entry,
            None => Place::Reference,
        }
    }

    /// Does what a key means here; tells whether the reference is to be left.
    pub(super) fn act(
        &mut self,
        action: Action,
        moved: impl Fn(usize, usize) -> usize,
        reach: Reach,
    ) -> bool {
        let found = self.search.as_ref().map(Search::found);
        match (&mut self.search, found) {
            (Some(search), Some(found)) => match action {
                Action::Open => {
                    if let Some(entry) = found.get(search.selected) {
                        self.read(*entry);
                    }
                }
                Action::RubOut => {
                    search.typed.pop();
                    search.selected = 0;
                }
                Action::Back => self.search = None,
                _ => search.selected = moved(search.selected, PAGE).min(found.len().saturating_sub(1)),
            },
            _ if self.reading => match action {
                Action::Open | Action::Back => self.reading = false,
                _ => self.scroll = moved(self.scroll, reach.rows()).min(reach.limit),
            },
            _ => match action {
                Action::Open => self.reading = true,
                Action::Left => self.turn(Part::ALL.len() - 1),
                Action::Right => self.turn(1),
                Action::Back => return true,
                _ => {
                    let last = Library::bundled().count(self.entry.part).saturating_sub(1);
                    self.select(Entry { at: moved(self.entry.at, PAGE).min(last), ..self.entry });
                }
            },
        }
        false
    }
}

/// Entries that a page of a list moves.
const PAGE: usize = 8;
