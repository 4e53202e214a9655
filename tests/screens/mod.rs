//! The full-screen face without a terminal.

mod actors;
mod inert;
mod keys;
mod measures;
mod outcome;
mod pages;
mod saving;
mod statement;
mod themes;
