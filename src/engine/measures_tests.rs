//! Laws of measures, of the split of the analysts' hours, and of postures.
#![allow(clippy::similar_names, reason = "a seed, and what was seen")]

use proptest::prelude::*;

use super::samples::{load, toolbox, toolbox_text};
use super::*;
use crate::scenario::document::Work;
use crate::scenario::index::{EvidenceIx, OptionIx, PostureIx, QuestionIx};
use crate::scenario::rules::{Delay, EVEN, Meter, Rules, Split};
use crate::units::Hours;

/// Keeps what can be seen.
#[derive(Clone, Debug, Default, PartialEq)]
struct Seen(Vec<(Hours, Cause, Change)>, Vec<Observation>);

impl Observer for Seen {
    fn changed(&mut self, at: Hours, cause: Cause, change: Change) {
        self.0.push((at, cause, change));
    }

    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}

    fn observed(&mut self, _: Hours, observation: Observation) {
        self.1.push(observation);
    }
}

fn new(rules: &Rules, seed: u64, posture: Option<PostureIx>, seen: &mut Seen) -> World {
    World::new(rules, &Setup { seed, seats: u16::MAX, posture, ..Setup::default() }, seen)
}

/// A world at its first window, the ballots given.
fn at_first_window(rules: &Rules, seed: u64) -> World {
    let mut world = new(rules, seed, None, &mut Seen::default());
    advance(rules, &mut world, &mut ());
    ballots(rules, &mut world, &mut Seen::default());
    world
}

fn ballots(rules: &Rules, world: &mut World, seen: &mut Seen) {
    while let Some(question) = world.view(rules).ballot_due() {
        apply(rules, world, Action::State(question, None), seen).unwrap();
    }
}

fn measure(rules: &Rules, id: &str) -> OptionIx {
    let id = format!("toolbox.{id}");
    rules.options.iter().find(|(_, option)| option.id == id).unwrap().0
}

proptest! {
    /// With the same luck, work with a larger share is never done later; at a quarter nothing changes.
    ///
    /// Broken by `src/scenario/rules/time.rs`: `25_000_000 / u32::from(share.max(1))` becomes `40_000 * u32::from(share.max(1))`.
    #[test]
    fn a_larger_share_is_never_later(seed: u64, share in 0_u8..100, low in 0_u16..40, more in 0_u16..40) {
        let draws = super::draw::Draws::new(super::draw::Luck { seed, replicate: 0 });
        for delay in [Delay::Fixed(low), Delay::Between(low, low + more), Delay::Median(low.max(1))] {
            let days = |share| draws.days(7, 0, delay.stretched(share));
            prop_assert_eq!(delay.stretched(25), delay);
            prop_assert!(days(share + 1) <= days(share), "{:?}", delay);
        }
    }

    /// A stretched delay is a law like any other: days so far and days to come make a whole.
    #[test]
    fn stretched_delays_are_laws(share in 0_u8..=100, median in 1_u16..20, day in 0_u32..60) {
        let delay = Delay::Median(median).stretched(share);
        let ended: u64 = (0..=day).map(|day| takes(delay, day)).sum();
        prop_assert!((ended + takes_longer(delay, day)).abs_diff(CERTAIN) < 64);
    }
}

#[test]
fn measures_are_refused_for_their_reasons() {
    let scenario = toolbox();
    let rules = &scenario.rules;
    let mut world = new(rules, 3, None, &mut Seen::default());
    let demarche = measure(rules, "private-demarche");
    let take = |world: &mut World, option| apply(rules, world, Action::Take(option), &mut ());
    assert_eq!(take(&mut world, demarche), Err(Refusal::NoWindow));
    let Pause::Window(window) = advance(rules, &mut world, &mut ()) else { panic!("a window opens") };
    assert_eq!(take(&mut world, demarche), Err(Refusal::BallotFirst(QuestionIx(0))));
    assert_eq!(
        apply(rules, &mut world, Action::Split(EVEN), &mut ()),
        Err(Refusal::BallotFirst(QuestionIx(0)))
    );
    ballots(rules, &mut world, &mut Seen::default());
    assert_eq!(take(&mut world, rules.windows[window].options[0]), Err(Refusal::NotAMeasure));
    assert_eq!(take(&mut world, OptionIx(999)), Err(Refusal::NotAMeasure));
    assert_eq!(apply(rules, &mut world, Action::Choose(demarche), &mut ()), Err(Refusal::OtherWindow));
    assert_eq!(take(&mut world, measure(rules, "legal-assistance")), Err(Refusal::Closed));
    assert_eq!(take(&mut world, demarche), Ok(()));
    assert_eq!(take(&mut world, demarche), Err(Refusal::TakenAlready));
    let summon = measure(rules, "summon-ambassador");
    assert_eq!(take(&mut world, measure(rules, "threat-hunting")), Ok(()));
    assert_eq!(take(&mut world, summon), Err(Refusal::EnoughMeasures), "two at a window");
    assert_eq!(world.view(rules).measures_left(), 0);
    let options = rules.windows[window].options.clone();
    apply(rules, &mut world, Action::Choose(options[2]), &mut ()).unwrap();
    advance(rules, &mut world, &mut ());
    assert_eq!(world.view(rules).measures_left(), 2, "a new window");
    assert!(world.view(rules).is_in_effect(demarche));
    let too_much = apply(rules, &mut world, Action::Split([50, 50, 50, 50]), &mut ());
    assert_eq!(too_much, Err(Refusal::NotHundred));
}

