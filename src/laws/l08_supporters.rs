//! L8: who stands with us stays, and does not drive others away.
//!
//! **What it says.** A state more that would stand with us in any case never makes another one stay away. Asked again by
//! the same call while nothing in public has changed, everybody stays where they are. No stance falls without an event
//! that lowers it, and answers come to rest.
//!
//! **Why it matters for a debrief.** “With one ally more” has to be good news in the model, or its advice on coalitions
//! is noise; and a cell must not win by asking until the dice fall well.
//!
//! **How it is tested.** Coalitions are invented by seed: three to six states and a bloc, who listen to each other by a
//! random graph, with thresholds, exposures and leanings of their own. Each is played in ten worlds: as it is, with one
//! state that stands with us in any case, and with a second call half a year later, all under the same luck.
//!
//! **What it must catch.** A leaning that is drawn anew at each asking.

use super::law::{Case, How, Law, REPLICATES, Tried, Unit, must};
use super::player::{Player, waited};
use super::scenarios::load;
use crate::engine::{Change, Setup};
use crate::invented::{Coalition, Dice};
use crate::scenario::Scenario;
use crate::scenario::document::Stance;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L8",
    says: "One supporter more never costs another, and asking again while nothing changed changes nothing.",
    how: How::Exact,
    catches: "an actor's leaning is drawn anew at each asking",
    tries: |effort| Tried::of(Unit::Pairs).each(effort.mechanisms(), REPLICATES, coalitions, check),
};

/// Days by which all answers to the last call are in.
const AT_REST: u32 = 400;

/// A coalition as it is, with a friend, and called twice.
fn coalitions(seed: u64) -> Result<[Scenario; 3], String> {
    let plain = Coalition::of(seed);
    let friend = Dice::new(!seed).below(plain.states);
    let [warmer, again] = [Coalition { friend: Some(friend), ..plain }, Coalition { calls: 2, ..plain }];
    Ok([load(&plain.text())?, load(&warmer.text())?, load(&again.text())?])
}

fn check([plain, warmer, again]: &[Scenario; 3], case: Case, tried: &mut Tried) -> Result<(), String> {
    let setup = Setup { seed: case.seed, replicate: case.replicate, ..Setup::default() };
    let [once, with, twice] = [plain, warmer, again].map(|scenario| waited(&scenario.rules, &setup));
    let [before, after, asked] =
        [(plain, &once), (warmer, &with), (again, &twice)].map(|(of, player)| stances(of, player));
    let name = |place: usize| &plain.rules.actors.items()[place].id;
    for (place, (before, after)) in before.iter().zip(&after).enumerate() {
        must(after >= before, || {
            format!("with a friend more, {} is at {after:?}, not {before:?}", name(place))
        })?;
    }
    must(before == asked, || format!("asked again: {asked:?}, not {before:?}"))?;
    for player in [&once, &with, &twice] {
        rise_and_rest(player)?;
    }
    tried.count(before != after);
    Ok(())
}

fn stances(scenario: &Scenario, player: &Player) -> Vec<Stance> {
    let view = player.world.view(&scenario.rules);
    scenario.rules.actors.positions().map(|actor| view.stance(actor)).collect()
}

/// Without a lowering event no stance falls, and answers come to rest.
fn rise_and_rest(player: &Player) -> Result<(), String> {
    for (at, _, change) in &player.seen.changes {
        if let Change::Stance { before, after, .. } = change {
            must(after > before, || format!("{change:?}"))?;
        }
        let spoke = matches!(change, Change::Stance { .. } | Change::Replied(_));
        must(!spoke || at.day() < AT_REST, || format!("{change:?} on day {}", at.day()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/observe.rs`: `self.leaning(rule.key, actor.leaning)` becomes `self.leaning(rule.key ^ u64::from(occurrence), actor.leaning)`.
    /// Broken by `src/engine/diplomacy/pressure.rs`: `i32::from(*weight) * view.stance(*other) as i32` becomes `-i32::from(*weight) * view.stance(*other) as i32`.
    /// Broken by `src/engine/diplomacy/reply.rs`: `self.rise(cause, actor, after);` becomes `self.rise(cause, actor, Stance::Concern);`.
    #[test]
    fn a_supporter_more_loses_none() {
        super::super::tests::holds(&super::LAW);
    }
}
