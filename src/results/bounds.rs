use super::figures::Figures;
use super::part::Part;
use super::read::NoPart;
use crate::scenario::limits::{BEFORE_DAYS, CAMPAIGNS, HORIZON_DAYS};
use crate::sim::{Coverage, Histogram};

/// The largest number that any distribution holds: all days of a scenario.
const MOST: i64 = BEFORE_DAYS + HORIZON_DAYS + 1;
/// The most that anything can have been counted: each intruder of each playthrough.
const MOST_OFTEN: u64 = (CAMPAIGNS as u64) << 32;
/// More events than any run has.
const MOST_EVENTS: u64 = 1 << 56;

/// A distribution of a file, if its numbers can be those of playthroughs.
pub(super) fn histogram(figures: &Figures) -> Result<Histogram, NoPart> {
    let mut histogram = Histogram::default();
    let rises = figures.counts.windows(2).all(|pair| pair[0].0 < pair[1].0);
    let fits = |(number, times): &(u16, u64)| i64::from(*number) <= MOST && (1..=MOST_OFTEN).contains(times);
    if !rises || !figures.counts.iter().all(fits) {
        return Err(NoPart::because("the counts of a distribution cannot be those of playthroughs"));
    }
    for (number, times) in &figures.counts {
        histogram.add_times(*number, *times);
    }
    Ok(histogram)
}

/// Sees that the counts of a file can be those of its playthroughs.
pub(super) fn check(part: &Part) -> Result<(), NoPart> {
    let Part { run, batch, .. } = part;
    if run.first > run.last || run.last >= run.runs || batch.runs != run.count() {
        return Err(NoPart::because("it does not hold the playthroughs that it names"));
    }
    let all = |count: u64| count == batch.runs;
    let some = |count: &u64| *count <= batch.runs;
    let Coverage { injects, options, windows } = &batch.coverage;
    let dwell = &batch.dwell;
    let intruders = [dwell.noticed, dwell.left, dwell.never, dwell.outside];
    let adds_up = batch.endings.items().iter().all(some)
        && all(batch.endings.items().iter().sum())
        && batch.stances.items().iter().all(|at| at.iter().all(some) && all(at.iter().sum()))
        && all(batch.ends.count())
        && all(batch.decided.count())
        && some(&batch.detection.count())
        && batch.dimensions.iter().all(|values| some(&values.count()))
        && intruders.iter().all(|count| *count <= MOST_OFTEN)
        && batch.events <= MOST_EVENTS
        && dwell.days.count() == dwell.noticed + dwell.left
        && [injects.items(), options.items(), windows.items()].into_iter().flatten().all(some);
    if adds_up { Ok(()) } else { Err(NoPart::because("its counts do not add up to its playthroughs")) }
}
