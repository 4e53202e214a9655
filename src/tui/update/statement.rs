//! Composing what is said in public, and the last step, which needs a key of its own.

use super::moving::{ENTRIES, scrolled};
use crate::actions::{Action, Screen};
use crate::exercise::Command;
use crate::exercise::snapshot::Statement;
use crate::text::say;
use crate::tui::model::{Model, Play, Sheet, Spot, Then};
use crate::tui::saying::Saying;
use crate::wording::{falls_short, would_read};

impl Model {
    /// Opens the composing of what an option says, as it was left.
    pub(super) fn compose(&mut self, option: &str, of_measure: bool) {
        let Some(play) = self.play_mut() else { return };
        if play.saying.as_ref().is_none_or(|saying| saying.option != option) {
            play.saying = Saying::begin(play, option.to_owned(), of_measure);
        }
        if let Some(saying) = &mut play.saying {
            (saying.shows, saying.row) = (false, saying.composed.strength);
            play.spot = Spot::Statement;
        }
    }

    pub(super) fn on_statement(&mut self, action: Action) {
        let Some(play) = self.play_mut() else { return };
        let Some((saying, statement)) = play.composing() else { return };
        match action {
            Action::Open if saying.shows => self.ask_once_more(),
            Action::Open | Action::NextPane => play.go_to_step(!saying.shows),
            Action::Back if saying.shows => play.go_to_step(false),
            Action::Back => {
                play.spot = if saying.of_measure { Spot::Measure } else { Spot::Option };
                play.at.scroll = 0;
            }
            action => {
                let changed = saying.after(statement, action);
                play.saying = Some(changed);
            }
        }
    }

    /// The sheet on which the last key lies: Enter alone cannot publish.
    fn ask_once_more(&mut self) {
        let Some((saying, statement)) = self.play().and_then(Play::composing) else { return };
        let does = statement.command(&saying.option, &saying.composed);
        let words = &self.words;
        let text = would_read(words, statement, &saying.composed);
        let mut lines = vec![words.get("confirm-keys"), words.get("confirm-enter")];
        lines.push(say!(words, "say-quoted", text = text));
        lines.extend(statement.short(&saying.composed).map(|short| {
            let [objection, practice] = falls_short(words, short);
            let objects = say!(words, "objects-full", title = words.get("say-legal"), says = objection);
            format!("{objects} {practice}")
        }));
        self.sheet = Some(Sheet::Confirm { lines, scroll: 0, does });
    }

    /// What the keys of that sheet do: one does it, Enter goes back to the options and selects what is free.
    pub(super) fn on_confirm(&mut self, action: Action) {
        let Some(Sheet::Confirm { does, .. }) = self.sheet.take() else { return };
        match action {
            Action::Publish => self.publish(does),
            Action::Open => {
                self.go_to_desk();
                if let Some(play) = self.play_mut() {
                    play.select_default();
                }
            }
            _ => {}
        }
    }

    fn publish(&mut self, does: Command) {
        let Some((before, saying)) =
            self.play().and_then(|play| Some((play.snapshot.clone(), play.saying.clone()?)))
        else {
            return;
        };
        let Some(option) = saying.option(&before).cloned() else { return };
        if self.command(does).is_err() {
            return;
        }
        if saying.of_measure && self.play().is_some_and(|play| !play.is_over()) {
            self.go(Screen::Measures);
            self.show_motion(&before, &option, Then::Below);
        } else {
            self.go_to_desk();
            self.show_motion(&before, &option, Then::News);
        }
    }
}

impl Play {
    fn go_to_step(&mut self, shows: bool) {
        if let Some(saying) = &mut self.saying {
            saying.shows = shows;
            saying.row = if shows { 0 } else { saying.composed.strength };
        }
    }

    fn select_default(&mut self) {
        let options = self.decision().map(|decision| decision.options.as_slice()).unwrap_or_default();
        self.at.option = options.iter().position(|option| option.default).unwrap_or(self.at.option);
    }
}

impl Saying {
    fn begin(play: &Play, option: String, of_measure: bool) -> Option<Self> {
        let begun = Self { option, of_measure, shows: false, row: 0, composed: <_>::default() };
        let composed = begun.statement(&play.snapshot)?.usual.clone();
        Some(Self { composed, ..begun })
    }

    /// What a key makes of it.
    fn after(&self, statement: &Statement, action: Action) -> Self {
        let mut saying = self.clone();
        match action {
            Action::Left => saying.step_answer(statement, statement.answers.len().saturating_sub(1)),
            Action::Right => saying.step_answer(statement, 1),
            Action::Turn => saying.turn(statement),
            action if saying.shows => {
                let last = (statement.partners.len() + statement.items.len()).saturating_sub(1);
                saying.row = scrolled(saying.row, action, ENTRIES).min(last);
            }
            action => saying.choose_strength(statement, action),
        }
        saying
    }

    fn step_answer(&mut self, statement: &Statement, by: usize) {
        if !self.shows {
            let answer = (self.composed.answer + by) % statement.answers.len().max(1);
            statement.set_answer(&mut self.composed, answer);
        }
    }

    /// Selects a strength; one that is closed can be read, and the last open one stays chosen.
    fn choose_strength(&mut self, statement: &Statement, action: Action) {
        self.row = scrolled(self.row, action, ENTRIES).min(statement.strengths.len().saturating_sub(1));
        if statement.strengths.get(self.row).is_some_and(|line| line.closed.is_none()) {
            self.composed.strength = self.row;
        }
    }

    /// Names or shows what is selected, or no more.
    fn turn(&mut self, statement: &Statement) {
        match self.row.checked_sub(statement.partners.len()) {
            Some(item) => statement.turn_item(&mut self.composed, item),
            None => statement.turn_partner(&mut self.composed, self.row),
        }
    }
}
