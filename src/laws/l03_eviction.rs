//! L3: throwing intruders out earlier never costs more, unless they come back.
//!
//! **What it says.** The same eviction, made earlier in the same world, leaves no more taken and loses no more money.
//! Where the intruder finds a new way in, the law says nothing.
//!
//! **Why it matters for a debrief.** What waiting cost is shown as a difference. It has to be the price of waiting and
//! not of another draw; and that an eviction may bring an intruder back is told as the risk that it is.
//!
//! **How it is tested.** Intrusions are invented by seed, and thrown out on a day and on a later one, under the same
//! luck. Worlds in which the intruder came back from either are left out and counted. So are, for direct costs alone,
//! worlds in which the earlier eviction made the intruder be noticed later: those costs count the days until then, and
//! one who is out leaves nothing to notice.
//!
//! **What it must catch.** A return that takes no notice of the eviction, and an eviction that shuts nothing.

use super::law::{Case, How, Law, REPLICATES, Tried, Unit, must};
use super::player::{Player, waited};
use super::scenarios::load;
use crate::engine::economy::{Euros, Losses};
use crate::engine::{Change, Secret, Setup};
use crate::invented::{Dice, Intrusion};
use crate::scenario::Scenario;
use crate::scenario::rules::Rules;

/// The law.
pub(super) const LAW: Law = Law {
    id: "L3",
    says: "Throwing an intruder out earlier never costs more, unless it finds a new way in.",
    how: How::Path,
    catches: "a return that takes no notice of the eviction",
    tries: |effort| Tried::of(Unit::Pairs).each(effort.mechanisms(), REPLICATES, evictions, check),
};

/// The same intrusion, ended on a day and on a later one.
fn evictions(seed: u64) -> Result<[Scenario; 2], String> {
    let mut dice = Dice::new(!seed);
    let before = if dice.falls(50) { dice.below(200) } else { 0 };
    let day = dice.between(20, 200);
    let on = |day| load(&Intrusion { before, hours: 60, out: Some(day), ..Intrusion::of(seed) }.text());
    Ok([on(day)?, on(day + dice.between(1, 90))?])
}

fn check(evictions: &[Scenario; 2], case: Case, tried: &mut Tried) -> Result<(), String> {
    let setup = Setup { seed: case.seed, replicate: case.replicate, ..Setup::default() };
    let worlds = evictions.each_ref().map(|scenario| waited(&scenario.rules, &setup));
    if worlds.iter().any(came_back) {
        tried.set_apart("the intruder came back", 1);
        return Ok(());
    }
    must(worlds.iter().all(cleaned), || "nobody was thrown out".to_owned())?;
    let rules = &evictions[0].rules;
    let mut less = false;
    for asset in rules.assets.positions() {
        let [early, late] = worlds.each_ref().map(|player| player.world.taken(asset));
        must(early <= late, || format!("asset {}: {early} taken, and {late} if later", asset.0))?;
        less |= early < late;
    }
    tried.count(less);
    let [(early, unnoticed), (late, longer)] = worlds.each_ref().map(|player| lost(rules, player));
    must(is_no_more(early.of_knowledge(), late.of_knowledge()), || {
        format!("{early:?} lost, and {late:?} if later")
    })?;
    if unnoticed > longer {
        tried.set_apart("for direct costs alone: an intruder who was out was noticed later, or never", 1);
        return Ok(());
    }
    must(is_no_more(early.total(), late.total()), || format!("{early:?} lost, and {late:?} if later"))
}

/// What was lost, and for how many hours the intruder that nobody noticed for longest was within.
fn lost(rules: &Rules, player: &Player) -> (Losses, u32) {
    let (now, after) = (player.world.view(rules).now(), player.world.aftermath(rules));
    let unnoticed = after.intruders.items().iter().map(|intruder| intruder.unnoticed(now));
    (after.losses(rules, now), unnoticed.max().unwrap_or(0))
}

fn is_no_more(early: Euros, late: Euros) -> bool {
    early.low <= late.low && early.high <= late.high
}

fn came_back(player: &Player) -> bool {
    player.seen.secrets.iter().any(|(_, _, secret)| matches!(secret, Secret::CameBack(_)))
}

fn cleaned(player: &Player) -> bool {
    player.seen.changes.iter().any(|(_, _, change)| matches!(change, Change::Cleaned(_)))
}

#[cfg(test)]
mod tests {
    /// Broken by `src/engine/campaign/eviction.rs`: `self.intrusions.shut |= 1 << asset.number();` becomes `self.intrusions.shut |= u16::from(self.public.now.day() > 100) << asset.number();`.
    /// Broken by `src/engine/campaign/eviction.rs`: `self.hid(cause, Secret::CameBack(campaign));` becomes `let _ = cause;`.
    #[test]
    fn an_earlier_eviction_never_costs_more() {
        super::super::tests::holds(&super::LAW);
    }
}
