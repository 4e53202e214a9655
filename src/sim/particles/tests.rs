//! Beliefs by particles agree with exact ones, and know as much of every hidden driver as can be known.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "statistics")]

use super::planted::Planted;
use super::*;
use crate::engine::samples::{coalition, hunted, load, of_seed, reference_text, statement, taken, worlds};
use crate::engine::{advance, apply, legal};
use crate::scenario::Scenario;
use crate::scenario::document::Stage;
use crate::scenario::index::{AnswerIx, AssetIx, CampaignIx, ChannelIx};
use crate::scenario::rules::{Meter, STAGES};
use crate::sim::Belief;
use crate::sim::tests::{LIMIT, Log, chi_square, telling};

/// Plays at random up to a random window or the end; gives what was visible, and the world as it is.
fn play(scenario: &Scenario, seed: u64) -> (Played, World) {
    let rules = &scenario.rules;
    let mut dice = Dice::new(seed ^ 0x5eed);
    let (mut log, mut actions) = (Log::default(), Vec::new());
    let setup = Setup { seed, seats: u16::MAX, ..Setup::default() };
    let mut world = World::new(rules, &setup, &mut log);
    let windows = dice.one_of(5);
    let mut opened = 0;
    while let Pause::Window(_) = advance(rules, &mut world, &mut log) {
        if opened == windows {
            break;
        }
        opened += 1;
        while let Some(question) = world.view(rules).ballot_due() {
            actions.push(Action::State(question, None));
            apply(rules, &mut world, Action::State(question, None), &mut log).unwrap();
        }
        let open: Vec<_> =
            legal(world.view(rules)).into_iter().filter(|listed| listed.refusal.is_none()).collect();
        let option = open[dice.one_of(open.len())].option;
        let action = taken(world.view(rules), option, &mut |sides| dice.one_of(sides));
        actions.push(action);
        apply(rules, &mut world, action, &mut log).unwrap();
    }
    let until = world.view(rules).now();
    (Played { setup: Setup { seed: 0, ..setup }, log: log.0, actions, until }, world)
}

/// A world that is led with the luck it was made by becomes the world that it was.
#[test]
fn led_by_its_own_luck_a_world_is_made_again() {
    let scenario = hunted();
    for seed in 0..200 {
        let (played, world) = play(&scenario, seed);
        let luck = OwnLuck::new(seed, 0);
        let setup = Setup { seed, truth: world.truth().map(Some), ..played.setup };
        let witness = Witness { log: &played.log, luck: &luck };
        let cloud = Cloud::begin(&scenario.rules, &played, 1, Tuning::of(1, 0));
        let first = World::led(&scenario.rules, &setup, witness);
        let mut again = Particle { truth: *world.truth(), world: first, weight: 1.0, luck, root: 0, done: 0 };
        cloud.lead_on(&mut again, played.until);
        let campaign = CampaignIx(0);
        assert_eq!(again.world.standing(campaign), world.standing(campaign), "seed {seed}");
        for asset in scenario.rules.assets.positions() {
            assert_eq!(again.world.taken(asset), world.taken(asset), "seed {seed}");
        }
        let seen = |world: &World| {
            let view = world.view(&scenario.rules);
            (view.now(), view.held(), view.window(), view.decisions(), view.ending(), view.analyst_hours())
        };
        assert_eq!(seen(&again.world), seen(&world), "seed {seed}");
        assert!(
            nats(again.world.ln_likelihood(&scenario.rules)) > DEAD / 2.0,
            "seed {seed}: what was seen can be"
        );
    }
}

/// Led through what was seen of others and of what was said in public, every possible world shows the same, and weighs
/// what the exact belief says, whichever luck and truth are its own.
#[test]
fn led_through_diplomacy_every_truth_weighs_what_is_exact() {
    told_apart(&coalition());
    told_apart(&statement());
}

fn told_apart(scenario: &Scenario) {
    let rules = &scenario.rules;
    let who = rules.questions.iter().find(|(_, question)| question.id == "who").unwrap().0;
    let mut told_apart = 0;
    for seed in 0..60 {
        let (played, world) = play(scenario, seed);
        let seen = Seen::at(world.view(rules), &played.log, played.until);
        let cloud = Cloud::begin(rules, &played, 1, Tuning::of(1, 0));
        let gaps = (0..3).map(|answer| {
            let mut truth = *world.truth();
            truth[who.number()] = AnswerIx(answer);
            let luck = OwnLuck::new(seed + 1_000, 0);
            let setup = Setup { truth: truth.map(Some), ..played.setup };
            let first = World::led(rules, &setup, Witness { log: &played.log, luck: &luck });
            let mut led = Particle { truth, world: first, weight: 1.0, luck, root: 0, done: 0 };
            cloud.lead_on(&mut led, played.until);
            let (view, own) = (led.world.view(rules), world.view(rules));
            assert_eq!((view.now(), view.window(), view.tension()), (own.now(), own.window(), own.tension()));
            assert_eq!(view.meter(Meter::Norm), own.meter(Meter::Norm), "seed {seed}");
            for actor in rules.actors.positions() {
                assert_eq!(view.stance(actor), own.stance(actor), "seed {seed}");
            }
            let exact = seen.likelihood(rules, &truth) / seen.evidence_likelihood(rules, &truth);
            (nats(led.world.ln_likelihood(rules)), exact.ln())
        });
        let gaps: Vec<(f64, f64)> = gaps.collect();
        for (led, exact) in &gaps {
            let of_first = gaps[0];
            assert!(((led - of_first.0) - (exact - of_first.1)).abs() < 0.02, "seed {seed}: {gaps:?}");
            told_apart += usize::from((led - of_first.0).abs() > 0.1);
        }
    }
    assert!(told_apart > 20, "{told_apart}");
}

