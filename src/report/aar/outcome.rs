use super::Account;
use crate::debrief::{Debrief, Outcome};
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::{Words, closed, say};
use crate::wording::{cost, reached, taken, true_clocks, why_reached};

/// How it ended, what was true, and what it came to.
pub(super) fn section(account: &Account<'_>, debrief: &Debrief) -> Section {
    let words = account.words;
    let ending = Line::paragraphs(&debrief.ending.text).map(Block::Paragraph);
    let truths = debrief.truths.iter().map(|truth| Line::named(&truth.question, closed(&truth.answer)));
    let not = [("debrief-not-there", &debrief.not_there), ("debrief-not-asked", &debrief.not_asked)];
    let not = not.into_iter().filter(|(_, titles)| !titles.is_empty());
    let not = not.map(|(key, titles)| Line::from(say!(words, key, titles = titles.join("; "))));
    let truths = Section::called(words.get("aar-true")).with([Block::list(truths.chain(not))]);
    let came_to = debrief.outcome.iter().map(|outcome| came_to(words, outcome));
    Section::called(words.get("aar-outcome"))
        .with([Block::Paragraph(Line::strong(&debrief.ending.title))])
        .with(ending)
        .and([truths].into_iter().chain(came_to))
}

fn came_to(words: &Words, outcome: &Outcome) -> Section {
    let rows = outcome.dimensions.iter().map(|line| {
        let value = line.value.map_or_else(
            || words.get("aar-not-counted"),
            |value| say!(words, "aar-reached", reached = reached(words, value), value = value),
        );
        let why: Vec<String> = line.reasons.iter().map(|reason| why_reached(words, reason)).collect();
        vec![words.get(line.dimension.key()).into(), value.into(), why.join(" ").into()]
    });
    let head = ["aar-dimension", "aar-came-to", "aar-why"].map(|key| words.get(key).into()).to_vec();
    let table =
        Block::Table(Table { head, rows: rows.collect(), shares: vec![24, 26, 50], ..Table::default() });
    let whole = say!(words, "under-your-order-full", value = outcome.under_your_order);
    let damage = outcome.damage.iter().flat_map(|damage| {
        let lost = cost(words, damage).into_iter();
        let taken = damage.taken.iter().map(|line| {
            say!(words, "plain-taken-of", name = line.name.clone(), what = taken(words, line).join("; "))
        });
        lost.chain(taken).collect::<Vec<_>>()
    });
    let clocks = outcome.clocks.iter().flat_map(|clocks| true_clocks(words, clocks)).map(|clock| {
        let name = words.get(clock.name);
        let known = say!(words, "plain-clock-known", name = name, known = clock.known);
        clock.was.map_or(known.clone(), |was| format!("{known} {}", say!(words, "clock-was", was = was)))
    });
    let below: Vec<String> = damage.chain(clocks).collect();
    let below = (!below.is_empty()).then(|| Block::list(below));
    Section::called(words.get("aar-dimensions"))
        .with([Block::note(words.get("aar-in-this-model")), table, Block::paragraph(whole)])
        .with(below)
}
