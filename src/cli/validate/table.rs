use std::fmt::Write;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use super::findings::Findings;
use crate::report::card::words;
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::index::CourseIx;
use crate::scenario::rules::Rules;
use crate::sim::{Tuned, Verdict, evenness};

/// Tells what was found as tables for people.
pub(super) fn told(findings: &Findings<'_>, runs: u32, seed: u64) -> String {
    let scenario = findings.scenario;
    let mut out = format!(
        "{}\nrules {}, {runs} playthroughs for each policy and course, seed {seed}\n",
        words::scenario_name(scenario),
        scenario.rules_name(),
    );
    expectations(&mut out, findings);
    out += "\nFor tuning: nothing hangs on these figures.\n";
    for (course, tuned) in &findings.tuning {
        tuning(&mut out, &scenario.rules, *course, tuned);
    }
    out
}

fn expectations(out: &mut String, findings: &Findings<'_>) {
    let (rules, all) = (&findings.scenario.rules, &findings.scenario.expectations);
    if all.is_empty() {
        out.push_str("\nThis scenario says nothing of what is expected: add `expectations`.\n");
        return;
    }
    let rows = all.iter().zip(&findings.tested).map(|(expectation, tested)| {
        let unit = expectation.what.unit();
        vec![
            words::looked_at(rules, expectation.what),
            words::played_by(rules, expectation),
            words::range(expectation.range, unit),
            words::measured(tested.result, unit),
            words::interval(tested.result, unit),
            tested.plays.to_string(),
            tested.verdict.said().to_owned(),
            words::source(expectation).to_owned(),
        ]
    });
    let head = ["What", "Who plays", "Expected", "Measured", "95 % interval", "Plays", "Verdict", "Source"];
    put(out, &head, rows, &[3, 4, 5]);
    let count = |verdict| findings.tested.iter().filter(|tested| tested.verdict == verdict).count();
    let [holds, fails, few] = [Verdict::Holds, Verdict::DoesNotHold, Verdict::TooFewPlays].map(count);
    let _ =
        writeln!(out, "\n{} expectations: {holds} hold, {fails} do not, {few} need more plays.", all.len());
}

/// What the policies of one course come to.
fn tuning(out: &mut String, rules: &Rules, course: CourseIx, tuned: &[Tuned]) {
    let measured: Vec<Dimension> = Dimension::ALL
        .into_iter()
        .filter(|dimension| tuned.iter().any(|tuned| tuned.batch.dimension(*dimension).is_some()))
        .collect();
    let name = format!("{} course", rules.courses[course].id);
    let mut head = vec![name.as_str(), "Days", "Decisions", "Quiet, days", "Rung 7, %"];
    head.extend(measured.iter().map(|dimension| words::dimension_name(*dimension)));
    if !measured.is_empty() {
        head.push("Mean");
    }
    let rows = Policy::ALL.iter().zip(tuned).map(|(policy, tuned)| {
        let one = |number: f64| format!("{number:.1}");
        let mut row = vec![
            policy.id().to_owned(),
            format!("{:.0}", tuned.batch.days().value),
            one(tuned.batch.decisions().value),
            tuned.quiet().map_or_else(String::new, |days| days.to_string()),
            one(100.0 * tuned.tense().value),
        ];
        row.extend(measured.iter().map(|dimension| {
            tuned.batch.dimension(*dimension).map_or_else(String::new, |mean| one(mean.value))
        }));
        row.extend(tuned.overall().map(one));
        row
    });
    let figures: Vec<usize> = (1..head.len()).collect();
    put(out, &head, rows, &figures);
    endings(out, rules, tuned);
}

/// How the sensible policies end, together.
fn endings(out: &mut String, rules: &Rules, tuned: &[Tuned]) {
    let mut counts = vec![0; rules.endings.len()];
    let sensible = Policy::ALL.iter().zip(tuned).filter(|(policy, _)| Policy::SENSIBLE.contains(policy));
    for (_, tuned) in sensible {
        counts.iter_mut().zip(tuned.batch.endings.items()).for_each(|(sum, more)| *sum += more);
    }
    let all: u64 = counts.iter().sum();
    let share = |count: u64| 100.0 * to_float(count) / to_float(all.max(1));
    let each = rules.endings.items().iter().zip(&counts);
    let each = each.map(|(ending, count)| format!("{} {:.1}", ending.id, share(*count)));
    let _ = writeln!(
        out,
        "endings of the sensible policies, %: {}; evenness {:.2} of 1",
        each.collect::<Vec<_>>().join(", "),
        evenness(&counts)
    );
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
const fn to_float(count: u64) -> f64 {
    count as f64
}

/// Puts a table under what is there; figures stand to the right of their columns.
pub(super) fn put(
    out: &mut String,
    head: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
    figures: &[usize],
) {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(head.iter().copied());
    rows.for_each(|row| {
        table.add_row(row);
    });
    for (place, column) in table.column_iter_mut().enumerate() {
        if figures.contains(&place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let lines = table.lines().map(|line| line.trim().to_owned());
    let _ = writeln!(out, "\n{}", lines.collect::<Vec<_>>().join("\n"));
}
