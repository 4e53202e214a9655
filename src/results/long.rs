use super::inert::cell;
use super::measure::{STANCES, dimension};
use super::part::{Part, Run};
use crate::scenario::document::Dimension;
use crate::sim::{Batch, Histogram};

/// The columns: which run and part, what was counted, how often, of how many.
const COLUMNS: [&str; 15] = [
    "scenario",
    "rules_hash",
    "model",
    "seed",
    "policy",
    "course",
    "posture",
    "runs",
    "first",
    "last",
    "measure",
    "item",
    "value",
    "count",
    "n",
];

/// Writes a part as one long table: one row for each thing that was counted, in whole numbers that can be summed over
/// parts.
///
/// Where `value` stands, the rows of one measure and item are a distribution: how often that value came.
#[must_use]
pub fn to_csv(part: &Part) -> String {
    let mut rows = Rows { of: identity(&part.run), written: csv::Writer::from_writer(Vec::new()) };
    let _ = rows.written.write_record(COLUMNS);
    rows.all(part);
    let bytes = rows.written.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The columns that say which run and which of its playthroughs a row belongs to.
fn identity(run: &Run) -> [String; 10] {
    [
        cell(&run.scenario),
        cell(&run.rules_hash),
        run.model.to_string(),
        run.seed.to_string(),
        cell(&run.policy),
        cell(&run.course),
        cell(run.posture.as_deref().unwrap_or_default()),
        run.runs.to_string(),
        run.first.to_string(),
        run.last.to_string(),
    ]
}

struct Rows {
    of: [String; 10],
    written: csv::Writer<Vec<u8>>,
}

impl Rows {
    fn row(&mut self, measure: &str, item: &str, value: &str, (count, n): (u64, u64)) {
        let (item, count, n) = (cell(item), count.to_string(), n.to_string());
        let of = self.of.iter().map(String::as_str);
        let counted = [measure, &item, value, &count, &n];
        // Memory takes whatever is written, and every row has as many cells as the first.
        let _ = self.written.write_record(of.chain(counted));
    }

    fn counts(&mut self, measure: &str, names: &[[String; 2]], counts: &[u64], n: u64) {
        for ([id, _], count) in names.iter().zip(counts) {
            self.row(measure, id, "", (*count, n));
        }
    }

    fn distribution(&mut self, measure: &str, item: &str, values: &Histogram) {
        let n = values.count();
        for (value, count) in values.counts() {
            self.row(measure, item, &value.to_string(), (count, n));
        }
    }

    fn all(&mut self, Part { names, batch, .. }: &Part) {
        let runs = batch.runs;
        self.row("playthroughs", "", "", (runs, runs));
        self.row("events", "", "", (batch.events, runs));
        self.checksum(batch);
        self.counts("ending", &names.endings, batch.endings.items(), runs);
        for (which, values) in Dimension::ALL.iter().zip(&batch.dimensions) {
            self.distribution("outcome", dimension(*which), values);
        }
        self.distribution("day-of-the-end", "", &batch.ends);
        self.distribution("decisions", "", &batch.decided);
        let unseen = runs.saturating_sub(batch.detection.count());
        self.row("detection", "never", "", (unseen, runs));
        self.distribution("detection", "day", &batch.detection);
        self.dwell(batch);
        for ([actor, _], counts) in names.actors.iter().zip(batch.stances.items()) {
            for (stance, word) in STANCES {
                self.row("stance", &format!("{actor} {word}"), "", (counts[stance as usize], runs));
            }
        }
        self.counts("window", &names.windows, batch.coverage.windows.items(), runs);
        self.counts("option", &names.options, batch.coverage.options.items(), runs);
        self.counts("inject", &names.injects, batch.coverage.injects.items(), runs);
    }

    /// In two halves, so that sums of them stay exact in any program.
    fn checksum(&mut self, batch: &Batch) {
        self.row("checksum", "high", "", (batch.checksum >> 32, batch.runs));
        self.row("checksum", "low", "", (batch.checksum & 0xffff_ffff, batch.runs));
    }

    fn dwell(&mut self, batch: &Batch) {
        let dwell = &batch.dwell;
        let each = [
            ("noticed", dwell.noticed),
            ("left", dwell.left),
            ("never", dwell.never),
            ("outside", dwell.outside),
        ];
        let n = each.iter().map(|(_, count)| count).sum();
        for (item, count) in each {
            self.row("dwell", item, "", (count, n));
        }
        self.distribution("dwell", "days", &dwell.days);
    }
}
