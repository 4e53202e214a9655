use super::act;
use crate::actions::{Action, Row, Screen};
use crate::exercise::Host;
use crate::scenario::{Entry, Library, Part};
use crate::text::say;
use crate::tui::finder::Finder;
use crate::tui::model::{Model, Sheet};

/// A line of the palette: what it leads to, its name, and which letters of it were typed.
pub(in crate::tui) struct Found {
    pub(in crate::tui) what: Findable,
    pub(in crate::tui) name: String,
    pub(in crate::tui) letters: Vec<usize>,
}

/// What can be found by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Findable {
    /// A command that can be used now.
    Command(&'static Row),
    /// A word of the glossary, by its place there.
    Term(usize),
}

impl Model {
    /// What matches what was typed, best first: commands, and once something is typed words of the glossary too.
    pub(in crate::tui) fn found(&self) -> Vec<Found> {
        let Some(Sheet::Palette { typed, .. }) = &self.sheet else {
            return Vec::new();
        };
        let mut finder = Finder::by_letters(typed);
        let mut found: Vec<(u32, Found)> =
            self.findable().filter_map(|what| self.match_of(&mut finder, what)).collect();
        if typed.trim().is_empty() {
            found.retain(|(_, found)| matches!(found.what, Findable::Command(_)));
        }
        // Equals stay in the order of use.
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, found)| found).collect()
    }

    /// Everything that could be found now.
    pub(in crate::tui) fn findable(&self) -> impl Iterator<Item = Findable> {
        let mut usable = self.usable_below();
        let readable = usable.any(|row| row.action == Action::Go(Screen::Reference));
        let terms = if readable { Library::bundled().glossary.len() } else { 0 };
        self.usable_below().map(Findable::Command).chain((0..terms).map(Findable::Term))
    }

    fn match_of(&self, finder: &mut Finder, what: Findable) -> Option<(u32, Found)> {
        match what {
            Findable::Command(row) => {
                let name = self.words.get(row.words);
                let fit = finder.fit(&name)?;
                Some((fit.score, Found { what, name, letters: fit.letters }))
            }
            Findable::Term(place) => {
                let term = &Library::bundled().glossary.get(place)?.term;
                let fit = finder.fit(term)?;
                let name = say!(self.words, "find-term", term = term.clone());
                let start = name.find(term.as_str()).map_or(0, |start| name[..start].chars().count());
                let letters = fit.letters.into_iter().map(|letter| start + letter).collect();
                Some((fit.score, Found { what, name, letters }))
            }
        }
    }

    pub(super) fn on_palette(&mut self, action: Action, host: &mut dyn Host) {
        let found = self.found();
        let last = found.len().saturating_sub(1);
        let Some(Sheet::Palette { typed, selected }) = &mut self.sheet else {
            return;
        };
        match action {
            Action::RubOut => {
                typed.pop();
                *selected = 0;
            }
            Action::Open => {
                let what = found.get(*selected).map(|found| found.what);
                self.take_off();
                match what {
                    Some(Findable::Command(row)) => act(self, row.action, None, host),
                    Some(Findable::Term(place)) => self.look_up(place),
                    None => {}
                }
            }
            Action::Back => self.take_off(),
            _ => *selected = super::moving::scrolled(*selected, action, super::moving::ENTRIES).min(last),
        }
    }

    /// Opens the reference at a word.
    fn look_up(&mut self, term: usize) {
        self.go(Screen::Reference);
        if let Some(play) = self.play_mut() {
            play.at.browse.entry = Entry { part: Part::Words, at: term };
        }
    }
}
