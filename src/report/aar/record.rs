use crate::debrief::{Debrief, RecordLine};
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::{Words, say};
use crate::wording::sources;

/// What really happened in comparable cases, beside it what the accused state says, and where it is known from.
pub(super) fn section(words: &Words, debrief: &Debrief) -> Option<Section> {
    let head = ["aar-when", "aar-what", "aar-accused-says", "aar-sources"];
    let head = head.map(|key| words.get(key).into()).to_vec();
    let rows = debrief.record.iter().map(|line| row(words, line)).collect();
    let reading = (!debrief.reading.is_empty()).then(|| {
        Block::paragraph(say!(words, "debrief-reading", sources = sources(words, &debrief.reading)))
    });
    (!debrief.record.is_empty()).then(|| {
        Section::called(words.get("aar-record"))
            .with([Block::note(words.get("aar-record-how"))])
            .with([Block::Table(Table { head, rows, shares: vec![13, 32, 22, 33], ..Table::default() })])
            .with(reading)
    })
}

fn row(words: &Words, line: &RecordLine) -> Vec<Line> {
    vec![
        (&line.when).into(),
        (&line.what).into(),
        (&line.accused_says).into(),
        sources(words, &line.sources).into(),
    ]
}
