//! What authors are told about their scenarios.

mod human;

pub use human::{Look, brief, render, summary};
