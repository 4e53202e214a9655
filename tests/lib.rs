//! Tests from outside: what the house keeps to, what people see, and the program as it runs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should say so at once"
)]

mod engine;
mod house;
mod program;
mod report;
mod scenario;
mod screens;
mod support;
