//! L12: what may be done, and what it costs.
//!
//! **What it says.** No balance is ever negative; what is taken is paid in full. What is listed as open is accepted, all
//! else is refused for the reason listed, and a refusal changes nothing. Every option has a cost or a stated risk. The
//! default of a window is free and always open. A measure is taken once, two at a window.
//!
//! **Why it matters for a debrief.** “You could have” is only true of what could be taken and paid for in that hour.
//!
//! **How it is tested.** Each invented scenario is played by dice. Before each of their choices everything that there is
//! to do is tried on a copy of the world and compared with the list. The account of the play is then read for balances,
//! prices and measures.
//!
//! **What it must catch.** A price that is not checked, and a list that offers what is refused.

use super::law::{Case, How, Law, Tried, Unit, must};
use super::player::{Player, setup};
use super::scenarios::of_seed;
use crate::engine::{
    Action, Change, Listed, MEASURES_A_WINDOW, World, apply, legal, legal_mask, measures, measures_mask,
};
use crate::scenario::Scenario;
use crate::scenario::index::OptionIx;
use crate::scenario::limits::{FULL, TOP_RUNG};
use crate::scenario::rules::{Choice, Meter, Rules};

/// The law.
pub(super) const LAW: Law = Law {
    id: "L12",
    says: "What is listed can be taken and nothing else, every price is paid, and doing nothing is always possible and free.",
    how: How::Exact,
    catches: "a price is not checked",
    tries: |effort| Tried::of(Unit::States).each(effort.scenarios(), 1, of_seed, check),
};

fn check(scenario: &Scenario, case: Case, tried: &mut Tried) -> Result<(), String> {
    let rules = &scenario.rules;
    everything_has_its_price(scenario)?;
    let mut player = Player::new(rules, &setup(rules, case.seed), case.seed);
    while player.goes_on(rules) {
        listed_equals_accepted(rules, &player.world, tried)?;
        the_default_is_open(rules, &player.world)?;
    }
    must(player.refused.is_none(), || format!("listed and refused: {:?}", player.refused))?;
    within_bounds(rules, &player.seen.changes.iter().map(|(_, _, change)| *change).collect::<Vec<_>>())
}

/// Every option has a cost or says what is risked; the default of a window costs nothing.
fn everything_has_its_price(scenario: &Scenario) -> Result<(), String> {
    for (position, rule) in scenario.rules.options.iter() {
        let costs = rule.capital > 0 || rule.analyst_hours > 0;
        let says = !scenario.script.options[position].risk.is_empty();
        must(costs || says, || format!("{} has neither a cost nor a risk", rule.id))?;
        must(!(rule.default && costs), || format!("{} is a default that costs", rule.id))?;
    }
    Ok(())
}

fn listed_equals_accepted(rules: &Rules, world: &World, tried: &mut Tried) -> Result<(), String> {
    let view = world.view(rules);
    let (options, measures) = (legal(view), measures(view));
    must(bits(&options) == legal_mask(view), || "options listed are not those of the bits".to_owned())?;
    must(bits(&measures) == measures_mask(view), || "measures listed are not those of the bits".to_owned())?;
    tried.count(view.window().is_some());
    for option in rules.options.positions() {
        for (action, listed) in [(Action::Choose(option), &options), (Action::Take(option), &measures)] {
            is_as_listed(rules, world, (option, action), listed)?;
        }
    }
    Ok(())
}

fn is_as_listed(
    rules: &Rules,
    world: &World,
    (option, action): (OptionIx, Action),
    listed: &[Listed],
) -> Result<(), String> {
    let id = &rules.options[option].id;
    let mut tried = world.clone();
    let refused = apply(rules, &mut tried, action, &mut ()).err();
    must((tried == *world) == refused.is_some(), || {
        format!("{id}: a refusal, and nothing else, changes nothing")
    })?;
    let listed = listed.iter().find(|listed| listed.option == option).map(|listed| listed.refusal);
    match (listed, world.view(rules).ballot_due()) {
        (Some(expected), None) => {
            must(refused == expected, || format!("{id}: {refused:?}, listed {expected:?}"))
        }
        _ => must(refused.is_some(), || format!("{id} is not listed and accepted")),
    }
}

fn bits(listed: &[Listed]) -> u16 {
    let open = listed.iter().enumerate().filter(|(_, listed)| listed.refusal.is_none());
    open.fold(0, |bits, (place, _)| bits | 1 << place)
}

fn the_default_is_open(rules: &Rules, world: &World) -> Result<(), String> {
    let view = world.view(rules);
    let open = legal(view).into_iter().filter(|listed| listed.refusal.is_none());
    let defaults = open.filter(|listed| rules.options[listed.option].default).count();
    must(defaults == usize::from(view.window().is_some()), || format!("{defaults} defaults are open"))
}

/// No balance is ever negative, every meter stays within its range, and prices and measures are as the rules say.
fn within_bounds(rules: &Rules, changes: &[Change]) -> Result<(), String> {
    let (mut taken, mut here) = (Vec::new(), 0);
    for (place, change) in changes.iter().enumerate() {
        let is_fine = match *change {
            Change::Moved { after, .. } => (0..=FULL).contains(&after),
            Change::Worked(before, after) => after >= 0 && before > after,
            Change::Tension(_, rung) => rung <= TOP_RUNG,
            Change::Related { after, .. } => (-FULL..=FULL).contains(&after),
            Change::Opened(_) => {
                here = 0;
                true
            }
            Change::Chosen(option) => {
                let is_measure = rules.options[option].window.is_none();
                here += u8::from(is_measure);
                let again = is_measure && taken.contains(&option);
                taken.push(option);
                !again && here <= MEASURES_A_WINDOW && is_paid(&rules.options[option], &changes[place + 1..])
            }
            _ => true,
        };
        must(is_fine, || format!("{change:?}, {here} measures at this window, taken so far {taken:?}"))?;
    }
    Ok(())
}

/// Whether the changes that come right after a choice are its price, first in capital and then in hours.
fn is_paid(rule: &Choice, changes: &[Change]) -> bool {
    let mut changes = changes.iter();
    let capital = rule.capital == 0
        || changes.next().is_some_and(|change| {
            matches!(change, Change::Moved { meter: Meter::Capital, before, after } if before - after == rule.capital)
        });
    let hours = rule.analyst_hours == 0
        || changes.next().is_some_and(
            |change| matches!(change, Change::Worked(before, after) if before - after == rule.analyst_hours),
        );
    capital && hours
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/legal.rs`: `} else if rule.analyst_hours > hours {` becomes `} else if rule.analyst_hours > hours + 50 {`.
    /// Broken by `src/engine/legal.rs`: `} else if rule.capital > capital {` becomes `} else if rule.capital > capital + 50 {`.
    /// Broken by `src/engine/public.rs`: `.clamp(0, FULL)` becomes `.max(0)`.
    /// Broken by `src/engine/legal.rs`: `return Some(Refusal::TakenAlready);` becomes `return None;`.
    /// Broken by `src/engine/apply.rs`: `self.public.measures += 1;` becomes `self.public.measures += 0;`.
    /// Broken by `src/engine/legal.rs`: `toolbox.filter(|(_, option)| open(**option))` becomes `toolbox.filter(|(_, option)| !open(**option))`.
    /// Broken by `src/engine/apply.rs`: `rule.window != Some(window)` becomes `rule.window.is_none()`.
    #[test]
    fn what_is_listed_is_accepted_and_paid() {
        super::super::tests::holds(&super::LAW);
    }
}
