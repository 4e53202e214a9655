//! What else a scenario could be, within its author's doubt: each guess at another place of its range.

use super::{Checker, Item};
use crate::scenario::document::Document;
use crate::scenario::library::Library;
use crate::scenario::rules::Rules;
use crate::scenario::source::{Place, Sources, Span};

/// Where in its range a guess is played, in eighths from its low end.
pub const EIGHTHS: u8 = 8;
/// The middle, where every guess is played unless somebody asks what hangs on it.
pub const MIDDLE: u8 = 4;

/// Where each guess of a scenario is played, by its number; at the middle where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaning(pub Vec<u8>);

/// A number of a scenario that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// What it belongs to, as in `evidence item code-overlap`.
    pub of: String,
    /// What it is there.
    pub what: String,
    /// The lowest that it may be.
    pub low: i64,
    /// The highest that it may be.
    pub high: i64,
    /// Whether the author gave a range; else it is one number, and a fifth of it less and more is assumed.
    pub by_author: bool,
    /// Where it stands.
    pub span: Option<Span>,
}

/// A scenario whose guesses lean.
#[derive(Clone, Debug)]
pub struct Leant {
    /// Facts and numbers; nothing where a number leans so far that a rule of the language forbids it.
    pub rules: Option<Rules>,
    /// Every guess, in the order in which it is read.
    pub guesses: Vec<Guess>,
}

/// Compiles a document without fault with its guesses at other places of their ranges.
///
/// Guesses are priors, likelihoods, weights of chances, worths and costs. A range of days is no guess: it is drawn from.
#[must_use]
pub fn check_leaning(document: &Document, sources: &Sources, leaning: &Leaning) -> Leant {
    let mut checker = Checker::new(sources, Library::bundled(), true, str::to_owned);
    checker.guesses.leaning.clone_from(leaning);
    checker.document(document);
    let faultless = checker.diagnostics.is_empty();
    Leant { rules: faultless.then_some(checker.rules), guesses: checker.guesses.found }
}

/// Guesses as they are read, and where each is played.
#[derive(Debug, Default)]
pub(super) struct Guesses {
    leaning: Leaning,
    found: Vec<Guess>,
    places: Vec<Place>,
    /// What the next ones are, where the item has several of a kind.
    pub(super) part: Option<String>,
}

impl Guesses {
    /// Where a guess is played that was read before or is new.
    fn at(&mut self, place: Place, guess: Guess) -> u8 {
        let known = self.places.iter().position(|known| *known == place);
        let number = known.unwrap_or_else(|| {
            self.places.push(place);
            self.found.push(guess);
            self.places.len() - 1
        });
        self.leaning.0.get(number).map_or(MIDDLE, |eighths| (*eighths).min(EIGHTHS))
    }
}

impl Checker<'_> {
    /// Names what the guesses are that are read now.
    pub(super) fn part<T>(&mut self, part: impl Into<String>, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.guesses.part.replace(part.into());
        let value = read(self);
        self.guesses.part = outer;
        value
    }

    /// Builds something that is no item of a list as a part of the item of this name.
    pub(super) fn within_item<T>(&mut self, item: Item, build: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.item.replace(item);
        let value = build(self);
        self.item = outer;
        value
    }

    /// Both ends of a guess as they are played: as they stand, or both where it leans.
    pub(super) fn lean(
        &mut self,
        place: Place,
        what: &'static str,
        ends: (i64, i64),
        limits: (i64, i64),
    ) -> (i64, i64) {
        let by_author = ends.0 != ends.1;
        let (low, high) = if by_author { ends } else { a_fifth_around(ends.0, limits) };
        if low == high {
            return ends;
        }
        let of = self.item.as_ref().map(|item| format!("{} {}", item.kind.word(), item.name));
        let told =
            self.guesses.part.as_ref().map_or_else(|| what.to_owned(), |part| format!("{what}, {part}"));
        let guess = Guess {
            of: of.unwrap_or_else(|| "scenario".to_owned()),
            what: told,
            low,
            high,
            by_author,
            span: self.sources.span(place),
        };
        let eighths = self.guesses.at(place, guess);
        if eighths == MIDDLE {
            return ends;
        }
        let middle = i64::midpoint(ends.0, ends.1);
        let leant = if by_author { along(low, high, eighths) } else { around(low, middle, high, eighths) };
        (leant, leant)
    }
}

/// A number and a fifth of it less and more, in whole numbers and as far as the limits allow; below 3 the number alone.
///
/// Basis: design (an author who gives one number is not sure of it; a fifth is what nobody would argue about).
fn a_fifth_around(number: i64, (least, most): (i64, i64)) -> (i64, i64) {
    let fifth = (number.abs() + 2) / 5;
    ((number - fifth).max(least), (number + fifth).min(most))
}

/// So many eighths of the way from one end to the other, rounded.
fn along(low: i64, high: i64, eighths: u8) -> i64 {
    low + ((high - low) * i64::from(eighths) + i64::from(MIDDLE)) / i64::from(EIGHTHS)
}

/// The same through a middle that need not be half-way.
fn around(low: i64, middle: i64, high: i64, eighths: u8) -> i64 {
    let half = |from: i64, to: i64, quarters: u8| from + ((to - from) * i64::from(quarters) + 2) / 4;
    if eighths < MIDDLE { half(low, middle, eighths) } else { half(middle, high, eighths - MIDDLE) }
}
