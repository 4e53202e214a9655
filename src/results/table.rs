use std::fmt::Write;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};

use super::measure::{STANCES, dimension};
use super::part::{Part, Run};
use crate::scenario::document::Dimension;
use crate::scenario::rules::TOOLBOX;
use crate::sim::{Batch, Dwell, Estimate, Histogram, wilson};

/// Columns of figures between the name and the title of a row.
type Figures<const N: usize> = [String; N];

/// Tells a part as tables for people.
#[must_use]
pub fn to_table(part: &Part) -> String {
    let Part { run, names, batch } = part;
    let mut out = heading(run, batch);
    let shares = |names: &[[String; 2]], counts: &[u64]| -> Vec<Row<3>> {
        names.iter().zip(counts).map(|(name, count)| share(name, *count, batch.runs)).collect()
    };
    section(
        &mut out,
        ["How it ended", "plays", "%", "95 % interval", ""],
        &shares(&names.endings, batch.endings.items()),
    );
    outcome(&mut out, batch);
    days(&mut out, batch);
    stances(&mut out, part);
    windows(&mut out, part);
    let measures: Vec<_> = shares(&names.options, batch.coverage.options.items())
        .into_iter()
        .filter(|row| window_of(&row.name) == TOOLBOX)
        .collect();
    section(&mut out, ["Measures that were taken", "plays", "%", "95 % interval", ""], &measures);
    let injects = shares(&names.injects, batch.coverage.injects.items());
    section(&mut out, ["Messages that were sent", "plays", "%", "95 % interval", ""], &injects);
    out
}

/// A row of a table: what it is about, figures, and its title.
struct Row<const N: usize> {
    name: String,
    figures: Figures<N>,
    title: String,
}

fn heading(run: &Run, batch: &Batch) -> String {
    let Run { title, scenario, course, policy, seed, first, last, runs, .. } = run;
    let posture = run.posture.as_ref().map(|posture| format!(", posture {posture}")).unwrap_or_default();
    let threads = if run.threads == 1 { "1 thread".to_owned() } else { format!("{} threads", run.threads) };
    let mut out = format!("{title} ({scenario}), {course} course{posture}\n");
    let _ = writeln!(
        out,
        "{} playthroughs: {first} to {last} of {runs}; policy {policy}, seed {seed}",
        batch.runs
    );
    let _ = writeln!(out, "rules {}, model {}, {}, {threads}", run.rules_hash, run.model, run.program);
    let _ = writeln!(out, "{} events, checksum {:016x}", batch.events, batch.checksum);
    if !run.complete {
        let _ = writeln!(out, "stopped before its end: playthroughs after {last} are not in here");
    }
    out
}

/// Puts a table under what is there; one without rows is left out.
fn section<const N: usize, const C: usize>(out: &mut String, columns: [&str; C], rows: &[Row<N>]) {
    if rows.is_empty() {
        return;
    }
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(columns);
    for row in rows {
        let figures = row.figures.iter().map(String::as_str);
        table.add_row([row.name.as_str()].into_iter().chain(figures).chain([row.title.as_str()]));
    }
    let _ = writeln!(out, "\n{}", aligned(table, N));
}

/// Figures stand to the right of their columns.
fn aligned(mut table: Table, figures: usize) -> String {
    for (place, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, 2));
        if (1..=figures).contains(&place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let lines = table.lines().map(|line| line.trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

fn share([id, title]: &[String; 2], count: u64, runs: u64) -> Row<3> {
    let share = wilson(count, runs).times(100.0);
    let figures = [count.to_string(), format!("{:.1}", share.value), interval(share)];
    Row { name: id.clone(), figures, title: title.clone() }
}

fn interval(Estimate { low, high, .. }: Estimate) -> String {
    format!("{low:.1} to {high:.1}")
}

/// The mean with its interval, and the quantiles, each times a factor.
fn figures(values: &Histogram, factor: f64) -> Figures<5> {
    if values.count() == 0 {
        return ["-"; 5].map(str::to_owned);
    }
    let mean = values.mean().times(factor);
    let [low, middle, high] = [10, 50, 90].map(|percent| {
        let value = values.quantile(percent).map_or(0.0, f64::from) * factor;
        if factor < 1.0 { format!("{value:.1}") } else { format!("{value:.0}") }
    });
    [format!("{:.1}", mean.value), interval(mean), low, middle, high]
}

fn outcome(out: &mut String, batch: &Batch) {
    let measured = Dimension::ALL.iter().zip(&batch.dimensions).filter(|(_, values)| values.count() > 0);
    let rows: Vec<_> = measured
        .map(|(which, values)| Row {
            name: dimension(*which).to_owned(),
            figures: figures(values, 0.1),
            title: String::new(),
        })
        .collect();
    section(out, ["What it came to, 0 to 100", "mean", "95 % interval", "10 %", "50 %", "90 %", ""], &rows);
}

fn days(out: &mut String, batch: &Batch) {
    let row = |name: &str, values, title: String| Row {
        name: name.to_owned(),
        figures: figures(values, 1.0),
        title,
    };
    let dwell = &batch.dwell;
    let mut rows = vec![
        row("day of the end", &batch.ends, String::new()),
        row("decisions taken", &batch.decided, String::new()),
    ];
    if dwell.noticed + dwell.left + dwell.never + dwell.outside > 0 {
        let unheard = batch.runs.saturating_sub(batch.detection.count());
        rows.push(row("first detection by a channel", &batch.detection, format!("never in {unheard} plays")));
        let Dwell { noticed, left, never, .. } = dwell;
        let fates = format!("{noticed} noticed, {left} left before that, {never} never noticed");
        rows.push(row("days within until noticed", &dwell.days, fates));
    }
    section(out, ["Days and decisions", "mean", "95 % interval", "10 %", "50 %", "90 %", ""], &rows);
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn stances(out: &mut String, Part { names, batch, .. }: &Part) {
    let percent = |count: u64| format!("{:.1}", 100.0 * count as f64 / batch.runs.max(1) as f64);
    let rows: Vec<_> = names
        .actors
        .iter()
        .zip(batch.stances.items())
        .map(|([id, title], counts)| Row {
            name: id.clone(),
            figures: STANCES.map(|(stance, _)| percent(counts[stance as usize])),
            title: title.clone(),
        })
        .collect();
    let [silent, concern, attribute, act] = STANCES.map(|(_, word)| word);
    section(out, ["Stances at the end, % of plays", silent, concern, attribute, act, ""], &rows);
}

/// The window of an option, by the option’s name.
fn window_of(option: &str) -> &str {
    option.split_once('.').map_or(option, |(window, _)| window)
}

fn indented<const N: usize>(row: Row<N>) -> Row<N> {
    Row { name: format!("  {}", row.name), ..row }
}

/// Each window with its options.
fn windows(out: &mut String, Part { names, batch, .. }: &Part) {
    let options = || names.options.iter().zip(batch.coverage.options.items());
    let met = names.windows.iter().zip(batch.coverage.windows.items());
    let rows: Vec<_> = met
        .flat_map(|(window, count)| {
            let of_it = options().filter(|([id, _], _)| window_of(id) == window[0]);
            let of_it = of_it.map(|(option, count)| indented(share(option, *count, batch.runs)));
            [share(window, *count, batch.runs)].into_iter().chain(of_it).collect::<Vec<_>>()
        })
        .collect();
    let columns = ["Windows that opened, options that were chosen", "plays", "%", "95 % interval", ""];
    section(out, columns, &rows);
}
