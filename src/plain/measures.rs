use std::io::{BufRead, Write};

use super::answer::Choice;
use super::decision::{spoken, yes};
use super::{Face, Stop};
use crate::exercise::snapshot::{MeasureLine, Share, Standing, Toolbox};
use crate::exercise::{Command, Snapshot};
use crate::text::{closed, say};
use crate::wording::{
    measure_facts, measure_parts, price, shares, standing, why_closed, work_key, work_meaning_key,
};

/// A line that can be chosen; the first moves on.
enum Line<'a> {
    Nothing,
    Measure(&'a MeasureLine),
    Split([Share; 4]),
    Elsewhere(usize),
}

fn lines(toolbox: &Toolbox) -> Vec<Line<'_>> {
    let split = toolbox.split.map(Line::Split);
    let elsewhere = toolbox.count(|standing| standing == Standing::NotHere);
    let ready = toolbox.ready().map(Line::Measure);
    let elsewhere = (elsewhere > 0).then_some(Line::Elsewhere(elsewhere));
    [Line::Nothing].into_iter().chain(ready).chain(split).chain(elsewhere).collect()
}

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Offers what can be done beside the decision; tells whether anything was done.
    pub(super) fn measures(&mut self, snapshot: &Snapshot) -> Result<bool, Stop> {
        let toolbox = &snapshot.toolbox;
        let lines = lines(toolbox);
        self.tell_measures(toolbox, &lines)?;
        loop {
            let Choice::Number(number) = self.ask(lines.len(), &[])? else { continue };
            let done = match lines[number - 1] {
                Line::Nothing => return Ok(false),
                Line::Measure(measure) => self.take(snapshot, measure)?,
                Line::Split(now) => self.split(now)?,
                Line::Elsewhere(_) => self.not_here(toolbox)?,
            };
            if done {
                return Ok(true);
            }
            self.tell_measures(toolbox, &lines)?;
        }
    }

    /// Says that there are measures, where there are.
    pub(super) fn measures_hint(&mut self, toolbox: &Toolbox) -> Result<(), Stop> {
        if !toolbox.is_empty() {
            let count = toolbox.ready().count();
            self.paper.line(&say!(self.words, "plain-measures-hint", count = count))?;
        }
        Ok(())
    }

    /// What can be chosen now, and below it what is closed, with its reason.
    fn tell_measures(&mut self, toolbox: &Toolbox, lines: &[Line<'_>]) -> Result<(), Stop> {
        let words = self.words;
        self.paper.gap()?;
        self.paper.line(&say!(words, "plain-measures-left", left = toolbox.left.0))?;
        for (number, line) in (1..).zip(lines) {
            let text = match line {
                Line::Nothing => words.get("plain-measure-none"),
                Line::Measure(measure) => closed(&measure.option.label),
                Line::Split(now) => {
                    say!(words, "plain-split-choice", shares = shares(words, now.map(|share| share.percent)))
                }
                Line::Elsewhere(count) => say!(words, "plain-measures-elsewhere", count = *count),
            };
            self.paper.choice(number, &text)?;
            if let Line::Measure(measure) = line {
                self.price_and_objections(&measure.option)?;
            }
        }
        self.tell_others(toolbox)
    }

    /// Tells of measures where none can be taken yet, because a ballot comes first.
    pub(super) fn tell_toolbox(&mut self, toolbox: &Toolbox) -> Result<(), Stop> {
        self.paper.gap()?;
        self.paper.line(&say!(self.words, "plain-measures-after-ballot"))?;
        for measure in toolbox.ready() {
            self.paper.line(&closed(&measure.option.label))?;
            self.price_and_objections(&measure.option)?;
        }
        self.tell_others(toolbox)
    }

    /// Measures that run, are in effect or are closed.
    fn tell_others(&mut self, toolbox: &Toolbox) -> Result<(), Stop> {
        let words = self.words;
        for measure in &toolbox.measures {
            let label = closed(&measure.option.label);
            match measure.standing {
                Standing::Running(..) | Standing::InEffect(_) => {
                    self.paper.line(&format!("{label} {}", standing(words, measure)))?;
                }
                Standing::Closed => self.closed_measure("plain-closed", measure)?,
                Standing::Ready | Standing::NotHere => {}
            }
        }
        Ok(())
    }

    /// Tells what is not here, and why.
    fn not_here(&mut self, toolbox: &Toolbox) -> Result<bool, Stop> {
        let elsewhere = toolbox.measures.iter().filter(|measure| measure.standing == Standing::NotHere);
        for measure in elsewhere {
            self.closed_measure("plain-not-here", measure)?;
        }
        Ok(false)
    }

    fn closed_measure(&mut self, key: &str, measure: &MeasureLine) -> Result<(), Stop> {
        let reason = closed(&why_closed(self.words, &measure.option));
        let label = closed(&measure.option.label);
        Ok(self.paper.line(&say!(self.words, key, label = label, reason = reason))?)
    }

    /// Looks at a measure closely and asks whether to take it; tells whether it was taken.
    fn take(&mut self, snapshot: &Snapshot, measure: &MeasureLine) -> Result<bool, Stop> {
        let (words, option) = (self.words, &measure.option);
        self.paper.line(&closed(&option.label))?;
        self.paper.prose(&option.text)?;
        for (fact, text) in measure_facts(words, measure) {
            self.paper.line(&say!(words, &format!("plain-fact-{fact}"), text = closed(&text)))?;
        }
        for (part, prose) in measure_parts(measure) {
            self.paper.line(&say!(words, &format!("plain-part-{part}"), text = closed(&prose.flat())))?;
        }
        self.follows(option)?;
        let composed = option.statement.as_ref().map(|statement| self.compose(statement)).transpose()?;
        self.paper.line(&say!(words, "plain-measure-confirm", price = price(words, option.price)))?;
        self.paper.choice(1, &yes(words, option))?;
        self.paper.choice(2, &say!(words, "plain-measure-no"))?;
        if self.ask(2, &[])? != Choice::Number(1) {
            return Ok(false);
        }
        let usual = Command::Take { measure: measure.id.clone() };
        let taken = self.act(spoken(option, composed).unwrap_or(usual))?;
        if taken.is_ok() {
            self.paper.line(&say!(words, "plain-measure-taken", label = option.label.clone()))?;
            self.set_in_motion(snapshot, option)?;
        }
        Ok(taken.is_ok())
    }

    /// Asks for another split of the hours; tells whether there is one.
    fn split(&mut self, now: [Share; 4]) -> Result<bool, Stop> {
        let words = self.words;
        for share in now {
            let (work, meaning) = (words.get(work_key(share.work)), words.get(work_meaning_key(share.work)));
            self.paper.line(&say!(words, "plain-work", work = work, meaning = meaning))?;
        }
        let names = now.map(|share| words.get(work_key(share.work)));
        let asked = say!(words, "plain-numbers", count = names.len(), answers = names.join(", "));
        let given = self.hundred(&asked, names.len())?;
        let Some(split) = given.and_then(|given| <[u8; 4]>::try_from(given).ok()) else {
            return Ok(false);
        };
        let [hunting, attribution, remediation, liaison] = split;
        let done = self.act(Command::Split { hunting, attribution, remediation, liaison })?;
        if done.is_ok() {
            self.paper.line(&say!(words, "plain-split-done", shares = shares(words, split)))?;
        }
        Ok(done.is_ok())
    }
}
