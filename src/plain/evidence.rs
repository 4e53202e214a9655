//! What is in hand, and once the ballot is in how much each item counts.

use std::io::{BufRead, Write};

use super::{Face, Stop};
use crate::exercise::Snapshot;
use crate::exercise::snapshot::{EvidenceLine, QuestionBoard, Reading};
use crate::text::{Calendar, say};
use crate::wording::{drop, grade_words, likelihood, listed, weighed, weights};

impl<R: BufRead, W: Write> Face<'_, R, W> {
    pub(super) fn evidence(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let words = self.words;
        self.paper.gap()?;
        if snapshot.evidence.is_empty() {
            self.paper.line(&say!(words, "evidence-none"))?;
        }
        for item in &snapshot.evidence {
            self.item(snapshot, item)?;
        }
        if snapshot.looked_for > 0 {
            self.paper.line(&say!(words, "evidence-asked", count = snapshot.looked_for))?;
        }
        if !snapshot.has_reading() {
            let sealed = if self.level().shows_reading() { "sealed-guided" } else { "sealed-later" };
            self.paper.line(&words.get(sealed))?;
            return Ok(());
        }
        let questions: Vec<usize> = (0..snapshot.board.len()).collect();
        self.readings(&questions)?;
        self.paper.gap()?;
        for board in &snapshot.board {
            if let Some(reading) = &board.reading {
                self.made_of(board, reading)?;
            }
        }
        self.paper.line(&say!(words, "weights-key"))?;
        Ok(())
    }

    /// One item: what was found, how good the source is, what it speaks for, and where it is unsealed how much.
    fn item(&mut self, snapshot: &Snapshot, item: &EvidenceLine) -> Result<(), Stop> {
        let words = self.words;
        let date = Calendar::starting(snapshot.start).month(words, item.day);
        let (title, group) = (item.title.clone(), item.group.clone());
        self.paper.line(&say!(words, "plain-item", title = title, group = group))?;
        self.paper.detail(&item.text.flat())?;
        let (from, grade) = (item.from.clone(), grade_words(words, item.grade));
        self.paper.detail(&say!(words, "plain-item-from", from = from, date = date, grade = grade))?;
        let (for_whom, against) = (listed(words, &item.speaks_for), listed(words, &item.speaks_against));
        self.paper.detail(&say!(words, "plain-speaks", for_whom = for_whom, against = against))?;
        self.paper.detail(&say!(words, "plain-cannot-tell", text = item.cannot_tell.flat()))?;
        if item.discredited {
            self.paper.detail(&say!(words, "plain-discredited"))?;
        }
        if !item.sources.is_empty() {
            self.paper.detail(&say!(words, "plain-pattern", ids = item.sources.join(", ")))?;
        }
        if let Some(weighed) = &item.weighed {
            let board = &snapshot.board[item.question];
            let counts = weights(board, &weighed.decibans);
            self.paper.detail(&say!(words, "plain-weighs", weights = counts))?;
            let shares = self::weighed(words, board, &weighed.set_aside);
            self.paper.detail(&say!(words, "plain-without", shares = shares))?;
        }
        Ok(())
    }

    /// What else flows into a reading beside the items, and how far its lead would fall without each group.
    fn made_of(&mut self, board: &QuestionBoard, reading: &Reading) -> Result<(), Stop> {
        let words = self.words;
        self.paper.line(&say!(words, "plain-made-of", question = board.text.clone()))?;
        self.paper.line(&say!(words, "plain-weights-start", weights = weights(board, &reading.start)))?;
        if let Some(others) = &reading.others {
            self.paper.line(&say!(words, "plain-weights-others", weights = weights(board, others)))?;
        }
        let leader = board.answers[reading.leader].short.clone();
        for without in &reading.without {
            self.paper.line(&say!(
                words,
                "plain-fell",
                group = without.group.to_lowercase(),
                answer = leader.clone(),
                likelihood = likelihood(words, without.percent),
                drop = drop(words, reading.percent[reading.leader], without.percent)
            ))?;
        }
        Ok(())
    }
}
