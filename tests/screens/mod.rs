//! The full-screen face without a terminal.

mod actors;
mod inert;
mod keys;
mod layout;
mod measures;
mod outcome;
mod pages;
mod saving;
mod signs;
mod themes;
