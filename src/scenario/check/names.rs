use std::collections::BTreeMap;

use super::Checker;
use super::choice::full_name;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::document::{Document, Later, Name, When, Window};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{InjectIx, ObjectiveIx, OptionIx, WindowIx};
use crate::scenario::limits;
use crate::scenario::rules::TOOLBOX;
use crate::scenario::source::Place;

/// After so many faults nobody is helped by guesses at what was meant.
const GUESSES: usize = 100;
/// What every cell has without declaring it.
const MEANS: &[&str] = &["capital", "credibility", "norm"];

/// All ids of a scenario, by kind; an id's rank among its kind is its position in the compiled lists.
#[derive(Debug, Default)]
pub(super) struct Names {
    tables: BTreeMap<Kind, BTreeMap<String, (u16, Place)>>,
}

/// Something that others can follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    Inject(InjectIx),
    Window(WindowIx),
    Option(OptionIx),
}

impl Names {
    pub(super) fn rank(&self, kind: Kind, id: &str) -> Option<u16> {
        self.tables.get(&kind)?.get(id).map(|(rank, _)| *rank)
    }

    /// Where an id is declared.
    pub(super) fn place(&self, kind: Kind, id: &str) -> Place {
        self.tables
            .get(&kind)
            .and_then(|table| table.get(id))
            .map_or_else(Place::default, |(_, place)| *place)
    }

    pub(super) fn of(&self, kind: Kind) -> impl Iterator<Item = &str> + Clone {
        self.tables.get(&kind).into_iter().flat_map(|table| table.keys().map(String::as_str))
    }

    /// Adds an id; tells where the same id already stands.
    fn add(&mut self, kind: Kind, id: &str, place: Place) -> Option<Place> {
        let table = self.tables.entry(kind).or_default();
        if let Some((_, first)) = table.get(id) {
            return Some(*first);
        }
        table.insert(id.to_owned(), (0, place));
        None
    }

    fn number(&mut self) {
        for table in self.tables.values_mut() {
            for (rank, entry) in table.values_mut().enumerate() {
                entry.0 = u16::try_from(rank).unwrap_or(u16::MAX);
            }
        }
    }
}

