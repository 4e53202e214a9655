use crate::engine::samples::{Player, of_seed, worlds};
use crate::engine::{Setup, View};
use crate::scenario::rules::{Gate, Rules};

/// Every gate of a scenario.
fn gates(rules: &Rules) -> impl Iterator<Item = &Gate> {
    let lists = rules.injects.items().iter().map(|inject| &inject.only_if);
    let lists = lists.chain(rules.windows.items().iter().map(|window| &window.only_if));
    let doctrine = rules.windows.items().iter().flat_map(|window| &window.doctrine);
    let lists = lists.chain(doctrine.map(|line| &line.when));
    let lists = lists.chain(rules.options.items().iter().map(|option| &option.needs));
    let lists = lists.chain(rules.options.items().iter().flat_map(|option| &option.objections));
    let lists = lists.chain(rules.laters.items().iter().map(|later| &later.when));
    let lists = lists.chain(rules.deadlines.items().iter().map(|deadline| &deadline.met_when));
    lists.chain(rules.endings.items().iter().map(|ending| &ending.when))
}

fn compare(view: View<'_>, seed: u64) -> [u32; 2] {
    let mut both = [0; 2];
    for gate in gates(view.rules()) {
        let holds = gate.iter().all(|condition| view.holds(condition));
        assert_eq!(view.all_hold(gate), holds, "{seed}: {gate:?}");
        both[usize::from(holds)] += 1;
    }
    both
}

/// What a gate tests at once is what its conditions say one by one.
///
/// Broken by `src/scenario/rules/gate.rs`: `Test::All(set, bits) | Test::Some(set, bits) => Test::None(set, bits),` becomes `Test::All(set, bits) | Test::Some(set, bits) => Test::Some(set, bits),`.
/// Broken by `src/scenario/rules/gate.rs`: `Test::All(set, bit) => Test::Some(set, bit),` becomes `Test::All(set, bit) => Test::All(set, bit),`.
/// Broken by `src/scenario/rules/gate.rs`: `Test::Between(hours(days.low), Hours(hours(end).0 - 1))` becomes `Test::Between(hours(days.low), hours(end))`.
#[test]
fn gates_are_their_conditions() {
    let mut seen = [0; 2];
    for seed in 0..worlds(150) {
        let scenario = of_seed(seed);
        let mut player = Player::new(&scenario.rules, &Setup { seed, ..Setup::default() }, seed);
        while player.goes_on(&scenario.rules) {
            for (count, more) in seen.iter_mut().zip(compare(player.world.view(&scenario.rules), seed)) {
                *count += more;
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 1_000), "both happen: {seen:?}");
}
