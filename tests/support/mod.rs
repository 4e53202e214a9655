//! What several tests need.

mod desk;
mod tutorial;

pub use desk::{Desk, plain_theme, text_of};
pub use tutorial::tutorial;