#[test]
fn measures_send_what_follows_them() {
    let scenario = toolbox();
    let rules = &scenario.rules;
    let mut seen = Seen::default();
    let mut world = at_first_window(rules, 5);
    for id in ["private-demarche", "quiet-warning"] {
        apply(rules, &mut world, Action::Take(measure(rules, id)), &mut seen).unwrap();
    }
    let now = world.view(rules).now();
    assert_eq!((world.view(rules).meter(Meter::Capital), world.view(rules).analyst_hours()), (320, 100));
    assert_eq!(world.view(rules).responded(), Some(now), "a measure is a response");
    let wait = rules.options.iter().find(|(_, option)| option.id == "bid.wait").unwrap().0;
    apply(rules, &mut world, Action::Choose(wait), &mut seen).unwrap();
    advance(rules, &mut world, &mut seen);
    let sent = |id: &str| {
        let inject = rules.injects.iter().find(|(_, inject)| inject.id == id).unwrap().0;
        seen.0
            .iter()
            .find(|(_, _, change)| *change == Change::Sent(inject))
            .map(|(at, ..)| at.day() - now.day())
    };
    assert_eq!(sent("thanks"), Some(2));
    assert!((6..=12).contains(&sent("reply").unwrap()));
    assert_eq!(sent("protest"), None);
}

/// The hours of one kind of work bring its evidence sooner, and take from the others.
#[test]
fn the_split_moves_what_it_says() {
    let scenario = toolbox();
    let rules = &scenario.rules;
    let found = |split: Split, seed: u64| {
        let mut world = at_first_window(rules, seed);
        apply(rules, &mut world, Action::Split(split), &mut ()).unwrap();
        let look = rules.options.iter().find(|(_, option)| option.id == "bid.look").unwrap().0;
        let (takes, hours) = (world.view(rules).takes(look), world.view(rules).hours_on(Work::Attribution));
        let mut seen = Seen::default();
        apply(rules, &mut world, Action::Choose(look), &mut seen).unwrap();
        while let Pause::Window(window) = advance(rules, &mut world, &mut seen) {
            ballots(rules, &mut world, &mut seen);
            let wait = *rules.windows[window].options.last().unwrap();
            apply(rules, &mut world, Action::Choose(wait), &mut seen).unwrap();
        }
        let badge = EvidenceIx(0);
        let day =
            seen.0.iter().find(|(_, _, change)| *change == Change::Found(badge)).map(|(at, ..)| at.day());
        (takes, hours, day)
    };
    let mut sooner = 0;
    for seed in 0..60 {
        let (even, all, none) = (found(EVEN, seed), found([0, 100, 0, 0], seed), found([100, 0, 0, 0], seed));
        assert_eq!(
            [even.0, all.0, none.0],
            [(4, 8), (2, 4), (8, 16)].map(|(low, high)| Delay::Between(low, high))
        );
        assert_eq!([even.1, all.1, none.1], [40, 160, 0]);
        if let (Some(quick), Some(usual)) = (all.2, even.2) {
            assert!(quick <= usual && none.2.is_none_or(|slow| usual <= slow), "seed {seed}");
            sooner += usize::from(quick < usual);
        }
    }
    assert!(sooner > 5, "{sooner}");
}

