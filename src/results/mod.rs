//! What a simulation came to: whole numbers that are told as a table, as JSON or as CSV, and added up again from parts.
//!
//! A part is a pure function of the rules, the seed and the numbers of its playthroughs. JSON carries every count, so
//! that parts add up to the very same bytes as the whole, whoever played them. As pure as the rooms below it.

mod bounds;
mod figures;
mod fit;
mod inert;
mod json;
mod long;
mod measure;
mod part;
mod read;
mod table;
#[cfg(test)]
mod tests;
mod trace;

pub use fit::{Unfit, merge};
pub use json::to_json;
pub use long::to_csv;
pub use part::{Names, Part, Run};
pub use read::{NoPart, from_json};
pub use table::to_table;
pub use trace::Traced;
