//! The laws of the engine, as values: each says itself in a sentence, and tries itself on scenarios that nobody wrote.
//!
//! They hold for every scenario. The tests try each of them briefly; whoever wants to see it tries them for longer. A
//! law is a pure function of how much it is to try, so that laws may be tried at the same time, and a counterexample can
//! be run again from its seeds. What a single scenario promises of itself is no law.

pub(crate) mod cell;
pub(crate) mod everything;
mod l01_hunting;
mod l02_dwell;
mod l03_eviction;
mod l04_order;
mod l05_equal;
mod l06_calibrated;
mod l07_floor;
mod l08_supporters;
mod l09_hidden;
mod l10_finding;
mod l11_unreachable;
mod l12_legal;
mod law;
pub(crate) mod player;
mod scenarios;
#[cfg(test)]
mod tests;

pub use law::{Apart, Broken, Effort, Figure, How, Law, REPLICATES, Tried, Unit};

/// All laws, in the order of their numbers.
pub const ALL: [Law; 12] = [
    l01_hunting::LAW,
    l02_dwell::LAW,
    l03_eviction::LAW,
    l04_order::LAW,
    l05_equal::LAW,
    l06_calibrated::LAW,
    l07_floor::LAW,
    l08_supporters::LAW,
    l09_hidden::LAW,
    l10_finding::LAW,
    l11_unreachable::LAW,
    l12_legal::LAW,
];
