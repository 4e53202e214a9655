use std::io::{self, BufRead, Write};

use super::answer::Input;
use super::paper::Paper;
use super::{Outcome, play};
use crate::exercise::{Host, Keeper};
use crate::text::{Words, fit, say};

/// One line of the start list.
enum Offer {
    Begin(String),
    TakeUp(u32),
}

/// Offers what can be done, and does it line by line.
///
/// # Errors
///
/// Fails if the output cannot be written.
pub fn start<R: BufRead, W: Write>(
    host: &mut dyn Host,
    words: &Words,
    input: &mut Input<R>,
    output: &mut W,
) -> io::Result<Outcome> {
    let offers = offers(host, words);
    let mut paper = Paper::on(output);
    paper.line(&say!(words, "plain-start"))?;
    paper.line(&say!(words, "start-offline"))?;
    paper.line(&say!(words, "plain-start-ask"))?;
    for (number, (line, _)) in (1..).zip(&offers) {
        paper.choice(number, line)?;
    }
    for card in host.exercises() {
        if let Some(why) = card.damaged {
            paper.line(&say!(words, "plain-start-damaged", title = card.title, why = why))?;
        }
    }
    let number = match pick(&mut paper, words, input, offers.len())? {
        Ok(number) => number,
        Err(outcome) => return Ok(outcome),
    };
    match open(host, &offers[number].1, words) {
        Ok((mut keeper, notices)) => {
            notices.iter().try_for_each(|notice| paper.line(notice))?;
            play(keeper.as_mut(), words, input, output)
        }
        Err(why) => {
            paper.line(&why)?;
            paper.line(&say!(words, "cannot-nothing-lost")).map(|()| Outcome::Refused)
        }
    }
}

fn offers(host: &dyn Host, words: &Words) -> Vec<(String, Offer)> {
    let scenarios = host.scenarios().into_iter().map(|card| {
        let key = if card.tutorial { "start-learn" } else { "start-alone" };
        let detail = format!("{}. {}", card.title, card.summary.flat());
        (say!(words, "plain-start-choice", what = words.get(key), detail = detail), Offer::Begin(card.id))
    });
    let exercises = host.exercises();
    let readable = exercises.iter().rev().filter(|card| card.damaged.is_none());
    let taken_up = readable.take(5).map(|card| {
        let key = if card.over { "start-look-back" } else { "start-go-on" };
        let detail =
            say!(words, "start-exercise", title = card.title.clone(), number = card.number, day = card.day);
        (
            say!(words, "plain-start-choice", what = words.get(key), detail = detail),
            Offer::TakeUp(card.number),
        )
    });
    scenarios.chain(taken_up).collect()
}

fn pick<R: BufRead, W: Write>(
    paper: &mut Paper<'_, W>,
    words: &Words,
    input: &mut Input<R>,
    count: usize,
) -> io::Result<Result<usize, Outcome>> {
    while let Some(answer) = input.answer(paper)? {
        match answer.parse::<usize>() {
            Ok(number) if (1..=count).contains(&number) => return Ok(Ok(number - 1)),
            _ if answer.eq_ignore_ascii_case("q") => return Ok(Err(Outcome::Left)),
            _ => paper.line(&say!(words, "plain-no-such", answer = fit(&answer, 20), last = count))?,
        }
        if input.unusable() {
            paper.line(&say!(words, "plain-given-up"))?;
            return Ok(Err(Outcome::Refused));
        }
    }
    Ok(Err(Outcome::Left))
}

type Opened = Result<(Box<dyn Keeper>, Vec<String>), String>;

fn open(host: &mut dyn Host, offer: &Offer, words: &Words) -> Opened {
    match offer {
        Offer::Begin(id) => host.begin(id).map(|keeper| (keeper, Vec::new())),
        Offer::TakeUp(number) => match host.take_up(*number)? {
            taken if taken.keeper.exercise().is_room() => Err(say!(words, "plain-room")),
            taken => Ok((taken.keeper, taken.notices)),
        },
    }
}
