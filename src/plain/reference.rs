use std::collections::BTreeSet;
use std::io::{BufRead, Write};

use super::answer::word;
use super::{Face, Stop};
use crate::scenario::{Entry, Library, Part};
use crate::text::{fit, one_line, say};
use crate::wording::{entry_at_length, entry_name, part_keys};

/// Words that were met so far.
pub(super) type Met = BTreeSet<Entry>;

/// The most other entries that are named after the first one found.
const OTHERS: usize = 6;

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Names the words of a text that the reference explains, where they are met for the first time.
    pub(super) fn explain(&mut self, text: &str) -> Result<(), Stop> {
        if !self.level().gives_hints() {
            return Ok(());
        }
        let library = Library::bundled();
        let mut names = Vec::new();
        for mention in library.mentions.find(text) {
            if self.met.insert(mention.of) {
                names.extend(library.name(mention.of));
            }
        }
        if !names.is_empty() {
            self.paper.line(&say!(self.words, "plain-explained", words = names.join(", ")))?;
        }
        Ok(())
    }

    /// Offers the parts of the reference until the way back is taken; a word is looked up.
    pub(super) fn reference(&mut self) -> Result<(), Stop> {
        let words = self.words;
        loop {
            let asked = say!(words, "plain-reference-ask");
            self.paper.gap()?;
            self.paper.line(&asked)?;
            self.paper.choice(1, &say!(words, "plain-reference-back"))?;
            for (number, part) in (2..).zip(Part::ALL) {
                let count = Library::bundled().count(part);
                let part = words.get(part_keys(part).0);
                self.paper
                    .choice(number, &say!(words, "plain-reference-part", part = part, count = count))?;
            }
            let Some(answer) = self.figures(&asked)? else { return Ok(()) };
            match answer.parse::<usize>() {
                Ok(1) => return Ok(()),
                Ok(number) if (2..Part::ALL.len() + 2).contains(&number) => {
                    self.whole_part(Part::ALL[number - 2])?;
                }
                _ => self.look_up(word(&answer).unwrap_or(&answer))?,
            }
        }
    }

    /// Tells all of a part, each entry by what it says itself.
    fn whole_part(&mut self, part: Part) -> Result<(), Stop> {
        let (words, library) = (self.words, Library::bundled());
        self.paper.gap()?;
        self.paper.line(&say!(words, "plain-entry-part", part = words.get(part_keys(part).0)))?;
        for at in 0..library.count(part) {
            let entry = Entry { part, at };
            let said = entry_at_length(words, library, entry);
            let text = said.first().map(|(_, texts)| texts.join(" ")).unwrap_or_default();
            self.paper.line(&say!(words, "plain-entry", name = entry_name(library, entry), text = text))?;
        }
        Ok(())
    }

    /// Looks a word up: the best entry in full, and what else was found.
    pub(super) fn look_up(&mut self, word: &str) -> Result<(), Stop> {
        let (words, library) = (self.words, Library::bundled());
        self.input.usable();
        let found = library.search(word);
        let Some((first, others)) = found.split_first() else {
            self.paper.line(&say!(words, "plain-found-none", word = fit(word, 30)))?;
            return Ok(());
        };
        let name = one_line(&entry_name(library, *first));
        for (label, texts) in entry_at_length(words, library, *first) {
            let text = texts.join(if label.is_empty() { " " } else { "; " });
            if label.is_empty() {
                self.paper.line(&say!(words, "plain-entry", name = name.clone(), text = text))?;
            } else {
                self.paper.detail(&say!(words, "plain-entry-fact", label = label, text = text))?;
            }
        }
        let names: Vec<&str> = others.iter().take(OTHERS).filter_map(|entry| library.name(*entry)).collect();
        if !names.is_empty() {
            self.paper.line(&say!(words, "plain-found-more", names = names.join("; ")))?;
        }
        Ok(())
    }
}
