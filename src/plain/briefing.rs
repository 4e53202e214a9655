use std::io::{BufRead, Write};

use super::answer::Choice;
use super::{Face, Stop};
use crate::exercise::{Command, Dimension, Ranking, Snapshot};
use crate::text::{Calendar, closed, say};

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Reads the letter out, asks for the order of the dimensions, and begins.
    pub(super) fn briefing(&mut self, snapshot: &Snapshot) -> Result<(), Stop> {
        let words = self.words;
        let calendar = Calendar::starting(snapshot.start);
        self.paper.gap()?;
        self.paper.line(&say!(words, "plain-date", date = calendar.full(words, 0), day = 0))?;
        let letter = &snapshot.briefing;
        self.paper.line(&say!(
            words,
            "plain-briefing",
            from = letter.from.clone(),
            to = letter.to.clone(),
            about = closed(&letter.about)
        ))?;
        self.paper.prose(&letter.text)?;
        if let Some(posture) = &snapshot.posture {
            self.paper.gap()?;
            self.paper.line(&say!(words, "plain-posture", label = closed(&posture.label)))?;
            self.paper.prose(&posture.text)?;
        }
        if !snapshot.objectives.is_empty() {
            self.paper.gap()?;
            self.paper.line(&say!(words, "objectives"))?;
            for objective in &snapshot.objectives {
                self.paper.line(objective)?;
            }
        }
        let ranking = self.ranking()?;
        // Beginning can only be refused if it was begun already, and then there is nothing to do.
        let _ = self.act(Command::Begin { ranking })?;
        Ok(())
    }

    fn ranking(&mut self) -> Result<Ranking, Stop> {
        let words = self.words;
        self.paper.gap()?;
        self.paper.line(&say!(words, "plain-rank"))?;
        for (number, dimension) in (1..).zip(Dimension::ALL) {
            let name = words.get(dimension.key());
            let meaning = words.get(&format!("{}-meaning", dimension.key()));
            self.paper.line(&say!(
                words,
                "plain-rank-line",
                number = number,
                name = name,
                meaning = meaning
            ))?;
        }
        loop {
            self.paper.choice(1, &say!(words, "plain-rank-keep"))?;
            self.paper.choice(2, &say!(words, "plain-rank-other"))?;
            if self.ask(2, &[])? == Choice::Number(1) {
                return Ok(Dimension::ALL);
            }
            if let Some(ranking) = self.other_ranking()? {
                return Ok(ranking);
            }
        }
    }

    /// Asks for another order; nothing if the player goes back.
    fn other_ranking(&mut self) -> Result<Option<Ranking>, Stop> {
        let asked = say!(self.words, "plain-rank-ask");
        self.paper.line(&asked)?;
        loop {
            let Some(answer) = self.figures(&asked)? else {
                return Ok(None);
            };
            if let Some(ranking) = ranking_from(&answer) {
                self.input.usable();
                return Ok(Some(ranking));
            }
            self.paper.line(&say!(self.words, "plain-rank-wrong"))?;
            self.count_unusable()?;
        }
    }
}

/// Five different digits from 1 to 5, as in `3 1 2 5 4`.
fn ranking_from(answer: &str) -> Option<Ranking> {
    let digits = answer.chars().filter(|sign| !matches!(sign, ' ' | ','));
    let places: Vec<usize> =
        digits.map(|digit| digit.to_digit(10).map(|digit| digit as usize)).collect::<Option<_>>()?;
    let each_once = places.len() == 5 && (1..=5).all(|place| places.contains(&place));
    let ranked: Vec<Dimension> =
        each_once.then(|| places.iter().map(|place| Dimension::ALL[place - 1]).collect())?;
    ranked.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ranking_is_five_different_numbers() {
        let ranking = ranking_from("3 1 2 5,4").unwrap();
        assert_eq!(ranking[0], Dimension::ALL[2]);
        for wrong in ["", "1 2 3 4", "1 2 3 4 4", "0 1 2 3 4", "1 2 3 4 6", "a b c d e"] {
            assert_eq!(ranking_from(wrong), None, "{wrong}");
        }
    }
}
