//! Laws of policies and batches, over scenarios that nobody thought of.

use std::collections::BTreeSet;

use super::dice::Dice;
use super::playthrough::Cell;
use super::policy::acts;
use super::*;
use crate::engine::samples::{load, of_seed, worked_text, worlds};
use crate::engine::{Action, Cause, Change, Observation, Observer, Pause, Secret, World, advance, legal};
use crate::scenario::Scenario;
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::index::{InjectIx, OptionIx, WindowIx};
use crate::scenario::rules::Rules;
use crate::units::Hours;

fn under(seed: u64) -> Worlds {
    Worlds { seed, ..Worlds::default() }
}

/// Worlds at a window whose ballots are in.
fn at_windows(rules: &Rules, seed: u64, mut look: impl FnMut(&World)) {
    let mut world = World::new(rules, &under(seed).setup(rules, 0), &mut ());
    let mut dice = Dice::new(seed);
    while let Pause::Window(_) = advance(rules, &mut world, &mut ()) {
        loop {
            let action = acts(Policy::Random, world.view(rules), &mut dice);
            let Some(action) = action else { break };
            if matches!(action, Action::Choose(_)) {
                look(&world);
            }
            crate::engine::apply(rules, &mut world, action, &mut ()).unwrap();
        }
    }
}

fn chosen(policy: Policy, rules: &Rules, world: &World) -> crate::scenario::index::OptionIx {
    match acts(policy, world.view(rules), &mut Dice::new(7)) {
        Some(Action::Choose(option)) => option,
        other => panic!("{other:?}"),
    }
}

/// Each policy takes what its name says, of what can be taken.
#[test]
fn policies_take_what_they_are_called_for() {
    for seed in 0..worlds(100) {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        at_windows(rules, seed, |world| {
            let open = legal(world.view(rules)).into_iter().filter(|listed| listed.refusal.is_none());
            let open: Vec<_> = open.map(|listed| listed.option).collect();
            let force = |option: OptionIx| rules.options[option].force;
            let [nothing, cautious, forceful, doctrine, first, random] =
                Policy::ALL.map(|policy| chosen(policy, rules, world));
            assert!([cautious, forceful, doctrine, first, random].iter().all(|pick| open.contains(pick)));
            assert!(rules.options[nothing].default && open.contains(&nothing));
            let is_usual = |option: OptionIx| rules.options[option].default;
            let acting = || open.iter().copied().filter(|option| !is_usual(*option));
            assert_eq!(force(cautious), acting().map(force).min().unwrap_or(force(nothing)));
            assert_eq!(Some(force(forceful)), open.iter().copied().map(force).max());
            assert_eq!(first, open[0]);
            let price = |option| (rules.options[option].capital, rules.options[option].analyst_hours);
            let cheapest = |of: &mut dyn Iterator<Item = OptionIx>| of.min_by_key(|option| price(*option));
            let alike = |pick| acting().filter(move |option| force(*option) == force(pick));
            assert_eq!(cheapest(&mut alike(cautious)).unwrap_or(nothing), cautious);
            assert_eq!(
                cheapest(&mut open.iter().copied().filter(|option| force(*option) == force(forceful))),
                Some(forceful)
            );
            let window = &rules.windows[world.view(rules).window().unwrap()];
            let holds = window.doctrine.iter().filter(|line| world.view(rules).all_hold(&line.when));
            let mut taken = holds.map(|line| line.take).filter(|take| open.contains(take));
            assert_eq!(doctrine, taken.next().unwrap_or(nothing));
        });
    }
}

/// What is hidden moves no policy.
#[test]
fn policies_are_blind_to_what_is_hidden() {
    for seed in 0..20 {
        let scenario = of_seed(seed);
        at_windows(&scenario.rules, seed, |world| {
            for (field, other) in world.with_other_secrets() {
                for policy in Policy::ALL {
                    let [one, two] = [world, &other].map(|world| chosen(policy, &scenario.rules, world));
                    assert_eq!(one, two, "{seed}: {field}");
                }
            }
        });
    }
}

/// However many threads play it, and in whatever parts, a batch comes to the same.
#[test]
fn serial_equals_parallel() {
    const RUNS: u32 = 60;
    for seed in 0..6 {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        let serial = Batch::of(rules, &under(seed), Policy::Doctrine, 0..RUNS);
        let pairs = Pairs::of(rules, &under(seed), 0..RUNS);
        for parts in [2, 3, 7] {
            let bounds = |part: u32| part * RUNS / parts..(part + 1) * RUNS / parts;
            let play = |part| {
                let range = bounds(part);
                (
                    Batch::of(rules, &under(seed), Policy::Doctrine, range.clone()),
                    Pairs::of(rules, &under(seed), range),
                )
            };
            let played: Vec<_> = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..parts).map(|part| scope.spawn(move || play(part))).collect();
                threads.into_iter().map(|thread| thread.join().unwrap()).collect()
            });
            let (mut batch, mut all) = (Batch::none(rules), Pairs::none(rules));
            for (part, more) in played.iter().rev() {
                batch.merge(part);
                all.merge(more);
            }
            assert!(batch == serial && all == pairs, "{seed} in {parts}");
        }
    }
}

/// A batch is the sum of its playthroughs, and every playthrough ends.
#[test]
fn every_policy_reaches_an_ending() {
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        for policy in Policy::ALL {
            let batch = Batch::of(&scenario.rules, &under(seed), policy, 0..3);
            let shares: f64 =
                scenario.rules.endings.positions().map(|ending| batch.ending(ending).value).sum();
            assert!((shares - 1.0).abs() < 1e-9 && batch.runs == 3, "{seed}");
        }
    }
}

