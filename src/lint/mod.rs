//! What authors are told about their scenarios.

mod human;

pub use human::{Look, render, summary};
