use std::io::{BufRead, Write};

use super::answer::Choice;
use super::{Face, Stop};
use crate::actions::{Action, Screen};
use crate::exercise::snapshot::{Composed, Decision, OptionLine};
use crate::exercise::{Command, Snapshot};
use crate::scenario::Library;
use crate::text::{Words, closed, say};
use crate::wording::{
    consequences, parts, price, set_in_motion, source_lines, stand_key, stands, undo, why_closed,
};

/// Letters that can be typed at a decision.
const LETTERS: [Action; 10] = [
    Action::Go(Screen::Advice),
    Action::Go(Screen::Evidence),
    Action::Go(Screen::Actors),
    Action::Go(Screen::Measures),
    Action::Go(Screen::Timeline),
    Action::Go(Screen::Reference),
    Action::Ballot,
    Action::Again,
    Action::PrivateNote,
    Action::Undo,
];

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Tells the decision and asks until one is taken, or the last one was taken back.
    pub(super) fn decision(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let Some(decision) = &snapshot.decision else {
            return Ok(());
        };
        self.tell_decision(decision)?;
        self.measures_hint(&snapshot.toolbox)?;
        let open: Vec<&OptionLine> = decision.open().collect();
        loop {
            let is_of_use = |letter: &Action| match letter {
                Action::PrivateNote => !snapshot.private.is_empty(),
                Action::Go(Screen::Actors) => !snapshot.actors.lines.is_empty(),
                Action::Go(Screen::Measures) => !snapshot.toolbox.is_empty(),
                _ => true,
            };
            let letters: Vec<Action> = LETTERS.into_iter().filter(is_of_use).collect();
            match self.ask(open.len(), &letters)? {
                Choice::Number(number) => {
                    if self.decide(snapshot, open[number - 1])? {
                        return Ok(());
                    }
                    self.tell_options(decision)?;
                }
                Choice::Letter(Action::Again) => self.tell_decision(decision)?,
                Choice::Letter(Action::Undo) => {
                    if self.undo()? {
                        return Ok(());
                    }
                }
                Choice::Letter(Action::Go(Screen::Measures)) => {
                    if self.measures(snapshot)? {
                        return Ok(());
                    }
                    self.tell_options(decision)?;
                }
                Choice::Word(word) => {
                    self.look_up(&word)?;
                    self.back_at(decision, open.len())?;
                }
                Choice::Letter(letter) => {
                    self.sheet(letter, snapshot)?;
                    self.back_at(decision, open.len())?;
                }
            }
        }
    }

    /// After something else was read: where the player is again, and what can be typed.
    fn back_at(&mut self, decision: &Decision, count: usize) -> Result<(), Stop> {
        let (number, ask) = (decision.number, decision.ask_full.clone());
        self.paper.gap()?;
        self.paper.line(&say!(self.words, "plain-back-at", number = number, ask = ask, count = count))?;
        Ok(())
    }

    fn tell_decision(&mut self, decision: &Decision) -> Result<(), Stop> {
        let words = self.words;
        let dilemma = &decision.dilemma;
        let [one, other] = dilemma.between.clone();
        self.paper.gap()?;
        self.paper.line(&say!(
            words,
            "plain-decision",
            number = decision.number,
            ask = decision.ask_full.clone()
        ))?;
        self.paper.line(&say!(words, "plain-between", one = one, other = other))?;
        self.paper.line(&say!(words, "plain-deadline", text = dilemma.deadline[1].clone()))?;
        self.paper.line(&say!(words, "plain-final", text = dilemma.irreversible[1].clone()))?;
        self.paper.line(&say!(words, "plain-unknown", text = dilemma.unknown[1].clone()))?;
        if !decision.guide.is_empty() && decision.ballot.is_empty() {
            self.paper.line(&say!(words, "plain-guide", text = decision.guide.flat()))?;
        }
        if !decision.advice.is_empty() {
            self.paper.line(&say!(words, "plain-advice-hint", count = decision.advice.len()))?;
        }
        let told = [&dilemma.deadline[1], &dilemma.irreversible[1], &dilemma.unknown[1]];
        let labels = decision.options.iter().map(|option| &option.label);
        let told: Vec<&str> = told.into_iter().chain(labels).map(String::as_str).collect();
        self.explain(&told.join(". "))?;
        self.tell_options(decision)
    }

    fn tell_options(&mut self, decision: &Decision) -> Result<(), Stop> {
        let words = self.words;
        // Line 1 leads on, so the lines are counted anew where a measure has closed an option.
        for (number, option) in (1..).zip(decision.open()) {
            let label = if option.default {
                say!(words, "plain-default", label = closed(&option.label))
            } else {
                closed(&option.label)
            };
            self.paper.choice(number, &label)?;
            self.price_and_objections(option)?;
        }
        for option in decision.options.iter().filter(|option| option.number.is_none()) {
            let (label, reason) = (closed(&option.label), closed(&why_closed(words, option)));
            self.paper.line(&say!(words, "plain-closed", label = label, reason = reason))?;
        }
        Ok(())
    }

    /// What belongs to the choice above it.
    pub(super) fn price_and_objections(&mut self, option: &OptionLine) -> Result<(), Stop> {
        let words = self.words;
        self.paper.detail(&price(words, option.price))?;
        for objection in &option.objections {
            let (title, says) = (objection.title.clone(), closed(&objection.says));
            self.paper.detail(&say!(words, "plain-objects", title = title, says = says))?;
        }
        Ok(())
    }

    /// Looks at an option closely and asks whether to take it; tells whether it was taken.
    fn decide(&mut self, snapshot: &Snapshot, option: &OptionLine) -> Result<bool, Stop> {
        let words = self.words;
        self.paper.line(&closed(&option.label))?;
        self.paper.prose(&option.text)?;
        for (part, prose) in parts(option) {
            self.paper.line(&say!(words, &format!("plain-part-{part}"), text = closed(&prose.flat())))?;
        }
        if !option.sources.is_empty() {
            self.paper.line(&say!(words, "plain-option-sources"))?;
            for line in source_lines(words, Library::bundled(), &option.sources) {
                self.paper.detail(&line)?;
            }
        }
        self.follows(option)?;
        for (_, title, stand) in snapshot.decision.iter().flat_map(|decision| stands(decision, option)) {
            let (title, stand) = (title.to_owned(), words.get(stand_key(stand)));
            self.paper.line(&say!(words, "plain-advises", title = title, stand = stand))?;
        }
        let composed = option.statement.as_ref().map(|statement| self.compose(statement)).transpose()?;
        self.paper.line(&say!(words, "plain-confirm", price = price(words, option.price)))?;
        self.paper.choice(1, &yes(words, option))?;
        self.paper.choice(2, &say!(words, "plain-no"))?;
        if self.ask(2, &[])? != Choice::Number(1) {
            return Ok(false);
        }
        let usual = Command::Decide { option: option.id.clone() };
        match self.act(spoken(option, composed).unwrap_or(usual))? {
            Ok(()) => {
                let key =
                    if self.keeper.unsaved().is_some() { "plain-decided" } else { "plain-decided-saved" };
                self.paper.line(&say!(words, key, label = option.label.clone()))?;
                self.set_in_motion(snapshot, option)?;
                Ok(true)
            }
            Err(_) => Ok(false),
        }
    }

    /// What it would close and open, and that it cannot be taken back where that is so.
    pub(super) fn follows(&mut self, option: &OptionLine) -> Result<(), Stop> {
        let words = self.words;
        for (_, text) in consequences(words, option) {
            self.paper.line(&say!(words, "plain-follows", text = closed(&text)))?;
        }
        if option.outward {
            self.paper.line(&say!(words, "plain-for-good-option"))?;
        }
        Ok(())
    }

    /// What a decision or a measure has set in motion, a line each.
    pub(super) fn set_in_motion(&mut self, before: &Snapshot, option: &OptionLine) -> Result<(), Stop> {
        let words = self.words;
        let after = self.keeper.exercise().snapshot();
        for (_, text) in set_in_motion(words, before, option, &after) {
            self.paper.detail(&closed(&text))?;
        }
        Ok(())
    }

    /// Takes the last decision back, if that may be; tells whether it was.
    pub(super) fn undo(&mut self) -> Result<bool, Stop> {
        let words = self.words;
        let undone = self.act(Command::Undo)?;
        self.paper.line(&undo(words, undone.as_ref()))?;
        if undone.is_err() {
            self.paper.line(&say!(words, "refused-nothing"))?;
        }
        Ok(undone.is_ok())
    }
}

/// What agrees to an option; what is said in public needs a word of its own.
pub(super) fn yes(words: &Words, option: &OptionLine) -> String {
    words.get(if option.statement.is_some() { "plain-say-yes" } else { "plain-yes" })
}

/// The command that takes an option with what was composed, if it says anything.
pub(super) fn spoken(option: &OptionLine, composed: Option<Composed>) -> Option<Command> {
    option
        .statement
        .as_ref()
        .zip(composed)
        .map(|(statement, composed)| statement.command(&option.id, &composed))
}
