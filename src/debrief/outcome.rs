use super::reason::{Reason, reasons};
use crate::engine::economy::{Euros, Losses};
use crate::engine::{Aftermath, Secret};
use crate::exercise::snapshot::Clocks;
use crate::exercise::{Dimension, Exercise};
use crate::units::{Hours, halves_up};

/// What an exercise came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The five dimensions, in the cell's own order.
    pub dimensions: Vec<DimensionLine>,
    /// All of them under that order, from 0 to 100.
    pub under_your_order: u16,
    /// What was lost, where anything could be.
    pub damage: Option<Damage>,
    /// The clocks as they were, where there was an intruder.
    pub clocks: Option<TrueClocks>,
}

/// What one dimension came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionLine {
    /// Which.
    pub dimension: Dimension,
    /// Its value from 0 to 100; nothing where the scenario does not measure it.
    pub value: Option<u16>,
    /// Its biggest causes, as far as the record tells them.
    pub reasons: Vec<Reason>,
}

/// What was lost. Money has one significant figure at each end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// In all, over six years.
    pub total: Euros,
    /// Of that, what it costs at once.
    pub direct: Euros,
    /// How much of it falls after the second year, in per cent rounded to five.
    pub late_percent: u8,
    /// By asset that can be taken.
    pub taken: Vec<TakenLine>,
}

/// How much of an asset was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenLine {
    /// Its name.
    pub name: String,
    /// How much of it, in per cent.
    pub percent: u8,
    /// How much of it before day 0, in per cent.
    pub percent_before: u8,
    /// What the whole of it is worth.
    pub worth: Euros,
}

/// The four clocks as the cell knew them, beside what was true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrueClocks {
    /// As the cell knew them.
    pub known: Clocks,
    /// Days in which nobody noticed, of the intruder that was longest unnoticed.
    pub unnoticed: u32,
    /// Whether every intruder was noticed.
    pub noticed: bool,
    /// Since which day all have been out, if they are.
    pub out_since: Option<u32>,
    /// Days on which one came back.
    pub came_back: Vec<u32>,
}

/// What an exercise came to; nothing where the scenario measures nothing.
pub(super) fn outcome(exercise: &Exercise) -> Option<Outcome> {
    let (scenario, state) = (exercise.scenario(), exercise.state());
    let rules = &scenario.rules;
    let outcome = crate::engine::Outcome::of(rules, &state.world);
    let order = state.ranking.unwrap_or(Dimension::ALL);
    let of_hundred = |value: i16| u16::try_from(halves_up(value.unsigned_abs().into(), 10)).unwrap_or(100);
    let aftermath = state.world.aftermath(rules);
    let lines = order.iter().map(|dimension| {
        let value = outcome.value(*dimension).map(of_hundred);
        let reasons = value.map(|_| reasons(exercise, &aftermath, *dimension)).unwrap_or_default();
        DimensionLine { dimension: *dimension, value, reasons }
    });
    Some(Outcome {
        dimensions: lines.collect(),
        under_your_order: of_hundred(outcome.utility(&order)?),
        damage: damage(exercise, &aftermath),
        clocks: (!rules.campaigns.is_empty()).then(|| clocks(exercise, &aftermath)),
    })
}

fn damage(exercise: &Exercise, aftermath: &Aftermath) -> Option<Damage> {
    let scenario = exercise.scenario();
    let taken: Vec<TakenLine> = scenario
        .rules
        .assets
        .iter()
        .filter_map(|(asset, rule)| {
            let (low, high) = rule.worth?.thousand_euros;
            Some(TakenLine {
                name: scenario.afterwards.assets[asset].clone(),
                percent: percent_of(aftermath.assets[asset].in_all),
                percent_before: percent_of(aftermath.assets[asset].before),
                worth: Euros { low: low.into(), high: high.into() }.rounded(),
            })
        })
        .collect();
    let losses = aftermath.losses(&scenario.rules, now(exercise));
    (!taken.is_empty()).then(|| Damage {
        total: losses.total().rounded(),
        direct: losses.direct.rounded(),
        late_percent: late(&losses),
        taken,
    })
}

/// How much of a loss falls after the second year, in per cent rounded to five.
fn late(losses: &Losses) -> u8 {
    let late: Euros = losses.years[2..].iter().copied().sum();
    let twentieths = halves_up(late.middle() * 20, losses.total().middle());
    u8::try_from(twentieths * 5).unwrap_or(100)
}

fn clocks(exercise: &Exercise, aftermath: &Aftermath) -> TrueClocks {
    let intruders = aftermath.intruders.items();
    let unnoticed = intruders.iter().map(|intruder| intruder.unnoticed(now(exercise))).max();
    let out: Option<Vec<Hours>> = intruders.iter().map(|intruder| intruder.out_since).collect();
    let back = exercise.state().record.unseen.iter();
    TrueClocks {
        known: exercise.snapshot().clocks,
        unnoticed: unnoticed.unwrap_or(0) / Hours::DAY,
        noticed: intruders.iter().all(|intruder| intruder.noticed.is_some()),
        out_since: out.and_then(|out| out.into_iter().max()).map(Hours::day),
        came_back: back
            .filter(|unseen| matches!(unseen.secret, Secret::CameBack(_)))
            .map(|unseen| unseen.at.day())
            .collect(),
    }
}

fn now(exercise: &Exercise) -> Hours {
    exercise.state().world.view(&exercise.scenario().rules).now()
}

/// Thousandths as per cent; what is not nothing is at least one, what is not all at most 99.
pub(super) fn percent_of(thousandths: i16) -> u8 {
    let percent = u8::try_from(halves_up(thousandths.unsigned_abs().into(), 10)).unwrap_or(100);
    match thousandths {
        ..=0 => 0,
        1..1000 => percent.clamp(1, 99),
        _ => 100,
    }
}
