use super::Account;
use crate::debrief::{BallotScore, Calibration};
use crate::exercise::Event;
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::{Words, say};
use crate::wording::{calibration_words, likelihood, rests_on, spoken};

/// What was stated; after the end, beside what the evidence in hand warranted at that moment.
pub(super) fn section(account: &Account<'_>) -> Section {
    let section = Section::called(account.words.get("aar-ballots"));
    match &account.debrief {
        None => section.with(stated(account)),
        Some(debrief) if debrief.calibration.is_empty() => {
            section.with([Block::paragraph(account.words.get("aar-no-ballot"))])
        }
        Some(debrief) => section
            .with([Block::note(account.words.get("aar-ballots-how"))])
            .and(debrief.calibration.iter().map(|calibration| question(account, calibration))),
    }
}

/// What was stated so far, without what it was worth.
fn stated(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let ballots = account.sight.timeline.iter().filter_map(|line| match &line.event {
        Event::Balloted(question, stated) => {
            let said = stated.as_ref().map_or_else(
                || words.get("no-view"),
                |stated| {
                    let (answers, shares): (Vec<String>, Vec<u8>) = stated.iter().cloned().unzip();
                    spoken(words, &answers, &shares)
                },
            );
            Some(vec![Line::from(account.date(line.day)), question.into(), said.into()])
        }
        _ => None,
    });
    let rows: Vec<Vec<Line>> = ballots.collect();
    if rows.is_empty() {
        return vec![Block::paragraph(words.get("aar-no-ballot"))];
    }
    let head = ["aar-when", "aar-question", "aar-stated"].map(|key| words.get(key).into()).to_vec();
    vec![Block::Table(Table { head, rows, shares: vec![20, 30, 50], ..Table::default() })]
}

fn question(account: &Account<'_>, calibration: &Calibration) -> Section {
    let words = account.words;
    let ballots = calibration.ballots.iter().flat_map(|ballot| ballot_of(account, calibration, ballot));
    let how_far = calibration_words(words, calibration, calibration.truth);
    let score = |score: Option<crate::debrief::Score>| {
        score.map_or_else(|| words.get("no-view"), |score| score.to_string())
    };
    let costs = say!(
        words,
        "aar-costs",
        you = score(calibration.you),
        evidence = score(calibration.evidence),
        no_idea = calibration.no_idea.to_string()
    );
    Section::called(&calibration.heading)
        .with(ballots)
        .with([Block::list(how_far), Block::paragraph(costs)])
        .with([Block::note(say!(words, "calibration-careful", count = calibration.ballots.len()))])
}

/// One ballot: a table of what was said and warranted, and in a sentence of its own how robust that was.
fn ballot_of(account: &Account<'_>, calibration: &Calibration, ballot: &BallotScore) -> [Block; 2] {
    let words = account.words;
    let rows = (0..calibration.answers.len()).map(|answer| {
        let said = ballot.said(answer).map_or_else(|| words.get("no-view"), |said| likelihood(words, said));
        let name = if answer == calibration.truth {
            Line::strong(&calibration.answers[answer]).then(" ").then(words.get("aar-true-one"))
        } else {
            (&calibration.answers[answer]).into()
        };
        vec![name, said.into(), likelihood(words, ballot.warranted[answer]).into()]
    });
    let table = Table {
        caption: account.date(ballot.day).into(),
        head: ["aar-answer", "aar-said", "aar-warranted"].map(|key| words.get(key).into()).to_vec(),
        rows: rows.collect(),
        ..Table::default()
    };
    [Block::Table(table), Block::note(robust(words, calibration, ballot))]
}

fn robust(words: &Words, calibration: &Calibration, ballot: &BallotScore) -> String {
    let leader = &calibration.answers[ballot.leader];
    rests_on(words, leader, ballot.strength, (ballot.weakest.as_ref(), ballot.groups))
}
