use std::io::{BufRead, Write};

use super::answer::Choice;
use super::{Face, Stop};
use crate::actions::{Action, Screen};
use crate::exercise::snapshot::QuestionBoard;
use crate::exercise::{Command, Snapshot};
use crate::text::say;
use crate::wording::{likelihood, robustness, spoken, stated};

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Takes the ballots that are due at this window, one after the other.
    pub(super) fn ballots(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let Some(decision) = &snapshot.decision else {
            return Ok(());
        };
        let due: Vec<usize> = decision.ballot.iter().filter(|(_, given)| !given).map(|(at, _)| *at).collect();
        self.paper.gap()?;
        self.paper.line(&say!(self.words, "plain-ballot-first"))?;
        if !decision.guide.is_empty() {
            self.paper.line(&say!(self.words, "plain-guide", text = decision.guide.flat()))?;
        }
        for (number, at) in (1..).zip(&due) {
            if !self.ballot(snapshot, &snapshot.board[*at], number, due.len())? {
                return Ok(());
            }
        }
        self.paper.line(&say!(self.words, "plain-ballot-sealed"))?;
        self.readings(&due)
    }

    /// Takes one ballot; tells whether it is in, and not the last decision taken back instead.
    fn ballot(
        &mut self,
        snapshot: &Snapshot,
        board: &QuestionBoard,
        number: usize,
        total: usize,
    ) -> Result<bool, Stop> {
        let words = self.words;
        let question = board.text.clone();
        self.paper.line(&say!(
            words,
            "plain-question",
            number = number,
            total = total,
            question = question
        ))?;
        let letters = letters(snapshot);
        loop {
            self.ballot_choices(board)?;
            let kept: Option<Vec<u8>> = board.answers.iter().map(|answer| answer.stated).collect();
            let has_kept = kept.is_some();
            let stated = match self.ask(if has_kept { 3 } else { 2 }, &letters)? {
                Choice::Letter(Action::Go(Screen::Measures)) => {
                    self.tell_toolbox(&snapshot.toolbox)?;
                    continue;
                }
                Choice::Word(word) => {
                    self.look_up(&word)?;
                    continue;
                }
                Choice::Letter(Action::Undo) => {
                    if self.undo()? {
                        return Ok(false);
                    }
                    continue;
                }
                Choice::Letter(letter) => {
                    self.sheet(letter, snapshot)?;
                    continue;
                }
                Choice::Number(1) => kept,
                Choice::Number(2) => match self.numbers(board)? {
                    Some(numbers) => Some(numbers),
                    None => continue,
                },
                Choice::Number(_) => None,
            };
            let said = stated.clone();
            // A ballot that is due and adds up cannot be refused.
            let _ = self.act(Command::Ballot { question: board.id.clone(), stated })?;
            return self.taken(board, said.as_deref()).map(|()| true);
        }
    }

    /// Line 1 moves on: the last answer, and at first no view.
    fn ballot_choices(&mut self, board: &QuestionBoard) -> Result<(), Stop> {
        let words = self.words;
        let lines = match (board.stated_on, stated(words, board)) {
            (Some(day), Some(_)) => [
                say!(words, "plain-ballot-keep", day = day),
                say!(words, "plain-ballot-new"),
                say!(words, "plain-ballot-no-view"),
            ]
            .to_vec(),
            _ => [say!(words, "plain-ballot-no-view"), say!(words, "plain-ballot-give")].to_vec(),
        };
        for (number, line) in (1..).zip(lines) {
            self.paper.choice(number, &line)?;
        }
        Ok(())
    }

    /// Asks for the numbers of a ballot; an empty line goes back.
    fn numbers(&mut self, board: &QuestionBoard) -> Result<Option<Vec<u8>>, Stop> {
        let answers: Vec<String> = board.answers.iter().map(|answer| answer.short.clone()).collect();
        let count = answers.len();
        let asked = say!(self.words, "plain-numbers", count = count, answers = answers.join(", "));
        self.hundred(&asked, count)
    }

    /// Asks for so many numbers until they add up to 100; an empty line goes back.
    pub(super) fn hundred(&mut self, asked: &str, count: usize) -> Result<Option<Vec<u8>>, Stop> {
        let words = self.words;
        self.paper.line(asked)?;
        loop {
            let Some(answer) = self.figures(asked)? else {
                return Ok(None);
            };
            match whole(&answer, count) {
                Ok(numbers) => {
                    self.input.usable();
                    return Ok(Some(numbers));
                }
                Err(Wrong::Sum(sum)) => {
                    let (key, by) = if sum > 100 {
                        ("plain-sum-over", sum - 100)
                    } else {
                        ("plain-sum-under", 100 - sum)
                    };
                    self.paper.line(&say!(words, key, sum = sum, by = by))?;
                }
                Err(Wrong::Numbers) => self.paper.line(&say!(words, "plain-numbers-wrong", count = count))?,
            }
            self.count_unusable()?;
        }
    }

    fn taken(&mut self, board: &QuestionBoard, stated: Option<&[u8]>) -> Result<(), Stop> {
        let words = self.words;
        let Some(stated) = stated else {
            self.paper.line(&say!(words, "plain-taken-no-view"))?;
            return Ok(());
        };
        let answers: Vec<String> = board.answers.iter().map(|answer| answer.short.clone()).collect();
        let all = spoken(words, &answers, stated);
        self.paper.line(&say!(words, "plain-taken", stated = all))?;
        Ok(())
    }

    /// The desk's reading, where it is unsealed.
    pub(super) fn readings(&mut self, questions: &[usize]) -> Result<(), Stop> {
        let words = self.words;
        let snapshot = self.keeper.exercise().snapshot();
        for board in questions.iter().map(|at| &snapshot.board[*at]) {
            let Some(reading) = &board.reading else { continue };
            self.paper.gap()?;
            self.paper.line(&say!(words, "plain-reading", question = board.text.clone()))?;
            for (answer, percent) in board.answers.iter().zip(&reading.percent) {
                let desk = likelihood(words, *percent);
                let line = if let Some(you) = answer.stated {
                    say!(
                        words,
                        "plain-reading-line",
                        answer = answer.label.clone(),
                        you = likelihood(words, you),
                        desk = desk
                    )
                } else {
                    say!(words, "plain-reading-desk", answer = answer.label.clone(), desk = desk)
                };
                self.paper.line(&line)?;
            }
            self.paper.line(&robustness(words, board, reading))?;
        }
        if snapshot.has_reading() {
            self.paper.line(&say!(words, "desk-is"))?;
        }
        Ok(())
    }
}

