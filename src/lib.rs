//! Démarche: a tabletop exercise on state-sponsored economic cyber-espionage, in a terminal.

pub mod actions;
pub mod cli;
pub mod debrief;
pub mod engine;
pub mod exercise;
pub mod invented;
pub mod laws;
pub mod lint;
pub mod plain;
pub mod projector;
pub mod report;
pub mod results;
pub mod scenario;
pub mod sim;
pub mod stage;
pub mod store;
pub mod text;
pub mod tui;
pub mod units;
pub mod wording;
