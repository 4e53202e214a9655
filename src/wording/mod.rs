//! Values as words: what both faces say in the same way.
//!
//! Snapshots and debriefs hold numbers and kinds; here they become sentences, by the interface files.

mod calibration;
mod consequence;
mod course;
mod diplomacy;
mod evidence;
mod hidden;
mod measures;
mod outcome;
mod reference;
mod stage;
mod statement;
mod values;

pub use calibration::{calibration_words, sources};
pub use consequence::{Tone, consequences, set_in_motion, stand_key, stands};
pub use course::{because, happened, moved, moved_name, movement, traced};
pub use diplomacy::{
    deaf, follow, forecast, forecast_short, missing, part_key, said, sharing_key, signed, stance_key, tension,
};
pub use evidence::{drop, weighed, weight, weights, words_below};
pub use hidden::{hidden, why};
pub use measures::{
    category_key, measure_facts, measure_parts, shares, standing, work_key, work_meaning_key,
};
pub use outcome::{ClockWords, cost, money, reached, taken, true_clocks, why_reached};
pub use reference::{entry_at_length, entry_name, part_keys, source_lines};
pub use stage::{Beside as BesidePage, clock_of, stage_line, stage_page};
pub use statement::{
    beside, falls_short, items, named_if, partners, showing, stated_of, strength, strength_means, teaches,
    would_read,
};
pub use values::{
    band_key, change, clocks, counter, grade_words, kind_key, likelihood, listed, order, parts, price,
    rests_on, robustness, since, spoken, stated, undo, why_closed,
};
