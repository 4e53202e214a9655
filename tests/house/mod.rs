//! What the house keeps to: who may use whom, and that nothing lies about unused.

mod arrows;
mod basis;
mod bundled;
mod habits;
mod mutations;
mod sizes;
mod source;
mod words;
