//! What a letter shows: advice, ballots, private notes.

use std::io::{BufRead, Write};
use std::slice;

use super::debrief::{self, course_line};
use super::{Face, Stop};
use crate::actions::{Action, Screen};
use crate::exercise::Snapshot;
use crate::exercise::snapshot::Decision;
use crate::text::{Calendar, say};
use crate::wording::{listed, robustness, stated};

impl<R: BufRead, W: Write> Face<'_, R, W> {
    pub(super) fn sheet(&mut self, letter: Action, snapshot: &Snapshot) -> Result<(), Stop> {
        match letter {
            Action::Go(Screen::Advice) => self.advice(snapshot),
            Action::Go(Screen::Evidence) => self.evidence(snapshot),
            Action::Go(Screen::Actors) => self.actors(&snapshot.actors),
            Action::Go(Screen::Timeline) => self.timeline(snapshot),
            Action::Go(Screen::Reference) => self.reference(),
            Action::Ballot => self.last_ballots(snapshot),
            Action::PrivateNote => self.private_notes(),
            _ => Ok(()),
        }
    }

    fn advice(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let words = self.words;
        let Some(decision) = &snapshot.decision else {
            return Ok(());
        };
        for advice in &decision.advice {
            self.paper.gap()?;
            self.paper.line(&say!(
                words,
                "plain-adviser",
                title = advice.title.clone(),
                office = advice.office.clone()
            ))?;
            self.paper.prose(&advice.says)?;
            for (key, options) in [("plain-favours", &advice.favours), ("plain-against", &advice.against)] {
                let labels = labels_of(decision, options);
                if !labels.is_empty() {
                    self.paper.line(&say!(words, key, options = labels.join("; ")))?;
                }
            }
        }
        self.paper.gap()?;
        self.paper.line(&say!(words, "advice-foot", count = decision.advice.len()))?;
        if !snapshot.private.is_empty() {
            let seats = listed(words, &snapshot.private);
            self.paper.line(&say!(words, "plain-private-hint", seats = seats))?;
        }
        Ok(())
    }

    /// What happened so far, oldest first, each with its reason.
    fn timeline(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let calendar = Calendar::starting(snapshot.start);
        self.paper.gap()?;
        for line in &snapshot.timeline {
            course_line(&mut self.paper, self.words, calendar, line, slice::from_ref(&line.because))?;
        }
        debrief::traces(&mut self.paper, self.words, &snapshot.traces)?;
        Ok(())
    }

    fn last_ballots(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let words = self.words;
        for board in &snapshot.board {
            let line = match (board.stated_on, stated(words, board)) {
                (Some(day), Some(stated)) => say!(words, "plain-you-said", day = day, stated = stated),
                (Some(day), None) => say!(words, "plain-you-no-view", day = day),
                (None, _) => say!(words, "plain-no-ballot"),
            };
            self.paper.line(&format!("{} {line}", board.text))?;
            if let Some(reading) = &board.reading {
                self.paper.line(&robustness(words, board, reading))?;
            }
        }
        Ok(())
    }

    fn private_notes(&mut self) -> Result<(), Stop> {
        let words = self.words;
        let notes = self.keeper.exercise().private_notes();
        if notes.is_empty() {
            self.paper.line(&say!(words, "private-none"))?;
        }
        for (seat, texts) in notes {
            self.paper.line(&say!(words, "plain-private", seat = seat))?;
            for text in texts {
                self.paper.prose(&text)?;
            }
        }
        Ok(())
    }
}

fn labels_of(decision: &Decision, options: &[String]) -> Vec<String> {
    let chosen = decision.options.iter().filter(|option| options.contains(&option.id));
    chosen.map(|option| option.label.clone()).collect()
}
