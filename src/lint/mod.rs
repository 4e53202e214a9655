//! What authors are told about their scenarios.

mod human;

pub use human::{Look, Remark, brief, render, render_remarks, summary};
