//! A step of the engine asks for no memory.

use demarche::engine::{Action, Pause, Setup, World, advance, apply, legal_mask, measures_mask};
use demarche::invented::{Order, invented};
use demarche::scenario::{Scenario, Sources};

/// Plays to the end on what legal bits say; tells how many decisions that took.
fn play(scenario: &Scenario, world: &mut World) -> u32 {
    let (rules, mut decisions) = (&scenario.rules, 0_u32);
    while let Pause::Window(window) = advance(rules, world, &mut ()) {
        while let Some(question) = world.view(rules).ballot_due() {
            assert!(apply(rules, world, Action::State(question, None), &mut ()).is_ok());
        }
        let ready = measures_mask(world.view(rules));
        if let Some(measure) = (0..16).find(|place| ready >> place & 1 == 1) {
            let split = apply(rules, world, Action::Split([40, 20, 20, 20]), &mut ());
            assert_eq!(split.is_ok(), rules.means.split.is_some());
            assert!(apply(rules, world, Action::Take(rules.toolbox[measure]), &mut ()).is_ok());
        }
        if world.view(rules).ending().is_some() {
            break;
        }
        let open = legal_mask(world.view(rules));
        let places = (0..16).filter(|place| open >> place & 1 == 1);
        let place = places.clone().nth(decisions as usize % places.count()).unwrap_or(0);
        let option = rules.windows[window].options[place];
        assert!(apply(rules, world, Action::Choose(option), &mut ()).is_ok());
        decisions += 1;
    }
    decisions
}

#[test]
fn a_step_allocates_nothing() {
    let ours = [include_str!("../scenarios/hunted.ron"), include_str!("../scenarios/toolbox.ron")];
    let texts =
        ours.into_iter().map(str::to_owned).chain((0..60).map(|seed| invented(seed, Order::default())));
    let mut decisions = 0;
    for (place, text) in texts.enumerate() {
        let scenario = Scenario::load(&Sources::new([("one.ron".to_owned(), text)])).scenario.unwrap();
        for seed in 0..5 {
            let setup = Setup { seed, seats: u16::MAX, ..Setup::default() };
            let mut world = World::new(&scenario.rules, &setup, &mut ());
            let counted = allocation_counter::measure(|| decisions += play(&scenario, &mut world));
            assert_eq!(counted.count_total, 0, "scenario {place}, seed {seed}");
        }
    }
    assert!(decisions > 300, "{decisions}");
}

/// What counts allocations does count them.
#[test]
fn memory_is_counted() {
    assert!(allocation_counter::measure(|| drop(std::hint::black_box(vec![1_u8; 64]))).count_total > 0);
}