/// Letters that can be typed at a ballot: everything that can be read, and nothing that is done.
fn letters(snapshot: &Snapshot) -> Vec<Action> {
    let is_there = |screen: &Screen| match screen {
        Screen::Actors => !snapshot.actors.lines.is_empty(),
        Screen::Measures => !snapshot.toolbox.is_empty(),
        screen => *screen != Screen::Situation,
    };
    let screens = Screen::PLAY.into_iter().filter(is_there).map(Action::Go);
    screens.chain(snapshot.may_undo.then_some(Action::Undo)).collect()
}

enum Wrong {
    Numbers,
    Sum(u32),
}

/// So many whole numbers that add up to 100.
fn whole(answer: &str, count: usize) -> Result<Vec<u8>, Wrong> {
    let parts = answer.split([' ', ',', ';', '%']).filter(|part| !part.is_empty());
    let numbers: Result<Vec<u8>, _> = parts.map(str::parse).collect();
    let numbers = numbers.map_err(|_| Wrong::Numbers)?;
    if numbers.len() != count || numbers.iter().any(|number| *number > 100) {
        return Err(Wrong::Numbers);
    }
    match numbers.iter().map(|number| u32::from(*number)).sum() {
        100 => Ok(numbers),
        sum => Err(Wrong::Sum(sum)),
    }
}
