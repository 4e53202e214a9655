//! A step of the engine asks for no memory.

use demarche::engine::{Action, Pause, Setup, World, advance, apply, legal_mask};
use demarche::scenario::{Scenario, Sources};

/// Plays to the end on what legal bits say; tells how many decisions that took.
fn play(scenario: &Scenario, world: &mut World) -> u32 {
    let (rules, mut decisions) = (&scenario.rules, 0_u32);
    while let Pause::Window(window) = advance(rules, world, &mut ()) {
        while let Some(question) = world.view(rules).ballot_due() {
            assert!(apply(rules, world, Action::State(question, None), &mut ()).is_ok());
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
    let text = include_str!("../scenarios/hunted.ron").to_owned();
    let scenario = Scenario::load(&Sources::new([("hunted.ron".to_owned(), text)])).scenario.unwrap();
    for seed in 0..50 {
        let setup = Setup { seed, seats: u16::MAX, ..Setup::default() };
        let mut world = World::new(&scenario.rules, &setup, &mut ());
        let mut decisions = 0;
        let counted = allocation_counter::measure(|| decisions = play(&scenario, &mut world));
        assert!(decisions > 0);
        assert_eq!(counted.count_total, 0, "seed {seed}");
    }
}

/// What counts allocations does count them.
#[test]
fn memory_is_counted() {
    assert!(allocation_counter::measure(|| drop(std::hint::black_box(vec![1_u8; 64]))).count_total > 0);
}