/// Where only the truth is hidden, the exact belief is known; moves without end change nothing about it.
fn gap_to_the_exact_belief(planted: Option<Planted>) -> f64 {
    let scenario = telling();
    let mut gap = 0.0_f64;
    let games = 40;
    for seed in 0..games {
        let (played, world) = play(&scenario, seed);
        let view = world.view(&scenario.rules);
        let exact = Belief::from(&scenario.rules, &Seen::at(view, &played.log, played.until)).unwrap();
        let question = QuestionIx(0);
        let exact = exact.of(&scenario.rules, question);
        let mut cloud =
            Cloud::from(&scenario.rules, &played, seed, Tuning { planted, ..Tuning::of(400, 2) }).unwrap();
        for _ in 0..6 {
            cloud.sweep(played.until);
        }
        let found = cloud.of(question);
        gap += exact.iter().zip(found).map(|(exact, found)| (exact - found).powi(2)).sum::<f64>();
    }
    (gap / f64::from(u32::try_from(games).unwrap())).sqrt()
}

#[test]
fn moves_change_nothing_that_is_known() {
    let gap = gap_to_the_exact_belief(None);
    assert!(gap < 0.045, "{gap}");
    let gap = gap_to_the_exact_belief(Some(Planted::EveryMoveKept));
    assert!(gap > 0.06, "every move kept is caught: {gap}");
}

/// Where what was seen can hardly be, worlds in which it can are looked for; where it cannot be, there is no belief.
#[test]
fn worlds_are_found_behind_a_narrow_gate() {
    let late = reference_text().replace(
        "(Foothold, 3..7), (Persistence, 5..15), (Lateral, 10..30), (Staging, 5..15)",
        "(Recon, 3650)",
    );
    let scenario = load(&late);
    let heard_on = |until: Hours| Played {
        setup: Setup::default(),
        log: vec![(until, Observation::Channel { channel: ChannelIx(0) })],
        actions: Vec::new(),
        until,
    };
    let played = heard_on(Hours::on_day(5, 0));
    let cloud = Cloud::from(&scenario.rules, &played, 3, Tuning::of(400, 0)).unwrap();
    let within = |particle: &Particle| particle.world.standing(CampaignIx(0)).stage == Stage::Exfil;
    assert!(cloud.particles().iter().all(within), "one world in a thousand fits, and is found");
    // The first stage lasts a day at least.
    let too_soon = heard_on(Hours(3));
    assert!(Cloud::from(&scenario.rules, &too_soon, 3, Tuning::of(400, 0)).is_none());
}

