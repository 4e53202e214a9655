//! The same again is the same.

use super::super::samples::{Player, of_seed, played, setup, worlds};

/// The same seed and choices give the same world and the same account of it; so does a copy, taken at any moment and
/// played on.
///
/// Broken by `src/engine/draw.rs`: `let seed = self.luck.seed;` becomes `static DRAWN: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0); let seed = self.luck.seed ^ DRAWN.fetch_add(1, std::sync::atomic::Ordering::Relaxed);`.
#[test]
fn replay_and_copies_equal_the_original() {
    for seed in 0..worlds(100) {
        let scenario = of_seed(seed);
        let rules = &scenario.rules;
        let whole = played(rules, seed);
        let mut player = Player::new(rules, &setup(rules, seed), seed);
        let mut copies = vec![player.clone()];
        while player.goes_on(rules) {
            copies.push(player.clone());
        }
        for copy in copies {
            let copy = copy.finished(rules);
            assert_eq!(copy.world, whole.world, "{seed}");
            assert_eq!(copy.seen, whole.seen, "{seed}");
        }
    }
}
