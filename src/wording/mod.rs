//! Values as words: what both faces say in the same way.
//!
//! Snapshots and reports hold numbers and kinds; here they become sentences, by the interface files.

mod calibration;
mod course;
mod diplomacy;
mod hidden;
mod measures;
mod outcome;
mod statement;
mod values;

pub use calibration::{calibration_words, sources};
pub use course::{because, happened, moved, movement};
pub use diplomacy::{
    deaf, follow, forecast, forecast_short, missing, part_key, said, sharing_key, signed, stance_key, tension,
};
pub use hidden::{hidden, why};
pub use measures::{
    category_key, left, measure_facts, measure_parts, shares, standing, work_key, work_meaning_key,
};
pub use outcome::{ClockWords, cost, money, reached, taken, true_clocks, why_reached};
pub use statement::{
    beside, falls_short, items, named_if, partners, showing, stated_of, strength, strength_means, teaches,
    would_read,
};
pub use values::{
    band_key, change, clocks, counter, grade_words, kind_key, likelihood, listed, order, parts, price,
    robustness, since, spoken, stated, undo, why_closed,
};