/// A hidden driver of a world, as a number.
type Driver = (&'static str, fn(&World) -> f64);

const DRIVERS: [Driver; 6] = [
    ("truth", |world| f64::from(world.truth()[0].0)),
    ("frailty", |world| f64::from(world.standing(CampaignIx(0)).frailty)),
    ("stage", |world| f64::from(world.standing(CampaignIx(0)).stage as u8)),
    ("tempo", |world| f64::from(world.standing(CampaignIx(0)).tempo)),
    ("stealth", |world| f64::from(world.standing(CampaignIx(0)).stealth)),
    ("taken", |world| f64::from(world.taken(AssetIx(0)))),
];

/// Chi-squares of the ranks of what is so among what could be, driver by driver.
fn ranks(scenario: &Scenario, games: u64, tuning: Tuning, plant: impl Fn(&mut Rules, &Played)) -> Vec<f64> {
    let mut dice = Dice::new(77);
    let mut ranks = vec![Vec::new(); DRIVERS.len()];
    for seed in 0..games {
        let (played, world) = play(scenario, seed);
        let mut rules = scenario.rules.clone();
        plant(&mut rules, &played);
        let Some(cloud) = Cloud::from(&rules, &played, seed.wrapping_mul(77_777), tuning) else {
            for ranks in &mut ranks {
                ranks.push(0.0);
            }
            continue;
        };
        for ((_, driver), ranks) in DRIVERS.iter().zip(&mut ranks) {
            let so = driver(&world);
            let share = |test: fn(f64, f64) -> bool| -> f64 {
                let of_it = cloud.particles().iter().filter(|particle| test(driver(&particle.world), so));
                of_it.map(|particle| particle.weight).sum()
            };
            let (below, same) = (share(|a, b| a < b), share(|a, b| (a - b).abs() < 0.5));
            // The world as it is counts as one more of the possible ones.
            let one = 1.0 / (tuning.particles as f64 + 1.0);
            ranks.push((below * (1.0 - one) + dice.share() * (same * (1.0 - one) + one)).min(1.0));
        }
    }
    ranks.iter().map(|ranks| chi_square(ranks)).collect()
}

fn small() -> Tuning {
    Tuning::of(160, 2)
}

#[test]
fn ranks_of_every_hidden_driver_are_even() {
    let found = ranks(&hunted(), worlds(400), small(), |_, _| {});
    assert!(found.iter().all(|chi| *chi < LIMIT), "{found:?}");
}

/// The same in a scenario from a seed, with all that the language allows.
#[test]
fn ranks_are_even_in_a_scenario_that_nobody_wrote() {
    // Where an author fixed the truth, no belief can follow its law.
    let is_drawn = |scenario: &std::sync::Arc<Scenario>| {
        scenario.rules.questions.items().iter().all(|question| question.truth.is_none())
    };
    for scenario in (0..).map(of_seed).filter(is_drawn).take(4) {
        let found = ranks(&scenario, worlds(300), small(), |_, _| {});
        assert!(found.iter().all(|chi| *chi < LIMIT), "{}: {found:?}", scenario.rules.id);
    }
}

/// Faults planted in the belief about campaigns, one at a time.
#[test]
fn a_belief_that_mistakes_a_campaign_is_caught() {
    type Plant = fn(&mut Rules, &Played);
    let faults: [(&str, Plant); 2] = [
        ("a channel that is silent says nothing", |rules, played| {
            for channel in rules.channels.positions().collect::<Vec<_>>() {
                let seen = Observation::Channel { channel };
                if !played.log.iter().any(|(_, other)| *other == seen) {
                    rules.channels[channel].hourly = [0; STAGES];
                }
            }
        }),
        ("a channel that notices says nothing of the stage", |rules, played| {
            for channel in rules.channels.positions().collect::<Vec<_>>() {
                let seen = Observation::Channel { channel };
                if played.log.iter().any(|(_, other)| *other == seen) {
                    rules.channels[channel].hourly = [1; STAGES];
                }
            }
        }),
    ];
    for (name, plant) in faults {
        let found = ranks(&hunted(), worlds(400), small(), plant);
        assert!(found.iter().any(|chi| *chi > LIMIT), "{name}: {found:?}");
    }
}

/// How many copies have come apart from what they were copied from, forty days on, of how many.
fn parted(planted: Option<Planted>) -> (usize, usize) {
    let scenario = hunted();
    let (mut parted, mut copies) = (0, 0);
    for seed in 0..20 {
        let (mut played, _) = play(&scenario, seed);
        let last = played.until;
        played.until = Hours::on_day(20, 0).min(last);
        let mut cloud = Cloud::begin(&scenario.rules, &played, seed, Tuning { planted, ..Tuning::of(60, 0) });
        for moment in cloud.looks() {
            cloud.look(moment);
        }
        cloud.resample();
        let mut particles = cloud.particles.clone();
        for particle in &mut particles {
            cloud.lead_on(particle, Hours::on_day(60, 0).min(last));
        }
        for pair in particles.windows(2).filter(|pair| pair[0].root == pair[1].root) {
            copies += 1;
            parted += usize::from(pair[0].world != pair[1].world);
        }
    }
    (parted, copies)
}

/// Copies that go on with one luck would be one world, whatever their number.
#[test]
fn copies_go_on_with_luck_of_their_own() {
    let (own, copies) = parted(None);
    assert!(copies > 100 && own * 3 > copies, "{own} of {copies} part");
    let (shared, copies) = parted(Some(Planted::CopiedLuck));
    assert!(shared * 100 < copies, "copied luck is caught: {shared} of {copies} part");
}

/// The error of a belief is what its standard error, clustered by first worlds, says it is.
#[test]
fn errors_are_as_large_as_they_say() {
    let scenario = hunted();
    let mut squares = Vec::new();
    let asset = AssetIx(0);
    for seed in 0..12 {
        let (played, _) = play(&scenario, seed);
        let mean = |cloud: &Cloud<'_>| -> f64 {
            let taken = |particle: &Particle| particle.weight * f64::from(particle.world.taken(asset));
            cloud.particles().iter().map(taken).sum()
        };
        let reference: Vec<f64> = (0..6)
            .map(|key| {
                mean(&Cloud::from(&scenario.rules, &played, 1_000 + key, Tuning::of(1_500, 2)).unwrap())
            })
            .collect();
        let reference = reference.iter().sum::<f64>() / reference.len() as f64;
        for key in 0..10 {
            let cloud = Cloud::from(&scenario.rules, &played, key, Tuning::of(300, 2)).unwrap();
            let (found, error) = (mean(&cloud), cloud.clustered_error(|world| f64::from(world.taken(asset))));
            if error > 1.0 {
                squares.push(((found - reference) / error).powi(2));
            }
        }
    }
    let spread = (squares.iter().sum::<f64>() / squares.len() as f64).sqrt();
    assert!(squares.len() > 60 && (0.8..1.25).contains(&spread), "{spread} over {}", squares.len());
}
