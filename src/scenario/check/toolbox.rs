use super::Checker;
use crate::scenario::document::{Choice, Document, Name, Text, Tool};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::OptionIx;
use crate::scenario::library::{self, Library};
use crate::scenario::rules::TOOLBOX;
use crate::scenario::script::{MeasureWords, Offer, OptionWords};
use crate::text::Prose;

use super::choice::full_name;

impl Checker<'_> {
    /// Lists every measure of the library, if the scenario has a toolbox; hands out those in it as options.
    pub(super) fn toolbox(&mut self, document: &Document) -> Vec<Choice> {
        let library = self.library;
        self.closed_are_right(document);
        let measures = document.toolbox.iter().filter_map(|tool| {
            let known = self.known_measure(library, &tool.measure)?;
            self.rules.toolbox.extend(self.measure_of(tool));
            Some(as_option(tool, known))
        });
        let measures: Vec<Choice> = measures.collect();
        if !document.toolbox.is_empty() {
            self.measure_words(document);
        }
        measures
    }

    fn measure_of(&self, tool: &Tool) -> Option<OptionIx> {
        self.names.rank(Kind::Option, &full_name(TOOLBOX, &tool.measure.text)).map(OptionIx)
    }

    fn known_measure<'l>(&mut self, library: &'l Library, name: &Name) -> Option<&'l library::Measure> {
        let known = library.measure(&name.text);
        if known.is_none() {
            let all = library.measures.iter().map(|measure| measure.id.as_str());
            self.fault(name.place, Fault::unknown(Kind::Measure, &name.text, all));
        }
        known
    }

    fn closed_are_right(&mut self, document: &Document) {
        for (name, _) in &document.closed {
            self.known_measure(self.library, name);
            if document.toolbox.is_empty() && self.complete {
                self.fault(name.place, Fault::ClosedAlone);
            } else if document.toolbox.iter().any(|tool| tool.measure.text == name.text) {
                self.fault(name.place, Fault::ClosedAndOffered);
            }
        }
    }

    /// First the measures that can be taken here, then the others, each by field of policy.
    fn measure_words(&mut self, document: &Document) {
        let mut words: Vec<MeasureWords> = Vec::new();
        for known in &self.library.measures {
            let tool = document.toolbox.iter().find(|tool| tool.measure.text == known.id);
            let offer = match tool {
                Some(tool) => {
                    self.measure_of(tool).map(|option| Offer::Here(option, self.line(&tool.on, 40)))
                }
                None => Some(Offer::NotHere(Box::new(self.words_not_here(document, known)))),
            };
            words.extend(offer.map(|offer| MeasureWords {
                id: known.id.clone(),
                category: known.category,
                takes: known.takes.clone(),
                advised: known.advised.clone(),
                offer,
            }));
        }
        words.sort_by_key(|words| (matches!(words.offer, Offer::NotHere(_)), words.category as u8));
        self.script.measures = words;
    }

    fn words_not_here(&mut self, document: &Document, known: &library::Measure) -> OptionWords {
        let own = document.closed.iter().find(|(name, _)| name.text == known.id);
        OptionWords {
            label: known.label.clone(),
            text: Prose::read(&known.text),
            brings: Prose::read(&known.brings),
            risk: Prose::read(&known.risk),
            rests_on: Prose::read(&known.rests_on),
            otherwise: own.map_or_else(|| known.not_here.clone(), |(_, reason)| self.line(reason, 46)),
            precedent: Prose::read(&known.precedent),
            sources: known.sources.clone(),
            ..OptionWords::default()
        }
    }
}

/// A measure as an option: where the scenario says nothing, the library does.
fn as_option(tool: &Tool, known: &library::Measure) -> Choice {
    let said = |own: Option<&Text>, usual: &str| own.cloned().unwrap_or_else(|| of_library(usual));
    let mut sources = tool.sources.clone();
    if tool.precedent.is_none() {
        sources.extend(known.sources.iter().map(|id| of_library(id)));
    }
    Choice {
        id: tool.measure.clone(),
        label: said(tool.label.as_ref(), &known.label),
        text: said(tool.text.as_ref(), &known.text),
        brings: Some(of_library(&known.brings)),
        risk: said(tool.risk.as_ref(), &known.risk),
        leaves: None,
        rests_on: Some(of_library(&known.rests_on)),
        objects: tool.objects.clone(),
        outward: tool.outward.unwrap_or(known.outward),
        default: false,
        force: None,
        needs: tool.needs.clone(),
        otherwise: tool.otherwise.clone(),
        pay: tool.pay.clone(),
        takes_days: tool.takes_days.clone(),
        work: tool.work,
        statement: tool.statement.clone(),
        now: tool.now.clone(),
        later: tool.later.clone(),
        precedent: Some(said(tool.precedent.as_ref(), &known.precedent)),
        feedback: tool.feedback.clone(),
        sources,
    }
}

/// A text of the library, which stands in no file of the scenario.
fn of_library(text: &str) -> Text {
    Text { text: text.to_owned(), ..Text::default() }
}
