//! The model from outside: the same course everywhere, for as long as its version stands.

mod golden;
mod memory;
