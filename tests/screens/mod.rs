//! The full-screen face without a terminal.

mod actors;
mod book;
mod console;
mod evidence;
mod footer;
mod hands;
mod inert;
mod keys;
mod layout;
mod letters;
mod measures;
mod outcome;
mod pages;
mod reference;
mod saving;
mod signs;
mod stage;
mod start;
mod statement;
mod storm;
mod themes;
