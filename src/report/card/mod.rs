//! The model card of a scenario: what it is for, what it rests on, what hangs on what, and what it cannot answer.

mod guesses;
mod page;
mod shares;
pub mod words;

use super::document::{Block, Document, Paper, Section, Table};
use super::line::Line;
use crate::scenario::Scenario;
use crate::scenario::index::CourseIx;
use crate::sim::{Crossing, Screened, Screening, Tested, Verdict};
use page::{Part, Rule};

const PURPOSE: &str = "## What it is for, and what not";
const STATUS: &str = "### Three words";
const BOXES: &str = "## Seven boxes and one clock";
const PLAYERS: &str = "## What follows from many playthroughs";
const LEFT_OUT: &str = "## What the model leaves out";
const NO_ANSWER: &str = "## What it cannot answer";
#[cfg(test)]
const HEADINGS: [&str; 6] = [PURPOSE, STATUS, BOXES, PLAYERS, LEFT_OUT, NO_ANSWER];

/// What a card is made from.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The program and its version.
    pub program: &'a str,
    /// The version of the model.
    pub model: u16,
    /// The course whose plays stand behind the figures.
    pub course: CourseIx,
    /// Plays of each policy.
    pub runs: u32,
    /// The seed of all luck.
    pub seed: u64,
    /// What became of each expectation.
    pub tested: &'a [Tested],
    /// What was screened.
    pub screening: &'a Screening<'a>,
    /// What it gave, the most influential first.
    pub screened: &'a [Screened],
    /// How many walks through the ranges were made.
    pub walks: u32,
    /// What every policy came to in the same plays, in blocks.
    pub blocks: &'a [Crossing],
}

/// The model card of a scenario.
#[must_use]
pub fn model_card(facts: &Facts<'_>) -> Document {
    let scenario = facts.scenario;
    Document {
        language: "en".to_owned(),
        title: format!("{}: model card", scenario.script.title).into(),
        about: (&scenario.script.summary).into(),
        marking: "For officials, teachers and reviewers".into(),
        paper: Paper::Pages,
        sections: vec![
            purpose(),
            modelled(scenario),
            expectations(facts),
            shares::section(facts),
            guesses::influential(facts),
            guesses::all(facts),
            Section::called("What it cannot answer").with([Block::list(Part::under(NO_ANSWER).items())]),
            rules(),
            repeat(facts),
        ],
    }
}

fn purpose() -> Section {
    Section::called("What it is for, and what not")
        .with(Part::under(PURPOSE).paragraphs().into_iter().map(Block::Paragraph))
}

fn modelled(scenario: &Scenario) -> Section {
    let rules = &scenario.rules;
    let counts = [
        ("decisions, of which a course meets some", rules.windows.len()),
        ("questions to answer", rules.questions.len()),
        ("items of evidence", rules.evidence.len()),
        ("intruders at work", rules.campaigns.len()),
        ("things that can be taken", rules.assets.len()),
        ("ways to notice the intruder", rules.channels.len()),
        ("actors outside", rules.actors.len()),
        ("counters in sight", rules.counters.len()),
        ("ways to end", rules.endings.len()),
    ];
    let (has, has_not): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(_, count)| *count > 0);
    let has: Vec<String> = has.into_iter().map(|(what, count)| format!("{what}: {count}")).collect();
    let has_not: Vec<&str> = has_not.into_iter().map(|(what, _)| what).collect();
    let of_it = Line::named("This scenario has", format!("{}.", has.join("; ")));
    let without = (!has_not.is_empty())
        .then(|| Block::Paragraph(Line::named("It does without", format!("{}.", has_not.join("; ")))));
    Section::called("What is modelled, and what is left out")
        .with([Block::List { numbered: true, items: Part::under(BOXES).items() }, Block::Paragraph(of_it)])
        .with(without)
        .with([Block::paragraph("Left out:"), Block::list(Part::under(LEFT_OUT).items())])
}

fn expectations(facts: &Facts<'_>) -> Section {
    let (rules, all) = (&facts.scenario.rules, &facts.scenario.expectations);
    let section = Section::called("Does it behave as people who know the matter expect?");
    if all.is_empty() {
        return section.with([Block::paragraph("Its author says nothing of what is to be expected.")]);
    }
    let hold = facts.tested.iter().filter(|tested| tested.verdict == Verdict::Holds).count();
    let rows = all.iter().zip(facts.tested).map(|(expectation, tested)| {
        let unit = expectation.what.unit();
        let what = if expectation.note.is_empty() {
            words::looked_at(rules, expectation.what)
        } else {
            format!("{} ({})", expectation.note, words::looked_at(rules, expectation.what))
        };
        let measured = words::measured(tested.result, unit);
        let interval = words::interval(tested.result, unit);
        [
            what,
            words::played_by(rules, expectation),
            words::range(expectation.range, unit),
            format!("{measured} ({interval})"),
            tested.verdict.said().to_owned(),
            words::source(expectation).to_owned(),
        ]
    });
    let head = ["Expected", "Who plays", "Range", "Measured (95 % interval)", "Verdict", "Source"];
    section.with([
        Block::Paragraph(format!("{hold} of {} expectations hold.", all.len()).into()),
        table(&head, rows, &[38, 16, 12, 18, 8, 8]),
        Block::Paragraph(Part::under(PLAYERS).paragraphs().swap_remove(0)),
        Block::note(
            "An expectation holds if the whole interval lies within the range. A source is an id of the register, \
             which the program shows under R; “design” is the author’s own. That an expectation holds says that the \
             model does what its author thinks, and not that the author is right.",
        ),
    ])
}

/// Every rule and constant of the model with what it rests on.
fn rules() -> Section {
    let all = page::rules();
    let count = |basis: &str| all.iter().filter(|rule| rule.basis == basis).count();
    let counted = ["verified", "verified in shape", "design", "unverified"]
        .map(|basis| format!("{basis} {}", count(basis)))
        .join(", ");
    let row = |rule: &Rule| [rule.name, rule.basis, rule.why, rule.file].map(str::to_owned);
    Section::called("Every rule and constant of the model, and what it rests on").with([
        Block::list(Part::under(STATUS).items()),
        Block::Paragraph(format!("{} rules: {counted}.", all.len()).into()),
        table(
            &["Rule", "Status", "Why, and by which source", "Stands in"],
            all.iter().map(row),
            &[20, 12, 43, 25],
        ),
    ])
}

fn repeat(facts: &Facts<'_>) -> Section {
    let Facts { scenario, program, model, runs, seed, .. } = facts;
    let id = &scenario.rules.id;
    let rows = [
        ("Program", (*program).to_owned()),
        ("Model", model.to_string()),
        ("Scenario", id.clone()),
        ("Rules", scenario.rules_name()),
        ("Seed", seed.to_string()),
        ("Plays of each policy", runs.to_string()),
        ("Command", format!("demarche validate {id} --card --runs {runs} --seed {seed}")),
    ];
    Section::called("How to get the same figures again")
        .with([Block::pairs(30, rows.into_iter().map(|(name, value)| (name.to_owned(), value)))])
}

/// A table with a head, its columns so wide in parts of a hundred.
fn table<const N: usize>(
    head: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
    shares: &[u8; N],
) -> Block {
    Block::Table(Table {
        head: head.iter().map(|name| (*name).into()).collect(),
        rows: rows.map(|row| row.iter().map(Line::from).collect()).collect(),
        shares: shares.to_vec(),
        ..Table::default()
    })
}
