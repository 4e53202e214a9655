use crate::exercise::snapshot::Price;
use crate::report::document::{Block, Card};
use crate::report::line::Line;
use crate::scenario::Scenario;
use crate::scenario::index::{OptionIx, WindowIx};
use crate::text::{Prose, Words, closed, say};
use crate::wording::price;

/// A card for each option, in the author's order.
pub(super) fn cards(words: &Words, scenario: &Scenario, window: WindowIx) -> impl Iterator<Item = Card> {
    let options = scenario.rules.windows[window].options.iter();
    options.map(move |option| card(words, scenario, window, *option))
}

fn card(words: &Words, scenario: &Scenario, window: WindowIx, option: OptionIx) -> Card {
    let (rule, text) = (&scenario.rules.options[option], &scenario.script.options[option]);
    let listed = Price::listed(rule);
    // What may not be open is free because nobody was meant to pay for it.
    let costs = (text.otherwise.is_empty() || !listed.is_free()).then(|| price(words, listed));
    let outward = rule.outward.then(|| words.get("plain-for-good-option"));
    let closed_if =
        (!text.otherwise.is_empty()).then(|| say!(words, "card-not-open", reason = closed(&text.otherwise)));
    let default = rule.default.then(|| words.get("card-default"));
    let below = [costs, outward, closed_if, default].into_iter().flatten();
    Card {
        kind: words.get("card-option").into(),
        heading: (&text.label).into(),
        blocks: Line::paragraphs(&text.text)
            .map(Block::Paragraph)
            .chain(parts(words, scenario, option))
            .chain(below.map(Block::note))
            .collect(),
        foot: (&scenario.script.windows[window].ask).into(),
    }
}

/// What its author says of it, and who always objects.
fn parts(words: &Words, scenario: &Scenario, option: OptionIx) -> impl Iterator<Item = Block> {
    let (rule, text) = (&scenario.rules.options[option], &scenario.script.options[option]);
    let part = |key: &str, prose: &Prose| {
        (!prose.is_empty()).then(|| Block::paragraph(Line::named(&words.get(key), closed(&prose.flat()))))
    };
    let parts = [
        part("card-brings", &text.brings),
        part("card-risk", &text.risk),
        part("card-leaves", &text.leaves),
        part("card-rests-on", &text.rests_on),
    ];
    let always = rule.objections.iter().zip(&text.objections).filter(|(when, _)| when.is_empty());
    let objections: Vec<Block> = always
        .map(|(_, (adviser, says))| {
            let title = scenario.script.advisers[*adviser].title.clone();
            Block::paragraph(Line::named(&say!(words, "card-objects", title = title), closed(says)))
        })
        .collect();
    parts.into_iter().flatten().chain(objections)
}
