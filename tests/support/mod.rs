//! What several tests need.

mod desk;
mod tutorial;

pub(crate) use desk::{Desk, plain_theme, text_of};
pub(crate) use tutorial::tutorial;
