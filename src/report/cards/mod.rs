//! Cards for a room, cut from A4 or Letter: made of what players may read, and private facts on sheets of their own.

mod choice;
mod question;
mod seat;

use super::document::{Block, Document, Paper, Section};
use crate::scenario::Scenario;
use crate::scenario::index::WindowIx;
use crate::scenario::rules::Course;
use crate::text::{Words, say};

/// The cards of a scenario: for each decision that a course can meet its question, advisers and options, then the
/// private facts of the seats.
#[must_use]
pub fn cards(words: &Words, scenario: &Scenario, course: &Course) -> Document {
    let windows = scenario.rules.pool(course);
    let decisions = (1..).zip(&windows).map(|(number, window)| decision(words, scenario, (number, *window)));
    let how = ["cards-cut", "cards-hand-out", "cards-private", "cards-options"].map(|key| words.get(key));
    let first = Section::called(words.get("cards-how")).with([Block::list(how)]);
    Document {
        language: words.language(),
        title: say!(words, "cards-title", title = scenario.script.title.clone()).into(),
        about: say!(words, "cards-about", count = windows.len()).into(),
        marking: words.get("paper-exercise").into(),
        paper: Paper::Cards,
        sections: [first]
            .into_iter()
            .chain(decisions)
            .chain(seat::sheets(words, scenario, &windows))
            .collect(),
    }
}

/// The sheets of one decision.
fn decision(words: &Words, scenario: &Scenario, (number, window): (usize, WindowIx)) -> Section {
    let ask = scenario.script.windows[window].ask.clone();
    let question = question::card(words, scenario, window);
    let advisers = question::advisers(words, scenario, window);
    let options = choice::cards(words, scenario, window);
    let cards = [question].into_iter().chain(advisers).chain(options).collect();
    let heading = say!(words, "cards-decision", number = number, ask = ask);
    Section::called(heading).with([Block::Cards(cards)]).on_a_new_page()
}
