//! Démarche: a tabletop exercise on state-sponsored economic cyber-espionage, in a terminal.

pub mod engine;
pub mod scenario;
pub mod text;
pub mod units;
