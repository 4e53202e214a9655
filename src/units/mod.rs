//! Units and arithmetic without floats, so that every platform gets the same result.
//!
//! Times are whole hours ([`Hours`]), shares are parts per thousand (`share`), evidence is weighed in
//! milli-nats (`logarithm`). The lookup tables are checked in; a test computes them again.

mod hash;
mod hours;
mod logarithm;
mod normal;
mod normal_table;
mod share;
mod tables;

pub use hash::{fnv1a, name_hash};
pub use hours::Hours;
pub use logarithm::{decibans, exp_neg, exp_neg_q32, ln_milli, ln_q32};
pub use normal::{normal_below, normal_from};
pub use share::{halves_up, per_mille, percent, split};
