use std::io::{BufRead, Write};

use super::answer::Choice;
use super::{Face, Stop};
use crate::exercise::snapshot::{Composed, Statement};
use crate::text::{closed, say};
use crate::wording::{
    beside, falls_short, items, listed, named_if, partners, showing, strength, strength_means, teaches,
    would_read,
};

impl<R: BufRead, W: Write> Face<'_, R, W> {
    /// Asks for the parts of a statement, one after the other; at each line 1 is the usual and moves on.
    pub(super) fn compose(&mut self, statement: &Statement) -> Result<Composed, Stop> {
        let question = statement.question.clone();
        self.paper.line(&say!(self.words, "plain-say", question = question))?;
        let mut composed = statement.usual.clone();
        self.choose_answer(statement, &mut composed)?;
        self.choose_strength(statement, &mut composed)?;
        self.choose_partners(statement, &mut composed)?;
        self.choose_items(statement, &mut composed)?;
        self.tell_composed(statement, &composed)?;
        Ok(composed)
    }

    fn choose_answer(&mut self, statement: &Statement, composed: &mut Composed) -> Result<(), Stop> {
        if statement.answers.len() < 2 {
            return Ok(());
        }
        self.paper.line(&self.words.get("plain-say-answer"))?;
        // The usual answer stands first, the others in their order.
        let usual = composed.answer;
        let mut order: Vec<usize> = (0..statement.answers.len()).collect();
        order.sort_by_key(|place| *place != usual);
        for (number, place) in (1..).zip(&order) {
            self.paper.choice(number, &closed(&statement.answers[*place].label))?;
        }
        if let Choice::Number(number) = self.ask(order.len(), &[])? {
            statement.set_answer(composed, order[number - 1]);
        }
        Ok(())
    }

    fn choose_strength(&mut self, statement: &Statement, composed: &mut Composed) -> Result<(), Stop> {
        let words = self.words;
        self.paper.line(&words.get("plain-say-strength"))?;
        let lines = || statement.strengths.iter().enumerate();
        let open: Vec<usize> =
            lines().filter(|(_, line)| line.closed.is_none()).map(|(place, _)| place).collect();
        for (number, place) in (1..).zip(&open) {
            let claim = statement.strengths[*place].claim;
            let means = closed(&strength_means(words, statement, composed, claim));
            let text =
                say!(words, "plain-say-strength-choice", strength = strength(words, claim), means = means);
            self.paper.choice(number, &text)?;
        }
        for (_, line) in lines() {
            if let Some(reason) = &line.closed {
                self.not_open(strength(words, line.claim), reason)?;
            }
        }
        if let Choice::Number(number) = self.ask(open.len(), &[])? {
            composed.strength = open[number - 1];
        }
        Ok(())
    }

    fn choose_partners(&mut self, statement: &Statement, composed: &mut Composed) -> Result<(), Stop> {
        let words = self.words;
        let (open, apart): (Vec<usize>, Vec<usize>) =
            (0..statement.partners.len()).partition(|place| statement.may_name(composed, *place));
        while !statement.partners.is_empty() {
            let named = partners(statement, composed);
            let others = if named.is_empty() { words.get("plain-say-nobody") } else { listed(words, &named) };
            self.paper.line(&say!(words, "plain-say-with", others = others))?;
            self.paper.choice(1, &words.get("plain-say-done"))?;
            for (number, place) in (2..).zip(&open) {
                let who = statement.partners[*place].name.clone();
                let standing = closed(&beside(words, statement, composed, *place));
                self.paper.choice(
                    number,
                    &if composed.with.contains(place) {
                        say!(words, "plain-say-name-not", who = who)
                    } else {
                        say!(words, "plain-say-name", who = who, standing = standing)
                    },
                )?;
            }
            for place in &apart {
                let reason = beside(words, statement, composed, *place);
                self.not_open(statement.partners[*place].name.clone(), &reason)?;
            }
            match self.ask(open.len() + 1, &[])? {
                Choice::Number(number) if number > 1 => statement.turn_partner(composed, open[number - 2]),
                _ => break,
            }
        }
        Ok(())
    }

    fn choose_items(&mut self, statement: &Statement, composed: &mut Composed) -> Result<(), Stop> {
        let words = self.words;
        let (open, withheld): (Vec<usize>, Vec<usize>) =
            (0..statement.items.len()).partition(|place| statement.may_show(*place));
        while !statement.items.is_empty() {
            let shown = items(statement, composed);
            let shown = if shown.is_empty() { words.get("plain-say-nothing") } else { listed(words, &shown) };
            self.paper.line(&say!(words, "plain-say-show", items = shown))?;
            self.paper.choice(1, &words.get("plain-say-done"))?;
            for (number, place) in (2..).zip(&open) {
                let line = &statement.items[*place];
                let (title, cost) = (line.title.clone(), closed(&showing(words, line)));
                self.paper.choice(
                    number,
                    &if composed.show.contains(place) {
                        say!(words, "plain-say-hold", title = title)
                    } else {
                        say!(words, "plain-say-show-it", title = title, cost = cost)
                    },
                )?;
            }
            for place in &withheld {
                let line = &statement.items[*place];
                self.not_open(line.title.clone(), &showing(words, line))?;
            }
            match self.ask(open.len() + 1, &[])? {
                Choice::Number(number) if number > 1 => statement.turn_item(composed, open[number - 2]),
                _ => break,
            }
        }
        Ok(())
    }

    /// What can be read and not chosen.
    fn not_open(&mut self, what: String, reason: &str) -> Result<(), Stop> {
        let reason = reason.trim_end_matches('.').to_owned();
        Ok(self.paper.line(&say!(self.words, "plain-say-closed", what = what, reason = reason))?)
    }

    /// What it comes to: the sentence that the world would read, the sources, who objects.
    fn tell_composed(&mut self, statement: &Statement, composed: &Composed) -> Result<(), Stop> {
        let words = self.words;
        let text = would_read(words, statement, composed);
        self.paper.line(&say!(words, "plain-say-reads", text = say!(words, "say-quoted", text = text)))?;
        if let Some(text) = named_if(words, statement, composed) {
            self.paper.line(&text)?;
        }
        let text = teaches(words, statement, composed).unwrap_or_else(|| words.get("say-teaches-nothing"));
        self.paper.line(&say!(words, "plain-say-teaches", text = text))?;
        if let Some(short) = statement.short(composed) {
            let [objection, practice] = falls_short(words, short);
            let title = words.get("say-legal");
            self.paper.line(&say!(words, "plain-objects", title = title, says = objection))?;
            self.paper.line(&practice)?;
            self.paper.line(&words.get("say-wrong"))?;
        }
        Ok(self.paper.line(&words.get("plain-say-unsaid"))?)
    }
}
