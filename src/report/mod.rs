//! Documents to print and to keep, as values, and one renderer for each format.
//!
//! A document knows nothing of files: whoever asked for it writes it down. Papers for players are made of what players
//! may read, papers for the staff say on every page that they are.

mod aar;
pub mod card;
mod cards;
mod document;
mod line;
mod render;
mod runbook;

#[cfg(test)]
mod tests;

pub use aar::after_action;
pub use card::{Facts, model_card};
pub use cards::cards;
pub use document::{Block, Card, Document, Paper, Section, Table};
pub use line::Line;
pub use render::{Format, render};
pub use runbook::run_book;
