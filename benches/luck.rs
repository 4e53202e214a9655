//! How much smaller the noise is when two options are compared in the same worlds.
//!
//! `cargo bench --bench luck` prints, for five decisions of the long course of cloud-hopper: how widely the difference
//! of two options is spread over worlds of which each plays both, and over worlds of which each plays one; and how many
//! times fewer pairs the first needs for an equally narrow interval, which is the ratio of the two variances.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on should say so at once"
)]

use demarche::engine::Outcome;
use demarche::scenario::document::{Dimension, Policy};
use demarche::scenario::index::{OptionIx, WindowIx};
use demarche::scenario::rules::Rules;
use demarche::scenario::{Bundled, Scenario};
use demarche::sim::{Fork, Worlds};

/// Pairs of each row.
const PAIRS: usize = 20_000;
/// Parts that they are cut into, for the interval.
const PARTS: usize = 20;
/// Worlds that are tried at most for one pair: options may be closed.
const TRIES: usize = 20;
/// How many standard errors an interval of 95 per cent has on each side, with as many parts less one.
const TWO_SIDED: f64 = 2.093;
/// Below this a spread is what rounding leaves of none.
const SAME: f64 = 1e-9;
/// The seed of all worlds.
const SEED: u64 = 2017;
/// The decisions, early to late, each with the two options that are compared.
const DECISIONS: [(&str, [&str; 2]); 5] = [
    ("tip", ["watch", "wait"]),
    ("sale", ["board", "wait"]),
    ("vaccine", ["cut", "wait"]),
    ("visit", ["public", "wait"]),
    ("tender", ["exclude", "wait"]),
];

/// What the two options come to in one world: the mean of all dimensions, and each of them, 0 to 100.
type Tried = [[f64; 6]; 2];

fn main() {
    let scenario = Bundled::find("cloud-hopper").unwrap().load().scenario.unwrap();
    println!(
        "| decision | options | later | pairs | in | difference | sd, other worlds | sd, same worlds | times fewer (95 %) |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for (window, options) in DECISIONS {
        for policy in [Policy::Doctrine, Policy::Random] {
            let tried = tried(&scenario, window, options, policy);
            let largest =
                (1..6).max_by(|one, other| mean(&tried, *one).abs().total_cmp(&mean(&tried, *other).abs()));
            for measured in [0, largest.unwrap()] {
                let start = format!(
                    "| {window} | {}, {} | {} | {}",
                    options[0],
                    options[1],
                    policy.id(),
                    tried.len()
                );
                println!("{start} | {} |", row(&tried, measured));
            }
        }
    }
}

/// Worlds in which both options could be taken.
fn tried(scenario: &Scenario, window: &str, options: [&str; 2], policy: Policy) -> Vec<Tried> {
    let rules = &scenario.rules;
    let course = rules.courses.iter().find(|(_, course)| course.long).unwrap().0;
    let worlds = Worlds { seed: SEED, course, posture: None };
    let at = rules.windows.iter().find(|(_, rule)| rule.id == window).unwrap().0;
    let options = options.map(|option| option_of(rules, window, option));
    let all = 0..u32::try_from(PAIRS * TRIES).unwrap();
    let both = all.filter_map(|number| both(rules, &worlds, number, policy, at, options));
    both.take(PAIRS).collect()
}

fn option_of(rules: &Rules, window: &str, option: &str) -> OptionIx {
    let id = format!("{window}.{option}");
    rules.options.iter().find(|(_, rule)| rule.id == id).unwrap().0
}

fn both(
    rules: &Rules,
    worlds: &Worlds,
    number: u32,
    policy: Policy,
    window: WindowIx,
    options: [OptionIx; 2],
) -> Option<Tried> {
    let fork = Fork::at(rules, &worlds.setup(rules, number), policy, window)?;
    let [first, second] = options.map(|option| fork.taking(option).map(|played| values(&played.outcome)));
    Some([first?, second?])
}

fn values(outcome: &Outcome) -> [f64; 6] {
    let each = Dimension::ALL.map(|dimension| f64::from(outcome.value(dimension).unwrap_or_default()) / 10.0);
    let [one, two, three, four, five] = each;
    [each.iter().sum::<f64>() / 5.0, one, two, three, four, five]
}

fn row(tried: &[Tried], measured: usize) -> String {
    let [apart, together] = spreads(tried, measured);
    let times = if together < SAME { "the same in all".to_owned() } else { times(tried, measured) };
    let what = measured
        .checked_sub(1)
        .map_or_else(|| "mean".to_owned(), |place| format!("{:?}", Dimension::ALL[place]));
    format!("{what} | {:.2} | {apart:.2} | {together:.2} | {times}", mean(tried, measured))
}

fn mean(tried: &[Tried], measured: usize) -> f64 {
    tried.iter().map(|[first, second]| first[measured] - second[measured]).sum::<f64>() / count(tried.len())
}

/// Standard deviations of the difference: of the first option here and the second in the next world, and of both here.
fn spreads(tried: &[Tried], measured: usize) -> [f64; 2] {
    let next = tried.iter().cycle().skip(1);
    let apart = tried.iter().zip(next).map(|([first, _], [_, second])| first[measured] - second[measured]);
    let together = tried.iter().map(|[first, second]| first[measured] - second[measured]);
    [spread(&apart.collect::<Vec<_>>()), spread(&together.collect::<Vec<_>>())]
}

/// The ratio of the variances, with its interval by leaving out one part after the other.
fn times(tried: &[Tried], measured: usize) -> String {
    let ratio = |some: &[Tried]| {
        let [apart, together] = spreads(some, measured);
        2.0 * (apart / together).ln()
    };
    let part = tried.len().div_ceil(PARTS);
    let without = |at: usize| [&tried[..at], &tried[(at + part).min(tried.len())..]].concat();
    let left: Vec<f64> = (0..tried.len()).step_by(part).map(|at| ratio(&without(at))).collect();
    let error = spread(&left) * (count(left.len()) - 1.0) / count(left.len()).sqrt();
    let [low, middle, high] =
        [-TWO_SIDED, 0.0, TWO_SIDED].map(|errors| (ratio(tried) + errors * error).exp());
    format!("{middle:.1} ({low:.1} to {high:.1})")
}

fn spread(numbers: &[f64]) -> f64 {
    let mean = numbers.iter().sum::<f64>() / count(numbers.len());
    let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    (squares / count(numbers.len() - 1)).sqrt()
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn count(number: usize) -> f64 {
    number as f64
}
