//! The model card of a scenario: what it is for, what it rests on, what hangs on what, and what it cannot answer.

pub mod words;