/// Worlds that share their opening are those that are made alone, with one posture and with all in turn.
#[test]
fn worlds_that_share_an_opening_are_those_made_alone() {
    for scenario in [of_seed(3), crate::engine::samples::toolbox().into()] {
        let rules = &scenario.rules;
        for posture in [None, rules.usual_posture] {
            let worlds = Worlds { posture, ..under(9) };
            let openings = worlds.openings(rules);
            for replicate in 0..7 {
                let alone = World::new(rules, &worlds.setup(rules, replicate), &mut ());
                assert_eq!(*openings.cell(rules, replicate, Policy::First).world(), alone);
            }
        }
    }
}

/// What is met, as somebody sees it who is told of each change.
#[derive(Default)]
struct Met {
    sent: BTreeSet<InjectIx>,
    chosen: BTreeSet<OptionIx>,
    opened: BTreeSet<WindowIx>,
    first_noticed: Option<u32>,
    events: u64,
}

impl Observer for Met {
    fn changed(&mut self, at: Hours, _: Cause, change: Change) {
        match change {
            Change::Sent(inject) => {
                self.sent.insert(inject);
            }
            Change::Chosen(option) => {
                self.chosen.insert(option);
            }
            Change::Opened(window) => {
                self.opened.insert(window);
            }
            Change::Detected(_) => {
                self.first_noticed.get_or_insert(at.day());
            }
            _ => {}
        }
    }

    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}

    fn observed(&mut self, _: Hours, _: Observation) {}

    fn stepped(&mut self) {
        self.events += 1;
    }
}

/// What is read from a world at its end is what was seen on the way.
#[test]
fn coverage_is_what_was_seen_on_the_way() {
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        let batch = Batch::of(rules, &under(seed), Policy::Random, 3..4);
        let mut met = Met::default();
        Cell::new(rules, &under(seed).setup(rules, 3), Policy::Random).finish(&mut met);
        let counted = &batch.coverage;
        assert!(
            counted.injects.iter().all(|(inject, count)| *count == u64::from(met.sent.contains(&inject)))
        );
        assert!(
            counted.options.iter().all(|(option, count)| *count == u64::from(met.chosen.contains(&option)))
        );
        assert!(
            counted.windows.iter().all(|(window, count)| *count == u64::from(met.opened.contains(&window)))
        );
        assert_eq!(batch.detection.quantile(50).map(u32::from), met.first_noticed, "{seed}");
        assert_eq!(batch.events, met.events);
        let dwell = &batch.dwell;
        let intruders = dwell.noticed + dwell.left + dwell.never + dwell.outside;
        assert_eq!(intruders, rules.campaigns.len() as u64);
    }
}

/// Who plays other worlds, or plays them otherwise, has another checksum.
#[test]
fn checksums_tell_runs_apart() {
    let scenario = worked_text();
    let rules = &load(scenario).rules;
    let of = |seed, policy, some| Batch::of(rules, &under(seed), policy, some).checksum;
    let doctrine = of(1, Policy::Random, 0..20);
    assert_eq!(of(1, Policy::Random, 0..20), doctrine);
    for other in [of(2, Policy::Random, 0..20), of(1, Policy::Forceful, 0..20), of(1, Policy::Random, 1..21)]
    {
        assert_ne!(other, doctrine);
    }
}

/// Two options of which one moves a counter by a hundred, and the counter is all of a dimension.
fn told_apart() -> Scenario {
    let text = worked_text()
        .replace("start: 600", "start: 600, counts_to: Calm")
        .replace("now: [Change(\"credibility\", 40), Unlock(\"reporting\")]", "now: [Change(\"mood\", 100)]")
        .replace(
            "met: ([Chose(\"two.speak\")], [Change(\"mood\", 100)]), missed: [Change(\"mood\", -100)]",
            "met: ([], []), missed: []",
        );
    load(&text)
}

/// What is known to differ by so much does, with no doubt left, for both play in the same worlds.
#[test]
fn a_known_difference_is_found_exactly() {
    let scenario = told_apart();
    let rules = &scenario.rules;
    let pairs = Pairs::of(rules, &under(5), 0..50);
    let window = rules.windows.iter().find(|(_, window)| window.id == "two").unwrap().0;
    let pair = pairs.at(window).next().unwrap();
    let calm =
        pair.differences().find(|(measured, _)| *measured == Measured::Dimension(Dimension::Calm)).unwrap();
    assert_eq!((pair.worlds > 0, calm.1.value, calm.1.low, calm.1.high), (true, -10.0, -10.0, -10.0));
}

/// What came since the last decision counts once.
#[test]
fn messages_are_counted_at_the_window_that_they_come_before() {
    for seed in 0..30 {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        let ones = Sizes {
            messages: rules.injects.iter().map(|_| 1).collect(),
            items: rules.evidence.iter().map(|_| 1).collect(),
        };
        let arrivals = Arrivals::of(rules, &under(seed), Policy::Doctrine, 0..1, &ones);
        let mut cell = Cell::new(rules, &under(seed).setup(rules, 0), Policy::Doctrine);
        let (mut met, mut before) = (Vec::new(), 0);
        while let Pause::Window(window) = cell.advance(&mut ()) {
            met.push(window);
            before += arrivals.mean(window);
            assert_eq!(arrivals.mean(window), arrivals.nine_in_ten(window));
            cell.decide(&mut ());
        }
        assert_eq!(rules.windows.positions().map(|window| arrivals.met(window)).sum::<usize>(), met.len());
        assert!(usize::try_from(before).unwrap() <= rules.sendings() + rules.evidence.items().len());
    }
}
