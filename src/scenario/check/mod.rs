//! From a document to a scenario that can be played: every fault is found, every name resolved, every number read.
//!
//! A fault seldom stops the search: what is missing gets a stand-in, and no scenario is handed out in the end. Of an
//! item that cannot be read only the first fault is told, and of an overfull scenario only that.

mod actor;
mod campaign;
mod choice;
mod circle;
mod debrief;
mod diplomacy;
mod economy;
mod ending;
mod evidence;
mod expectation;
mod finish;
mod header;
mod inject;
mod leaning;
mod logic;
mod means;
mod names;
mod numbers;
mod question;
mod statement;
mod sway;
mod texts;
mod toolbox;
mod window;

use std::collections::BTreeSet;

use super::Scenario;
use super::diagnostic::Diagnostic;
use super::document::{Document, Name};
use super::expectation::Expectation;
use super::fault::{Fault, Kind};
use super::index::{List, Position, QuestionIx};
use super::library::Library;
use super::rules::Rules;
use super::script::{Afterwards, Private, Script, Staff};
use super::source::{Place, Sources};
use finish::Follower;
use leaning::Guesses;
pub use leaning::{EIGHTHS, Guess, Leaning, Leant, MIDDLE, check_leaning};
use names::{Event, Names};

/// What checking gave.
#[derive(Debug)]
pub struct Checked {
    /// The scenario, if nothing keeps it from being played.
    pub scenario: Option<Scenario>,
    /// Everything that was found, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

/// How authors’ texts are said once they are checked: as they are, or made longer to see what that does to a page.
pub type Voice = fn(&str) -> String;

/// Checks a document and compiles it.
///
/// `found` is what reading found; while a part could not be read, names that nobody declares are not reported,
/// because that part may declare them.
#[must_use]
pub fn check(
    document: &Document,
    sources: &Sources,
    library: &Library,
    found: Vec<Diagnostic>,
    voice: Voice,
) -> Checked {
    let complete = found.is_empty();
    let mut checker = Checker::new(sources, library, complete, voice);
    checker.document(document);
    let mut diagnostics = found;
    diagnostics.append(&mut checker.diagnostics);
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    let scenario = diagnostics.is_empty().then(|| checker.scenario());
    Checked { scenario, diagnostics }
}

struct Checker<'a> {
    sources: &'a Sources,
    library: &'a Library,
    complete: bool,
    voice: Voice,
    /// Whether a list is longer than it may be: then nothing else is looked at, for it may be of any length.
    overfull: bool,
    /// Where the scenario says what it is called, if it does: what is missing altogether is told there.
    header: Option<Place>,
    /// The item that is built now.
    item: Option<Item>,
    guesses: Guesses,
    names: Names,
    cast: Vec<(String, String)>,
    follows: Vec<(Event, Follower)>,
    stamped: Vec<Event>,
    /// Ids within each question, by the question's position.
    within: List<QuestionIx, Within>,
    /// Injects that are called in the room's time.
    called: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
    rules: Rules,
    script: Script,
    private: Private,
    staff: Staff,
    afterwards: Afterwards,
    expectations: Vec<Expectation>,
}

/// An item of a list while it is built.
#[derive(Clone, Debug)]
struct Item {
    kind: Kind,
    name: String,
    /// Where it has its id.
    place: Place,
}

/// Ids that mean something within one question alone, as they are written: even those too many.
#[derive(Clone, Debug, Default)]
struct Within {
    answers: Vec<String>,
    groups: Vec<String>,
}

impl<'a> Checker<'a> {
    fn new(sources: &'a Sources, library: &'a Library, complete: bool, voice: Voice) -> Self {
        Self {
            sources,
            library,
            complete,
            voice,
            overfull: false,
            header: None,
            item: None,
            guesses: Guesses::default(),
            names: Names::default(),
            cast: Vec::new(),
            follows: Vec::new(),
            stamped: Vec::new(),
            within: List::default(),
            called: BTreeSet::new(),
            diagnostics: Vec::new(),
            rules: Rules::default(),
            script: Script::default(),
            private: Private::default(),
            staff: Staff::default(),
            afterwards: Afterwards::default(),
            expectations: Vec::new(),
        }
    }

    fn document(&mut self, document: &Document) {
        self.header = document.header.as_ref().map(|header| header.id.place);
        self.collect_names(document);
        if self.overfull {
            return;
        }
        self.header(document);
        self.questions(&document.questions);
        self.actors(&document.actors);
        self.evidence(&document.evidence);
        self.campaigns(document);
        self.exposures(&document.questions);
        self.economy(document);
        self.injects(&document.injects);
        self.windows(&document.windows);
        let measures = self.toolbox(document);
        self.choices(&document.windows, &measures);
        self.deadlines(&document.deadlines);
        self.endings(&document.endings);
        self.debrief(document.debrief.as_ref());
        self.actors_act(document);
        self.expectations(&document.expectations);
        self.finish(document);
    }

    fn scenario(self) -> Scenario {
        Scenario {
            rules_hash: self.rules.hash(),
            rules: self.rules,
            script: self.script,
            private: self.private,
            staff: self.staff,
            afterwards: self.afterwards,
            expectations: self.expectations,
        }
    }

    /// Notes a fault at a place of the source; where that is not known, as of texts with escapes, at its item's id.
    fn fault(&mut self, place: Place, fault: Fault) {
        let near = self.item.as_ref().map(|item| item.place).or(self.header);
        let span = self.sources.span(place).or_else(|| self.sources.span(near?));
        let file = || self.sources.files().first().map(|file| file.name.clone()).unwrap_or_default();
        self.diagnostics.push(match span {
            Some(_) => Diagnostic::at(fault, span),
            None => Diagnostic::of(fault, file()),
        });
    }

    /// The entries of a list in the order of their ids.
    fn by_rank<'d, T>(&self, kind: Kind, items: &'d [T], id: impl Fn(&T) -> &Name) -> Vec<&'d T> {
        let mut order: Vec<&T> = items.iter().collect();
        order.sort_by_key(|item| self.names.rank(kind, &id(item).text));
        order
    }

    /// Builds one item for each entry of a list, in the order of their ids, whatever the order of the file.
    ///
    /// Of two entries with one id only the first is built; the other is a fault that was already noted.
    fn ranked<I: Position, D, T>(
        &mut self,
        kind: Kind,
        items: impl IntoIterator<Item = D>,
        name: impl Fn(&D) -> String,
        mut build: impl FnMut(&mut Self, I, &D) -> T,
    ) -> List<I, T> {
        let mut order: Vec<(Option<u16>, D)> =
            items.into_iter().map(|item| (self.names.rank(kind, &name(&item)), item)).collect();
        order.sort_by_key(|(rank, _)| *rank);
        order.dedup_by_key(|(rank, _)| *rank);
        order
            .into_iter()
            .filter_map(|(rank, item)| {
                let name = name(&item);
                let within = Item { kind, place: self.names.place(kind, &name), name };
                self.within_item(within, |checker| {
                    rank.map(|rank| build(checker, I::from_number(rank.into()), &item))
                })
            })
            .collect()
    }
}
