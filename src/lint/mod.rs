//! What authors are told about their scenarios.

mod human;

pub use human::{Look, Remark, render, render_remarks, summary};
