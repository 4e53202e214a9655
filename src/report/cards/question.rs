use crate::report::document::{Block, Card};
use crate::report::line::Line;
use crate::scenario::Scenario;
use crate::scenario::index::{OptionIx, QuestionIx, WindowIx};
use crate::text::{Words, closed, say};

/// The card of a question: what makes it hard, and the ballot that comes first.
pub(super) fn card(words: &Words, scenario: &Scenario, window: WindowIx) -> Card {
    let text = &scenario.script.windows[window];
    let dilemma = &text.dilemma;
    let [one, other] = dilemma.between.clone();
    let hard = [
        ("card-between", say!(words, "card-both", one = one, other = other)),
        ("card-deadline", dilemma.deadline[1].clone()),
        ("card-final", dilemma.irreversible[1].clone()),
        ("card-unknown", dilemma.unknown[1].clone()),
    ];
    let hard = hard.map(|(key, text)| Block::paragraph(Line::named(&words.get(key), closed(&text))));
    let ballots = scenario.rules.windows[window].ballot.iter();
    let ballots = ballots.flat_map(|question| ballot(words, scenario, *question));
    Card {
        kind: words.get("card-question").into(),
        heading: (&text.ask_full).into(),
        blocks: hard.into_iter().chain(ballots).collect(),
        foot: say!(words, "card-minutes", minutes = scenario.rules.windows[window].minutes).into(),
    }
}

/// A ballot to write on.
fn ballot(words: &Words, scenario: &Scenario, question: QuestionIx) -> impl Iterator<Item = Block> {
    let asked = &scenario.script.questions[question];
    let ask = Line::strong(&asked.text).then(" ").then(words.get("card-ballot"));
    let answers = asked.answers.iter().map(|answer| Block::Field((&answer.short).into()));
    [Block::Paragraph(ask)].into_iter().chain(answers)
}

/// A card for each adviser.
pub(super) fn advisers(words: &Words, scenario: &Scenario, window: WindowIx) -> impl Iterator<Item = Card> {
    let label = |option: &OptionIx| scenario.script.options[*option].label.clone();
    scenario.script.windows[window].advice.iter().map(move |advice| {
        let adviser = &scenario.script.advisers[advice.adviser];
        let stands = [("card-favours", &advice.favours), ("card-against", &advice.against)];
        let stands = stands.into_iter().filter(|(_, options)| !options.is_empty()).map(|(key, options)| {
            let options: Vec<String> = options.iter().map(label).collect();
            Block::paragraph(Line::named(&words.get(key), closed(&options.join("; "))))
        });
        Card {
            kind: say!(words, "card-adviser", office = adviser.office.clone()).into(),
            heading: (&adviser.title).into(),
            blocks: Line::paragraphs(&advice.says).map(Block::Paragraph).chain(stands).collect(),
            foot: say!(words, "card-adviser-foot", ask = closed(&scenario.script.windows[window].ask)).into(),
        }
    })
}