/// More hours of hunting never let a channel notice later, in any one world.
#[test]
fn more_hunting_is_never_later() {
    let scenario = toolbox();
    let rules = &scenario.rules;
    let noticed = |hunting: u8, seed| {
        let mut world = at_first_window(rules, seed);
        let mut seen = Seen::default();
        apply(rules, &mut world, Action::Split([hunting, 0, 0, 100 - hunting]), &mut seen).unwrap();
        loop {
            if let Some(window) = world.view(rules).window() {
                ballots(rules, &mut world, &mut seen);
                let wait = *rules.windows[window].options.last().unwrap();
                apply(rules, &mut world, Action::Choose(wait), &mut seen).unwrap();
            }
            if let Pause::Ended(_) = advance(rules, &mut world, &mut seen) {
                break;
            }
        }
        let found = seen.0.iter().find(|(_, _, change)| matches!(change, Change::Detected(_)));
        found.map_or(u32::MAX, |(at, ..)| at.0)
    };
    let mut sooner = 0;
    for seed in 0..40 {
        let hours = [0, 25, 60, 100].map(|hunting| noticed(hunting, seed));
        assert!(hours.is_sorted_by(|fewer, more| fewer >= more), "seed {seed}: {hours:?}");
        sooner += usize::from(hours[0] > hours[3]);
    }
    assert!(sooner > 10, "{sooner}");
}

/// A search keeps the pace with which it began, and says so in its likelihood.
///
/// Broken by `src/engine/observe.rs`: `takes(evidence.delay.stretched(share), days)` becomes `takes(evidence.delay.stretched(share.min(0)), days)`.
#[test]
fn a_search_carries_its_share() {
    let scenario = toolbox();
    let rules = &scenario.rules;
    let mut world = at_first_window(rules, 1);
    let server = rules.evidence.iter().find(|(_, item)| item.id == "server").unwrap().0;
    apply(rules, &mut world, Action::Split([0, 100, 0, 0]), &mut ()).unwrap();
    assert_eq!(world.view(rules).search(server).unwrap().share, 25);
    let truth: Truth = Truth::default();
    let seen = |share| Observation::Evidence { item: server, days: 1, share }.likelihood(rules, &truth);
    assert!(seen(100) > seen(25) && seen(25) > seen(0));
    let silence = |share| Observation::silence(rules, &truth, server, 5, share);
    assert!(silence(100) < silence(25) && silence(25) < silence(0));
}

#[test]
fn a_posture_has_means_and_laws_of_its_own() {
    let scenario = toolbox();
    let rules = &scenario.rules;
    let names: Vec<&str> = rules.postures.items().iter().map(|posture| posture.id.as_str()).collect();
    assert_eq!(names, ["alliance", "trade-dependent"]);
    let start = |posture| {
        let world = new(rules, 1, posture, &mut Seen::default());
        let view = world.view(rules);
        let law = view.has_law(crate::scenario::index::LawIx(0));
        (view.posture(), view.meter(Meter::Capital), view.analyst_hours(), law)
    };
    let (alliance, usual) = (Some(PostureIx(0)), Some(PostureIx(1)));
    assert_eq!(start(None), (usual, 420, 160, false), "the first of the file");
    assert_eq!(start(alliance), (alliance, 500, 240, true));
    let mut world = new(rules, 1, alliance, &mut Seen::default());
    advance(rules, &mut world, &mut ());
    ballots(rules, &mut world, &mut Seen::default());
    let treaty = apply(rules, &mut world, Action::Take(measure(rules, "legal-assistance")), &mut ());
    assert_eq!(treaty, Ok(()), "`Posture` opens it");
    let wait = *rules.windows[world.view(rules).window().unwrap()].options.last().unwrap();
    apply(rules, &mut world, Action::Choose(wait), &mut ()).unwrap();
    advance(rules, &mut world, &mut ());
    assert_eq!(world.view(rules).analyst_hours(), 240, "each week anew");
}

#[test]
fn without_a_split_there_is_nothing_to_split() {
    let plain = toolbox_text()
        .replace("analyst_hours: 160,\n                split: (hunting: 25, attribution: 25, remediation: 25, liaison: 25)", "analyst_hours: 160");
    let scenario = load(&plain);
    let mut world = at_first_window(&scenario.rules, 1);
    let split = apply(&scenario.rules, &mut world, Action::Split(EVEN), &mut ());
    assert_eq!((split, world.view(&scenario.rules).split()), (Err(Refusal::NoSplit), None));
}
