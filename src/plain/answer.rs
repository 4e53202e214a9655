use std::io::{self, BufRead, Write};

use super::paper::Paper;
use super::{Face, Stop};
use crate::actions::{Action, Key, Keymap, Place, Screen, at};
use crate::text::{fit, one_line, say};

/// Unusable answers in a row after which a pipe is given up.
const PATIENCE: u8 = 3;

/// Where answers come from.
#[derive(Debug)]
pub struct Input<R> {
    reader: R,
    typed: bool,
    unusable: u8,
}

/// A usable answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// One of the numbered lines, from 1.
    Number(usize),
    /// A letter's command.
    Letter(Action),
    /// A word to look up.
    Word(String),
}

impl<R: BufRead> Input<R> {
    /// Answers from a reader; `typed` tells whether a person types them at a terminal.
    pub fn from(reader: R, typed: bool) -> Self {
        Self { reader, typed, unusable: 0 }
    }

    /// Asks on paper for one answer, without its line end; nothing at the end of the input.
    ///
    /// # Errors
    ///
    /// Whatever input or output say.
    pub(super) fn answer<W: Write>(&mut self, paper: &mut Paper<'_, W>) -> io::Result<Option<String>> {
        paper.prompt()?;
        let mut bytes = Vec::new();
        // A line without end must not fill the memory.
        let read = io::Read::take(&mut self.reader, 10_000).read_until(b'\n', &mut bytes)?;
        let answer = (read > 0).then(|| one_line(&String::from_utf8_lossy(&bytes)));
        if !self.typed || answer.is_none() {
            paper.echo(&fit(answer.as_deref().unwrap_or_default(), 76))?;
        }
        Ok(answer)
    }

    /// Counts an answer that could not be used; tells whether a pipe has had its three in a row.
    pub(super) fn unusable(&mut self) -> bool {
        self.unusable = self.unusable.saturating_add(1);
        !self.typed && self.unusable >= PATIENCE
    }

    /// An answer was used.
    pub(super) fn usable(&mut self) {
        self.unusable = 0;
    }
}

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Asks until one of `count` numbered lines or a letter is answered. Help and leaving are dealt with here.
    pub(super) fn ask(&mut self, count: usize, letters: &[Action]) -> Result<Choice, Stop> {
        loop {
            let answer = self.raw()?;
            match understand(&answer, count, letters) {
                Some(Choice::Letter(Action::Help)) => self.help(letters)?,
                Some(Choice::Letter(Action::Leave)) => return Err(Stop::Left),
                Some(choice) => {
                    self.input.usable();
                    return Ok(choice);
                }
                None => self.not_understood(&answer, count)?,
            }
        }
    }

    /// Takes a line of figures; nothing if it is empty. Help, which says again what was asked, and leaving are dealt
    /// with here.
    pub(super) fn figures(&mut self, asked: &str) -> Result<Option<String>, Stop> {
        loop {
            let answer = self.raw()?;
            match understand(&answer, 0, &[]) {
                Some(Choice::Letter(Action::Leave)) => return Err(Stop::Left),
                Some(Choice::Letter(_)) => {
                    self.paper.line(asked)?;
                    self.letters(&[])?;
                }
                _ => return Ok(Some(answer).filter(|answer| !answer.is_empty())),
            }
        }
    }

    /// One answer as it came, after the prompt.
    fn raw(&mut self) -> Result<String, Stop> {
        self.input.answer(&mut self.paper)?.ok_or(Stop::Left)
    }

    fn not_understood(&mut self, answer: &str, count: usize) -> Result<(), Stop> {
        let shown = fit(answer, 20);
        let line = if shown.is_empty() {
            say!(self.words, "plain-empty", last = count)
        } else {
            say!(self.words, "plain-no-such", answer = shown, last = count)
        };
        self.paper.line(&line)?;
        self.count_unusable()
    }

    /// Counts an answer that could not be used; a pipe that gives three of them in a row is left.
    pub(super) fn count_unusable(&mut self) -> Result<(), Stop> {
        if self.input.unusable() {
            self.paper.line(&say!(self.words, "plain-given-up"))?;
            return Err(Stop::Unusable);
        }
        Ok(())
    }

    /// Tells what can be typed here.
    pub(super) fn help(&mut self, letters: &[Action]) -> Result<(), Stop> {
        self.paper.line(&say!(self.words, "plain-help-numbers"))?;
        self.letters(letters)
    }

    /// Tells which letters do something here.
    fn letters(&mut self, letters: &[Action]) -> Result<(), Stop> {
        for row in at(Place::Plain) {
            let always = matches!(row.action, Action::Leave);
            if always || letters.contains(&row.action) {
                let key = row.action.usual_key().to_string().to_lowercase();
                self.paper.line(&say!(
                    self.words,
                    "plain-help-line",
                    key = key,
                    words = self.words.get(row.words)
                ))?;
            }
        }
        Ok(())
    }
}

/// The word after `/`, or after the letter of the reference.
pub(super) fn word(answer: &str) -> Option<&str> {
    let word = answer
        .strip_prefix('/')
        .or_else(|| answer.strip_prefix("r "))
        .or_else(|| answer.strip_prefix("R "))?;
    Some(word.trim()).filter(|word| !word.is_empty())
}

/// A number that is offered, a word to look up, or a letter that does something here.
fn understand(answer: &str, count: usize, letters: &[Action]) -> Option<Choice> {
    if let Ok(number) = answer.parse::<usize>() {
        return (1..=count).contains(&number).then_some(Choice::Number(number));
    }
    if letters.contains(&Action::Go(Screen::Reference))
        && let Some(word) = word(answer)
    {
        return Some(Choice::Word(word.to_owned()));
    }
    let mut characters = answer.chars().flat_map(char::to_lowercase);
    let (letter, rest) = (characters.next()?, characters.next());
    let action = Keymap::USUAL.lookup(Place::Plain, Key::Char(letter)).filter(|_| rest.is_none())?;
    (letters.contains(&action) || matches!(action, Action::Help | Action::Leave))
        .then_some(Choice::Letter(action))
}
