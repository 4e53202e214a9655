//! What authors are told about their scenarios.

mod human;
mod minutes;
mod timetable;

pub use human::{Look, Remark, brief, render, render_remarks, summary};
pub use minutes::{Minutes, WindowMinutes};
pub use timetable::timetable;