impl Checker<'_> {
    pub(super) fn collect_names(&mut self, document: &Document) {
        if let Some(header) = &document.header {
            self.id_is_well_formed(&header.id);
            self.declare(Kind::Course, header.courses.iter().map(|course| &course.id), limits::COURSES);
            self.declare(Kind::Posture, header.postures.iter().map(|item| &item.id), limits::POSTURES);
            self.declare(Kind::Objective, header.objectives.iter().map(|item| &item.id), limits::OBJECTIVES);
            self.declare(Kind::Seat, header.seats.iter().map(|seat| &seat.id), limits::SEATS);
            self.declare(Kind::Cast, header.cast.iter().map(|(name, _)| name), limits::CAST);
        }
        self.declare(Kind::Adviser, document.advisers.iter().map(|item| &item.id), limits::ADVISERS);
        self.declare(Kind::Question, document.questions.iter().map(|item| &item.id), limits::QUESTIONS);
        self.declare(Kind::Evidence, document.evidence.iter().map(|item| &item.id), limits::EVIDENCE);
        self.declare(Kind::Campaign, document.campaigns.iter().map(|item| &item.id), limits::CAMPAIGNS);
        self.declare(Kind::Asset, document.assets.iter().map(|item| &item.id), limits::ASSETS);
        self.declare(Kind::Channel, document.channels.iter().map(|item| &item.id), limits::CHANNELS);
        self.declare(Kind::Actor, document.actors.iter().map(|item| &item.id), limits::ACTORS);
        self.declare(Kind::Counter, document.counters.iter().map(|item| &item.id), limits::COUNTERS);
        self.declare(Kind::Law, document.laws.iter().map(|item| &item.id), limits::LAWS);
        self.declare(Kind::Inject, document.injects.iter().map(|item| &item.id), limits::INJECTS);
        self.declare(Kind::Window, document.windows.iter().map(|item| &item.id), limits::WINDOWS);
        self.declare(Kind::Deadline, document.deadlines.iter().map(|item| &item.id), limits::DEADLINES);
        self.declare(Kind::Ending, document.endings.iter().map(|item| &item.id), limits::ENDINGS);
        self.declare(Kind::Measure, document.toolbox.iter().map(|item| &item.measure), limits::MEASURES);
        self.declare(Kind::Closed, document.closed.iter().map(|(name, _)| name), limits::CLOSED);
        for window in &document.windows {
            let window_id = &window.id.text;
            if window_id == TOOLBOX {
                self.fault(window.id.place, Fault::Reserved { id: window_id.clone() });
            }
            for option in &window.options {
                let full = full_name(window_id, &option.id.text);
                self.declare_one(Kind::Option, &option.id, &full);
                self.declare_laters(&full, &option.later);
            }
        }
        for measure in &document.toolbox {
            let full = full_name(TOOLBOX, &measure.measure.text);
            // Of the same measure twice the other list tells.
            let _ = self.names.add(Kind::Option, &full, measure.measure.place);
            self.declare_laters(&full, &measure.later);
        }
        self.events_are_distinct(document);
        self.called = document
            .injects
            .iter()
            .filter(|inject| matches!(inject.when, Some(When::Called)))
            .map(|inject| inject.id.text.clone())
            .collect();
        self.names.number();
    }

    fn declare<'n>(&mut self, kind: Kind, names: impl ExactSizeIterator<Item = &'n Name>, limit: usize) {
        let count = names.len();
        for (number, name) in names.enumerate() {
            self.declare_one(kind, name, &name.text);
            if number == limit {
                self.fault(name.place, Fault::TooMany { kind, count, limit });
                self.overfull = true;
            }
        }
    }

    fn declare_laters(&mut self, option: &str, laters: &[Later]) {
        for (number, later) in laters.iter().enumerate() {
            self.declare_one(Kind::Later, &later.id, &format!("{option}.{}", later.id.text));
            if number == limits::LATERS {
                let (count, limit) = (laters.len(), limits::LATERS);
                self.fault(later.id.place, Fault::TooMany { kind: Kind::Later, count, limit });
            }
        }
    }

    fn declare_one(&mut self, kind: Kind, name: &Name, full: &str) {
        self.id_is_well_formed(name);
        if let Some(first) = self.names.add(kind, full, name.place) {
            self.duplicate(kind, name, first);
        }
    }

    fn duplicate(&mut self, kind: Kind, name: &Name, first: Place) {
        let fault = Fault::Duplicate { kind, id: name.text.clone() };
        let diagnostic = Diagnostic::at(fault, self.sources.span(name.place));
        self.diagnostics.push(diagnostic.with_note(self.sources.span(first), "the first stands here"));
    }

    /// `After` and `Since` name injects and windows alike, so their ids must differ.
    fn events_are_distinct(&mut self, document: &Document) {
        for window in &document.windows {
            let taken = self.names.tables.get(&Kind::Inject).and_then(|table| table.get(&window.id.text));
            if let Some((_, first)) = taken {
                let first = *first;
                self.duplicate(Kind::Event, &window.id, first);
            }
        }
    }

    /// Notes an id that is not made of small letters, digits and hyphens.
    pub(super) fn id_is_well_formed(&mut self, name: &Name) {
        let id = &name.text;
        let mut letters = id.chars();
        let begins = letters.next().is_some_and(|letter| letter.is_ascii_lowercase());
        let goes_on =
            letters.all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        if !begins || !goes_on || id.len() > 60 {
            self.fault(name.place, Fault::BadId { id: crate::scenario::fault::short(id) });
        }
    }

    /// The rank of a name; a name that nobody declares is a fault, and the first stands in for it.
    pub(super) fn find(&mut self, kind: Kind, name: &Name) -> u16 {
        self.names.rank(kind, &name.text).unwrap_or_else(|| {
            self.unknown(kind, &[kind], name);
            0
        })
    }

    /// Reports a name that is none of the given kinds.
    pub(super) fn unknown(&mut self, kind: Kind, kinds: &[Kind], name: &Name) {
        if !self.complete {
            return;
        }
        if self.diagnostics.len() > GUESSES {
            return self.fault(name.place, Fault::unknown(kind, &name.text, std::iter::empty()));
        }
        let built_in = if kind == Kind::Meter { MEANS } else { &[] };
        let known = kinds.iter().flat_map(|kind| self.names.of(*kind)).chain(built_in.iter().copied());
        let fault = Fault::unknown(kind, &name.text, known);
        self.fault(name.place, fault);
    }

    /// The inject, window or option of this name.
    pub(super) fn event(&mut self, name: &Name) -> Event {
        let rank = |kind| self.names.rank(kind, &name.text);
        if let Some(rank) = rank(Kind::Inject) {
            Event::Inject(InjectIx(rank))
        } else if let Some(rank) = rank(Kind::Window) {
            Event::Window(WindowIx(rank))
        } else if let Some(rank) = rank(Kind::Option) {
            Event::Option(OptionIx(rank))
        } else {
            self.unknown(Kind::Event, &[Kind::Inject, Kind::Window, Kind::Option], name);
            Event::Inject(InjectIx(0))
        }
    }

    /// The option of a window, by its short id.
    pub(super) fn option_of(&mut self, window: &Window, name: &Name) -> OptionIx {
        let full = full_name(&window.id.text, &name.text);
        if let Some(rank) = self.names.rank(Kind::Option, &full) {
            return OptionIx(rank);
        }
        if self.complete {
            let known = window.options.iter().map(|option| option.id.text.as_str());
            self.fault(name.place, Fault::unknown(Kind::Option, &name.text, known));
        }
        OptionIx(0)
    }

    /// Positions of objectives of the header, each once.
    pub(super) fn objectives_of(&mut self, names: &[Name]) -> Vec<ObjectiveIx> {
        self.each_once(names.iter());
        let find = |checker: &mut Self, name: &Name| {
            checker.find(Kind::Objective, name);
            checker
                .script
                .objectives
                .iter()
                .find(|(_, words)| words.id == name.text)
                .map_or_else(ObjectiveIx::default, |(position, _)| position)
        };
        names.iter().map(|name| find(self, name)).collect()
    }

    /// Ids of sources that stand in the shared register.
    pub(super) fn sources_of(&mut self, names: &[Name]) -> Vec<String> {
        for name in names {
            if self.library.source(&name.text).is_none() {
                let known = self.library.sources.iter().map(|source| source.id.as_str());
                self.fault(name.place, Fault::unknown(Kind::Source, &name.text, known));
            }
        }
        names.iter().map(|name| name.text.clone()).collect()
    }
}
